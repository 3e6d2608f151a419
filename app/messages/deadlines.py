"""What is said about deadlines: why one is refused or asked about, and what each kind means.

A tuple holds the plural forms of `plural_form`; the parameter `count` chooses among them.
"""

from collections.abc import Mapping
from typing import Final

Message = str | tuple[str, ...]

LITHUANIAN: Final[Mapping[str, Message]] = {
    "deadline.unclear": (
        "Terminą „{typed}“ galima suprasti keleriopai. Jūsų tekstas paliktas. Pasirinkite, kas "
        "turėta omenyje."
    ),
    "deadline.no_such_day": (
        "{day} dienos nėra: {month} turi {days} d. Jūsų tekstas paliktas. Rašykite, pavyzdžiui, "
        "„{example}“."
    ),
    "deadline.no_leap_day": (
        "{year} m. vasario 29 d. nėra: metai nekeliamieji. Jūsų tekstas paliktas. Rašykite, "
        "pavyzdžiui, „{example}“."
    ),
    "deadline.no_such_month": (
        "{number} mėnesio nėra. Jūsų tekstas paliktas. Rašykite, pavyzdžiui, „{example}“."
    ),
    "deadline.no_such_monthly_day": (
        "{day} dienos neturi joks mėnuo. Jūsų tekstas paliktas. Rašykite, pavyzdžiui, „{example}“."
    ),
    "deadline.no_such_quarter": (
        "{number} ketvirčio nėra: metai turi keturis ketvirčius. Jūsų tekstas paliktas. Rašykite, "
        "pavyzdžiui, „{example}“."
    ),
    "deadline.no_such_half_year": (
        "{number} pusmečio nėra: metai turi du pusmečius. Jūsų tekstas paliktas. Rašykite, "
        "pavyzdžiui, „{example}“."
    ),
    "deadline.no_such_ten_days": (
        "{number} dekados nėra: mėnuo turi tris dekadas. Jūsų tekstas paliktas. Rašykite, "
        "pavyzdžiui, „{example}“."
    ),
    "deadline.ends_before_start": (
        "Termino pabaiga ankstesnė už pradžią. Jūsų tekstas paliktas. Rašykite, pavyzdžiui, "
        "„{example}“."
    ),
    "deadline.meaning.day": "viena diena",
    "deadline.meaning.days": (
        "laikotarpis, {count} diena",
        "laikotarpis, {count} dienos",
        "laikotarpis, {count} dienų",
    ),
    "deadline.meaning.until": "paskutinė diena",
    "deadline.meaning.not-later": "paskutinė diena",
    "deadline.meaning.until-month-end": "paskutinė mėnesio diena",
    "deadline.meaning.until-quarter-end": "paskutinė ketvirčio diena",
    "deadline.meaning.until-half-year-end": "paskutinė pusmečio diena",
    "deadline.meaning.until-year-end": "paskutinė metų diena",
    "deadline.meaning.month": "visas mėnuo",
    "deadline.meaning.months": "keli mėnesiai iš eilės",
    "deadline.meaning.month-part": "mėnesio dalis",
    "deadline.meaning.ten-days": "mėnesio dekada",
    "deadline.meaning.quarter": "visas ketvirtis",
    "deadline.meaning.quarters": "keli ketvirčiai iš eilės",
    "deadline.meaning.half-year": "visas pusmetis",
    "deadline.meaning.year": "visi metai",
    "deadline.meaning.years": "keleri metai",
    "deadline.meaning.school-years": "mokslo metai, nuo rugsėjo 1 d. iki rugpjūčio 31 d.",
    "deadline.meaning.season": "metų laikas, trys mėnesiai",
    "deadline.meaning.from": "iki plano pabaigos",
    "deadline.meaning.from-to": (
        "laikotarpis, {count} diena",
        "laikotarpis, {count} dienos",
        "laikotarpis, {count} dienų",
    ),
    "deadline.meaning.continuous": "be pabaigos, klausiama kasmet",
    "deadline.meaning.every": "paskutinė kiekvieno laikotarpio diena",
    "deadline.meaning.yearly-month": "kasmet visą mėnesį",
    "deadline.meaning.yearly-day": "kasmet tą dieną",
    "deadline.meaning.yearly-until": "kasmet, paskutinė diena",
    "deadline.meaning.monthly-day": "kas mėnesį tą dieną",
    "deadline.meaning.monthly-until": "kas mėnesį, paskutinė diena",
    "deadline.meaning.nth-weekday": "kas mėnesį tą savaitės dieną",
    "deadline.meaning.times": "kartai per laikotarpį",
    "deadline.meaning.within": "skaičiuojama nuo kitos dienos",
    "deadline.meaning.until-next-meeting": "keičiasi su kito posėdžio data",
    "deadline.meaning.before-event": "priklauso nuo įvykio datos",
    "deadline.meaning.after-event": "priklauso nuo įvykio datos",
    "deadline.meaning.during-event": "priklauso nuo įvykio datos",
    "deadline.meaning.immediately": "posėdžio diena",
    "deadline.meaning.as-needed": "be datos",
    "deadline.meaning.separate-plan": "be datos",
    "deadline.meaning.to-be-set": "be datos, reikės patikslinti",
    "deadline.meaning.text": "lieka tekstu, data nesuprasta",
}

ENGLISH: Final[Mapping[str, Message]] = {
    "deadline.unclear": (
        "The deadline “{typed}” can mean more than one thing. Your text is kept. Choose what was "
        "meant."
    ),
    "deadline.no_such_day": (
        "There is no day {day}: {month} has {days} days. Your text is kept. Type, for example, "
        "“{example}”."
    ),
    "deadline.no_leap_day": (
        "There is no 29 February {year}: it is not a leap year. Your text is kept. Type, for "
        "example, “{example}”."
    ),
    "deadline.no_such_month": (
        "There is no month {number}. Your text is kept. Type, for example, “{example}”."
    ),
    "deadline.no_such_monthly_day": (
        "No month has a day {day}. Your text is kept. Type, for example, “{example}”."
    ),
    "deadline.no_such_quarter": (
        "There is no quarter {number}: a year has four. Your text is kept. Type, for example, "
        "“{example}”."
    ),
    "deadline.no_such_half_year": (
        "There is no half-year {number}: a year has two. Your text is kept. Type, for example, "
        "“{example}”."
    ),
    "deadline.no_such_ten_days": (
        "A month has three spans of ten days, not {number}. Your text is kept. Type, for example, "
        "“{example}”."
    ),
    "deadline.ends_before_start": (
        "The deadline ends before it starts. Your text is kept. Type, for example, “{example}”."
    ),
    "deadline.meaning.day": "one day",
    "deadline.meaning.days": ("range, {count} day", "range, {count} days"),
    "deadline.meaning.until": "last day",
    "deadline.meaning.not-later": "last day",
    "deadline.meaning.until-month-end": "last day of the month",
    "deadline.meaning.until-quarter-end": "last day of the quarter",
    "deadline.meaning.until-half-year-end": "last day of the half-year",
    "deadline.meaning.until-year-end": "last day of the year",
    "deadline.meaning.month": "whole month",
    "deadline.meaning.months": "several months in a row",
    "deadline.meaning.month-part": "part of the month",
    "deadline.meaning.ten-days": "ten days of the month",
    "deadline.meaning.quarter": "whole quarter",
    "deadline.meaning.quarters": "several quarters in a row",
    "deadline.meaning.half-year": "whole half-year",
    "deadline.meaning.year": "whole year",
    "deadline.meaning.years": "several years",
    "deadline.meaning.school-years": "school year, 1 September to 31 August",
    "deadline.meaning.season": "season, three months",
    "deadline.meaning.from": "until the plan ends",
    "deadline.meaning.from-to": ("period, {count} day", "period, {count} days"),
    "deadline.meaning.continuous": "no end, asked about yearly",
    "deadline.meaning.every": "last day of each period",
    "deadline.meaning.yearly-month": "every year, the whole month",
    "deadline.meaning.yearly-day": "every year on that day",
    "deadline.meaning.yearly-until": "every year, last day",
    "deadline.meaning.monthly-day": "every month on that day",
    "deadline.meaning.monthly-until": "every month, last day",
    "deadline.meaning.nth-weekday": "every month on that weekday",
    "deadline.meaning.times": "a count per period",
    "deadline.meaning.within": "counted from the next day",
    "deadline.meaning.until-next-meeting": "moves with the next meeting",
    "deadline.meaning.before-event": "depends on the event’s date",
    "deadline.meaning.after-event": "depends on the event’s date",
    "deadline.meaning.during-event": "depends on the event’s date",
    "deadline.meaning.immediately": "the day of the meeting",
    "deadline.meaning.as-needed": "no date",
    "deadline.meaning.separate-plan": "no date",
    "deadline.meaning.to-be-set": "no date, to be settled",
    "deadline.meaning.text": "kept as text, no date understood",
}
