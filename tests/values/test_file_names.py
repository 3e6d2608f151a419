import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.file_names import file_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["2025-01-29", "Susitikimo protokolas"], "2025-01-29 Susitikimo protokolas.pdf"),
        (["Protokolas Nr. A-1/B-7"], "Protokolas Nr. A-1-B-7.pdf"),
        (["Protokolas: „Ąžuolas“"], "Protokolas „Ąžuolas“.pdf"),
        (["10:00"], "10-00.pdf"),
        (["a\\b|c"], "a-b-c.pdf"),
        (['<b>"kas"?*'], "bkas.pdf"),
        (["../../etc/passwd"], "etc-passwd.pdf"),
        ([".slaptas"], "slaptas.pdf"),
        (["-rf"], "rf.pdf"),
        (["a\nb\tc\x00d"], "a b cd.pdf"),
        (["CON"], "_CON.pdf"),
        (["com1.txt"], "_com1.txt.pdf"),
        (["Lpt1 "], "_Lpt1.pdf"),
        (["Conas"], "Conas.pdf"),
        (["Protokolas. "], "Protokolas.pdf"),
        (["", "..", ""], "sutarta.pdf"),
        ([], "sutarta.pdf"),
        (["ž" * 100], "ž" * 76 + ".pdf"),
    ],
)
def test_file_name(parts, name):
    assert file_name(*parts, suffix=".pdf") == name


@given(st.lists(st.text(st.characters(codec=None))), st.sampled_from(["", ".pdf"]))
def test_any_words_make_a_safe_file_name(parts, suffix):
    name = file_name(*parts, suffix=suffix)
    assert 0 < len(name) <= 80
    assert len(name.encode()) <= 204
    assert name.endswith(suffix)
    assert not set(name) & set('/\\:*?"<>|\n\t\x00')
    assert name[0] not in ".- "
    assert name[-1] not in ". "
    assert name.split(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_thousands_of_blanks_take_no_longer_than_words() -> None:
    """From each blank anew, a search for a separator would take a minute and more."""
    words = "žodis" + " " * 200_000 + "žodis"
    assert file_name(words, suffix=".pdf") == "žodis žodis.pdf"
