"""Two texts word by word."""

from hypothesis import given
from hypothesis import strategies as st

from app.values.differences import Part, Piece, differences

TEXTS = st.lists(st.sampled_from(["Šienauti", "pievas", ",", ".", " ", "  ", "\n", "talka"])).map(
    "".join
) | st.text(max_size=60)


def of(before: str, after: str) -> list[tuple[str, str]]:
    signs = {Part.SAME: "=", Part.ADDED: "+", Part.REMOVED: "-"}
    pieces = differences(before, after)
    return [(signs[piece.part], piece.text.strip()) for piece in pieces]


def test_changed_words_stand_between_what_stayed() -> None:
    assert of("Surengti talką gegužės 7 d.", "Surengti upių talką gegužės 9 d.") == [
        ("=", "Surengti"), ("+", "upių"), ("=", "talką gegužės"),
        ("-", "7"), ("+", "9"), ("=", "d."),
    ]  # fmt: skip


def test_words_in_a_row_change_as_one() -> None:
    assert of("Pritarti plano projektui iš esmės.", "Pritarti ataskaitos tekstui iš esmės.") == [
        ("=", "Pritarti"), ("-", "plano projektui"), ("+", "ataskaitos tekstui"),
        ("=", "iš esmės."),
    ]  # fmt: skip


def test_texts_that_have_little_in_common_stand_one_after_the_other() -> None:
    assert of("Pritarti.", "Surengti upių valymo talką balandį") == [
        ("-", "Pritarti."), ("+", "Surengti upių valymo talką balandį"),
    ]  # fmt: skip


def test_empty_and_equal_texts() -> None:
    assert of("", "Naujas") == [("+", "Naujas")]
    assert of("Senas", "") == [("-", "Senas")]
    assert differences("Tas pats", "Tas pats") == (Piece(Part.SAME, "Tas pats"),)
    assert differences("", "") == ()


def test_very_long_texts_are_compared_by_paragraphs() -> None:
    lines = [f"Eilutė {number} apie pievas ir upes." for number in range(600)]
    changed = [*lines[:300], "Nauja eilutė.", *lines[300:]]
    found = differences("\n".join(lines), "\n".join(changed))
    added = [piece.text.strip() for piece in found if piece.part is Part.ADDED]
    assert added == ["Nauja eilutė."]
    assert not [piece for piece in found if piece.part is Part.REMOVED]


@given(before=TEXTS, after=TEXTS)
def test_both_texts_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert "".join(p.text for p in pieces if p.part is not Part.ADDED) == before
    assert "".join(p.text for p in pieces if p.part is not Part.REMOVED) == after
    assert all(piece.text for piece in pieces)
