"""Which backups stay: by calendar, by counter when the clock lies, within the space given."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage.backups.backup import Backup, Reason
from app.storage.backups.rotation import ALL_OF, ALWAYS, DAYS, MONTHS, NEWEST, WEEKS, outdated
from app.storage.contents import Contents
from tests.examples import few

MUCH = 10**15
TEN_YEARS = timedelta(days=3652)
NOON = datetime(2025, 6, 2, 12, tzinfo=UTC)


def backup(
    number: int,
    at: datetime,
    *,
    reason: Reason = Reason.PERIODIC,
    verified: bool = True,
    size: int = 1,
) -> Backup:
    contents = Contents(2, action_id=number * 3)
    path = Path(f"sutarta-{number:06}.db")
    return Backup(path, number, at, reason, size, verified, "", contents)


def numbers(backups: Sequence[Backup]) -> list[int]:
    return [one.number for one in backups]


class Year:
    """Backups made one after another, each followed by its rotation, as in life."""

    def __init__(self, space: int = MUCH) -> None:
        self.kept: list[Backup] = []
        self.made = 0
        self.true_day: dict[int, int] = {}
        self._space = space

    def make(self, true: datetime, clock: datetime, **rest: object) -> None:
        self.made += 1
        self.true_day[self.made] = true.toordinal()
        self.kept.append(backup(self.made, clock, **rest))  # type: ignore[arg-type]  # its own names
        going = {one.path for one in outdated(self.kept, self._space)}
        self.kept = [one for one in self.kept if one.path not in going]


def test_a_year_of_work_thins_out_into_days_weeks_and_months() -> None:
    year = Year()
    for day in range(366):
        for hour in (0, 3, 6, 9):
            at = NOON + timedelta(days=day, hours=hour)
            year.make(at, at)
    days = [one.at.date() for one in year.kept]
    newest = days[-1]
    assert sum(year.kept[-1].at - one.at <= ALL_OF for one in year.kept) == 9
    assert {newest - timedelta(days=n) for n in range(DAYS)} <= set(days)
    assert len({one.at.isocalendar()[:2] for one in year.kept}) >= WEEKS
    assert len({(one.at.year, one.at.month) for one in year.kept}) == MONTHS
    assert len(year.kept) < 45


def test_one_made_before_an_upgrade_and_the_newest_verified_ones_stay() -> None:
    several = [backup(1, NOON, reason=Reason.BEFORE_UPGRADE)]
    several += [backup(n, NOON) for n in (2, 3, 4)]
    several += [
        backup(n, NOON + timedelta(days=40, minutes=n), verified=False) for n in range(5, 99)
    ]
    assert numbers(outdated(several, MUCH)) == []
    later = [backup(n, NOON + timedelta(days=900 + n)) for n in range(100, 130)]
    kept = set(several + later) - set(outdated(several + later, MUCH))
    assert several[0] in kept
    assert set(later[-NEWEST:]) <= kept


def test_an_unverified_one_takes_no_place_of_a_verified_one() -> None:
    several = []
    for day in range(DAYS):
        at = NOON + timedelta(days=10 * day)
        several += [
            backup(2 * day + 1, at),
            backup(2 * day + 2, at + timedelta(hours=1), verified=False),
        ]
    kept = set(several) - set(outdated(several, MUCH))
    assert {one for one in several if one.verified} <= kept


def test_for_want_of_space_the_oldest_go_and_those_before_an_upgrade_last() -> None:
    several = [
        backup(1, NOON, reason=Reason.BEFORE_UPGRADE, size=10),
        *(backup(n, NOON + timedelta(minutes=n), size=10) for n in range(2, 8)),
    ]
    assert numbers(outdated(several, 70)) == []
    assert numbers(outdated(several, 50)) == [2, 3]
    assert numbers(outdated(several, 40)) == [2, 3, 4]
    assert numbers(outdated(several, 39)) == [1, 2, 3, 4]
    assert numbers(outdated(several, 0)) == [1, 2, 3, 4]


def test_order_is_the_counters_and_not_the_clocks() -> None:
    forward = [backup(n, NOON + timedelta(hours=n), size=10) for n in range(1, 8)]
    backward = [backup(n, NOON - timedelta(hours=n), size=10) for n in range(1, 8)]
    assert numbers(outdated(forward, 50)) == numbers(outdated(backward, 50)) == [1, 2]


moments = st.integers(-15_000, 15_000).map(lambda hours: NOON + timedelta(hours=hours * 20))
lives = st.lists(
    st.tuples(moments, st.booleans(), st.sampled_from(list(Reason)), st.integers(0, 50)),
    max_size=60,
)


@given(lives, st.integers(0, 2000))
def test_whatever_the_clock_says_the_newest_stay(
    life: list[tuple[datetime, bool, Reason, int]], space: int
) -> None:
    several = [
        backup(number, at, verified=verified, reason=reason, size=size)
        for number, (at, verified, reason, size) in enumerate(life, 1)
    ]
    going = set(outdated(several, space))
    verified = [one for one in several if one.verified]
    assert not going & set(verified[-ALWAYS:])
    assert not set(outdated(several, MUCH)) & set(several[-NEWEST:])
    staying = [one for one in several if one not in going]
    always = set(verified[-ALWAYS:])
    assert sum(one.size for one in staying) <= space or set(staying) <= always
    assert outdated(staying, space) == ()


@settings(max_examples=few(20))
@given(st.data())
def test_a_clock_ten_years_off_costs_no_day(data: st.DataObject) -> None:
    """Each jump can at most split a day in two; every other of the last days is there."""
    jumps = data.draw(
        st.dictionaries(
            st.integers(0, 39), st.sampled_from((-TEN_YEARS, timedelta(0), TEN_YEARS)), max_size=4
        )
    )
    year, off, split = Year(), timedelta(0), 0
    for day in range(40):
        off_before = off
        off = jumps.get(day, off)
        split += off != off_before
        for hour in data.draw(st.sets(st.integers(0, 9), min_size=1, max_size=2)):
            true = NOON + timedelta(days=day, hours=hour)
            year.make(true, true + (off_before if hour < 5 else off))
    have = {year.true_day[one.number] for one in year.kept}
    last = NOON.toordinal() + 39
    assert {last - n for n in range(DAYS - split)} <= have
    assert {year.made - n for n in range(NEWEST)} <= {one.number for one in year.kept}
