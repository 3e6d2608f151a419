"""The patterns of Lithuanian deadlines: small letters, no diacritics, every dash a hyphen."""

from app.values.dates import MONTHS_GENITIVE
from app.values.deadline import builders as build
from app.values.deadline import unclear
from app.values.deadline.found import Words, folded
from app.values.deadline.kinds import Anchor, DeadlineKind, Unit
from app.values.deadline.lithuanian import MONTHS
from app.values.deadline.rules import LAST
from app.values.language import Language

_OTHER_MONTH_FORMS = (
    "sausi sausyje saus.",
    "vasari vasaryje vas.",
    "kova kove kov.",
    "balandi balandyje bal.",
    "geguzeje geg.",
    "birzeli birzelyje birz.",
    "liepoje liep.",
    "rugpjuti rugpjutyje rugp.",
    "rugseji rugsejyje rugs.",
    "spali spalyje spal.",
    "lapkriti lapkrityje lapkr.",
    "gruodi gruodyje gruod.",
)
_MONTH_FORMS = {
    folded(form): number
    for number, (name, genitive, others) in enumerate(
        zip(MONTHS, MONTHS_GENITIVE, _OTHER_MONTH_FORMS, strict=True), 1
    )
    for form in (name, genitive, *others.split())
}
_NUMBERS = {
    "vien": 1, "du": 2, "dvi": 2, "tri": 3, "ketur": 4, "penk": 5, "ses": 6, "septyn": 7,
    "astuon": 8, "devyn": 9, "desimt": 10,
}  # fmt: skip
_ORDINALS = {"pirm": 1, "antr": 2, "trec": 3, "ketvirt": 4, "penkt": 5, "paskutin": LAST}
_WEEKDAYS = {
    "pirmadien": 0, "antradien": 1, "treciadien": 2, "ketvirtadien": 3, "penktadien": 4,
    "sestadien": 5, "sekmadien": 6,
}  # fmt: skip
_UNITS = {
    "darbo": Unit.WORKING_DAY, "d. d": Unit.WORKING_DAY, "d.d": Unit.WORKING_DAY,
    "dien": Unit.DAY, "d": Unit.DAY, "savai": Unit.WEEK, "sav.": Unit.WEEK, "men": Unit.MONTH,
    "ketv": Unit.QUARTER, "pus": Unit.HALF_YEAR, "met": Unit.YEAR, "m.": Unit.YEAR,
}  # fmt: skip

WORDS = Words(
    language=Language.LITHUANIAN,
    months=_MONTH_FORMS,
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    weekdays=_WEEKDAYS,
    seasons={"pavasar": 0, "vasar": 1, "ruden": 2, "ruduo": 2, "ziem": 3},
    parts={"pradzi": 1, "vidur": 2, "pabaig": 3},
    units=_UNITS,
    month_names=MONTHS,
    examples={
        "no_such_month": "2025-12-01",
        "no_such_monthly_day": "kiekvieno mėnesio 15 d.",
        "no_such_quarter": "IV ketv.",
        "no_such_half_year": "II pusmetis",
        "no_such_ten_days": "spalio III dekada",
        "ends_before_start": "gruodžio 1–4 d.",
    },
    year_comes_last=False,
)


def _either(words: "list[str] | tuple[str, ...]") -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(".", r"\.") for word in longest_first)


_YEAR_NUMBER = "(?:19|20|21)[0-9]{2}"
_M = r"(?: ?m\.?| metu| metais| metai)"
_D = r"(?:-?(?:oji|aja|osios|a|os))?(?: ?(?:d\.?|dien[a-z]{1,3}))?"
_MEN = r"(?: ?men(?:uo|es[a-z]{1,4})?\.?)"
_MONTH_NAMES = _either(tuple(_MONTH_FORMS))
_TO = " ?- ?"
_KETV = r"ketv(?:ir[a-z]{2,6})?\.?"
_PUSM = r"(?:pusm(?:e[a-z]{2,6})?\.?|pus[a-z]{1,2} metu)"
_COUNT = rf"(?P<count>[0-9]{{1,3}}|(?:{_either(tuple(_NUMBERS))})[a-z]{{0,5}})"
_SPAN = (
    rf"(?:{_COUNT} ?)?(?P<unit>darbo dien[a-z]{{1,4}}|d\. ?d\.?|dien[a-z]{{1,4}}|d\.|"
    r"savai[a-z]{1,5}|sav\.|menes[a-z]{1,5}|men\.?)"
)
_NTH = rf"(?P<nth>[1-5]-[a-z]{{1,3}}|(?:{_either(tuple(_ORDINALS))})[a-z]{{1,5}})"
_WEEKDAY = rf"(?P<weekday>(?:{_either(tuple(_WEEKDAYS))})[a-z]{{1,4}})"
_SEASON = r"(?P<season>(?:pavasar|vasar|ruden|ruduo|ziem)[a-z]{0,4})"
_THIRD = r"(?P<third>(?:pradzi|vidur|pabaig)[a-z]{1,4})"
_PERIOD = (
    r"(?P<unit>savait[a-z]{1,3}|sav\.|menes[a-z]{1,3}|men\.?|ketv[a-z]{0,6}\.?|pusm[a-z]{0,6}\.?|"
    r"pus[a-z]{1,2} metu|met[a-z]{1,3}|m\.)"
)
_MEETING = r"(?:susitikimo|posedzio|susirinkimo|pasitarimo)"
_NAME = "(?P<name>.+)"
_LEAST = r"(?P<least>ne (?:reciau|maziau) (?:kaip|nei) |bent |maziausiai )?"
_SIGNED = r"(?:nuo|po) (?:protokolo )?pasirasymo(?: dienos)?"
_RECEIVED = r"(?:nuo|po) (?:protokolo )?gavimo(?: dienos)?"


def _year(number: int) -> str:
    return rf"(?P<year{number}>{_YEAR_NUMBER}){_M}?"


def _month(number: int) -> str:
    return rf"(?P<month{number}>{_MONTH_NAMES})"


def _part(number: int) -> str:
    words = _either(("pirm", "antr", "trec", "ketvirt"))
    roman = r"x|ix|iv|v?i{1,3}|v"
    return rf"(?P<part{number}>[0-9](?:-[a-z]{{1,5}})?|{roman}|(?:{words})[a-z]{{1,5}})"


def _date(number: int) -> str:
    n = number
    named = rf"(?:{_year(n)},? ?)?{_month(n)} ?(?P<day{n}>[0-9]{{1,2}}){_D}"
    figures = (
        rf"(?:(?P<year{n}a>{_YEAR_NUMBER})-)?(?P<month{n}a>[0-9]{{2}})-(?P<day{n}a>[0-9]{{2}})"
        r"(?: ?d\.?)?"
    )
    return f"(?:{named}|{figures})"


_ISO_MONTH = rf"(?P<year1a>{_YEAR_NUMBER})-(?P<month1a>[0-9]{{2}})"
_Y1 = rf"(?:{_year(1)},? ?)?"
_Y2 = rf"(?:{_year(2)},? ?)?"
_UNTIL = r"(?:iki|ligi)"
_INCLUSIVE = r"(?: ?\(?imtinai\)?)?"
_EACH_MONTH = r"(?:kiekvieno|kas|kiekviena) (?:menesio|menesi|men\.)"
_EACH_YEAR = r"(?:kasmet|kas metus|kiekvienais metais)"

# In order: the first pattern that fits the whole text and whose builder accepts it decides.
# Those whose name is a user's own end exactly; the others may end in a stop.
PATTERNS: tuple[tuple[str, build.Builder], ...] = (
    # Days
    (_date(1), build.calendar(DeadlineKind.DAY, build.day)),
    (rf"{_Y1}{_month(1)} ?(?P<day1>[0-9]{{1,2}}){_D}{_TO}(?P<day2>[0-9]{{1,2}}){_D}", build.days),
    (rf"{_date(1)}(?:{_TO}|/){_date(2)}", build.days),
    (rf"nuo {_date(1)} {_UNTIL} {_date(2)}{_INCLUSIVE}",
     build.calendar(DeadlineKind.FROM_TO, lambda found: found.days())),
    (rf"nuo {_Y1}{_month(1)} (?P<day1>[0-9]{{1,2}}){_D} {_UNTIL} (?P<day2>[0-9]{{1,2}}){_D}",
     build.calendar(DeadlineKind.FROM_TO, lambda found: found.days())),
    (rf"nuo {_date(1)}", build.calendar(DeadlineKind.FROM, build.from_day)),
    (rf"nuo {_Y1}{_month(1)}{_MEN}?(?: pradzios)?",
     build.calendar(DeadlineKind.FROM, build.from_day)),
    (rf"nuo {_Y1}{_month(1)}{_MEN}? {_UNTIL} {_Y2}{_month(2)}{_MEN}?", unclear.from_to_months),
    (rf"{_UNTIL} {_date(1)}{_INCLUSIVE}", build.until(DeadlineKind.UNTIL, build.day)),
    (rf"ne veliau (?:kaip|nei)(?: {_UNTIL})? {_date(1)}",
     build.until(DeadlineKind.NOT_LATER, build.day)),
    (rf"pries {_date(1)}", unclear.before_day),
    # Ends of longer spans
    (rf"{_UNTIL} {_Y1}{_month(1)}{_MEN}? (?:pabaigos|pab\.)",
     build.until(DeadlineKind.UNTIL_MONTH_END, build.month)),
    (rf"{_UNTIL} {_Y1}{_part(1)} ?{_KETV} ?(?:pabaigos|pab\.)",
     build.until(DeadlineKind.UNTIL_QUARTER_END, build.one_quarter)),
    (rf"{_UNTIL} {_Y1}{_part(1)} ?{_PUSM} ?(?:pabaigos|pab\.)",
     build.until(DeadlineKind.UNTIL_HALF_YEAR_END, build.one_half)),
    (rf"{_UNTIL} (?:{_year(1)}|metu|siu metu) ?(?:pabaigos|pab\.)",
     build.until(DeadlineKind.UNTIL_YEAR_END, build.year)),
    (rf"{_UNTIL} {_Y1}{_month(1)}{_MEN}?", unclear.until_month),
    (rf"{_UNTIL} {_ISO_MONTH}", unclear.until_month),
    (rf"{_UNTIL} {_Y1}{_part(1)} ?{_KETV}", unclear.until_quarter),
    (rf"{_UNTIL} {_Y1}{_part(1)} ?{_PUSM}", unclear.until_half),
    (rf"{_UNTIL} {_year(1)}", unclear.until_year),
    (rf"{_UNTIL} {_Y1}{_month(1)}{_MEN}? {_THIRD}", unclear.until_part),
    (rf"{_UNTIL} {_Y1}{_SEASON}", unclear.until_season),
    # Months and their parts
    (rf"(?:per )?{_Y1}{_month(1)}{_MEN}?", build.calendar(DeadlineKind.MONTH, build.month)),
    (_ISO_MONTH, build.calendar(DeadlineKind.MONTH, build.month)),
    (rf"{_Y1}{_month(1)}{_MEN}?{_TO}{_Y2}{_month(2)}{_MEN}?", build.month_range),
    (rf"{_ISO_MONTH}(?:{_TO}|/)(?P<year2>{_YEAR_NUMBER})-(?P<month2>[0-9]{{2}})",
     build.month_range),
    (rf"{_Y1}{_month(1)}{_MEN}? {_THIRD}", build.calendar(DeadlineKind.MONTH_PART, build.part)),
    (rf"{_Y1}{_month(1)}{_MEN}? {_part(1)} ?(?:dekad[a-z]{{1,3}}|dek\.)",
     build.calendar(DeadlineKind.TEN_DAYS, build.ten_days)),
    (rf"{_Y1}{_part(1)} ?{_month(1)}{_MEN}? (?:dekad[a-z]{{1,3}}|dek\.)",
     build.calendar(DeadlineKind.TEN_DAYS, build.ten_days)),
    (rf"{_Y1}{_NTH} {_month(1)}{_MEN}? savait[a-z]{{1,3}}", unclear.nth_week),
    (rf"{_Y1}{_month(1)}{_MEN}? {_NTH} savait[a-z]{{1,3}}", unclear.nth_week),
    # Quarters, half-years, years, seasons
    (rf"(?:per )?{_Y1}{_part(1)} ?{_KETV}",
     build.calendar(DeadlineKind.QUARTER, build.one_quarter)),
    (rf"{_Y1}{_part(1)}(?: ?{_KETV})?{_TO}{_Y2}{_part(2)} ?{_KETV}", build.quarter_range),
    (rf"(?:per )?{_Y1}{_part(1)} ?{_PUSM}", build.calendar(DeadlineKind.HALF_YEAR, build.one_half)),
    (rf"(?:per )?{_year(1)}", build.calendar(DeadlineKind.YEAR, build.year)),
    ((rf"(?:per |istis[a-z]* )?vis(?:us|i|ais) (?:{_year(1)} )?(?:metus|metai|metais)|"
     r"istisus metus|per metus|metu eigoje"),
     build.calendar(DeadlineKind.YEAR, build.year)),
    (rf"(?P<year1>{_YEAR_NUMBER})(?: ?m\.?)? ?[-/] ?(?P<year2>{_YEAR_NUMBER}){_M}?", build.years),
    ((rf"(?P<year1>{_YEAR_NUMBER}) ?[-/] ?(?P<year2>{_YEAR_NUMBER}|[0-9]{{2}}) ?"
     r"(?:m\. ?m\.?|mokslo met[a-z]{1,3})"),
     build.school_years),
    (rf"(?:per )?(?:{_year(1)} )?{_SEASON}", build.a_season),
    (rf"(?P<year1>{_YEAR_NUMBER}) ?[-/] ?(?P<year2>{_YEAR_NUMBER}){_M}? {_SEASON}",
     build.a_season),
    # Periodic
    (r"nuolat|nuolatos|nuolatin[a-z]{1,3}|visa laika|testin[a-z]{1,3}",
     build.plain(DeadlineKind.CONTINUOUS)),
    (r"(?:kas|kiekviena) savaite", build.every(Unit.WEEK)),
    (r"(?:kas|kiekviena) menesi|kas men\.?", build.every(Unit.MONTH)),
    (r"(?:kas|kiekviena) ketvirti|kas ketv\.?", build.every(Unit.QUARTER)),
    (r"(?:kas|kiekviena) (?:pusmeti|pusm\.?|puse metu)", build.every(Unit.HALF_YEAR)),
    (_EACH_YEAR, build.every(Unit.YEAR)),
    (rf"{_EACH_YEAR},? {_month(1)}{_MEN}?", build.ruled(DeadlineKind.YEARLY_MONTH, build.yearly)),
    (rf"{_EACH_YEAR},? {_month(1)} (?P<day1>[0-9]{{1,2}}){_D}",
     build.ruled(DeadlineKind.YEARLY_DAY, build.yearly)),
    (rf"{_EACH_YEAR},? {_UNTIL} {_month(1)} (?P<day1>[0-9]{{1,2}}){_D}",
     build.ruled(DeadlineKind.YEARLY_UNTIL, build.yearly)),
    (rf"{_EACH_YEAR},? {_UNTIL} {_month(1)}{_MEN}?", unclear.yearly_until_month),
    (rf"{_EACH_MONTH} (?P<day1>[0-9]{{1,2}}){_D}",
     build.ruled(DeadlineKind.MONTHLY_DAY, build.monthly)),
    (rf"(?:{_UNTIL} {_EACH_MONTH}|{_EACH_MONTH} {_UNTIL}) (?P<day1>[0-9]{{1,2}}){_D}",
     build.ruled(DeadlineKind.MONTHLY_UNTIL, build.monthly)),
    (rf"{_EACH_MONTH} {_NTH} {_WEEKDAY}",
     build.ruled(DeadlineKind.NTH_WEEKDAY, build.nth_weekday)),
    (rf"(?:kiekvien[a-z]{{1,2}} |kas )?{_NTH} (?:kiekvieno )?menesio {_WEEKDAY}",
     build.ruled(DeadlineKind.NTH_WEEKDAY, build.nth_weekday)),
    (rf"{_LEAST}(?:{_COUNT} )?(?:kart(?:a|us|u|ai|as)|k\.) per {_PERIOD}",
     build.ruled(DeadlineKind.TIMES, build.times)),
    # Anchored
    (rf"(?:per )?{_SPAN} {_SIGNED}", build.within(Anchor.SIGNING)),
    (rf"(?:per )?{_SPAN} {_RECEIVED}", build.within(Anchor.RECEIPT)),
    (rf"per {_SPAN} nuo {_date(1)}", build.within_from_day),
    (rf"per {_SPAN}", build.within(Anchor.UNSTATED)),
    (rf"{_COUNT} ?(?P<unit>d\. ?d\.?|darbo dien[a-z]{{1,4}})", build.within(Anchor.UNSTATED)),
    (rf"{_UNTIL} (?:kito|artimiausio) {_MEETING}", build.plain(DeadlineKind.UNTIL_NEXT_MEETING)),
    # Undated
    (r"prireikus|pagal poreiki|esant poreikiui|pagal galimybes",
     build.plain(DeadlineKind.AS_NEEDED)),
    (r"pagal atskira (?:plana|grafika)", build.plain(DeadlineKind.SEPARATE_PLAN)),
    (r"nedelsiant|nedelsdam[a-z]{1,2}|nedelsiama[a-z]{0,2}", build.plain(DeadlineKind.IMMEDIATELY)),
    ((r"(?:(?:data|datos|terminas|terminai|laikas) )?(?:dar )?(?:bus )?"
     r"(?:tikslinam[a-z]{1,2}|patikslint[a-z]{1,2})|(?:data|terminas|laikas) nenustatyt[a-z]{1,2}"),
     build.plain(DeadlineKind.TO_BE_SET)),
)  # fmt: skip

NAMED_PATTERNS: tuple[tuple[str, build.Builder], ...] = (
    (rf"per {_SPAN} nuo {_NAME}", build.within_from_event),
    (rf"likus {_SPAN} iki {_NAME}", build.before_event),
    (rf"po {_NAME}", build.after_event),
    (rf"per {_NAME}", build.during_event),
)  # fmt: skip
