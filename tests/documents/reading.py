"""Reads documents back as a person would: the text of their pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from app.documents.tagging import Element, Role, Structure

REFERENCE = Path(__file__).resolve().parent.parent / "reference"
_DIVIDED = "\ufffe"  # how PDFium reports a hyphen that divides a word


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_lines(pdf: bytes) -> list[list[str]]:
    """The lines of each page, in the order of drawing; the page's number comes first."""
    pages = []
    with opened(pdf) as document:
        for page in document:
            text = page.get_textpage().get_text_range().replace(_DIVIDED, "")
            pages.append([line.strip() for line in text.splitlines() if line.strip()])
    return pages


def flat(text: str) -> str:
    return " ".join(text.split())


def text_of(pdf: bytes) -> str:
    """The document's text without the page numbers, on one line."""
    pages = page_lines(pdf)
    for number, lines in enumerate(pages[1:], start=2):
        assert lines[0] == str(number)
        del lines[0]
    return flat(" ".join(line for lines in pages for line in lines))


def reference(name: str) -> str:
    return flat((REFERENCE / name).read_text(encoding="utf-8"))


class Recorder(Structure):
    """Notes what passes the seam of tagging."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[Element, str]] = []
        self.open: list[Element] = []

    def begin(self, element: Element) -> str:
        assert not self.open, "leaves do not nest"
        self.open.append(element)
        return super().begin(element)

    def end(self, element: Element) -> None:
        assert self.open.pop() is element

    def show(self, element: Element, text: str) -> None:
        assert self.open == [element]
        self.shown.append((element, text))

    def texts(self, role: Role) -> list[str]:
        joined: dict[int, tuple[Element, str]] = {}
        for element, text in self.shown:
            if element.role is role:
                before = joined.get(id(element), (element, ""))[1]
                joined[id(element)] = (element, f"{before} {text}".strip())
        return [text for _, text in joined.values()]
