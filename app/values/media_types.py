"""What a file is, told from its bytes; its name may say anything.

Only beginnings and ends are looked at and nothing is unpacked, so a hostile file can do no harm.
"""

import re
from typing import Final

UNKNOWN: Final = "application/octet-stream"
PLAIN: Final = "text/plain"

PROBED_BYTES: Final = 65_536
"""How much of a file's beginning and of its end `media_type` wants to see."""

_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
)
_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
_HEIF_BRANDS: Final = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1"))
_OFFICE: Final = (
    (
        b"word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (b"xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        b"ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
)
_OLE: Final = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
# OpenDocument, e-signed containers (ASiC, the Lithuanian ADOC): the first entry says what they are.
_SELF_NAMED: Final = re.compile(rb"mimetype(application/[a-z0-9.+-]{1,100})")

_SUFFIXES: Final[dict[str, tuple[str, ...]]] = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/tiff": (".tif", ".tiff"),
    "image/heic": (".heic", ".heif", ".hif"),
    "image/avif": (".avif",),
    "application/rtf": (".rtf",),
    "application/msword": (".doc", ".dot"),
    "application/vnd.ms-excel": (".xls",),
    "application/vnd.ms-powerpoint": (".ppt", ".pps"),
    _OFFICE[0][1]: (".docx",),
    _OFFICE[1][1]: (".xlsx",),
    _OFFICE[2][1]: (".pptx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/vnd.oasis.opendocument.spreadsheet": (".ods",),
    "application/vnd.oasis.opendocument.presentation": (".odp",),
    "application/vnd.etsi.asic-e+zip": (".asice", ".sce"),
    "application/vnd.etsi.asic-s+zip": (".asics", ".scs"),
    "application/vnd.lt.archyvai.adoc-2008": (".adoc",),
    "application/zip": (".zip",),
    "audio/mpeg": (".mp3",),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "audio/wav": (".wav",),
    "audio/mp4": (".m4a",),
    "video/mp4": (".mp4", ".m4v", ".mov"),
    PLAIN: (".txt", ".csv", ".md", ".log"),
}


def media_type(head: bytes, tail: bytes = b"") -> str:
    """Return what a file is from its first and last `PROBED_BYTES`; UNKNOWN where that is unclear.

    Text is what is whole UTF-8 without control characters.
    """
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    contained = _of_container(head, tail)
    if contained is not None:
        return contained
    return PLAIN if _is_text(head) else UNKNOWN


def suffixes(kind: str) -> tuple[str, ...]:
    """Return the endings a file of this kind goes by, the usual first; none for unknown kinds."""
    return _SUFFIXES.get(kind, ())


def is_known(kind: str) -> bool:
    """Tell whether the kind is one whose program shows it and runs nothing."""
    return kind in _SUFFIXES


def _of_container(head: bytes, tail: bytes) -> str | None:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _of_brand(head[8:12])
    if head.startswith(b"PK\x03\x04"):
        return _of_zip(head, tail)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _of_ole(head + tail)
    return None


def _of_brand(brand: bytes) -> str:
    if brand in _HEIF_BRANDS:
        return "image/heic"
    if brand == b"avif":
        return "image/avif"
    return "audio/mp4" if brand == b"M4A " else "video/mp4"


def _of_zip(head: bytes, tail: bytes) -> str:
    named = _SELF_NAMED.match(head, 30)  # a local header is 30 bytes long before its name
    if named is not None:
        kind = named.group(1).decode("ascii")
        # What follows an unpacked entry is the next header, and its "PK" is no part of the name.
        return kind if kind in _SUFFIXES else "application/zip"
    for entry, kind in _OFFICE:
        if entry in head or entry in tail:
            return kind
    return "application/zip"


def _of_ole(both: bytes) -> str:
    for name, kind in _OLE:
        if name.encode("utf-16-le") in both:
            return kind
    return UNKNOWN


def _is_text(head: bytes) -> bool:
    if not head:
        return False
    try:
        # A letter cut in two at the end of the sample is no sign of bytes that are not text.
        text = head.decode("utf-8") if len(head) < PROBED_BYTES else _decode_start(head)
    except UnicodeDecodeError:
        return False
    return all(letter >= " " or letter in "\t\r\n\f" for letter in text)


def _decode_start(head: bytes) -> str:
    import codecs

    return codecs.getincrementaldecoder("utf-8")().decode(head)
