"""Archives to measure on, made once a run, and the report that ends it."""

from collections.abc import Callable

import pytest

from tests.benchmarks.archives import make_archive
from tests.benchmarks.pairs import Figure

_FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def archive_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], object]:
    """Return the folder of an archive with so many meetings; tests leave it as it is."""
    made: dict[int, object] = {}

    def archive(meetings: int) -> object:
        if meetings not in made:
            made[meetings] = make_archive(tmp_path_factory.mktemp(f"of{meetings}"), meetings)
        return made[meetings]

    return archive


@pytest.fixture
def report(pytestconfig: pytest.Config) -> Callable[..., None]:
    """Put figures into the report, then fail where one is worse than it may be."""
    lines = pytestconfig.stash.setdefault(_FIGURES, [])

    def keep(*figures: Figure) -> None:
        lines.extend(map(str, figures))
        assert [str(figure) for figure in figures if not figure.held] == []

    return keep


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = config.stash.get(_FIGURES, [])
    if lines:
        terminalreporter.section("figures")
        terminalreporter.line(f"{'':<46}{'floor':>9} {'ours':>9}    {'ratio':>9}  target")
        for line in lines:
            terminalreporter.line(line)
