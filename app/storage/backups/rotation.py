"""Which backups are kept: many of the last days, fewer of the last weeks and months, some always.

Backups are walked from the newest to the oldest by the counter in the database. Their stamps only
tell days, weeks and months apart, so a clock that was wrong, by an hour or by ten years, makes more
or fewer of them look alike but never makes an old one new.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from app.storage.backups.backup import Backup, Reason

# All of the last two days, and so many of the newest whatever the clock said of them.
ALL_OF, NEWEST = timedelta(days=2), 12
DAYS, WEEKS, MONTHS = 12, 10, 9
# However little space there is, so many of the newest verified ones stay.
ALWAYS = 3


def outdated(backups: Iterable[Backup], space: int) -> tuple[Backup, ...]:
    """Return the backups to let go, the oldest first; `space` is what all may take, in bytes."""
    newest_first = sorted(backups, key=lambda backup: backup.order, reverse=True)
    sacred = {one.path for one in [b for b in newest_first if b.verified][:ALWAYS]}
    kept = sacred | _by_calendar(newest_first)
    going = [one for one in newest_first if one.path not in kept]
    staying = [one for one in newest_first if one.path in kept]
    going += _over_budget(staying, sacred, space)
    return tuple(sorted(going, key=lambda backup: backup.order))


def _by_calendar(newest_first: Sequence[Backup]) -> set[Path]:
    kept: set[Path] = {
        one.path
        for place, one in enumerate(newest_first)
        if place < NEWEST
        or one.reason is Reason.BEFORE_UPGRADE
        or abs(one.at - newest_first[0].at) <= ALL_OF
    }
    # An unverified one never takes the place of a verified one, but has a place of its own.
    for several in (newest_first, [one for one in newest_first if one.verified]):
        for number, slot in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
            kept |= _newest_of_each(several, number, slot)
    return kept


def _newest_of_each(
    newest_first: Iterable[Backup], number: int, slot: Callable[[datetime], Hashable]
) -> set[Path]:
    met: dict[Hashable, Path] = {}
    for one in newest_first:
        if len(met) == number:
            break
        met.setdefault(slot(one.at), one.path)
    return set(met.values())


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month


def _over_budget(newest_first: Sequence[Backup], sacred: set[Path], space: int) -> list[Backup]:
    """Choose the oldest until the rest fits; those made before an upgrade go last."""
    taken = sum(one.size for one in newest_first)
    oldest_first = [one for one in reversed(newest_first) if one.path not in sacred]
    oldest_first.sort(key=lambda one: one.reason is Reason.BEFORE_UPGRADE)  # stable
    going = []
    for one in oldest_first:
        if taken <= space:
            break
        taken -= one.size
        going.append(one)
    return going
