"""The files of one meeting or protocol: seen, added, described, taken out, thrown away."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import attachments
from app.services.attachments import AttachmentRow, Owner
from app.storage.attachments import FileState
from app.storage.database import Change
from app.storage.session import JournalledSession
from app.ui.attachments.attachment_form import AttachmentForm
from app.ui.attachments.attachment_list import AttachmentList
from app.ui.attachments.attachment_menu import AttachmentDeeds, open_menu
from app.ui.attachments.copy_bar import CopyBar
from app.ui.attachments.drop_frame import ADD_KEY, DropFrame
from app.ui.attachments.drop_target import DropTarget, local_files
from app.ui.attachments.file_buttons import FileButtons
from app.ui.attachments.file_dialogs import AskFiles, AskTarget, ask_files, ask_target
from app.ui.attachments.file_rows import breakable, file_row
from app.ui.attachments.file_work import FileWork, Source
from app.ui.attachments.handing_out import HandingOut
from app.ui.attachments.looks import Looks
from app.ui.attachments.outbox import may_be_opened
from app.ui.attachments.taking_in import TakingIn
from app.ui.context import Context
from app.ui.file_dialogs import folder_to_begin
from app.ui.tokens import Spacing
from app.ui.widgets.labels import SecondaryLabel, SectionLabel
from app.ui.widgets.unsaved import Unsaved

_SHOWN = ("attachment", "meeting", "protocol")


class AttachmentsPanel(QWidget):
    """Shows an owner's files, takes further ones, hands them out.

    As high as it needs: the page scrolls. It reads again by itself when the archive changes, and
    keeps Enter, F2, Insert and Del in its list for itself. `count_changed` carries how many files
    there are, `received` tells that files come in. `titled` gives it a heading of its own. `ask`
    and `ask_target` are exchanged by tests, which cannot click in a dialog of files.
    """

    count_changed = Signal(int)
    received = Signal()

    def __init__(
        self,
        context: Context,
        owner: Owner | None = None,
        *,
        titled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        archive = Path(context.archive.folder_name)
        self._context = context
        self._owner: Owner | None = None
        self._rows: tuple[AttachmentRow, ...] = ()
        self._shown: int | None = None
        self._folder = ""
        self.ask: AskFiles = ask_files
        self.ask_target: AskTarget = ask_target
        self._work = FileWork(archive, self)
        self._looks = Looks(archive, self._work, self)
        self._incoming = TakingIn(context, self._work, self)
        self.outgoing = HandingOut(archive, self._work, self)
        self._held = Unsaved(self)
        self._build(titled=titled)
        self._connect()
        self.show_owner(owner)

    def _build(self, *, titled: bool) -> None:
        theme = self._context.theme
        self.list = AttachmentList(theme, self.tr("Attachments"))
        self.buttons = FileButtons(theme)
        self.form = AttachmentForm(self._context, self)
        self.bar = CopyBar(theme)
        self.frame = DropFrame(theme)
        self._count = SecondaryLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        if titled:
            head = QHBoxLayout()
            head.addWidget(SectionLabel(self.tr("Attachments"), wrap=True), 1)
            head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
            column.addLayout(head)
        for part in (self.list, self.buttons, self.form, self.bar, self.frame):
            column.addWidget(part)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _: self._open())
        self.list.carried.connect(lambda _: self._drag())
        self.list.delete_wanted.connect(self.delete_current)
        self.list.edit_wanted.connect(self._describe)
        self.list.add_wanted.connect(self.ask_for_files)
        self.list.moved.connect(self._move)
        self.list.menu_wanted.connect(self._show_menu)
        self.buttons.open_wanted.connect(self._open)
        self.buttons.save_wanted.connect(self._save)
        self.buttons.replace_wanted.connect(self._replace)
        self.buttons.delete_wanted.connect(self.delete_current)
        self.buttons.left.connect(self._focus_list)
        self.frame.add_wanted.connect(self.ask_for_files)
        self.bar.stopped.connect(self._work.stop)
        self._work.progressed.connect(self.bar.follow)
        self._looks.seen.connect(self._show_rows)
        self._incoming.ended.connect(self._end)
        self._incoming.added.connect(self._on_added)
        self._incoming.returned.connect(lambda row: self._show_mended([row]))
        self.outgoing.began.connect(self.bar.begin)
        self.outgoing.ended.connect(self._on_handed_out)
        self.outgoing.saved.connect(self._on_saved)
        self.take_drops_on(self)
        self._context.archive.changed.connect(self._on_changed)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    # What pages ask

    def show_owner(self, owner: Owner | None) -> None:
        """Show the files of a meeting or a protocol; None: of nothing."""
        if owner != self._owner:
            self.form.flush()
            self.bar.clear()
            self._owner = owner
            self._rows = ()
            self._choose(None)
            self.list.set_rows([])
        self.setEnabled(owner is not None)
        self._read()

    def flush(self) -> bool:
        """Store what is being typed; False where something stands only in its field."""
        return self.form.flush()

    def take_drops_on(self, widget: QWidget) -> None:
        """Take what is dropped anywhere on a widget, such as the whole page."""
        drops = DropTarget(widget)
        drops.files.connect(self.add)
        drops.picture.connect(self._add_picture)
        drops.hovering.connect(lambda hovered: self.frame.set_hovered(hovered=hovered))

    def add_key_to(self, page: QWidget, first: Callable[[], None] = lambda: None) -> None:
        """Bind the key that adds files to a page; `first` brings the panel into sight."""

        def ask() -> None:
            first()
            self.ask_for_files()

        shortcut = QShortcut(QKeySequence(ADD_KEY), page, ask)
        shortcut.setWhatsThis(self.tr("Add files"))

    def ask_for_files(self) -> None:
        """Ask which files to add."""
        if self._owner is not None:
            self.ask(self, self._folder, True, self._add_chosen)

    def add(self, sources: list[Source]) -> None:
        """Copy files in and name them; the window does not wait."""
        if self._owner is not None and sources:
            self._begin()
            self._incoming.add(self._owner, [*sources])
            self.received.emit()

    def delete_current(self) -> None:
        """Throw the current file's row away; its bytes stay for whoever takes that back."""
        row = self._current()
        if row is None:
            return
        self.form.flush()
        neighbour = self._neighbour(row.id)
        if self._write("attachment.delete", lambda s: attachments.delete_attachment(s, row.id)):
            if neighbour is not None and self.list.select_key(neighbour):
                self._choose(neighbour)
            self._context.notices.offer_undo(self.tr("Attachment deleted"))

    @property
    def is_busy(self) -> bool:
        """Whether files are being copied or looked at."""
        return self._work.copying or self._work.looking

    # Reading and showing

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: a file may have been lost or brought back while another page stood."""
        super().showEvent(event)
        self._looks.look(self._rows)
        self._show_rows()

    def _on_changed(self, change: Change) -> None:
        if self._owner is not None and change.touches(*_SHOWN):
            self._read()

    def _read(self) -> None:
        owner = self._owner
        rows: tuple[AttachmentRow, ...] = ()
        if owner is not None:
            rows = self._context.archive.read(lambda s: attachments.list_attachments(s, owner))
        if {row.id for row in rows} != {row.id for row in self._rows}:
            self.bar.clear()  # it speaks of files as they were
        self._rows = rows
        self._looks.look(rows)
        self._show_rows()
        row = self._current()
        if row is None:
            self._choose(None)
        else:
            self.form.refresh(row)
        self.frame.set_empty(empty=not rows)
        self._count.setText(str(len(rows)) if rows else "")
        self.count_changed.emit(len(rows))

    def _show_rows(self) -> None:
        language, looks = self._context.language, self._looks
        for row in self._rows:
            self.list.set_picture(row.id, looks.image(row))
        self.list.set_rows([file_row(row, looks.state(row), language) for row in self._rows])
        self.list.setVisible(bool(self._rows))
        self._show_buttons()

    def _choose(self, key: object) -> None:
        if key != self._shown:
            self.form.flush()
            self._shown = key if isinstance(key, int) else None
            self.form.show_attachment(self._current())
        row = self._current()
        self.form.setVisible(row is not None)
        self.buttons.setVisible(row is not None)
        self._show_buttons()

    def _show_buttons(self) -> None:
        row = self._current()
        if row is not None:
            self.buttons.show_file(row, self._problem(row))

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> AttachmentRow | None:
        return next((row for row in self._rows if row.id == self._shown), None)

    def _neighbour(self, row_id: int) -> int | None:
        ids = [row.id for row in self._rows]
        place = ids.index(row_id)
        beside = ids[place + 1 :] or ids[:place][-1:]
        return beside[0] if beside else None

    def _problem(self, row: AttachmentRow) -> str:
        """Return what is wrong with a file and what to do about it, '' where it is sound."""
        state = self._looks.state(row)
        if state is FileState.SOUND:
            return ""
        return self._context.notices.words(
            UserError(f"attachment.{state.value}", name=row.file_name)
        )

    # Files in

    def _add_chosen(self, paths: list[Path]) -> None:
        if paths:
            self._folder = str(paths[0].parent)
        self.add([*paths])

    def _add_picture(self, image: QImage) -> None:
        name, moment = self.tr("Picture"), self._context.now().astimezone()
        self.add([(f"{name} {moment:%Y-%m-%d %H-%M-%S}.png", image)])

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        paths = local_files(data)
        if paths:
            self.add([*paths])
        elif data.hasImage():
            self._add_picture(QImage(data.imageData()))

    def _begin(self) -> None:
        self._held.set_held(True)  # the window asks before it closes on a copy half done
        self.bar.begin()

    def _end(self, errors: tuple[UserError, ...] = ()) -> None:
        self._held.set_held(self._work.copying)
        self.bar.end([self._context.notices.words(error) for error in errors])

    def _on_added(self, owner: Owner, ids: tuple[int, ...], repeated: frozenset[int]) -> None:
        if owner != self._owner:
            return
        there = [row for row in self._rows if row.id in repeated]
        # Kept again means mended; no row changes by it, so nothing else tells the panel.
        mended = [row for row in there if self._looks.state(row) is not FileState.SOUND]
        if mended:
            self._show_mended(mended)
        elif there:
            names = ", ".join(breakable(row.file_name) for row in there)
            self.bar.say(
                self.tr("Already among the attachments: {names}").format(names=names), None
            )
        if self.list.select_key(ids[0]):
            self._choose(ids[0])

    def _replace(self) -> None:
        row = self._current()
        if row is not None:
            self.ask(self, self._folder, False, lambda paths: self._add_again(row, paths))

    def _add_again(self, row: AttachmentRow, paths: list[Path]) -> None:
        if paths:
            self._begin()
            self._incoming.add_again(row, paths[0])

    def _show_mended(self, rows: Sequence[AttachmentRow]) -> None:
        self._looks.forget(rows)
        self._read()
        told = self.tr("The file is back: {name}")
        self.bar.say("\n".join(told.format(name=breakable(row.file_name)) for row in rows))

    # Files out

    def _open(self) -> None:
        row = self._current()
        if row is None:
            return
        problem = self._problem(row)
        if problem:
            self.buttons.replace.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.outgoing.open(row)

    def _save(self) -> None:
        row = self._current()
        if row is not None:
            folder = folder_to_begin(self._context.settings.export_folder)
            name = attachments.name_for_people(row.file_name, row.media_type)
            self.ask_target(self, folder / name, lambda path: self.outgoing.save(row, path))

    def _drag(self) -> None:
        row = self._current()
        if row is not None and not self._problem(row):
            self.outgoing.drag(row, self.list)

    def _on_handed_out(self, error: UserError | None) -> None:
        self._end(() if error is None else (error,))
        if error is not None:  # perhaps the file has just been lost
            self._looks.forget(self._rows)
            self._read()

    def _on_saved(self, path: Path) -> None:
        self._context.settings.export_folder = str(path.parent)
        self.bar.say(self.tr("Saved: {path}").format(path=breakable(str(path))))

    # Deeds

    def _describe(self) -> None:
        if self._current() is not None:
            self.form.start()

    def _move(self, by: int) -> None:
        row = self._current()
        if row is not None:
            self._write("attachment.order", lambda s: attachments.move_attachment(s, row.id, by))

    def _write(self, action: str, deed: Callable[[JournalledSession], None]) -> bool:
        self.bar.clear()
        try:
            self._context.archive.write(action, deed)
        except UserError as error:
            self.bar.end([self._context.notices.words(error)])
            return False
        return True

    def _show_menu(self, at: QPoint) -> None:
        row = self._current()
        if row is None:
            return
        sound = not self._problem(row)
        deeds = AttachmentDeeds(
            open=self._open if sound and may_be_opened(row) else None,
            save=self._save if sound else None,
            replace=None if sound else self._replace,
            edit=self._describe,
            up=None if row is self._rows[0] else lambda: self._move(-1),
            down=None if row is self._rows[-1] else lambda: self._move(1),
            delete=self.delete_current if row.removable else None,
        )
        open_menu(self.list, deeds, at)
