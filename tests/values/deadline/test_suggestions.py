import pytest

from app.messages import deadlines
from app.values.deadline import DeadlineKind, ImpossibleDeadlineError, parse, suggest
from app.values.language import Language

LITHUANIAN, ENGLISH = Language.LITHUANIAN, Language.ENGLISH


def offers(text: str, language: Language = LITHUANIAN, limit: int = 4) -> list[tuple[str, str]]:
    return [
        (one.deadline.short(language, 2025).replace("\N{NO-BREAK SPACE}", " "),
         one.meaning_key.removeprefix("deadline.meaning."))
        for one in suggest(text, 2025, language, limit)
    ]  # fmt: skip


def test_a_range_its_last_day_or_its_month() -> None:
    assert offers("gruodžio 1-4") == [
        ("gruodžio 1–4 d.", "days"),
        ("iki gruodžio 4 d.", "until"),
        ("gruodis", "month"),
    ]
    assert suggest("gruodžio 1-4", 2025, LITHUANIAN)[0].meaning_params == {"count": 4}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12-01", LITHUANIAN, ["gruodžio 1 d.", "iki gruodžio 1 d.", "gruodis"]),
        ("iki 09-30", LITHUANIAN, ["iki rugsėjo 30 d.", "rugsėjo 30 d.", "rugsėjis"]),
        ("spalis", LITHUANIAN, ["spalis", "iki spalio pabaigos", "IV ketv."]),
        ("IV ketv.", LITHUANIAN, ["IV ketv.", "iki IV ketv. pabaigos", "II pusmetis"]),
        ("I pusmetis", LITHUANIAN, ["I pusmetis", "iki I pusmečio pabaigos", "visus metus"]),
        ("visi metai", LITHUANIAN, ["visus metus", "iki metų pabaigos", "nuolat"]),
        ("iki II ketv.", LITHUANIAN, ["iki kovo 31 d.", "iki II ketv. pabaigos"]),
        ("lapkričio 28 – gruodžio 2", LITHUANIAN,
         ["lapkričio 28 d. – gruodžio 2 d.", "iki gruodžio 2 d."]),
        ("po kongreso", LITHUANIAN, ["po kongreso"]),
        ("GRUODŽ", LITHUANIAN, ["gruodis"]),
        ("spa", LITHUANIAN, ["spalis"]),
        ("iki ki", LITHUANIAN, ["iki kito susitikimo"]),
        ("iki geg", LITHUANIAN, ["iki gegužės pabaigos"]),
        ("nuol", LITHUANIAN, ["nuolat"]),
        ("kas ", LITHUANIAN, ["kas mėnesį", "kas ketvirtį", "kas pusmetį", "kasmet"]),
        ("Q4", ENGLISH, ["Q4", "by the end of Q4", "second half of the year"]),
        ("by the n", ENGLISH, ["by the next meeting"]),
        ("vasario 29", LITHUANIAN, []),
        ("kaip susitarsim", LITHUANIAN, []),
        ("", LITHUANIAN, []),
    ],
)  # fmt: skip
def test_offers(text: str, language: Language, expected: list[str]) -> None:
    assert [short for short, _ in offers(text, language)] == expected


def test_no_more_than_asked_for() -> None:
    assert len(offers("gruodžio 1-4", limit=2)) == 2


@pytest.mark.parametrize("text", ["gruodžio 1-4", "iki II ketv.", "spa", "iki ki", "žiemą"])
def test_what_an_offer_would_be_typed_as_means_that_offer(text: str) -> None:
    found = suggest(text, 2025, LITHUANIAN)
    assert found
    for one in found:
        again = parse(one.deadline.typed, 2025, LITHUANIAN)
        assert again == one.deadline


@pytest.mark.parametrize("messages", [deadlines.LITHUANIAN, deadlines.ENGLISH])
def test_every_kind_has_its_meaning_in_words(messages) -> None:
    assert {f"deadline.meaning.{kind}" for kind in DeadlineKind} <= messages.keys()


def test_both_languages_say_the_same_things() -> None:
    assert deadlines.LITHUANIAN.keys() == deadlines.ENGLISH.keys()
    for key, text in deadlines.LITHUANIAN.items():
        assert isinstance(text, tuple) == isinstance(deadlines.ENGLISH[key], tuple)


@pytest.mark.parametrize(
    "text",
    ["vasario 29 d.", "rugsėjo 31 d.", "13-01", "V ketv.", "III pusmetis", "spalio IV dekada",
     "gruodžio 4–1 d.", "kiekvieno mėnesio 32 d."],
)  # fmt: skip
def test_every_refusal_can_be_said(text: str) -> None:
    with pytest.raises(ImpossibleDeadlineError) as caught:
        parse(text, 2025, LITHUANIAN)
    for messages in (deadlines.LITHUANIAN, deadlines.ENGLISH):
        said = messages[caught.value.key].format(**caught.value.parameters)
        assert "{" not in said
        assert caught.value.parameters["example"] in said
