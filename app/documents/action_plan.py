"""The plan of measures, landscape: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.content import ActionPlan, FinalMark, MeasureContent
from app.documents.flow import Piece, Rule, keep_with_last, lay_out, text_lines
from app.documents.headed_table import HeadedTable, TableColumn, shown_columns
from app.documents.measure_rows import add_measures, every_measure, number
from app.documents.page import LANDSCAPE, Paper
from app.documents.signatures import heading
from app.documents.style import MM, styles
from app.documents.tagging import Role, Structure
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
    pieces += _table(content, words, structure)
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


def _table(content: ActionPlan, words: Wording, structure: Structure) -> list[Piece]:
    """Show the columns that have something to say and widen them over the others' room."""
    measures = every_measure(content.measures, content.directions)
    hidden = set()
    if not any(measure.result for measure in measures):
        hidden.add(_RESULT)
    if not any(measure.note for measure in measures):
        hidden.add(_NOTES)
    columns = [
        TableColumn(name, width, share, centred=not place)
        for place, (name, width, share) in enumerate(
            zip(words.plan_columns, _WIDTHS, _SHARES, strict=True)
        )
    ]
    shown = shown_columns(columns, hidden)
    table = HeadedTable([*shown.values()], content.language, structure, room=LANDSCAPE.text_height)
    if content.goal:
        table.wide(words.goal(content.goal))
    if content.implements:
        table.wide(words.implements(content.implements))

    def texts(measure: MeasureContent) -> list[str]:
        said = (
            number(measure),
            measure.text,
            measure.deadline,
            ", ".join(measure.responsible),
            measure.result,
            measure.note,
        )
        return [said[place] for place in shown]

    add_measures(table, content.measures, content.directions, texts, columns=len(shown))
    return table.pieces
