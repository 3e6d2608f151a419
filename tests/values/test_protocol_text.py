import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.protocol_text import PointText, SectionText, sections_from_text

WHOLE = """KETINIMŲ PROTOKOLAS

I SKYRIUS
TIKSLAS

1. Šio protokolo tikslas – susitarti, kaip Šalys bendradarbiaus stiprindamos bibliotekų
tinklą.

II SKYRIUS
BENDRADARBIAVIMO KRYPTYS

2. Šalys ketina bendradarbiauti šiomis kryptimis:
2.1. stiprinti bibliotekų tinklą;
2.2. kartu rengti mokymus:
2.2.1. vasarą;

3. Kitos kryptys.

Apie jas Šalys tariasi atskirai.

ŠALIŲ PARAŠAI
Lietuvos bibliotekininkų draugija
"""


def points(text: str) -> list[tuple[int, str]]:
    [section] = sections_from_text(text)
    return [(point.depth, point.text) for point in section.points]


def test_a_whole_paper_becomes_sections_and_points() -> None:
    assert sections_from_text(WHOLE) == [
        SectionText(
            "TIKSLAS",
            (
                PointText(
                    "Šio protokolo tikslas – susitarti, kaip Šalys bendradarbiaus stiprindamos "
                    "bibliotekų tinklą."
                ),
            ),
        ),
        SectionText(
            "BENDRADARBIAVIMO KRYPTYS",
            (
                PointText("Šalys ketina bendradarbiauti šiomis kryptimis:"),
                PointText("stiprinti bibliotekų tinklą;", 1),
                PointText("kartu rengti mokymus:", 1),
                PointText("vasarą;", 2),
                PointText("Kitos kryptys.\nApie jas Šalys tariasi atskirai."),
            ),
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I SKYRIUS. Tikslas\n1. Viena.\nII SKYRIUS. Kryptys\n2. Kita.",
        "I. Tikslas\n1. Viena.\nII. Kryptys\n2. Kita.",
        "1. Tikslas\n1.1. Viena.\n2. Kryptys\n2.1. Kita.",
        "1 skyrius\nTikslas\nViena.\n2 skyrius\nKryptys\nKita.",
        "Section I\nTikslas\n1. Viena.\nSection II\nKryptys\n1. Kita.",
        "I skyrius Tikslas\r\n\r\n•\tViena.\r\n\r\nII skyrius Kryptys\r\n1) Kita.",
    ],
)
def test_headings_are_known_by_numerals_words_and_what_they_hold(text: str) -> None:
    assert sections_from_text(text) == [
        SectionText("Tikslas", (PointText("Viena."),)),
        SectionText("Kryptys", (PointText("Kita."),)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "TIKSLAS\nViena.\n\nBAIGIAMOSIOS NUOSTATOS\nKita.",
        "I TIKSLAS\nViena.\nII BAIGIAMOSIOS NUOSTATOS\nKita.",
    ],
)
def test_headings_in_capitals_need_no_number(text: str) -> None:
    assert [section.title for section in sections_from_text(text)] == [
        "TIKSLAS",
        "BAIGIAMOSIOS NUOSTATOS",
    ]


def test_text_without_headings_is_one_section_without_a_title() -> None:
    [section] = sections_from_text("1. Viena.\n2. Kita.")
    assert section == SectionText("", (PointText("Viena."), PointText("Kita.")))


def test_what_stands_before_the_first_heading_is_kept() -> None:
    first, second = sections_from_text("Mes susitarėme.\nI SKYRIUS\nTIKSLAS\n1. Viena.")
    assert first == SectionText("", (PointText("Mes susitarėme."),))
    assert second.title == "TIKSLAS"


def test_letters_and_bullets_stand_under_their_point() -> None:
    assert points("1. Šalys:\na) rengia;\nb) dalijasi;\n2. Kita:\n– trečia.") == [
        (0, "Šalys:"),
        (1, "rengia;"),
        (1, "dalijasi;"),
        (0, "Kita:"),
        (1, "trečia."),
    ]
    assert points("• viena\n• kita") == [(0, "viena"), (0, "kita")]


def test_lines_without_numbers_are_points_where_a_sentence_has_ended() -> None:
    assert points("Viena eilutė,\nkuri tęsiasi.\nKita.\n\nTrečia") == [
        (0, "Viena eilutė, kuri tęsiasi."),
        (0, "Kita."),
        (0, "Trečia"),
    ]


def test_dates_and_hours_are_no_numbers() -> None:
    assert points("1. Pasirašyta\n2024 m. balandžio 23 d.\n10.00 val.") == [
        (0, "Pasirašyta 2024 m. balandžio 23 d. 10.00 val.")
    ]


@given(st.text(alphabet=st.sampled_from("IVX1.2) \n\taĄš–•:;SKYRIUS"), max_size=200))
def test_any_text_can_be_numbered(text: str) -> None:
    for section in sections_from_text(text):
        assert section.title or section.points
        assert all(0 <= point.depth <= 2 for point in section.points)
