import pytest

from app.values.deadline import ImpossibleDeadlineError, UnclearDeadlineError, parse
from app.values.language import Language

ENGLISH = Language.ENGLISH
YEAR = 2025

UNDERSTOOD = [
    ("7 May", "day:2025-05-07", "7~May 2025"),
    ("1–4 December", "days:2025-12-01/2025-12-04", "1–4~December 2025"),
    ("28 November – 2 December", "days:2025-11-28/2025-12-02", "28~November~– 2~December 2025"),
    ("28 December – 2 January 2026", "days:2025-12-28/2026-01-02",
     "28~December 2025~– 2~January 2026"),
    ("by 30 September", "until:../2025-09-30", "by 30~September 2025"),
    ("no later than 15 May", "not-later:../2025-05-15", "no later than 15~May 2025"),
    ("by the end of October", "until-month-end:../2025-10-31", "by the end of October 2025"),
    ("by the end of Q2", "until-quarter-end:../2025-06-30", "by the end of Q2 2025"),
    ("by the end of the first half of the year", "until-half-year-end:../2025-06-30",
     "by the end of the first half of 2025"),
    ("by the end of the year", "until-year-end:../2025-12-31", "by the end of 2025"),
    ("October", "month:2025-10-01/2025-10-31", "October 2025"),
    ("September–October", "months:2025-09-01/2025-10-31", "September–October 2025"),
    ("December–January", "months:2025-12-01/2026-01-31", "December 2025~– January 2026"),
    ("early October", "month-part:2025-10-01/2025-10-10", "early October 2025"),
    ("mid-October", "month-part:2025-10-11/2025-10-20", "mid-October 2025"),
    ("end of October", "month-part:2025-10-21/2025-10-31", "late October 2025"),
    ("last ten days of October", "ten-days:2025-10-21/2025-10-31",
     "last ten days of October 2025"),
    ("Q4", "quarter:2025-10-01/2025-12-31", "Q4 2025"),
    ("Q2–Q3", "quarters:2025-04-01/2025-09-30", "Q2–Q3 2025"),
    ("first half of the year", "half-year:2025-01-01/2025-06-30", "first half of 2025"),
    ("throughout the year", "year:2025-01-01/2025-12-31", "2025"),
    ("2025–2027", "years:2025-01-01/2027-12-31", "2025–2027"),
    ("2025–2026 school year", "school-years:2025-09-01/2026-08-31", "2025–2026 school year"),
    ("from 1 September", "from:2025-09-01/2025-12-31", "from 1~September 2025"),
    ("from 1 March to 30 November", "from-to:2025-03-01/2025-11-30",
     "from 1~March to 30~November 2025"),
    ("in the summer", "season:2025-06-01/2025-08-31", "summer 2025"),
    ("winter 2025–2026", "season:2025-12-01/2026-02-28", "winter 2025–2026"),
    ("ongoing", "continuous", "ongoing"),
    ("monthly", "every:month", "monthly"),
    ("every quarter", "every:quarter", "quarterly"),
    ("half-yearly", "every:half-year", "half-yearly"),
    ("every year", "every:year", "annually"),
    ("every May", "yearly-month:05", "annually in May"),
    ("annually on 7 May", "yearly-day:05-07", "annually on 7~May"),
    ("by 1 March every year", "yearly-until:03-01", "annually by 1~March"),
    ("on the 15th of each month", "monthly-day:15", "on the 15th of each month"),
    ("by the 22nd of each month", "monthly-until:22", "by the 22nd of each month"),
    ("first Tuesday of every month", "nth-weekday:1,1", "first Tuesday of each month"),
    ("twice a year", "times:2,year", "twice a year"),
    ("at least once per quarter", "times:1,quarter,at-least", "at least once a quarter"),
    ("within 10 working days", "within:10,working-day,unstated", "within 10~working days"),
    ("within ten working days of receipt", "within:10,working-day,receipt",
     "within 10~working days of receipt"),
    ("within a month of 1 March", "within:1,month,day,2025-03-01",
     "within a month of 1~March 2025"),
    ("by the next meeting", "until-next-meeting", "by the next meeting"),
    ("two weeks before the congress", "before-event:2,week,the congress",
     "2~weeks before the congress"),
    ("after the congress", "after-event:the congress", "after the congress"),
    ("during Library Week", "during-event:Library Week", "during Library Week"),
    ("if necessary", "as-needed", "as needed"),
    ("under a separate plan", "separate-plan", "according to a separate plan"),
    ("without delay", "immediately", "immediately"),
    ("date to be confirmed", "to-be-set", "date to be confirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "code", "printed"), UNDERSTOOD)
def test_understands_and_prints(typed: str, code: str, printed: str) -> None:
    deadline = parse(typed, YEAR, ENGLISH)
    assert deadline.to_code() == code
    assert deadline.printed(ENGLISH) == printed.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7th May 2025", "day:2025-05-07"),
        ("May 7, 2025", "day:2025-05-07"),
        ("on the 7th of may", "day:2025-05-07"),
        ("12-01", "day:2025-12-01"),
        ("december 1-4, 2025", "days:2025-12-01/2025-12-04"),
        ("until 30 Sept.", "until:../2025-09-30"),
        ("by year-end", "until-year-end:../2025-12-31"),
        ("2025-10", "month:2025-10-01/2025-10-31"),
        ("fourth quarter of 2025", "quarter:2025-10-01/2025-12-31"),
        ("H2", "half-year:2025-07-01/2025-12-31"),
        ("3 times a year", "times:3,year"),
        ("TBC", "to-be-set"),
        ("after March", "text"),
        ("whenever", "text"),
    ],
)
def test_takes_the_ways_people_type(typed: str, code: str) -> None:
    assert parse(typed, YEAR, ENGLISH).to_code() == code


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("by October", ["until:../2025-09-30", "until-month-end:../2025-10-31"]),
        ("by Q2", ["until:../2025-03-31", "until-quarter-end:../2025-06-30"]),
        ("before 1 May", ["until:../2025-04-30", "until:../2025-05-01"]),
        ("third week of October", ["days:2025-10-15/2025-10-21", "days:2025-10-13/2025-10-19",
                                   "days:2025-10-20/2025-10-26"]),
        ("last week of October", ["days:2025-10-25/2025-10-31", "days:2025-10-27/2025-11-02",
                                  "days:2025-10-20/2025-10-26"]),
    ],
)  # fmt: skip
def test_asks_where_the_words_mean_more_than_one_term(typed: str, choices: list[str]) -> None:
    with pytest.raises(UnclearDeadlineError) as caught:
        parse(typed, YEAR, ENGLISH)
    assert [choice.to_code() for choice in caught.value.choices] == choices


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("29 February", "no_leap_day"),
        ("31 September", "no_such_day"),
        ("Q5", "no_such_quarter"),
        ("H3", "no_such_half_year"),
        ("4–1 December", "ends_before_start"),
        ("2025-13", "no_such_month"),
    ],
)
def test_refuses_what_cannot_be(typed: str, key: str) -> None:
    with pytest.raises(ImpossibleDeadlineError) as caught:
        parse(typed, YEAR, ENGLISH)
    assert caught.value.key == f"deadline.{key}"


@pytest.mark.parametrize("name", ["the decision", "approval", "tender 3", "the March session"])
def test_an_event_may_have_words_of_time_in_its_name(name: str) -> None:
    assert parse(f"after {name}", YEAR, ENGLISH).to_code() == f"after-event:{name}"
