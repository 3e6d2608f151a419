"""What is left of pasted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.pasted_text import paragraphs, single_line


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Kaunas\n", "Kaunas"),
        ("Kauno\r\napskrities\tbiblioteka", "Kauno apskrities biblioteka"),
        ("2025\xa0m.", "2025\xa0m."),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("eilutė\vir\u2028kita", "eilutė ir kita"),
        ("\ufeffPradžia\x00", "Pradžia"),
    ],
)
def test_one_line(pasted, kept):
    assert single_line(pasted) == kept


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Pirmas.\r\nAntras.", "Pirmas.\nAntras."),
        ("Nutarta minėti\nskaitymo dieną.\nKita.", "Nutarta minėti skaitymo dieną.\nKita."),
        ("Sąrašas:\nlaikytis tvarkos", "Sąrašas:\nlaikytis tvarkos"),
        ("Vienas.\n\n\nDu.", "Vienas.\nDu."),
        (" žodis ", " žodis "),
        ("gruodžio 1–4\xa0d.", "gruodžio 1–4\xa0d."),
        ("Word\vlūžis", "Word lūžis"),
        ("", ""),
    ],
)  # fmt: skip
def test_paragraphs(pasted, kept):
    assert paragraphs(pasted) == kept


@given(st.text())
def test_nothing_unseen_survives(text):
    for clean in (single_line(text), paragraphs(text)):
        assert not set(clean) & set("\x00\r\v\f\u2028\u2029\u200b\u00ad\ufeff")
    assert "\n" not in single_line(text)
