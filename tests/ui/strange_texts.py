"""Looks over a window that shows strange texts: nothing may be read as markup or as a mnemonic."""

import re
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as Markup
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.values.paper_kind import PaperKind
from tests.naughty.deeds import World

_ESCAPED = re.compile(r"<qt>[^<>]*</qt>")
_MOST_ROWS = 400


def places(world: World) -> Iterator[Place]:
    """Give the places of the window that show the rows of the world."""
    for screen in (Screen.HOME, Screen.MEETINGS, Screen.PARTICIPANTS, Screen.MEASURES):
        yield Place(screen)
    yield Place(Screen.MEETINGS, meeting_id=world.meeting)
    yield Place(Screen.PARTICIPANTS, organisation_id=world.organisation)
    yield Place(Screen.PARTICIPANTS, person_id=world.person)
    yield Place(Screen.MEASURES, plan_id=world.plan, measure_id=world.measure)
    yield Place(Screen.PROTOCOLS)
    yield Place(Screen.PROTOCOLS, protocol_id=world.protocol)
    yield Place(Screen.MINUTES, meeting_id=world.meeting, item_id=world.item)
    for kind in PaperKind:
        yield Place(Screen.PREVIEW, meeting_id=world.meeting, plan_id=world.plan, paper=kind.value)
    yield Place(Screen.TRASH)
    for record, row_id in (
        ("meeting", world.meeting),
        ("measure", world.measure),
        ("organisation", world.organisation),
        ("protocol", world.protocol),
    ):
        yield Place(Screen.HISTORY, record_kind=record, record_id=row_id)
    yield Place(Screen.BACKUPS)
    yield Place(Screen.SETTINGS, part="documents", series_id=world.series)


def findings(window: MainWindow, text: str) -> list[str]:
    """Return what would not show a text as it is."""
    widgets = [window, *window.findChildren(QWidget)]
    found = [f"{type(one).__name__}: {fault}" for one in widgets for fault in faults(one, text)]
    actions = (action.text() for action in window.findChildren(QAction))
    found += [f"QAction: a mnemonic in {label[:40]}" for label in actions if swallows(label, text)]
    return [f"{window.place.screen.name} {one}" for one in found]


def faults(widget: QWidget, text: str) -> Iterator[str]:
    """Give what a widget would not show as it is."""
    if any(map(is_markup, (widget.toolTip(), widget.whatsThis(), widget.statusTip()))):
        yield "markup in a tooltip"
    match widget:
        case QLabel() | QMessageBox() if widget.textFormat() is not Qt.TextFormat.PlainText:
            if widget.text():
                yield f"guesses markup in {widget.text()[:40]}"
        case QTextEdit() if widget.acceptRichText() and not widget.isReadOnly():
            yield "takes rich text"
        case QAbstractButton() if swallows(widget.text(), text):
            yield f"a mnemonic in {widget.text()[:40]}"
        case QTabBar():
            if any(swallows(widget.tabText(tab), text) for tab in range(widget.count())):
                yield "a mnemonic in a tab"
        case QAbstractItemView():
            yield from tips(widget)


def is_markup(tip: str) -> bool:
    """Tell whether Qt would read something of a tooltip as markup beyond our own frame."""
    return Markup.mightBeRichText(tip) and _ESCAPED.fullmatch(tip) is None


def swallows(label: str, text: str) -> bool:
    """Tell whether a label that knows mnemonics has an `&` of the text that is not doubled."""
    return "&" in text and " ".join(text.split()) in " ".join(label.split())


def tips(view: QAbstractItemView) -> Iterator[str]:
    """Give what is wrong with the cells of a view."""
    model = view.model()
    if model is None:
        return
    for index in cells(model, QModelIndex()):
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if isinstance(tip, str) and is_markup(tip):
            yield "markup in a cell's tooltip"
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = index.data(role)
            if isinstance(shown, str) and "\0" in shown:
                yield "a cell that ends at NUL"


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """Give the cells of a model, those of its branches too."""
    flat = isinstance(model, QAbstractListModel | QAbstractTableModel)
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield index
            if column == 0 and not flat:
                yield from cells(model, index)


def shown_texts(window: QWidget) -> Iterator[str]:
    """Give every text that labels, fields and cells of a window hold."""
    for widget in window.findChildren(QWidget):
        match widget:
            case QLabel() | QLineEdit():
                yield widget.text()
            case QTextEdit() | QPlainTextEdit():
                yield widget.toPlainText()
            case QComboBox():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QAbstractItemView() if (model := widget.model()) is not None:
                for index in cells(model, QModelIndex()):
                    yield str(index.data() or "")
