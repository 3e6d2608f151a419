"""Plain days of deadlines by their figures; whatever says its time otherwise stays in words."""

from datetime import date

import pytest

from app.values.deadline import Deadline, DeadlineKind
from app.values.language import Language

LT, EN = Language.LITHUANIAN, Language.ENGLISH
FIRST, LAST = date(2025, 11, 28), date(2025, 12, 2)


@pytest.mark.parametrize(
    ("kind", "first", "lithuanian", "english"),
    [
        (DeadlineKind.DAY, LAST, "2025-12-02", "2025-12-02"),
        (DeadlineKind.DAYS, FIRST, "2025-11-28 – 2025-12-02", "2025-11-28 – 2025-12-02"),
        (DeadlineKind.UNTIL, None, "iki 2025-12-02", "by 2025-12-02"),
        (DeadlineKind.NOT_LATER, None, "ne vėliau kaip 2025-12-02", "no later than 2025-12-02"),
        (DeadlineKind.FROM_TO, FIRST, "nuo 2025-11-28 iki 2025-12-02",
         "from 2025-11-28 to 2025-12-02"),
    ],
)  # fmt: skip
def test_plain_days_by_their_figures(
    kind: DeadlineKind, first: date | None, lithuanian: str, english: str
) -> None:
    deadline = Deadline(kind, "", first, LAST)
    for language, said in ((LT, lithuanian), (EN, english)):
        printed = deadline.printed(language, figures=True)
        assert printed.replace("\N{NO-BREAK SPACE}", " ") == said
        assert deadline.printed(language) != printed


@pytest.mark.parametrize(
    "deadline",
    [
        Deadline(DeadlineKind.UNTIL_YEAR_END, "", None, date(2025, 12, 31)),
        Deadline(DeadlineKind.CONTINUOUS, "nuolat"),
        Deadline(DeadlineKind.TEXT, "kai sutarsime"),
    ],
)
def test_other_terms_stay_in_words(deadline: Deadline) -> None:
    for language in Language:
        assert deadline.printed(language, figures=True) == deadline.printed(language)
