"""How one document is set: everything that its language and its settings decide, in one hand."""

from dataclasses import dataclass

from app.documents.content import Content
from app.documents.geometry import Geometry, geometry
from app.documents.style import MM, Styles, styles
from app.documents.text import refuse_missing_glyphs
from app.documents.wording import Wording, wording
from app.values.document_settings import DEFAULTS, DocumentSettings, letterhead_lines
from app.values.language import Language

_USUAL_WIDTH = 170 * MM


@dataclass(frozen=True, slots=True, eq=False)
class Typesetting:
    """Page, type and fixed words of one document."""

    settings: DocumentSettings
    language: Language
    page: Geometry
    styles: Styles
    words: Wording

    @property
    def letterhead(self) -> tuple[str, ...]:
        """Return the lines above the authors."""
        settings = self.settings
        english = settings.letterhead_en if self.language is Language.ENGLISH else ""
        return letterhead_lines(english) or letterhead_lines(settings.letterhead)

    @property
    def grown(self) -> float:
        """Tell how many times larger than usual the type is; 1 where it is smaller."""
        return max(1.0, self.settings.size / DEFAULTS.size)

    @property
    def narrowed(self) -> float:
        """Tell by how much places across a usual page move together on a narrower one; or 1."""
        return (
            1.0
            if self.page.text_width > _USUAL_WIDTH - 0.01
            else (self.page.text_width / _USUAL_WIDTH)
        )


def typesetting(content: Content, *, landscape: bool = False) -> Typesetting:
    """Return how a content is set; UserError for a text that the type has no letters for."""
    settings, language = content.settings, content.language
    found = Typesetting(
        settings,
        language,
        geometry(settings, landscape=landscape),
        styles(settings),
        wording(language, settings),
    )
    refuse_missing_glyphs(content, found.styles.glyphs)
    refuse_missing_glyphs(found.letterhead, found.styles.glyphs, "settings.letterhead")
    return found
