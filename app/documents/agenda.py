"""The agenda that is sent before a meeting: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import agenda_words as fixed
from app.documents.composer import Composer
from app.documents.content import Agenda, FinalMark
from app.documents.flow import Piece, lay_out
from app.documents.heading import heading
from app.documents.numbered_list import Entry, list_entries
from app.documents.page import Paper
from app.documents.sentences import BLANK
from app.documents.style import MM
from app.documents.tagging import Structure
from app.documents.typesetting import Typesetting, typesetting
from app.values.enums import MeetingFormat

_SECTION: Final = 4 * MM
_PART: Final = 1.5 * MM
_BETWEEN: Final = 2.5 * MM
"""Between two entries, where they have lines of their own for who presents them."""


def render(
    content: Agenda, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    title = fixed.title(content.event, content.heading.body, content.language)
    composer = Composer(typesetting(content), structure or Structure())
    _compose(content, title, composer)
    on = (composer.words.day(content.held_on),) if content.held_on else ()
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=", ".join((" ".join(title), *on)),
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def agenda_entries(content: Agenda, typesetting: Typesetting, structure: Structure) -> list[Piece]:
    """Return the list of what is on the agenda, one entry or more."""
    listed = [
        Entry(f"{entry.number}.", fixed.entry_lines(entry, typesetting.words))
        for entry in content.entries
    ]
    return list_entries(listed, typesetting, structure, between=_BETWEEN)


def _compose(content: Agenda, title: tuple[str, ...], composer: Composer) -> None:
    centred = composer.styles.centred
    if content.translation:
        composer.text(composer.words.translation, centred)
    above = heading(content.heading, title, composer.typesetting, composer.structure)
    above[0].before = _SECTION
    composer.pieces += above
    when = composer.words.when(content.held_on, content.starts_at, content.ends_at)
    composer.text(when, centred, before=_SECTION, keep=True)
    if content.town or content.format is not MeetingFormat.REMOTE:
        composer.text(content.town or BLANK, centred, before=_PART)
    before = 2 * _SECTION
    for said in _where(content):
        composer.text(said, before=before)
        before = 0.0
    if content.entries:
        listed = agenda_entries(content, composer.typesetting, composer.structure)
        listed[0].before = 2 * _SECTION
        composer.pieces += listed
    else:
        composer.text(BLANK, before=2 * _SECTION)


def _where(content: Agenda) -> list[str]:
    said = []
    if content.venue and content.format is not MeetingFormat.REMOTE:
        said.append(fixed.place(content.event, content.venue, content.language))
    if manner := fixed.manner(content.format, content.language):
        said.append(manner)
    return said
