from dataclasses import replace

import pytest

from app.documents import invitation
from app.documents.content import Agenda, Attendee, Heading, Invitation, Invitee
from app.values.enums import EventWord, Gender, MeetingFormat
from tests.documents import meeting_samples as samples
from tests.documents.reading import page_lines, reference, text_of


@pytest.mark.parametrize(
    ("content", "name"),
    [(samples.INVITATION, "invitation-lt.txt"), (samples.INVITATION_EN, "invitation-en.txt")],
)
def test_says_what_the_reference_says(content, name):
    assert text_of(invitation.render(content)) == reference(name)


@pytest.mark.parametrize(
    ("vocative", "gender", "said"),
    [
        ("Jonai Liepa", Gender.MALE, "Gerbiamas Jonai Liepa, maloniai"),
        ("Karen Taylor", None, "Gerbiamas (-a) Karen Taylor, maloniai"),
        ("", Gender.FEMALE, "Gerbiamoji, maloniai"),
        ("", Gender.MALE, "Gerbiamasis, maloniai"),
        ("", None, "Gerbiamasis (-oji), maloniai"),
    ],
)
def test_a_name_stands_only_in_a_sure_vocative(vocative, gender, said):
    who = Invitee(person=Attendee(name="Vardas"), vocative=vocative, gender=gender)
    text = text_of(invitation.render(replace(samples.INVITATION, invitee=who)))
    assert said in text
    assert "Kviečiamas asmuo – Vardas." in text


def test_without_a_name_nobody_in_particular_is_invited():
    content = replace(samples.INVITATION, invitee=None, chair=None)
    text = text_of(invitation.render(content))
    assert "Gerbiamieji, maloniai kviečiame Jus" in text
    assert "Kviečiamas asmuo" not in text
    assert text.endswith("Susitikimo pirmininkas (-ė) (parašas) (vardas, pavardė)")
    english = text_of(invitation.render(replace(samples.INVITATION_EN, invitee=None)))
    assert "Dear Sir or Madam, You are invited" in english


@pytest.mark.parametrize(
    ("event", "title", "locative"),
    [
        (EventWord.MEETING, "KVIETIMAS Į POSĖDĮ", "posėdyje"),
        (EventWord.GATHERING, "KVIETIMAS Į SUSITIKIMĄ", "susitikime"),
        (EventWord.ASSEMBLY, "KVIETIMAS Į SUSIRINKIMĄ", "susirinkime"),
        (EventWord.CONSULTATION, "KVIETIMAS Į PASITARIMĄ", "pasitarime"),
    ],
)
def test_unknown_facts_are_left_out(event, title, locative):
    content = Invitation(agenda=Agenda(language=samples.LT, heading=Heading(), event=event))
    text = text_of(invitation.render(content))
    assert text.startswith(
        f"{title} Gerbiamieji, maloniai kviečiame Jus dalyvauti {locative}. Data – 20__ m."
    )
    assert "Vieta" not in text
    assert "Darbotvarkė" not in text


def test_authors_stand_above():
    agenda = replace(samples.AGENDA, heading=Heading(authors=("Giraičių klubas",)))
    text = text_of(invitation.render(replace(samples.INVITATION, agenda=agenda)))
    assert text.startswith("GIRAIČIŲ KLUBAS KVIETIMAS Į SUSITIKIMĄ")


def test_a_remote_meeting_has_no_place():
    agenda = replace(samples.AGENDA, format=MeetingFormat.REMOTE)
    text = text_of(invitation.render(replace(samples.INVITATION, agenda=agenda)))
    assert "10.00 val. Dalyvaujama nuotoliniu būdu. Darbotvarkė" in text


def test_the_signature_takes_two_lines_with_it():
    for entries in range(8, 18):
        agenda = samples.long_agenda(entries)
        pages = page_lines(invitation.render(replace(samples.INVITATION, agenda=agenda)))
        last = pages[-1][1:] if len(pages) > 1 else pages[-1]
        place = next(n for n, line in enumerate(last) if line.startswith("Susitikimo pirmininkė"))
        assert place >= 2
