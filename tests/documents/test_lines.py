import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.hyphenation import LEAST, divisions
from app.documents.lines import WIDEST_SPACE, break_lines
from app.documents.style import MM, styles
from app.documents.text import SOFT_HYPHEN
from app.values.language import Language

LT = Language.LITHUANIAN
WORDS = st.lists(
    st.sampled_from(
        [
            "bendradarbiavimo",
            "ir",
            "kraštotyrininkų",
            "„Biblioteka",
            "visiems“.",
            "2025",
            "m.",
            "į",
            "Vilniaus-Kauno",
            "http://www.pavyzdys.lt/ilgas/adresas",
            "aaaaaaaaaaaa",
        ]
    ),
    max_size=60,
)


def joined(lines) -> str:
    """The text that the lines were broken from."""
    return "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")


@given(WORDS, st.integers(min_value=12, max_value=170))
def test_lines_hold_the_whole_text_within_their_width(words, millimetres):
    style, width = styles().body, millimetres * MM + styles().body.indent
    lines = break_lines(" ".join(words), style, width, LT)
    # words with hyphens, strokes and dots may be divided there without any mark
    assert joined(lines).replace(" ", "") == "".join(words)
    for line in lines:
        drawn = line.text.rstrip(" ")
        natural = style.face.width(drawn) * style.size
        stretched = natural + drawn.count(" ") * line.word_space
        assert line.x + stretched <= width + 0.1
        assert line.word_space <= (WIDEST_SPACE - 1) * style.face.space * style.size + 0.01


def test_justified_lines_fill_the_width():
    style, width = styles().body, 170 * MM
    lines = break_lines("bendradarbiavimo ir kraštotyros reikalai " * 20, style, width, LT)
    assert len(lines) > 5
    assert lines[0].x == style.indent
    for line in lines[:-1]:
        drawn = line.text.rstrip(" ")
        used = style.face.width(drawn) * style.size + drawn.count(" ") * line.word_space
        assert line.x + used == pytest.approx(width, abs=0.1)
    assert lines[-1].word_space == 0.0


def test_a_line_ends_with_its_space_only_between_words():
    said = "žodis http://pavyzdys.lt/labai/ilgas/adresas bendradarbiavimo žodis " * 3
    lines = break_lines(said, styles().body, 60 * MM, LT)
    heard = "".join(line.text for line in lines).replace(SOFT_HYPHEN, "")
    assert heard == said.strip()


def test_at_least_three_letters_stay_on_either_side():
    for word in ("bendradarbiavimo", "kraštotyrininkų", "įgyvendinimo", "asociacija"):
        found = divisions(word, LT)
        assert found
        for begun, rest in found:
            assert begun.endswith(SOFT_HYPHEN)
            assert len(begun) - 1 >= LEAST
            assert len(rest) >= LEAST


def test_names_of_firms_figures_and_tied_words_are_not_divided():
    for word in ("LSVBA", "CoBALtukas", "2025metais", "29\xa0sausiodienoje"):
        assert divisions(word, LT) == ()


def test_a_typed_soft_hyphen_decides_and_does_not_print_inside_a_line():
    assert divisions(f"knyg{SOFT_HYPHEN}rišyklose", LT) == ((f"knyg{SOFT_HYPHEN}", "rišyklose"),)
    (line,) = break_lines(f"knyg{SOFT_HYPHEN}rišykla", styles().plain, 170 * MM, LT)
    assert line.text == "knygrišykla"


def test_a_word_wider_than_the_line_is_cut_and_an_empty_text_is_one_line():
    style = styles().plain
    lines = break_lines("W" * 1000, style, 20 * MM, LT)
    assert "".join(line.text for line in lines) == "W" * 1000
    assert [line.text for line in break_lines("", style, 20 * MM, LT)] == [""]
    assert [line.text for line in break_lines("WWW", style, 1.0, LT)] == ["W", "W", "W"]


def test_english_words_divide_by_english_rules():
    assert divisions("implementation", Language.ENGLISH) != divisions("implementation", LT)


def test_a_long_address_is_divided_at_its_strokes():
    address = "http://www.pavyzdys.lt" + "/skyrius/poskyris" * 20
    lines = break_lines(address, styles().body, 170 * MM, LT)
    assert "".join(line.text for line in lines) == address
    assert all(line.text.endswith("/") for line in lines[:-1])


def test_a_note_on_a_name_stays_whole():
    from app.documents.sentences import with_note

    noted = with_note("Jorūnė Klevaitienė", "taip šaltinyje")
    lines = break_lines(noted, styles().plain, 50 * MM, LT)
    assert [line.text for line in lines] == ["Jorūnė Klevaitienė ", "(taip šaltinyje)"]


@pytest.mark.parametrize(
    ("text", "millimetres", "lines"),
    [
        ("2025 m. gruodžio 1–4 d.", 26.4, ["2025 m. ", "gruodžio ", "1–4 d."]),
        ("by 30 September 2025", 28, ["by ", "30 September ", "2025"]),
        ("iki 2025 m. IV ketv. pabaigos", 18, ["iki ", "2025 m. ", "IV ketv. ", "pabaigos"]),
        ("rugpjūčio 15 d.", 9, ["rug\u00ad", "pjū\u00ad", "čio ", "15 d."]),
    ],
)
def test_ties_give_way_where_no_line_holds_them(text, millimetres, lines):
    style = styles().cell
    assert [line.text for line in break_lines(text, style, millimetres * MM, LT)] == lines


def test_spaces_that_do_not_break_alone_end():
    for text in ("\N{NO-BREAK SPACE}" * 300, "a\N{NO-BREAK SPACE}" * 300):
        assert joined(break_lines(text, styles().cell, 20 * MM, LT)).count("a") == text.count("a")
