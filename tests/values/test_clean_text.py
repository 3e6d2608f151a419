import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.clean_text import clean_pasted


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
