"""A protocol of intent: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import protocol_of_intent_words as fixed
from app.documents.content import FinalMark, Heading, ProtocolOfIntent, ProtocolSection
from app.documents.flow import Piece, keep_with_last, lay_out, text_lines
from app.documents.numbered_list import numbered_list
from app.documents.page import PORTRAIT, Paper
from app.documents.sentences import BLANK, sentence
from app.documents.signature_grid import Captions, Signer, signature_grid
from app.documents.signatures import heading
from app.documents.style import MM, Style, styles
from app.documents.tagging import Element, Role, Structure
from app.documents.text import paragraphs, refuse_missing_glyphs
from app.documents.wording import wording

_SECTION: Final = 4 * MM
_PART: Final = 1.5 * MM


def render(
    content: ProtocolOfIntent, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    words = wording(content.language)
    composer = _Composer(content, structure or Structure())
    composer.compose()
    title = " ".join(fixed.title_lines(content.title, content.language))
    reference = words.reference(content.document_on, content.number)
    paper = Paper(
        PORTRAIT,
        words,
        composer.structure,
        title=f"{title}, {reference}" if content.number else title,
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


class _Composer:
    """Puts the pieces of the protocol in order."""

    def __init__(self, content: ProtocolOfIntent, structure: Structure) -> None:
        self.pieces: list[Piece] = []
        self.structure = structure
        self._content = content
        self._said = fixed.words(content.language)
        self._styles = styles()

    def compose(self) -> None:
        self._head()
        if self._content.text_kept:
            self._parties(self._said.lead, ",")
            self._text(fixed.conclusion(self._content.preamble, self._content.language))
            for section in self._content.sections:
                last = len(self.pieces)
                self._section(section)
            self._copies()
            last = last if self._content.sections else len(self.pieces)
        else:
            self._what_is_known()
            last = len(self.pieces)
        self._signatures(last)

    def _head(self) -> None:
        content, words, centred = self._content, wording(self._content.language), self._styles
        if content.translation:
            self._text(words.translation, centred.centred)
        title = fixed.title_lines(content.title, content.language)
        above = heading(Heading(), title, words, self.structure, PORTRAIT.text_width)
        above[0].before = _SECTION
        self.pieces += above
        said = words.reference(content.document_on, content.number)
        self._text(said, centred.centred, before=_SECTION, keep=True)
        if content.town or content.text_kept:
            self._text(content.town or BLANK, centred.centred, before=_PART)

    def _what_is_known(self) -> None:
        content = self._content
        before = 2 * _SECTION
        if content.venue:
            self._text(fixed.venue(content.venue, content.language), before=before)
            before = _PART
        self._parties(self._said.parties, ".", before=before)
        self._text(self._said.text_not_kept, before=_SECTION)

    def _parties(self, lead: str, end: str, *, before: float = 2 * _SECTION) -> None:
        """Name the parties; `end` is the mark after the last."""
        content = self._content
        if not content.parties:
            self._text(f"{lead} {BLANK}", before=before)
            return
        self._text(lead, before=before, keep=True)
        *others, last = [fixed.party(one, content.language) for one in content.parties]
        closed = sentence(last) if end == "." else last + end
        texts = [*(f"{text};" for text in others), closed]
        self.pieces += numbered_list(texts, self.structure, content.language)

    def _section(self, section: ProtocolSection) -> None:
        before = _SECTION
        if section.title:
            number, title = fixed.section_heading(section, self._content.language)
            element = self.structure.add(Role.HEADING)
            bold = self._styles.title
            mark = f"{section.number}. {section.title}"
            self._text(
                number, bold, before=before, keep=True, element=element, bookmark=mark, more=True
            )
            self._text(title, bold, keep=bool(section.points), element=element)
        for point in section.points:
            first, *others = paragraphs(point.text) or [BLANK]
            self._text(f"{point.number}. {first}", before=before)
            for paragraph in others:
                self._text(paragraph)
            before = 0.0

    def _copies(self) -> None:
        content = self._content
        if content.copies is not None and content.copies > 0:
            said = fixed.copies(content.copies, len(content.parties), content.language)
            points = [point for section in content.sections for point in section.points]
            if points:
                number = int(points[-1].number.partition(".")[0]) + 1
                self._text(f"{number}. {said}")
            else:
                self._text(said, before=_SECTION)

    def _signatures(self, last: int) -> None:
        """Add the grid; with it go the last section, from this piece on, or its last lines."""
        content, said = self._content, self._said
        if content.translation or not content.parties:
            return
        words = wording(content.language)
        grid: list[Piece] = []
        grid += text_lines(
            self.structure.add(Role.HEADING),
            self._styles.title,
            said.signatures.upper(),
            PORTRAIT.text_width,
            content.language,
            before=2 * _SECTION,
            keep=True,
            bookmark=said.signatures,
        )
        # Nobody dates a signature on what only tells of a paper that is signed already.
        unknown = "" if content.text_kept else None
        signers = [
            Signer(
                one.name.strip() or BLANK,
                one.post,
                one.representative,
                words.day(one.signed_on) if one.signed_on else unknown,
            )
            for one in content.parties
        ]
        captions = Captions(said.post, said.signature, said.name, said.date)
        grid += signature_grid(signers, captions, self.structure, content.language)
        grid[1].before = _SECTION
        keep_with_last(grid, len(grid))
        grid[-1].keep = False
        section = self.pieces[last:]
        if sum(piece.before + piece.height for piece in section + grid) <= PORTRAIT.text_height:
            keep_with_last(self.pieces, max(2, len(section)))
        else:
            keep_with_last(self.pieces)
        self.pieces += grid

    def _text(
        self,
        text: str,
        style: Style | None = None,
        *,
        before: float = 0.0,
        keep: bool = False,
        element: Element | None = None,
        bookmark: str = "",
        more: bool = False,
    ) -> None:
        """Add a paragraph; `more`: its element goes on in the next one."""
        self.pieces += text_lines(
            element or self.structure.add(Role.PARAGRAPH),
            style or self._styles.body,
            text,
            PORTRAIT.text_width,
            self._content.language,
            before=before,
            keep=keep,
            bookmark=bookmark,
            continued=more,
        )
