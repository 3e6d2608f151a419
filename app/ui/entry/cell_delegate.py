"""What a table paints its cells with where they are edited by rules of its own."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import Theme
from app.ui.widgets.model_index import Index


class CellDelegate(QStyledItemDelegate):
    """`make` builds the editor of a cell; what is done with its keys is not decided here."""

    def __init__(
        self, theme: Theme, make: Callable[[QWidget, Index], QWidget], view: QAbstractItemView
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._make = make
        self.editor: QWidget | None = None

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> QWidget:
        """Make the editor of this cell's column."""
        self.editor = self._make(parent, index)
        return self.editor

    def forget_editor(self) -> None:
        """Note that the open editor closes."""
        self.editor = None

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the text to whoever made the editor: a patched model must not overwrite it."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Leave the text to whoever made the editor."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Keep Qt's own handling of Tab, Enter, Esc and focus away from the editors."""
        return False
