import pytest

from app.values.cooperation import NOMINATIVE, genitive, split_event
from app.values.enums import EventWord


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


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lietuvos pievų draugijos", "Lietuvos pievų draugijų"),
        (
            "Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijos",
            "Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijų",
        ),
        ("Upių draugija", "Upių draugijos"),
        ("Gamtos organizacijų susitikimas", "Gamtos organizacijų"),
        ("Pievų draugijos ir upių sąjungos", ""),
        ("Lietuvos viešosios bibliotekos", ""),
        ("ir draugijos", ""),
        ("Klubas XYZ bei kitos", ""),
        ("", ""),
    ],
)
def test_who_cooperates_in_the_genitive(name: str, expected: str) -> None:
    assert genitive(name) == expected
