"""A one-line field with its error message below."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.field_error import FieldError
from app.ui.widgets.line_edit import PlainLineEdit


class LineField(QWidget):
    """A line of text. Emits `edited` on each change by the user, `committed` on Enter and on
    leaving after a change.
    """  # noqa: D205 - two facts of one weight

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._changed = False
        self.edit = PlainLineEdit(name, self)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("compact", compact)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self._commit)
        self.edit.installEventFilter(self)
        self._error = FieldError(theme, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Spacing.XS)
        self._layout.addWidget(self.edit)
        self._layout.addWidget(self._error)
        self.setFocusProxy(self.edit)
        self._set_height_policy()

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show text from outside, silently; the cursor stays where it can."""
        self.edit.replace_text(text)
        self._changed = False

    def error(self) -> str:
        """Return the message shown, or an empty string."""
        return self._error.text()

    def set_error(self, message: str) -> None:
        """Frame the field in red and say why; the text is kept."""
        self._error.show_error(message)
        self.edit.setAccessibleDescription(message)
        if bool(self.edit.property("error")) != bool(message):
            self.edit.setProperty("error", bool(message))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
        self._set_height_policy()
        self.updateGeometry()

    def _set_height_policy(self) -> None:
        """Let a message have as many lines as the width there is asks for.

        `Fixed` would be the height of its size hint, which knows nothing of that width.
        """
        height = QSizePolicy.Policy.Minimum if self.error() else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, height)

    def clear_error(self) -> None:
        """Take the message away."""
        self.set_error("")

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let the field become text, as in signed minutes."""
        self.edit.setReadOnly(read_only)
        self.edit.setProperty("asText", read_only)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _on_edited(self, text: str) -> None:
        self._changed = True
        self.edited.emit(text)

    def _commit(self) -> None:
        self._changed = False
        self.committed.emit(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit what was changed when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut and watched is self.edit and self._changed:
            self._commit()
        return super().eventFilter(watched, event)
