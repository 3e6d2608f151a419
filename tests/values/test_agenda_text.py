import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.agenda_line import AgendaLine
from app.values.agenda_text import agenda_from_text


def titles(text):
    return [line.title for line in agenda_from_text(text)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Dėl plano\n2. Dėl kongreso",
        "1) Dėl plano\n2) Dėl kongreso",
        "(1) Dėl plano\n(2) Dėl kongreso",
        "1.Dėl plano\n2.Dėl kongreso",
        "1.1. Dėl plano\n1.2. Dėl kongreso",
        "1.1 Dėl plano\n1.2 Dėl kongreso",
        "1.\tDėl plano\n2.\tDėl kongreso",
        "1\tDėl plano\n2\tDėl kongreso",
        "• Dėl plano\n• Dėl kongreso",
        "•Dėl plano\n•Dėl kongreso",
        "\uf0b7\tDėl plano\n\uf0b7\tDėl kongreso",
        "o\tDėl plano\no\tDėl kongreso",
        "– Dėl plano\n– Dėl kongreso",
        "- Dėl plano\n- Dėl kongreso",
        "* Dėl plano\n* Dėl kongreso",
        "– 1. Dėl plano\n– 2. Dėl kongreso",
        "a) Dėl plano\nb) Dėl kongreso",
        "I. Dėl plano\nII. Dėl kongreso",
        "1.\nDėl plano\n2.\nDėl kongreso",
        "1. Dėl plano. 2. Dėl kongreso.",
        "Dėl plano\nDėl kongreso",
        "Dėl plano;\r\n\r\n\r\nDėl kongreso.",
        "  Dėl   plano \t\n\t Dėl kongreso",
        "DARBOTVARKĖ:\n1. Dėl plano\n2. Dėl kongreso",
        "DARBOTVARKĖ: 1. Dėl plano\n2. Dėl kongreso",
        "Susitikimo darbotvarkė\n\nDėl plano\nDėl kongreso",
        "Agenda:\nDėl plano\nDėl kongreso",
        "Laba diena,\nsiunčiu darbotvarkę:\n1. Dėl plano\n2. Dėl kongreso\n\nPagarbiai\nOna",
        "> 1. Dėl plano\n> 2. Dėl kongreso\n-- \nOna",
        "1. Dėl\nplano\n2. Dėl kongreso",
        "1. Dėl plano\v2. Dėl kongreso",
        "1. Dėl pla\u00adno\u200b\n2. Dėl kongreso\ufeff",
        "\u2028Dėl plano\u2028Dėl kongreso",
    ],
)
def test_two_items_however_they_are_listed(text):
    assert agenda_from_text(text) == [AgendaLine("Dėl plano"), AgendaLine("Dėl kongreso")]


@pytest.mark.parametrize(
    ("text", "title", "rapporteur", "minutes"),
    [
        ("Dėl plano. Pranešėja – Lina Vilkė", "Dėl plano", "Lina Vilkė", None),
        ("Dėl plano. Pranešėja – Lina Vilkė.", "Dėl plano", "Lina Vilkė", None),
        ("Dėl plano (pranešėjas V. Pavardė)", "Dėl plano", "V. Pavardė", None),
        ("Dėl plano (pranešėja – V. Pavardė, 15 min.)", "Dėl plano", "V. Pavardė", 15),
        ("Dėl plano – 15 min., pranešėja V. Pavardė", "Dėl plano", "V. Pavardė", 15),
        ("Dėl plano, pranešėja dr. Ona Vilkė", "Dėl plano", "dr. Ona Vilkė", None),
        ("Dėl plano. Pranešėjas(-a): O. Vilkė", "Dėl plano", "O. Vilkė", None),
        (
            "Dėl plano. Pranešėjai: O. Vilkė, J. Varnas",
            "Dėl plano",
            "O. Vilkė, J. Varnas",
            None,
        ),
        (
            "Dėl plano. Pranešėja – Ona Vilkė, draugijos pirmininkė – 20 min.",
            "Dėl plano",
            "Ona Vilkė, draugijos pirmininkė",
            20,
        ),
        ("Plan. Presenter: Jane Smith (10 min)", "Plan", "Jane Smith", 10),
        ("Plan, presented by Jane Smith", "Plan", "Jane Smith", None),
        ("Plan – Rapporteur: Jane Smith, 5 minutes", "Plan", "Jane Smith", 5),
        ("Dėl plano – Ona Vilkė", "Dėl plano", "Ona Vilkė", None),
        ("Dėl plano (J. Varnas)", "Dėl plano", "J. Varnas", None),
        ("Dėl plano – Ona Vilkė-Jonaitė – 5 min.", "Dėl plano", "Ona Vilkė-Jonaitė", 5),
        ("Dėl plano 15 min", "Dėl plano", "", 15),
        ("Dėl plano – 15 min.", "Dėl plano", "", 15),
        ("Dėl plano (iki 10–15 min.)", "Dėl plano", "", 15),
        ("Dėl plano (1 val. 30 min.)", "Dėl plano", "", 90),
        ("Dėl plano – 2 val.", "Dėl plano", "", 120),
        ("Dėl plano, 5 minutės", "Dėl plano", "", 5),
        ("10.00–10.15 Dėl plano", "Dėl plano", "", 15),
        ("10:00–11:30 val. Dėl plano – O. Vilkė", "Dėl plano", "O. Vilkė", 90),
    ],
)
def test_rapporteur_and_minutes(text, title, rapporteur, minutes):
    assert agenda_from_text(text) == [AgendaLine(title, rapporteur, minutes)]
    assert agenda_from_text(f"1. {text}\n2. Kita") == [
        AgendaLine(title, rapporteur, minutes),
        AgendaLine("Kita"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Dėl kongreso „CoBAL“ 2025 m. gruodžio 1–4 d.",
        "Dėl 2025 m. plano",
        "2025 m. bendradarbiavimo priemonių planas",
        "10.00 val. Registracija",
        "Registracija 9 val.",
        "Dėl „Skaitymo“ – naujos iniciatyvos – eigos",
        "Dėl pranešėjų atrankos",
        "Dėl 10–15 min. pranešimų",
        "Dėl kongreso – Vilniaus Rotušė",
        "Dėl savaitės (Kauno Biblioteka)",
        "Dėl susitikimo – Jono Gimnazija",
        "Ar pritariama planui?",
        "Dėl 0 min.",
        "V. Kazlausko pranešimas",
        "I. Vilkės pranešimas",
        "Dėl priedų Nr. 1, Nr. 2 ir kt.",
        "Dėl 2025\u00a0m. plano",
        "Pranešėja – Ona Vilkė",
        "Speakers corner",
        "dėl plano",
    ],
)
def test_a_title_without_them_stays_as_it_is(title):
    assert agenda_from_text(title) == [AgendaLine(title)]


def test_wrapped_items_of_a_numbered_list_are_joined():
    text = (
        "1. Dėl Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijų 2025 m.\n"
        "   bendradarbiavimo priemonių plano.\n"
        "Pranešėja – Lina Vilkė\n"
        "2. Dėl tarptautinio kongreso, kurį organizuoja\n"
        "Lietuvos bibliotekininkų draugija.\n\n"
        "– 15 min.\n"
    )
    assert agenda_from_text(text) == [
        AgendaLine(
            "Dėl Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijų 2025 m. "
            "bendradarbiavimo priemonių plano",
            "Lina Vilkė",
        ),
        AgendaLine(
            "Dėl tarptautinio kongreso, kurį organizuoja Lietuvos bibliotekininkų draugija",
            minutes=15,
        ),
    ]


def test_a_paragraph_after_a_numbered_list_is_an_item_of_its_own():
    assert titles("1. Dėl plano\n2. Dėl kongreso\n\nKiti klausimai") == [
        "Dėl plano",
        "Dėl kongreso",
        "Kiti klausimai",
    ]


def test_lines_before_the_first_bullet_are_items():
    assert titles("Dėl plano\nDėl kongreso\n• Kita") == ["Dėl plano", "Dėl kongreso", "Kita"]


def test_only_long_lines_of_a_list_without_numbers_are_joined():
    text = (
        "Dėl Nacionalinės Lietuvos bibliotekų savaitės bendrų akcijų ir\n"
        "Lietuvos bibliotekininkų draugijos siūlymų jai\n"
        "Dėl kongreso\n"
        "kiti klausimai\n"
    )
    assert titles(text) == [
        text.partition("\nDėl kongreso")[0].replace("\n", " "),
        "Dėl kongreso",
        "kiti klausimai",
    ]


@pytest.mark.parametrize("text", ["", " \n\t\n", "DARBOTVARKĖ", "Darbotvarkė:\n\n"])
def test_nothing_gives_no_items(text):
    assert agenda_from_text(text) == []


@pytest.mark.parametrize("piece", ["- ", " (", ", ", "1 ", "min ", "pranešėja ", "O. ", "A "])
def test_a_monstrous_line_is_read_without_backtracking(piece):
    # Would take hours, and meet the suite's time limit, if the pieces were tried in all ways.
    assert len(agenda_from_text(f"a{piece * 20_000}b")) == 1


@given(st.text())
def test_any_text_gives_items_with_titles(text):
    for line in agenda_from_text(text):
        assert line.title
        assert line.title == line.title.strip()
        assert "\n" not in line.title + line.rapporteur
        assert line.minutes is None or line.minutes > 0


@given(
    st.lists(
        st.sampled_from(
            [
                "1. ",
                "2)",
                "\n",
                "Dėl plano",
                " – ",
                "15 min.",
                "pranešėja ",
                "O. Vilkė",
                "(",
                ")",
                ".",
            ]
        )
    ).map("".join)
)
def test_any_pieces_of_an_agenda_give_items_with_titles(text):
    assert all(titles(text))
