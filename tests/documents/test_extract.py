from dataclasses import replace

import pytest

from app.documents import extract
from app.documents.content import Duties, Extract, ExtractedItem, ItemContent, MeasureContent
from app.documents.tagging import Role
from tests.documents import meeting_samples as samples
from tests.documents.reading import Recorder, page_lines, reference, text_of
from tests.documents.samples import MINUTES

BARE = Extract(minutes=samples.head_of(MINUTES))


def numbered(*numbers: int) -> tuple[ExtractedItem, ...]:
    return tuple(
        ExtractedItem(
            item=ItemContent(number=str(number), title=f"Dėl {number} dalyko"), place=number
        )
        for number in numbers
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (samples.EXTRACT, "extract-lt.txt"),
        (samples.FINAL_EXTRACT, "extract-final-lt.txt"),
        (samples.EXTRACT_EN, "extract-en.txt"),
    ],
)
def test_says_what_the_reference_says(content, name):
    assert text_of(extract.render(content)) == reference(name)


def test_only_final_minutes_are_certified():
    final = samples.FINAL_EXTRACT
    assert "Išrašas tikras" in text_of(extract.render(final))
    draft = replace(final, minutes=replace(final.minutes, draft=True))
    text = text_of(extract.render(draft))
    assert "Išrašas tikras" not in text
    assert "(parašas)" not in text
    assert text.startswith("Projektas")
    translated = replace(final, minutes=replace(final.minutes, translation=True))
    assert "Išrašas tikras" not in text_of(extract.render(translated))


def test_english_minutes_are_certified_in_english():
    final = samples.extract_in(samples.FINAL_EXTRACT, samples.EN)
    text = text_of(extract.render(final))
    assert text.endswith("Certified true extract Secretary Bronius Žilvytis (signature) (date)")
    draft = replace(final, minutes=replace(final.minutes, draft=True))
    assert "This extract was made from draft minutes." in text_of(extract.render(draft))


@pytest.mark.parametrize(
    ("taken", "count", "agenda", "body"),
    [
        ((1, 2), 2, "1 2", "1 2"),
        ((1, 2), 3, "1 2 <...>", "1 2 <...>"),
        ((2, 3), 3, "<...> 2 3", "<...> 2 3"),
        ((2, 5), 5, "<...> 2 <...> 5", "<...> 2 <...> 5"),
        # what is left out at the agenda's end goes on in what is left out before the first item
        ((2, 5), 6, "<...> 2 <...> 5 <...>", "2 <...> 5 <...>"),
        ((), 4, "<...>", ""),
        ((), 0, "", ""),
    ],
)
def test_gaps_are_marked_in_the_agenda_and_between_items(taken, count, agenda, body):
    recorder = Recorder()
    content = replace(BARE, items=numbered(*taken), item_count=count)
    extract.render(content, structure=recorder)
    shown = [text for _, text in recorder.shown if not text.startswith("Dėl")]
    listed = shown[shown.index("DARBOTVARKĖ:") + 1 : shown.index("Susitikimo pirmininkė")]
    assert [text.split(".")[0] if text[0] != "<" else text for text in listed] == [
        *agenda.split(),
        *body.split(),
    ]


def test_an_omission_is_marked_once_where_two_meet():
    item = ItemContent(
        number="1",
        title="Dėl X",
        decisions=(samples.bare_decision("1.2"),),
    )
    content = replace(
        BARE, items=(ExtractedItem(item=item, place=1, points=4, point_places=(2,)),), item_count=3
    )
    text = text_of(extract.render(replace(content, annexes_left_out=True)))
    assert "NUTARTA: <...> 1.2. Pritarti 1.2 siūlymui. <...> Susitikimo" in text


def test_a_wrong_case_is_never_guessed():
    duties = Duties(organisation="ABC", measures=(MeasureContent(text="Pranešti"),))
    text = text_of(extract.render(replace(BARE, duties=duties)))
    assert "Pavesta (atsakingas vykdytojas – ABC): 1. Pranešti." in text


def test_several_others_stand_in_the_nominative():
    measure = MeasureContent(number="2.1", text="Pranešti", responsible=("A", "B"))
    duties = Duties(organisation="C", organisation_dative="Cei", measures=(measure,))
    text = text_of(extract.render(replace(BARE, duties=duties)))
    assert "Pavesta Cei: 1. Pranešti (2.1 punktas). Kiti vykdytojai – A, B." in text


def test_duties_have_a_heading_and_a_list_of_their_own():
    recorder = Recorder()
    extract.render(samples.EXTRACT, structure=recorder)
    assert recorder.texts(Role.HEADING)[-1] == "Pavesta Pamario muziejų draugijai:"
    assert recorder.texts(Role.LABEL) == ["1.", "4.", "1.", "2."]
    assert recorder.texts(Role.TITLE) == ["PAMARIO PAVELDO ASOCIACIJŲ SUSITIKIMO PROTOKOLO IŠRAŠAS"]


@pytest.mark.parametrize("filler", range(24, 40))
def test_names_and_certification_take_two_lines_with_them(filler):
    content = replace(BARE, items=numbered(*range(1, filler)), item_count=filler - 1)
    pages = page_lines(extract.render(content))
    last = pages[-1][1:] if len(pages) > 1 else pages[-1]
    assert sum("(parašas)" in line for line in last) == 1
    places = [place for place, line in enumerate(last) if line.startswith("Susitikimo pirminin")]
    if len(pages) > 1:
        assert places[-1] >= 2
    assert "Išrašas tikras" in last
    assert "(data)" in last


def test_unknown_facts_leave_lines_to_write_on():
    bare = replace(BARE.minutes, chair=None, secretary=None, draft=False, number=None, town="")
    text = text_of(extract.render(replace(BARE, minutes=bare)))
    assert "Nr. ______ ____________________ Susitikimas" in text
    assert text.count("Susitikimo sekretorius (-ė)") == 3
    assert text.endswith("(parašas) (vardas, pavardė) (data)")
