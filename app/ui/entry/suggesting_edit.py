"""A line that offers something below itself while one types in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.entry.suggestion_popup import Offer, OfferRow, SuggestionPopup
from app.ui.theme import Theme
from app.ui.widgets.line_edit import PlainLineEdit
from app.ui.widgets.own_keys import BARE, ENTER_OR_ESCAPE, kept_from_window

_OWN_KEYS = (*ENTER_OR_ESCAPE, Qt.Key.Key_Up, Qt.Key.Key_Down)


class SuggestingEdit(PlainLineEdit):
    """Up and Down go through the offers, Enter takes the highlighted one.

    `confirmed` says that what now stands here may stand; `cancelled` that Esc was pressed.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self.setProperty("compact", True)
        self.popup = SuggestionPopup(theme, self)
        self.popup.chosen.connect(self._on_clicked)
        self.textEdited.connect(self._on_edited)

    def make_offer(self) -> Offer:
        """Return what to offer for the text and cursor of now; each kind of field has its own."""
        return Offer()

    def take(self, row: OfferRow) -> bool:  # noqa: ARG002 - for the kinds that offer something
        """Take an offered row; False where more is to be said before the field may be left."""
        return True

    def doubt(self) -> Offer:
        """Return what keeps the text from standing; an empty offer where nothing does."""
        return Offer()

    def confirm(self) -> bool:
        """Take what is highlighted; False, and the reason shown, where the text cannot stand."""
        row = self.popup.current()
        if row is not None and not self.take(row):
            self.refresh()
            return False
        doubt = self.doubt()
        self.set_doubtful(bool(doubt.problem))
        self._show(doubt)
        return doubt.is_empty

    def refresh(self) -> None:
        """Offer anew."""
        self._show(self.make_offer())

    def set_doubtful(self, doubtful: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Frame the field in red, or no longer."""
        if bool(self.property("error")) != doubtful:
            self.setProperty("error", doubtful)
            self.style().unpolish(self)
            self.style().polish(self)

    def _show(self, offer: Offer) -> None:
        self.popup.show_offer(offer if self.hasFocus() else Offer())
        self.setAccessibleDescription(self.popup.accessibleDescription() if offer.rows else "")

    def _on_edited(self, _text: str) -> None:
        self.set_doubtful(False)
        self.refresh()

    def _on_clicked(self, row: OfferRow) -> None:
        if self.take(row):
            self.popup.hide()
        else:
            self.refresh()

    def event(self, event: QEvent) -> bool:
        """Keep the field's own keys from the window's shortcuts."""
        return kept_from_window(event, _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the offers, take one, or give up."""
        key = event.key()
        if key not in _OWN_KEYS or event.modifiers() not in BARE:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if not self.popup.isVisible():
                self.refresh()
            else:
                self.popup.move_current(1 if key == Qt.Key.Key_Down else -1)
                self.setAccessibleDescription(self.popup.accessibleDescription())
        elif key == Qt.Key.Key_Escape:
            self.popup.hide()
            self.cancelled.emit()
        elif self.confirm():
            self.confirmed.emit()
