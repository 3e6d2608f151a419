"""How large a file is, in words for people."""

from app.values.language import Language

_STEP = 1000
_UNITS = ("B", "kB", "MB", "GB")


def file_size(size: int, language: Language) -> str:
    """Return 4900 as „4,9 kB“: decimal units, one digit after the comma below ten."""
    value, place = float(size), 0
    # What would be shown as 1000 kB is a megabyte.
    while round(value) >= _STEP and place < len(_UNITS) - 1:
        value /= _STEP
        place += 1
    fine = place > 0 and round(value, 1) < 10  # noqa: PLR2004 - one digit before the comma
    shown = f"{value:.1f}" if fine else f"{value:.0f}"
    if language is Language.LITHUANIAN:
        shown = shown.replace(".", ",")
    return f"{shown}\N{NO-BREAK SPACE}{_UNITS[place]}"
