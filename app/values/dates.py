"""Dates in words, as prose and documents write them, without a clock or a locale."""

from datetime import date

from app.values.language import Language

NO_BREAK = "\N{NO-BREAK SPACE}"

MONTHS_GENITIVE = (
    "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
    "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio",
)  # fmt: skip
MONTHS_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(day: date, language: Language) -> str:
    """Return „2025 m. sausio 29 d.“ or "29 January 2025", with no-break spaces."""
    if language is Language.ENGLISH:
        return f"{day.day}{NO_BREAK}{MONTHS_ENGLISH[day.month - 1]} {day.year}"
    month = MONTHS_GENITIVE[day.month - 1]
    return f"{day.year}{NO_BREAK}m. {month} {day.day}{NO_BREAK}d."
