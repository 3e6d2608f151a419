from collections.abc import Callable, Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.deadline_reading import Doubt, read_deadline
from app.values.deadline import DeadlineKind, parse
from app.values.language import Language
from tests.ui.keyboard import press, type_text

Key = Qt.Key


@pytest.fixture
def field(context: Context, shown: Callable[..., QWidget]) -> Iterator[DeadlineField]:
    made = DeadlineField(context, "Terminas", year=2025)
    window = shown(made)
    made.setFocus()
    yield made
    window.close()


def offered(field: DeadlineField) -> list[str]:
    rows = field.popup.offer.rows if field.popup.isVisible() else ()
    return [row.text.replace("\xa0", " ") for row in rows]


def seen(field: DeadlineField) -> QImage:
    """Return what the screen shows of the offers, painted when Qt finds it due."""
    QCoreApplication.processEvents()
    screen = field.screen().grabWindow(field.window().winId()).toImage()
    return screen.copy(field.popup.geometry())


def test_it_says_what_it_understands_while_one_types(field: DeadlineField) -> None:
    type_text("gruodžio 1-4")
    assert offered(field) == ["gruodžio 1–4 d.", "iki gruodžio 4 d.", "gruodis"]
    current = field.popup.current()
    assert current is not None
    assert current.meaning == "laikotarpis, 4 dienos"
    assert field.popup.offer.note


def test_enter_takes_the_first_suggestion(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("spa")
    with qtbot.waitSignal(field.confirmed):
        press(Key.Key_Return)
    deadline = field.reading().deadline
    assert deadline is not None
    assert deadline.kind is DeadlineKind.MONTH
    assert field.text() == "spalis"
    assert not field.popup.isVisible()


def test_down_takes_another_and_up_none(field: DeadlineField) -> None:
    type_text("12-01")
    press(Key.Key_Down, Key.Key_Return)
    deadline = field.reading().deadline
    assert deadline is not None
    assert deadline.kind is DeadlineKind.UNTIL
    field.clear()
    type_text("pagal")
    press(Key.Key_Up, Key.Key_Return)
    kept = field.reading()
    assert kept.deadline is not None
    assert (kept.deadline.typed, kept.doubt) == ("pagal", Doubt.NOT_UNDERSTOOD)


def test_the_unclear_is_asked_about(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("iki spalio mėn.")
    assert field.popup.offer.question
    assert field.popup.current() is None, "nothing is highlighted: nothing is guessed"
    with qtbot.assertNotEmitted(field.confirmed):
        press(Key.Key_Return)
    assert field.popup.isVisible()
    with qtbot.waitSignal(field.confirmed):
        press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    deadline = field.reading().deadline
    assert deadline is not None
    assert deadline.last == date(2025, 10, 31)
    assert field.reading().doubt is Doubt.NONE


def test_the_question_quotes_what_was_typed_to_its_last_letter(field: DeadlineField) -> None:
    type_text("iki spalio men")
    before = seen(field)
    type_text(".")
    assert "„iki spalio men.“" in field.popup.offer.question
    assert seen(field) != before


def test_the_impossible_is_refused_with_its_reason(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("02-30")
    with qtbot.assertNotEmitted(field.confirmed):
        press(Key.Key_Return)
    assert field.property("error") is True
    assert "28" in field.popup.offer.problem
    assert field.text() == "02-30"
    press(Key.Key_Backspace)
    assert field.property("error") is False


def test_text_that_is_no_date_may_stay(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("kai bus lėšų")
    assert field.popup.offer.question
    with qtbot.waitSignal(field.confirmed):
        press(Key.Key_Return)
    reading = field.reading()
    assert reading.deadline is not None
    assert not reading.deadline.understood
    assert reading.doubt is Doubt.NOT_UNDERSTOOD


def test_emptying_takes_the_deadline_away(field: DeadlineField) -> None:
    field.set_deadline(parse("spalis", 2025, Language.LITHUANIAN))
    assert field.text() == "spalis"
    press(Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Delete)
    assert field.reading().deadline is None


def test_what_is_shown_and_not_touched_keeps_the_words_once_typed(field: DeadlineField) -> None:
    kept = parse("12-01", 2025, Language.LITHUANIAN)
    field.set_deadline(kept)
    assert field.text().replace("\xa0", " ") == "gruodžio 1 d."
    assert field.reading().deadline == kept


def test_a_click_takes_a_suggestion(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("IV ketv")
    popup = field.popup
    row = QPoint(popup.width() // 2, popup.height() // 2)
    QTest.mouseMove(popup, row)
    shown_there = popup.current()
    assert shown_there is not None
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=row)
    assert field.text() == shown_there.text
    assert field.hasFocus()


def test_esc_hides_the_offers_and_says_so(qtbot: QtBot, field: DeadlineField) -> None:
    type_text("spalis")
    with qtbot.waitSignal(field.cancelled):
        press(Key.Key_Escape)
    assert not field.popup.isVisible()


def test_the_offers_stay_inside_the_window(context: Context, shown: Callable[..., QWidget]) -> None:
    context.theme.set_text_scale(200)
    field = DeadlineField(context, "Terminas", year=2025)
    window = shown(QWidget(), field, width=500, height=500)
    field.setFocus()
    type_text("gruodžio 1-4")
    assert window.rect().contains(field.popup.geometry())
    assert not field.popup.geometry().intersects(
        field.rect().translated(field.mapTo(window, QPoint(0, 0)))
    )
    window.close()


def test_it_has_a_name_and_describes_what_is_highlighted(field: DeadlineField) -> None:
    assert field.accessibleName() == "Terminas"
    type_text("spalis")
    assert "visas mėnuo" in field.accessibleDescription()


def test_the_other_language_is_understood_too() -> None:
    reading = read_deadline("by 31 October", 2025, Language.LITHUANIAN)
    assert reading.deadline is not None
    assert reading.deadline.last == date(2025, 10, 31)
    assert reading.doubt is Doubt.NONE


def test_a_window_may_go_while_its_field_offers_something(qtbot: QtBot, context: Context) -> None:
    """As when the language changes: the offers lie in the window, not in the field."""
    window = QWidget()
    field = DeadlineField(context, "Terminas", year=2025, parent=window)
    popup = field.popup
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_text("spalis")
    assert popup.isVisible()
    assert popup.parentWidget() is window
    shiboken6.delete(window)
    assert not shiboken6.isValid(popup)
    assert not shiboken6.isValid(field)
    context.theme.apply()


def test_the_offers_go_with_the_focus(context: Context, shown: Callable[..., QWidget]) -> None:
    field, other = DeadlineField(context, "Terminas", year=2025), QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = shown(field, other)
    field.setFocus()
    type_text("spalis")
    assert field.popup.isVisible()
    other.setFocus()
    assert not field.popup.isVisible()
    window.close()
