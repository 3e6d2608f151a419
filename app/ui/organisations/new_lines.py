"""What is typed or pasted to add organisations and people: one line each."""

from dataclasses import dataclass

from app.values.clean_text import clean_pasted


@dataclass(frozen=True)
class NewOrganisation:
    """„Pavadinimas; trumpinys; atstovo vardas pavardė“; what is left out is empty."""

    name: str
    abbreviation: str = ""
    representative: str = ""


@dataclass(frozen=True)
class NewPerson:
    """„Vardas pavardė; organizacija; pareigos“; what is left out is empty."""

    name: str
    organisation: str = ""
    post: str = ""


def read_organisation_line(line: str) -> NewOrganisation | None:
    """Read one line; None where it names nothing. A tab, as from a spreadsheet, parts it too."""
    parts = _parts(line)
    return NewOrganisation(*parts[:3]) if parts else None


def read_person_line(line: str) -> NewPerson | None:
    """Read one line; None where it names nobody."""
    parts = _parts(line)
    return NewPerson(*parts[:3]) if parts else None


def pasted_lines(text: str) -> list[str]:
    """Return the lines of a pasted text that hold something, bullets left out."""
    lines = (line.strip(" \t•–-") for line in clean_pasted(text).split("\n"))
    return [line for line in lines if line]


def _parts(line: str) -> list[str]:
    parts = [" ".join(part.split()) for part in line.replace("\t", ";").split(";")]
    return parts if parts[0] else []
