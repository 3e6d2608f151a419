"""The signature block: post, a line to sign on, name."""

from typing import Final

from app.documents.content import Signatory
from app.documents.flow import Piece, Space, keep_with_last
from app.documents.lines import Line, break_lines, text_width
from app.documents.page import Paper
from app.documents.style import MM, Style
from app.documents.tagging import Element, Role, Structure
from app.documents.typesetting import Typesetting

_LINE: Final = 48 * MM
"""Length of the line for the signature; across a narrower page everything moves together."""
_LINE_AT: Final = 60 * MM
NAME_AT: Final = 113 * MM
"""Where the names of those who sign begin."""
_GAP: Final = 4 * MM
_ROOM_TO_SIGN: Final = 8 * MM
_TEXT_WIDTH: Final = 170 * MM


class SignatureLine(Piece):
    """One signatory; a name not known yet is a second line to write on."""

    __slots__ = ("_caption", "_leaves", "_length", "_notes", "_rule_at")

    def __init__(
        self, post: str, name: str, typesetting: Typesetting, structure: Structure
    ) -> None:
        style, words, language = typesetting.styles.plain, typesetting.words, typesetting.language
        narrowed = typesetting.narrowed
        line_at, name_at, self._length = (at * narrowed for at in (_LINE_AT, NAME_AT, _LINE))
        self._caption = typesetting.styles.caption
        notes = [(words.signature, line_at)]
        posts = break_lines(post, style, line_at - _GAP, language)
        room = _TEXT_WIDTH * narrowed - name_at
        names = break_lines(name, style, room, language) if name else []
        if not names:
            notes.append((words.name, name_at))
        last = max(len(posts), len(names), 1) * style.leading
        self._rule_at = max(_ROOM_TO_SIGN, last)
        self._leaves: list[tuple[Element, Style, float, list[Line]]] = [
            (structure.add(Role.PARAGRAPH), style, 0.0, posts)
        ]
        if names:
            self._leaves.append((structure.add(Role.PARAGRAPH), style, name_at, names))
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
            paper.rule(x, base, x + self._length, base)
            left = x + (self._length - text_width(note, self._caption)) / 2
            paper.text(element, self._caption, left, base + 1.0, note)


class LineToWrite(Piece):
    """A line at the left margin with what is written on it named under it."""

    __slots__ = ("_caption", "_element", "_length", "_style")

    def __init__(self, caption: str, typesetting: Typesetting, structure: Structure) -> None:
        self._style = typesetting.styles.caption
        super().__init__(_ROOM_TO_SIGN + self._style.leading + 1.0, before=2 * MM)
        self._length = _LINE * typesetting.narrowed
        self._caption = caption
        self._element = structure.add(Role.PARAGRAPH)

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the line and its caption."""
        base = top + _ROOM_TO_SIGN
        paper.rule(0.0, base, self._length, base)
        left = (self._length - text_width(self._caption, self._style)) / 2
        paper.text(self._element, self._style, left, base + 1.0, self._caption)


def signature_block(
    signatories: list[tuple[str, Signatory | None]],
    typesetting: Typesetting,
    structure: Structure,
    after: list[Piece],
) -> list[Piece]:
    """Return the signatures, together and with the last two pieces of what they stand after."""
    keep_with_last(after)
    pieces: list[Piece] = [Space(6 * MM, keep=True)]
    for post, signatory in signatories:
        name = signatory.name if signatory else ""
        pieces.append(SignatureLine(post, name, typesetting, structure))
        pieces[-1].keep = True
    pieces[-1].keep = False
    return pieces
