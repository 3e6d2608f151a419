import pytest

from app.values.folding import folded, has_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ŽĄSĖ Įgūdžių", "zase igudziu"),
        ("z\u030cmoge\u0307s", "zmoges"),
        ("  Pievų \n\t draugija\u00a0", "pievu draugija"),
        ("Straße", "strasse"),
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
