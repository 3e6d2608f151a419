import pytest

from app.ui.organisations.new_lines import (
    NewOrganisation,
    NewPerson,
    pasted_lines,
    read_organisation_line,
    read_person_line,
)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Pajūrio draugija", NewOrganisation("Pajūrio draugija")),
        ("Pajūrio  draugija ; PD", NewOrganisation("Pajūrio draugija", "PD")),
        ("A draugija; AD; Ona Onaitė; kita", NewOrganisation("A draugija", "AD", "Ona Onaitė")),
        ("A draugija\tAD", NewOrganisation("A draugija", "AD")),
        ("; AD", None),
        ("  ", None),
    ],
)
def test_organisation_lines(line: str, wanted: NewOrganisation | None) -> None:
    assert read_organisation_line(line) == wanted


def test_person_lines() -> None:
    assert read_person_line("Ona Onaitė; PD; vadovė") == NewPerson("Ona Onaitė", "PD", "vadovė")
    assert read_person_line(";PD") is None


def test_pasted_lines_lose_bullets_and_blanks() -> None:
    assert pasted_lines("• Viena\r\n\r\n– Kita\n") == ["Viena", "Kita"]
