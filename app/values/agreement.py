"""How a plan words the protocol of intent that it carries out."""

from datetime import date

from app.values.dates import NO_BREAK, long_date
from app.values.language import Language


def agreement_wording(on: date | None, number: str, language: Language) -> str:
    """Return „2024 m. balandžio 23 d. ketinimų protokolas Nr. 1“, in the nominative.

    A day or a number that is not known is left out.
    """
    number = number.strip()
    if language is Language.ENGLISH:
        words = ["Protocol of intent"]
        if number:
            words.append(f"No.{NO_BREAK}{number}")
        if on is not None:
            words.append(f"of {long_date(on, language)}")
        return " ".join(words)
    words = [long_date(on, language), "ketinimų protokolas"] if on else ["Ketinimų protokolas"]
    if number:
        words.append(f"Nr.{NO_BREAK}{number}")
    return " ".join(words)
