from datetime import date

import pytest

from app.values.deadline import Deadline, DeadlineKind
from app.values.deadline.rules import Event, Yearly


@pytest.mark.parametrize(
    "code",
    [
        "", "day", "Day:2025-05-07", "day:", "day:20250507", "day:2025-02-30", "day:2025-05-07 ",
        "day:2025-05-07/2025-05-07", "days:2025-12-04/2025-12-01", "days:2025-12-01/2025-12-01",
        "until:2025-01-01/2025-09-30", "until:../..", "until:2025-09-30",
        "quarter:2025-10-01/2025-12-30", "quarters:2025-10-01/2025-12-31",
        "month:2025-10-02/2025-10-31", "months:2025-10-01/2025-10-31",
        "month-part:2025-10-05/2025-10-10", "season:2025-01-01/2025-03-31",
        "from:2025-09-01/2025-11-30", "years:2025-01-01/2025-12-31",
        "school-years:2025-09-01/2025-08-31", "year:1700-01-01/1700-12-31",
        "continuous:", "text:spalis", "every:day", "every:fortnight", "yearly-month:5",
        "yearly-month:05-07", "yearly-day:05", "yearly-day:02-30", "monthly-day:00",
        "monthly-day:32", "monthly-day: 5", "nth-weekday:0,1", "nth-weekday:1,7", "nth-weekday:1",
        "times:0,year", "times:2,year,", "times:2,working-day", "within:10,working-day",
        "within:0,day,signing", "within:10,year,signing", "within:1,month,day,",
        "within:1,month,event,", "within:1,month,signing,x", "before-event:2,week,",
        "after-event:", "after-event: kongreso", "during-event:a  b", "\N{NO-BREAK SPACE}text",
    ],
)  # fmt: skip
def test_refuses_a_code_that_it_would_not_write(code: str) -> None:
    with pytest.raises(ValueError):
        Deadline.from_code(code, "kaip rašyta")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Deadline(DeadlineKind.DAY, ""),
        lambda: Deadline(DeadlineKind.CONTINUOUS, "", date(2025, 1, 1), date(2025, 1, 1)),
        lambda: Deadline(DeadlineKind.CONTINUOUS, "", rule=Event("kongreso")),
        lambda: Deadline(DeadlineKind.AFTER_EVENT, ""),
        lambda: Deadline(DeadlineKind.YEARLY_MONTH, "", rule=Yearly(5, 7)),
        lambda: Deadline(DeadlineKind.YEARLY_DAY, "", rule=Yearly(5)),
    ],
)
def test_an_incoherent_deadline_cannot_be_made(make) -> None:
    with pytest.raises(ValueError):
        make()


def test_the_typed_text_is_part_of_the_value_but_not_of_its_meaning() -> None:
    one = Deadline.from_code("quarter:2025-10-01/2025-12-31", "IV ketv.")
    other = Deadline.from_code("quarter:2025-10-01/2025-12-31", "4 ketv")
    assert one != other
    assert one.means_same(other)
