"""The fixed words of Lithuanian documents: cases, gendered posts, dates, forms of sentences."""

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
from app.documents.event_words import GENITIVE, NOMINATIVE, title_lines
from app.documents.sentences import BLANK, SHORT_BLANK, sentence, unclosed
from app.values.dates import NO_BREAK as _NBSP
from app.values.dates import long_date
from app.values.document_settings import DateStyle, DecisionWord
from app.values.enums import EventWord, Gender, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language, plural_form

_CHAIR: Final = {Gender.FEMALE: "pirmininkė", Gender.MALE: "pirmininkas", None: "pirmininkas (-ė)"}
SECRETARY: Final = {
    Gender.FEMALE: "sekretorė",
    Gender.MALE: "sekretorius",
    None: "sekretorius (-ė)",
}
_RAPPORTEUR: Final = {Gender.FEMALE: "Pranešėja", Gender.MALE: "Pranešėjas", None: "Praneša"}


class LithuanianWording:
    """What a Lithuanian document says in its own name."""

    language: Final = Language.LITHUANIAN
    draft: Final = "Projektas"
    translation: Final = "Vertimas. Pirmenybę turi tekstas anglų kalba."
    present: Final = "Dalyvavo:"
    guests: Final = "Kviestieji asmenys:"
    agenda: Final = "DARBOTVARKĖ:"
    speakers: Final = "Kalbėjo"
    signature: Final = "(parašas)"
    name: Final = "(vardas, pavardė)"
    remote: Final = "dalyvavo nuotoliniu būdu"
    registration_columns: Final = (
        "Eil. Nr.",
        "Vardas ir pavardė",
        "Atstovaujama organizacija, pareigos",
        "Kontaktai",
        "Parašas",
    )
    plan_columns: Final = (
        "Eil. Nr.",
        "Priemonė",
        "Įvykdymo terminas",
        "Atsakingi vykdytojai",
        "Laukiamas rezultatas",
        "Pastabos",
    )

    def __init__(self, date_style: DateStyle, decision_word: DecisionWord) -> None:
        self._date_style = date_style
        self.decisions = decision_words(decision_word, self.language)

    def day(self, day: date | None) -> str:
        """Return „2025 m. sausio 29 d.“; an unknown day leaves places to write on."""
        if day is None:
            return f"20__{_NBSP}m. {'_' * 12} __{_NBSP}d."
        if self._date_style is DateStyle.ISO:
            return day.isoformat()
        return long_date(day, self.language)

    def hours(self, starts_at: time | None, ends_at: time | None) -> str:
        """Return „10.00–12.30 val.“, „10.00 val.“ or nothing."""
        if starts_at is None:
            return ""
        end = f"–{_clock(ends_at)}" if ends_at else ""
        return f"{_clock(starts_at)}{end}{_NBSP}val."

    def when(self, day: date | None, starts_at: time | None, ends_at: time | None) -> str:
        """Return the day with its hours, where they are known."""
        return f"{self.day(day)} {self.hours(starts_at, ends_at)}".strip()

    def minutes_title(self, event: EventWord, body: str) -> tuple[str, ...]:
        """Return the lines of the title, PROTOKOLAS last."""
        return title_lines(f"{GENITIVE[event]} protokolas", body, self.language)

    def registration_title(self, event: EventWord, body: str) -> tuple[str, ...]:
        """Return the lines of the registration list's title."""
        kind = f"{GENITIVE[event]} dalyvių registracijos sąrašas"
        return title_lines(kind, body, self.language)

    def plan_title(self, title: str, body: str) -> tuple[str, ...]:
        """Return the lines of the plan's title."""
        return title_lines(title.strip() or "priemonių planas", body, self.language)

    def reference(self, day: date | None, number: str | None) -> str:
        """Return the line with the date and the number."""
        return f"{self.day(day)} Nr.{_NBSP}{number or SHORT_BLANK}"

    def opening(self, content: Minutes) -> tuple[str, ...]:
        """Return what is said before those present: when, where, how, who led and wrote."""
        remote = content.format is MeetingFormat.REMOTE
        hybrid = content.format is MeetingFormat.HYBRID
        parts = [
            NOMINATIVE[content.event].capitalize(),
            "vyko" if content.ends_at else "įvyko",
            self.when(content.held_on, content.starts_at, content.ends_at),
            "nuotoliniu būdu" if remote else "",
            "mišriuoju būdu" if hybrid else "",
            "" if remote else content.venue_locative,
        ]
        lines = [sentence(" ".join(part for part in parts if part))]
        if content.venue and not content.venue_locative and not remote:
            lines.append(sentence(f"Vieta – {content.venue}"))
        for post, signatory in (
            (self.chair_post(content.event, content.chair), content.chair),
            (self.secretary_post(content.event, content.secretary), content.secretary),
        ):
            name = signatory.name if signatory else ""
            lines.append(sentence(f"{post} – {name or BLANK}"))
        return tuple(lines)

    def chair_post(self, event: EventWord, chair: Signatory | None) -> str:
        """Return „Susitikimo pirmininkė“; both endings where the gender is unknown."""
        return _post(event, chair, _CHAIR)

    def secretary_post(self, event: EventWord, secretary: Signatory | None) -> str:
        """Return „Susitikimo sekretorius“; both endings where the gender is unknown."""
        return _post(event, secretary, SECRETARY)

    def list_attached(self, count: int) -> str:
        """Return the sentence that stands in place of the names."""
        if not count:
            return "Dalyvavo: dalyvių sąrašas pridedamas."
        form = ("asmuo", "asmenys", "asmenų")[plural_form(self.language, count)]
        return f"Dalyvavo {count}{_NBSP}{form} (dalyvių sąrašas pridedamas)."

    def parties(self, parties: Parties) -> str:
        """Return how many of the parties were represented."""
        form = ("atstovas", "atstovai", "atstovų")[plural_form(self.language, parties.represented)]
        return f"Dalyvavo {parties.represented} iš {parties.total} {parties.phrase} {form}."

    def quorum(self, *, reached: bool) -> str:
        """Return the quorum sentence, printed only where the series has a rule."""
        return "Kvorumas yra." if reached else "Kvorumo nėra."

    def absences(
        self, absent: tuple[Attendee, ...]
    ) -> tuple[tuple[str, tuple[Attendee, ...]], ...]:
        """Return the headings of those who did not come, each with its people."""
        return (("Nedalyvavo:", absent),) if absent else ()

    def affiliation(self, attendee: Attendee) -> str:
        """Return whom somebody represents and as what: „draugijos pirmininkė“."""
        if attendee.post and attendee.organisation_genitive:
            return f"{attendee.organisation_genitive} {attendee.post}"
        parts = (attendee.organisation.strip(), attendee.post.strip())
        return ", ".join(part for part in parts if part)

    def presence_notes(self, attendee: Attendee) -> tuple[str, ...]:
        """Return what is said of somebody's presence beside the name."""
        notes = []
        if attendee.substitutes_for:
            notes.append(f"pavaduojamas asmuo – {attendee.substitutes_for}")
        if attendee.remote:
            notes.append(self.remote)
        if attendee.arrived_at:
            notes.append(f"atvyko {_clock(attendee.arrived_at)}{_NBSP}val.")
        if attendee.left_at:
            notes.append(f"išvyko {_clock(attendee.left_at)}{_NBSP}val.")
        return tuple(notes)

    def rapporteur(self, item: ItemContent | AgendaEntry) -> str:
        """Return „Pranešėja – …“; „Praneša – …“ where the gender is unknown."""
        return sentence(f"{_RAPPORTEUR[item.rapporteur_gender]} – {item.rapporteur}")

    def item_heading(self, item: ItemContent) -> str:
        """Return „1. SVARSTYTA. Dėl … .“; an item that was not considered has no SVARSTYTA."""
        dropped = item.outcome in {Outcome.WITHDRAWN, Outcome.POSTPONED}
        considered = "" if dropped and not (item.considered or item.speakers) else "SVARSTYTA. "
        return sentence(f"{item.number}. {considered}{item.title or BLANK}")

    def discussion(self, text: str) -> str:
        """Return the first paragraph of what was considered, as it stands."""
        return text

    def vote(self, vote: Vote) -> str:
        """Return the vote sentence, which stands before NUTARTA; nothing for a consensus."""
        if vote.method is VoteMethod.CONSENSUS:
            return ""
        how = "BALSUOTA slaptai" if vote.secret else "BALSUOTA"
        return (
            f"{how}: už – {vote.in_favour}, prieš – {vote.against}, susilaikė – {vote.abstained}."
        )

    def decided_heading(self, vote: Vote | None) -> str:
        """Return the words before the decisions."""
        consensus = vote is not None and vote.method is VoteMethod.CONSENSUS
        return self.decisions.by_consensus if consensus else self.decisions.decided

    def outcome(self, outcome: Outcome) -> str:
        """Return the sentence of an item that ended without a decision."""
        return {
            Outcome.NO_DECISION: self.decisions.none_adopted,
            Outcome.WITHDRAWN: "Klausimas išbrauktas iš darbotvarkės.",
            Outcome.POSTPONED: "Klausimo svarstymas atidėtas.",
        }.get(outcome, "")

    def measure(self, measure: MeasureContent) -> str:
        """Return a measure: with its own number as a decision, without one under a decision."""
        lead = f"{measure.number}." if measure.number else "Priemonė."
        parts = [sentence(f"{lead} {measure.text}")]
        if measure.responsible:
            one = len(measure.responsible) == 1
            who = "Atsakingas vykdytojas" if one else "Atsakingi vykdytojai"
            parts.append(sentence(f"{who} – {', '.join(measure.responsible)}"))
        if measure.deadline:
            parts.append(sentence(f"Terminas – {measure.deadline}"))
        return " ".join(parts)

    def annexes(self, annexes: tuple[Annex, ...]) -> tuple[str, ...]:
        """Return PRIDEDAMA with the annexes, one in a sentence, several as a numbered list."""
        if len(annexes) == 1:
            return (f"PRIDEDAMA. {self._annex(annexes[0])}",)
        lines = [f"{place}. {self._annex(annex)}" for place, annex in enumerate(annexes, start=1)]
        return ("PRIDEDAMA:", *lines) if lines else ()

    def _annex(self, annex: Annex) -> str:
        size = ""
        if annex.sheets is not None:
            form = ("lapas", "lapai", "lapų")[plural_form(self.language, annex.sheets)]
            size = f", {annex.sheets}{_NBSP}{form}"
        elif annex.pages is not None:
            size = f", {annex.pages}{_NBSP}psl."
        return sentence(unclosed(annex.title) + size)

    def registration_foot(self) -> str:
        """Return the line where the number of those who signed is written."""
        return f"Iš viso dalyvavo: {SHORT_BLANK}"

    def approval(self, approval: Approval) -> tuple[str, ...]:
        """Return PATVIRTINTA and the minutes that approved the plan."""
        said = f"{approval.body} {self.day(approval.held_on)} {GENITIVE[approval.event]}"
        return (
            "PATVIRTINTA",
            f"{said} protokolu Nr.{_NBSP}{approval.number or SHORT_BLANK}".strip(),
        )

    def goal(self, goal: str) -> str:
        """Return the plan's goal as its row says it."""
        return sentence(f"Tikslas – {goal}")

    def implements(self, implements: str) -> str:
        """Return which document the plan carries out."""
        return sentence(f"Pagrindas – {implements}")

    def abbreviations(self, pairs: tuple[tuple[str, str], ...]) -> str:
        """Return the explanation of the short names under a plan."""
        return sentence("Trumpiniai: " + "; ".join(f"{short} – {full}" for short, full in pairs))

    def final_mark(self, sequence: int, prefix: str) -> str:
        """Return what a final record's footer says."""
        return f"Įrašas Nr.{_NBSP}{sequence} · {prefix}"


def _clock(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02d}"


def _post(event: EventWord, signatory: Signatory | None, words: dict[Gender | None, str]) -> str:
    if signatory and signatory.post:
        return signatory.post
    return f"{GENITIVE[event].capitalize()} {words[signatory.gender if signatory else None]}"
