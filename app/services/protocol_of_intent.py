"""The content of a protocol of intent: everything the paper says, frozen, in its language."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents import content
from app.models import Organisation, Protocol, ProtocolParty, Series
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.merging import kept
from app.services.minutes import either
from app.services.people import split_name
from app.services.protocol_text import SectionRow, list_sections
from app.values.enums import Gender, MinutesState
from app.values.gender import guess_gender
from app.values.language import Language


def protocol_of_intent_content(
    session: Session, protocol_id: int, language: Language
) -> content.ProtocolOfIntent:
    """Freeze a protocol in a language; what has no translation stays as written.

    One that was registered from paper and has no text here says so.
    """
    row = living(session, Protocol, protocol_id)
    sections = list_sections(session, protocol_id)
    return content.ProtocolOfIntent(
        language=language,
        settings=settings_for(session, row.series_id),
        draft=row.state is MinutesState.DRAFT,
        translation=language is not original_language(session, row.series_id),
        text_kept=bool(sections) or not row.registered,
        title=" ".join(either(row.title_en, row.title, language).split()),
        document_on=row.document_on,
        number=row.number or None,
        town=row.town,
        venue=either(row.venue_en, row.venue, language),
        parties=_parties(session, protocol_id, language),
        preamble=either(row.preamble_en, row.preamble, language),
        sections=tuple(_section(section, language) for section in sections),
        copies=row.copies,
    )


def original_language(session: Session, series_id: int | None) -> Language:
    """Return the language a paper of this series is written in; Lithuanian where it has none."""
    series = session.get(Series, series_id) if series_id is not None else None
    return Language.LITHUANIAN if series is None else series.language


def _parties(
    session: Session, protocol_id: int, language: Language
) -> tuple[content.ProtocolParty, ...]:
    rows = session.scalars(
        select(ProtocolParty)
        .where(ProtocolParty.protocol_id == protocol_id, ProtocolParty.deleted_at.is_(None))
        .order_by(ProtocolParty.position, ProtocolParty.id)
    )
    return tuple(_party(session, row, language) for row in rows)


def _party(session: Session, row: ProtocolParty, language: Language) -> content.ProtocolParty:
    known = kept(session, Organisation, row.organisation_id)
    guessed = guess_gender(*split_name(row.signatory)) if row.signatory else None
    return content.ProtocolParty(
        name=either(
            known.name_en if known else "", row.name or (known.name if known else ""), language
        ),
        representative=row.signatory,
        gender=Gender(guessed) if guessed else None,
        post=either(row.signatory_post_en, row.signatory_post, language),
        basis=either(row.basis_en, row.basis, language),
        signed_on=row.signed_on,
    )


def _section(row: SectionRow, language: Language) -> content.ProtocolSection:
    return content.ProtocolSection(
        number=row.number,
        title=either(row.title_en, row.title, language),
        points=tuple(
            content.ProtocolPoint(
                number=point.number, text=either(point.text_en, point.text, language)
            )
            for point in row.points
        ),
    )
