"""What stands at the head of a paper: its letterhead, its authors and its title."""

from typing import Final

from app.documents.content import Heading
from app.documents.flow import Piece, text_lines
from app.documents.logo import LogoPiece
from app.documents.style import MM
from app.documents.tagging import Role, Structure
from app.documents.typesetting import Typesetting

_UNDER_LOGO: Final = 2 * MM
_UNDER_LETTERHEAD: Final = 7 * MM


def heading(
    parts: Heading,
    title: tuple[str, ...],
    typesetting: Typesetting,
    structure: Structure,
) -> list[Piece]:
    """Return the letterhead, the authors and the title."""
    above = letterhead(typesetting, structure)
    pieces = authors_and_title(parts, title, typesetting, structure)
    if above:
        pieces[0].before = _UNDER_LETTERHEAD
    return above + pieces


def letterhead(typesetting: Typesetting, structure: Structure) -> list[Piece]:
    """Return the logo and the lines under it; nothing where neither is set."""
    pieces: list[Piece] = []
    logo = typesetting.settings.logo
    if logo is not None:
        pieces.append(LogoPiece(logo, typesetting, structure))
    if lines := typesetting.letterhead:
        element = structure.add(Role.PARAGRAPH)
        for place, line in enumerate(lines):
            pieces += text_lines(
                element,
                typesetting.styles.letterhead,
                line,
                typesetting.page.text_width,
                typesetting.language,
                before=_UNDER_LOGO if pieces and not place else 0.0,
                keep=True,
                continued=place < len(lines) - 1,
            )
    return pieces


def authors_and_title(
    parts: Heading,
    title: tuple[str, ...],
    typesetting: Typesetting,
    structure: Structure,
) -> list[Piece]:
    """Return the authors, a line between them, and the title under a blank line."""
    style, width = typesetting.styles.title, typesetting.page.text_width
    pieces: list[Piece] = []
    for place, author in enumerate(parts.authors):
        pieces += text_lines(
            structure.add(Role.PARAGRAPH),
            style,
            author.upper(),
            width,
            typesetting.language,
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
            typesetting.language,
            before=style.leading if pieces and not place else 0.0,
            keep=True,
            continued=line is not title[-1],
        )
    return pieces
