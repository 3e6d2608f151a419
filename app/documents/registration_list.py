"""The list that participants sign: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.content import Attendee, FinalMark, RegistrationList
from app.documents.flow import Piece, lay_out, text_lines
from app.documents.headed_table import HeadedTable, TableColumn
from app.documents.page import PORTRAIT, Paper
from app.documents.sentences import BLANK, with_note
from app.documents.signatures import heading, signature_block
from app.documents.style import MM, styles
from app.documents.tagging import Role, Structure
from app.documents.text import refuse_missing_glyphs
from app.documents.wording import Wording, wording

_ROW: Final = 10 * MM
"""Rows are at least this high, so that a hand has room."""
_WIDTHS: Final = (10 * MM, 50 * MM, 68 * MM, 42 * MM)
_WIDTHS_WITH_CONTACT: Final = (10 * MM, 38 * MM, 46 * MM, 40 * MM, 36 * MM)
_CONTACT: Final = 3
"""Place of the contact among the columns of `wording`."""


def render(
    content: RegistrationList, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    words = wording(content.language)
    structure = structure or Structure()
    title = words.registration_title(content.event, content.heading.body)
    pieces = heading(content.heading, title, words, structure, PORTRAIT.text_width)
    pieces += _when_and_where(content, words, structure)
    pieces += _table(content, words, structure)
    pieces += _foot(content, words, structure)
    post = words.secretary_post(content.event, content.secretary)
    pieces += signature_block([(post, content.secretary)], words, structure, pieces)
    paper = Paper(PORTRAIT, words, structure, title=" ".join(title), draft=content.draft, mark=mark)
    lay_out(pieces, paper)
    return paper.finish()


def _when_and_where(content: RegistrationList, words: Wording, structure: Structure) -> list[Piece]:
    when = words.when(content.held_on, content.starts_at, content.ends_at)
    pieces: list[Piece] = []
    for text, before in ((when, 4 * MM), (content.town or BLANK, 1.5 * MM)):
        pieces += text_lines(
            structure.add(Role.PARAGRAPH),
            styles().centred,
            text,
            PORTRAIT.text_width,
            content.language,
            before=before,
            keep=True,
        )
    return pieces


def _table(content: RegistrationList, words: Wording, structure: Structure) -> list[Piece]:
    widths = _WIDTHS_WITH_CONTACT if content.contacts else _WIDTHS
    names = [
        name
        for place, name in enumerate(words.registration_columns)
        if content.contacts or place != _CONTACT
    ]
    columns = [
        TableColumn(name, width, centred=place in {0, len(names) - 1})
        for place, (name, width) in enumerate(zip(names, widths, strict=True))
    ]
    table = HeadedTable(columns, content.language, structure, room=PORTRAIT.text_height)
    blank = (Attendee(),) * content.blank_rows
    for place, person in enumerate((*content.rows, *blank), start=1):
        texts = [f"{place}.", *_row(person, words, contacts=content.contacts)]
        table.row(texts, least=_ROW, middle=True)
    return table.pieces


def _row(person: Attendee, words: Wording, *, contacts: bool) -> list[str]:
    texts = [with_note(person.name, person.name_note), words.affiliation(person)]
    if contacts:
        texts.append(person.contact)
    return [*texts, words.remote if person.remote else ""]


def _foot(content: RegistrationList, words: Wording, structure: Structure) -> list[Piece]:
    pieces = text_lines(
        structure.add(Role.PARAGRAPH),
        styles().plain,
        words.registration_foot(),
        PORTRAIT.text_width,
        content.language,
        before=4 * MM,
    )
    if content.note:
        pieces += text_lines(
            structure.add(Role.PARAGRAPH),
            styles().small,
            content.note,
            PORTRAIT.text_width,
            content.language,
            before=3 * MM,
        )
    return pieces
