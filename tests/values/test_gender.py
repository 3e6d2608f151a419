import pytest

from app.values.gender import guess_gender, is_foreign


@pytest.mark.parametrize(
    ("given_name", "family_name", "gender"),
    [
        ("Edita", "Urnonavičienė", "f"),
        ("Laura", "Šimkevičė", "f"),
        ("Danguolė", "Abazoriuvienė", "f"),
        ("Rūta", "Jonaitytė", "f"),
        ("Ona", "Kazlauskaitė", "f"),
        ("Rasa", "Butkutė", "f"),
        ("Ieva", "Petkūtė", "f"),
        ("Ugnė", "Vilkė", "f"),
        ("Ona Marija", "Petrauskienė-Jonaitė", "f"),
        ("Oksana", "Ivanova", "f"),
        ("Karen", "Petraitytė", "f"),
        ("L.", "Šimkevičė", "f"),
        ("", "Šimkevičienė", "f"),
        ("Danguolė", "", "f"),
        ("DANGUOLĖ", "ABAZORIUVIENĖ", "f"),
        ("Danguolė", "Smith", "f"),
        ("Jonas", "Kazlauskas", "m"),
        ("Petras", "Jonaitis", "m"),
        ("Vytautas", "Gaidys", "m"),
        ("Darius", "Petkus", "m"),
        ("Paulius", "Kubilius", "m"),
        ("Jonas", "Daukša", "m"),
        ("Vincas", "Krėvė", "m"),
        ("Jogaila", "Daukša", "m"),
        ("Mykola", "Petraitis", "m"),
        ("Hugo", "Kazlauskas", "m"),
        ("J.", "Varnas", "m"),
        ("", "Mickevičius", "m"),
        ("Adomas", "", "m"),
        ("Jonas", "Petraitis-Vilkas", "m"),
        ("John", "Smith", None),
        ("Karen", "Taylor", None),
        ("Jonas", "Smith", None),
        ("Andrea", "Costa", None),
        ("Doris", "Davis", None),
        ("Maria", "Lucas", None),
        ("Joshua", "Johnson", None),
        ("Zoë", "Brown", None),
        ("Jonas", "Petraitytė", None),
        ("Ieva", "Petrauskas", None),
        ("A.", "Daukša", None),
        ("Robin", "Lupus", None),
        ("Marco", "Polo", None),
        ("", "", None),
        (" ", "–", None),
        ("J.", "", None),
    ],
)
def test_gender(given_name, family_name, gender):
    assert guess_gender(given_name, family_name) == gender


@pytest.mark.parametrize("name", ["Wojciech", "Xavier", "Müller", "Beth", "Anna", "Jack"])
def test_foreign_letters(name):
    assert is_foreign(name)


@pytest.mark.parametrize("name", ["Šarlauskienė", "Ąžuolas", "Čechavičius", "Fiodorovas"])
def test_lithuanian_letters(name):
    assert not is_foreign(name)
