"""The open item: its head, its fields, its foot; everything typed is saved as it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.ui.context import Context
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.minutes.item_body import ItemBody
from app.ui.minutes.item_deeds import PARAGRAPH, ItemDeeds, kept_decisions, kept_name
from app.ui.minutes.item_foot import ItemFoot
from app.ui.minutes.item_head import ItemHead
from app.ui.minutes.names import KnownName
from app.ui.minutes.question_bar import QuestionBar
from app.ui.minutes.reading import OpenItem
from app.ui.minutes.section_keys import section_keys
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.separator import Separator
from app.values.enums import Outcome


class ItemEditor(QWidget):
    """Edits one item. `went_on(item_id or None)`: finished, and this one is the next open item."""

    went_on = Signal(object)
    finish_wanted = Signal()
    stepped = Signal(int)
    add_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._deeds = ItemDeeds(context, self)
        self._item: OpenItem | None = None
        self._read_only = False
        theme = context.theme
        self._stack = QStackedWidget(self)
        self._filled = QWidget(self._stack)
        self.head = ItemHead(theme, self._filled)
        self.body = ItemBody(theme, section_keys(context.language), self._filled)
        self.foot = ItemFoot(theme, self._filled)
        self.question = QuestionBar(
            theme,
            self.tr("Leave without a decision?"),
            self.tr("Leave"),
            self.tr("Go back"),
            self._filled,
        )
        self._build()
        self._texts = self._saved_texts()
        self._connect()

    @property
    def item_id(self) -> int | None:
        """Return the id of the item shown."""
        return self._item.row.id if self._item is not None else None

    # What the page tells

    def show_item(self, item: OpenItem | None, *, count: int, open_items: int) -> None:
        """Show another item, or none; `flush` before."""
        self._item = item
        self.question.withdraw()
        self._stack.setCurrentIndex(0 if item is not None else 1)
        values = self._values(item) if item is not None else ("",) * len(self._texts)
        for text, value in zip(self._texts, values, strict=True):
            text.show(self.item_id, value)
        self._show_rest(count, open_items)
        self.body.verticalScrollBar().setValue(0)

    def refresh(self, item: OpenItem, *, count: int, open_items: int) -> None:
        """Show what has changed in the item since, and leave what is being typed alone."""
        self._item = item
        for text, value in zip(self._texts, self._values(item), strict=True):
            text.refresh(value)
        self._show_rest(count, open_items)

    def set_names(self, names: Sequence[KnownName]) -> None:
        """Offer these names."""
        self.body.rapporteur.set_names(names)
        self.body.speakers.set_names(names)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the item be read only: the minutes are final."""
        self._read_only = read_only
        self.head.title.setReadOnly(read_only)
        self.body.set_read_only(read_only=read_only)
        self.foot.setVisible(not read_only)

    def set_folded(self, *, folded: bool, large: bool) -> None:
        """Leave the head to the bar of a narrow page; with large text let the foot scroll."""
        self.head.setVisible(not folded)
        if large:
            self.body.hold_foot(self.foot)
        else:
            self._column.addWidget(self.foot)
        self.foot.set_inside(inside=large)
        self._foot_line.setVisible(not large)

    def flush(self) -> bool:
        """Store what is pending; False where something could not be stored."""
        stored = [text.flush() for text in self._texts]  # each one, also after a failure
        return all(stored)

    def finish(self) -> None:
        """End the item and go on to the next open one; without a decision, ask first."""
        if self._item is None or self._read_only or not self.flush():
            return
        if self._item.row.outcome is not Outcome.OPEN:
            self.went_on.emit(None)
            return
        self._finish(without_decision=False)

    def focus_field(self, field: QWidget) -> None:
        """Go to one of the body's fields."""
        if self._item is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.body.reveal(field)

    def focus_vote(self) -> None:
        """Go to the vote."""
        if self._item is not None and not self._read_only:
            self.body.vote.focus_first()
            self.body.reveal(self.body.vote)

    # The secretary's doing

    def _finish(self, *, without_decision: bool) -> None:
        if self._item is None:
            return
        try:
            following = self._deeds.finish(self._item.row.id, without_decision=without_decision)
        except StorageError:
            return  # the status bar says it
        except UserError as error:
            if error.key == "agenda.without_decision":
                self.question.ask()
            else:
                self._context.notices.tell(error)
            return
        self.went_on.emit(following)

    def _on_vote(self, vote: object) -> None:
        if self._item is not None:
            self._try(lambda item_id: self._deeds.record_vote(item_id, vote))  # type: ignore[arg-type] # the signal carries what VotePanel says

    def _on_outcome(self, outcome: Outcome) -> None:
        if self.flush():
            self._try(lambda item_id: self._deeds.set_outcome(item_id, outcome))

    def _try(self, deed: Callable[[int], None]) -> None:
        if self._item is None:
            return
        try:
            deed(self._item.row.id)
        except StorageError:
            return  # the status bar says it
        except UserError as error:
            self._context.notices.tell(error)

    # Showing

    def _values(self, item: OpenItem) -> tuple[str, ...]:
        row = item.row
        decided = PARAGRAPH.join(decision.text for decision in row.decisions)
        return (row.title, row.rapporteur, row.speakers, row.considered, decided)

    def _show_rest(self, count: int, open_items: int) -> None:
        item = self._item
        if item is None:
            return
        row = item.row
        self.head.show_place(row, count)
        self.foot.show_item(row, open_items=open_items)
        self.body.decisions.set_prefix(str(row.number))
        self.body.vote.show_vote(row.vote, stated=self._deeds.states_default(row))
        self.body.vote.show_problem(item.counted, item.voters)
        if self.question.isVisible() and (row.decisions or row.outcome is not Outcome.OPEN):
            self.question.withdraw()

    # Building

    def _build(self) -> None:
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot_line = Separator()
        self._column = column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body, 1)
        column.addWidget(self.question)
        column.addWidget(self._foot_line)
        column.addWidget(self.foot)
        empty = EmptyState(
            self._context.theme,
            "file-pencil",
            self.tr("No item is open"),
            self.tr("The first item of the agenda opens here."),
        )
        self._stack.addWidget(self._filled)
        self._stack.addWidget(empty)
        self._stack.setCurrentIndex(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _saved_texts(self) -> tuple[SavedText, ...]:
        body, title, deeds = self.body, self.head.title, self._deeds
        told = self._context.notices.tell
        decisions = TextPort(
            lambda: PARAGRAPH.join(body.decisions.paragraphs()),
            lambda text: body.decisions.set_paragraphs(text.split(PARAGRAPH) if text else []),
        )
        rapporteur = TextPort(body.rapporteur.text, body.rapporteur.set_text)
        speakers = TextPort(body.speakers.text, body.speakers.set_text)
        considered = TextPort(body.considered.text, body.considered.set_text)
        return (
            SavedText(
                title,
                TextPort(title.text, title.set_text),
                deeds.write_title,
                kept=str.strip,
                told=told,
            ),
            SavedText(
                body.rapporteur, rapporteur, deeds.write_rapporteur, kept=kept_name, told=told
            ),
            SavedText(body.speakers, speakers, deeds.write_speakers, told=told),
            SavedText(body.considered, considered, deeds.write_considered, told=told),
            SavedText(
                body.decisions, decisions, deeds.write_decisions, kept=kept_decisions, told=told
            ),
        )

    def _connect(self) -> None:
        body = self.body
        edited = (
            self.head.title.edited,
            body.rapporteur.edited,
            body.speakers.edited,
            body.considered.edited,
            body.decisions.edited,
        )
        for signal, text in zip(edited, self._texts, strict=True):
            signal.connect(text.touch)
        self.head.title.entered.connect(lambda: self.focus_field(body.considered))
        self.head.stepped.connect(self.stepped)
        body.vote.chosen.connect(self._on_vote)
        self.foot.finished.connect(self.finish_wanted)
        self.foot.add_wanted.connect(self.add_wanted)
        self.foot.outcome_wanted.connect(self._on_outcome)
        self.question.accepted.connect(lambda: self._finish(without_decision=True))
