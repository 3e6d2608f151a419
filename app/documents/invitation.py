"""An invitation to a meeting: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import agenda_words
from app.documents import invitation_words as fixed
from app.documents.agenda import agenda_entries
from app.documents.composer import Composer
from app.documents.content import FinalMark, Invitation
from app.documents.flow import lay_out
from app.documents.page import PORTRAIT, Paper
from app.documents.signatures import heading, signature_block
from app.documents.style import MM, styles
from app.documents.tagging import Structure
from app.documents.text import refuse_missing_glyphs
from app.documents.wording import wording
from app.values.enums import MeetingFormat

_SECTION: Final = 4 * MM
_PART: Final = 1.5 * MM


def render(
    content: Invitation, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    agenda, words = content.agenda, wording(content.language)
    title = fixed.title(agenda.event, agenda.heading.body, content.language)
    composer = Composer(content.language, structure or Structure())
    _compose(content, title, composer)
    named = [" ".join(title)]
    if agenda.held_on:
        named.append(words.day(agenda.held_on))
    if content.invitee:
        named.append(content.invitee.person.name)
    paper = Paper(
        PORTRAIT,
        words,
        composer.structure,
        title=", ".join(named),
        draft=agenda.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def _compose(content: Invitation, title: tuple[str, ...], composer: Composer) -> None:
    agenda, language, plain = content.agenda, content.language, composer.styles.plain
    composer.pieces += heading(
        agenda.heading, title, composer.words, composer.structure, PORTRAIT.text_width
    )
    composer.text(
        fixed.salutation(content.invitee, language), plain, before=3 * _SECTION, keep=True
    )
    composer.text(fixed.request(agenda.event, agenda.heading.body, language), before=_SECTION)
    remote = agenda.format is MeetingFormat.REMOTE
    facts = (
        fixed.invited(content.invitee, language) if content.invitee else "",
        fixed.when(agenda.held_on, agenda.starts_at, agenda.ends_at, language),
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
        listed = agenda_entries(agenda, composer.structure)
        listed[0].before = _PART
        composer.pieces += listed
    post = composer.words.chair_post(agenda.event, content.chair)
    composer.pieces += signature_block(
        [(post, content.chair)], composer.words, composer.structure, composer.pieces
    )
