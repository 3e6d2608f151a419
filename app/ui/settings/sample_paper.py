"""Minutes that say only what stands where, for an archive that has no meeting yet."""

from PySide6.QtCore import QCoreApplication

from app.documents.content import DecisionContent, Heading, ItemContent, Minutes
from app.values.document_settings import DocumentSettings
from app.values.enums import EventWord, Outcome
from app.values.language import Language

_LINES = 4


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
