"""The settings that all meetings of a series share: its name, heading, quorum rule, number."""

from collections.abc import Container
from enum import Enum, auto
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.services.document_settings import read_settings, write_setting
from app.services.series import SeriesChanges, SeriesRow, edit_series
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.entry.saved_line import SavedLine
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.combo import Combo
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.line_field import LineField
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.spin_field import SpinField
from app.values.cooperation import genitive
from app.values.document_settings import TitleForm
from app.values.enums import QuorumRule


class SeriesPart(Enum):
    """What a form may show of a series."""

    NAME = auto()
    HEADING = auto()
    RULES = auto()
    NUMBER = auto()


class SeriesForm(QWidget):
    """Edits one series, or the parts of it that are named; every change is kept at once.

    A paper is headed by one title in the genitive that the kind of paper completes, by its
    authors, one a line, or by both; the choice shows their fields and changes no text.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        parts: Container[SeriesPart] = tuple(SeriesPart),
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._series: SeriesRow | None = None
        self._rows = FormRows(context.theme)
        self._lines: dict[str, SavedLine] = {}
        self._texts: dict[str, SavedText] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        self._parts = parts
        if SeriesPart.NAME in parts:
            self._line("name", self.tr("Who cooperates"))
        if SeriesPart.HEADING in parts:
            self._build_heading()
        if SeriesPart.RULES in parts:
            self._build_rules()
        if SeriesPart.NUMBER in parts:
            self._line("number_prefix", self.tr("Number prefix"))

    def _build_heading(self) -> None:
        theme = self._context.theme
        name = self.tr("Papers are headed by")
        self._heading = SegmentedControl(
            theme,
            name,
            [
                (self.tr("A common title"), TitleForm.MERGED),
                (self.tr("Authors"), TitleForm.AUTHOR),
                (self.tr("Both"), TitleForm.BOTH),
            ],
        )
        self._heading.chosen.connect(self._choose_heading)
        self._rows.add(name, self._heading)
        self._merged = [
            self._line("merged_title", self.tr("Title in the genitive")),
            self._line("merged_title_en", self.tr("Title in English")),
        ]
        self._authors = [
            self._text("author", self.tr("Authors, one a line")),
            self._text("author_en", self.tr("Authors in English")),
        ]

    def _build_rules(self) -> None:
        theme = self._context.theme
        name = self.tr("Quorum")
        self._rule = Combo(theme, name)
        self._rule.set_choices(
            [
                (self.tr("No rule"), QuorumRule.NONE),
                (self.tr("More than half of the parties"), QuorumRule.HALF),
                (self.tr("At least two thirds of the parties"), QuorumRule.TWO_THIRDS),
                (self.tr("At least this many parties"), QuorumRule.NUMBER),
            ]
        )
        self._rule.chosen.connect(
            # Qt's combo gives the bare text back.
            lambda rule: self._keep(self._rule, quorum_rule=QuorumRule(str(rule)))
        )
        self._rows.add(name, self._rule)
        number = self.tr("Number of parties")
        self._needed = SpinField(theme, number, minimum=1, maximum=999)
        self._needed.edited.connect(lambda n: self._keep(self._needed, quorum_number=n))
        self._needed_name = self._rows.add(number, self._needed)
        text = self.tr("State how many parties were represented")
        self._states = CheckBox(theme, text)
        self._states.clicked.connect(lambda on: self._keep(self._states, states_parties=bool(on)))
        self._rows.add_wide(self._states)
        self._phrases = [
            self._line("parties_phrase", self.tr("Parties are called")),
            self._line("parties_phrase_en", self.tr("Parties in English")),
        ]

    def _line(self, column: str, label: str) -> tuple[QWidget, QWidget]:
        field = LineField(self._context.theme, label)

        def save(text: str) -> None:
            if self._series is not None:
                self._write(field, self._series.id, column, text)

        self._lines[column] = SavedLine(field, self._context.notices, save)
        return self._rows.add(label, field), field

    def _text(self, column: str, label: str) -> tuple[QWidget, QWidget]:
        editor = GrowingTextEdit(self._context.theme, label, min_lines=2, max_lines=8)

        def save(series_id: int, text: str) -> None:
            self._write(editor, series_id, column, text)

        told = self._context.notices.tell
        saved = SavedText(editor, TextPort(editor.text, editor.set_text), save, told=told)
        editor.edited.connect(saved.touch)
        self._texts[column] = saved
        return self._rows.add(label, editor), editor

    # Showing

    def show_series(self, row: SeriesRow, initiator: object | None = None) -> None:
        """Show a series; the field that caused a change is left alone."""
        afresh = self._series is None or self._series.id != row.id
        self._series = row
        for column, line in self._lines.items():
            if line.field is not initiator or afresh:
                line.show(row.id, getattr(row, column))
        for column, text in self._texts.items():
            if afresh:
                text.show(row.id, getattr(row, column))
            else:
                text.refresh(getattr(row, column))
        if SeriesPart.HEADING in self._parts:
            self._lines["merged_title"].field.edit.setPlaceholderText(genitive(row.name))
            self._heading.set_value(self._read_heading(row))
        if SeriesPart.RULES in self._parts:
            self._rule.select(row.quorum_rule)
            self._needed.set_number(row.quorum_number)
            self._states.setChecked(row.states_parties)
        self._sort_out()

    def _read_heading(self, row: SeriesRow) -> TitleForm:
        """Return what was chosen for this series; otherwise what heads its papers."""
        made = self._context.archive.read(lambda session: read_settings(session, row.id))
        if "title_form" in made.own:
            return made.settings.title_form
        authors, merged = (row.author or row.author_en), (row.merged_title or row.merged_title_en)
        if authors and merged:
            return made.settings.title_form
        return TitleForm.AUTHOR if authors else TitleForm.MERGED

    def flush(self) -> None:
        """Save what is pending."""
        for line in self._lines.values():
            line.flush()
        for text in self._texts.values():
            text.flush()

    def _sort_out(self) -> None:
        if SeriesPart.HEADING in self._parts:
            heading = self._heading.value()
            _show(self._merged, heading is not TitleForm.AUTHOR)
            _show(self._authors, heading is not TitleForm.MERGED)
        if SeriesPart.RULES in self._parts:
            by_number = self._rule.choice() == QuorumRule.NUMBER
            _show([(self._needed_name, self._needed)], by_number)
            _show(self._phrases, self._states.isChecked())

    # Keeping

    def _choose_heading(self, heading: object) -> None:
        self._sort_out()
        self.flush()
        series = self._series
        if series is None:
            return
        assert isinstance(heading, TitleForm)
        try:
            self._context.archive.write(
                Action("settings.document", {"id": series.id, "field": "title_form"}),
                lambda session: write_setting(session, series.id, "title_form", heading),
                initiator=self._heading,
            )
        except UserError as error:
            self._context.notices.tell(error)
            self._heading.set_value(self._read_heading(series))
            self._sort_out()

    def _write(self, initiator: QWidget, series_id: int, column: str, text: str) -> None:
        """Keep one text; UserError where the series does not allow it."""
        changes = cast("SeriesChanges", {column: text})
        self._context.archive.write(
            Action("series.edit", {"id": series_id, "field": column}, coalesces=True),
            lambda session: edit_series(session, series_id, **changes),
            initiator=initiator,
        )

    def _keep(self, initiator: QWidget, **values: object) -> None:
        """Keep a choice."""
        series = self._series
        if series is None:
            return
        changes = cast("SeriesChanges", values)
        try:
            self._context.archive.write(
                "series.edit",
                lambda session: edit_series(session, series.id, **changes),
                initiator=initiator,
            )
        except UserError as error:
            self._context.notices.tell(error)
        self._sort_out()


def _show(fields: list[tuple[QWidget, QWidget]], shown: bool) -> None:  # noqa: FBT001 - as Qt's
    for label, field in fields:
        label.setVisible(shown)
        field.setVisible(shown)
