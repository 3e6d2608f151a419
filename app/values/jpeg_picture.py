"""What a JPEG says of its picture; remarks, small pictures and what follows its end are left."""

import re
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from app.values.picture import BITS, JPEG, JPEG_BEGINS, Picture, PictureError, check_sides

_FRAMES: Final = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: all by Huffman's code
_OTHER_FRAMES: Final = {*range(0xC3, 0xD0)} - {0xC4, 0xC8, 0xCC}
_BEGIN, _END, _SCAN = 0xD8, 0xD9, 0xDA
_TABLES: Final = {0xC4, 0xDB, 0xDD}  # Huffman's codes, quantisation, how often to begin anew
_BARE: Final = {0x01, *range(0xD0, 0xD8)}
# What says how colours are meant: its marker, how it begins, how much of it is kept, its end.
_COLOURS: Final = (
    (0xE0, b"JFIF\0", 12, b"\0\0"),  # the end: no small picture
    (0xEE, b"Adobe", 12, b""),
)
_AFTER_SCAN: Final = re.compile(rb"\xff+(?![\x00\xd0-\xd7])[^\xff]", re.DOTALL)
_MOST_CHANNELS: Final = 3
_GREY, _COLOUR = 1, 3
_FILLING: Final = b"\x55" * 512


def read_jpeg(data: bytes) -> Picture:
    """Return the picture, whole to its last block; PictureError for one that no logo can be."""
    kept = [JPEG_BEGINS]
    filled = [JPEG_BEGINS]
    frame: tuple[int, int, int] | None = None
    for marker, segment, scan in _segments(data):
        if marker in _FRAMES:
            if frame is not None:
                raise PictureError("damaged")
            frame = _frame(segment)
        elif marker == _SCAN and frame is None:
            raise PictureError("damaged")
        kept += (segment, scan)
        filled += (segment, scan, _FILLING if scan else b"")
    if frame is None:
        raise PictureError("damaged")
    whole = b"".join(kept)
    _check_scans(whole, b"".join(filled))
    width, height, channels = frame
    return Picture(JPEG, width, height, whole, channels)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Give the segments that draw the picture, to its end: marker, all of it, a scan's data."""
    at, coloured = len(JPEG_BEGINS), set[int]()
    while True:
        marker, at = _marker(data, at)
        if marker == _END:
            yield marker, b"\xff\xd9", b""
            return
        if marker in _BARE:
            continue
        body, at = _body(data, at)
        scan = b""
        if marker == _SCAN:
            after = _AFTER_SCAN.search(data, at)
            if after is None:
                raise PictureError("damaged")
            scan, at = data[at : after.start()], after.start()
        elif marker in _OTHER_FRAMES or marker == _BEGIN:
            raise PictureError("damaged")
        elif marker not in _FRAMES | _TABLES:
            body = _of_colours(marker, body)
            if not body or marker in coloured:
                continue
            coloured.add(marker)
        yield marker, struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body, scan


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Return the marker at a place, before which bytes may fill up, and where it ends."""
    begin = at
    while data[at : at + 1] == b"\xff":
        at += 1
    if at == begin or at >= len(data):
        raise PictureError("damaged")
    return data[at], at + 1


def _body(data: bytes, at: int) -> tuple[bytes, int]:
    size = int.from_bytes(data[at : at + 2], "big")
    if size < struct.calcsize(">H") or at + size > len(data):
        raise PictureError("damaged")
    return data[at + 2 : at + size], at + size


def _of_colours(marker: int, body: bytes) -> bytes:
    for known, begins, length, ending in _COLOURS:
        if marker == known and body.startswith(begins) and len(body) >= length:
            return body[:length] + ending
    return b""


def _frame(segment: bytes) -> tuple[int, int, int]:
    if len(segment) < struct.calcsize(">HHBHHB"):
        raise PictureError("damaged")
    _, _, bits, height, width, channels = struct.unpack_from(">HHBHHB", segment)
    if bits != BITS:
        raise PictureError("too_deep")
    if channels > _MOST_CHANNELS:
        raise PictureError("cmyk")
    if channels not in (_GREY, _COLOUR):
        raise PictureError("damaged")
    check_sides(width, height)
    return width, height, channels


def _check_scans(whole: bytes, filled: bytes) -> None:
    """Refuse scans that cannot be drawn or end too soon.

    Readers draw what is missing of a scan in grey and say nothing. Whatever follows a whole scan
    is passed over, so a filling behind it changes nothing unless something was missing.
    """
    from PIL import Image  # takes long to load; few papers have a JPEG for a logo

    drawn = []
    for data in (whole, filled):
        try:
            with Image.open(BytesIO(data), formats=("JPEG",)) as opened:
                drawn.append(opened.tobytes())
        except (OSError, SyntaxError, ValueError, ArithmeticError, LookupError) as error:
            raise PictureError("damaged") from error
    if drawn[0] != drawn[1]:
        raise PictureError("damaged")
