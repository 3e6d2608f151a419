"""Labels show text as it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.tokens import Tone
from app.ui.widgets.labels import (
    BodyLabel,
    CapsLabel,
    HintLabel,
    ItemLabel,
    KeyHint,
    PaperLabel,
    SecondaryLabel,
    SectionLabel,
    TitleLabel,
    literal,
    literal_title,
    set_tooltip,
)

KINDS = [TitleLabel, ItemLabel, SectionLabel, BodyLabel, SecondaryLabel, HintLabel, CapsLabel]
HOSTILE = '<img src="file:///etc/passwd"> <b>A</b> & B'


@pytest.mark.parametrize("kind", [*KINDS, PaperLabel, KeyHint])
def test_markup_stays_text(theme, qtbot, kind):
    label = kind(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("<img src=")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_read_out(theme, qtbot, kind):
    label = kind("Posėdžiai")
    qtbot.addWidget(label)
    label.setText("Priemonės")
    name = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
    assert name == "Priemonės"


def test_the_steps_of_the_type_scale(theme, shown):
    labels = [kind("Posėdžiai") for kind in (TitleLabel, ItemLabel, SectionLabel, BodyLabel)]
    smaller = [SecondaryLabel("Posėdžiai"), HintLabel("Posėdžiai")]
    shown(*labels, *smaller)
    heights = [label.fontMetrics().height() for label in (*labels, *smaller)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


def test_a_cut_text_is_whole_in_the_tooltip(theme, shown):
    label = SecondaryLabel("Labai ilgas posėdžio pavadinimas " * 5, elide=True)
    window = shown(label, width=200)
    assert label.is_elided()
    assert "pavadinimas Labai" in label.toolTip()
    picture = label.grab()
    assert picture.width() <= window.width()
    label.setText("Trumpas")
    assert label.toolTip() == ""


def test_a_wrapping_label_needs_more_lines_when_narrower(theme, qtbot):
    label = BodyLabel("Lietuvos bibliotekų ir bibliotekų darbuotojų asociacijos", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(150) > label.heightForWidth(600)


def test_tones_colour_the_text(theme, shown):
    label = BodyLabel("Vėluoja")
    shown(label)
    label.set_tone(Tone.RED)
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == theme.colours.red
    label.set_tone(None)
    assert label.palette().color(label.foregroundRole()) == theme.colours.text


def test_a_tooltip_shows_markup_as_text(theme, qtbot):
    label = BodyLabel("x")
    qtbot.addWidget(label)
    set_tooltip(label, "<b>A</b>")
    assert "&lt;b&gt;" in label.toolTip()
    set_tooltip(label, "")
    assert label.toolTip() == ""


def test_menus_and_titles_show_text_as_typed(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(literal("Pievos & miškai\tCtrl+Q"))
    assert action.text() == "Pievos && miškai Ctrl+Q"
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(literal_title("Planas [*] [*][*] – Sutarta"))
    window.show()
    assert window.windowHandle().title() == "Planas [*] [*][*] – Sutarta"
