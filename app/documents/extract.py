"""An extract from minutes: content in, the bytes of a PDF out."""

from itertools import pairwise
from typing import Final

from app.documents import extract_words as fixed
from app.documents.content import Duties, Extract, ExtractedItem, FinalMark
from app.documents.flow import keep_with_last, lay_out
from app.documents.minutes_parts import PART, SECTION, MinutesParts, points
from app.documents.numbered_list import Entry, list_entries, numbered_list
from app.documents.page import Paper
from app.documents.sentences import BLANK
from app.documents.signatures import NAME_AT, LineToWrite, SignatureLine
from app.documents.style import MM
from app.documents.table import Cell, Columns
from app.documents.tagging import Role, Structure
from app.documents.typesetting import Typesetting, typesetting

_ABOVE_NAMES: Final = 10 * MM


def render(
    content: Extract, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    minutes = content.minutes
    composer = _Composer(content, typesetting(content), structure or Structure())
    composer.compose()
    words = composer.words
    reference = words.reference(minutes.document_on or minutes.held_on, minutes.number)
    title = [" ".join(fixed.title(minutes.event, minutes.heading.body, content.language))]
    if minutes.number:
        title.append(reference)
    if content.duties:
        title.append(content.duties.organisation)
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=", ".join(title),
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


class _Composer(MinutesParts):
    """Puts what is taken over in the order of the minutes, and marks what is not."""

    def __init__(self, content: Extract, typesetting: Typesetting, structure: Structure) -> None:
        super().__init__(content.minutes, typesetting, structure)
        self._content = content
        self._said = fixed.words(content.language)
        self._marked = 0
        """How many pieces there were after the last mark of what is left out."""

    def compose(self) -> None:
        content, minutes = self._content, self._minutes
        title = fixed.title(minutes.event, minutes.heading.body, content.language)
        self.head(title, self._said.from_draft if content.draft else "")
        self.opening()
        self.text(f"{self.words.present} {fixed.LEFT_OUT}", before=PART)
        self.parties()
        if content.people_left_out:
            self._leave_out()
        self._agenda()
        self._items()
        self._names()
        if not content.draft and not minutes.translation:
            self._certification()
        if content.duties:
            self._duties(content.duties)

    def _leave_out(self, before: float = 0.0) -> None:
        """Mark that something is left out, once where one omission follows another."""
        if self._marked != len(self.pieces):
            self.text(fixed.LEFT_OUT, before=before)
            self._marked = len(self.pieces)

    def _agenda(self) -> None:
        self.text(self.words.agenda, before=SECTION, keep=True)
        left_out = Entry("", (fixed.LEFT_OUT,))
        listed: list[Entry] = []
        for extracted, gap in zip(self._content.items, self._gaps(), strict=False):
            item = extracted.item
            if gap:
                listed.append(left_out)
            listed.append(Entry(f"{item.number}.", (self.agenda_line(item),)))
        if self._gaps()[-1]:
            listed.append(left_out)
        if listed:
            self.pieces += list_entries(listed, self.typesetting, self.structure)
            if listed[-1] is left_out:
                self._marked = len(self.pieces)
        else:
            self.pieces[-1].keep = False

    def _gaps(self) -> list[bool]:
        """Tell before each item, and after the last, whether items are left out there."""
        content = self._content
        places = [0, *(extracted.place for extracted in content.items), content.item_count + 1]
        return [after > before + 1 for before, after in pairwise(places)]

    def _items(self) -> None:
        content = self._content
        *gaps, last = self._gaps()
        for extracted, gap in zip(content.items, gaps, strict=True):
            if gap:
                self._leave_out(SECTION)
            self._item(extracted)
        if last or content.annexes_left_out:
            self._leave_out(SECTION)

    def _item(self, extracted: ExtractedItem) -> None:
        item = extracted.item
        self.item_heading(item)
        if extracted.discussion_left_out:
            self._leave_out()
        self.discussion(item)
        if extracted.speakers_left_out and not extracted.discussion_left_out:
            self._leave_out()
        before = self.vote(item)
        last = 0
        if decided := points(item):
            self.decided(item, before)
            before = 0.0
        for point, place in zip(decided, extracted.point_places, strict=True):
            if place > last + 1:
                self._leave_out()
            self.point(point)
            last = place
        if last < extracted.points:
            self._leave_out()
        self.outcome(item, before)

    def _names(self) -> None:
        """Name those who sign the minutes: chair and secretary, without lines to sign on."""
        minutes, words, page = self._minutes, self.words, self.typesetting.page
        name_at = NAME_AT * self.typesetting.narrowed
        columns = Columns(
            [name_at, page.text_width - name_at],
            self.language,
            grid=False,
            room=page.text_height,
        )
        keep_with_last(self.pieces)
        above = _ABOVE_NAMES
        for post, signatory in (
            (words.chair_post(minutes.event, minutes.chair), minutes.chair),
            (words.secretary_post(minutes.event, minutes.secretary), minutes.secretary),
        ):
            name = (signatory.name if signatory else "") or BLANK
            cells = [
                Cell(self.structure.add(Role.PARAGRAPH), self.styles.plain, post),
                Cell(self.structure.add(Role.PARAGRAPH), self.styles.plain, name, 1),
            ]
            self.pieces += columns.rows(cells, before=above, keep=above == _ABOVE_NAMES)
            above = 2 * MM

    def _certification(self) -> None:
        """Certify: the words, the secretary's post, a line, the name, a line for the day."""
        minutes = self._minutes
        keep_with_last(self.pieces)
        plain = self.styles.plain
        self.text(self._said.certified, plain, before=_ABOVE_NAMES, keep=True)
        post = self.words.secretary_post(minutes.event, minutes.secretary)
        name = minutes.secretary.name if minutes.secretary else ""
        self.pieces.append(SignatureLine(post, name, self.typesetting, self.structure))
        self.pieces[-1].keep = True
        self.pieces.append(LineToWrite(self._said.date, self.typesetting, self.structure))

    def _duties(self, duties: Duties) -> None:
        heading = fixed.assigned(duties, self.language)
        self.text(
            heading,
            self.styles.strong,
            before=_ABOVE_NAMES,
            keep=bool(duties.measures),
            element=self.structure.add(Role.HEADING),
            bookmark=heading,
        )
        if duties.measures:
            texts = [fixed.duty(measure, self.language) for measure in duties.measures]
            listed = numbered_list(texts, self.typesetting, self.structure)
            listed[0].before = PART
            self.pieces += listed
