"""A text from and to, in one: what was removed struck through, what was added underlined."""

from PySide6.QtGui import QTextCharFormat, QTextCursor

from app.ui.theme import Theme
from app.ui.widgets.editors import GrowingTextEdit
from app.values.differences import Part, Piece


class DifferenceText(GrowingTextEdit):
    """Read only. Marks differ by line as well as by colour; a screen reader is told both texts."""

    def __init__(self, theme: Theme, name: str, pieces: tuple[Piece, ...]) -> None:
        super().__init__(theme, name, min_lines=1, max_lines=24)
        self._pieces = pieces
        self.setReadOnly(True)
        removed = " … ".join(p.text.strip() for p in pieces if p.part is Part.REMOVED)
        added = " … ".join(p.text.strip() for p in pieces if p.part is Part.ADDED)
        self.setAccessibleDescription(
            self.tr("Removed: {removed}. Added: {added}").format(
                removed=removed or "–", added=added or "–"
            )
        )
        theme.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.document().clear()
        cursor = QTextCursor(self.document())
        for piece in self._pieces:
            cursor.insertText(piece.text, self._look(piece.part))
        self._set_line_height()
        self._fit()

    def _look(self, part: Part) -> QTextCharFormat:
        colours, look = self._theme.colours, QTextCharFormat()
        if part is Part.REMOVED:
            look.setFontStrikeOut(True)
            look.setForeground(colours.red)
            look.setBackground(colours.red_surface)
        elif part is Part.ADDED:
            look.setFontUnderline(True)
            look.setForeground(colours.green)
            look.setBackground(colours.green_surface)
        else:
            look.setForeground(colours.text)
        return look
