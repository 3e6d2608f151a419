"""The figures that a fault run ends with."""

import pytest


def say(capsys: pytest.CaptureFixture[str], figure: str) -> None:
    """Print a figure past the capture: it is the result, whether the test passes or not."""
    with capsys.disabled():
        print(f"\n{figure}")  # noqa: T201 - the figure is the result
