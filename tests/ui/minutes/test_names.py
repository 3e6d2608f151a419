"""Whose names are offered, and how minutes write them."""

import pytest

from app.ui.minutes.names import KnownName, gender_of, spoken_names
from app.values.enums import Gender


def known(*names: str, participant: bool = True) -> list[KnownName]:
    return [KnownName(name, "", None, participant) for name in names]


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Ona Pievaitė", "O. Pievaitė"),
        ("Džiuljeta Gamtienė", "Dž. Gamtienė"),
        ("Ona Marija Upytė-Miškinė", "O. Upytė-Miškinė"),
        ("Vienvardė", "Vienvardė"),
    ],
)
def test_speakers_are_named_by_initial_and_surname(name: str, spoken: str) -> None:
    assert spoken_names(known(name)) == {name: spoken}


def test_two_with_one_initial_keep_their_names() -> None:
    names = ("Ona Upytė", "Otilija Upytė", "Rasa Upytė")
    assert list(spoken_names(known(*names)).values()) == [
        "Ona Upytė",
        "Otilija Upytė",
        "R. Upytė",
    ]


def test_only_participants_speak() -> None:
    assert spoken_names(known("Ona Upytė", participant=False)) == {}


def test_the_kept_gender_wins_over_the_guess() -> None:
    kept = [KnownName("Rasa Upytė", "", Gender.MALE, participant=True)]
    assert gender_of(" rasa  upytė ", kept) is Gender.MALE
    assert gender_of("Rasa Upytė", []) is Gender.FEMALE
    assert gender_of("Jonas Miškinis", []) is Gender.MALE
    assert gender_of("", []) is None
