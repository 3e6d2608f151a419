"""The content of minutes: everything the paper says, frozen, in the paper's language."""

from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.documents import content
from app.models import AgendaItem, Meeting, Person, Plan, Series, Vote
from app.services.attendance import ParticipantRow, list_participants, quorum, represented_parties
from app.services.document_settings import settings_for
from app.services.editing import living
from app.services.measure_rows import MeasureRow
from app.services.merging import kept
from app.services.numbered_decisions import numbered_decisions
from app.services.people import split_name
from app.services.prepared import fetch, table
from app.values.collation import person_key
from app.values.document_settings import (
    DEFAULTS,
    DateStyle,
    DocumentSettings,
    TitleForm,
    printed_number,
)
from app.values.enums import Gender, MinutesState, ParticipantRole, Presence, VoteMethod
from app.values.gender import guess_gender
from app.values.inflection import decline_phrase
from app.values.language import Language


def minutes_content(session: Session, meeting_id: int, language: Language) -> content.Minutes:
    """Freeze the minutes of a meeting in a language; what has no translation stays as written."""
    meeting = living(session, Meeting, meeting_id)
    series = living(session, Series, meeting.series_id)
    settings = settings_for(session, series.id)
    seats = list_participants(session, meeting_id)
    members = [seat for seat in seats if seat.role is ParticipantRole.MEMBER]
    guests = [seat for seat in seats if seat.role is ParticipantRole.GUEST]
    return content.Minutes(
        language=language,
        settings=settings,
        draft=meeting.minutes_state is MinutesState.DRAFT,
        translation=language is not meeting.language,
        heading=heading(series, language, settings),
        event=series.event_word,
        document_on=meeting.document_on,
        number=number_text(series, meeting, settings),
        town=either(meeting.town_en, meeting.town, language),
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        format=meeting.format,
        venue=either(meeting.venue_en, meeting.venue, language),
        venue_locative=venue_locative(meeting, language),
        chair=signatory(session, meeting.chair_id),
        secretary=signatory(session, meeting.secretary_id),
        attendees=tuple(
            attendee(seat, meeting, language) for seat in _sorted(members) if seat.here
        ),
        guests=tuple(attendee(seat, meeting, language) for seat in guests if seat.here),
        absent=tuple(
            attendee(seat, meeting, language)
            for seat in _sorted(members)
            if seat.name and seat.presence in (Presence.EXCUSED, Presence.ABSENT)
        ),
        parties=_parties(session, meeting, series, language),
        quorum=_quorum(session, meeting_id),
        items=_items(session, meeting_id, language, settings),
        annexes=_annexes(session, meeting_id, language),
    )


def either(translated: str, original: str, language: Language) -> str:
    """Return the English text for an English paper where there is one, the original otherwise."""
    return translated if language is Language.ENGLISH and translated.strip() else original


def heading(
    series: Series, language: Language, settings: DocumentSettings = DEFAULTS
) -> content.Heading:
    """Return who a paper of this series comes from, in the form that is set."""
    typed = either(series.author_en, series.author, language)
    authors = tuple(line.strip() for line in typed.splitlines() if line.strip())
    body = either(series.merged_title_en, series.merged_title, language)
    if authors and body.strip():
        if settings.title_form is TitleForm.AUTHOR:
            body = ""
        elif settings.title_form is TitleForm.MERGED:
            authors = ()
    return content.Heading(authors=authors, body=body)


def number_text(series: Series, meeting: Meeting, settings: DocumentSettings) -> str | None:
    """Return the number of minutes with its series' prefix, or None before they have one."""
    if meeting.number is None:
        return None
    day = meeting.document_on or meeting.held_on
    said = printed_number(settings.number_pattern, meeting.number, day.year if day else None)
    return f"{series.number_prefix}{said}"


def signatory(session: Session, person_id: int | None) -> content.Signatory:
    """Return who signs; an unknown person leaves a line to write on."""
    person = kept(session, Person, person_id)
    if person is None:
        return content.Signatory()
    return content.Signatory(name=person.name, gender=gender_of(person.gender, person.name))


def attendee(seat: ParticipantRow, meeting: Meeting, language: Language) -> content.Attendee:
    """Return a seat as papers show it; times stand only where they differ from the meeting's."""
    late = seat.arrived_at and meeting.starts_at and seat.arrived_at > meeting.starts_at
    left = seat.left_at and (meeting.ends_at is None or seat.left_at < meeting.ends_at)
    return content.Attendee(
        name=seat.name,
        name_note=either(seat.name_note_en, seat.name_note, language),
        organisation=seat.organisation,
        organisation_genitive=_genitive(seat) if seat.post else "",
        post=seat.post,
        remote=seat.presence is Presence.REMOTE,
        excused=seat.presence is Presence.EXCUSED,
        arrived_at=seat.arrived_at if late else None,
        left_at=seat.left_at if left else None,
        substitutes_for=seat.substitutes_for,
    )


def measure_content(
    row: MeasureRow, language: Language, settings: DocumentSettings, *, full_names: bool
) -> content.MeasureContent:
    """Return a measure as papers print it, the lead organisation first."""
    figures = settings.date_style is DateStyle.ISO
    return content.MeasureContent(
        number="" if full_names else row.number,
        text=either(row.text_en, row.text, language),
        responsible=tuple(
            party.name if full_names else party.short
            for party in sorted(row.responsibles, key=lambda party: not party.leads)
        ),
        deadline=row.deadline.printed(language, figures=figures) if row.deadline else "",
        result=either(row.expected_result_en, row.expected_result, language),
        status=row.status,
        note=row.notes,
    )


def venue_locative(meeting: Meeting, language: Language) -> str:
    """Return where, as the opening sentence needs it: kept form, else the suggested one if sure."""
    if language is Language.ENGLISH or not meeting.venue:
        return ""
    if meeting.venue_locative:
        return meeting.venue_locative
    cases = decline_phrase(meeting.venue)
    return cases.locative if cases.sure else ""


def _genitive(seat: ParticipantRow) -> str:
    """Return the kept genitive of the organisation, else the suggested one if it is sure."""
    if seat.organisation_genitive:
        return seat.organisation_genitive
    cases = decline_phrase(seat.organisation)
    return cases.genitive if cases.sure else ""


def gender_of(kept: Gender | None, name: str) -> Gender | None:
    """Return the kept gender, else the one that the name's endings speak of."""
    if kept is not None:
        return kept
    guessed = guess_gender(*split_name(name))
    return Gender(guessed) if guessed else None


def _sorted(seats: list[ParticipantRow]) -> list[ParticipantRow]:
    return sorted(seats, key=lambda seat: (not seat.name, person_key(*split_name(seat.name)[::-1])))


def _parties(
    session: Session, meeting: Meeting, series: Series, language: Language
) -> content.Parties | None:
    if not series.states_parties:
        return None
    represented, total = represented_parties(session, meeting.id)
    phrase = either(series.parties_phrase_en, series.parties_phrase, language)
    return content.Parties(represented=represented, total=total, phrase=phrase)


def _quorum(session: Session, meeting_id: int) -> bool | None:
    row = quorum(session, meeting_id)
    return None if row.needed is None else row.reached


def _items(
    session: Session, meeting_id: int, language: Language, settings: DocumentSettings
) -> tuple[content.ItemContent, ...]:
    rows = session.scalars(
        select(AgendaItem)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, AgendaItem.id)
    ).all()
    return tuple(
        _item(session, row, number, language, settings) for number, row in enumerate(rows, 1)
    )


def _item(
    session: Session,
    row: AgendaItem,
    number: int,
    language: Language,
    settings: DocumentSettings,
) -> content.ItemContent:
    rows = numbered_decisions(session, row.id, number)
    rapporteur = kept(session, Person, row.rapporteur_id)
    name = rapporteur.name if rapporteur else row.rapporteur_text
    return content.ItemContent(
        number=str(number),
        title=either(row.title_en, row.title, language),
        rapporteur=name,
        rapporteur_gender=gender_of(rapporteur.gender if rapporteur else None, name),
        considered=_paragraphs(either(row.considered_en, row.considered, language)),
        speakers=_paragraphs(row.speakers),
        vote=_vote(session, row.id),
        decisions=tuple(
            content.DecisionContent(
                number=decision.number,
                text=either(decision.text_en, decision.text, language),
                measures=tuple(
                    measure_content(measure, language, settings, full_names=True)
                    for measure in decision.measures
                ),
            )
            for decision in rows
            if decision.measure is None
        ),
        measures=tuple(
            replace(
                measure_content(decision.measure, language, settings, full_names=True),
                number=decision.number,
            )
            for decision in rows
            if decision.measure is not None
        ),
        outcome=row.outcome,
    )


_vote_table = table(Vote)
_VOTE = select(_vote_table).where(
    _vote_table.c.item_id == bindparam("item"), _vote_table.c.deleted_at.is_(None)
)


def _vote(session: Session, item_id: int) -> content.Vote | None:
    found = fetch(session, _VOTE, item=item_id)
    if not found:
        return None
    vote = found[0]
    if vote.method is VoteMethod.CONSENSUS:
        return content.Vote(method=VoteMethod.CONSENSUS)
    if vote.votes_for is None and vote.against is None and vote.abstained is None:
        return None
    return content.Vote(
        method=VoteMethod.VOTE,
        in_favour=vote.votes_for or 0,
        against=vote.against or 0,
        abstained=vote.abstained or 0,
        secret=vote.secret,
    )


def _annexes(session: Session, meeting_id: int, language: Language) -> tuple[content.Annex, ...]:
    plans = session.scalars(
        select(Plan).where(Plan.approved_by_id == meeting_id, Plan.deleted_at.is_(None))
    )
    return tuple(
        content.Annex(title=title)
        for row in plans
        if (title := either(row.title_en, row.title, language))
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
