"""A picture that can be a logo, as its file holds it, and what it must not be more than."""

import struct
import zlib
from dataclasses import dataclass, field
from typing import Final

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"

LARGEST: Final = 2_000_000
"""Bytes; every paper carries the logo."""
LONGEST_SIDE: Final = 3000
"""Pixels, far more than a printer draws on the height of a logo."""
BITS: Final = 8
"""Of one channel at most."""
PNG_BEGINS: Final = b"\x89PNG\r\n\x1a\n"
JPEG_BEGINS: Final = b"\xff\xd8"

_COLOUR: Final = 3
_PNG_COLOURS: Final = {1: 0, 2: 4, 3: 2, 4: 6}  # PNG's number of a kind by its channels
_PALETTE: Final = 3


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
    data: bytes = field(repr=False)
    """A PNG's packed rows; a JPEG without what its camera or program remarks in it."""
    channels: int = _COLOUR
    """1: grey (or a palette's places), 3: colour; alpha counts: 2 and 4."""
    bits: int = BITS
    """Of one channel of one pixel."""
    palette: bytes = b""
    """Red, green and blue of each place."""
    clear: bytes = b""
    """A PNG's own words for what lets through without a channel of alpha."""

    @property
    def transparent(self) -> bool:
        """Whether any of it may let through what lies under it."""
        return bool(self.clear) or self.channels not in (1, _COLOUR)

    @property
    def file(self) -> bytes:
        """Return the picture as a file that holds nothing else; the same for the same picture."""
        if self.media_type == JPEG:
            return self.data
        colour = _PALETTE if self.palette else _PNG_COLOURS[self.channels]
        head = struct.pack(">IIBBBBB", self.width, self.height, self.bits, colour, 0, 0, 0)
        parts = {b"PLTE": self.palette, b"tRNS": self.clear}
        said = b"".join(_chunk(name, body) for name, body in parts.items() if body)
        rows = _chunk(b"IDAT", self.data) + _chunk(b"IEND", b"")
        return PNG_BEGINS + _chunk(b"IHDR", head) + said + rows


def check_sides(width: int, height: int) -> None:
    """Refuse a picture that is larger than any logo, or of nothing."""
    if max(width, height) > LONGEST_SIDE:
        raise PictureError("too_large")
    if min(width, height) < 1:
        raise PictureError("damaged")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + zlib.crc32(name + body).to_bytes(4, "big")
