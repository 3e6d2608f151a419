"""An invitation to a meeting: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import agenda_words
from app.documents import invitation_words as fixed
from app.documents.agenda import agenda_entries
from app.documents.composer import Composer
from app.documents.content import FinalMark, Invitation
from app.documents.flow import lay_out
from app.documents.heading import heading
from app.documents.page import Paper
from app.documents.signatures import signature_block
from app.documents.style import MM
from app.documents.tagging import Structure
from app.documents.typesetting import typesetting
from app.values.enums import MeetingFormat

_SECTION: Final = 4 * MM
_PART: Final = 1.5 * MM


def render(
    content: Invitation, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    agenda = content.agenda
    title = fixed.title(agenda.event, agenda.heading.body, content.language)
    composer = Composer(typesetting(content), structure or Structure())
    _compose(content, title, composer)
    named = [" ".join(title)]
    if agenda.held_on:
        named.append(composer.words.day(agenda.held_on))
    if content.invitee:
        named.append(content.invitee.person.name)
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=", ".join(named),
        draft=agenda.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def _compose(content: Invitation, title: tuple[str, ...], composer: Composer) -> None:
    agenda, language, plain = content.agenda, content.language, composer.styles.plain
    composer.pieces += heading(agenda.heading, title, composer.typesetting, composer.structure)
    composer.text(
        fixed.salutation(content.invitee, language), plain, before=3 * _SECTION, keep=True
    )
    composer.text(fixed.request(agenda.event, agenda.heading.body, language), before=_SECTION)
    remote = agenda.format is MeetingFormat.REMOTE
    facts = (
        fixed.invited(content.invitee, composer.words) if content.invitee else "",
        fixed.when(agenda.held_on, agenda.starts_at, agenda.ends_at, composer.words),
        "" if remote else fixed.where(agenda.venue, agenda.town, language),
        agenda_words.manner(agenda.format, language),
    )
    before = _SECTION
    for said in facts:
        if said:
            composer.text(said, before=before)
            before = 0.0
    if agenda.entries:
        composer.text(fixed.AGENDA[language], before=_SECTION, keep=True)
        listed = agenda_entries(agenda, composer.typesetting, composer.structure)
        listed[0].before = _PART
        composer.pieces += listed
    post = composer.words.chair_post(agenda.event, content.chair)
    composer.pieces += signature_block(
        [(post, content.chair)], composer.typesetting, composer.structure, composer.pieces
    )
