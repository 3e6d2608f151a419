"""The patterns of English deadlines: small letters, every dash a hyphen."""

from app.values.dates import MONTHS_ENGLISH as MONTHS
from app.values.deadline import builders as build
from app.values.deadline import unclear
from app.values.deadline.english import WEEKDAYS
from app.values.deadline.found import Words
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.rules import LAST
from app.values.language import Language

_MONTH_FORMS = {form.casefold(): number for number, form in enumerate(MONTHS, 1)}
_MONTH_FORMS |= {form[:3].casefold(): number for number, form in enumerate(MONTHS, 1)}
_MONTH_FORMS["sept"] = 9
_NUMBERS = {
    "a ": 1, "an ": 1, "once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": LAST, "final": LAST,
}  # fmt: skip
_UNITS = {
    "working": Unit.WORKING_DAY, "business": Unit.WORKING_DAY, "day": Unit.DAY,
    "calendar": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "quarter": Unit.QUARTER,
    "half": Unit.HALF_YEAR, "six": Unit.HALF_YEAR, "year": Unit.YEAR, "annum": Unit.YEAR,
}  # fmt: skip

WORDS = Words(
    language=Language.ENGLISH,
    months=_MONTH_FORMS,
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    weekdays={name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    seasons={"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    parts={"early": 1, "beginning": 1, "start": 1, "mid": 2, "late": 3, "end": 3},
    units=_UNITS,
    month_names=MONTHS,
    examples={
        "no_such_month": "2025-12-01",
        "no_such_monthly_day": "on the 15th of each month",
        "no_such_quarter": "Q4",
        "no_such_half_year": "second half of the year",
        "no_such_ten_days": "last ten days of October",
        "ends_before_start": "1–4 December",
    },
    year_comes_last=True,
)


def _either(words: "list[str] | tuple[str, ...]") -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_YEAR_NUMBER = "(?:19|20|21)[0-9]{2}"
_TH = "(?:st|nd|rd|th)?"
_TO = " ?- ?"
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{_either(tuple(_NUMBERS))})"
_SPAN = rf"(?:{_COUNT} ?)?(?P<unit>(?:working|business|calendar) days?|days?|weeks?|months?)"
_NTH = rf"(?P<nth>[1-5]{_TH}|{_either(tuple(_ORDINALS))})"
_WEEKDAY = rf"(?P<weekday>{_either([name.casefold() for name in WEEKDAYS])})"
_SEASON = "(?P<season>spring|summer|autumn|fall|winter)"
_PERIOD = r"(?P<unit>week|month|quarter|half-?(?: ?year)?|year|annum)"
_NAME = "(?P<name>.+)"
_LEAST = r"(?P<least>at least |no less than |not less than |no fewer than )?"
_BY = r"(?:by|until|till|due(?: by)?|up to)"
_NOT_LATER = r"(?:no|not) later than"
_ON = r"(?:on |in |during )?(?:the )?"
_OF_SIGNING = r"(?:of|after|from) (?:the )?(?:signing|signature)(?: of the minutes)?"
_OF_RECEIPT = r"(?:of|after|from) (?:the )?receipt(?: of the minutes)?"
_EACH_MONTH = r"(?:of )?(?:each|every|the) month"
_EACH_YEAR = r"(?:annually|yearly|every year|each year|once a year,)"
_END = r"(?:the )?end of"
_HALF = "half(?:[- ]?year)?"


def _year(number: int) -> str:
    return rf"(?P<year{number}>{_YEAR_NUMBER})"


def _year_after(number: int, variant: str = "") -> str:
    return rf"(?:,? (?P<year{number}{variant}>{_YEAR_NUMBER}))?"


def _month(number: int, variant: str = "") -> str:
    return rf"(?P<month{number}{variant}>{_either(tuple(_MONTH_FORMS))})\.?"


def _day(number: int, variant: str = "") -> str:
    return rf"(?P<day{number}{variant}>[0-9]{{1,2}}){_TH}"


def _part(number: int) -> str:
    return rf"(?P<part{number}>[0-9]{_TH}|x|ix|iv|v?i{{1,3}}|v|{_either(tuple(_ORDINALS))})"


def _quarter(number: int) -> str:
    n = number
    figure = rf"q ?(?P<part{n}>[0-9]|x|ix|iv|v?i{{1,3}}|v)"
    word = rf"(?P<part{n}a>[0-9]{_TH}|ix|iv|v?i{{1,3}}|v|{_either(tuple(_ORDINALS))}) quarter"
    return rf"(?:{figure}|{word})(?: of)?(?: the year)?"


def _date(number: int) -> str:
    n = number
    day_first = rf"(?:the )?{_day(n)} (?:of )?{_month(n)}{_year_after(n)}"
    month_first = rf"{_month(n, 'a')} {_day(n, 'a')}{_year_after(n, 'a')}"
    figures = (
        rf"(?:(?P<year{n}b>{_YEAR_NUMBER})-)?(?P<month{n}b>[0-9]{{2}})-(?P<day{n}b>[0-9]{{2}})"
    )
    return f"(?:{day_first}|{month_first}|{figures})"


_ISO_MONTH = rf"(?P<year1>{_YEAR_NUMBER})-(?P<month1>[0-9]{{2}})"
_MONTH_YEAR = rf"{_month(1)}{_year_after(1)}"
_OF_YEAR = rf"(?: of {_year(1)}| of the year|,? (?P<year1a>{_YEAR_NUMBER}))?"
_QUARTER_YEAR = rf"{_quarter(1)}{_year_after(1)}"
_HALF_YEAR = rf"(?:the )?{_part(1)} {_HALF}{_OF_YEAR}"
_H_YEAR = rf"h ?(?P<part1>[0-9]){_year_after(1)}"
_THIRD = r"(?P<third>(?:the )?(?:beginning|start|end) of |early |mid[- ]|late )"
_THIRD_AT_END = r"(?:the )?(?P<third>beginning|start|middle|end) of "

# In order: the first pattern that fits the whole text and whose builder accepts it decides.
# Those whose name is a user's own end exactly; the others may end in a stop.
PATTERNS: tuple[tuple[str, build.Builder], ...] = (
    # Days
    (rf"(?:on )?{_date(1)}", build.calendar(DeadlineKind.DAY, build.day)),
    (rf"(?:on )?{_day(1)}{_TO}{_day(2)} (?:of )?{_month(2)}{_year_after(2)}", build.days),
    (rf"(?:on )?{_month(1)} {_day(1)}{_TO}{_day(2)}{_year_after(2)}", build.days),
    (rf"{_date(1)}(?:{_TO}|/){_date(2)}", build.days),
    (rf"from {_date(1)} (?:to|until|till) {_date(2)}",
     build.calendar(DeadlineKind.FROM_TO, lambda found: found.days())),
    (rf"from {_day(1)} (?:to|until|till) {_day(2)} {_month(2)}{_year_after(2)}",
     build.calendar(DeadlineKind.FROM_TO, lambda found: found.days())),
    (rf"(?:from|since|starting) {_date(1)}(?: on(?:wards?)?)?",
     build.calendar(DeadlineKind.FROM, build.from_day)),
    (rf"(?:from|since|starting) {_MONTH_YEAR}(?: on(?:wards?)?)?",
     build.calendar(DeadlineKind.FROM, build.from_day)),
    (rf"from {_month(1)}{_year_after(1)} (?:to|until|till) {_month(2)}{_year_after(2)}",
     unclear.from_to_months),
    (rf"{_BY} {_date(1)}", build.until(DeadlineKind.UNTIL, build.day)),
    (rf"{_NOT_LATER} {_date(1)}", build.until(DeadlineKind.NOT_LATER, build.day)),
    (rf"before {_date(1)}", unclear.before_day),
    # Ends of longer spans
    (rf"{_BY} {_END} {_MONTH_YEAR}", build.until(DeadlineKind.UNTIL_MONTH_END, build.month)),
    (rf"{_BY} {_END} (?:the )?{_QUARTER_YEAR}",
     build.until(DeadlineKind.UNTIL_QUARTER_END, build.one_quarter)),
    (rf"{_BY} {_END} (?:{_HALF_YEAR})",
     build.until(DeadlineKind.UNTIL_HALF_YEAR_END, build.one_half)),
    (rf"{_BY} {_END} {_H_YEAR}", build.until(DeadlineKind.UNTIL_HALF_YEAR_END, build.one_half)),
    (rf"{_BY} {_END} (?:the year|this year|{_year(1)})|{_BY} (?:the )?year[- ]end",
     build.until(DeadlineKind.UNTIL_YEAR_END, build.year)),
    (rf"(?:{_BY}|before) {_MONTH_YEAR}", unclear.until_month),
    (rf"(?:{_BY}|before) {_ISO_MONTH}", unclear.until_month),
    (rf"(?:{_BY}|before) (?:the )?{_QUARTER_YEAR}", unclear.until_quarter),
    (rf"(?:{_BY}|before) (?:{_HALF_YEAR})", unclear.until_half),
    (rf"(?:{_BY}|before) {_H_YEAR}", unclear.until_half),
    (rf"(?:{_BY}|before) {_year(1)}", unclear.until_year),
    (rf"(?:{_BY}|before) (?:the )?{_SEASON}(?: of)?{_year_after(1)}", unclear.until_season),
    # Months and their parts
    (rf"{_ON}{_MONTH_YEAR}", build.calendar(DeadlineKind.MONTH, build.month)),
    (_ISO_MONTH, build.calendar(DeadlineKind.MONTH, build.month)),
    (rf"{_month(1)}{_year_after(1)}{_TO}{_month(2)}{_year_after(2)}", build.month_range),
    (rf"{_ISO_MONTH}(?:{_TO}|/)(?P<year2>{_YEAR_NUMBER})-(?P<month2>[0-9]{{2}})",
     build.month_range),
    (rf"(?:in |at )?{_THIRD}{_MONTH_YEAR}", build.calendar(DeadlineKind.MONTH_PART, build.part)),
    (rf"{_BY} {_THIRD}{_MONTH_YEAR}", unclear.until_part),
    (rf"{_ON}{_part(1)} ten days of {_MONTH_YEAR}",
     build.calendar(DeadlineKind.TEN_DAYS, build.ten_days)),
    (rf"{_ON}{_NTH} week of {_MONTH_YEAR}", unclear.nth_week),
    # Quarters, half-years, years, seasons
    (rf"{_ON}{_QUARTER_YEAR}", build.calendar(DeadlineKind.QUARTER, build.one_quarter)),
    (rf"{_quarter(1)}{_year_after(1)}{_TO}{_quarter(2)}{_year_after(2)}", build.quarter_range),
    (rf"{_ON}(?:{_HALF_YEAR})", build.calendar(DeadlineKind.HALF_YEAR, build.one_half)),
    (rf"{_ON}{_H_YEAR}", build.calendar(DeadlineKind.HALF_YEAR, build.one_half)),
    (rf"{_ON}{_year(1)}", build.calendar(DeadlineKind.YEAR, build.year)),
    ((rf"(?:throughout|all|during|whole|the whole) ?(?:of )?(?:the |this )?(?:year|{_year(1)})"
     "|all year round"),
     build.calendar(DeadlineKind.YEAR, build.year)),
    (rf"(?P<year1>{_YEAR_NUMBER}) ?[-/] ?(?P<year2>{_YEAR_NUMBER})", build.years),
    ((rf"(?P<year1>{_YEAR_NUMBER}) ?[-/] ?(?P<year2>{_YEAR_NUMBER}|[0-9]{{2}}) "
     "(?:school|academic) years?"),
     build.school_years),
    ((rf"{_ON}(?:school|academic) years? (?P<year1>{_YEAR_NUMBER}) ?[-/] ?"
     rf"(?P<year2>{_YEAR_NUMBER}|[0-9]{{2}})"),
     build.school_years),
    (rf"{_ON}{_SEASON}(?: of)?{_year_after(1)}", build.a_season),
    (rf"{_ON}{_SEASON}(?: of)? (?P<year1>{_YEAR_NUMBER}) ?[-/] ?(?P<year2>{_YEAR_NUMBER})",
     build.a_season),
    # Periodic
    ("ongoing|continuous|continuously|constantly|always|permanently",
     build.plain(DeadlineKind.CONTINUOUS)),
    ("weekly|(?:every|each) week", build.every(Unit.WEEK)),
    ("monthly|(?:every|each) month", build.every(Unit.MONTH)),
    ("quarterly|(?:every|each) quarter", build.every(Unit.QUARTER)),
    ("half-?yearly|(?:every|each) half[- ]?year|every six months", build.every(Unit.HALF_YEAR)),
    ("annually|yearly|(?:every|each) year", build.every(Unit.YEAR)),
    (rf"{_EACH_YEAR},? in {_month(1)}|(?:every|each) {_month(1, 'a')}",
     build.ruled(DeadlineKind.YEARLY_MONTH, build.yearly)),
    (rf"{_EACH_YEAR},? on (?:{_day(1)} {_month(1)}|{_month(1, 'a')} {_day(1, 'a')})",
     build.ruled(DeadlineKind.YEARLY_DAY, build.yearly)),
    ((rf"{_EACH_YEAR},? by (?:{_day(1)} {_month(1)}|{_month(1, 'a')} {_day(1, 'a')})"
     "(?: (?:of )?(?:every|each) year)?"),
     build.ruled(DeadlineKind.YEARLY_UNTIL, build.yearly)),
    (rf"by {_day(1)} {_month(1)} (?:of )?(?:every|each) year",
     build.ruled(DeadlineKind.YEARLY_UNTIL, build.yearly)),
    (rf"{_EACH_YEAR},? by {_month(1)}", unclear.yearly_until_month),
    (rf"(?:on )?(?:the )?{_day(1)} {_EACH_MONTH}",
     build.ruled(DeadlineKind.MONTHLY_DAY, build.monthly)),
    (rf"by (?:the )?{_day(1)} {_EACH_MONTH}",
     build.ruled(DeadlineKind.MONTHLY_UNTIL, build.monthly)),
    (rf"(?:on )?(?:the )?{_NTH} {_WEEKDAY} {_EACH_MONTH}",
     build.ruled(DeadlineKind.NTH_WEEKDAY, build.nth_weekday)),
    (rf"{_LEAST}(?P<count>once|twice) (?:a|an|per|each|every) {_PERIOD}",
     build.ruled(DeadlineKind.TIMES, build.times)),
    (rf"{_LEAST}{_COUNT} ?times? (?:a|an|per|each|every) {_PERIOD}",
     build.ruled(DeadlineKind.TIMES, build.times)),
    # Anchored
    (rf"within {_SPAN} {_OF_SIGNING}", build.within(Anchor.SIGNING)),
    (rf"within {_SPAN} {_OF_RECEIPT}", build.within(Anchor.RECEIPT)),
    (rf"within {_SPAN} (?:of|after|from) {_date(1)}", build.within_from_day),
    (rf"within {_SPAN}", build.within(Anchor.UNSTATED)),
    (rf"{_COUNT} ?(?P<unit>(?:working|business) days?)", build.within(Anchor.UNSTATED)),
    (rf"(?:{_BY}|before) (?:the |our )?next meeting", build.plain(DeadlineKind.UNTIL_NEXT_MEETING)),
    # Undated
    ("(?:as|when|if|where) (?:needed|necessary|required)|on demand",
     build.plain(DeadlineKind.AS_NEEDED)),
    ("(?:according to|under|as per|per) (?:a |the )?separate (?:plan|schedule)",
     build.plain(DeadlineKind.SEPARATE_PLAN)),
    ("immediately|at once|without delay|forthwith", build.plain(DeadlineKind.IMMEDIATELY)),
    (("(?:the )?dates? (?:is |are )?(?:to be|being) (?:confirmed|agreed|clarified|set|announced)|"
     "to be (?:confirmed|agreed|announced)|tbc|tba|tbd"),
     build.plain(DeadlineKind.TO_BE_SET)),
)  # fmt: skip

NAMED_PATTERNS: tuple[tuple[str, build.Builder], ...] = (
    (rf"within {_SPAN} (?:of|after|from) {_NAME}", build.within_from_event),
    (rf"{_SPAN} before {_NAME}", build.before_event),
    (rf"after {_NAME}", build.after_event),
    (rf"during {_NAME}", build.during_event),
)  # fmt: skip
