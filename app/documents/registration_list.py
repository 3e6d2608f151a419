"""The list that participants sign: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.composer import Composer
from app.documents.content import Attendee, FinalMark, RegistrationList
from app.documents.flow import lay_out
from app.documents.headed_table import HeadedTable, TableColumn
from app.documents.heading import heading
from app.documents.page import Paper
from app.documents.sentences import BLANK, with_note
from app.documents.signatures import signature_block
from app.documents.style import MM
from app.documents.tagging import Structure
from app.documents.typesetting import typesetting
from app.documents.wording import Wording

_ROW: Final = 10 * MM
"""Rows are at least this high, so that a hand has room."""
_WIDTHS: Final = (10 * MM, 50 * MM, 68 * MM, 42 * MM)
_WIDTHS_WITH_CONTACT: Final = (10 * MM, 38 * MM, 46 * MM, 40 * MM, 36 * MM)
_SIGNATURE: Final = 35 * MM
"""The least that a hand needs across."""
_CONTACT: Final = 3
"""Place of the contact among the columns of `wording`."""


def render(
    content: RegistrationList, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    composer = Composer(typesetting(content), structure or Structure())
    words = composer.words
    title = words.registration_title(content.event, content.heading.body)
    composer.pieces += heading(content.heading, title, composer.typesetting, composer.structure)
    when = words.when(content.held_on, content.starts_at, content.ends_at)
    centred = composer.styles.centred
    composer.text(when, centred, before=4 * MM, keep=True)
    composer.text(content.town or BLANK, centred, before=1.5 * MM, keep=True)
    _add_table(content, composer)
    composer.text(words.registration_foot(), composer.styles.plain, before=4 * MM)
    if content.note:
        composer.text(content.note, composer.styles.small, before=3 * MM)
    post = words.secretary_post(content.event, content.secretary)
    composer.pieces += signature_block(
        [(post, content.secretary)], composer.typesetting, composer.structure, composer.pieces
    )
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=" ".join(title),
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def _add_table(content: RegistrationList, composer: Composer) -> None:
    words = composer.words
    widths = _WIDTHS_WITH_CONTACT if content.contacts else _WIDTHS
    names = [
        name
        for place, name in enumerate(words.registration_columns)
        if content.contacts or place != _CONTACT
    ]
    last = len(names) - 1
    columns = [
        TableColumn(
            name,
            width,
            centred=place in {0, last},
            firm=not place,
            least=_SIGNATURE if place == last else 0.0,
        )
        for place, (name, width) in enumerate(zip(names, widths, strict=True))
    ]
    table = HeadedTable(columns, composer.typesetting, composer.structure)
    blank = (Attendee(),) * content.blank_rows
    for place, person in enumerate((*content.rows, *blank), start=1):
        texts = [f"{place}.", *_row(person, words, contacts=content.contacts)]
        table.row(texts, least=_ROW, middle=True)
    composer.pieces += table.pieces


def _row(person: Attendee, words: Wording, *, contacts: bool) -> list[str]:
    texts = [with_note(person.name, person.name_note), words.affiliation(person)]
    if contacts:
        texts.append(person.contact)
    return [*texts, words.remote if person.remote else ""]
