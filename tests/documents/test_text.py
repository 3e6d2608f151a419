import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.style import styles
from app.documents.text import clean, paragraphs, printable, refuse_missing_glyphs
from app.errors import UserError
from tests.documents import samples

NBSP = "\N{NO-BREAK SPACE}"


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaned_text_holds_nothing_invisible_and_stays_as_it_is(text):
    cleaned = clean(text)
    assert cleaned == clean(cleaned)
    for character in cleaned:
        assert unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert "  " not in cleaned


def test_markup_stays_text():
    assert clean('<img src="/x">&amp; <b>') == '<img src="/x">&amp; <b>'


def test_letters_are_composed():
    assert clean("e\u0307") == "ė"


def test_white_space_becomes_single_spaces():
    assert clean(" a\t\nb\u2028c \u2009 d ") == "a b c d"
    assert paragraphs("a\n\n \u200b\r\nb") == ["a", "b"]


def test_runs_of_marks_and_soft_hyphens_are_capped():
    assert clean("a" + "\u0348" * 500) == "a" + "\u0348" * 4
    assert clean("a" + "\xad" * 3000 + "b") == "a\xadb"


@pytest.mark.parametrize(
    "text",
    [
        "2025_m. sausio_29_d.",
        "gruodžio_1–4_d.",
        "spalio 2025_m.",
        "10.00_val.",
        "IV_ketv.",
        "Nr._7",
        "No._7",
        "2025–2026_m._m.",
        "A._B. Liepa",
        "už_–_6, prieš_–_0.",
        "Tikslas_– augti",
        "29_January_2025",
        "Terminas_– 2025_m.",
        "eiti į_kalną",
    ],
)
def test_what_belongs_together_is_tied(text):
    expected = text.replace("_", NBSP).replace(f"B.{NBSP}", "B. ")
    assert printable(text.replace("_", " ")).replace(f"B.{NBSP}L", "B. L") == expected


def test_missing_glyphs_are_named_with_their_place():
    from dataclasses import replace

    item = replace(samples.MINUTES.items[1], title="Dėl 📷 nuotraukų")
    content = replace(samples.MINUTES, items=(samples.MINUTES.items[0], item))
    with pytest.raises(UserError) as caught:
        refuse_missing_glyphs(content, styles().regular.glyphs)
    assert caught.value.key == "document.missing_glyphs"
    assert caught.value.parameters == {
        "characters": "📷 (U+1F4F7)",
        "field": "items[1].title",
        "text": "Dėl 📷 nuotraukų",
    }


def test_a_letter_that_cannot_be_composed_of_known_ones_is_found():
    from dataclasses import replace

    # known apart, but composed it is a letter of its own
    content = replace(samples.MINUTES, town="q\U0001d165")
    with pytest.raises(UserError):
        refuse_missing_glyphs(content, styles().regular.glyphs)


def test_every_sample_can_be_printed():
    for content in (samples.MINUTES, samples.MINUTES_EN, samples.REGISTRATION, samples.PLAN):
        refuse_missing_glyphs(content, styles().bold.glyphs & styles().regular.glyphs)


def test_ties_typed_already_do_not_hide_the_others():
    assert printable(f"gegužės 7{NBSP}d.") == f"gegužės{NBSP}7{NBSP}d."


def test_missing_glyphs_have_their_sentence_in_both_languages():
    from app.messages.catalogue import Catalogue
    from app.values.language import Language

    with pytest.raises(UserError) as caught:
        refuse_missing_glyphs(("Dėl 📷 nuotraukų",), styles().regular.glyphs)
    for language in Language:
        said = Catalogue(language).say(caught.value.key, **caught.value.parameters)
        assert "📷 (U+1F4F7)" in said
        assert "Dėl 📷 nuotraukų" in said
