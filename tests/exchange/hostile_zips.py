"""Zips that somebody made to do harm: each is made from a good one and is wrong in one way."""

import hashlib
import io
import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable

Entries = list[tuple[zipfile.ZipInfo, bytes]]
DATABASE, MANIFEST = "sutarta.db", "manifest.json"


def entry(name: str, mode: int = 0o600 | stat.S_IFREG) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def entries(good: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        return [(entry(info.filename), archive.read(info)) for info in archive.infolist()]


def packed(files: Entries, compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of names that stand twice
        with zipfile.ZipFile(buffer, "w") as archive:
            for info, data in files:
                archive.writestr(info, data, compress_type=compression)
    return buffer.getvalue()


def honest(files: Entries) -> Entries:
    """Give the files a manifest that agrees with them, so that nothing else is wrong."""
    manifest = json.loads(next(data for info, data in files if info.filename == MANIFEST))
    others = [(info, data) for info, data in files if info.filename != MANIFEST]
    manifest["members"] = [
        {"name": info.filename, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for info, data in others
    ]
    return [*others, (entry(MANIFEST), json.dumps(manifest).encode())]


def with_database(good: bytes, database: bytes) -> bytes:
    """Return the good zip with another database in it and all hashes right."""
    files = [
        (info, database if info.filename == DATABASE else data) for info, data in entries(good)
    ]
    return packed(honest(files))


def with_file(good: bytes, info: zipfile.ZipInfo, data: bytes = b"evil") -> bytes:
    return packed(honest([*entries(good), (info, data)]))


def with_manifest(good: bytes, change: Callable[[dict[str, object]], object]) -> bytes:
    files = entries(good)
    manifest = json.loads(files[-1][1])
    change(manifest)
    return packed([*files[:-1], (entry(MANIFEST), json.dumps(manifest).encode())])


def with_manifest_bytes(good: bytes, data: bytes) -> bytes:
    return packed([*entries(good)[:-1], (entry(MANIFEST), data)])


def end_of(good: bytes) -> int:
    return len(good) - 22


def list_of(good: bytes) -> int:
    """Return where the list of files begins."""
    return int(struct.unpack("<I", good[end_of(good) + 16 : end_of(good) + 20])[0])


def patched(good: bytes, place: int, new: bytes) -> bytes:
    return good[:place] + new + good[place + len(new) :]


def overlapping(good: bytes) -> bytes:
    """Let the second entry of the list lie where the first does, as better bombs have it."""
    start = list_of(good)
    second = good.index(b"PK\x01\x02", start + 4)
    return patched(good, second + 42, good[start + 42 : start + 46])


def many(good: bytes, count: int) -> bytes:
    end = end_of(good)
    lists = good[list_of(good) : end] * count
    total = struct.pack("<HHII", 0xFFFF, 0xFFFF, len(lists), list_of(good))
    return good[: list_of(good)] + lists + b"PK\x05\x06\0\0\0\0" + total + b"\0\0"


def end_of_64(good: bytes, count: int, length: int, start: int) -> bytes:
    """Put a record of 64 bits, saying what it likes, before the end."""
    end = end_of(good)
    record = struct.pack(
        "<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, length, start
    )
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    last = b"PK\x05\x06\0\0\0\0" + b"\xff" * 12 + b"\0\0"
    return good[:end] + record + locator + last


def link(good: bytes) -> bytes:
    files = [
        (entry(DATABASE, 0o777 | stat.S_IFLNK), b"/etc/passwd")
        if info.filename == DATABASE
        else (info, data)
        for info, data in entries(good)
    ]
    return packed(honest(files))


def flagged(good: bytes, flag: int) -> bytes:
    start = list_of(good)
    return patched(patched(good, start + 8, struct.pack("<H", flag)), 6, struct.pack("<H", flag))


def deep(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


HEX = "0" * 64
ZIPS: dict[str, Callable[[bytes], bytes]] = {
    "up one folder": lambda good: with_file(good, entry("../evil")),
    "up and down": lambda good: with_file(good, entry("attachments/../../evil")),
    "from the root": lambda good: with_file(good, entry("/evil")),
    "from a drive": lambda good: with_file(good, entry("C:/evil")),
    "with backslashes": lambda good: with_file(good, entry("..\\..\\evil")),
    "a folder": lambda good: with_file(good, entry("attachments/"), b""),
    "a folder deeper": lambda good: with_file(good, entry(f"attachments/{HEX}/{HEX}")),
    "capital letters": lambda good: with_file(good, entry("attachments/" + "A" * 64)),
    "a name with NUL": lambda good: with_file(good, entry("attachments/" + "a" * 63 + "\0")),
    "another script": lambda good: with_file(good, entry("аttachments/" + HEX)),
    "a hidden file": lambda good: with_file(good, entry(".bashrc")),
    "a program": lambda good: with_file(good, entry("sutarta.db-journal"), b"\0" * 512),
    "a wal": lambda good: with_file(good, entry("sutarta.db-wal"), b"\0" * 512),
    "an attachment nobody names": lambda good: with_file(
        good, entry("attachments/" + hashlib.sha256(b"evil").hexdigest())
    ),
    "a link": lambda good: with_file(
        good,
        entry("attachments/" + hashlib.sha256(b"/etc/passwd").hexdigest(), 0o777 | stat.S_IFLNK),
        b"/etc/passwd",
    ),
    "the database a link": link,
    "a device": lambda good: with_file(
        good, entry("attachments/" + hashlib.sha256(b"evil").hexdigest(), 0o600 | stat.S_IFCHR)
    ),
    "the database twice": lambda good: packed([*entries(good), (entry(DATABASE), b"evil")]),
    "the manifest twice": lambda good: packed([*entries(good), entries(good)[-1]]),
    "packed": lambda good: packed(entries(good), zipfile.ZIP_DEFLATED),
    "a bomb of zeros": lambda good: packed(
        honest(
            [(i, b"\0" * 200_000_000 if i.filename == DATABASE else d) for i, d in entries(good)]
        ),
        zipfile.ZIP_DEFLATED,
    ),
    "a bomb of names": lambda good: many(good, 60_000),
    "overlapping files": overlapping,
    "locked": lambda good: flagged(good, 1),
    "sizes told later": lambda good: flagged(good, 8),
    "another size in the list": lambda good: patched(good, list_of(good) + 24, b"\xff\xff\xff\x7f"),
    "another size at the file": lambda good: patched(good, 22, b"\xff\xff\xff\x7f"),
    "another name at the file": lambda good: patched(good, 30, b"evil"),
    "a wrong sum": lambda good: patched(good, list_of(good) + 16, b"\0\0\0\0"),
    "64 bits of count": lambda good: end_of_64(good, 2**40, 100, list_of(good)),
    "64 bits of length": lambda good: end_of_64(good, 3, 2**60, list_of(good)),
    "64 bits of place": lambda good: end_of_64(good, 3, end_of(good) - list_of(good), 2**62),
    "a comment": lambda good: patched(good, len(good) - 2, b"\x04\0") + b"evil",
    "a comment with an end": lambda good: (
        patched(good, len(good) - 2, struct.pack("<H", 22)) + good[end_of(good) :]
    ),
    "something before": lambda good: b"#!/bin/sh\nrm -rf /\n" + good,
    "something behind": lambda good: good + b"evil",
    "something between": lambda good: good[: list_of(good)] + b"evil" + good[list_of(good) :],
    "cut in the middle": lambda good: good[: len(good) // 2],
    "cut at the end": lambda good: good[:-1],
    "cut at the start": lambda good: good[1:],
    "only the beginning": lambda _good: b"PK\x03\x04",
    "only the end": lambda good: good[end_of(good) :],
    "nothing in it": lambda _good: b"PK\x05\x06" + b"\0" * 18,
    "empty": lambda _good: b"",
    "no database": lambda good: packed(honest(entries(good)[1:])),
    "no manifest": lambda good: packed(entries(good)[:-1]),
    "a manifest of brackets": lambda good: with_manifest_bytes(good, deep(100_000)),
    "a manifest of no use": lambda good: with_manifest_bytes(good, b"null"),
    "a manifest too large": lambda good: with_manifest_bytes(good, b" " * 33_000_000),
    "a manifest in no encoding": lambda good: with_manifest_bytes(good, b"\xff\xfe\xfd"),
    "a newer manifest": lambda good: with_manifest(good, lambda m: m.update(version=2)),
    "a newer schema": lambda good: with_manifest(good, lambda m: m.update(schema=99)),
    "another schema": lambda good: with_manifest(good, lambda m: m.update(schema=1)),
    "another format": lambda good: with_manifest(good, lambda m: m.update(format="x")),
    "no time": lambda good: with_manifest(good, lambda m: m.update(made_at="yesterday")),
    "less than nothing": lambda good: with_manifest(good, lambda m: m["counts"].update(files=-1)),
    "endlessly many": lambda good: with_manifest(
        good, lambda m: m["counts"].update(files=float("inf"))
    ),
    "a hash of something else": lambda good: with_manifest(
        good, lambda m: m["members"][0].update(sha256=HEX)
    ),
    "a size of something else": lambda good: with_manifest(
        good, lambda m: m["members"][0].update(size=1)
    ),
    "a name of something else": lambda good: with_manifest(
        good, lambda m: m["members"][0].update(name="../evil")
    ),
    "a file missing that is not": lambda good: with_manifest(
        good, lambda m: m.update(missing=[HEX])
    ),
}
