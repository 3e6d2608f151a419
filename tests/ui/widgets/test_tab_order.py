from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.widgets.tab_order import order_tabs


def test_tab_goes_as_the_eye_reads_whatever_was_made_first(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    fields = {name: QLineEdit(page) for name in ("last", "form", "left", "scrolled", "first")}
    fields["right"] = QLineEdit()
    form = QFormLayout()
    form.addRow("Laukas", fields["form"])
    splitter = QSplitter()
    splitter.addWidget(fields["left"])
    splitter.addWidget(fields["right"])
    group = QGroupBox()
    QVBoxLayout(group).addWidget(fields["scrolled"])
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(group)
    stack = QStackedWidget()
    stack.addWidget(splitter)
    line = QHBoxLayout()
    line.addWidget(fields["first"])
    column = QVBoxLayout(page)
    column.addLayout(line)
    column.addLayout(form)
    column.addWidget(stack)
    column.addWidget(area)
    column.addWidget(fields["last"])
    order_tabs(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    fields["first"].setFocus()
    walked = []
    for _ in fields:
        walked.append(next(n for n, field in fields.items() if field is QApplication.focusWidget()))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert walked == ["first", "form", "left", "right", "scrolled", "last"]
