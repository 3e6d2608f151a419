from dataclasses import replace

import pytest

from app.documents import agenda
from app.documents.content import Agenda, Heading
from app.documents.tagging import Role
from app.values.enums import EventWord, MeetingFormat
from tests.documents import meeting_samples as samples
from tests.documents.reading import Recorder, page_lines, reference, text_of


@pytest.mark.parametrize(
    ("content", "name"),
    [(samples.AGENDA, "agenda-lt.txt"), (samples.AGENDA_EN, "agenda-en.txt")],
)
def test_says_what_the_reference_says(content, name):
    assert text_of(agenda.render(content)) == reference(name)


def test_is_a_list_whose_entries_have_two_lines():
    recorder = Recorder()
    agenda.render(samples.AGENDA, structure=recorder)
    assert recorder.texts(Role.LABEL) == ["1.", "2.", "3.", "4."]
    whole = [kid for kid in recorder.document.kids if kid.role is Role.LIST]
    assert len(whole) == 1
    bodies = [entry.kids[1] for entry in whole[0].kids]
    assert [len(body.kids) for body in bodies] == [2, 2, 2, 0]
    assert recorder.texts(Role.LIST_BODY) == ["Dėl bendro leidinio."]


def test_unknown_facts_leave_lines_to_write_on():
    content = Agenda(language=samples.LT, heading=Heading(), event=EventWord.MEETING)
    assert text_of(agenda.render(content)) == (
        "POSĖDŽIO DARBOTVARKĖ 20__ m. ____________ __ d. ____________________ ____________________"
    )


@pytest.mark.parametrize(
    ("format_", "said"),
    [
        (MeetingFormat.IN_PERSON, "d. 10.00 val. Žalupis Susitikimo vieta – Žalupio krašto"),
        (MeetingFormat.REMOTE, "d. 10.00 val. Žalupis Dalyvaujama nuotoliniu būdu. 1."),
        (MeetingFormat.HYBRID, "biblioteka. Galima dalyvauti vietoje arba nuotoliniu būdu. 1."),
    ],
)
def test_says_how_one_takes_part(format_, said):
    text = text_of(agenda.render(replace(samples.AGENDA, format=format_)))
    assert said in text


def test_a_remote_meeting_may_have_no_town():
    content = replace(samples.AGENDA, format=MeetingFormat.REMOTE, town="")
    assert "val. Dalyvaujama" in text_of(agenda.render(content))


@pytest.mark.parametrize(
    ("event", "word"),
    [
        (EventWord.MEETING, "POSĖDŽIO"),
        (EventWord.ASSEMBLY, "SUSIRINKIMO"),
        (EventWord.CONSULTATION, "PASITARIMO"),
    ],
)
def test_the_events_word_stands_in_the_genitive(event, word):
    text = text_of(agenda.render(replace(samples.AGENDA, event=event)))
    assert f"ASOCIACIJŲ {word} DARBOTVARKĖ" in text
    assert f"{word.capitalize()} vieta – " in text


def test_an_entry_is_not_divided_between_pages():
    pages = page_lines(agenda.render(samples.long_agenda(60)))
    assert len(pages) > 3
    for lines in pages[1:]:
        assert lines[1].split(".")[0].isdigit()
