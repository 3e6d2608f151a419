"""The agenda at the left: type it, paste it, order it, open its items."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.agenda import ItemListRow
from app.ui.context import Context
from app.ui.minutes.agenda_deeds import AgendaDeeds
from app.ui.minutes.agenda_line import AgendaLine
from app.ui.minutes.agenda_menu import AgendaMenu
from app.ui.minutes.agenda_model import AgendaModel
from app.ui.minutes.agenda_view import AgendaView
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.labels import KeyHint, SectionLabel
from app.ui.widgets.separator import Separator
from app.ui.widgets.unsaved import Unsaved


class AgendaPanel(QWidget):
    """Shows a meeting's items. `opened(item_id, by_key)`: the secretary wants to write there."""

    opened = Signal(int, bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._added: list[int] = []
        self._left: dict[int, str] = {}
        self._unsaved = Unsaved(self)
        self.model = AgendaModel(self)
        self.view = AgendaView(context.theme, self.model)
        self.line = AgendaLine(self.tr("Title of a new item"))
        self._deeds = AgendaDeeds(context, self)
        self._build()
        self._connect()

    # What the page tells

    def show_meeting(self, meeting_id: int) -> None:
        """Show another meeting's agenda; the rows come with `set_rows`.

        A title half typed waits in the line of its own meeting.
        """
        before = self._deeds.meeting_id
        if before is not None and self.line.text().strip():
            self._left[before] = self.line.text()
        self._deeds.meeting_id = meeting_id
        self._added.clear()
        self.line.setText(self._left.pop(meeting_id, ""))
        self.model.set_rows(())

    def set_read_only(self, *, read_only: bool) -> None:
        """Allow or forbid changes: final minutes keep their agenda."""
        self.model.read_only = read_only
        self._add.setVisible(not read_only)
        self._fit_line()

    def set_rows(self, rows: Sequence[ItemListRow]) -> None:
        """Show the items as they are now."""
        had_focus = self.line.hasFocus()
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._fit_line(keep=had_focus)

    def set_open(self, item_id: int | None) -> None:
        """Mark the item being written."""
        self.model.set_open(item_id)
        self.view.set_current_id(item_id)

    def focus_list(self) -> None:
        """Go to the agenda: its rows, or the line for the first one."""
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))
        else:
            self.begin_item()

    def edit_title(self) -> None:
        """Edit the current item's title in place."""
        self.view.edit_current()

    def delete_current(self) -> None:
        """Put the current item into the trash."""
        item_id = self.view.current_id()
        if item_id is not None:
            self._delete(item_id)

    def flush(self) -> None:
        """Store a title that is being edited in place."""
        self.view.flush()

    def keep_typed(self) -> None:
        """Make items of titles that wait for Enter, here and where they were left."""
        waiting = {**self._left}
        if self._deeds.meeting_id is not None and self.line.text().strip():
            waiting[self._deeds.meeting_id] = self.line.text()
        for meeting_id, title in waiting.items():
            if self._deeds.add(title.strip(), meeting_id) is not None:
                self._left.pop(meeting_id, None)
                if meeting_id == self._deeds.meeting_id:
                    self.line.clear()

    def begin_item(self) -> None:
        """Offer a line for a further item."""
        if self.model.read_only:
            return
        self._added.clear()
        self._foot.show()
        # Not as by a shortcut: that would select a title half typed, and the next key replace it.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Make items of the clipboard's text."""
        self._paste_text(QGuiApplication.clipboard().text())

    # The secretary's doing

    def _on_entered(self, title: str) -> None:
        item_id = self._deeds.add(title)
        if item_id is not None:
            self._added.append(item_id)
            self.line.clear()
            self.view.scrollToBottom()

    def _on_ended(self) -> None:
        added = list(self._added)
        self._added.clear()
        self._fit_line()
        if added:
            self.opened.emit(added[0], True)
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        if not self.line.text().strip():
            self._added.clear()
            self._fit_line()

    def _on_dropped(self, item_id: int, place: int) -> None:
        order = [row.id for row in self.model.rows() if row.id != item_id]
        order.insert(place, item_id)
        self._deeds.order(order)
        self.view.set_current_id(item_id)

    def _on_moved(self, item_id: int, by: int) -> None:
        self._deeds.move(item_id, by)
        self.view.set_current_id(item_id)

    def _paste_text(self, text: str) -> None:
        if not self.model.read_only and self._deeds.paste(text):
            self.line.clear()

    def _show_menu(self, position: QPoint) -> None:
        place = self.view.indexAt(position).row()
        row = self.model.rows()[place] if place >= 0 else None
        menu = AgendaMenu(row, len(self.model.rows()), read_only=self.model.read_only, parent=self)
        menu.open_wanted.connect(lambda item_id: self.opened.emit(item_id, True))
        menu.edit_wanted.connect(self.edit_title)
        menu.move_wanted.connect(self._on_moved)
        menu.add_wanted.connect(self.begin_item)
        menu.paste_wanted.connect(self.paste)
        menu.outcome_wanted.connect(self._deeds.set_outcome)
        menu.delete_wanted.connect(self._deeds.delete)
        menu.popup(self.view.viewport().mapToGlobal(position))

    # Building

    def _build(self) -> None:
        theme = self._context.theme
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(Spacing.L - 2, Spacing.S - 2, Spacing.M - 2, Spacing.S - 2)
        self._add = IconButton(theme, "plus", self.tr("Additional item"), key="Ins", compact=True)
        self._add.clicked.connect(self.begin_item)
        head.addWidget(SectionLabel(self.tr("Agenda")))
        head.addStretch(1)
        head.addWidget(self._add)
        head.addWidget(KeyHint("F7"))
        paste = SecondaryButton(theme, self.tr("Paste the agenda"), icon="clipboard", key="Ctrl+V")
        paste.clicked.connect(self.paste)
        self._empty = EmptyState(
            theme,
            "list-numbers",
            self.tr("The agenda is empty"),
            self.tr("Type the first item, Enter offers the next; or paste a list from an e-mail."),
            buttons=(paste,),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, Spacing.S)
        self.line.setPlaceholderText(self.tr("New item, then Enter"))
        foot.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Separator())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        theme.changed.connect(self._measure)
        self._measure()

    def _connect(self) -> None:
        self.model.retitled.connect(self._deeds.retitle)
        self.view.chosen.connect(self.opened)
        self.view.moved.connect(self._on_moved)
        self.view.dropped.connect(self._on_dropped)
        self.view.delete_wanted.connect(self._delete)
        self.view.insert_wanted.connect(self.begin_item)
        self.view.paste_wanted.connect(self.paste)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._empty.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._empty.customContextMenuRequested.connect(self._show_menu)
        self.line.entered.connect(self._on_entered)
        self.line.ended.connect(self._on_ended)
        self.line.left.connect(self._on_left)
        self.line.pasted.connect(self._paste_text)
        self.line.textChanged.connect(
            lambda text: self._unsaved.set_held(bool(text.strip() or self._left))
        )

    def _delete(self, item_id: int) -> None:
        if not self.model.read_only:
            self._deeds.delete(item_id)

    def _measure(self) -> None:
        self._head.setFixedHeight(self._context.theme.px(41))

    def _fit_line(self, *, keep: bool = False) -> None:
        """Show the line while it is used or the agenda is empty, never in final minutes."""
        used = keep or self.line.hasFocus() or bool(self.line.text())
        wanted = not self.model.read_only and (used or not self.model.rowCount())
        self._foot.setVisible(wanted)
