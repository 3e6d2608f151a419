"""Names of months and days as lists and headings show them."""

from datetime import date

from PySide6.QtCore import QLocale

from app.values.dates import long_date
from app.values.language import Language

_LOCALES = {
    Language.LITHUANIAN: QLocale(QLocale.Language.Lithuanian),
    Language.ENGLISH: QLocale(QLocale.Language.English),
}


def short_month(month: int, language: Language) -> str:
    """Return „spal.“ or "Oct"."""
    return _LOCALES[language].standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def weekday(day: date, language: Language) -> str:
    """Return „trečiadienis“ or "Wednesday"."""
    return _LOCALES[language].standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def day_line(day: date, language: Language) -> str:
    """Return „Pirmadienis, 2025 m. spalio 6 d.“ or "Monday, 6 October 2025"."""
    return f"{sentence_case(weekday(day, language))}, {long_date(day, language)}"


def sentence_case(text: str) -> str:
    """Return the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
