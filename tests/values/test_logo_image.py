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


def with_chunks(data: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG with further chunks before its rows."""
    at = data.index(b"IDAT") - 4
    return data[:at] + b"".join(chunk(name, body) for name, body in chunks) + data[at:]


@pytest.mark.parametrize(
    "data",
    [
        with_chunks(png("RGBA"), (b"zTXt", b"GPS\0\0" + zlib.compress(bytes(2_000_000)))),
        with_chunks(png("RGBA"), *((name, b"") for name in (b"gAMA", b"pHYs", b"sRGB", b"cHRM"))),
        with_chunks(png("RGBA"), (b"fcTL", b"\0"), (b"tRNS", b"\0"), (b"iCCP", b"x\0\0?")),
        png("RGBA") + b"GPS 54.6872",
    ],
    ids=["remarks", "short", "of others", "after the end"],
)
def test_of_a_png_only_what_draws_it_is_kept(data: bytes) -> None:
    picture = read_picture(data)
    assert picture.file == png("RGBA")
    with Image.open(BytesIO(picture.file)) as opened:
        assert opened.tobytes() == drawn("RGBA").tobytes()


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "LA"])
def test_every_kind_of_png_is_written_anew_as_it_was(mode: str) -> None:
    picture = read_picture(png(mode))
    assert read_picture(picture.file) == picture
    with Image.open(BytesIO(picture.file)) as opened:
        assert opened.convert(mode).tobytes() == drawn(mode).tobytes()


def cut(*, progressive: bool = False, at: float = 0.7) -> bytes:
    """Return a JPEG whose last part is missing, with an end put to it."""
    data = jpeg(size=(600, 300), progressive=progressive)
    return data[: int(len(data) * at)] + b"\xff\xd9"


def test_nothing_of_a_jpeg_hides_between_its_scans_or_behind_its_end() -> None:
    plain = jpeg(size=(600, 300), progressive=True)
    second = plain.index(b"\xff\xc4", plain.index(b"\xff\xda"))
    said = b"\xff\xfe\x00\x0dGPS 54.6872"
    other = b"\xff\xd8\xff\xe1GPS 54.6872"
    assert read_picture(plain[:second] + said + plain[second:] + other).file == plain


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_picture"),
        (cut(), "damaged"),
        (cut(at=0.98), "damaged"),
        (cut(progressive=True), "damaged"),
        (with_chunks(made(), (b"tRNS", b"\0")), "damaged"),
        (with_chunks(png("P"), (b"tRNS", bytes(257))), "damaged"),
        (with_chunks(made(), (b"ABCD", b"")), "damaged"),
        (with_chunks(made(), (b"IHDR", made()[16:29])), "damaged"),
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
