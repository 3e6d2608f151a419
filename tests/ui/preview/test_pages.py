"""Ranges of pages, their places on the desk, their pictures."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from app.documents import minutes
from app.errors import UserError
from app.ui.preview.page_places import Zoom, lay_pages
from app.ui.preview.page_range import pages_in, read_pages
from app.ui.preview.page_renderer import PaperPage, page_images, print_out
from tests.documents.samples import MINUTES

A4 = PaperPage(595.28, 841.89, "")
LYING = PaperPage(841.89, 595.28, "")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1", "1"),
        ("1–2, 4", "1-2,4"),
        ("2 - 3;5", "2-3,5"),
        ("3-3", "3"),
        ("", None),
        (",", None),
        ("0", None),
        ("6", None),
        ("3-2", None),
        ("1-", None),
        ("visi", None),
        ("-P 1", None),
        ("999999999999", None),
    ],
)
def test_ranges_as_people_type_them(typed: str, read: str | None) -> None:
    assert read_pages(typed, 5) == read


@pytest.mark.parametrize(("ranges", "count"), [("", 5), ("1-2,4", 3), ("2,1-3", 3)])
def test_pages_of_a_range_are_counted_once(ranges: str, count: int) -> None:
    assert pages_in(ranges, 5) == count


def test_a_whole_page_has_the_window_for_itself() -> None:
    room = QSize(700, 600)
    places = lay_pages([A4, LYING, A4], Zoom.WHOLE, room, 18, 96 / 72)
    for index, page in enumerate(places.pages):
        top = page.center().y() - room.height() // 2
        assert page.width() <= room.width() - 36
        assert page.height() <= room.height() - 36
        assert places.seen(max(0, top), room.height()) == [index]
        assert places.nearest(max(0, top), room.height()) == index
    assert places.size.width() == room.width()


def test_the_widest_page_fills_the_width() -> None:
    places = lay_pages([A4, LYING], Zoom.WIDTH, QSize(700, 600), 20, 96 / 72)
    assert [page.width() for page in places.pages] == [467, 660]
    assert places.size.width() == 700


def test_a_share_is_of_the_size_on_paper() -> None:
    places = lay_pages([A4], Zoom.LARGER, QSize(700, 600), 20, 96 / 72)
    assert places.pages[0].size() == QSize(1191, 1684)
    assert places.size == QSize(1231, 1724)


def test_nothing_and_no_room_are_endured() -> None:
    assert lay_pages([], Zoom.WHOLE, QSize(700, 600), 18, 1.0).pages == ()
    tiny = lay_pages([A4], Zoom.WHOLE, QSize(0, 0), 18, 1.0)
    assert tiny.pages[0].width() > 0


def test_a_printout_knows_its_pages() -> None:
    made = print_out(MINUTES)
    assert made.data == minutes.render(MINUTES)
    assert not made.landscape
    assert (round(made.pages[0].width), round(made.pages[0].height)) == (595, 842)
    assert "DARBOTVARKĖ" in made.pages[0].text


def test_pictures_have_exactly_the_pixels_asked_for() -> None:
    data = print_out(MINUTES).data
    for width in (1, 311, 595, 596, 1190):
        image = page_images(data, {0: width})[0]
        assert image.width() == width
    shades = {QColor(image.pixel(x, 200)).lightness() for x in range(1190)}
    assert max(shades) == 255
    assert min(shades) < 100


def test_what_cannot_be_printed_is_not_laid_out() -> None:
    from dataclasses import replace

    lost = replace(MINUTES, town="Kaunas \N{CJK UNIFIED IDEOGRAPH-4E2D}")
    with pytest.raises(UserError) as caught:
        print_out(lost)
    assert caught.value.key == "document.missing_glyphs"
