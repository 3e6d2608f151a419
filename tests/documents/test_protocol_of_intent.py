from dataclasses import replace
from datetime import date

import pytest

from app.documents import protocol_of_intent, protocol_of_intent_words
from app.documents.content import ProtocolOfIntent, ProtocolParty, ProtocolPoint, ProtocolSection
from app.documents.tagging import Role
from app.values.enums import Gender
from tests.documents.protocol_samples import PROTOCOL, REGISTERED, long_protocol
from tests.documents.reading import Recorder, page_lines, reference, text_of
from tests.documents.samples import EN, LT
from tests.documents.structure import read_back

CAPTIONS = ["(pareigos)", "(parašas)", "(vardas ir pavardė)", "(data)"]


def test_says_what_the_reference_says():
    tagged = read_back(protocol_of_intent.render(PROTOCOL))
    heard = tagged.text.replace("\N{SOFT HYPHEN}", "").replace("\N{NO-BREAK SPACE}", " ")
    assert " ".join(heard.split()) == reference("protocol-of-intent-lt.txt")


def test_grid_is_heard_cell_by_cell_and_is_no_table():
    recorder = Recorder()
    pdf = protocol_of_intent.render(PROTOCOL, structure=recorder)
    assert not read_back(pdf).roles("Table")
    heard = recorder.texts(Role.PARAGRAPH)
    first = heard.index("Pamario muziejų draugija")
    assert heard[first : first + 9] == [
        "Pamario muziejų draugija",
        "pirmininkė",
        "(parašas)",
        "Aldona Bitinaitė",
        "2024 m. balandžio 23 d.",
        "Aukštupio archyvų asociacija",
        "(pareigos)",
        "(parašas)",
        "Bronius Žilvytis",
    ]


@pytest.mark.parametrize("parties", [1, 2, 5, 7, 8, 9, 16, 23])
@pytest.mark.parametrize("points", [0, 3, 9, 20])
def test_cells_are_whole_and_signatures_never_alone(parties: int, points: int):
    many = tuple(ProtocolParty(name=f"Draugija {number}") for number in range(parties))
    pages = page_lines(protocol_of_intent.render(replace(long_protocol(points), parties=many)))
    begun = next(number for number, lines in enumerate(pages) if "ŠALIŲ PARAŠAI" in lines)
    place = pages[begun].index("ŠALIŲ PARAŠAI")
    assert place >= 3  # the page's number or the title, and two lines of text at the least
    listed = 0
    for lines in pages[begun:]:
        after = lines[lines.index("ŠALIŲ PARAŠAI") + 1 :] if "ŠALIŲ PARAŠAI" in lines else lines[1:]
        said = " ".join(after)
        cells = said.count("Draugija")
        listed += cells
        assert [said.count(caption) for caption in CAPTIONS] == [cells] * 4
    assert listed == parties


def test_last_section_goes_with_the_signatures():
    pages = page_lines(protocol_of_intent.render(PROTOCOL))
    assert len(pages) == 2
    assert pages[1][:3] == ["2", "IV SKYRIUS", "BAIGIAMOSIOS NUOSTATOS"]


def test_endless_names_stand_above_their_lines():
    name = " ".join(["Labai ilgo pavadinimo draugija"] * 120)
    parties = (ProtocolParty(name=name, representative=name), ProtocolParty(name="Kita draugija"))
    text = text_of(protocol_of_intent.render(replace(PROTOCOL, parties=parties)))
    assert text.count("Labai ilgo") == 4 * 120
    assert text.count("(parašas)") == 2


def test_a_party_without_a_name_leaves_a_line_and_no_copies_are_not_told():
    content = replace(PROTOCOL, parties=(ProtocolParty(name=" "),), copies=-2)
    text = text_of(protocol_of_intent.render(content))
    assert "1. ____________________," in text
    assert "Protokolas sudarytas" not in text


def test_registered_paper_says_what_is_known_and_nothing_more():
    text = text_of(protocol_of_intent.render(REGISTERED))
    assert text.startswith(
        "KETINIMŲ PROTOKOLAS 2024 m. balandžio 23 d. Nr. ______ "
        "Pasirašymo vieta – Žalupio krašto viešoji biblioteka. Protokolo šalys: 1. Pamario"
    )
    assert "5. Giraičių knygų klubas. Čia pateikti tik protokolo duomenys; tekstas" in text
    assert "Mes," not in text
    assert "toliau" not in text
    assert "sudar" not in text


def test_nobody_is_asked_to_sign_what_only_tells_of_a_signed_paper():
    first, *others = REGISTERED.parties
    signed = replace(first, representative="Aldona Bitinaitė", signed_on=date(2024, 4, 24))
    for language, said in ((LT, "pasirašyta 2024 m. balandžio 24 d."), (EN, "signed 24 April")):
        content = replace(REGISTERED, language=language, parties=(signed, *others))
        text = text_of(protocol_of_intent.render(content))
        assert "Aldona Bitinaitė" in text
        assert said in text
        assert text.endswith("tekstas – pasirašytame dokumente." if language is LT else "paper.")


def test_a_registered_paper_of_seven_parties_fits_one_page():
    name = "Vidurio Lietuvos kraštotyrininkų ir muziejininkų asociacija"
    parties = (*(ProtocolParty(name=name),) * 6, ProtocolParty(name="Draugija"))
    assert len(page_lines(protocol_of_intent.render(replace(REGISTERED, parties=parties)))) == 1


def test_empty_protocol_leaves_lines():
    text = text_of(protocol_of_intent.render(ProtocolOfIntent(language=LT)))
    assert text.startswith("Projektas KETINIMŲ PROTOKOLAS 20__ m.")
    assert "(toliau – Šalys): ____" in text
    assert text.endswith("sudarome šį ketinimų protokolą.")
    assert "PARAŠAI" not in text


def test_translation_has_a_banner_and_no_signatures():
    text = text_of(protocol_of_intent.render(replace(PROTOCOL, language=EN, translation=True)))
    assert text.startswith("Translation. The Lithuanian text prevails. PROTOCOL OF INTENT")
    assert "We, the undersigned organisations (hereinafter the Parties):" in text
    assert (
        "1. Pamario muziejų draugija, represented by Aldona Bitinaitė, pirmininkė, acting" in text
    )
    assert "SECTION IV" in text
    assert "6. This protocol is made in five copies, one for each Party." in text
    assert "(signature)" not in text


def test_sections_without_titles_have_no_headings():
    points = (ProtocolPoint(number="1", text="Pirmas."), ProtocolPoint(number="2", text="Antras."))
    content = replace(PROTOCOL, sections=(ProtocolSection(points=points),), copies=None)
    text = text_of(protocol_of_intent.render(content))
    assert "SKYRIUS" not in text
    assert "protokolą. 1. Pirmas. 2. Antras. ŠALIŲ PARAŠAI" in text


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("", ("KETINIMŲ PROTOKOLAS",)),
        ("Dėl žaliosios bibliotekos.", ("KETINIMŲ PROTOKOLAS", "DĖL ŽALIOSIOS BIBLIOTEKOS")),
        ("Bendradarbiavimo protokolas", ("BENDRADARBIAVIMO PROTOKOLAS",)),
    ],
)
def test_title_names_its_kind_once(title: str, lines: tuple[str, ...]):
    assert protocol_of_intent_words.title_lines(title, LT) == lines


@pytest.mark.parametrize(
    ("gender", "said"),
    [
        (Gender.FEMALE, "atstovė – vadovas V. P., veikianti pagal įgaliojimą Nr. 5"),
        (Gender.MALE, "atstovas – vadovas V. P., veikiantis pagal įgaliojimą Nr. 5"),
        (None, "atstovas (-ė) – vadovas V. P., veikiantis (-i) pagal įgaliojimą Nr. 5"),
    ],
)
def test_representatives_words_follow_the_gender(gender: Gender | None, said: str):
    one = ProtocolParty(
        name="D", representative="V. P.", gender=gender, post="vadovas", basis="įgaliojimą Nr. 5"
    )
    assert protocol_of_intent_words.party(one, LT) == f"D, {said}"


@pytest.mark.parametrize(
    ("preamble", "said"),
    [
        ("", "sudarome šį ketinimų protokolą."),
        ("norėdamos augti,", "norėdamos augti, sudarome šį ketinimų protokolą."),
        ("susitarėme.", "susitarėme."),
    ],
)
def test_preamble_is_completed_unless_it_is_a_sentence(preamble: str, said: str):
    assert protocol_of_intent_words.conclusion(preamble, LT) == said


@pytest.mark.parametrize(
    ("count", "parties", "said"),
    [
        (1, 2, "vienu egzemplioriumi."),
        (2, 2, "dviem egzemplioriais, po vieną kiekvienai Šaliai."),
        (6, 3, "šešiais egzemplioriais, po du kiekvienai Šaliai."),
        (7, 3, "septyniais egzemplioriais."),
        (10, 10, "10 egzempliorių, po vieną kiekvienai Šaliai."),
        (21, 7, "21 egzemplioriumi, po tris kiekvienai Šaliai."),
        (100, 2, "100 egzempliorių."),
    ],
)
def test_copies_are_counted_in_lithuanian(count: int, parties: int, said: str):
    printed = protocol_of_intent_words.copies(count, parties, LT).replace("\N{NO-BREAK SPACE}", " ")
    assert printed == f"Protokolas sudarytas {said}"
