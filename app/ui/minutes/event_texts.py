"""What a meeting's own word makes of „Baigti posėdį“: each word has its own sentence."""

from PySide6.QtCore import QCoreApplication

from app.values.enums import EventWord


def end_text(word: EventWord) -> str:
    """Return the button that ends a meeting."""
    tr = QCoreApplication.translate
    return {
        EventWord.MEETING: tr("EventTexts", "End the session"),
        EventWord.GATHERING: tr("EventTexts", "End the meeting"),
        EventWord.ASSEMBLY: tr("EventTexts", "End the assembly"),
        EventWord.CONSULTATION: tr("EventTexts", "End the consultation"),
    }[word]


def begin_text(word: EventWord) -> str:
    """Return the button that begins a planned meeting."""
    tr = QCoreApplication.translate
    return {
        EventWord.MEETING: tr("EventTexts", "Begin the session"),
        EventWord.GATHERING: tr("EventTexts", "Begin the meeting"),
        EventWord.ASSEMBLY: tr("EventTexts", "Begin the assembly"),
        EventWord.CONSULTATION: tr("EventTexts", "Begin the consultation"),
    }[word]


def resume_text(word: EventWord) -> str:
    """Return the button that takes back that a meeting is over."""
    tr = QCoreApplication.translate
    return {
        EventWord.MEETING: tr("EventTexts", "Resume the session"),
        EventWord.GATHERING: tr("EventTexts", "Resume the meeting"),
        EventWord.ASSEMBLY: tr("EventTexts", "Resume the assembly"),
        EventWord.CONSULTATION: tr("EventTexts", "Resume the consultation"),
    }[word]
