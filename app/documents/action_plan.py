"""The plan of measures, landscape: content in, the bytes of a PDF out."""

from typing import Final

from app.documents.composer import Composer
from app.documents.content import ActionPlan, FinalMark, MeasureContent
from app.documents.flow import Rule, keep_with_last, lay_out, text_lines
from app.documents.headed_table import HeadedTable, TableColumn, shown_columns
from app.documents.heading import authors_and_title, letterhead
from app.documents.measure_rows import add_measures, every_measure, number
from app.documents.page import Paper
from app.documents.style import MM
from app.documents.tagging import Role, Structure
from app.documents.typesetting import typesetting

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
    composer = Composer(typesetting(content, landscape=True), structure or Structure())
    words, style, width = composer.words, composer.styles, composer.typesetting.page.text_width
    if content.translation:
        composer.text(words.translation, style.centred)
    composer.pieces += letterhead(composer.typesetting, composer.structure)
    _add_approval(content, composer)
    title = words.plan_title(content.title, content.heading.body)
    above = authors_and_title(content.heading, title, composer.typesetting, composer.structure)
    above[0].before = 6 * MM
    composer.pieces += above
    _add_table(content, composer)
    if content.abbreviations:
        pairs = tuple((entry.short, entry.full) for entry in content.abbreviations)
        composer.text(words.abbreviations(pairs), style.small, before=4 * MM)
    keep_with_last(composer.pieces, 1)
    composer.pieces.append(Rule((width - _END_RULE) / 2, _END_RULE, before=8 * MM))
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=" ".join(title),
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def _add_approval(content: ActionPlan, composer: Composer) -> None:
    """Add who approved the plan, in a block at the right margin."""
    if content.approved is None:
        return
    element = composer.structure.add(Role.PARAGRAPH)
    approval = composer.words.approval(content.approved)
    for place, line in enumerate(approval):
        composer.pieces += text_lines(
            element,
            composer.styles.plain,
            line,
            _APPROVAL_WIDTH,
            composer.language,
            x=composer.typesetting.page.text_width - _APPROVAL_WIDTH,
            before=0.0 if place else 4 * MM,
            keep=True,
            continued=place < len(approval) - 1,
        )


def _add_table(content: ActionPlan, composer: Composer) -> None:
    """Show the columns that have something to say and widen them over the others' room."""
    measures = every_measure(content.measures, content.directions)
    hidden = set()
    if not any(measure.result for measure in measures):
        hidden.add(_RESULT)
    if not any(measure.note for measure in measures):
        hidden.add(_NOTES)
    columns = [
        TableColumn(name, width, share, centred=not place, firm=not place)
        for place, (name, width, share) in enumerate(
            zip(composer.words.plan_columns, _WIDTHS, _SHARES, strict=True)
        )
    ]
    shown = shown_columns(columns, hidden)
    words = composer.words
    table = HeadedTable([*shown.values()], composer.typesetting, composer.structure)
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
    composer.pieces += table.pieces
