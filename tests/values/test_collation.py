"""The stored order must be the order Qt's collator shows."""

import functools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from app.values.collation import person_key, sort_key

LETTERS = "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzžAĄCČEĘĖIĮYSŠUŲŪZŽáàéèíóöüłńñøđß"
words = st.text(LETTERS + "0123456789", min_size=1, max_size=6)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)


@functools.cache
def collator():
    lithuanian = QCollator(QLocale("lt_LT"))
    lithuanian.setNumericMode(True)
    return lithuanian


def sign(left, right):
    return (left > right) - (left < right)


def without_text(key):
    return key.rsplit("\x01", 1)[0]


@given(texts, texts)
def test_letters_blanks_and_numbers_sort_as_qt_sorts_them(left, right):
    ours = sign(without_text(sort_key(left)), without_text(sort_key(right)))
    theirs = collator().compare(left, right)
    assert ours == sign(theirs, 0)


@given(st.lists(texts))
def test_a_list_sorts_as_qt_sorts_it(names):
    assert sorted(names, key=sort_key) == sorted(
        sorted(names), key=lambda name: collator().sortKey(name)
    )


near = st.text("aąiįyeėu", min_size=1, max_size=3)


@given(near, near)
def test_letters_that_only_break_ties_sort_as_qt_sorts_them(left, right):
    ours = sign(without_text(sort_key(left)), without_text(sort_key(right)))
    assert ours == sign(collator().compare(left, right), 0)


@given(
    st.lists(st.tuples(words, st.sampled_from(["", " ", "-", " – ", ", ", ".", "“ ", " („"]))),
    st.lists(st.tuples(words, st.sampled_from(["", " ", "-", " – ", ", ", ".", "“ ", " („"]))),
)
def test_punctuation_sorts_as_if_it_were_not_there(left, right):
    def typed(parts):
        return "".join(word + mark for word, mark in parts)

    def bare(parts):
        text = re.sub("(?<=[0-9])[.](?=[0-9])", "\u200b", typed(parts))
        return re.sub(" +", " ", re.sub("[.,“„(]", "", re.sub("[-–]", " ", text))).strip()

    ours = sign(without_text(sort_key(typed(left))), without_text(sort_key(typed(right))))
    assert ours == sign(collator().compare(bare(left), bare(right)), 0)


names = st.text(LETTERS, min_size=1, max_size=4)


@given(names, names, names, names)
def test_people_sort_as_cldr_joins_two_fields(family, given_name, other_family, other_given):
    ours = sign(
        without_text(person_key(family, given_name)),
        without_text(person_key(other_family, other_given)),
    )
    separator = "\ufffe"
    theirs = collator().compare(
        family + separator + given_name, other_family + separator + other_given
    )
    assert ours == sign(theirs, 0)


@given(st.text(), st.text())
def test_keys_are_equal_only_for_equal_texts(left, right):
    assert (sort_key(left) == sort_key(right)) == (left == right)


@pytest.mark.parametrize(
    "ordered",
    [
        ["Nr. 2", "Nr. 10", "Nr. 100"],
        ["1.2. Tvarka", "1.10. Tvarka", "2. Tvarka"],
        ["Ąžuolas", "Bažnyčia", "Cukrus", "Čekija", "Danija"],
        ["Ibis", "Įkalnė", "Yla", "Ilona", "Jonas"],
        ["Sala", "Svajonė", "Šaka", "Tėvas"],
        ["Zebras", "Zylė", "Žąsis"],
        ["Rasa", "rąsas"],
        ["Kauno biblioteka", "„Kauno rajonas“", "Kaunorama"],
        ["skaitymo centras", "„Skaitymo centras“", "Skaitymo centrų taryba"],
        ["Jonaitė Petrauskienė", "Jonaitė-Petrauskienė", "Jonaitėlė"],
        ["", "–", "a"],
        ["€ 5", "5", "A", "Ω", "Ж"],
    ],
)
def test_order(ordered):
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@pytest.mark.parametrize("text", ["Žąsis", "ė\u0301", "Čiūtytė", "į\u0303"])
def test_composed_and_decomposed_letters_differ_only_at_the_end(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert without_text(sort_key(text)) == without_text(sort_key(decomposed))


def test_a_dot_kept_under_a_tone_mark_is_no_accent():
    assert without_text(sort_key("i\u0307\u0301")) == without_text(sort_key("í"))


def test_people_sort_by_family_then_given_name():
    people = [
        ("Jonaitis", "Ąžuolas"),
        ("Jonaitis", "Vytas"),
        ("Jonaitis", "Žygis"),
        ("Jonaitis Kazlauskas", "Adas"),
        ("Jonaitytė", "Ona"),
        ("Šimkevičė", "Laura"),
        ("Tamošiūnas", "Adomas"),
    ]
    backwards = people[::-1]
    assert sorted(backwards, key=lambda person: person_key(*person)) == people


def test_a_control_character_in_a_name_does_not_disturb_the_order():
    assert sort_key("a") < sort_key("\x02b") < sort_key("c")
