"""Small pictures of anybody's pictures."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.services.attachments import Owner
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.attachments.thumbnail import SIDE, read_thumbnail
from app.values.media_types import media_type
from tests.ui.attachments.conftest import dropped, of_files, rows, settle


def two_halves(width: int, height: int) -> QImage:
    """Return a picture that is red at the left and blue at the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width, height, QColor("blue"))
    painter.end()
    return image


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_claiming(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that says it is huge."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def turned(jpeg: bytes) -> bytes:
    """Put an EXIF orientation of 6 (turn right) into a JPEG."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    tiff = b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    body = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def test_a_photo_becomes_small(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert two_halves(1600, 1000).save(str(path), "JPG")
    image = read_thumbnail(path, "image/jpeg")
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, 140)


def test_a_photo_stands_as_the_camera_was_held(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert two_halves(160, 100).save(str(path), "JPG")
    path.write_bytes(turned(path.read_bytes()))
    image = read_thumbnail(path, "image/jpeg")
    assert image is not None
    assert (image.width(), image.height()) == (100, 160)
    assert image.pixelColor(50, 10).red() > 200
    assert image.pixelColor(50, 150).blue() > 200


@pytest.mark.parametrize("kind", ["JPG", "PNG", "WEBP"])
def test_a_picture_of_one_line_stays_one(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    assert two_halves(4000, 1).save(str(path), kind)
    image = read_thumbnail(path, media_type(path.read_bytes()))
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, 1)


def test_what_says_it_is_huge_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for width, height in ((100_000, 100_000), (2**31 - 1, 2**31 - 1), (50_001, 1000)):
        path.write_bytes(png_claiming(width, height))
        assert read_thumbnail(path, "image/png") is None


def test_only_known_formats_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for kind in ("application/pdf", "", "image/heic"):
        assert read_thumbnail(path, kind) is None
    assert read_thumbnail(path, "image/png") is None  # the content decides, not the claim


@pytest.mark.qt_log_ignore("Bogus DQT index")
def test_a_broken_picture_is_listed_without_one(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    photo: Path,
    make_file: Callable[..., Path],
) -> None:
    whole = photo.read_bytes()
    sources = [
        photo,
        make_file("claims.png", png_claiming(90_000, 90_000)),
        make_file("head.jpg", whole[:24]),
    ]
    assert dropped(panel, of_files(*sources))
    settle(qtbot, panel)
    pictures = [panel.list.picture(row.id) for row in rows(database, owner)]
    assert pictures[0] is not None
    assert pictures[0].width() == SIDE
    assert pictures[1:] == [None, None]
    assert [row.media_type for row in rows(database, owner)] == [
        "image/jpeg",
        "image/png",
        "image/jpeg",
    ]


LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{}'
    '<rect width="200" height="200" fill="red"/></svg>'
)


def test_a_drawing_becomes_small_on_white(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(LOGO.format(""))
    image = read_thumbnail(path, "image/svg+xml")
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, SIDE // 2)
    assert image.pixelColor(10, 10) == QColor("red")
    assert image.pixelColor(SIDE - 10, 10) == QColor("white")


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/hostname" width="9" height="9"/>',
        '<style>@import "http://example.invalid/x.css";</style>',
        '<rect fill="url(http://example.invalid/x#y)" width="9" height="9"/>',
        '<a xlink:href = "http://example.invalid/"/>',
        '<g id="a"/><use href="#a"/>',
        '<rect style="fill:u&#114;l(x)" width="9" height="9"/>',
    ],
)
def test_a_drawing_that_is_not_all_in_itself_is_not_drawn(tmp_path: Path, inside: str) -> None:
    path = tmp_path / "x"
    path.write_text(LOGO.format(inside))
    assert read_thumbnail(path, "image/svg+xml") is None
