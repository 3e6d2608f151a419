"""The keys that lead to the parts of an item: their initials in the window's language."""

from dataclasses import dataclass

from app.values.language import Language


@dataclass(frozen=True)
class SectionKeys:
    """Keys without digits and AltGr, so that they work on every Lithuanian keyboard."""

    considered: str
    decided: str
    voting: str
    measures: str
    side: str


_KEYS = {
    Language.LITHUANIAN: SectionKeys("Alt+S", "Alt+N", "Alt+B", "Alt+P", "Alt+D"),
    Language.ENGLISH: SectionKeys("Alt+C", "Alt+D", "Alt+V", "Alt+M", "Alt+A"),
}


def section_keys(language: Language) -> SectionKeys:
    """Return the keys of a language."""
    return _KEYS[language]
