"""The live document: the minutes as they would print now, a moment after the last change."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.content import Minutes
from app.errors import UserError
from app.services import meetings
from app.services.minutes import minutes_content
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.page_images import page_images
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.page_picture import PagePicture
from app.ui.widgets.page_scroll import UprightScroll
from app.ui.widgets.progress_line import ProgressLine

IDLE_MS = 1000
_TASK = "minutes.live_page"


class DocumentPanel(UprightScroll):
    """Renders in the background after a second of idleness, only while it is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting_id: int | None = None
        self._stale = True
        self._pages: list[PagePicture] = []
        self.setAccessibleName(self.tr("The minutes as they will print"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget(self.viewport())
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, Spacing.M)
        self._column.setSpacing(Spacing.M)
        self._progress = ProgressLine(context.theme)
        self._error = Banner(context.theme, BannerKind.RED)
        self._error.hide()
        self._column.addWidget(self._progress)
        self._column.addWidget(self._error)
        self._column.addStretch(1)
        self.setWidget(content)
        content.setProperty("surface", "desk")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._render)

    def show_meeting(self, meeting_id: int) -> None:
        """Show another meeting's minutes."""
        if meeting_id != self._meeting_id:
            self._show_pages(())
        self._meeting_id = meeting_id
        self._stale = True
        if self.isVisible():
            self._render()

    def mark_stale(self) -> None:
        """Render again once nothing more has changed for a second."""
        self._stale = True
        if self.isVisible():
            self._idle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed unseen."""
        super().showEvent(event)
        if self._stale:
            # After the layout has given this panel its width.
            QTimer.singleShot(0, self, self._render)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the document thread rest."""
        super().hideEvent(event)
        self._idle.stop()

    def pages(self) -> int:
        """Return how many pages are shown."""
        return len(self._pages)

    def _render(self) -> None:
        if self._meeting_id is None or not self.isVisible() or not self._stale:
            return
        meeting_id = self._meeting_id
        try:
            content = self._context.archive.read(lambda s: _content(s, meeting_id))
        except UserError as error:
            self._on_failed(error)
            return
        self._stale = False
        width = round(self._page_width() * self.devicePixelRatioF())
        self._progress.start()
        task = self._context.tasks.submit(_TASK, lambda: page_images(content, width))
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    def _on_done(self, images: Sequence[QImage]) -> None:
        self._progress.stop()
        self._error.hide()
        self._show_pages(images)

    def _on_failed(self, error: UserError) -> None:
        self._progress.stop()
        self._error.set_text(self._context.notices.words(error))
        self._error.show()

    def _show_pages(self, images: Sequence[QImage]) -> None:
        while len(self._pages) > len(images):
            page = self._pages.pop()
            self._column.removeWidget(page)
            page.deleteLater()
        while len(self._pages) < len(images):
            page = PagePicture(self._context.theme)
            self._pages.append(page)
            self._column.insertWidget(self._column.count() - 1, page)
        name = self.tr("Page {number} of {count}")
        for number, (page, image) in enumerate(zip(self._pages, images, strict=True), 1):
            page.show_image(image, name.format(number=number, count=len(images)))
        self._fit()

    def _page_width(self) -> int:
        margins = self._column.contentsMargins()
        return max(120, self.viewport().width() - margins.left() - margins.right())

    def _fit(self) -> None:
        for page in self._pages:
            page.fit(self._page_width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the panel."""
        super().resizeEvent(event)
        self._fit()


def _content(session: JournalledSession, meeting_id: int) -> Minutes:
    language = meetings.meeting(session, meeting_id).language
    return minutes_content(session, meeting_id, language)
