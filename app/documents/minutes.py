"""The minutes of a meeting: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.content import Attendee, FinalMark, ItemContent, Minutes
from app.documents.flow import lay_out
from app.documents.minutes_parts import PART, SECTION, MinutesParts, points, split
from app.documents.numbered_list import NUMBER_WIDTH, Entry, list_entries
from app.documents.page import Paper
from app.documents.sentences import BLANK, with_note
from app.documents.signatures import signature_block
from app.documents.style import MM
from app.documents.table import Cell, Columns
from app.documents.tagging import Role, Structure
from app.documents.typesetting import typesetting

_NAME_WIDTH: Final = 58 * MM


def render(
    content: Minutes, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    composer = _Composer(content, typesetting(content), structure or Structure())
    composer.compose()
    words = composer.words
    title = " ".join(words.minutes_title(content.event, content.heading.body))
    reference = words.reference(content.document_on or content.held_on, content.number)
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=f"{title}, {reference}" if content.number else title,
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


class _Composer(MinutesParts):
    """Puts the pieces of the minutes in the order of the Chief Archivist's rules."""

    def compose(self) -> None:
        minutes = self._minutes
        self.head(self.words.minutes_title(minutes.event, minutes.heading.body))
        self.opening()
        self._attendance()
        self._agenda()
        for item in minutes.items:
            self._item(item)
        self._annexes()
        self._signatures()

    def _attendance(self) -> None:
        minutes, words = self._minutes, self.words
        if minutes.attendance_list_attached:
            self.text(words.list_attached(len(minutes.attendees)), before=PART)
        else:
            self._people(words.present, minutes.attendees)
        self.parties()
        if minutes.guests:
            self._people(words.guests, minutes.guests)
        for group, people in words.absences(minutes.absent):
            self._people(group, people)

    def _people(self, said: str, people: tuple[Attendee, ...]) -> None:
        if not people:
            self.text(f"{said} {BLANK}", before=PART)
            return
        self.text(said, before=PART, keep=True)
        words, style = self.words, self.styles.plain
        indent = self.styles.body.indent
        page = self.typesetting.page
        number = NUMBER_WIDTH * self.typesetting.grown
        name_width = _NAME_WIDTH * self.typesetting.narrowed
        rest = page.text_width - indent - number - name_width
        columns = Columns(
            [number, name_width, rest],
            self.language,
            x=indent,
            grid=False,
            room=page.text_height,
        )
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
        minutes, words = self._minutes, self.words
        if not minutes.items:
            self.text(f"{words.agenda} {BLANK}", before=SECTION)
            return
        self.text(words.agenda, before=SECTION, keep=True)
        listed = [Entry(f"{item.number}.", (self.agenda_line(item),)) for item in minutes.items]
        self.pieces += list_entries(listed, self.typesetting, self.structure)

    def _item(self, item: ItemContent) -> None:
        self.item_heading(item)
        self.discussion(item)
        words = self.words
        for place, paragraph in enumerate(split(item.speakers)):
            led = paragraph.casefold().startswith(words.speakers.casefold())
            self.text(paragraph if place or led else f"{words.speakers}: {paragraph}")
        before = self.vote(item)
        if decided := points(item):
            self.decided(item, before)
            before = 0.0
            for point in decided:
                self.point(point)
        self.outcome(item, before)

    def _annexes(self) -> None:
        before = SECTION
        for line in self.words.annexes(self._minutes.annexes):
            self.text(line, before=before, keep=line.endswith(":"))
            before = 0.0

    def _signatures(self) -> None:
        minutes, words = self._minutes, self.words
        if minutes.translation:
            return
        signatories = [
            (words.chair_post(minutes.event, minutes.chair), minutes.chair),
            (words.secretary_post(minutes.event, minutes.secretary), minutes.secretary),
        ]
        self.pieces += signature_block(signatories, self.typesetting, self.structure, self.pieces)
