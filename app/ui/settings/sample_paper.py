"""Minutes as a sample: of nobody where there is no meeting, of a meeting the first page alone."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.documents.content import DecisionContent, Heading, ItemContent, Minutes
from app.values.document_settings import DocumentSettings
from app.values.enums import EventWord, Outcome
from app.values.language import Language

_LINES = 4
_FULL = 12_000
"""Characters that no first page holds, however small its type."""


def sample_minutes(language: Language, settings: DocumentSettings) -> Minutes:
    """Return minutes of nobody: no name, no day, no number."""
    translate = QCoreApplication.translate
    considered = translate("SamplePaper", "Here stands what was said about the item.")
    decided = translate("SamplePaper", "Here stands what was decided.")
    item = ItemContent(
        number="1",
        title=translate("SamplePaper", "On the first item of the agenda"),
        considered=(" ".join([considered] * _LINES),),
        decisions=(
            DecisionContent(number="1.1", text=decided),
            DecisionContent(number="1.2", text=decided),
        ),
        outcome=Outcome.DECIDED,
    )
    return Minutes(
        language=language,
        heading=Heading(body=translate("SamplePaper", "the organisations")),
        event=EventWord.MEETING,
        items=(item,),
        settings=settings,
    )


def first_page_of(content: Minutes) -> Minutes:
    """Return minutes with the same first page; of items far behind it only the titles stay.

    So a page of a long meeting is drawn as fast as one of a short one.
    """
    items = []
    length = 0
    for item in content.items:
        items.append(item if length < _FULL else _bare(item))
        length += sum(map(len, (*item.considered, *item.speakers)))
        length += sum(len(decision.text) for decision in item.decisions)
    return replace(content, items=tuple(items))


def _bare(item: ItemContent) -> ItemContent:
    return replace(item, considered=(), speakers=(), vote=None, decisions=(), measures=())
