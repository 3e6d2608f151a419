import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.clean_text import clean_pasted, keepable


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a\r\nb\rc\vd\u2028e\u2029f\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("a\u200bb\u200d\ufeff\u2060\u00adc", "abc"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("2025\u00a0m.\t„X“ – \"y\" 'z'", "2025\u00a0m.\t„X“ – \"y\" 'z'"),
        ("z\u030cmoge\u0307s", "žmogės"),
        ("\uf0b7 a", "• a"),
        ("\ud800a\uffff", "a"),
        ("😀 Ж", "😀 Ж"),
    ],
)
def test_clean_pasted(text, plain):
    assert clean_pasted(text) == plain


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean_pasted(clean_pasted(text)) == clean_pasted(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("„Ąžuolas“ \x01\n\u200b\U0010ffff", "„Ąžuolas“ \x01\n\u200b\U0010ffff"),
        ("a\0b\0", "ab"),
        ("\ufffea\ufdd0b\ufdd1\uffff", "ab\uffff"),
        ("\ud83d", ""),
        ("a\ud83d b", "a b"),
        ("\ude00\ud83d", ""),
        ("\ud83d\ud83d\ude00\ude00", "😀"),
        ("failas-\udcff\udcfe.pdf", "failas-.pdf"),
    ],
)
def test_keepable(text, kept):
    assert keepable(text) == kept


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_keepable_can_be_written_and_stays(text):
    kept = keepable(text)
    assert kept.encode().decode() == kept == keepable(kept)
    assert "\0" not in kept
