import pytest

from app.values.folding import folded, has_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ŽĄSĖ Įgūdžių", "zase igudziu"),
        ("z\u030cmoge\u0307s", "zmoges"),
        ("  Pievų \n\t draugija\u00a0", "pievu draugija"),
        ("Straße", "strasse"),
        ("Sutarta™ №\u00a05 ℃", "sutartatm no 5 °c"),
        ("Łódź", "łodz"),
        ("", ""),
    ],
)
def test_folded(text, plain):
    assert folded(text) == plain
    assert folded(plain) == plain


@pytest.mark.parametrize("wanted", ["", " ", "PIEVU", "drau piev", "ėv", "Pievų  draugija"])
def test_words_stand_in_a_text_in_any_order(wanted):
    assert has_words("Pievų draugija", wanted)


@pytest.mark.parametrize("wanted", ["upių", "pievų upių", "pievudraugija"])
def test_every_word_must_stand_in_it(wanted):
    assert not has_words("Pievų draugija", wanted)


def test_folding_twice_changes_nothing_more():
    # Letters of all kinds, those with signs around them, and the mathematical ones.
    for code in (*range(0x3400), *range(0xFB00, 0x10000), *range(0x1D400, 0x1F200)):
        plain = folded(chr(code))
        assert folded(plain) == plain
