from datetime import date

import pytest

from app.values.agreement import agreement_wording
from app.values.language import Language

LT, EN = Language.LITHUANIAN, Language.ENGLISH
DAY = date(2024, 4, 23)


@pytest.mark.parametrize(
    ("on", "number", "language", "words"),
    [
        (DAY, "", LT, "2024 m. balandžio 23 d. ketinimų protokolas"),
        (DAY, " KP-1 ", LT, "2024 m. balandžio 23 d. ketinimų protokolas Nr. KP-1"),
        (None, "7", LT, "Ketinimų protokolas Nr. 7"),
        (None, "", LT, "Ketinimų protokolas"),
        (DAY, "", EN, "Protocol of intent of 23 April 2024"),
        (DAY, "KP-1", EN, "Protocol of intent No. KP-1 of 23 April 2024"),
        (None, "", EN, "Protocol of intent"),
    ],
)
def test_an_agreement_is_worded_as_far_as_it_is_known(
    on: date | None, number: str, language: Language, words: str
) -> None:
    assert agreement_wording(on, number, language).replace("\N{NO-BREAK SPACE}", " ") == words
