"""The one style sheet, generated from the tokens.

It dresses what Qt draws itself. Widgets that paint themselves (buttons, rows, badges) take the
tokens directly and hardly appear here.
"""

from collections.abc import Callable
from string import Template

from app.ui.tokens import TYPE_SCALE, Colours, Radius, Size, TypeStyle

_SHEET = Template("""
QToolTip { background: $toast; color: $on_toast; border: 0; padding: ${p4}px ${p8}px; }
QMainWindow::separator { width: 1px; height: 1px; background: $line; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: $window; border: 0; border-bottom: 1px solid $line; }
QMenuBar::item { padding: ${p8}px ${p9}px; background: transparent; border-radius: ${p4}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $side_selected; color: $text; }
QMenu { background: $base; border: 1px solid $ctl; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; color: $text; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $text2; }
QStatusBar::item { border: 0; }

QLineEdit, QSpinBox, QTextEdit[role="editor"], QComboBox {
    background: $base; color: $text; border: 1px solid $ctl; border-radius: ${control}px;
    selection-background-color: $fill; selection-color: $on_fill;
}
QLineEdit, QComboBox { padding: 0 ${p10}px; min-height: ${field}px; }
QSpinBox { min-height: ${field}px; max-height: ${field}px; }
QLineEdit[compact="true"], QComboBox[compact="true"], QSpinBox[compact="true"] {
    min-height: ${field_compact}px; }
QSpinBox[compact="true"] { max-height: ${field_compact}px; }
QComboBox QLineEdit, QSpinBox QLineEdit { border: 0; padding: 0; background: transparent;
    min-height: 0; }
QComboBox QLineEdit { margin: 0; }
QLineEdit { placeholder-text-color: $text3; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: 0; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QTextEdit[role="editor"]:disabled {
    background: $window; color: $text3; border-color: $line; }
QLineEdit[error="true"], QTextEdit[role="editor"][error="true"], QComboBox[error="true"],
QSpinBox[error="true"] { border: 2px solid $red; }
QLineEdit[error="true"] { padding: 0 ${p9}px; min-height: ${field_error}px; }
QLineEdit[error="true"][compact="true"] { min-height: ${field_compact_error}px; }
QLineEdit[readOnly="true"][asText="true"] { background: transparent; border-color: transparent;
    padding: 0; }
QTextEdit[role="editor"] { placeholder-text-color: $text3; padding: ${p8}px ${p12}px; }
QTextEdit[role="editor"][readOnly="true"] { background: transparent; border-color: $line; }

QComboBox::drop-down { border: 0; width: ${p24}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QListView[role="completer"] {
    background: $base; color: $text; border: 1px solid $ctl; padding: ${p4}px; outline: 0;
    selection-background-color: $sel; selection-color: $text; }
QComboBox QAbstractItemView::item, QListView[role="completer"]::item {
    min-height: ${p28}px; padding: 0 ${p8}px; border-radius: ${p4}px; color: $text; }
QComboBox QAbstractItemView::item:selected, QListView[role="completer"]::item:selected,
QComboBox QAbstractItemView::item:hover { background: $sel; color: $text; }

QPushButton { background: $base; color: $text; border: 1px solid $ctl;
    border-radius: ${control}px; padding: 0 ${p12}px; min-height: ${field}px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sel; }
QPushButton:default { background: $fill; color: $on_fill; border-color: $fill; }
QPushButton:default:hover { background: $fill_hover; }
QPushButton:disabled { background: $window; color: $text3; border-color: $line; }

QAbstractItemView { background: $base; color: $text; border: 0; outline: 0;
    selection-background-color: $sel; selection-color: $text; }
QAbstractItemView[role="clear"] { background: transparent; }
QHeaderView { background: $head; border: 0; }
QHeaderView::section { background: $head; color: $text2; border: 0;
    border-bottom: 1px solid $line; padding: ${p6}px ${p10}px; $secondary_strong }
QTableCornerButton::section { background: $head; border: 0; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { background: transparent; color: $text2; border: 0;
    border-bottom: 2px solid transparent; padding: ${p8}px ${p10}px; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover:!selected { color: $text; }

QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $ctl; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p24}px; }
QScrollBar::handle:horizontal { min-width: ${p24}px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: 0; border-radius: ${p2}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p2}px; }

QFrame[role="card"] { background: $base; border: 1px solid $line; border-radius: ${panel}px; }
QFrame[role="separator"] { background: $line; border: 0; }
QWidget[surface="base"] { background: $base; }
QWidget[surface="window"] { background: $window; }
QWidget[surface="side"] { background: $side; }
QWidget[surface="desk"] { background: $desk; }

QLabel { background: transparent; }
QLabel[kind="title"] { $title }
QLabel[kind="item"] { $item }
QLabel[kind="section"] { $section }
QLabel[kind="body_strong"] { $body_strong }
QLabel[kind="secondary"] { $secondary color: $text2; }
QLabel[kind="field"] { $secondary_strong color: $text2; }
QLabel[kind="hint"] { $hint color: $text3; }
QLabel[kind="caps"] { $caps }
QLabel[kind="paper"] { $paper }
QLabel[tone="text"] { color: $text; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="green"] { color: $green; }
QLabel[tone="amber"] { color: $amber; }
QLabel[tone="red"] { color: $red; }
""")


def style_sheet(
    colours: Colours, px: Callable[[float], int], points: Callable[[float], float], serif: str
) -> str:
    """Return the sheet for these colours at this scale; `points` turns design pixels into pt."""
    values = {name: colour.name() for name, colour in vars(colours).items()}
    for size in (2, 3, 4, 6, 8, 9, 10, 12, 24, 28):
        values[f"p{size}"] = str(px(size))
    values["control"] = str(px(Radius.CONTROL))
    values["panel"] = str(px(Radius.PANEL))
    for name, height in (("field", Size.CONTROL), ("field_compact", Size.COMPACT)):
        values[name] = str(px(height) - 2)  # the frame's two lines
        values[f"{name}_error"] = str(px(height) - 4)
    for style in TypeStyle:
        values[style.value] = _type(style, points, serif)
    return _SHEET.substitute(values)


def _type(style: TypeStyle, points: Callable[[float], float], serif: str) -> str:
    step = TYPE_SCALE[style]
    family = f"font-family: '{serif}';" if step.serif else ""
    spacing = f"letter-spacing: {step.spacing}px;" if step.spacing else ""
    return (
        f"font-size: {points(step.size):.3f}pt; font-weight: {int(step.weight)};{family}{spacing}"
    )
