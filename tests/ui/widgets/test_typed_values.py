"""Dates and hours as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.typed_values import NoSuchDayError, parse_date, parse_time

DAY = dt.date(2025, 1, 29)


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-29", "2025 01 29", "2025.1.29", "20250129", "29.01.2025", "29/1/2025",
        "01-29", "1.29", "2025 m. sausio 29 d.", "2025\xa0m. sausio 29\xa0d.", "sausio 29 d.",
        "sausio 29", "29 January 2025", "29 jan", " 2025-01-29 ", "2025-01-29 d.",
    ],
)  # fmt: skip
def test_many_ways_to_write_a_day(text):
    assert parse_date(text, 2025) == DAY


@pytest.mark.parametrize("text", ["", "   ", "\xa0"])
def test_nothing_is_none(text):
    assert parse_date(text, 2025) is None
    assert parse_time(text) is None


@pytest.mark.parametrize("text", ["rytoj", "2025-13-01", "2025-00-10", "0-0", "99", "29.01.25.1"])
def test_what_is_no_day(text):
    with pytest.raises(ValueError):
        parse_date(text, 2025)


def test_a_month_that_is_shorter():
    with pytest.raises(NoSuchDayError) as told:
        parse_date("02-30", 2025)
    assert (told.value.month, told.value.days) == (2, 28)
    assert parse_date("02-29", 2024) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("10:00", dt.time(10)), ("10.00", dt.time(10)), ("1000", dt.time(10)),
        ("930", dt.time(9, 30)), ("10", dt.time(10)), ("9", dt.time(9)),
        ("10 val.", dt.time(10)), ("10.30 val.", dt.time(10, 30)), ("0:05", dt.time(0, 5)),
        ("10 30", dt.time(10, 30)),
    ],
)  # fmt: skip
def test_many_ways_to_write_an_hour(text, hour):
    assert parse_time(text) == hour


@pytest.mark.parametrize("text", ["25:00", "10:75", "dešimt", "10:5", "12345", "1:2:3"])
def test_what_is_no_hour(text):
    with pytest.raises(ValueError):
        parse_time(text)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_iso_comes_back(day):
    assert parse_date(day.isoformat(), 2025) == day


@given(st.times())
def test_hours_come_back(hour):
    assert parse_time(f"{hour:%H:%M}") == hour.replace(second=0, microsecond=0)


@given(st.text())
def test_anything_else_is_refused_plainly(text):
    for parse in (lambda: parse_date(text, 2025), lambda: parse_time(text)):
        try:
            parse()
        except ValueError:
            continue
