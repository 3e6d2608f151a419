"""Every widget can be built and painted in both themes and at every size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import Appearance
from app.ui.widgets.sheet import component_sheet


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("scale", [80, 100, 150, 200])
def test_the_sheet(theme, shown, appearance, scale):
    theme.set_appearance(appearance)
    theme.set_text_scale(scale)
    sheet = component_sheet(theme)
    shown(sheet)
    sheet.show_focus()
    picture = sheet.grab().toImage()
    assert picture.pixelColor(2, 2) == theme.colours.window


def test_whatever_takes_the_focus_has_a_name(theme, shown):
    sheet = component_sheet(theme)
    shown(sheet)
    nameless = [
        widget
        for widget in sheet.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.isHidden()
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_no_label_guesses_markup(theme, shown):
    sheet = component_sheet(theme)
    shown(sheet)
    labels = sheet.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_the_sheet_changes_while_it_is_shown(theme, shown):
    sheet = component_sheet(theme)
    shown(sheet)
    for appearance, scale in ((Appearance.DARK, 200), (Appearance.LIGHT, 80)):
        theme.set_appearance(appearance)
        theme.set_text_scale(scale)
        assert sheet.grab().toImage().pixelColor(2, 2) == theme.colours.window
