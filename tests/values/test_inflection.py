"""Case forms of people's names, written out by hand."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.inflection import Cases, decline_person

# Blocks of one form a line, in the order of Cases: nominative, genitive, dative, accusative,
# instrumental, locative, vocative.
WOMEN = """
Danguolė Abazoriuvienė
Danguolės Abazoriuvienės
Danguolei Abazoriuvienei
Danguolę Abazoriuvienę
Danguole Abazoriuviene
Danguolėje Abazoriuvienėje
Danguole Abazoriuviene

Laura Šimkevičė
Lauros Šimkevičės
Laurai Šimkevičei
Laurą Šimkevičę
Laura Šimkeviče
Lauroje Šimkevičėje
Laura Šimkeviče

Viktorija Kazlauskaitė
Viktorijos Kazlauskaitės
Viktorijai Kazlauskaitei
Viktoriją Kazlauskaitę
Viktorija Kazlauskaite
Viktorijoje Kazlauskaitėje
Viktorija Kazlauskaite

Ona Marija Petrauskienė-Jonaitė
Onos Marijos Petrauskienės-Jonaitės
Onai Marijai Petrauskienei-Jonaitei
Oną Mariją Petrauskienę-Jonaitę
Ona Marija Petrauskiene-Jonaite
Onoje Marijoje Petrauskienėje-Jonaitėje
Ona Marija Petrauskiene-Jonaite

Oksana Ivanova
Oksanos Ivanovos
Oksanai Ivanovai
Oksaną Ivanovą
Oksana Ivanova
Oksanoje Ivanovoje
Oksana Ivanova

Vanda Smith
Vandos Smith
Vandai Smith
Vandą Smith
Vanda Smith
Vandoje Smith
Vanda Smith

LINA ŠARLAUSKIENĖ
LINOS ŠARLAUSKIENĖS
LINAI ŠARLAUSKIENEI
LINĄ ŠARLAUSKIENĘ
LINA ŠARLAUSKIENE
LINOJE ŠARLAUSKIENĖJE
LINA ŠARLAUSKIENE
"""

MEN = """
Jonas Kazlauskas
Jono Kazlausko
Jonui Kazlauskui
Joną Kazlauską
Jonu Kazlausku
Jone Kazlauske
Jonai Kazlauskai

Kęstutis Jonaitis
Kęstučio Jonaičio
Kęstučiui Jonaičiui
Kęstutį Jonaitį
Kęstučiu Jonaičiu
Kęstutyje Jonaityje
Kęstuti Jonaiti

Vytenis Gaidys
Vytenio Gaidžio
Vyteniui Gaidžiui
Vytenį Gaidį
Vyteniu Gaidžiu
Vytenyje Gaidyje
Vyteni Gaidy

Andrius Medis
Andriaus Medžio
Andriui Medžiui
Andrių Medį
Andriumi Medžiu
Andriuje Medyje
Andriau Medi

Paulius Petkus
Pauliaus Petkaus
Pauliui Petkui
Paulių Petkų
Pauliumi Petkumi
Pauliuje Petkuje
Pauliau Petkau

Matijus Mickevičius
Matijaus Mickevičiaus
Matijui Mickevičiui
Matijų Mickevičių
Matijumi Mickevičiumi
Matijuje Mickevičiuje
Matijau Mickevičiau

Elijas Daukša
Elijo Daukšos
Elijui Daukšai
Eliją Daukšą
Eliju Daukša
Elijuje Daukšoje
Elijau Daukša

Vincas Krėvė
Vinco Krėvės
Vincui Krėvei
Vincą Krėvę
Vincu Krėve
Vince Krėvėje
Vincai Krėve

Tomas Akmuo
Tomo Akmens
Tomui Akmeniui
Tomą Akmenį
Tomu Akmeniu
Tome Akmenyje
Tomai Akmenie

Jogaila Vaitkūnas
Jogailos Vaitkūno
Jogailai Vaitkūnui
Jogailą Vaitkūną
Jogaila Vaitkūnu
Jogailoje Vaitkūne
Jogaila Vaitkūnai

Hugo Šimkus
Hugo Šimkaus
Hugo Šimkui
Hugo Šimkų
Hugo Šimkumi
Hugo Šimkuje
Hugo Šimkau

J. Varnas
J. Varno
J. Varnui
J. Varną
J. Varnu
J. Varne
J. Varnai
"""


def blocks(table):
    return [block.split("\n") for block in table.strip().split("\n\n")]


def of(cases):
    return list(astuple(cases)[:7])


@pytest.mark.parametrize(
    ("gender", "forms"),
    [("f", forms) for forms in blocks(WOMEN)] + [("m", forms) for forms in blocks(MEN)],
)
def test_people(gender, forms):
    given_name, _, family_name = forms[0].rpartition(" ")
    cases = decline_person(given_name, family_name, gender)
    assert cases.sure
    assert of(cases) == forms


@pytest.mark.parametrize(
    ("given_name", "family_name", "dative"),
    [
        ("Edita", "Urnonavičienė", "Editai Urnonavičienei"),
        ("Ingrida", "Kasperaitienė", "Ingridai Kasperaitienei"),
        ("Lina", "Šarlauskienė", "Linai Šarlauskienei"),
        ("Žaneta", "Pratusevičienė", "Žanetai Pratusevičienei"),
        ("Sandra", "Leknickienė", "Sandrai Leknickienei"),
        ("Darius", "Kubilius", "Dariui Kubiliui"),
        ("Rytis", "Vaitkus", "Ryčiui Vaitkui"),
    ],
)
def test_the_gender_is_guessed_when_it_is_not_given(given_name, family_name, dative):
    assert decline_person(given_name, family_name).dative == dative


@pytest.mark.parametrize(
    ("given_name", "family_name", "gender"),
    [
        ("John", "Smith", "m"),
        ("John", "Smith", None),
        ("Andrea", "Costa", None),
        ("Iris", "Petraitytė", "f"),
        ("Ieva", "Petrauskas", "f"),
        ("Jonas", "Petraitytė", "m"),
        ("Jonas", "Brown", "m"),
        ("Tobias", "Petraitis", "m"),
        ("Maxas", "Petraitis", "m"),
        ("Laura", "2-oji", "f"),
        ("", "", None),
        ("", "", "f"),
    ],
)
def test_a_person_who_is_not_recognised_stays_in_the_nominative(given_name, family_name, gender):
    name = f"{given_name} {family_name}".strip()
    assert decline_person(given_name, family_name, gender) == Cases.unchanged(name, sure=False)


@pytest.mark.parametrize(
    ("given_name", "family_name"), [("Karen", "Taylor"), ("Mary Jo", "Beth"), ("Noemi", "Otto")]
)
def test_a_womans_foreign_name_surely_stays(given_name, family_name):
    cases = decline_person(given_name, family_name, "f")
    assert cases == Cases.unchanged(f"{given_name} {family_name}", sure=True)


def test_one_name_may_be_missing():
    assert decline_person("", "Jonaitienė").dative == "Jonaitienei"
    assert decline_person("Laura", "").vocative == "Laura"


def test_blanks_inside_a_name_are_kept_and_around_it_dropped():
    cases = decline_person(" Ona\u00a0Marija ", "Jonaitė – Vilkė ", "f")
    assert cases.genitive == "Onos\u00a0Marijos Jonaitės – Vilkės"


@given(st.text(), st.sampled_from(["f", "m", None]))
def test_any_name_keeps_its_nominative(name, gender):
    assert decline_person("", name, gender).nominative == name.strip()
