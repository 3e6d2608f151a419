"""What could not be stored stays, is tried again by itself, and comes back with its record."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.theme import Theme
from app.ui.widgets.line_field import LineField
from app.ui.widgets.unsaved import Unsaved, holds_unsaved
from tests.ui.keyboard import type_text


class Store:
    """Keeps texts by record, as long as nothing hinders it."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.hindrance: Exception | None = None

    def save(self, record: int, text: str) -> None:
        if self.hindrance is not None:
            raise self.hindrance
        self.texts[record] = text


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def field(theme: Theme, shown: Callable[..., QWidget]) -> LineField:
    made = LineField(theme, "Vieta")
    shown(made)
    made.setFocus()
    return made


@pytest.fixture
def saved(field: LineField, store: Store) -> SavedText:
    made = SavedText(field, TextPort(field.text, field.set_text), store.save)
    field.edited.connect(made.touch)
    made.show(1, "")
    return made


FULL = StorageError("storage.disk_full", path="archyvas")


def again(saved: SavedText) -> None:
    """Let the time pass until the next try."""
    mark = saved.findChild(Unsaved)
    assert mark is not None
    assert mark._again.isActive()
    mark._again.timeout.emit()


def test_is_stored_by_itself_once_there_is_room(
    field: LineField, saved: SavedText, store: Store
) -> None:
    store.hindrance = FULL
    type_text("Utena")
    assert not saved.flush()
    assert holds_unsaved(field.window())
    again(saved)
    assert store.texts == {}
    store.hindrance = None
    again(saved)
    assert store.texts == {1: "Utena"}
    assert not holds_unsaved(field.window())
    assert saved.flush()


def test_what_another_record_left_is_stored_and_shown_again(
    field: LineField, saved: SavedText, store: Store
) -> None:
    store.hindrance = FULL
    type_text("Utena")
    saved.flush()
    saved.show(2, "Kaunas")
    assert field.text() == "Kaunas"
    assert holds_unsaved(field.window())
    saved.show(1, "")
    assert field.text() == "Utena"
    saved.show(2, "Kaunas")
    store.hindrance = None
    again(saved)
    assert store.texts == {1: "Utena"}
    assert not holds_unsaved(field.window())
    assert field.text() == "Kaunas"


def test_refused_text_is_not_tried_again_and_again(
    field: LineField, saved: SavedText, store: Store
) -> None:
    store.hindrance = UserError("series.name_missing")
    type_text("Utena")
    assert not saved.flush()
    assert not holds_unsaved(field.window())
    store.hindrance = None
    assert saved.flush()
    assert store.texts == {1: "Utena"}


def test_fault_of_the_program_does_not_pass_for_stored(
    field: LineField, saved: SavedText, store: Store
) -> None:
    assert field.text() == ""
    store.hindrance = RuntimeError()
    type_text("Utena")
    with pytest.raises(RuntimeError):
        saved._on_due(field.text())
    store.hindrance = None
    assert saved.flush()
    assert store.texts == {1: "Utena"}
