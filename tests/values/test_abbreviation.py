import pytest

from app.values.abbreviation import abbreviate


@pytest.mark.parametrize(
    ("name", "abbreviation"),
    [
        ("Lietuvos mokslinių bibliotekų asociacija", "LMBA"),
        ("Lietuvos bibliotekininkų draugija", "LBD"),
        ("Lietuvos savivaldybių viešųjų bibliotekų asociacija", "LSVBA"),
        ("Švietimo, mokslo ir sporto ministerija", "ŠMSM"),
        ("VšĮ „Skaitymo centras“", "SC"),
        ("Lietuvos akademinių bibliotekų direktorių asociacija (LABDA)", "LABDA"),
        ("Association of the Baltic Libraries", "ABL"),
        ("Sodyba-muziejus", "SM"),
        ("Draugija", ""),
        ("„ “ 2025", ""),
        ("", ""),
        ("a b c d e f g h i j k l", ""),
    ],
)
def test_abbreviate(name, abbreviation):
    assert abbreviate(name) == abbreviation
