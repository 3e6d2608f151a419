from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import meetings
from app.ui.context import Context
from app.ui.minutes.notes_panel import NotesPanel
from app.ui.widgets.unsaved import holds_unsaved
from tests.ui.keyboard import type_text
from tests.ui.minutes.ground import Ground, lay_ground


@pytest.fixture
def ground(context: Context) -> Ground:
    return lay_ground(context)


@pytest.fixture
def panel(context: Context, ground: Ground, shown: Callable[..., QWidget]) -> Iterator[NotesPanel]:
    made = NotesPanel(context)
    window = shown(made)
    made.show_meeting(ground.meeting)
    made.setFocus()
    yield made
    window.close()


def notes(context: Context, ground: Ground) -> str:
    return context.archive.read(lambda s: meetings.meeting(s, ground.meeting)).notes


def test_notes_are_kept_after_a_pause(
    qtbot: QtBot, context: Context, ground: Ground, panel: NotesPanel
) -> None:
    with qtbot.waitSignal(context.archive.changed):
        type_text("Paskambinti dėl salės")
    assert notes(context, ground) == "Paskambinti dėl salės"


def test_leaving_and_another_meeting_keep_them(
    context: Context, ground: Ground, panel: NotesPanel
) -> None:
    type_text("Pirma")
    other = context.archive.write(
        "meeting.begin", lambda s: meetings.begin_meeting(s, ground.series)
    )
    panel.show_meeting(other)
    assert notes(context, ground) == "Pirma"
    assert panel.edit.text() == ""
    panel.show_meeting(ground.meeting)
    assert panel.edit.text() == "Pirma"


def test_undo_shows_what_stood_before(context: Context, ground: Ground, panel: NotesPanel) -> None:
    type_text("Pirma")
    panel.flush()
    context.archive.undo()
    assert panel.edit.text() == ""
    panel.flush()
    assert notes(context, ground) == ""


def test_what_the_disk_refused_stays_and_is_tried_again(
    context: Context, ground: Ground, panel: NotesPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="x")

    type_text("Pirma")
    with monkeypatch.context() as broken:
        broken.setattr(meetings, "edit_meeting", refuse)
        panel.flush()
        panel.show_meeting(None)
        panel.show_meeting(ground.meeting)
    assert panel.edit.text() == "Pirma"
    assert holds_unsaved(panel)
    panel.flush()
    assert notes(context, ground) == "Pirma"
    assert not holds_unsaved(panel)


def test_without_a_meeting_nothing_can_be_typed(context: Context, panel: NotesPanel) -> None:
    panel.show_meeting(None)
    assert not panel.edit.isEnabled()
    assert panel.edit.accessibleName()
