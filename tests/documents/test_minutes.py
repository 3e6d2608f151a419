from dataclasses import replace
from datetime import date

import pytest

from app.documents import minutes
from app.documents.content import (
    Annex,
    Attendee,
    DecisionContent,
    FinalMark,
    Heading,
    ItemContent,
    MeasureContent,
    Minutes,
    Vote,
)
from app.documents.tagging import Role
from app.values.enums import EventWord, Outcome, VoteMethod
from tests.documents import samples
from tests.documents.reading import Recorder, page_lines, reference, text_of

EMPTY = Minutes(language=samples.LT, heading=Heading(), event=EventWord.MEETING)


@pytest.mark.parametrize(
    ("content", "name"),
    [(samples.MINUTES, "minutes-lt.txt"), (samples.MINUTES_EN, "minutes-en.txt")],
)
def test_says_what_the_reference_says(content, name):
    assert text_of(minutes.render(content)) == reference(name)


def test_unknown_facts_leave_lines_to_write_on():
    text = text_of(minutes.render(EMPTY))
    assert text.startswith("Projektas POSĖDŽIO PROTOKOLAS 20__ m. ____________ __ d. Nr. ______")
    assert "Posėdžio pirmininkas (-ė) – ____________________ Posėdžio" in text
    assert "Dalyvavo: ____" in text
    assert text.count("(vardas, pavardė)") == 2


def test_the_meetings_day_stands_where_the_papers_own_is_unknown():
    content = replace(EMPTY, held_on=date(2025, 3, 1))
    assert "2025 m. kovo 1 d. Nr. ______" in text_of(minutes.render(content))


def test_authors_stand_above_the_title():
    content = replace(EMPTY, heading=Heading(authors=("Giraičių klubas", "Upės draugija")))
    text = text_of(minutes.render(content))
    assert "GIRAIČIŲ KLUBAS UPĖS DRAUGIJA POSĖDŽIO PROTOKOLAS" in text


def test_the_list_may_stand_for_the_names():
    content = replace(samples.MINUTES, attendance_list_attached=True)
    text = text_of(minutes.render(content))
    assert "Dalyvavo 4 asmenys (dalyvių sąrašas pridedamas)." in text
    assert "Gluosnis" not in text


def test_a_measure_without_a_decision_is_printed_as_one():
    agreed = MeasureContent(number="1.2", text="Surengti talką", deadline="2025 m. spalis")
    decided = DecisionContent(number="1.1", text="Pritarti.")
    item = ItemContent(number="1", title="Dėl talkos", decisions=(decided,), measures=(agreed,))
    text = text_of(minutes.render(replace(EMPTY, items=(item,))))
    assert "NUTARTA: 1.1. Pritarti. 1.2. Surengti talką. Terminas – 2025 m. spalis." in text
    alone = replace(item, decisions=(), measures=(replace(agreed, number="1.1"),))
    assert "NUTARTA: 1.1. Surengti" in text_of(minutes.render(replace(EMPTY, items=(alone,))))


def test_an_item_without_a_result_does_not_drag_the_next_along():
    items = tuple(ItemContent(number=str(n), title=f"Dėl {n} klausimo") for n in range(1, 101))
    pages = page_lines(minutes.render(replace(EMPTY, items=items)))
    assert len(pages) > 3
    assert all(len(lines) > 10 for lines in pages[:-1])


def test_decisions_without_a_vote_are_simply_decided():
    item = ItemContent(
        number="1", title="Dėl X", decisions=(DecisionContent(number="1.1", text="Pritarti"),)
    )
    text = text_of(minutes.render(replace(EMPTY, items=(item,))))
    assert "NUTARTA: 1.1. Pritarti." in text
    assert "BALSUOTA" not in text


def test_lines_of_a_text_are_paragraphs():
    item = ItemContent(
        number="1",
        title="Dėl X",
        considered=("Pirma.\nAntra.",),
        decisions=(DecisionContent(number="1.1", text="Sudaryti grupę:\nA. Uosis;\nB. Liepa"),),
    )
    recorder = Recorder()
    minutes.render(replace(EMPTY, items=(item,)), structure=recorder)
    paragraphs = recorder.texts(Role.PARAGRAPH)
    assert paragraphs[paragraphs.index("Pirma.") + 1] == "Antra."
    start = paragraphs.index("1.1. Sudaryti grupę:")
    assert paragraphs[start + 1 : start + 3] == ["A. Uosis;", "B. Liepa"]


def test_a_tagged_build_gets_every_word_and_only_the_margins_as_artifacts():
    content = samples.long_minutes(9)
    recorder = Recorder()
    pdf = minutes.render(content, FinalMark(sequence=7, hash="ab" * 32), recorder)
    pages = len(page_lines(pdf))
    footer = ["Įrašas Nr. 7 · abababababab"] * pages
    numbers = [str(number) for number in range(2, pages + 1)]
    artifacts = [text for element, text in recorder.shown if element.role is Role.ARTIFACT]
    assert sorted(artifacts) == sorted(footer + numbers)
    assert len(recorder.texts(Role.HEADING)) == 9
    assert recorder.texts(Role.TITLE) == ["PAMARIO PAVELDO ASOCIACIJŲ SUSITIKIMO PROTOKOLAS"]
    assert not recorder.open


@pytest.mark.parametrize("filler", range(20, 32))
def test_signatures_take_two_lines_with_them(filler):
    annexes = tuple(Annex(title=f"{place} priedas") for place in range(filler))
    pages = page_lines(minutes.render(replace(EMPTY, annexes=annexes)))
    last = pages[-1][1:] if len(pages) > 1 else pages[-1]
    start = next(place for place, line in enumerate(last) if line.startswith("Posėdžio pirminin"))
    if len(pages) > 1:
        assert start >= 2
    assert sum("(parašas)" in line for line in last) == 2


@pytest.mark.parametrize("filler", range(28, 44))
def test_a_heading_keeps_two_lines_of_its_text(filler):
    items = tuple(ItemContent(number=str(place), title="Dėl X") for place in range(filler))
    longer = "Svarstyta ilgai ir nuosekliai, kalbėta apie daugelį dalykų. " * 5
    items += (
        ItemContent(number="77", title="Dėl ilgo", considered=(longer,), outcome=Outcome.OPEN),
    )
    pages = page_lines(minutes.render(replace(EMPTY, items=items)))
    for lines in pages:
        if "77. SVARSTYTA. Dėl ilgo." in lines:
            place = lines.index("77. SVARSTYTA. Dėl ilgo.")
            assert len(lines) - place > 2
            break
    else:
        pytest.fail("the item is missing")


def test_overlong_names_wrap_and_nothing_is_lost():
    name = "Aleksandra Marija Konstancija Radvilaitė-Goštautaitė-Chodkevičienė " * 8
    who = "Tarpregioninė kraštotyrininkų bendruomeniškumo asociacija " * 60
    content = replace(
        EMPTY,
        heading=Heading(body=who),
        town="Labai ilgo pavadinimo miestelis " * 10,
        attendees=(Attendee(name=name, organisation=who, post=name),) * 3,
        chair=replace(samples.MINUTES.chair, name=name, post=who),
    )
    text = text_of(minutes.render(content))
    assert text.count("Tarpregioninė") == 60 * (3 + 2)
    assert text.count("Radvilaitė") == 8 * (2 * 3 + 2)


def test_forty_items_have_forty_bookmarks():
    import io

    import pikepdf

    pdf = minutes.render(samples.long_minutes(40))
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [
            f"{n}. Dėl {n} klausimo." for n in range(1, 41)
        ]


def test_consensus_without_decisions_says_nothing_of_a_vote():
    item = ItemContent(number="1", title="Dėl X", vote=Vote(method=VoteMethod.CONSENSUS))
    text = text_of(minutes.render(replace(EMPTY, items=(item,))))
    assert "NUTARTA" not in text
