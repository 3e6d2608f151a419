from datetime import date

from app.services.register import RegisterRow, Source
from app.ui.protocols.register_rows import Column, Order, RegisterRows, Shown, Wanted
from app.values.enums import MinutesState, ProtocolKind


def row(row_id: int, number: str = "", on: date | None = None, title: str = "") -> RegisterRow:
    return RegisterRow(
        Source.PROTOCOL,
        row_id,
        ProtocolKind.INTENT if row_id % 2 else ProtocolKind.MINUTES,
        number,
        on,
        title,
        MinutesState.SIGNED,
        row_id,
        names=("Žąslių draugija",) if row_id == 1 else (),
    )


ROWS = (
    row(4),
    row(3, "10", date(2025, 3, 12), "Šienas"),
    row(2, "9", date(2025, 1, 15), "Dobilai"),
    row(1, "KP-1", date(2024, 5, 14), "Ąžuolai"),
)


def ids(rows: list[RegisterRow]) -> list[int]:
    return [one.id for one in rows]


def filled() -> RegisterRows:
    rows = RegisterRows()
    rows.set_rows(ROWS)
    return rows


def test_words_are_found_in_number_date_title_and_parties() -> None:
    rows = filled()
    for words, found in (("sienas", [3]), ("2025-01", [2]), ("kp-1", [1]), ("zasliu DRAUG", [1])):
        assert ids(rows.find(Wanted(words))) == found, words
    assert ids(rows.find(Wanted("nėra"), keep=(Source.PROTOCOL, 2))) == [2]


def test_year_and_kind_narrow_the_register() -> None:
    rows = filled()
    assert rows.years() == (2025, 2024)
    assert ids(rows.find(Wanted(year=2025))) == [3, 2]
    assert ids(rows.find(Wanted(shown=Shown.INTENT))) == [3, 1]
    assert [rows.count(shown) for shown in Shown] == [4, 2, 2]


def test_sorting_knows_numbers_and_letters_and_leaves_blanks_last() -> None:
    rows = filled()
    found = rows.find(Wanted())
    assert ids(rows.ordered(found, Order())) == [4, 3, 2, 1]
    assert ids(rows.ordered(found, Order(Column.NUMBER, descending=False))) == [2, 3, 1, 4]
    assert ids(rows.ordered(found, Order(Column.NUMBER, descending=True))) == [1, 3, 2, 4]
    assert ids(rows.ordered(found, Order(Column.TITLE, descending=False))) == [1, 2, 3, 4]
    assert ids(rows.ordered(found, Order(Column.DATE, descending=False))) == [1, 2, 3, 4]
    assert ids(rows.ordered(found, Order(Column.PARTIES, descending=True))) == [4, 3, 2, 1]


def test_a_click_sorts_and_another_turns_the_order_round() -> None:
    by_title = Order().after_click(Column.TITLE)
    assert by_title == Order(Column.TITLE, descending=False)
    assert by_title.after_click(Column.TITLE).descending
    assert by_title.after_click(Column.DATE) == Order()


def test_a_changed_paper_is_found_by_its_new_words_in_its_new_place() -> None:
    rows = filled()
    assert ids(rows.find(Wanted("ąžuolai"))) == [1]
    rows.patch((Source.PROTOCOL, 1), row(1, "KP-1", date(2026, 1, 1), "Klevai"))
    assert rows.find(Wanted("ąžuolai")) == []
    assert ids(rows.find(Wanted())) == [4, 1, 3, 2]
    rows.patch((Source.PROTOCOL, 1), None)
    assert ids(rows.find(Wanted())) == [4, 3, 2]
