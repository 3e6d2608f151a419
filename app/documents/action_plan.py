"""The plan of measures, landscape: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.content import ActionPlan, FinalMark, MeasureContent
from app.documents.flow import Piece, Rule, keep_with_last, lay_out, text_lines
from app.documents.page import LANDSCAPE, Paper
from app.documents.signatures import heading
from app.documents.style import MM, styles
from app.documents.table import Cell, Columns, Row
from app.documents.tagging import PAGINATION, Role, Structure
from app.documents.text import refuse_missing_glyphs
from app.documents.wording import Wording, wording

_WIDTHS: Final = (12 * MM, 75 * MM, 30 * MM, 50 * MM, 55 * MM, 35 * MM)
"""Number, measure, deadline, responsible, result, notes; they fill the page between its margins."""
_SHARES: Final = (0.0, 6.0, 1.0, 1.5, 3.0, 0.0)
"""How a hidden column's width is shared among those that show."""
_RESULT: Final = 4
_NOTES: Final = 5
_APPROVAL_WIDTH: Final = 85 * MM
_END_RULE: Final = 34 * MM


def render(
    content: ActionPlan, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    words = wording(content.language)
    structure = structure or Structure()
    width = LANDSCAPE.text_width
    pieces: list[Piece] = []
    if content.translation:
        pieces += text_lines(
            structure.add(Role.PARAGRAPH), style.centred, words.translation, width, content.language
        )
    pieces += _approval(content, words, structure)
    title = words.plan_title(content.title, content.heading.body)
    above = heading(content.heading, title, words, structure, width)
    above[0].before = 6 * MM
    pieces += above
    pieces += _Table(content, words, structure).pieces()
    if content.abbreviations:
        pairs = tuple((entry.short, entry.full) for entry in content.abbreviations)
        pieces += _paragraph(words.abbreviations(pairs), content, structure)
    keep_with_last(pieces, 1)
    pieces.append(Rule((width - _END_RULE) / 2, _END_RULE, before=8 * MM))
    paper = Paper(
        LANDSCAPE, words, structure, title=" ".join(title), draft=content.draft, mark=mark
    )
    lay_out(pieces, paper)
    return paper.finish()


def _approval(content: ActionPlan, words: Wording, structure: Structure) -> list[Piece]:
    """Return who approved the plan, in a block at the right margin."""
    if content.approved is None:
        return []
    element = structure.add(Role.PARAGRAPH)
    pieces: list[Piece] = []
    for place, line in enumerate(words.approval(content.approved)):
        pieces += text_lines(
            element,
            styles().plain,
            line,
            _APPROVAL_WIDTH,
            content.language,
            x=LANDSCAPE.text_width - _APPROVAL_WIDTH,
            before=0.0 if place else 4 * MM,
            keep=True,
        )
    return pieces


def _paragraph(text: str, content: ActionPlan, structure: Structure) -> list[Piece]:
    return text_lines(
        structure.add(Role.PARAGRAPH),
        styles().small,
        text,
        LANDSCAPE.text_width,
        content.language,
        before=4 * MM,
    )


class _Table:
    """Shows the columns that have something to say and widens them over the others' room."""

    def __init__(self, content: ActionPlan, words: Wording, structure: Structure) -> None:
        self._content = content
        self._words = words
        self._structure = structure
        self._styles = styles()
        measures = [*content.measures]
        for direction in content.directions:
            measures += direction.measures
        hidden = set()
        if not any(measure.result for measure in measures):
            hidden.add(_RESULT)
        if not any(measure.note for measure in measures):
            hidden.add(_NOTES)
        self._shown = [place for place in range(len(_WIDTHS)) if place not in hidden]
        self._columns = Columns(_widths(self._shown), content.language, room=LANDSCAPE.text_height)
        self._table = structure.add(Role.TABLE)

    def pieces(self) -> list[Piece]:
        structure = self._structure
        line = structure.add(Role.TABLE_ROW, structure.add(Role.TABLE_HEAD, self._table))
        names = [
            Cell(
                structure.add(Role.HEADER_CELL, line),
                self._styles.cell_head,
                self._words.plan_columns[column],
                place,
            )
            for place, column in enumerate(self._shown)
        ]
        pieces = self._columns.rows(names, middle=True, before=6 * MM, keep=True)
        head = pieces[-1]
        assert isinstance(head, Row)
        self._head = head.as_artifact(PAGINATION)
        self._body = structure.add(Role.TABLE_BODY, self._table)
        content = self._content
        for text in (
            self._words.goal(content.goal) if content.goal else "",
            self._words.implements(content.implements) if content.implements else "",
        ):
            if text:
                pieces += self._wide(text, keep=False)
        for measure in content.measures:
            pieces += self._measure(measure)
        for direction in content.directions:
            number = f"{direction.number}. " if direction.number else ""
            title = number + direction.title.upper()
            pieces += self._wide(title, keep=bool(direction.measures), heading=True)
            for measure in direction.measures:
                pieces += self._measure(measure)
        if not content.measures and not content.directions:
            pieces += self._measure(MeasureContent(text=""))
        return pieces

    def _wide(self, text: str, *, keep: bool, heading: bool = False) -> list[Piece]:
        """Return a row over the whole width: the goal, a direction."""
        line = self._structure.add(Role.TABLE_ROW, self._body)
        role = Role.HEADER_CELL if heading else Role.DATA_CELL
        style = self._styles.cell_head if heading else self._styles.cell
        cell = Cell(self._structure.add(role, line), style, text, 0, len(self._shown))
        return self._columns.rows([cell], least=8 * MM, middle=True, keep=keep, head=self._head)

    def _measure(self, measure: MeasureContent) -> list[Piece]:
        line = self._structure.add(Role.TABLE_ROW, self._body)
        texts = (
            f"{measure.number}." if measure.number else "",
            measure.text,
            measure.deadline,
            ", ".join(measure.responsible),
            measure.result,
            measure.note,
        )
        cells = [
            Cell(
                self._structure.add(Role.DATA_CELL, line),
                self._styles.cell if place else self._styles.cell_centred,
                texts[column],
                place,
            )
            for place, column in enumerate(self._shown)
        ]
        return self._columns.rows(cells, head=self._head)


def _widths(shown: list[int]) -> list[float]:
    spare = sum(_WIDTHS) - sum(_WIDTHS[column] for column in shown)
    shares = sum(_SHARES[column] for column in shown)
    return [_WIDTHS[column] + spare * _SHARES[column] / shares for column in shown]
