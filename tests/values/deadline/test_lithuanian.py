import pytest

from app.values.deadline import (
    DeadlineKind,
    ImpossibleDeadlineError,
    UnclearDeadlineError,
    parse,
)
from app.values.language import Language

LITHUANIAN = Language.LITHUANIAN
YEAR = 2025

UNDERSTOOD = [
    # typed | code | printed, ~ for the no-break space | short, if not as typed
    ("gegužės 7 d.", "day:2025-05-07", "2025~m. gegužės 7~d."),
    ("2025 m. gegužės 7 d.", "day:2025-05-07", "2025~m. gegužės 7~d."),
    ("gruodžio 1–4 d.", "days:2025-12-01/2025-12-04", "2025~m. gruodžio 1–4~d."),
    ("lapkričio 28 d. – gruodžio 2 d.", "days:2025-11-28/2025-12-02",
     "2025~m. lapkričio 28~d.~– gruodžio 2~d."),
    ("gruodžio 28 d. – sausio 2 d.", "days:2025-12-28/2026-01-02",
     "2025~m. gruodžio 28~d.~– 2026~m. sausio 2~d."),
    ("iki rugsėjo 30 d.", "until:../2025-09-30", "iki 2025~m. rugsėjo 30~d."),
    ("ne vėliau kaip gegužės 15 d.", "not-later:../2025-05-15",
     "ne vėliau kaip 2025~m. gegužės 15~d."),
    ("iki spalio pabaigos", "until-month-end:../2025-10-31", "iki 2025~m. spalio pabaigos"),
    ("iki II ketv. pabaigos", "until-quarter-end:../2025-06-30",
     "iki 2025~m. II~ketv. pabaigos"),
    ("iki I pusmečio pabaigos", "until-half-year-end:../2025-06-30",
     "iki 2025~m. I~pusmečio pabaigos"),
    ("iki metų pabaigos", "until-year-end:../2025-12-31", "iki 2025~m. pabaigos"),
    ("spalis", "month:2025-10-01/2025-10-31", "2025~m. spalis"),
    ("spalio mėn.", "month:2025-10-01/2025-10-31", "2025~m. spalis"),
    ("2025-10", "month:2025-10-01/2025-10-31", "2025~m. spalis"),
    ("rugsėjo–spalio mėn.", "months:2025-09-01/2025-10-31", "2025~m. rugsėjo–spalio~mėn."),
    ("gruodžio–sausio mėn.", "months:2025-12-01/2026-01-31",
     "2025~m. gruodžio~– 2026~m. sausio~mėn."),
    ("spalio pradžia", "month-part:2025-10-01/2025-10-10", "2025~m. spalio pradžia"),
    ("spalio vidurys", "month-part:2025-10-11/2025-10-20", "2025~m. spalio vidurys"),
    ("spalio pabaiga", "month-part:2025-10-21/2025-10-31", "2025~m. spalio pabaiga"),
    ("spalio I dekada", "ten-days:2025-10-01/2025-10-10", "2025~m. spalio I~dekada"),
    ("II spalio dekada", "ten-days:2025-10-11/2025-10-20", "2025~m. spalio II~dekada"),
    ("vasario III dekada", "ten-days:2025-02-21/2025-02-28", "2025~m. vasario III~dekada"),
    ("IV ketv.", "quarter:2025-10-01/2025-12-31", "2025~m. IV~ketv."),
    ("II–III ketv.", "quarters:2025-04-01/2025-09-30", "2025~m. II–III~ketv."),
    ("IV–I ketv.", "quarters:2025-10-01/2026-03-31", "2025~m. IV~– 2026~m. I~ketv."),
    ("I pusmetis", "half-year:2025-01-01/2025-06-30", "2025~m. I~pusmetis"),
    ("2025 m.", "year:2025-01-01/2025-12-31", "2025~m."),
    ("visus metus", "year:2025-01-01/2025-12-31", "2025~m."),
    ("2025–2027 m.", "years:2025-01-01/2027-12-31", "2025–2027~m."),
    ("2025–2026 m. m.", "school-years:2025-09-01/2026-08-31", "2025–2026~m.~m."),
    ("nuo rugsėjo 1 d.", "from:2025-09-01/2025-12-31", "nuo 2025~m. rugsėjo 1~d."),
    ("nuo kovo 1 d. iki lapkričio 30 d.", "from-to:2025-03-01/2025-11-30",
     "nuo 2025~m. kovo 1~d. iki lapkričio 30~d."),
    ("vasarą", "season:2025-06-01/2025-08-31", "2025~m. vasarą"),
    ("rudenį", "season:2025-09-01/2025-11-30", "2025~m. rudenį"),
    ("2025–2026 m. žiemą", "season:2025-12-01/2026-02-28", "2025–2026~m. žiemą"),
    ("nuolat", "continuous", "nuolat"),
    ("kas mėnesį", "every:month", "kas mėnesį"),
    ("kas ketvirtį", "every:quarter", "kas ketvirtį"),
    ("kas pusmetį", "every:half-year", "kas pusmetį"),
    ("kasmet", "every:year", "kasmet"),
    ("kasmet gegužės mėn.", "yearly-month:05", "kasmet gegužės~mėn."),
    ("kasmet gegužės 7 d.", "yearly-day:05-07", "kasmet gegužės 7~d."),
    ("kasmet iki kovo 1 d.", "yearly-until:03-01", "kasmet iki kovo 1~d."),
    ("kiekvieno mėnesio 15 d.", "monthly-day:15", "kiekvieno mėnesio 15~d."),
    ("iki kiekvieno mėnesio 10 d.", "monthly-until:10", "iki kiekvieno mėnesio 10~d."),
    ("kiekvieno mėnesio pirmąjį antradienį", "nth-weekday:1,1",
     "kiekvieno mėnesio pirmąjį antradienį"),
    ("du kartus per metus", "times:2,year", "du kartus per metus"),
    ("ne rečiau kaip kartą per ketvirtį", "times:1,quarter,at-least",
     "ne rečiau kaip kartą per ketvirtį"),
    ("per 10 darbo dienų", "within:10,working-day,unstated", "per 10~darbo dienų"),
    ("10 d. d.", "within:10,working-day,unstated", "per 10~darbo dienų"),
    ("per 10 d. d. nuo gavimo", "within:10,working-day,receipt", "per 10~darbo dienų nuo gavimo"),
    ("per 21 dieną nuo pasirašymo", "within:21,day,signing", "per 21~dieną nuo pasirašymo"),
    ("per mėnesį nuo kovo 1 d.", "within:1,month,day,2025-03-01",
     "per mėnesį nuo 2025~m. kovo 1~d."),
    ("per mėnesį nuo sutarties įsigaliojimo", "within:1,month,event,sutarties įsigaliojimo",
     "per mėnesį nuo sutarties įsigaliojimo"),
    ("iki kito susitikimo", "until-next-meeting", "iki kito susitikimo"),
    ("iki kito posėdžio", "until-next-meeting", "iki kito posėdžio"),
    ("likus 2 savaitėms iki kongreso", "before-event:2,week,kongreso",
     "likus 2~savaitėms iki kongreso"),
    ("po kongreso", "after-event:kongreso", "po kongreso"),
    ("per Bibliotekų savaitę", "during-event:Bibliotekų savaitę", "per Bibliotekų savaitę"),
    ("prireikus", "as-needed", "prireikus"),
    ("pagal atskirą planą", "separate-plan", "pagal atskirą planą"),
    ("nedelsiant", "immediately", "nedelsiant"),
    ("data tikslinama", "to-be-set", "data tikslinama"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "code", "printed"), UNDERSTOOD)
def test_understands_and_prints(typed: str, code: str, printed: str) -> None:
    deadline = parse(typed, YEAR, LITHUANIAN)
    assert deadline.to_code() == code
    assert deadline.printed(LITHUANIAN) == printed.replace("~", "\N{NO-BREAK SPACE}")
    assert deadline.typed == typed


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("2025 m. gruodžio 1–4 d.", "gruodžio 1–4 d."),
        ("iki 2025 m. rugsėjo 30 d.", "iki rugsėjo 30 d."),
        ("2025 m. spalis", "spalis"),
        ("2025 m. IV ketv.", "IV ketv."),
        ("2025 m.", "visus metus"),
        ("iki 2025 m. pabaigos", "iki metų pabaigos"),
        ("2026 m. sausio 5 d.", "2026 m. sausio 5 d."),
        ("gruodžio–sausio mėn.", "gruodžio – 2026 m. sausio mėn."),
    ],
)
def test_the_screen_leaves_out_the_year_of_the_plan(typed: str, short: str) -> None:
    shown = parse(typed, YEAR, LITHUANIAN).short(LITHUANIAN, YEAR)
    assert shown.replace("\N{NO-BREAK SPACE}", " ") == short


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("gruodžio 1-4", "days:2025-12-01/2025-12-04"),
        ("gruodzio 1-4", "days:2025-12-01/2025-12-04"),
        ("GRUODŽIO 1 — 4 D.", "days:2025-12-01/2025-12-04"),
        ("gruodžio\N{NO-BREAK SPACE}1\N{EN DASH}4\N{NO-BREAK SPACE}d.",
         "days:2025-12-01/2025-12-04"),
        ("gruodz\N{COMBINING CARON}io 1-4", "days:2025-12-01/2025-12-04"),
        ("12-01 – 12-04", "days:2025-12-01/2025-12-04"),
        ("2025-12-01 - 2025-12-04", "days:2025-12-01/2025-12-04"),
        ("geguzes 7", "day:2025-05-07"),
        ("gegužės 7 dieną", "day:2025-05-07"),
        ("gegužės 7-ąją", "day:2025-05-07"),
        ("2025 gegužės 7", "day:2025-05-07"),
        ("2025 metų gegužės 7 d.", "day:2025-05-07"),
        ("12-01", "day:2025-12-01"),
        ("2025-12-01", "day:2025-12-01"),
        ("2025.12.01", "day:2025-12-01"),
        ("vasario 29 d. 2024", "text"),
        ("2024 m. vasario 29 d.", "day:2024-02-29"),
        ("iki 09-30", "until:../2025-09-30"),
        ("iki rugsėjo 30 d. (imtinai)", "until:../2025-09-30"),
        ("ne vėliau kaip iki gegužės 15 d.", "not-later:../2025-05-15"),
        ("gruodžio 1–1 d.", "day:2025-12-01"),
        ("spalio–spalio mėn.", "month:2025-10-01/2025-10-31"),
        ("2025–2025 m.", "year:2025-01-01/2025-12-31"),
        ("I–I ketv.", "quarter:2025-01-01/2025-03-31"),
        ("nuo rugsėjo mėn.", "from:2025-09-01/2025-12-31"),
        ("spalį", "month:2025-10-01/2025-10-31"),
        ("spalio mėnesį", "month:2025-10-01/2025-10-31"),
        ("rugsėjis-spalis", "months:2025-09-01/2025-10-31"),
        ("spalio pabaigoje", "month-part:2025-10-21/2025-10-31"),
        ("4 ketv", "quarter:2025-10-01/2025-12-31"),
        ("ketvirtasis ketvirtis", "quarter:2025-10-01/2025-12-31"),
        ("pirmasis pusmetis", "half-year:2025-01-01/2025-06-30"),
        ("visi metai", "year:2025-01-01/2025-12-31"),
        ("per metus", "year:2025-01-01/2025-12-31"),
        ("2025", "year:2025-01-01/2025-12-31"),
        ("2025/26 m. m.", "school-years:2025-09-01/2026-08-31"),
        ("per vasarą", "season:2025-06-01/2025-08-31"),
        ("2 kartus per metus", "times:2,year"),
        ("bent kartą per mėnesį", "times:1,month,at-least"),
        ("paskutinį mėnesio penktadienį", "nth-weekday:-1,4"),
        ("per dvi savaites", "within:2,week,unstated"),
        ("likus savaitei iki „CoBAL“ kongreso", "before-event:1,week,„CoBAL“ kongreso"),
        ("per 5 dienas nuo protokolo pasirašymo", "within:5,day,signing"),
        ("pagal poreikį", "as-needed"),
        ("terminas bus tikslinamas", "to-be-set"),
        ("  spalis. ", "month:2025-10-01/2025-10-31"),
    ],
)  # fmt: skip
def test_takes_the_ways_people_type(typed: str, code: str) -> None:
    deadline = parse(typed, YEAR, LITHUANIAN)
    assert deadline.to_code() == code
    assert deadline.typed == typed


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("iki II ketv.", ["until:../2025-03-31", "until-quarter-end:../2025-06-30"]),
        ("iki spalio mėn.", ["until:../2025-09-30", "until-month-end:../2025-10-31"]),
        ("iki 2025-10", ["until:../2025-09-30", "until-month-end:../2025-10-31"]),
        ("iki II pusmečio", ["until:../2025-06-30", "until-half-year-end:../2025-12-31"]),
        ("iki 2025 m.", ["until:../2024-12-31", "until-year-end:../2025-12-31"]),
        ("iki vasaros", ["until:../2025-05-31", "until:../2025-08-31"]),
        ("iki spalio vidurio", ["until:../2025-10-10", "until:../2025-10-20"]),
        ("prieš gegužės 1 d.", ["until:../2025-04-30", "until:../2025-05-01"]),
        ("nuo kovo iki lapkričio",
         ["from-to:2025-03-01/2025-10-31", "from-to:2025-03-01/2025-11-30"]),
        ("kasmet iki kovo mėn.", ["yearly-until:02-29", "yearly-until:03-31"]),
        ("žiemą", ["season:2024-12-01/2025-02-28", "season:2025-12-01/2026-02-28"]),
        ("trečioji spalio savaitė", ["days:2025-10-15/2025-10-21", "days:2025-10-13/2025-10-19",
                                     "days:2025-10-20/2025-10-26"]),
    ],
)  # fmt: skip
def test_asks_where_the_words_mean_more_than_one_term(typed: str, choices: list[str]) -> None:
    with pytest.raises(UnclearDeadlineError) as caught:
        parse(typed, YEAR, LITHUANIAN)
    assert [choice.to_code() for choice in caught.value.choices] == choices
    assert {choice.typed for choice in caught.value.choices} == {typed}
    assert caught.value.key == "deadline.unclear"


def test_a_week_that_all_readings_agree_on_is_not_asked_about() -> None:
    # 1 September 2025 is a Monday.
    deadline = parse("pirmoji rugsėjo savaitė", YEAR, LITHUANIAN)
    assert deadline.to_code() == "days:2025-09-01/2025-09-07"


@pytest.mark.parametrize(
    ("typed", "key", "parameters"),
    [
        ("vasario 29 d.", "no_leap_day", {"year": 2025, "example": "vasario 28 d."}),
        ("iki rugsėjo 31 d.", "no_such_day",
         {"month": "rugsėjis", "days": 30, "day": 31, "example": "rugsėjo 30 d."}),
        ("gegužės 0 d.", "no_such_day", {"days": 31, "day": 0}),
        ("vasario 30 d.", "no_such_day", {"days": 28}),
        ("13-01", "no_such_month", {"number": 13}),
        ("kiekvieno mėnesio 32 d.", "no_such_monthly_day", {"day": 32}),
        ("V ketv.", "no_such_quarter", {"number": 5}),
        ("III pusmetis", "no_such_half_year", {"number": 3}),
        ("spalio IV dekada", "no_such_ten_days", {"number": 4}),
        ("gruodžio 4–1 d.", "ends_before_start", {"example": "gruodžio 1–4 d."}),
        ("kovo 1 d. – vasario 1 d.", "ends_before_start", {}),
        ("spalio–rugsėjo mėn.", "ends_before_start", {}),
        ("2027–2025 m.", "ends_before_start", {}),
        ("2026–2025 m. m.", "ends_before_start", {}),
        ("nuo kovo iki kovo", "ends_before_start", {}),
        ("nuo 2025 m. kovo 1 d. iki 2024 m. kovo 1 d.", "ends_before_start", {}),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be(typed: str, key: str, parameters: dict[str, object]) -> None:
    with pytest.raises(ImpossibleDeadlineError) as caught:
        parse(typed, YEAR, LITHUANIAN)
    assert caught.value.key == f"deadline.{key}"
    given = {
        name: value.replace("\N{NO-BREAK SPACE}", " ") if isinstance(value, str) else value
        for name, value in caught.value.parameters.items()
    }
    assert given.items() >= parameters.items()
    assert given["example"]


@pytest.mark.parametrize(
    "typed",
    ["", "kaip susitarsim", "7", "po savaitės", "per dvi valandas", "po dviejų savaičių", "po",
     "per 0 darbo dienų", "spaliss", "12.01", "iki",
     "nuo–iki", "gegužės 7 ir 9 d.", "per Q2", "po pasirašymo", "per 0 dienų nuo kovo 1 d.",
     "2025–2027 m. žiemą"],
)  # fmt: skip
def test_the_rest_stays_text_is_marked_and_sorts_last(typed: str) -> None:
    deadline = parse(typed, YEAR, LITHUANIAN)
    assert deadline.kind is DeadlineKind.TEXT
    assert deadline.printed(LITHUANIAN) == deadline.printed(Language.ENGLISH) == typed
    assert not deadline.understood
    assert deadline.needs_attention
    assert deadline.sort_key > parse("data tikslinama", YEAR, LITHUANIAN).sort_key


@pytest.mark.parametrize(
    "name",
    ["sesijos", "metodinės dienos", "vasaros stovyklos", "trečiojo posėdžio", "darbo grupės",
     "pabaigtuvių", "III forumo", "LBD", "2025 m. parodos"],
)  # fmt: skip
def test_an_event_may_have_words_of_time_in_its_name(name: str) -> None:
    assert parse(f"po {name}", YEAR, LITHUANIAN).to_code() == f"after-event:{name}"


def test_a_plan_of_no_such_year_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="plan year"):
        parse("spalis", 0, LITHUANIAN)
