from dataclasses import replace
from datetime import date, time

import pytest

from app.documents.content import (
    Annex,
    Attendee,
    ItemContent,
    MeasureContent,
    Parties,
    Signatory,
    Vote,
)
from app.documents.wording import wording
from app.values.enums import EventWord, Gender, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language
from tests.documents import samples

LT = wording(Language.LITHUANIAN)
EN = wording(Language.ENGLISH)
VENUE = "Žalupio krašto viešojoje bibliotekoje"


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("event", "title", "chair", "opening"),
    [
        (EventWord.MEETING, "POSĖDŽIO PROTOKOLAS", "Posėdžio pirmininkė", "Posėdis vyko"),
        (EventWord.GATHERING, "SUSITIKIMO PROTOKOLAS", "Susitikimo pirmininkė", "Susitikimas vyko"),
        (
            EventWord.ASSEMBLY,
            "SUSIRINKIMO PROTOKOLAS",
            "Susirinkimo pirmininkė",
            "Susirinkimas vyko",
        ),
        (
            EventWord.CONSULTATION,
            "PASITARIMO PROTOKOLAS",
            "Pasitarimo pirmininkė",
            "Pasitarimas vyko",
        ),
    ],
)
def test_the_events_word_decides_every_form(event, title, chair, opening):
    assert LT.minutes_title(event, "Tarybos") == ("TARYBOS", title)
    assert LT.chair_post(event, Signatory(gender=Gender.FEMALE)) == chair
    assert LT.opening(replace(samples.MINUTES, event=event))[0].startswith(opening)


def test_posts_follow_the_gender():
    def chair(gender):
        return LT.chair_post(EventWord.MEETING, Signatory(gender=gender))

    def secretary(gender):
        return LT.secretary_post(EventWord.MEETING, Signatory(gender=gender))

    assert chair(Gender.MALE) == "Posėdžio pirmininkas"
    assert chair(None) == "Posėdžio pirmininkas (-ė)"
    assert secretary(Gender.FEMALE) == "Posėdžio sekretorė"
    assert secretary(Gender.MALE) == "Posėdžio sekretorius"
    assert secretary(None) == "Posėdžio sekretorius (-ė)"
    own = Signatory(post="Tarybos pirmininkas")
    assert LT.chair_post(EventWord.MEETING, own) == "Tarybos pirmininkas"


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "said"),
    [
        (
            time(10, 0),
            time(12, 30),
            f"Susitikimas vyko 2025 m. sausio 29 d. 10.00–12.30 val. {VENUE}.",
        ),
        (
            time(9, 5),
            None,
            f"Susitikimas įvyko 2025 m. sausio 29 d. 9.05 val. {VENUE}.",
        ),
        (
            None,
            None,
            f"Susitikimas įvyko 2025 m. sausio 29 d. {VENUE}.",
        ),
    ],
)
def test_opening_says_lasted_or_took_place(starts_at, ends_at, said):
    content = replace(samples.MINUTES, starts_at=starts_at, ends_at=ends_at)
    assert plain(LT.opening(content)[0]) == said


def test_opening_of_remote_and_hybrid_events():
    remote = replace(samples.MINUTES, format=MeetingFormat.REMOTE)
    assert plain(LT.opening(remote)[0]).endswith("10.00–12.30 val. nuotoliniu būdu.")
    hybrid = replace(samples.MINUTES, format=MeetingFormat.HYBRID)
    assert "mišriuoju būdu Žalupio" in LT.opening(hybrid)[0]


def test_a_venue_without_its_case_has_a_line_of_its_own():
    content = replace(samples.MINUTES, venue_locative="")
    assert LT.opening(content)[1] == "Vieta – Žalupio krašto viešoji biblioteka."


@pytest.mark.parametrize("month", range(1, 13))
def test_months_stand_in_the_genitive(month):
    said = plain(LT.day(date(2025, month, 7)))
    assert said.startswith("2025 m. ")
    assert said.endswith(" 7 d.")
    assert said.split()[2].endswith(("io", "ės", "os", "o", "ų"))


def test_days_and_hours_do_not_fall_apart():
    assert LT.day(date(2025, 1, 29)) == "2025\xa0m. sausio 29\xa0d."
    assert LT.hours(time(10), time(12, 30)) == "10.00–12.30\xa0val."
    assert plain(EN.day(date(2025, 1, 29))) == "29 January 2025"
    assert EN.hours(time(10), time(12, 30)) == "10:00–12:30"


@pytest.mark.parametrize(
    ("represented", "said"),
    [
        (1, "Dalyvavo 1 iš 12 ketinimų protokolo šalių atstovas."),
        (6, "Dalyvavo 6 iš 12 ketinimų protokolo šalių atstovai."),
        (10, "Dalyvavo 10 iš 12 ketinimų protokolo šalių atstovų."),
    ],
)
def test_represented_parties_are_counted_in_the_right_form(represented, said):
    parties = Parties(represented=represented, total=12, phrase="ketinimų protokolo šalių")
    assert LT.parties(parties) == said


def test_a_day_stands_with_its_hours():
    day, start, end = date(2025, 1, 29), time(10), time(12, 30)
    assert plain(LT.when(day, start, end)) == "2025 m. sausio 29 d. 10.00–12.30 val."
    assert plain(EN.when(day, start, end)) == "29 January 2025, 10:00–12:30"
    assert plain(LT.when(day, None, None)) == "2025 m. sausio 29 d."
    assert plain(EN.when(day, None, None)) == "29 January 2025"


def test_votes():
    vote = Vote(method=VoteMethod.VOTE, in_favour=6, against=0, abstained=1)
    assert LT.vote(vote) == "BALSUOTA: už – 6, prieš – 0, susilaikė – 1."
    assert LT.vote(replace(vote, secret=True)).startswith("BALSUOTA slaptai: už")
    assert EN.vote(vote) == "VOTE: for 6, against 0, abstentions 1."
    assert LT.vote(Vote()) == ""
    assert LT.decided_heading(Vote()) == "NUTARTA bendru sutarimu:"
    assert LT.decided_heading(vote) == LT.decided_heading(None) == "NUTARTA:"
    assert EN.decided_heading(Vote()) == "RESOLVED by consensus:"


def test_items_that_were_not_considered_do_not_say_so():
    item = ItemContent(number="3", title="Dėl parodos.", outcome=Outcome.POSTPONED)
    assert LT.item_heading(item) == "3. Dėl parodos."
    assert LT.item_heading(replace(item, considered=("Kalbėta.",))) == "3. SVARSTYTA. Dėl parodos."
    assert LT.outcome(Outcome.POSTPONED) == "Klausimo svarstymas atidėtas."
    assert LT.outcome(Outcome.NO_DECISION) == "Nutarimas nepriimtas."
    assert LT.outcome(Outcome.DECIDED) == ""


def test_a_post_takes_the_organisations_genitive_where_it_is_known():
    person = Attendee(name="A", organisation="Draugija", post="pirmininkė")
    assert LT.affiliation(person) == "Draugija, pirmininkė"
    known = replace(person, organisation_genitive="Draugijos")
    assert LT.affiliation(known) == "Draugijos pirmininkė"
    assert LT.affiliation(replace(known, post="")) == "Draugija"


def test_measures_and_annexes():
    measure = MeasureContent(
        text="Surengti mokymus.", responsible=("PMD", "AAA"), deadline="iki rugsėjo 30 d."
    )
    assert LT.measure(measure) == (
        "Priemonė. Surengti mokymus. Atsakingi vykdytojai – PMD, AAA. Terminas – iki rugsėjo 30 d."
    )
    assert LT.measure(MeasureContent(text="Kviesti")) == "Priemonė. Kviesti."
    one_party = MeasureContent(number="1.2", text="Kviesti", responsible=("PMD",))
    assert LT.measure(one_party) == "1.2. Kviesti. Atsakingas vykdytojas – PMD."
    one, two = Annex(title="Planas.", sheets=1), Annex(title="Sąrašas", pages=21)
    assert [plain(line) for line in LT.annexes((one,))] == ["PRIDEDAMA. Planas, 1 lapas."]
    assert [plain(line) for line in LT.annexes((one, two))] == [
        "PRIDEDAMA:",
        "1. Planas, 1 lapas.",
        "2. Sąrašas, 21 psl.",
    ]
    assert plain(LT.annexes((replace(one, sheets=10),))[0]).endswith("10 lapų.")
    assert LT.annexes(()) == ()


def test_both_languages_answer_to_the_same_names():
    def names(words):
        return {name for name in dir(words) if not name.startswith("_")}

    assert names(LT) == names(EN)
