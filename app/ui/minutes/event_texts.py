"""What a meeting's own word makes of „Baigti posėdį“: each word has its own sentence."""

from PySide6.QtCore import QCoreApplication

from app.values.enums import EventWord


def end_text(word: EventWord) -> str:
    """Return the button that ends a meeting."""
    return {
        EventWord.MEETING: QCoreApplication.translate("EventTexts", "End the session"),
        EventWord.GATHERING: QCoreApplication.translate("EventTexts", "End the meeting"),
        EventWord.ASSEMBLY: QCoreApplication.translate("EventTexts", "End the assembly"),
        EventWord.CONSULTATION: QCoreApplication.translate("EventTexts", "End the consultation"),
    }[word]


def begin_text(word: EventWord) -> str:
    """Return the button that begins a planned meeting."""
    return {
        EventWord.MEETING: QCoreApplication.translate("EventTexts", "Begin the session"),
        EventWord.GATHERING: QCoreApplication.translate("EventTexts", "Begin the meeting"),
        EventWord.ASSEMBLY: QCoreApplication.translate("EventTexts", "Begin the assembly"),
        EventWord.CONSULTATION: QCoreApplication.translate("EventTexts", "Begin the consultation"),
    }[word]


def resume_text(word: EventWord) -> str:
    """Return the button that takes back that a meeting is over."""
    return {
        EventWord.MEETING: QCoreApplication.translate("EventTexts", "Resume the session"),
        EventWord.GATHERING: QCoreApplication.translate("EventTexts", "Resume the meeting"),
        EventWord.ASSEMBLY: QCoreApplication.translate("EventTexts", "Resume the assembly"),
        EventWord.CONSULTATION: QCoreApplication.translate("EventTexts", "Resume the consultation"),
    }[word]
