"""Peržiūra: a record's papers as they will print, and the very same bytes printed and saved."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError
from app.exchange.mail_draft import SUFFIX, Enclosure, mail_draft
from app.services.addresses import AddressRow, list_addresses
from app.services.paper_files import PaperFile, about, file_name, letter_name
from app.services.papers import Paper
from app.services.record_papers import (
    PointRow,
    RecordRows,
    list_points,
    read_record,
    still_offered,
)
from app.storage.database import Change
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.page import Command, Page, Place
from app.ui.preview.made_papers import MadePapers
from app.ui.preview.outgoing import Outgoing
from app.ui.preview.page_places import Zoom
from app.ui.preview.page_renderer import Printout
from app.ui.preview.paper import read_readiness
from app.ui.preview.preview_head import PreviewHead
from app.ui.preview.preview_panes import PreviewPanes
from app.ui.preview.record_line import RecordLine
from app.ui.preview.text_places import place_of_text
from app.ui.widgets.locked_fields import KEEPS_NOTHING
from app.ui.widgets.separator import Separator
from app.values.paper_kind import PaperKind

IDLE_MS = 1000
_CARRIED = 120
"""Design pixels of the picture that is carried."""
_UNSHOWN = ("setting", "journal_action", "journal_change", "attachment")
"""Tables that no paper shows."""

_Ids = tuple[int | None, int | None, int | None, int | None]
"""Of a meeting, or of a plan; or a year; or of a protocol."""
_NOTHING: _Ids = (None, None, None, None)


class PreviewPage(Page):
    """Reads on the window's thread, renders on the documents', shows what came last."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty(KEEPS_NOTHING, True)  # copies, pages, a file to write elsewhere
        self.head = PreviewHead(context.theme, self)
        self.parts = PreviewPanes(context, self)
        self._line = RecordLine()
        self._made = MadePapers(context, self)
        self.outgoing = Outgoing(self)
        self._printout: Printout | None = None
        self._ids = _NOTHING
        self._record: RecordRows | None = None
        self._paper: Paper | None = None
        self._points: tuple[PointRow, ...] = ()
        self._points_wanted = False
        self._zoom_is_chosen = False
        self._field = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Separator())
        column.addWidget(self.parts, 1)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._read_again)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._show_readiness)
        self._connect()
        self._bind_keys()

    # What the window asks

    def enter(self, place: Place) -> None:
        """Show a meeting's or a plan's papers; UserError where the record is gone."""
        if not self._show_record(_ids_of(place) or self._ids, place.paper):
            self._show_nothing(self.tr("Choose a meeting or a plan first."))
            return
        self.parts.print_panel.find_printers()
        self.parts.go_pages()

    def _show_record(self, ids: _Ids, wanted: str) -> bool:
        """Show a record's papers, the wanted one first; False: no record is meant."""
        if ids == _NOTHING:
            return False
        again = ids == self._ids and self._paper is not None
        alike = again or None not in (ids[2], self._ids[2])
        if not again:
            self._made.forget()
            self._points_wanted = False
        self._ids = ids
        self._idle.stop()
        try:
            self._read(ids)
        except UserError as error:
            self._lose(error)
            raise
        assert self._record is not None, "read just now"
        self._paper = self._paper_to_show(wanted, self._record, alike=alike)
        self._show_papers(self._record, self._paper)
        self._offer_set(new=not again)
        self._show()
        return True

    def _offer_points(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Let single points be ticked; without them, an item that has some is taken as a whole."""
        record, paper = self._record, self._paper
        if record is None or paper is None:
            return
        self._points_wanted = wanted
        if wanted:
            self._points = self.context.archive.read(lambda s: list_points(s, record))
        else:
            items = {
                point.item_id
                for point in self._points
                if point.decision_id in paper.decisions or point.measure_id in paper.measures
            }
            taken = tuple(row.id for row in record.items if row.id in items | {*paper.items})
            paper, self._points = replace(paper, items=taken, decisions=(), measures=()), ()
        self._show_papers(record, paper)
        self._choose(self.parts.papers.paper() or paper)

    def _show_year(self, year: int) -> None:
        self._show_record((None, None, year, None), "")

    def here(self, place: Place) -> Place:
        """Return to the year that was chosen since."""
        return replace(place, year=self._ids[2])

    def leave(self) -> None:
        """Let a job that is on its way reach the printer; want no more pages."""
        self._idle.stop()
        self.parts.print_panel.printing.settle()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Preview and print")

    def hint(self) -> str:
        """Return the keys worth knowing here."""
        return self.tr("PgUp, PgDn – pages · Ctrl+P – print · Ctrl+Shift+E – save PDF · Esc – back")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what can be done here."""
        known: dict[Command, Callable[[], None]] = {
            Command.PRINT: self._print,
            Command.EXPORT_PDF: self._save,
        }
        if self._ids[2] is None:
            known[Command.HISTORY] = self._show_history
        return known

    def panes(self) -> list[QWidget]:
        """Return the panes F6 goes round."""
        return [self.head, *self.parts.panes()]

    def _show_history(self) -> None:
        meeting_id, plan_id, _, protocol_id = self._ids
        if meeting_id is not None:
            self.show_history("meeting", meeting_id)
        elif protocol_id is not None:
            self.show_history("protocol", protocol_id)
        else:
            self.show_history("plan", plan_id)

    # Wiring

    def _connect(self) -> None:
        head, parts = self.head, self.parts
        head.back_wanted.connect(self.returned)
        head.stepped.connect(lambda step: parts.view.go_to(parts.view.number + step))
        head.zoomed.connect(self._choose_zoom)
        self.context.theme.changed.connect(self._suit_zoom)
        self._suit_zoom()
        parts.view.turned.connect(self._show_number)
        parts.papers.chosen.connect(self._choose)
        parts.papers.points_wanted.connect(self._offer_points)
        parts.papers.year_chosen.connect(self._show_year)
        parts.mend.clicked.connect(self._mend)
        parts.view.dragged.connect(self._drag)
        parts.view.copied.connect(self._copy)
        parts.save_panel.handle.dragged.connect(self._drag)
        parts.save_panel.letter_wanted.connect(self._write_letter)
        parts.set_panel.paper_wanted.connect(self._show_paper)
        self.outgoing.failed.connect(self.context.notices.tell)
        self._made.finished.connect(self._on_made)
        self._made.failed.connect(self._on_failed)
        self._made.counted.connect(self._show_counts)
        self.context.archive.changed.connect(self._on_changed)

    def _bind_keys(self) -> None:
        view = self.parts.view
        for key, deed in (("PgDown", view.page_down), ("PgUp", view.page_up)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    # The paper

    def _paper_to_show(self, wanted: str, record: RecordRows, *, alike: bool) -> Paper:
        """Keep language, order and day for the same record again, and for another year."""
        before = self._paper
        found = next((kind for kind in record.kinds if kind.value == wanted), None)
        if alike and before is not None:
            kind = found or (before.kind if before.kind in record.kinds else record.kinds[0])
            return still_offered(record, replace(before, kind=kind), self._points)
        today = self.context.now().date()
        return Paper(found or record.kinds[0], record.language, as_of=today)

    def _show_papers(self, record: RecordRows, paper: Paper) -> None:
        papers = self.parts.papers
        made = self._made.printouts(record, paper)
        papers.show_papers(record, paper, made, self._points)
        self._offer_set()

    def _offer_set(self, *, new: bool = False) -> None:
        self.parts.set_panel.show_record(self._record, self._paper, new=new)

    def _choose(self, paper: Paper) -> None:
        if paper != self._paper:
            self._paper = paper
            self._offer_set()
            self._show()

    def _show_paper(self, paper: Paper) -> None:
        """Show a paper that was named elsewhere, such as one that cannot be printed."""
        before = self._paper
        if self._record is None or before is None:
            return
        wanted = replace(before, kind=paper.kind, language=paper.language)
        if paper.kind is PaperKind.EXTRACT:
            wanted = replace(wanted, organisation_id=paper.organisation_id)
        if paper.kind is PaperKind.INVITATION:
            wanted = replace(wanted, seat_id=paper.seat_id)
        self._paper = wanted
        self._show_papers(self._record, self._paper)
        self._show()
        self.parts.go_pages()

    def _show(self, *, again: bool = False) -> None:
        """Show the chosen paper of the record as it was read last.

        The same paper `again` can be printed and saved as it is seen until it is made anew.
        """
        record, paper = self._record, self._paper
        if record is None or paper is None:
            return
        self.head.second.setText(self._line.of(record))
        if not again:
            self._offer(None)
        self.parts.progress.start()
        self._made.drop()
        self._asking.start()

    def _show_readiness(self) -> None:
        """Say what the shown paper lacks, then lay it out: both take reading, so a turn each."""
        record, paper = self._record, self._paper
        if record is None or paper is None:
            return
        self._made.make(record, paper)
        try:
            readiness = self.context.archive.read(lambda s: read_readiness(s, record, paper.kind))
        except UserError:  # gone meanwhile: laying the paper out tells of it
            return
        self.parts.readiness.show_readiness(readiness)

    def _on_made(self, printout: Printout) -> None:
        paper = self._paper
        if paper is None:
            return
        self.parts.progress.stop()
        self.parts.show_pages()
        self.parts.view.show_printout(printout, self.parts.papers.name(paper.kind))
        self._show_number()
        self._offer(printout)
        self._show_counts()

    def _on_failed(self, error: UserError) -> None:
        field = error.parameters.get("field")
        self._field = field if isinstance(field, str) else ""
        self._show_nothing(self.context.notices.words(error), mendable=bool(self._field))

    def _mend(self) -> None:
        """Go to the text that cannot be printed."""
        record, paper = self._record, self._paper
        if record is not None and paper is not None:
            field = self._field
            self.requested.emit(
                self.context.archive.read(lambda s: place_of_text(s, record, paper, field))
            )

    def _show_nothing(self, sentence: str, *, mendable: bool = False) -> None:
        self.parts.progress.stop()
        self.parts.view.show_printout(None, "")
        self.parts.show_trouble(sentence, mendable=mendable)
        self._offer(None)
        self._show_number()

    def _offer(self, printout: Printout | None) -> None:
        """Let these bytes be printed and saved, no others."""
        name, as_named = "", None
        if self._record is not None and self._paper is not None:
            name = file_name(self._record, self._paper)
            as_named = self._paper.without_choice()
        self._printout = printout
        self.parts.print_panel.show_printout(printout, name)
        self.parts.save_panel.show_printout(printout, name, (self._ids, as_named))

    def _show_number(self, _number: int = 0) -> None:
        view = self.parts.view
        self.head.show_page(view.number, view.count)

    def _show_counts(self) -> None:
        if self._record is not None and self._paper is not None:
            self.parts.papers.show_counts(self._made.printouts(self._record, self._paper))

    def _choose_zoom(self, zoom: Zoom) -> None:
        self._zoom_is_chosen = True
        self.parts.view.set_zoom(zoom)

    def _suit_zoom(self) -> None:
        """Begin with a page that can be read where everything else is large."""
        if not self._zoom_is_chosen:
            zoom = Zoom.WIDTH if self.context.theme.is_large else Zoom.WHOLE
            self.head.zoom.select(zoom)
            self.parts.view.set_zoom(zoom)

    # What changes meanwhile

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and any(table not in _UNSHOWN for table in change.ids):
            self._idle.start()

    def _read_again(self) -> None:
        if self._record is None or self._paper is None:
            return
        try:
            self._read(self._ids)
        except UserError as error:
            self._lose(error)
            return
        if self._paper.kind not in self._record.kinds:
            self._paper = replace(self._paper, kind=self._record.kinds[0])
        before, self._paper = self._paper, still_offered(self._record, self._paper, self._points)
        self._show_papers(self._record, self._paper)
        self._show(again=self._paper == before)

    def _read(self, ids: _Ids) -> None:
        """Read the record, and the single points of its items where they are chosen from."""

        def read(session: JournalledSession) -> tuple[RecordRows, tuple[PointRow, ...]]:
            record = read_record(session, *ids)
            return record, list_points(session, record) if self._points_wanted else ()

        self._record, self._points = self.context.archive.read(read)

    def _lose(self, error: UserError) -> None:
        """Say that the record is gone; undo may bring it back."""
        self._record = None
        self._made.drop()
        self.parts.papers.show_nothing()
        self._offer_set()
        self.parts.readiness.show_readiness(None)
        self.head.second.setText("")
        self._on_failed(error)

    # Print, save, hand on

    def _drag(self) -> None:
        """Let the mouse carry what is seen."""
        if self._printout is not None:
            image = self.parts.view.page_image(self.parts.view.number)
            side = self.context.theme.px(_CARRIED)
            picture = QPixmap() if image is None else QPixmap.fromImage(image)
            if not picture.isNull():
                picture = picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
            name = self.parts.save_panel.outgoing_name
            self.outgoing.drag(name, self._printout.data, self.parts.view, picture)

    def _copy(self) -> None:
        """Put what is seen on the clipboard, as a file."""
        if self._printout is not None:
            self.outgoing.copy(self.parts.save_panel.outgoing_name, self._printout.data)

    def _write_letter(self) -> None:
        """Enclose what is seen in the draft of a letter."""
        record, paper, printout = self._record, self._paper, self._printout
        if record is None or paper is None or printout is None:
            return
        to: tuple[AddressRow, ...] = ()
        if record.meeting is not None:
            meeting_id = record.meeting.id
            to = self.context.archive.read(lambda s: list_addresses(s, meeting_id, paper))
        file = PaperFile(paper, self.parts.save_panel.outgoing_name)
        enclosure = Enclosure(file.name, paper.kind, paper.language, printout.data)
        addressees = [(row.name, row.address) for row in to]
        self.parts.save_panel.letters.begin(
            letter_name(record, (file,)) + SUFFIX,
            lambda: mail_draft(about(record), [enclosure], paper.language, addressees),
        )

    def _print(self) -> None:
        self.parts.go_output(self.parts.print_panel.button)
        self.parts.print_panel.print_now()

    def _save(self) -> None:
        self.parts.go_output(self.parts.save_panel.button)
        self.parts.save_panel.save_now()


def _ids_of(place: Place) -> _Ids | None:
    """Return the record that a place names, the narrower of several; None where it names none."""
    if place.meeting_id is not None:
        return (place.meeting_id, None, None, None)
    if place.plan_id is not None:
        return (None, place.plan_id, None, None)
    if place.protocol_id is not None:
        return (None, None, None, place.protocol_id)
    return None if place.year is None else (None, None, place.year, None)
