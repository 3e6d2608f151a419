"""What is typed as new is one action until it is done, and never one with another run's."""

import runpy

import pytest

from app.ui.measures import plan_deeds
from app.ui.organisations import participant_deeds


@pytest.mark.parametrize("module", [plan_deeds, participant_deeds])
def test_two_runs_number_their_drafts_apart(module: object) -> None:
    runs = [runpy.run_path(str(module.__file__))["_DRAFTS"] for _ in range(2)]  # type: ignore[attr-defined] # a module has a file
    first, second = ([next(run) for _ in range(50)] for run in runs)
    assert not set(first) & set(second)
