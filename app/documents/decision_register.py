"""The register of a year's decisions, landscape: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import decision_register_words as fixed
from app.documents.composer import Composer
from app.documents.content import DecisionRegister, FinalMark, RegisteredDecision
from app.documents.flow import keep_with_last, lay_out
from app.documents.headed_table import HeadedTable, TableColumn, Text
from app.documents.heading import heading
from app.documents.measure_states import state_words
from app.documents.page import Paper
from app.documents.sentences import BLANK, sentence
from app.documents.style import MM
from app.documents.tagging import Structure
from app.documents.text import paragraphs
from app.documents.typesetting import typesetting
from app.documents.wording import Wording

_WIDTHS: Final = (25 * MM, 25 * MM, 24 * MM, 88 * MM, 55 * MM, 40 * MM)
"""Day, minutes, decision, its text, who carries it out by when, how far that has come."""
_TEXT: Final = 3
"""The first of the columns that are not centred."""
_BEFORE: Final = 4 * MM


def render(
    content: DecisionRegister, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    composer = Composer(typesetting(content, landscape=True), structure or Structure())
    words, style = composer.words, composer.styles
    title = fixed.title(content.year, content.heading.body, words)
    composer.pieces += heading(content.heading, title, composer.typesetting, composer.structure)
    _add_table(content, composer)
    decisions = [one for part in content.parts for one in part.decisions]
    drafts = sum(one.draft for one in decisions)
    keep_with_last(composer.pieces, 1)
    composer.text(fixed.total(len(decisions), drafts, words), style.plain, before=_BEFORE)
    if content.abbreviations:
        pairs = tuple((entry.short, entry.full) for entry in content.abbreviations)
        composer.text(words.abbreviations(pairs), style.small, before=_BEFORE)
    paper = Paper(
        composer.typesetting,
        composer.structure,
        title=" ".join(title),
        draft=content.draft,
        mark=mark,
    )
    lay_out(composer.pieces, paper)
    return paper.finish()


def _add_table(content: DecisionRegister, composer: Composer) -> None:
    names = fixed.columns(composer.words)
    columns = [
        TableColumn(name, width, centred=place < _TEXT, firm=place < _TEXT)
        for place, (name, width) in enumerate(zip(names, _WIDTHS, strict=True))
    ]
    table = HeadedTable(columns, composer.typesetting, composer.structure)
    for part in content.parts:
        if part.series:
            table.wide(part.series, heading=True, keep=bool(part.decisions))
        for decision in part.decisions:
            table.row(_texts(decision, composer.words))
    if not content.parts:
        table.row([""] * len(columns))
    composer.pieces += table.pieces


def _texts(decision: RegisteredDecision, words: Wording) -> tuple[Text, ...]:
    *before, last = paragraphs(decision.text) or [BLANK]
    carried = tuple(fixed.carried_out_by(one, words.language) for one in decision.measures)
    states = tuple(state_words(one.status, one.done_on, words) for one in decision.measures)
    return (
        decision.held_on.isoformat(),
        (decision.minutes, fixed.DRAFT[words.language] if decision.draft else ""),
        decision.number,
        (*before, sentence(last)),
        _numbered(carried),
        _numbered(states),
    )


def _numbered(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts with numbers where there are several: two cells speak of the same."""
    if len(texts) == 1:
        return texts
    return tuple(f"{place}) {text or '–'}" for place, text in enumerate(texts, start=1))
