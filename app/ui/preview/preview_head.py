"""The head of the preview: the way back, whose papers these are, which page, how large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.preview.page_places import Zoom
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.labels import BodyLabel, SecondaryLabel, SectionLabel


class PreviewHead(QWidget):
    """`stepped` carries -1 or 1, `zoomed` a Zoom."""

    back_wanted = Signal()
    stepped = Signal(int)
    zoomed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = IconButton(theme, "chevron-left", self.tr("Back"), key="Esc")
        self.title = SectionLabel(self.tr("Preview and print"), wrap=True)
        self.second = SecondaryLabel(wrap=True)
        self.previous = IconButton(
            theme, "chevron-left", self.tr("Previous page"), key="PgUp", framed=True
        )
        self.page = BodyLabel()
        self.next = IconButton(
            theme, "chevron-right", self.tr("Next page"), key="PgDown", framed=True
        )
        self.zoom = Combo(theme, self.tr("Zoom"))
        self.zoom.set_choices(
            [
                (self.tr("Whole page"), Zoom.WHOLE),
                (self.tr("Page width"), Zoom.WIDTH),
                ("100 %", Zoom.FULL),
                ("150 %", Zoom.LARGER),
            ]
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.second)
        first = QHBoxLayout()
        first.setSpacing(Spacing.M)
        first.addWidget(self.back)
        first.addLayout(words, 1)
        controls = QHBoxLayout()
        controls.setSpacing(Spacing.S)
        for widget in (self.previous, self.page, self.next):
            controls.addWidget(widget)
        controls.addSpacing(Spacing.XS)
        controls.addWidget(self.zoom)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(Spacing.M, Spacing.S, Spacing.L, Spacing.S)
        self._layout.setSpacing(Spacing.M)
        self._layout.addLayout(first, 1)
        self._layout.addLayout(controls)
        self._controls = controls
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.back.clicked.connect(self.back_wanted)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.zoom.chosen.connect(self.zoomed)
        theme.changed.connect(self._arrange)
        self._arrange()
        self.show_page(0, 0)

    def show_page(self, number: int, count: int) -> None:
        """Say which page of how many is seen."""
        text = self.tr("Page {number} of {count}").format(number=number, count=count)
        self.page.setText(text if count else "")
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(0 < number < count)
        self.zoom.setEnabled(count > 0)

    def _arrange(self) -> None:
        """Put the controls below the title where large text leaves no room beside it."""
        large = self._theme.is_large
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setAlignment(
            self._controls, Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignVCenter
        )
