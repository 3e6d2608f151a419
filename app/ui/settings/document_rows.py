"""The settings of documents as rows: how each is shown, typed and said in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.services.document_settings import Value
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.settings.document_scope import DocumentScope
from app.ui.settings.margin_fields import MARGINS, MarginFields
from app.ui.settings.measure_field import MeasureField
from app.ui.settings.number_field import NumberField
from app.ui.settings.setting_row import SettingRow
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.line_field import LineField
from app.ui.widgets.segmented import SegmentedControl
from app.values.dates import long_date
from app.values.document_settings import (
    LIMITS,
    DateStyle,
    DecisionWord,
    DocumentSettings,
    letterhead_lines,
)

_WORDS = {
    DecisionWord.NUTARTA: "NUTARTA",
    DecisionWord.NUSPRESTA: "NUSPRĘSTA",
    DecisionWord.SUTARTA: "SUTARTA",
}


@dataclass(frozen=True)
class Bound:
    """A setting and its row: `show` puts a value into the control, `said` says one in words."""

    row: SettingRow
    show: Callable[[DocumentSettings], None]
    said: Callable[[DocumentSettings], str]


class DocumentRows(QObject):
    """Builds the rows (`add` takes each), writes what is chosen into a scope, shows what holds."""

    def __init__(
        self, scope: DocumentScope, add: Callable[[SettingRow], SettingRow], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._scope = scope
        self._add = add
        self._theme = scope.context.theme
        self._bound: dict[str, Bound] = {}
        self._texts: dict[str, SavedText] = {}
        self._build_words()
        self._build_page()

    # Building

    def _build_words(self) -> None:
        name = self.tr("Word before a decision")
        word = SegmentedControl(self._theme, name, [(text, one) for one, text in _WORDS.items()])
        told = self.tr("In minutes and extracts.")
        self._choice("decision_word", name, told, word, lambda one: _WORDS[one.decision_word])
        name = self.tr("Dates in documents")
        context = self._scope.context
        today = context.now().date()
        styles = {
            DateStyle.LONG: long_date(today, context.language),
            DateStyle.ISO: today.isoformat(),
        }
        style = SegmentedControl(self._theme, name, [(text, one) for one, text in styles.items()])
        self._choice("date_style", name, "", style, lambda one: styles[one.date_style])

    def _choice(
        self,
        setting: str,
        name: str,
        told: str,
        control: SegmentedControl,
        said: Callable[[DocumentSettings], str],
    ) -> None:
        row = SettingRow(self._theme, name, control, told=told)
        control.chosen.connect(lambda value: self._keep(setting, value))
        self._bind(setting, row, lambda one: control.set_value(getattr(one, setting)), said)

    def _build_page(self) -> None:
        theme = self._theme
        self.margins = MarginFields(theme)
        self.margins.edited.connect(lambda margin, mm: self._keep(margin, mm, typed=True))
        self.margins.bent.connect(self._note_margin)
        self.margins.reset.connect(self._scope_reset)
        told = self.tr("The defaults follow the rules for preparing documents.")
        self._margin_row = self._add(
            SettingRow(
                theme, self.tr("Margins"), self.margins, told=told, below=True, way_back=False
            )
        )
        name = self.tr("Size of the type")
        told = self.tr("Tinos, embedded in the PDF. From {least} to {most} points.")
        self._measure("size", name, told, "pt")
        name = self.tr("First-line indent")
        self._measure("indent", name, self.tr("From {least} to {most} mm."), "mm")
        name = self.tr("Mark “Draft” on drafts")
        box = CheckBox(theme, "", name=name)
        box.clicked.connect(lambda on: self._keep("draft_mark", bool(on)))
        row = SettingRow(theme, name, box, told=self.tr("In the upper right corner of the page."))
        yes, no = self.tr("printed"), self.tr("not printed")
        self._bind(
            "draft_mark",
            row,
            lambda one: box.setChecked(one.draft_mark),
            lambda one: yes if one.draft_mark else no,
        )

    def _measure(self, setting: str, name: str, told: str, unit: str) -> None:
        least, most = LIMITS[setting]
        field = MeasureField(self._theme, name, LIMITS[setting], unit)
        row = SettingRow(self._theme, name, field, told=told.format(least=least, most=most))
        field.edited.connect(lambda value: self._keep(setting, value, typed=True))
        field.bent.connect(lambda typed, taken: self._note(row, name, typed, taken, unit))
        self._bind(
            setting,
            row,
            lambda one: field.show_measure(getattr(one, setting)),
            lambda one: f"{getattr(one, setting)}\N{NO-BREAK SPACE}{unit}",
        )

    def build_texts(self) -> None:
        """Add what is typed, which stands below the logo."""
        nothing = self.tr("none")

        def said(text: str) -> str:
            lines = letterhead_lines(text)
            more = "…" if len(lines) > 1 else ""
            return f"{lines[0]}{more}" if lines else nothing

        name = self.tr("Letterhead")
        told = self.tr("Lines above the heading: name, address, code. Empty: none is printed.")
        self._text("letterhead", name, told, lambda one: said(one.letterhead))
        name = self.tr("Letterhead of English documents")
        told = self.tr("Empty: the same lines as in Lithuanian.")
        self._text("letterhead_en", name, told, lambda one: said(one.letterhead_en))
        name = self.tr("Number of the minutes")
        field = self.number = NumberField(self._theme, name, self._scope.context.now().year)
        told = self.tr("What follows the prefix of the series. An example: the third number.")
        row = SettingRow(self._theme, name, field, told=told, below=True)
        port = TextPort(field.typed, field.set_typed)
        saved = self._saved("number_pattern", row, field.line, port, field.in_words)

        def choose(pattern: str) -> None:
            self._keep("number_pattern", pattern)
            saved.show(self._scope.record, self._scope.rows.settings.number_pattern)

        def show(settings: DocumentSettings) -> None:
            saved.refresh(settings.number_pattern)
            field.show_pattern(settings.number_pattern)

        field.chosen.connect(choose)
        self._bind("number_pattern", row, show, lambda one: field.example(one.number_pattern))

    def _text(
        self, setting: str, name: str, told: str, said: Callable[[DocumentSettings], str]
    ) -> None:
        editor = GrowingTextEdit(self._theme, name, min_lines=2, max_lines=8)
        row = SettingRow(self._theme, name, editor, told=told, below=True)

        saved = self._saved(setting, row, editor, TextPort(editor.text, editor.set_text))
        self._bind(setting, row, lambda one: saved.refresh(getattr(one, setting)), said)

    def _saved(
        self,
        setting: str,
        row: SettingRow,
        field: GrowingTextEdit | LineField,
        port: TextPort,
        in_words: Callable[[str], str] = str,
    ) -> SavedText:
        """Let what is typed save itself, with the reason below where it does not fit."""

        def save(record: int, typed: str) -> None:
            self._scope.keep(setting, typed, initiator=field, typed=True, record=record)
            row.show_error("")

        def tell(error: UserError) -> None:
            row.show_error(in_words(self._scope.context.notices.words(error)))

        saved = SavedText(field, port, save, told=tell)
        field.edited.connect(saved.touch)
        self._texts[setting] = saved
        return saved

    def _bind(
        self,
        setting: str,
        row: SettingRow,
        show: Callable[[DocumentSettings], None],
        said: Callable[[DocumentSettings], str],
    ) -> None:
        row.reset.connect(lambda: self._scope_reset(setting))
        self._bound[setting] = Bound(self._add(row), show, said)

    # Showing

    def begin(self) -> None:
        """Take up other documents: what is said of the last ones goes."""
        self.flush()
        self.number.forget()
        self.forget_words()

    def forget_words(self) -> None:
        """Take away what is said of the last deeds; a text that did not fit still says why."""
        for setting, bound in self._bound.items():
            bound.row.show_note("")
            if setting not in self._texts:
                bound.row.show_error("")
        self._margin_row.show_note("")

    def start_texts(self) -> None:
        """Show the texts of the documents taken up."""
        for setting, saved in self._texts.items():
            saved.show(self._scope.record, getattr(self._scope.rows.settings, setting))
            self._bound[setting].row.show_error("")

    def show(self, differs: str) -> None:
        """Show what holds; `differs` says of a setting that it is not the inherited one."""
        rows = self._scope.rows
        for setting, bound in self._bound.items():
            bound.show(rows.settings)
            own = setting in rows.own
            bound.row.show_changed(differs if own else "", bound.said(rows.inherited))
        changed = False
        for margin in MARGINS:
            own = margin in rows.own
            changed = changed or own
            default = getattr(rows.inherited, margin) if own else None
            self.margins.show_margin(margin, getattr(rows.settings, margin), default)
        self._margin_row.show_changed(differs if changed else "")

    def flush(self) -> None:
        """Write what is pending."""
        for saved in self._texts.values():
            saved.flush()

    # Writing

    def _row_of(self, setting: str) -> SettingRow:
        bound = self._bound.get(setting)
        return self._margin_row if bound is None else bound.row

    def _keep(self, setting: str, value: Value, *, typed: bool = False) -> None:
        row = self._row_of(setting)
        row.show_note("")
        try:
            self._scope.keep(setting, value, initiator=row.control, typed=typed)
        except UserError as error:
            refusal = self._scope.context.archive.refusal() is not None
            if refusal or not isinstance(error, StorageError):
                row.show_error(self._scope.context.notices.words(error))
            self._show_kept(setting)
        else:
            row.show_error("")

    def _show_kept(self, setting: str) -> None:
        """Show again what holds where something else could not be stored."""
        settings = self._scope.rows.settings
        if setting in MARGINS:
            self.margins.fields[setting].show_measure(getattr(settings, setting))
        else:
            self._bound[setting].show(settings)

    def _scope_reset(self, setting: str) -> None:
        row = self._row_of(setting)
        row.show_note("")
        row.show_error("")
        try:
            self._scope.reset(setting)
        except UserError as error:
            row.show_error(self._scope.context.notices.words(error))

    def _note_margin(self, margin: str, typed: int, taken: int) -> None:
        self._note(self._margin_row, self.margins.name(margin), typed, taken, "mm")

    def _note(self, row: SettingRow, name: str, typed: int, taken: int, unit: str) -> None:
        told = (
            self.tr("{name}: {typed} is too little, so it became {taken}.")
            if typed < taken
            else self.tr("{name}: {typed} is too much, so it became {taken}.")
        )
        space = "\N{NO-BREAK SPACE}"
        row.show_note(
            told.format(name=name, typed=f"{typed}{space}{unit}", taken=f"{taken}{space}{unit}")
        )
