"""The fixed words of English documents: the twin of the Lithuanian ones, not their translation."""

from datetime import date, time
from typing import Final

from app.documents.content import (
    AgendaEntry,
    Annex,
    Approval,
    Attendee,
    ItemContent,
    MeasureContent,
    Minutes,
    Parties,
    Signatory,
    Vote,
)
from app.documents.decision_words import decision_words
from app.documents.event_words import title_lines
from app.documents.sentences import BLANK, SHORT_BLANK, sentence, unclosed
from app.values.dates import NO_BREAK as _NBSP
from app.values.dates import long_date
from app.values.document_settings import DateStyle, DecisionWord
from app.values.enums import EventWord, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language, plural_form


class EnglishWording:
    """What an English document says in its own name; every kind of event is a meeting."""

    language: Final = Language.ENGLISH
    draft: Final = "Draft"
    translation: Final = "Translation. The Lithuanian text prevails."
    present: Final = "Present:"
    guests: Final = "In attendance (non-voting):"
    agenda: Final = "AGENDA:"
    speakers: Final = "Speakers"
    signature: Final = "(signature)"
    name: Final = "(name, surname)"
    remote: Final = "attended remotely"
    registration_columns: Final = (
        "No.",
        "Name",
        "Organisation represented, post",
        "Contact",
        "Signature",
    )
    plan_columns: Final = (
        "No.",
        "Action",
        "Deadline",
        "Responsible",
        "Expected result",
        "Notes",
    )

    def __init__(self, date_style: DateStyle, decision_word: DecisionWord) -> None:
        self._date_style = date_style
        self.decisions = decision_words(decision_word, self.language)

    def day(self, day: date | None) -> str:
        """Return "29 January 2025"; an unknown day leaves places to write on."""
        if day is None:
            return f"__ {'_' * 12} 20__"
        if self._date_style is DateStyle.ISO:
            return day.isoformat()
        return long_date(day, self.language)

    def hours(self, starts_at: time | None, ends_at: time | None) -> str:
        """Return "10:00–12:30", "10:00" or nothing."""
        if starts_at is None:
            return ""
        return _clock(starts_at) + (f"–{_clock(ends_at)}" if ends_at else "")

    def when(self, day: date | None, starts_at: time | None, ends_at: time | None) -> str:
        """Return the day with its hours, where they are known."""
        hours = self.hours(starts_at, ends_at)
        return f"{self.day(day)}, {hours}" if hours else self.day(day)

    def minutes_title(self, event: EventWord, body: str) -> tuple[str, ...]:  # noqa: ARG002 - twin
        """Return the lines of the title."""
        return title_lines("minutes of the meeting", body, self.language)

    def registration_title(
        self,
        event: EventWord,  # noqa: ARG002 - the Lithuanian twin needs it
        body: str,
    ) -> tuple[str, ...]:
        """Return the lines of the registration list's title."""
        return title_lines("registration list of the meeting", body, self.language)

    def plan_title(self, title: str, body: str) -> tuple[str, ...]:
        """Return the lines of the plan's title."""
        return title_lines(title.strip() or "action plan", body, self.language)

    def reference(self, day: date | None, number: str | None) -> str:
        """Return the line with the date and the number."""
        return f"{self.day(day)}, No.{_NBSP}{number or SHORT_BLANK}"

    def opening(self, content: Minutes) -> tuple[str, ...]:
        """Return what is said before those present: when, where, how, who led and wrote."""
        label = "Date and time" if content.starts_at else "Date"
        when = self.when(content.held_on, content.starts_at, content.ends_at)
        lines = [f"{label}: {when}"]
        place = "" if content.format is MeetingFormat.REMOTE else content.venue
        if content.format is MeetingFormat.REMOTE:
            place = "held remotely"
        elif content.format is MeetingFormat.HYBRID:
            place = f"{place} and remotely" if place else "held in hybrid form"
        if place:
            lines.append(f"Place: {place}")
        for post, signatory in (
            (self.chair_post(content.event, content.chair), content.chair),
            (self.secretary_post(content.event, content.secretary), content.secretary),
        ):
            lines.append(f"{post}: {(signatory.name if signatory else '') or BLANK}")
        return tuple(lines)

    def chair_post(self, event: EventWord, chair: Signatory | None) -> str:  # noqa: ARG002 - twin
        """Return the chair's post."""
        return chair.post if chair and chair.post else "Chair"

    def secretary_post(
        self,
        event: EventWord,  # noqa: ARG002 - the Lithuanian twin needs it
        secretary: Signatory | None,
    ) -> str:
        """Return the secretary's post."""
        return secretary.post if secretary and secretary.post else "Secretary"

    def list_attached(self, count: int) -> str:
        """Return the sentence that stands in place of the names."""
        if not count:
            return "Present: registration list attached."
        form = ("person", "people")[plural_form(self.language, count)]
        return f"Present: {count}{_NBSP}{form} (registration list attached)."

    def parties(self, parties: Parties) -> str:
        """Return how many of the parties were represented."""
        verb = ("was", "were")[plural_form(self.language, parties.represented)]
        return f"{parties.represented} of the {parties.total} {parties.phrase} {verb} represented."

    def quorum(self, *, reached: bool) -> str:
        """Return the quorum sentence, printed only where the series has a rule."""
        return "A quorum was present." if reached else "There was no quorum."

    def absences(
        self, absent: tuple[Attendee, ...]
    ) -> tuple[tuple[str, tuple[Attendee, ...]], ...]:
        """Return the headings of those who did not come: apologies only where they were sent."""
        groups = (
            ("Apologies:", tuple(person for person in absent if person.excused)),
            ("Absent:", tuple(person for person in absent if not person.excused)),
        )
        return tuple(group for group in groups if group[1])

    def affiliation(self, attendee: Attendee) -> str:
        """Return as what and for whom somebody came."""
        parts = (attendee.post.strip(), attendee.organisation.strip())
        return ", ".join(part for part in parts if part)

    def presence_notes(self, attendee: Attendee) -> tuple[str, ...]:
        """Return what is said of somebody's presence beside the name."""
        notes = []
        if attendee.substitutes_for:
            notes.append(f"for {attendee.substitutes_for}")
        if attendee.remote:
            notes.append(self.remote)
        if attendee.arrived_at:
            notes.append(f"arrived at {_clock(attendee.arrived_at)}")
        if attendee.left_at:
            notes.append(f"left at {_clock(attendee.left_at)}")
        return tuple(notes)

    def rapporteur(self, item: ItemContent | AgendaEntry) -> str:
        """Return who presented the item."""
        return sentence(f"Presenter: {item.rapporteur}")

    def item_heading(self, item: ItemContent) -> str:
        """Return the item's number and title."""
        return sentence(f"{item.number}. {item.title or BLANK}")

    def discussion(self, text: str) -> str:
        """Return the first paragraph of what was considered, led in."""
        return f"Discussion: {text}"

    def vote(self, vote: Vote) -> str:
        """Return the vote sentence, which stands before RESOLVED; nothing for a consensus."""
        if vote.method is VoteMethod.CONSENSUS:
            return ""
        how = "SECRET BALLOT" if vote.secret else "VOTE"
        return f"{how}: for {vote.in_favour}, against {vote.against}, abstentions {vote.abstained}."

    def decided_heading(self, vote: Vote | None) -> str:
        """Return the words before the decisions."""
        consensus = vote is not None and vote.method is VoteMethod.CONSENSUS
        return self.decisions.by_consensus if consensus else self.decisions.decided

    def outcome(self, outcome: Outcome) -> str:
        """Return the sentence of an item that ended without a decision."""
        return {
            Outcome.NO_DECISION: self.decisions.none_adopted,
            Outcome.WITHDRAWN: "The item was withdrawn from the agenda.",
            Outcome.POSTPONED: "Consideration of the item was postponed.",
        }.get(outcome, "")

    def measure(self, measure: MeasureContent) -> str:
        """Return a measure: with its own number as a resolution, without one under a resolution."""
        lead = f"{measure.number}." if measure.number else "Action."
        parts = [sentence(f"{lead} {measure.text}")]
        if measure.responsible:
            parts.append(sentence(f"Owner: {', '.join(measure.responsible)}"))
        if measure.deadline:
            parts.append(sentence(f"Due: {measure.deadline}"))
        return " ".join(parts)

    def annexes(self, annexes: tuple[Annex, ...]) -> tuple[str, ...]:
        """Return the annexes, one in a sentence, several as a numbered list."""
        if len(annexes) == 1:
            return (f"ANNEX. {self._annex(annexes[0])}",)
        lines = [f"{place}. {self._annex(annex)}" for place, annex in enumerate(annexes, start=1)]
        return ("ANNEXES:", *lines) if lines else ()

    def _annex(self, annex: Annex) -> str:
        size = ""
        if annex.sheets is not None:
            form = ("sheet", "sheets")[plural_form(self.language, annex.sheets)]
            size = f", {annex.sheets}{_NBSP}{form}"
        elif annex.pages is not None:
            form = ("page", "pages")[plural_form(self.language, annex.pages)]
            size = f", {annex.pages}{_NBSP}{form}"
        return sentence(unclosed(annex.title) + size)

    def registration_foot(self) -> str:
        """Return the line where the number of those who signed is written."""
        return f"Total present: {SHORT_BLANK}"

    def approval(self, approval: Approval) -> tuple[str, ...]:
        """Return APPROVED and the minutes that approved the plan."""
        of_body = f" of {approval.body}" if approval.body else ""
        number = approval.number or SHORT_BLANK
        said = f"by minutes No.{_NBSP}{number} of {self.day(approval.held_on)}"
        return ("APPROVED", f"{said} of the meeting{of_body}")

    def goal(self, goal: str) -> str:
        """Return the plan's goal as its row says it."""
        return sentence(f"Goal: {goal}")

    def implements(self, implements: str) -> str:
        """Return which document the plan carries out."""
        return sentence(f"Basis: {implements}")

    def abbreviations(self, pairs: tuple[tuple[str, str], ...]) -> str:
        """Return the explanation of the short names under a plan."""
        return sentence("Abbreviations: " + "; ".join(f"{short} – {full}" for short, full in pairs))

    def final_mark(self, sequence: int, prefix: str) -> str:
        """Return what a final record's footer says."""
        return f"Record No.{_NBSP}{sequence} · {prefix}"


def _clock(moment: time) -> str:
    return f"{moment.hour:02d}:{moment.minute:02d}"
