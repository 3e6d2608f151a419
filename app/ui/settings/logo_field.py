"""The logo: the picture, what to do with it, and what is read aloud in its place."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.attachments.drop_target import DropTarget
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.tokens import Radius, Spacing, TypeStyle
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.line_field import LineField
from app.values.document_settings import Logo

_WIDTH, _HEIGHT, _PAD = 168, 88, 8
_TASK = "settings.logo.picture"
_AT_ONCE = 500_000
"""Pixels that are unpacked in a moment."""
_SMALL = QSize(1000, 1000)
"""Pixels, more than the frame has on any screen."""


class LogoFrame(QWidget):
    """The picture on white, as on paper; without one, where to drop it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._hovered = False
        self._invitation = self.tr("Drop a picture here")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def image(self) -> QImage:
        """What is shown; null where there is no logo."""
        return self._image

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture, or a null one for none."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def set_hovered(self, hovered: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Show that what is above may be let go."""
        self._hovered = hovered
        self.update()

    def sizeHint(self) -> QSize:
        """Return the frame's size."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame and what is in it."""
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pen = QPen(colours.accent if self._hovered else colours.ctl, 2 if self._hovered else 1)
        if self._image.isNull():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.base if self._image.isNull() else Qt.GlobalColor.white)
        radius = theme.px(Radius.CONTROL)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        pad = theme.px(_PAD)
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        if self._image.isNull():
            painter.setPen(colours.text2)
            painter.setFont(theme.font(TypeStyle.SECONDARY))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._invitation)
            return
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        painter.drawImage(place, self._image)


class LogoField(QWidget):
    """Emits `wanted` to ask for a file, `dropped` with a path or an image, and `removed`."""

    wanted = Signal()
    dropped = Signal(object)
    removed = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._logo: Logo | None = None
        self.frame = LogoFrame(theme)
        self.choose = SecondaryButton(theme, self.tr("Choose a picture…"), icon="photo")
        self.choose.clicked.connect(self.wanted)
        self.remove = LinkButton(theme, self.tr("Print no logo"), icon="x")
        self.remove.clicked.connect(self.removed)
        deeds = QWidget()
        column = QVBoxLayout(deeds)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        across = QWidget()
        flow = FlowLayout(across, Spacing.M)
        flow.addWidget(self.frame)
        flow.addWidget(deeds)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        across.setSizePolicy(policy)
        self.lines = {
            "description": LineField(theme, self.tr("What the logo shows")),
            "description_en": LineField(theme, self.tr("The same in English")),
        }
        self._forms = FormRows(theme)
        for line in self.lines.values():
            self._forms.add(line.edit.accessibleName(), line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Spacing.S)
        whole.addWidget(across)
        whole.addWidget(self._forms)
        self.drops = DropTarget(self)
        self.drops.files.connect(self._take)
        self.drops.picture.connect(self.dropped.emit)
        self.drops.hovering.connect(self.frame.set_hovered)
        self.setFocusProxy(self.choose)
        self.setSizePolicy(policy)

    def show_logo(self, logo: Logo | None, *, own: bool) -> None:
        """Show a logo; what is said of it can be changed where it is set."""
        if logo is None or self._logo is None or logo.sha256 != self._logo.sha256:
            self._show_picture(logo)
        self._logo = logo
        if logo is None and self.remove.hasFocus():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.remove.setVisible(logo is not None)
        self._forms.setVisible(logo is not None and own)

    def _show_picture(self, logo: Logo | None) -> None:
        """Show a small picture at once, a large one when it has been unpacked elsewhere."""
        self._tasks.cancel(_TASK)
        if logo is None:
            self.frame.show_image(QImage(), self.tr("No logo"))
            return
        name, data = self.tr("The logo"), logo.data
        picture = _size(data)
        if picture.width() * picture.height() <= _AT_ONCE:
            self.frame.show_image(QImage.fromData(data), name)
            return
        self.frame.show_image(QImage(), name)
        task = self._tasks.submit(_TASK, lambda: _small(data))
        task.done.connect(self._on_unpacked)

    def _on_unpacked(self, image: QImage) -> None:
        self.frame.show_image(image, self.tr("The logo"))

    def _take(self, paths: list[Path]) -> None:
        self.dropped.emit(paths[0])


def _size(data: bytes) -> QSize:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).size()


def _small(data: bytes) -> QImage:
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QImage.fromData(data).scaled(_SMALL, kept, smooth)
