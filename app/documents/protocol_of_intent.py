"""A protocol of intent: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import protocol_of_intent_words as fixed
from app.documents.composer import Composer
from app.documents.content import (
    FinalMark,
    Heading,
    ProtocolOfIntent,
    ProtocolParty,
    ProtocolSection,
)
from app.documents.flow import Piece, keep_with_last, lay_out, text_lines
from app.documents.heading import heading
from app.documents.numbered_list import numbered_list
from app.documents.page import Paper
from app.documents.sentences import BLANK, sentence
from app.documents.signature_grid import Captions, Signer, signature_grid
from app.documents.style import MM
from app.documents.tagging import Role, Structure
from app.documents.text import paragraphs
from app.documents.typesetting import Typesetting, typesetting

_SECTION: Final = 4 * MM
_PART: Final = 1.5 * MM


def render(
    content: ProtocolOfIntent, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    composer = _Composer(content, typesetting(content), structure or Structure())
    composer.compose()
    title = " ".join(fixed.title_lines(content.title, content.language))
    reference = composer.words.reference(content.document_on, content.number)
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=f"{title}, {reference}" if content.number else title,
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


class _Composer(Composer):
    """Puts the pieces of the protocol in order."""

    def __init__(
        self, content: ProtocolOfIntent, typesetting: Typesetting, structure: Structure
    ) -> None:
        super().__init__(typesetting, structure)
        self._content = content
        self._said = fixed.words(content.language)

    def compose(self) -> None:
        self._head()
        if self._content.text_kept:
            self._parties(self._said.lead, ",")
            self.text(fixed.conclusion(self._content.preamble, self._content.language))
            for section in self._content.sections:
                last = len(self.pieces)
                self._section(section)
            self._copies()
            last = last if self._content.sections else len(self.pieces)
            self._signatures(last)
        else:
            self._what_is_known()

    def _head(self) -> None:
        content, words, centred = self._content, self.words, self.styles.centred
        if content.translation:
            self.text(words.translation, centred)
        title = fixed.title_lines(content.title, content.language)
        above = heading(Heading(), title, self.typesetting, self.structure)
        above[0].before = _SECTION
        self.pieces += above
        said = words.reference(content.document_on, content.number)
        self.text(said, centred, before=_SECTION, keep=True)
        if content.town or content.text_kept:
            self.text(content.town or BLANK, centred, before=_PART)

    def _what_is_known(self) -> None:
        """Tell of a paper that is signed already: nobody signs here."""
        content = self._content
        before = 2 * _SECTION
        if content.venue:
            self.text(fixed.venue(content.venue, content.language), before=before)
            before = _PART
        self._parties(self._said.parties, ".", before=before)
        self.text(self._said.text_not_kept, before=_SECTION)

    def _parties(self, lead: str, end: str, *, before: float = 2 * _SECTION) -> None:
        """Name the parties; `end` is the mark after the last."""
        content = self._content
        if not content.parties:
            self.text(f"{lead} {BLANK}", before=before)
            return
        self.text(lead, before=before, keep=True)
        *others, last = [self._party(one) for one in content.parties]
        closed = sentence(last) if end == "." else last + end
        texts = [*(f"{text};" for text in others), closed]
        self.pieces += numbered_list(texts, self.typesetting, self.structure)

    def _party(self, party: ProtocolParty) -> str:
        named = fixed.party(party, self._content.language)
        if self._content.text_kept or party.signed_on is None:  # else the grid has the day
            return named
        return f"{named}, {self._said.signed.format(day=self.words.day(party.signed_on))}"

    def _section(self, section: ProtocolSection) -> None:
        before = _SECTION
        if section.title:
            number, title = fixed.section_heading(section, self._content.language)
            element = self.structure.add(Role.HEADING)
            bold = self.styles.title
            mark = f"{section.number}. {section.title}"
            self.text(
                number,
                bold,
                before=before,
                keep=True,
                element=element,
                bookmark=mark,
                continued=True,
            )
            self.text(title, bold, keep=bool(section.points), element=element)
        for point in section.points:
            first, *others = paragraphs(point.text) or [BLANK]
            self.text(f"{point.number}. {first}", before=before)
            for paragraph in others:
                self.text(paragraph)
            before = 0.0

    def _copies(self) -> None:
        content = self._content
        if content.copies is not None and content.copies > 0:
            said = fixed.copies(content.copies, len(content.parties), content.language)
            points = [point for section in content.sections for point in section.points]
            if points:
                number = int(points[-1].number.partition(".")[0]) + 1
                self.text(f"{number}. {said}")
            else:
                self.text(said, before=_SECTION)

    def _signatures(self, last: int) -> None:
        """Add the grid; with it go the last section, from this piece on, or its last lines."""
        content, said = self._content, self._said
        if content.translation or not content.parties:
            return
        words, page = self.words, self.typesetting.page
        grid: list[Piece] = []
        grid += text_lines(
            self.structure.add(Role.HEADING),
            self.styles.title,
            said.signatures.upper(),
            page.text_width,
            content.language,
            before=2 * _SECTION,
            keep=True,
            bookmark=said.signatures,
        )
        signers = [
            Signer(
                one.name.strip() or BLANK,
                one.post,
                one.representative,
                words.day(one.signed_on) if one.signed_on else "",
            )
            for one in content.parties
        ]
        captions = Captions(said.post, said.signature, said.name, said.date)
        grid += signature_grid(signers, captions, self.typesetting, self.structure)
        grid[1].before = _SECTION
        keep_with_last(grid, len(grid))
        grid[-1].keep = False
        section = self.pieces[last:]
        if sum(piece.before + piece.height for piece in section + grid) <= page.text_height:
            keep_with_last(self.pieces, max(2, len(section)))
        else:
            keep_with_last(self.pieces)
        self.pieces += grid
