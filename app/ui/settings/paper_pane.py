"""How a paper looks with these settings: page 1 of real minutes, drawn on the document thread."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.content import Minutes
from app.errors import UserError
from app.services.document_settings import settings_for
from app.services.latest_meeting import latest_meeting
from app.services.meetings import meeting
from app.services.minutes import minutes_content
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.page import Place, Screen
from app.ui.page_images import page_images
from app.ui.settings.sample_paper import first_page_of, sample_minutes
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import FieldLabel, SecondaryLabel
from app.ui.widgets.page_picture import PagePicture
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.progress_line import ProgressLine
from app.values.document_settings import DocumentSettings
from app.values.paper_kind import PaperKind

_TASK = "settings.paper"
PAUSE_MS = 120
"""Steps of a field that follow each other faster than this are drawn once."""
_WIDEST, _NARROWEST = 460, 120
# Settings that words of the frozen content itself follow.
_FROZEN = ("number_pattern", "title_form", "date_style")


class PaperPane(PageScroll):
    """Draws only while it is seen; the last picture stays until the next one is there.

    `requested` asks for the preview of the meeting's papers.
    """

    requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting_id: int | None = None
        self._series_id: int | None = None
        self._stale = True
        self._content: Minutes | None = None
        self._name = ""
        self.setProperty("surface", "window")
        self.body.setProperty("surface", "window")
        self.picture = PagePicture(context.theme)
        self.caption = SecondaryLabel(wrap=True)
        self.error = Banner(context.theme, BannerKind.RED)
        self.error.hide()
        self.link = LinkButton(context.theme, self.tr("Open in the preview"), icon="eye")
        self.link.clicked.connect(self._ask_preview)
        self.link.hide()
        self._progress = ProgressLine(context.theme)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(Spacing.L, Spacing.L, Spacing.L, Spacing.L)
        column.setSpacing(Spacing.S)
        self._heading = FieldLabel(self.tr("It will look like this"))
        column.addWidget(self._heading)
        column.addWidget(self._progress)
        column.addWidget(self.error)
        column.addWidget(self.picture)
        column.addWidget(self.caption)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self._width = 0
        context.theme.changed.connect(self.mark_stale)

    def show_series(self, series_id: int | None) -> None:
        """Show a paper of a series, or of the latest meeting as the archive has its papers."""
        self._series_id = series_id
        self.freeze_anew()

    def show_heading(self, *, shown: bool) -> None:
        """Leave the heading out where a tab says the same."""
        self._heading.setVisible(shown)

    def freeze_anew(self) -> None:
        """Read the meeting again too: more than how it is set has changed."""
        self._content = None
        self.mark_stale()

    def mark_stale(self) -> None:
        """Draw the same meeting as it is set now, in a moment."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _draw(self) -> None:
        if not self._stale or not self.isVisible():
            return
        self._stale = False
        try:
            content = self._content = self._context.archive.read(self._freeze)
        except UserError as error:
            self._on_failed(error)
            return
        self._name = self._caption(content)
        self.link.setVisible(self._meeting_id is not None)
        width = self._width = self._pixels()
        self._progress.start()
        task = self._context.tasks.submit(_TASK, lambda: page_images(content, width, most=1))
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    def _freeze(self, session: JournalledSession) -> Minutes:
        series_id, language = self._series_id, self._context.language
        settings = settings_for(session, series_id)
        if self._content is not None and _same_texts(self._content.settings, settings):
            return replace(self._content, settings=settings)
        meeting_id = self._meeting_id = latest_meeting(session, series_id)
        if meeting_id is None:
            return sample_minutes(language, settings)
        language = meeting(session, meeting_id).language
        content = first_page_of(minutes_content(session, meeting_id, language))
        return replace(content, settings=settings)

    def _caption(self, content: Minutes) -> str:
        if self._meeting_id is None:
            return self.tr("An example, page 1")
        if content.number:
            return self.tr("Minutes No. {number}, page 1").format(number=content.number)
        return self.tr("Draft of minutes, page 1")

    def _on_done(self, images: Sequence[QImage]) -> None:
        self._progress.stop()
        self.error.hide()
        self.caption.setText(self._name)
        self.picture.show()
        self.picture.show_image(images[0], self._name)
        self._fit()

    def _on_failed(self, error: UserError) -> None:
        self._progress.stop()
        self.picture.hide()
        self.caption.setText("")
        self.error.set_text(self._context.notices.words(error))
        self.error.show()

    def _ask_preview(self) -> None:
        place = Place(Screen.PREVIEW, meeting_id=self._meeting_id, paper=PaperKind.MINUTES.value)
        self.requested.emit(place)

    # Room

    def _page_width(self) -> int:
        theme = self._context.theme
        room = self.viewport().width() - 2 * Spacing.L
        return max(theme.px(_NARROWEST), min(room, theme.px(_WIDEST)))

    def _pixels(self) -> int:
        return round(self._page_width() * self.devicePixelRatioF())

    def _fit(self) -> None:
        self.picture.setFixedWidth(self._page_width())
        self.picture.fit(self._page_width())
        if self._pixels() != self._width:
            self.mark_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the pane, and draw it sharp there."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed unseen."""
        super().showEvent(event)
        if self._stale:
            self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the document thread rest."""
        super().hideEvent(event)
        self._pause.stop()


def _same_texts(one: DocumentSettings, other: DocumentSettings) -> bool:
    """Tell whether the frozen texts are the same by both; all else is set when it is drawn."""
    return all(getattr(one, name) == getattr(other, name) for name in _FROZEN)
