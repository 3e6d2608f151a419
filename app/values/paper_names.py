"""What the files of papers are called."""

from collections.abc import Iterable
from typing import Final

from app.values.file_names import file_name
from app.values.language import Language
from app.values.paper_kind import PaperKind

_NAMES: Final = {
    PaperKind.MINUTES: "protokolas",
    PaperKind.EXTRACT: "protokolo-israsas",
    PaperKind.AGENDA: "darbotvarke",
    PaperKind.INVITATION: "kvietimas",
    PaperKind.REGISTRATION_LIST: "dalyviu-sarasas",
    PaperKind.ACTION_PLAN: "priemoniu-planas",
    PaperKind.REPORT: "plano-ataskaita",
    PaperKind.DECISION_REGISTER: "nutarimu-registras",
    PaperKind.PROTOCOL_OF_INTENT: "ketinimu-protokolas",
}
_LONGEST_NOTE: Final = 40
PDF: Final = ".pdf"


def paper_file_name(
    kind: PaperKind, language: Language, *, when: str = "", notes: Iterable[str] = ()
) -> str:
    """Return „2025-01-29_protokolas_Nr-1-en.pdf“: when, what, what tells it apart, its language.

    Notes are cut where they are long, so that what stands after them stays.
    """
    joined = ("-".join(note.split())[:_LONGEST_NOTE] for note in notes)
    stem = "_".join(part for part in (when, _NAMES[kind], *joined) if part)
    ending = f"-{language.value}" if language is Language.ENGLISH else ""
    return file_name(f"{stem}{ending}", suffix=PDF)


def clean_file_name(text: str) -> str:
    """Return a typed name that every system takes, ending in .pdf; '' where nothing is left."""
    name = text.strip().strip(". ")
    if name.casefold().endswith(PDF):
        name = name[: -len(PDF)].rstrip(". ")
    return file_name(name, suffix=PDF) if name else ""


def numbered(name: str, number: int) -> str:
    """Return „a-2.pdf“ for „a.pdf“."""
    return f"{name.removesuffix(PDF)}-{number}{PDF}"


def apart(names: Iterable[str]) -> list[str]:
    """Return file names of which no two are one file: „a.pdf“, „a-2.pdf“, whatever the case."""
    taken: set[str] = set()
    told: list[str] = []
    for name in names:
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = numbered(name, number)
        taken.add(free.casefold())
        told.append(free)
    return told
