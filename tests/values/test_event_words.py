import pytest

from app.values.enums import EventWord
from app.values.event_words import NOMINATIVE, split_event


@pytest.mark.parametrize(
    ("name", "rest", "event"),
    [
        ("Gamtos organizacijų susitikimas", "Gamtos organizacijų", EventWord.GATHERING),
        ("Draugijų  posėdžiai", "Draugijų", EventWord.MEETING),
        ("TARYBOS SUSIRINKIMAS", "TARYBOS", EventWord.ASSEMBLY),
        ("Pasitarimas", "", EventWord.CONSULTATION),
        ("Lietuvos draugijos", "Lietuvos draugijos", None),
        ("", "", None),
    ],
)
def test_the_event_at_the_end_is_parted(name: str, rest: str, event: EventWord | None) -> None:
    assert split_event(name) == (rest, event)


def test_every_event_has_its_word() -> None:
    assert set(NOMINATIVE) == set(EventWord)
