from datetime import date

import pytest

from app.values.deadline import (
    Deadline,
    days_left,
    is_overdue,
    occurrences,
    parse,
    resolve,
)
from app.values.deadline.holidays import easter, is_working_day, public_holidays, working_days_after
from app.values.language import Language

CONGRESS = (date(2025, 12, 1), date(2025, 12, 4))


def deadline(typed: str) -> Deadline:
    return parse(typed, 2025, Language.LITHUANIAN)


@pytest.mark.parametrize(
    ("typed", "today", "overdue", "left"),
    [
        ("iki rugsėjo 30 d.", date(2025, 9, 30), False, 0),
        ("iki rugsėjo 30 d.", date(2025, 10, 1), True, -1),
        ("gruodžio 1–4 d.", date(2025, 10, 6), False, 59),
        ("nuo rugsėjo 1 d.", date(2025, 12, 30), False, 1),
        ("nuolat", date(2030, 1, 1), False, None),
        ("data tikslinama", date(2030, 1, 1), False, None),
        ("kaip susitarsim", date(2030, 1, 1), False, None),
        ("iki kito susitikimo", date(2030, 1, 1), False, None),
        ("kas mėnesį", date(2025, 10, 6), False, 25),
        ("kas ketvirtį", date(2025, 10, 6), False, 86),
        ("kasmet gegužės 7 d.", date(2025, 5, 8), False, 364),
        ("du kartus per metus", date(2025, 5, 8), False, None),
    ],
)
def test_overdue_and_days_left(typed: str, today: date, overdue: bool, left: int | None) -> None:
    assert is_overdue(deadline(typed), today) is overdue
    assert days_left(deadline(typed), today) == left


@pytest.mark.parametrize(
    ("typed", "known", "days"),
    [
        ("per 10 darbo dienų", {"signed_on": date(2025, 4, 15)},
         (date(2025, 4, 16), date(2025, 4, 30))),  # Easter Monday is 21 April
        ("per 10 darbo dienų", {}, (None, None)),
        ("per 10 darbo dienų nuo gavimo", {"signed_on": date(2025, 1, 1)}, (None, None)),
        ("per 5 dienas nuo gavimo", {"received_on": date(2025, 1, 29)},
         (date(2025, 1, 30), date(2025, 2, 3))),
        ("per mėnesį nuo pasirašymo", {"signed_on": date(2025, 1, 31)},
         (date(2025, 2, 1), date(2025, 2, 28))),
        ("per mėnesį nuo kovo 1 d.", {}, (date(2025, 3, 2), date(2025, 4, 1))),
        ("per savaitę nuo kongreso", {"event": CONGRESS}, (date(2025, 12, 5), date(2025, 12, 11))),
        ("iki kito susitikimo", {"next_meeting_on": date(2025, 9, 17)}, (None, date(2025, 9, 17))),
        ("likus 2 savaitėms iki kongreso", {"event": CONGRESS}, (None, date(2025, 11, 17))),
        ("likus 3 darbo dienoms iki kongreso", {"event": CONGRESS}, (None, date(2025, 11, 26))),
        ("likus mėnesiui iki kongreso", {"event": CONGRESS}, (None, date(2025, 11, 1))),
        ("po kongreso", {"event": CONGRESS}, (date(2025, 12, 5), None)),
        ("po kongreso", {}, (None, None)),
        ("per Bibliotekų savaitę", {"event": CONGRESS}, CONGRESS),
        ("per Bibliotekų savaitę", {}, (None, None)),
        ("nedelsiant", {"met_on": date(2025, 1, 29)}, (date(2025, 1, 29), date(2025, 1, 29))),
        ("spalis", {"met_on": date(2025, 1, 29)}, (date(2025, 10, 1), date(2025, 10, 31))),
    ],
)  # fmt: skip
def test_anchored_terms_follow_their_anchor(typed, known, days) -> None:
    assert resolve(deadline(typed), **known) == days


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("kas savaitę", ["2025-01-05", "2025-01-12", "2025-01-19", "2025-01-26"]),
        ("kas mėnesį", ["2025-01-31"]),
        ("kas ketvirtį", []),
        ("kiekvieno mėnesio pirmąjį antradienį", ["2025-01-07"]),
        ("kiekvieno mėnesio paskutinį penktadienį", ["2025-01-31"]),
        ("kiekvieno mėnesio penktąjį pirmadienį", []),
        ("kiekvieno mėnesio 15 d.", ["2025-01-15"]),
    ],
)
def test_turns_of_a_january(typed: str, days: list[str]) -> None:
    found = occurrences(deadline(typed), date(2025, 1, 1), date(2025, 1, 31))
    assert [str(day) for day in found] == days


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("kas pusmetį", ["2025-06-30", "2025-12-31"]),
        ("kasmet", ["2025-12-31"]),
        ("kasmet gegužės mėn.", ["2025-05-31"]),
        ("kasmet vasario 29 d.", ["2025-02-28"]),
        ("kasmet iki kovo 1 d.", ["2025-03-01"]),
        ("nuolat", []),
        ("spalis", []),
    ],
)
def test_turns_of_a_year(typed: str, days: list[str]) -> None:
    found = occurrences(deadline(typed), date(2025, 1, 1), date(2025, 12, 31))
    assert [str(day) for day in found] == days


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2019, "04-21"), (2024, "03-31"),
     (2025, "04-20"), (2026, "04-05"), (2038, "04-25")],
)  # fmt: skip
def test_easter(year: int, day: str) -> None:
    assert str(easter(year)) == f"{year}-{day}"


def test_public_holidays_of_2025() -> None:
    days = "01-01 02-16 03-11 04-20 04-21 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26"
    assert sorted(map(str, public_holidays(2025))) == [f"2025-{day}" for day in days.split()]


def test_all_souls_is_free_since_2020() -> None:
    assert is_working_day(date(2018, 11, 2))
    assert not is_working_day(date(2020, 11, 2))


def test_working_days_count_from_the_next_day_and_back() -> None:
    assert working_days_after(date(2025, 12, 23), 1) == date(2025, 12, 29)
    assert working_days_after(date(2025, 12, 29), -1) == date(2025, 12, 23)
    assert working_days_after(date(2025, 12, 27), 1) == date(2025, 12, 29)
