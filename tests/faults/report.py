"""The figures that a fault run ends with."""

from collections.abc import Callable

import pytest

Say = Callable[[str], None]
"""The fixture `say`: has a figure printed when the test ends, whether it passes or not.

The figure is the result of the run, so it travels with the test's report from whichever process
did the work to the one that prints.
"""
FIGURE = "figure"


class Figures:
    """Prints the figures of each test as soon as it has ended."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        terminal = self._config.pluginmanager.get_plugin("terminalreporter")
        if report.when == "call" and terminal is not None:
            for name, figure in report.user_properties:
                if name == FIGURE:
                    terminal.write(f"\n{figure}\n")
