"""The kinds of deadline, their units and anchors; the values are the words of the stored code."""

from enum import StrEnum


class DeadlineKind(StrEnum):
    """What sort of term was agreed; it decides how the term is printed."""

    # Calendar: first and last day say everything.
    DAY = "day"
    DAYS = "days"
    UNTIL = "until"
    NOT_LATER = "not-later"
    UNTIL_MONTH_END = "until-month-end"
    UNTIL_QUARTER_END = "until-quarter-end"
    UNTIL_HALF_YEAR_END = "until-half-year-end"
    UNTIL_YEAR_END = "until-year-end"
    MONTH = "month"
    MONTHS = "months"
    MONTH_PART = "month-part"
    TEN_DAYS = "ten-days"
    QUARTER = "quarter"
    QUARTERS = "quarters"
    HALF_YEAR = "half-year"
    YEAR = "year"
    YEARS = "years"
    SCHOOL_YEARS = "school-years"
    SEASON = "season"
    FROM = "from"
    FROM_TO = "from-to"
    # Periodic: a rule, no end.
    CONTINUOUS = "continuous"
    EVERY = "every"
    YEARLY_MONTH = "yearly-month"
    YEARLY_DAY = "yearly-day"
    YEARLY_UNTIL = "yearly-until"
    MONTHLY_DAY = "monthly-day"
    MONTHLY_UNTIL = "monthly-until"
    NTH_WEEKDAY = "nth-weekday"
    TIMES = "times"
    # Anchored: days follow from another date.
    WITHIN = "within"
    UNTIL_NEXT_MEETING = "until-next-meeting"
    BEFORE_EVENT = "before-event"
    AFTER_EVENT = "after-event"
    DURING_EVENT = "during-event"
    IMMEDIATELY = "immediately"
    # Undated.
    AS_NEEDED = "as-needed"
    SEPARATE_PLAN = "separate-plan"
    TO_BE_SET = "to-be-set"
    # Not understood.
    TEXT = "text"


class Unit(StrEnum):
    """A length of time that terms are counted in."""

    DAY = "day"
    WORKING_DAY = "working-day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Anchor(StrEnum):
    """What "within 10 days" counts from; unstated means the signing of the minutes."""

    UNSTATED = "unstated"
    SIGNING = "signing"
    RECEIPT = "receipt"
    DAY = "day"
    EVENT = "event"


# Terms of one last day, with no first.
UNTIL_KINDS = frozenset(
    {
        DeadlineKind.UNTIL,
        DeadlineKind.NOT_LATER,
        DeadlineKind.UNTIL_MONTH_END,
        DeadlineKind.UNTIL_QUARTER_END,
        DeadlineKind.UNTIL_HALF_YEAR_END,
        DeadlineKind.UNTIL_YEAR_END,
    }
)
CALENDAR_KINDS = UNTIL_KINDS | {
    DeadlineKind.DAY,
    DeadlineKind.DAYS,
    DeadlineKind.MONTH,
    DeadlineKind.MONTHS,
    DeadlineKind.MONTH_PART,
    DeadlineKind.TEN_DAYS,
    DeadlineKind.QUARTER,
    DeadlineKind.QUARTERS,
    DeadlineKind.HALF_YEAR,
    DeadlineKind.YEAR,
    DeadlineKind.YEARS,
    DeadlineKind.SCHOOL_YEARS,
    DeadlineKind.SEASON,
    DeadlineKind.FROM,
    DeadlineKind.FROM_TO,
}
PERIODIC_KINDS = frozenset(
    {
        DeadlineKind.CONTINUOUS,
        DeadlineKind.EVERY,
        DeadlineKind.YEARLY_MONTH,
        DeadlineKind.YEARLY_DAY,
        DeadlineKind.YEARLY_UNTIL,
        DeadlineKind.MONTHLY_DAY,
        DeadlineKind.MONTHLY_UNTIL,
        DeadlineKind.NTH_WEEKDAY,
        DeadlineKind.TIMES,
    }
)
ANCHORED_KINDS = frozenset(
    {
        DeadlineKind.WITHIN,
        DeadlineKind.UNTIL_NEXT_MEETING,
        DeadlineKind.BEFORE_EVENT,
        DeadlineKind.AFTER_EVENT,
        DeadlineKind.DURING_EVENT,
        DeadlineKind.IMMEDIATELY,
    }
)
