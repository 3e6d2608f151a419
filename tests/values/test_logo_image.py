"""Pictures that a logo may be are known by their bytes; all others are refused with the reason."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from app.values.logo_image import (
    JPEG,
    LARGEST,
    LONGEST_SIDE,
    PNG,
    Picture,
    PictureError,
    read_picture,
)
from tests.pictures import drawn, jpeg, png

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + name + body + check


def made(
    width: int = 2, height: int = 2, *, bits: int = 8, colour: int = 2, rows: bytes | None = None
) -> bytes:
    """Return a PNG put together by hand."""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    raw = (b"\0" + bytes(3 * width)) * height if rows is None else rows
    packed = zlib.compress(raw)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def moving() -> bytes:
    out = BytesIO()
    other = drawn().rotate(180)
    drawn().save(out, "PNG", save_all=True, append_images=[other])
    return out.getvalue()


def interlaced() -> bytes:
    """Return a PNG of one pixel that says it is interlaced."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 1)
    packed = zlib.compress(bytes(4))
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "channels", "bits", "transparent"),
    [
        (png("RGB"), 3, 8, False),
        (png("L"), 1, 8, False),
        (png("1"), 1, 1, False),
        (png("P"), 1, 8, False),
        (png("LA"), 2, 8, True),
        (png("RGBA"), 4, 8, True),
        (png("P", transparency=0), 1, 8, True),
    ],
)
def test_pngs_that_fit(data: bytes, channels: int, bits: int, transparent: bool) -> None:
    picture = read_picture(data)
    assert (picture.media_type, picture.width, picture.height) == (PNG, 120, 60)
    assert (picture.channels, picture.bits, picture.transparent) == (channels, bits, transparent)


@pytest.mark.parametrize(
    ("data", "channels"), [(jpeg(), 3), (jpeg("L"), 1), (jpeg(progressive=True), 3)]
)
def test_jpegs_that_fit(data: bytes, channels: int) -> None:
    picture = read_picture(data)
    assert picture == Picture(JPEG, 120, 60, picture.data, channels=channels)
    assert Image.open(BytesIO(picture.data)).size == (120, 60)


def test_what_a_camera_remarks_is_left_behind() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Namuose, Pušų g. 3"
    data = jpeg(exif=exif, comment=b"Ona")
    assert b"Exif" in data
    kept = read_picture(data).data
    assert b"Exif" not in kept
    assert b"Ona" not in kept
    assert Image.open(BytesIO(kept)).tobytes() == Image.open(BytesIO(data)).tobytes()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_picture"),
        (b"GIF89a" + bytes(40), "no_picture"),
        (b"%PDF-1.7", "no_picture"),
        (bytes(LARGEST + 1), "too_large"),
        (png(size=(LONGEST_SIDE + 1, 2)), "too_large"),
        (made(width=4_000_000_000, rows=b""), "too_large"),
        (jpeg("CMYK"), "cmyk"),
        (made(bits=16, rows=(b"\0" + bytes(12)) * 2), "too_deep"),
        (interlaced(), "interlaced"),
        (moving(), "animated"),
        (png()[:-20], "damaged"),
        (png()[:200] + b"?" + png()[201:], "damaged"),
        (SIGNATURE, "damaged"),
        (made(width=0, rows=b""), "damaged"),
        (made(colour=3), "damaged"),
        (made(colour=7), "damaged"),
        (made(rows=b"\0" + bytes(6)), "damaged"),
        (made(rows=(b"\0" + bytes(6)) * 3), "damaged"),
        (made(rows=(b"\5" + bytes(6)) * 2), "damaged"),
        (jpeg()[:40], "damaged"),
        (jpeg()[:-2], "damaged"),
        (b"\xff\xd8", "damaged"),
        (b"\xff\xd8\xff\xd9", "damaged"),
        (b"\xff\xd8" + b"\xff" * 5000, "damaged"),
    ],
)
def test_what_no_logo_can_be_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureError) as caught:
        read_picture(data)
    assert caught.value.reason == reason


def test_a_picture_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    with pytest.raises(PictureError, match="damaged"):
        read_picture(made(rows=bytes(200_000_000)))
