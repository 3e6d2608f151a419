"""The signature block: post, a line to sign on, name; and what stands at the head of a paper."""

from typing import Final

from app.documents.content import Heading, Signatory
from app.documents.flow import Piece, Space, keep_with_last, text_lines
from app.documents.lines import Line, break_lines, text_width
from app.documents.page import Paper
from app.documents.style import MM, Style, styles
from app.documents.tagging import Element, Role, Structure
from app.documents.wording import Wording

LINE: Final = 48 * MM
"""Length of the line for the signature."""
_LINE_AT: Final = 60 * MM
NAME_AT: Final = 113 * MM
"""Where the names of those who sign begin."""
_GAP: Final = 4 * MM
_ROOM_TO_SIGN: Final = 8 * MM
_TEXT_WIDTH: Final = 170 * MM


class SignatureLine(Piece):
    """One signatory; a name not known yet is a second line to write on."""

    __slots__ = ("_caption", "_leaves", "_notes", "_rule_at")

    def __init__(self, post: str, name: str, wording: Wording, structure: Structure) -> None:
        style = styles().plain
        language = wording.language
        self._caption = styles().caption
        notes = [(wording.signature, _LINE_AT)]
        posts = break_lines(post, style, _LINE_AT - _GAP, language)
        names = break_lines(name, style, _TEXT_WIDTH - NAME_AT, language) if name else []
        if not names:
            notes.append((wording.name, NAME_AT))
        last = max(len(posts), len(names), 1) * style.leading
        self._rule_at = max(_ROOM_TO_SIGN, last)
        self._leaves: list[tuple[Element, Style, float, list[Line]]] = [
            (structure.add(Role.PARAGRAPH), style, 0.0, posts)
        ]
        if names:
            self._leaves.append((structure.add(Role.PARAGRAPH), style, NAME_AT, names))
        self._notes = [(structure.add(Role.PARAGRAPH), note, x) for note, x in notes]
        super().__init__(
            self._rule_at + self._caption.leading + 1.0,
            before=6 * MM,
        )

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the texts so that their last lines stand on the signature's line."""
        base = top + self._rule_at
        for element, style, x, lines in self._leaves:
            y = base - len(lines) * style.leading
            for line in lines:
                paper.text(element, style, x + line.x, y, line.text, line.word_space)
                y += style.leading
        for element, note, x in self._notes:
            paper.rule(x, base, x + LINE, base)
            left = x + (LINE - text_width(note, self._caption)) / 2
            paper.text(element, self._caption, left, base + 1.0, note)


class LineToWrite(Piece):
    """A line at the left margin with what is written on it named under it."""

    __slots__ = ("_caption", "_element")

    def __init__(self, caption: str, structure: Structure, *, keep: bool = False) -> None:
        super().__init__(_ROOM_TO_SIGN + styles().caption.leading + 1.0, before=2 * MM, keep=keep)
        self._caption = caption
        self._element = structure.add(Role.PARAGRAPH)

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the line and its caption."""
        base = top + _ROOM_TO_SIGN
        paper.rule(0.0, base, LINE, base)
        style = styles().caption
        left = (LINE - text_width(self._caption, style)) / 2
        paper.text(self._element, style, left, base + 1.0, self._caption)


def signature_block(
    signatories: list[tuple[str, Signatory | None]],
    wording: Wording,
    structure: Structure,
    after: list[Piece],
) -> list[Piece]:
    """Return the signatures, together and with the last two pieces of what they stand after."""
    keep_with_last(after)
    pieces: list[Piece] = [Space(6 * MM, keep=True)]
    for post, signatory in signatories:
        name = signatory.name if signatory else ""
        pieces.append(SignatureLine(post, name, wording, structure))
        pieces[-1].keep = True
    pieces[-1].keep = False
    return pieces


def heading(
    parts: Heading,
    title: tuple[str, ...],
    wording: Wording,
    structure: Structure,
    width: float,
) -> list[Piece]:
    """Return the authors, a line between them, and the title under a blank line."""
    style = styles().title
    pieces: list[Piece] = []
    for place, author in enumerate(parts.authors):
        pieces += text_lines(
            structure.add(Role.PARAGRAPH),
            style,
            author.upper(),
            width,
            wording.language,
            before=style.leading if place else 0.0,
            keep=True,
        )
    element = structure.add(Role.TITLE)
    for place, line in enumerate(title):
        pieces += text_lines(
            element,
            style,
            line,
            width,
            wording.language,
            before=style.leading if pieces and not place else 0.0,
            keep=True,
            continued=line is not title[-1],
        )
    return pieces
