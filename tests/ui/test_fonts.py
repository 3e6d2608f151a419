"""The bundled fonts have what Lithuanian needs, and figures of one width."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from app.ui import fonts


@pytest.fixture(autouse=True)
def _registered(qapp: QApplication) -> None:
    fonts.register_fonts()


def test_both_families_are_known():
    assert fonts.register_fonts() == (fonts.INTERFACE_FAMILY, fonts.PAPER_FAMILY)


@pytest.mark.parametrize("make", [fonts.interface_font, fonts.paper_font])
def test_every_lithuanian_letter_is_there(make):
    raw = QRawFont.fromFont(make())
    assert all(raw.supportsCharacter(ord(letter)) for letter in fonts.LITHUANIAN_LETTERS)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_figures_are_of_one_width(weight):
    font = fonts.interface_font()
    font.setWeight(weight)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_a_missing_inter_is_replaced_by_the_systems_font(monkeypatch):
    monkeypatch.setattr(fonts, "INTERFACE_FAMILY", "No such family")
    assert QFontInfo(fonts.interface_font()).family()
    assert fonts.interface_font().family() != "No such family"
