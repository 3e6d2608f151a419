"""The field for a deadline: says what it understood while one types."""

from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.entry.deadline_reading import DeadlineReading, Doubt, read_deadline
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.values.deadline import Deadline, suggest

_MOST = 4


class DeadlineField(SuggestingEdit):
    """A deadline within a plan's year.

    The first suggestion is highlighted and Enter takes it. The unclear is asked about, the
    impossible refused with the reason; a field that is left all the same keeps the text, and
    `reading` says what is wrong with it.
    """

    def __init__(
        self, context: Context, name: str, *, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, name, parent=parent)
        self._context = context
        self._year = year
        self._deadline: Deadline | None = None
        self._shown = ""

    def set_year(self, year: int) -> None:
        """Read what is typed as of this year's plan."""
        self._year = year

    def set_deadline(self, deadline: Deadline | None) -> None:
        """Show a deadline from outside, silently."""
        self._keep(deadline)
        self.popup.hide()
        self.set_doubtful(False)

    def reading(self) -> DeadlineReading:
        """Return what stands here: the deadline shown or chosen, or what was typed, read."""
        if self.text() == self._shown and (self._deadline is None or self._deadline.understood):
            return DeadlineReading(self._deadline)
        return read_deadline(self.text(), self._year, self._context.language)

    def short(self, deadline: Deadline | None) -> str:
        """Return a deadline as the screen shows it."""
        if deadline is None:
            return ""
        return (
            deadline.short(self._context.language, self._year)
            if deadline.understood
            else deadline.typed
        )

    def make_offer(self) -> Offer:
        """Offer what was understood, its neighbours, or how a beginning may go on."""
        text = self.text().strip()
        reading = read_deadline(text, self._year, self._context.language)
        if reading.doubt in (Doubt.UNCLEAR, Doubt.IMPOSSIBLE):
            return self._doubt_about(reading)
        language = self._context.language
        say = self._context.catalogue.say
        rows = tuple(
            OfferRow(
                one.deadline.short(language, self._year),
                say(one.meaning_key, **one.meaning_params),
                one.deadline,
            )
            for one in suggest(text, self._year, language, _MOST)
        )
        question = ""
        if text and not rows and reading.doubt is Doubt.NOT_UNDERSTOOD:
            question = self.tr("Not understood as a date: it will stay as text")
        return Offer(rows, question=question, note=self._examples(), current=0 if rows else -1)

    def take(self, row: OfferRow) -> bool:
        """Take a suggested deadline."""
        assert isinstance(row.data, Deadline)
        self._keep(row.data)
        return True

    def doubt(self) -> Offer:
        """Ask about the unclear, refuse the impossible."""
        return self._doubt_about(self.reading())

    def _doubt_about(self, reading: DeadlineReading) -> Offer:
        if reading.error is None:
            return Offer()
        words = self._context.catalogue.say(reading.error.key, **reading.error.parameters)
        if reading.doubt is Doubt.IMPOSSIBLE:
            return Offer(problem=words, note=self._examples())
        rows = tuple(self._choice(one) for one in reading.choices)
        return Offer(rows, question=words)

    def _choice(self, deadline: Deadline) -> OfferRow:
        language = self._context.language
        say = self._context.catalogue.say
        params: dict[str, object] = {}
        if deadline.first and deadline.last:
            params["count"] = (deadline.last - deadline.first).days + 1
        meaning = say(f"deadline.meaning.{deadline.kind}", **params)
        return OfferRow(deadline.short(language, self._year), meaning, deadline)

    def _examples(self) -> str:
        return self.tr("You can type: 12-01, October, Q4, all year")

    def _keep(self, deadline: Deadline | None) -> None:
        self._deadline = deadline
        self._shown = self.short(deadline)
        self.replace_text(self._shown)
        self.setCursorPosition(len(self._shown))
