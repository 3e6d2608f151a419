"""Composer: adds paragraphs and lists to an upright paper, top to bottom, each with its element."""

from app.documents.flow import Piece, text_lines
from app.documents.page import PORTRAIT
from app.documents.style import Style, styles
from app.documents.tagging import Element, Role, Structure
from app.documents.wording import wording
from app.values.language import Language


class Composer:
    """Gathers the pieces of a paper in a language."""

    def __init__(self, language: Language, structure: Structure) -> None:
        self.pieces: list[Piece] = []
        self.structure = structure
        self.language = language
        self.words = wording(language)
        self.styles = styles()

    def text(
        self,
        text: str,
        style: Style | None = None,
        *,
        before: float = 0.0,
        keep: bool = False,
        element: Element | None = None,
        bookmark: str = "",
    ) -> None:
        """Add a paragraph; body text where no style is given."""
        self.pieces += text_lines(
            element or self.structure.add(Role.PARAGRAPH),
            style or self.styles.body,
            text,
            PORTRAIT.text_width,
            self.language,
            before=before,
            keep=keep,
            bookmark=bookmark,
        )
