"""What a PNG says of its picture; all else that its file may carry is left behind."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from app.values.picture import BITS, PNG, PNG_BEGINS, Picture, PictureError, check_sides

_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS: Final = {0: (1, 2, 4, 8), 2: (8,), 3: (1, 2, 4, 8), 4: (8,), 6: (8,)}
_PALETTE: Final = 3
_CLEAR: Final = {0: 2, 2: 6}  # bytes of tRNS; of a palette at most one a place, with alpha none
_PLACE: Final = 3  # bytes of a palette's place
_LAST_FILTER: Final = 4
_NEEDED: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_READ: Final = frozenset({*_NEEDED, b"tRNS", b"acTL"})


def read_png(data: bytes) -> Picture:
    """Return the picture, whole to its last row; PictureError for one that no logo can be."""
    found: dict[bytes, bytes] = {}
    rows: list[bytes] = []
    for name, body in _chunks(data):
        if (name in found) or (not found and name != b"IHDR"):
            raise PictureError("damaged")
        if name == b"IDAT":
            rows.append(body)
        elif name in _READ:
            found[name] = body
        elif not name[0] & 0x20:  # a small letter says that the picture is whole without it
            raise PictureError("damaged")
    width, height, bits, colour = _head(found)
    palette = _palette(found.get(b"PLTE", b""), bits) if colour == _PALETTE else b""
    channels = _CHANNELS[colour]
    packed = _whole_rows(b"".join(rows), (width * channels * bits + 7) // 8 + 1, height)
    clear = _clear(found.get(b"tRNS"), colour, len(palette) // _PLACE)
    return Picture(PNG, width, height, packed, channels, bits, palette, clear)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG_BEGINS)
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        check = data[at + 8 + size : at + 12 + size]
        if check != zlib.crc32(body, zlib.crc32(name)).to_bytes(4, "big"):
            raise PictureError("damaged")
        yield name, body
        if name == b"IEND":
            return
        at += 12 + size
    raise PictureError("damaged")


def _head(found: dict[bytes, bytes]) -> tuple[int, int, int, int]:
    head = found[b"IHDR"]
    if len(head) != struct.calcsize(">IIBBBBB"):
        raise PictureError("damaged")
    width, height, bits, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", head)
    check_sides(width, height)
    if b"acTL" in found:
        raise PictureError("animated")
    if bits > BITS:
        raise PictureError("too_deep")
    if interlaced:
        raise PictureError("interlaced")
    if packing or filtering or bits not in _DEPTHS.get(colour, ()):
        raise PictureError("damaged")
    return width, height, bits, colour


def _palette(palette: bytes, bits: int) -> bytes:
    places, rest = divmod(len(palette), _PLACE)
    if rest or not 0 < places <= 1 << BITS:
        raise PictureError("damaged")
    return palette[: _PLACE << bits]


def _clear(clear: bytes | None, colour: int, places: int) -> bytes:
    if clear is None or colour not in (*_CLEAR, _PALETTE):
        return b""
    fits = 0 < len(clear) <= places if colour == _PALETTE else len(clear) == _CLEAR[colour]
    if not fits:
        raise PictureError("damaged")
    return clear


def _whole_rows(packed: bytes, row: int, height: int) -> bytes:
    """Return packed rows without what follows them.

    Refuse rows that are cut short or go on, and unpack no more than they should hold.
    """
    whole = row * height
    unpacker = zlib.decompressobj()
    try:
        rows = unpacker.decompress(packed, whole + 1)
    except zlib.error as error:
        raise PictureError("damaged") from error
    if len(rows) != whole or not unpacker.eof or max(rows[::row]) > _LAST_FILTER:
        raise PictureError("damaged")
    return packed[: len(packed) - len(unpacker.unused_data)]
