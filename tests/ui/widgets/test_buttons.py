"""Buttons show text as it is and can be used by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.ui.widgets.buttons import (
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    key_text,
)

KINDS = [PrimaryButton, SecondaryButton, LinkButton]


@pytest.mark.parametrize("kind", KINDS)
def test_an_ampersand_of_the_user_is_no_mnemonic(theme, qtbot, kind):
    button = kind(theme, "Vardas & Pavardė <b>x</b>")
    qtbot.addWidget(button)
    assert button.plain_text() == "Vardas & Pavardė <b>x</b>"
    assert button.text() == "Vardas && Pavardė <b>x</b>"
    assert button.shortcut().isEmpty()
    spoken = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert spoken == "Vardas & Pavardė <b>x</b>"


@pytest.mark.parametrize("kind", KINDS)
def test_space_presses_it(theme, qtbot, shown, kind):
    button = kind(theme, "Baigti")
    shown(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_key_widens_the_button_and_is_described(theme, qtbot):
    plain, keyed = SecondaryButton(theme, "Peržiūra"), SecondaryButton(theme, "Peržiūra", key="F9")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert keyed.accessibleDescription() == "F9"
    keyed.set_key("")
    assert keyed.sizeHint() == plain.sizeHint()


def test_a_button_is_never_narrower_than_its_text(theme, qtbot):
    button = PrimaryButton(theme, "Naujas posėdis", icon="plus", key="Ctrl+N")
    qtbot.addWidget(button)
    before = button.minimumSizeHint()
    theme.set_text_scale(200)
    after = button.minimumSizeHint()
    assert after.width() >= 1.8 * before.width()
    assert after.height() == 2 * before.height()


def test_an_icon_button_needs_a_name(theme, qtbot):
    with pytest.raises(ValueError, match="needs a name"):
        IconButton(theme, "x", "")
    button = IconButton(theme, "x", "Užverti <i>", key="Esc")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Užverti <i>"
    assert "&lt;i&gt;" in button.toolTip()
    assert "(Esc)" in button.toolTip()
    assert button.sizeHint().width() == button.sizeHint().height() >= 24


def test_what_is_no_shortcut_is_shown_as_it_is():
    assert key_text("↑↓") == "↑↓"
    assert key_text("Ctrl+Shift+E") == "Ctrl+Shift+E"
    assert key_text("") == ""


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_it_paints_in_every_state(theme, shown, kind, enabled):
    button = kind(theme, "Baigti", icon="check", key="Ctrl+Enter")
    button.setEnabled(enabled)
    shown(button)
    picture = button.grab().toImage()
    colours = {picture.pixelColor(x, picture.height() // 2).rgb() for x in range(picture.width())}
    assert len(colours) > 3
