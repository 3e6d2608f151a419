"""The minutes of a meeting: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.content import Attendee, DecisionContent, FinalMark, ItemContent, Minutes
from app.documents.flow import Piece, lay_out, text_lines
from app.documents.page import PORTRAIT, Paper
from app.documents.sentences import BLANK, sentence, with_note
from app.documents.signatures import heading, signature_block
from app.documents.style import MM, Style, styles
from app.documents.table import Cell, Columns
from app.documents.tagging import Element, Role, Structure
from app.documents.text import paragraphs, refuse_missing_glyphs
from app.documents.wording import wording

_SECTION: Final = 4 * MM
"""Above a section; `_PART` above a part of an item."""
_PART: Final = 1.5 * MM
_NUMBER_WIDTH: Final = 8 * MM
_NAME_WIDTH: Final = 58 * MM


def render(
    content: Minutes, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    words = wording(content.language)
    composer = _Composer(content, structure or Structure())
    composer.compose()
    title = " ".join(words.minutes_title(content.event, content.heading.body))
    reference = words.reference(content.document_on or content.held_on, content.number)
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
    """Puts the pieces of the minutes in the order of the Chief Archivist's rules."""

    def __init__(self, content: Minutes, structure: Structure) -> None:
        self.pieces: list[Piece] = []
        self.structure = structure
        self._content = content
        self._words = wording(content.language)
        self._styles = styles()
        self._width = PORTRAIT.text_width

    def compose(self) -> None:
        self._head()
        self._opening()
        self._attendance()
        self._agenda()
        for item in self._content.items:
            self._item(item)
        self._annexes()
        self._signatures()

    def _head(self) -> None:
        content, words = self._content, self._words
        title = words.minutes_title(content.event, content.heading.body)
        if content.translation:
            self._text(words.translation, self._styles.centred)
        above = heading(content.heading, title, words, self.structure, self._width)
        above[0].before = _SECTION
        self.pieces += above
        day = content.document_on or content.held_on
        centred = self._styles.centred
        self._text(words.reference(day, content.number), centred, before=_SECTION, keep=True)
        self._text(content.town or BLANK, centred, before=_PART)

    def _opening(self) -> None:
        before = 2 * _SECTION
        for line in self._words.opening(self._content):
            self._text(line, before=before)
            before = 0.0

    def _attendance(self) -> None:
        content, words = self._content, self._words
        if content.attendance_list_attached:
            self._text(words.list_attached(len(content.attendees)), before=_PART)
        else:
            self._people(words.present, content.attendees)
        said = [words.parties(content.parties)] if content.parties else []
        if content.quorum is not None:
            said.append(words.quorum(reached=content.quorum))
        if said:
            self._text(" ".join(said), before=_PART)
        if content.guests:
            self._people(words.guests, content.guests)
        for group, people in words.absences(content.absent):
            self._people(group, people)

    def _people(self, said: str, people: tuple[Attendee, ...]) -> None:
        if not people:
            self._text(f"{said} {BLANK}", before=_PART)
            return
        self._text(said, before=_PART, keep=True)
        words, style = self._words, self._styles.plain
        indent = self._styles.body.indent
        rest = self._width - indent - _NUMBER_WIDTH - _NAME_WIDTH
        columns = self._columns([_NUMBER_WIDTH, _NAME_WIDTH, rest])
        whole = self.structure.add(Role.LIST)
        for place, person in enumerate(people, start=1):
            item = self.structure.add(Role.LIST_ITEM, whole)
            name = with_note(person.name or BLANK, person.name_note)
            who = words.affiliation(person)
            notes = "; ".join(words.presence_notes(person))
            label = self.structure.add(Role.LABEL, item)
            body = self.structure.add(Role.LIST_BODY, item)
            cells = [
                Cell(label, style, f"{place}."),
                Cell(self.structure.add(Role.PARAGRAPH, body), style, name, 1),
                Cell(
                    self.structure.add(Role.PARAGRAPH, body),
                    style,
                    f"{who} ({notes})" if notes else who,
                    2,
                ),
            ]
            self.pieces += columns.rows(cells, keep=place == 1 and len(people) > 1)

    def _agenda(self) -> None:
        content, words = self._content, self._words
        if not content.items:
            self._text(f"{words.agenda} {BLANK}", before=_SECTION)
            return
        self._text(words.agenda, before=_SECTION, keep=True)
        indent = self._styles.body.indent
        columns = self._columns([_NUMBER_WIDTH, self._width - indent - _NUMBER_WIDTH])
        whole = self.structure.add(Role.LIST)
        for place, item in enumerate(content.items):
            entry = self.structure.add(Role.LIST_ITEM, whole)
            said = sentence(item.title or BLANK)
            if item.rapporteur:
                said = f"{said} {words.rapporteur(item)}"
            cells = [
                Cell(
                    self.structure.add(Role.LABEL, entry), self._styles.hanging, f"{item.number}."
                ),
                Cell(self.structure.add(Role.LIST_BODY, entry), self._styles.hanging, said, 1),
            ]
            self.pieces += columns.rows(cells, keep=place == 0 and len(content.items) > 1)

    def _item(self, item: ItemContent) -> None:
        words = self._words
        said = words.item_heading(item)
        self._text(
            said,
            before=_SECTION,
            keep=True,
            element=self.structure.add(Role.HEADING),
            bookmark=sentence(f"{item.number}. {item.title or BLANK}"),
        )
        if item.rapporteur:
            self._text(words.rapporteur(item))
        for place, paragraph in enumerate(_split(item.considered)):
            self._text(paragraph if place else words.discussion(paragraph))
        for place, paragraph in enumerate(_split(item.speakers)):
            led = paragraph.casefold().startswith(words.speakers.casefold())
            self._text(paragraph if place or led else f"{words.speakers}: {paragraph}")
        self._result(item)
        # an item without anything said ends with its heading, which must not drag the next along
        self.pieces[-1].keep = False

    def _result(self, item: ItemContent) -> None:
        words, before = self._words, _PART
        decided = bool(item.decisions or item.measures)
        if item.vote and (voted := words.vote(item.vote)):
            self._text(voted, before=before, keep=decided)
            before = 0.0
        if decided:
            self._text(words.decided_heading(item.vote), before=before, keep=True)
            for decision in item.decisions:
                self._decision(decision)
            for measure in item.measures:
                self._text(words.measure(measure))
        if outcome := words.outcome(item.outcome):
            self._text(outcome, before=0.0 if decided else before)

    def _decision(self, decision: DecisionContent) -> None:
        number = f"{decision.number}. " if decision.number else ""
        first, *others = paragraphs(decision.text) or [BLANK]
        self._text(sentence(number + first) if not others else number + first)
        for paragraph in others:
            self._text(paragraph)
        for measure in decision.measures:
            self._text(self._words.measure(measure))

    def _annexes(self) -> None:
        before = _SECTION
        for line in self._words.annexes(self._content.annexes):
            self._text(line, before=before, keep=line.endswith(":"))
            before = 0.0

    def _signatures(self) -> None:
        content, words = self._content, self._words
        if content.translation:
            return
        signatories = [
            (words.chair_post(content.event, content.chair), content.chair),
            (words.secretary_post(content.event, content.secretary), content.secretary),
        ]
        self.pieces += signature_block(signatories, words, self.structure, self.pieces)

    def _columns(self, widths: list[float]) -> Columns:
        return Columns(
            widths,
            self._content.language,
            x=self._styles.body.indent,
            grid=False,
            room=PORTRAIT.text_height,
        )

    def _text(
        self,
        text: str,
        style: Style | None = None,
        *,
        before: float = 0.0,
        keep: bool = False,
        element: Element | None = None,
        bookmark: str = "",
    ) -> None:
        self.pieces += text_lines(
            element or self.structure.add(Role.PARAGRAPH),
            style or self._styles.body,
            text,
            self._width,
            self._content.language,
            before=before,
            keep=keep,
            bookmark=bookmark,
        )


def _split(texts: tuple[str, ...]) -> list[str]:
    return [paragraph for text in texts for paragraph in paragraphs(text)]
