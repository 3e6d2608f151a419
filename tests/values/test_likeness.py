from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.likeness import similar_names

SCHOOLS = "Lietuvos mokyklų bibliotekų asociacija"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (SCHOOLS, SCHOOLS),
        (SCHOOLS, "Lietuvos mokyklų bibliotekų darbuotojų asociacija"),
        (SCHOOLS, "LIETUVOS MOKYKLU BIBLIOTEKU ASOCIACIJA"),
        (SCHOOLS, "Mokyklų bibliotekų asociacija"),
        (SCHOOLS, "Lietuvos mokyklų bibliotekų asocijacija"),
        (SCHOOLS, "LMBA"),
        ("Lietuvos nacionalinė M. Mažvydo biblioteka", "Nacionalinė Martyno Mažvydo biblioteka"),
        ("Kauno Ažuolyno viešoji biblioteka", "Kauno viešoji Ąžuolyno biblioteka"),
        ("VšĮ „Skaitymo centras“", "Skaitymo centras"),
        ("Edita Urnonavičienė", "Edita Umonavičienė"),
        ("Mokyklos Nr. 1 taryba", "Mokyklos Nr. 1 taryba"),
    ],
)
def test_alike(name, other):
    assert similar_names(name, other)
    assert similar_names(other, name)


COUNTIES = (
    *("Alytaus", "Kauno", "Klaipėdos", "Marijampolės", "Panevėžio"),
    *("Šiaulių", "Tauragės", "Telšių", "Utenos", "Vilniaus"),
)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        *(
            (f"{one} apskrities bibliotekų asociacija", f"{two} apskrities bibliotekų asociacija")
            for one, two in combinations(COUNTIES, 2)
        ),
        (SCHOOLS, "Lietuvos mokslinių bibliotekų asociacija"),
        (SCHOOLS, "Lietuvos kolegijų bibliotekų asociacija"),
        (SCHOOLS, "Lietuvos bibliotekininkų draugija"),
        (SCHOOLS, "Lietuvos"),
        (SCHOOLS, "LKBA"),
        ("Apskričių viešųjų bibliotekų asociacija", "Savivaldybių viešųjų bibliotekų asociacija"),
        ("Vilniaus universitetas", "Vilniaus universiteto biblioteka"),
        ("Kauno savivaldybė", "Kauno savivaldybės administracija"),
        ("Mokyklos Nr. 1 taryba", "Mokyklos Nr. 2 taryba"),
        ("Mokyklos Nr. 1 taryba", "Mokyklos Nr. 11 taryba"),
        ("Jonas Petraitis", "Tomas Petraitis"),
        ("Ona Petraitienė", "Ona Petraitytė"),
        ("AB", "Alytaus biblioteka"),
        ("", ""),
        ("", SCHOOLS),
        ("–", "–"),
    ],
)
def test_not_alike(name, other):
    assert not similar_names(name, other)
    assert not similar_names(other, name)


@given(st.text(), st.text())
def test_likeness_is_mutual(name, other):
    assert similar_names(name, other) == similar_names(other, name)


@given(st.text("cdeėž12 ").filter(str.strip), st.text("cdeėž12 "))
def test_likeness_of_short_words_is_mutual(name, other):
    assert similar_names(name, name)
    assert similar_names(name, other) == similar_names(other, name)
