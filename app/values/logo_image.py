"""Pictures that a logo may be: PNG and JPEG of a kind that every archival PDF can hold as it is.

A picture is looked through before it is kept, so that making a paper never fails for it.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"

LARGEST: Final = 2_000_000
"""Bytes; every paper carries the logo."""
LONGEST_SIDE: Final = 3000
"""Pixels, far more than a printer draws on the height of a logo."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
_BITS: Final = 8
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS: Final = {0: (1, 2, 4, 8), 2: (8,), 3: (1, 2, 4, 8), 4: (8,), 6: (8,)}
_PALETTE: Final = 3
_WITH_ALPHA: Final = (4, 6)
_LAST_FILTER: Final = 4
_FRAMES: Final = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: all by Huffman's code
_OTHER_FRAMES: Final = {*range(0xC3, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SCAN: Final = 0xDA
_ADOBE: Final = 0xEE
_BARE: Final = {0x01, *range(0xD0, 0xD8)}
_REMARKS: Final = {*range(0xE1, 0xF0), 0xFE} - {_ADOBE}
_MOST_CHANNELS: Final = 3
_GREY, _COLOUR = 1, 3


class PictureError(ValueError):
    """A file that cannot be a logo; `reason` ends the key of the message that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands in its file."""

    media_type: str
    width: int
    """Pixels."""
    height: int
    data: bytes
    """A PNG's packed rows; a JPEG without what its camera or program remarks in it."""
    channels: int = _COLOUR
    """1: grey (or a palette's places), 3: colour; alpha counts: 2 and 4."""
    bits: int = _BITS
    """Of one channel of one pixel."""
    palette: bytes = b""
    """Red, green and blue of each place."""
    transparent: bool = False


def read_picture(data: bytes) -> Picture:
    """Return what a file holds; PictureError for one that no logo can be."""
    if len(data) > LARGEST:
        raise PictureError("too_large")
    if data.startswith(_PNG):
        return _read_png(data)
    if data.startswith(_JPEG):
        return _read_jpeg(data)
    raise PictureError("no_picture")


def _read_png(data: bytes) -> Picture:
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise PictureError("damaged")
    found: dict[bytes, bytes] = {}
    for name, body in chunks:
        found[name] = found.get(name, b"") + body if name == b"IDAT" else body
    if len(found[b"IHDR"]) != struct.calcsize(">IIBBBBB"):
        raise PictureError("damaged")
    width, height, bits, colour, *_, interlaced = struct.unpack(">IIBBBBB", found[b"IHDR"])
    _check_sides(width, height)
    if b"acTL" in found:
        raise PictureError("animated")
    if bits > _BITS:
        raise PictureError("too_deep")
    if interlaced:
        raise PictureError("interlaced")
    palette = found.get(b"PLTE", b"") if colour == _PALETTE else b""
    if bits not in _DEPTHS.get(colour, ()) or (colour == _PALETTE and not palette):
        raise PictureError("damaged")
    channels = _CHANNELS[colour]
    packed = found.get(b"IDAT", b"")
    _check_rows(packed, (width * channels * bits + 7) // 8 + 1, height)
    return Picture(
        PNG,
        width,
        height,
        packed,
        channels=channels,
        bits=bits,
        palette=palette[: len(palette) // 3 * 3],
        transparent=colour in _WITH_ALPHA or b"tRNS" in found,
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        check = data[at + 8 + size : at + 12 + size]
        if check != zlib.crc32(name + body).to_bytes(4, "big"):
            raise PictureError("damaged")
        yield name, body
        if name == b"IEND":
            return
        at += 12 + size
    raise PictureError("damaged")


def _check_rows(packed: bytes, row: int, height: int) -> None:
    """Refuse rows that are cut short or go on, and unpack no more than they should hold."""
    whole = row * height
    unpacker = zlib.decompressobj()
    try:
        rows = unpacker.decompress(packed, whole + 1)
    except zlib.error as error:
        raise PictureError("damaged") from error
    if len(rows) != whole or not unpacker.eof or max(rows[::row]) > _LAST_FILTER:
        raise PictureError("damaged")


def _read_jpeg(data: bytes) -> Picture:
    kept = [_JPEG]
    frame: tuple[int, int, int] | None = None
    at = len(_JPEG)
    while True:
        marker, segment = _segment(data, at)
        at += len(segment)
        if marker in _OTHER_FRAMES:
            raise PictureError("damaged")
        if marker in _FRAMES:
            frame = _frame(segment)
        if marker not in _REMARKS:
            kept.append(segment)
        if marker == _SCAN:
            break
    if frame is None or b"\xff\xd9" not in data[at:]:
        raise PictureError("damaged")
    width, height, channels = frame
    return Picture(JPEG, width, height, b"".join(kept) + data[at:], channels=channels)


def _segment(data: bytes, at: int) -> tuple[int, bytes]:
    """Return the marker at a place and all of its segment."""
    if data[at : at + 1] != b"\xff" or at + 4 > len(data):
        raise PictureError("damaged")
    if data[at + 1] in _BARE:
        return data[at + 1], data[at : at + 2]
    size = int.from_bytes(data[at + 2 : at + 4], "big")
    segment = data[at : at + 2 + size]
    if len(segment) != 2 + size or size < len(b"\0\0"):
        raise PictureError("damaged")
    return data[at + 1], segment


def _frame(segment: bytes) -> tuple[int, int, int]:
    if len(segment) < struct.calcsize(">HHBHHB"):
        raise PictureError("damaged")
    _, _, bits, height, width, channels = struct.unpack_from(">HHBHHB", segment)
    if bits != _BITS:
        raise PictureError("too_deep")
    if channels > _MOST_CHANNELS:
        raise PictureError("cmyk")
    if channels not in (_GREY, _COLOUR):
        raise PictureError("damaged")
    _check_sides(width, height)
    return width, height, channels


def _check_sides(width: int, height: int) -> None:
    if max(width, height) > LONGEST_SIDE:
        raise PictureError("too_large")
    if min(width, height) < 1:
        raise PictureError("damaged")
