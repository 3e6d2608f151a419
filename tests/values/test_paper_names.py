import pytest

from app.values.language import Language
from app.values.paper_kind import PaperKind
from app.values.paper_names import apart, paper_file_name

LT, EN = Language.LITHUANIAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("kind", "language", "when", "notes", "name"),
    [
        (PaperKind.MINUTES, LT, "2025-01-29", ("Nr-1",), "2025-01-29_protokolas_Nr-1.pdf"),
        (PaperKind.AGENDA, EN, "", (), "darbotvarke-en.pdf"),
        (PaperKind.INVITATION, LT, "2025", ("Ona  Liepa",), "2025_kvietimas_Ona-Liepa.pdf"),
        (PaperKind.EXTRACT, LT, "", ("", "A/B „X“?"), "protokolo-israsas_A-B-„X“.pdf"),
    ],
)
def test_names_say_when_what_and_whose(kind, language, when, notes, name):
    assert paper_file_name(kind, language, when=when, notes=notes) == name


def test_a_long_note_does_not_push_the_language_out():
    name = paper_file_name(PaperKind.EXTRACT, EN, when="2025-01-29", notes=("Ž" * 200,))
    assert name.endswith("Ž-en.pdf")
    assert len(name) <= 80


def test_every_kind_has_a_name_of_its_own():
    assert len({paper_file_name(kind, LT) for kind in PaperKind}) == len(PaperKind)


def test_no_two_names_are_one_file():
    names = ["a.pdf", "b.pdf", "A.pdf", "a-2.pdf", "a.pdf"]
    assert apart(names) == ["a.pdf", "b.pdf", "A-2.pdf", "a-2-2.pdf", "a-3.pdf"]
