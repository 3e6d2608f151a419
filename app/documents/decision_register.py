"""The register of a year's decisions, landscape: content in, the bytes of a PDF out."""

from typing import Final

from app.documents import decision_register_words as fixed
from app.documents.content import DecisionRegister, FinalMark, RegisteredDecision
from app.documents.flow import Piece, keep_with_last, lay_out, text_lines
from app.documents.headed_table import HeadedTable, TableColumn, Text
from app.documents.measure_states import state_words
from app.documents.page import LANDSCAPE, Paper
from app.documents.sentences import BLANK, sentence
from app.documents.signatures import heading
from app.documents.style import MM, Style, styles
from app.documents.tagging import Role, Structure
from app.documents.text import paragraphs, refuse_missing_glyphs
from app.documents.wording import wording
from app.values.language import Language

_WIDTHS: Final = (25 * MM, 25 * MM, 24 * MM, 88 * MM, 55 * MM, 40 * MM)
"""Day, minutes, decision, its text, who carries it out by when, how far that has come."""
_TEXT: Final = 3
"""The first of the columns that are not centred."""


def render(
    content: DecisionRegister, mark: FinalMark | None = None, structure: Structure | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    style = styles()
    refuse_missing_glyphs(content, style.regular.glyphs & style.bold.glyphs)
    words = wording(content.language)
    structure = structure or Structure()
    title = fixed.title(content.year, content.heading.body, content.language)
    pieces = heading(content.heading, title, words, structure, LANDSCAPE.text_width)
    pieces += _table(content, structure)
    decisions = [one for part in content.parts for one in part.decisions]
    drafts = sum(one.draft for one in decisions)
    said = fixed.total(len(decisions), drafts, content.language)
    keep_with_last(pieces, 1)
    pieces += _text(said, style.plain, content, structure)
    if content.abbreviations:
        pairs = tuple((entry.short, entry.full) for entry in content.abbreviations)
        pieces += _text(words.abbreviations(pairs), style.small, content, structure)
    paper = Paper(
        LANDSCAPE, words, structure, title=" ".join(title), draft=content.draft, mark=mark
    )
    lay_out(pieces, paper)
    return paper.finish()


def _table(content: DecisionRegister, structure: Structure) -> list[Piece]:
    said = fixed.words(content.language)
    columns = [
        TableColumn(name, width, centred=place < _TEXT)
        for place, (name, width) in enumerate(zip(said.columns, _WIDTHS, strict=True))
    ]
    table = HeadedTable(columns, content.language, structure, room=LANDSCAPE.text_height)
    for part in content.parts:
        if part.series:
            table.wide(part.series, heading=True, keep=bool(part.decisions))
        for decision in part.decisions:
            table.row(_texts(decision, content.language))
    if not content.parts:
        table.row([""] * len(columns))
    return table.pieces


def _texts(decision: RegisteredDecision, language: Language) -> tuple[Text, ...]:
    *before, last = paragraphs(decision.text) or [BLANK]
    carried = tuple(fixed.carried_out_by(one, language) for one in decision.measures)
    states = tuple(state_words(one.status, one.done_on, language) for one in decision.measures)
    return (
        decision.held_on.isoformat(),
        (decision.minutes, fixed.words(language).draft if decision.draft else ""),
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


def _text(text: str, style: Style, content: DecisionRegister, structure: Structure) -> list[Piece]:
    return text_lines(
        structure.add(Role.PARAGRAPH),
        style,
        text,
        LANDSCAPE.text_width,
        content.language,
        before=4 * MM,
    )
