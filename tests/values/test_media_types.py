"""What files are by their bytes."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.values.file_size import file_size
from app.values.language import Language
from app.values.media_types import PROBED_BYTES, is_known, media_type, suffixes


def zipped(*entries: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


ODT = b"application/vnd.oasis.opendocument.text"
ADOC = b"application/vnd.lt.archyvai.adoc-2008"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"%PDF-1.7\n", ".pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.7\n", ".pdf"),
        (b"\xff\xd8\xff\xe1rest", ".jpg"),
        (b"\x89PNG\r\n\x1a\nrest", ".png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"II*\x00rest", ".tif"),
        (b"MM\x00*rest", ".tif"),
        (b"GIF89arest", ".gif"),
        (b"\x00\x00\x00\x18ftypheic", ".heic"),
        (b"\x00\x00\x00\x18ftypavif", ".avif"),
        (b"\x00\x00\x00\x18ftypM4A ", ".m4a"),
        (b"\x00\x00\x00\x18ftypisom", ".mp4"),
        (zipped(("[Content_Types].xml", b"x"), ("word/document.xml", b"x")), ".docx"),
        (zipped(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")), ".xlsx"),
        (zipped(("ppt/presentation.xml", b"x")), ".pptx"),
        (zipped(("mimetype", ODT), ("content.xml", b"x")), ".odt"),
        (zipped(("mimetype", ADOC), ("a.pdf", b"x")), ".adoc"),
        (zipped(("mimetype", b"application/x-evil"), ("a", b"x")), ".zip"),
        (zipped(("a.txt", b"x")), ".zip"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (b"{\\rtf1", ".rtf"),
        ("Ąžuolas\n".encode(), ".txt"),
        (OLE, ""),
        (b"MZ\x90\x00", ""),
        (b"\x7fELF\x02", ""),
        (b"", ""),
        (b"\xff\xfe\x00", ""),
        (b"RIFF", ""),
    ],
)
def test_the_content_says_what_a_file_is(data: bytes, ending: str) -> None:
    kind = media_type(data, data)
    assert (suffixes(kind) or ("",))[0] == ending
    assert is_known(kind) == bool(ending)


def test_a_large_office_file_is_known_by_its_end() -> None:
    data = zipped(("media/a.png", bytes(range(256)) * 1000), ("word/document.xml", b"x"))
    assert suffixes(media_type(data[:PROBED_BYTES], data[-PROBED_BYTES:]))[0] == ".docx"


def test_a_letter_cut_in_two_is_still_text() -> None:
    data = ("x" + "ą" * PROBED_BYTES).encode()[:PROBED_BYTES]
    assert media_type(data) == "text/plain"


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_any_bytes_have_an_answer(head: bytes, tail: bytes) -> None:
    assert "/" in media_type(head, tail)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1,0 kB"),
        (4940, "4,9 kB"),
        (9960, "10 kB"),
        (999_400, "999 kB"),
        (999_600, "1,0 MB"),
        (2_345_008, "2,3 MB"),
        (500_000_000, "500 MB"),
        (7_000_000_000_000, "7000 GB"),
    ],
)
def test_sizes_in_words(size: int, shown: str) -> None:
    assert file_size(size, Language.LITHUANIAN).replace("\xa0", " ") == shown
    assert file_size(size, Language.ENGLISH).replace("\xa0", " ") == shown.replace(",", ".")
