"""Composer: adds paragraphs to a paper, top to bottom, each with its element."""

from app.documents.flow import Piece, text_lines
from app.documents.style import Style
from app.documents.tagging import Element, Role, Structure
from app.documents.typesetting import Typesetting


class Composer:
    """Gathers the pieces of a paper."""

    def __init__(self, typesetting: Typesetting, structure: Structure) -> None:
        self.pieces: list[Piece] = []
        self.structure = structure
        self.typesetting = typesetting
        self.language = typesetting.language
        self.words = typesetting.words
        self.styles = typesetting.styles

    def text(
        self,
        text: str,
        style: Style | None = None,
        *,
        before: float = 0.0,
        keep: bool = False,
        element: Element | None = None,
        bookmark: str = "",
        continued: bool = False,
    ) -> None:
        """Add a paragraph; body text where no style is given.

        `continued`: its element goes on in the next one.
        """
        self.pieces += text_lines(
            element or self.structure.add(Role.PARAGRAPH),
            style or self.styles.body,
            text,
            self.typesetting.page.text_width,
            self.language,
            before=before,
            keep=keep,
            bookmark=bookmark,
            continued=continued,
        )
