"""Badges, banners, empty states, the undo toast, the meter and the layouts."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.tokens import Size, Spacing
from app.ui.widgets import undo_toast
from app.ui.widgets.badges import MeasureMark, StatusBadge, paint_mark
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.line_field import LineField
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.quorum_meter import QuorumMeter
from app.ui.widgets.save_state import SaveState
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.separator import Separator
from app.ui.widgets.undo_toast import UndoToast
from app.values.enums import MeasureStatus, MinutesState

HOSTILE = "<b>Balsų</b> & 7"


def name_of(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("status", list(MinutesState))
def test_every_state_of_minutes_has_a_word_and_a_sign(theme, shown, status):
    badge = StatusBadge(theme, status)
    window = shown(badge)
    assert badge.text()
    assert name_of(badge) == badge.text()
    badge.set_status(status, HOSTILE)
    window.layout().activate()
    assert badge.text() == HOSTILE
    assert badge.width() > badge.fontMetrics().horizontalAdvance(HOSTILE)


@pytest.mark.parametrize("status", [*MeasureStatus, "overdue"])
def test_every_state_of_a_measure_has_a_word_and_a_sign(theme, shown, status):
    mark = MeasureMark(theme, status)
    shown(mark)
    assert name_of(mark) == mark.text() != ""
    overdue = mark.palette().color(mark.foregroundRole()) == theme.colours.red
    assert overdue == (status == "overdue")


MARKS = """planned in_progress done overdue dropped open current draft final signed unsigned ready
saved withdrawn postponed users"""


@pytest.mark.parametrize("mark", MARKS.split())
def test_every_mark_is_painted(theme, mark):
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, QRect(0, 0, 16, 16), mark, theme.colours)
    painter.end()
    assert any(image.pixelColor(x, y).lightness() < 200 for x in range(16) for y in range(16))


@pytest.mark.parametrize("kind", list(BannerKind))
def test_a_banner_says_its_text_and_offers_one_thing(theme, shown, qtbot, kind):
    banner = Banner(theme, kind, HOSTILE, action="Taisyti", key="F8")
    shown(banner)
    assert banner.label.text() == HOSTILE
    assert banner.accessibleName() == HOSTILE
    banner.button.setFocus()
    with qtbot.waitSignal(banner.acted, timeout=1000):
        qtbot.keyClick(banner.button, Qt.Key.Key_Space)
    banner.set_text("Kita")
    assert banner.label.text() == "Kita"


def test_a_banner_without_action_has_no_button(theme, shown):
    banner = Banner(theme, BannerKind.INFO, "Pasirašyta")
    shown(banner)
    assert not banner.button.isVisible()


def test_a_banner_wraps(theme, shown):
    banner = Banner(theme, BannerKind.AMBER, "Labai ilgas įspėjimas " * 20)
    window = shown(banner, width=320)
    assert banner.width() <= window.width()
    assert banner.label.height() > 3 * banner.label.fontMetrics().height()


@pytest.mark.parametrize("scale", [100, 200])
def test_an_empty_state_stands_centred_and_leads_on(theme, shown, qtbot, scale):
    theme.set_text_scale(scale)
    button = SecondaryButton(theme, "Išvalyti filtrus")
    state = EmptyState(theme, "search", "Tokių posėdžių nėra", "Ieškota „biudžetas“.", [button])
    shown(state, width=900, height=600)
    middle = button.geometry().center().x()
    assert abs(middle - state.width() / 2) < 4
    assert abs(state.title.geometry().center().x() - state.width() / 2) < 4
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    state.set_texts("Posėdžių nėra")
    assert not state.sentence.isVisible()


@pytest.fixture
def toast(theme, shown):
    host = Card()
    shown(host)
    return UndoToast(theme, host)


def test_the_toast_shows_for_eight_seconds_and_undoes(toast, qtbot):
    toast.show_undo(HOSTILE)
    assert toast.isVisible()
    assert toast.accessibleName() == HOSTILE
    assert toast._timer.isActive()
    assert toast._timer.interval() == 8000
    with qtbot.waitSignal(toast.undone, timeout=1000):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    assert not toast._timer.isActive()


def test_the_toast_fades(toast, qtbot):
    toast.show_undo("Priemonė pašalinta")
    toast._timer.timeout.emit()
    assert toast._fade.duration() == undo_toast.FADE_MS
    qtbot.waitUntil(toast.isHidden, timeout=2000)
    toast.show_undo("Kita")
    assert toast.isVisible()
    assert toast.graphicsEffect() is None


def test_the_toast_does_not_fade_with_less_motion(theme, toast):
    theme.less_motion = True
    toast.show_undo("Priemonė pašalinta")
    toast._timer.timeout.emit()
    assert toast.isHidden()


def test_the_toast_stays_for_a_screen_reader(toast, qtbot, monkeypatch):
    monkeypatch.setattr(undo_toast.QAccessible, "isActive", lambda: True)
    toast.show_undo("Priemonė pašalinta")
    assert not toast._timer.isActive()
    assert toast._close.isVisible()
    qtbot.mouseClick(toast._close, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_the_toast_stays_at_the_bottom(toast):
    host = toast.parentWidget()
    toast.show_undo("Priemonė pašalinta")
    host.resize(900, 700)
    assert abs(toast.geometry().center().x() - 450) <= 1
    assert 500 < toast.geometry().bottom() < 700


def test_saving_is_shown_only_when_it_takes_a_while(theme, shown, qtbot):
    state = SaveState(theme)
    shown(state)
    state.saved("11:24")
    before = state.label.text()
    assert "11:24" in before
    state.saving()
    assert state.label.text() == before
    state._slow.timeout.emit()
    assert state.label.text() != before
    state.failed("diskas pilnas")
    assert "diskas pilnas" in state.accessibleName()
    with qtbot.waitSignal(state.asked, timeout=1000):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    state.saved("11:25")
    assert not state.button.isVisible()
    assert not state._slow.isActive()


def test_the_line_of_progress_waits_and_keeps_its_place(theme, shown):
    line = ProgressLine(theme)
    shown(line)
    assert line.isHidden()
    line.start()
    assert line.isHidden()
    line._timer.timeout.emit()
    assert line.isVisible()
    line.stop()
    assert line.isHidden()
    assert line.sizePolicy().retainSizeWhenHidden()
    line.start(4)
    assert line.maximum() == 4


@pytest.mark.parametrize(
    ("present", "total", "needed"), [(6, 7, 4), (3, 7, 4), (0, 0, None), (5, 7, None), (40, 90, 46)]
)
def test_the_meter_counts_and_says_it(theme, shown, present, total, needed):
    meter = QuorumMeter(theme)
    shown(meter)
    meter.set_counts(present, total, needed)
    assert str(present) in meter.accessibleName()
    assert str(total) in meter.accessibleName()
    assert (meter.need.text() == "") == (needed is None)
    enough = theme.colours.green if needed and present >= needed else theme.colours.red
    ink = meter.head.palette().color(meter.head.foregroundRole())
    assert ink == (theme.colours.text if needed is None else enough)
    assert not meter.grab().isNull()


def test_a_form_ties_names_to_fields(theme, shown):
    form = FormRows(theme)
    field, combo = LineField(theme, "Trumpinys"), Combo(theme, "Lytis")
    label = form.add("Trumpinys & kt.", field)
    form.add("Lytis", combo, "Lemia žodžių galūnes")
    form.add_wide(Separator())
    shown(form)
    assert label.buddy() is field.edit
    assert label.accessibleName() == "Trumpinys & kt."
    assert name_of(field.edit) == "Trumpinys"
    assert abs(label.geometry().center().y() - field.geometry().center().y()) <= 1
    theme.set_text_scale(200)
    form.layout().activate()
    assert label.geometry().bottom() <= field.geometry().top()


def test_a_form_row_grows_with_its_error(theme, shown):
    form = FormRows(theme)
    field = LineField(theme, "Data")
    form.add("Data", field)
    form.add("Vieta", LineField(theme, "Vieta"))
    shown(form)
    before = field.height()
    field.set_error("Vasaris turi 28 dienas.")
    form.layout().activate()
    assert field.height() > before


@pytest.mark.parametrize("narrower", [0, 200])
def test_a_message_of_two_lines_has_room_for_both(theme, shown, narrower):
    form = FormRows(theme)
    field = LineField(theme, "Data")
    form.add("Data", field)
    form.add("Pavadinimas", BodyTextEdit(theme, "Pavadinimas", min_lines=1, max_lines=4))
    shown(form)
    field.set_error("Vasaris turi 28 d. Pavyzdžiui, 2023-02-28 arba 2023-02-27.")
    form.layout().activate()
    width = form.layout().sizeHint().width() - narrower
    # As a scrolling page asks: how high at its width, how large at best; then it lays out.
    room = form.heightForWidth(width)
    form.heightForWidth(width + 300)
    form.sizeHint()
    form.resize(width, room)
    assert field.height() >= field.heightForWidth(field.width())
    assert field.height() > field.edit.height() + theme.px(Size.ICON_SMALL) + Spacing.XS


def test_filters_wrap_when_narrow(theme, shown):
    row = FilterRow(theme)
    for widget, width in ((SearchField(theme, "Ieškoti"), 300), (Combo(theme, "Metai"), 120)):
        row.add(widget, width)
    row.add(Combo(theme, "Būsena"), 140)
    row.set_count("7 posėdžiai")
    window = shown(row, width=900)
    row.set_count("8 posėdžiai")
    wide = row.heightForWidth(900)
    assert row._count.geometry().right() == row.width() - 1
    assert row.heightForWidth(400) >= 2 * wide
    assert row.minimumSizeHint().width() <= theme.px(300)
    theme.set_text_scale(200)
    assert row.heightForWidth(window.width()) > 2 * wide


@pytest.mark.parametrize("scale", [100, 200])
def test_a_page_head_keeps_its_actions_in_sight(theme, shown, scale):
    action = PrimaryButton(theme, "Naujas posėdis", icon="plus", key="Ctrl+N")
    head = PageHead(theme, "Labai ilgas priemonių plano pavadinimas " * 2, "2025", [action])
    window = shown(head, width=700, height=500)
    theme.set_text_scale(scale)
    head.set_title("Lietuvos bibliotekų bendradarbiavimo priemonių planas")
    head.set_subtitle("")
    window.layout().activate()
    head.layout().activate()
    right = action.mapTo(head, action.rect().topRight()).x()
    assert right <= head.width()
    assert action.width() >= action.minimumSizeHint().width()
    assert not head.subtitle.isVisible()
    if scale == 200:
        assert action.mapTo(head, action.rect().topLeft()).y() > head.title.geometry().bottom()


def test_separators_are_one_pixel(theme, shown):
    lying, standing = Separator(), Separator(Qt.Orientation.Vertical)
    shown(lying, standing)
    assert lying.height() == 1
    assert standing.width() == 1


def test_targets_are_large_enough(theme, qtbot):
    for size in (Size.CONTROL, Size.COMPACT, Size.ROW):
        assert size >= 24
