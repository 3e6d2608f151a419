"""The report on a plan of measures, landscape: content in, the bytes of a PDF out."""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from app.documents import plan_report_words as fixed
from app.documents.composer import Composer
from app.documents.content import FinalMark, PlanReport, ReportedMeasure
from app.documents.flow import lay_out
from app.documents.headed_table import HeadedTable, TableColumn, Text, shown_columns
from app.documents.heading import heading
from app.documents.measure_rows import add_measures, direction_title, every_measure, number
from app.documents.measure_states import late_words, state_words
from app.documents.page import Paper
from app.documents.signatures import signature_block
from app.documents.style import MM
from app.documents.tagging import Role, Structure
from app.documents.typesetting import Typesetting, typesetting
from app.values.collation import sort_key
from app.values.enums import MeasureStatus

_WIDTHS: Final = (12 * MM, 58 * MM, 30 * MM, 36 * MM, 38 * MM, 31 * MM, 52 * MM)
"""Number, measure, deadline, responsible, result, state, progress; they fill the page's width."""
_SHARES: Final = (0.0, 3.0, 0.5, 1.0, 0.0, 0.5, 3.0)
_RESULT: Final = 4
_FIGURE: Final = 25 * MM
"""Width of a column of the summary."""


class State(IntEnum):
    """How far a measure has come, each in one column of the summary."""

    PLANNED = 0
    IN_PROGRESS = 1
    DONE = 2
    LATE = 3
    DROPPED = 4


_OF_STATUS: Final = {
    MeasureStatus.PLANNED: State.PLANNED,
    MeasureStatus.IN_PROGRESS: State.IN_PROGRESS,
    MeasureStatus.DONE: State.DONE,
    MeasureStatus.DROPPED: State.DROPPED,
}


def render(
    content: PlanReport, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    composer = _Composer(content, typesetting(content, landscape=True), structure or Structure())
    composer.compose()
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=f"{' '.join(composer.title)}, {composer.as_of}",
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


class _Composer(Composer):
    """Puts the pieces of the report in order: measures, summaries, signature."""

    def __init__(self, content: PlanReport, typesetting: Typesetting, structure: Structure) -> None:
        super().__init__(typesetting, structure)
        self._content = content
        self._said = fixed.words(content.language)
        self._measures = every_measure(content.measures, content.directions)
        self.title = fixed.title(content.plan, content.heading.body, content.language)
        self.as_of = fixed.as_of(self.words.day(content.as_of), content.language)

    def compose(self) -> None:
        self._head()
        self._table()
        if self._measures:
            self._summary_by_direction()
            self._summary_by_organisation()
        self._signature()

    def _head(self) -> None:
        content, words = self._content, self.words
        if content.translation:
            self.text(words.translation, self.styles.centred)
        above = heading(content.heading, self.title, self.typesetting, self.structure)
        above[0].before = 6 * MM
        self.pieces += above
        self.text(self.as_of, self.styles.centred, before=4 * MM, keep=True)

    def _table(self) -> None:
        content, words = self._content, self.words
        names = (*words.plan_columns[: _RESULT + 1], self._said.state, self._said.progress)
        columns = [
            TableColumn(name, width, share, centred=not place, firm=not place)
            for place, (name, width, share) in enumerate(zip(names, _WIDTHS, _SHARES, strict=True))
        ]
        hidden = set() if any(measure.result for measure in self._measures) else {_RESULT}
        shown = shown_columns(columns, hidden)
        table = self._new_table([*shown.values()])
        if content.goal:
            table.wide(words.goal(content.goal))
        if content.implements:
            table.wide(words.implements(content.implements))

        def texts(measure: ReportedMeasure) -> list[Text]:
            said = self._texts(measure)
            return [said[place] for place in shown]

        add_measures(table, content.measures, content.directions, texts, columns=len(shown))
        self.pieces += table.pieces

    def _texts(self, measure: ReportedMeasure) -> tuple[Text, ...]:
        language = self._content.language
        late = late_words(measure.days_late, language) if measure.days_late else ""
        return (
            number(measure),
            measure.text,
            measure.deadline,
            ", ".join(measure.responsible),
            measure.result,
            late or state_words(measure.status, measure.done_on, self.words),
            tuple(fixed.entry(one, self.words) for one in measure.progress),
        )

    def _summary_by_direction(self) -> None:
        content, said = self._content, self._said
        rows = [(direction_title(one), one.measures) for one in content.directions]
        if rows and content.measures:
            rows.append((said.outside, content.measures))
        table = self._summary(said.by_direction, said.direction)
        for name, measures in rows:
            self._count(table, name, measures)
        table.pieces[-1].keep = True  # the sum never stands alone
        self._count(table, said.total, self._measures)
        self.pieces += table.pieces

    def _summary_by_organisation(self) -> None:
        said = self._said
        full = {one.short: one.full for one in self._content.abbreviations}
        carried: dict[str, list[ReportedMeasure]] = {}
        for measure in self._measures:
            for short in dict.fromkeys(measure.responsible):
                carried.setdefault(short, []).append(measure)
        named = {short: full.get(short, short) for short in carried}
        table = self._summary(said.by_organisation, said.organisation)
        for short in sorted(carried, key=lambda short: sort_key(named[short])):
            name = named[short]
            self._count(table, name if name == short else f"{name} ({short})", carried[short])
        if left := [measure for measure in self._measures if not measure.responsible]:
            self._count(table, said.nobody, left)
        self.pieces += table.pieces
        if any(len(measure.responsible) > 1 for measure in self._measures):
            self.pieces[-1].keep = True
            self.text(said.counted_under_each, self.styles.small, before=2 * MM)

    def _summary(self, title: str, first: str) -> HeadedTable:
        self.text(
            title.upper(),
            self.styles.title,
            before=8 * MM,
            keep=True,
            element=self.structure.add(Role.HEADING),
            bookmark=title,
        )
        counts = self._said.counts
        figures = [TableColumn(name, _FIGURE, centred=True, firm=True) for name in counts]
        rest = self.typesetting.page.text_width - len(figures) * _FIGURE
        return self._new_table([TableColumn(first, rest), *figures], before=3 * MM)

    def _count(self, table: HeadedTable, name: str, measures: Iterable[ReportedMeasure]) -> None:
        counted = Counter(_state(measure) for measure in measures)
        figures = [counted[state] for state in State]
        table.row([name, *(str(figure) for figure in (*figures, sum(figures)))], headed=True)

    def _signature(self) -> None:
        content = self._content
        if content.translation:
            return
        post = fixed.secretary_post(content.secretary, content.language)
        self.pieces += signature_block(
            [(post, content.secretary)], self.typesetting, self.structure, self.pieces
        )

    def _new_table(self, columns: list[TableColumn], *, before: float = 6 * MM) -> HeadedTable:
        return HeadedTable(columns, self.typesetting, self.structure, before=before)


def _state(measure: ReportedMeasure) -> State:
    return State.LATE if measure.days_late else _OF_STATUS[measure.status]
