"""Reading a zip that somebody else may have made: nothing is taken from it that is not plain.

Only what `archive_zip` writes is let in: stored files one after another from the first byte to the
list of them, nothing before, between or behind. So no file can be hidden, be two, grow when it is
unpacked or lie about its size, and none has a name that leads elsewhere.
"""

import hashlib
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.errors import UserError, reason
from app.exchange.manifest import (
    LARGEST_MANIFEST,
    MANIFEST_NAME,
    Manifest,
    Member,
    is_member,
    read_manifest,
)

MOST_MEMBERS = 100_000
# An entry of the list: 46 bytes, a name of 75, the sizes and the place in 64 bits.
_LARGEST_ENTRY = 46 + 75 + 28
_END, _END_64, _LOCATOR = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_END_SIZE, _END_64_SIZE, _LOCATOR_SIZE = 22, 56, 20
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_FULL_32 = 0xFFFFFFFF
_CHUNK = 1 << 20

Passed = Callable[[int], None]
"""Hears how many further bytes have been read; may raise to stop."""


@dataclass(frozen=True)
class OpenedZip:
    """A zip whose list of files has been found plain and equal to its manifest."""

    file: zipfile.ZipFile
    manifest: Manifest

    def chunks(self, member: Member, passed: Passed) -> Iterator[bytes]:
        """Give a member's bytes; UserError after the last where they are not what they should."""
        hashed, size = hashlib.sha256(), 0
        try:
            with self.file.open(member.name) as source:
                while chunk := source.read(_CHUNK):
                    hashed.update(chunk)
                    size += len(chunk)
                    passed(len(chunk))
                    yield chunk
        except _REFUSED as error:
            raise UserError("opening.damaged") from error
        if (size, hashed.hexdigest()) != (member.size, member.sha256):
            raise UserError("opening.damaged")


_REFUSED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


@contextmanager
def opened_zip(path: Path) -> Iterator[OpenedZip]:
    """Open a zip for reading once its form is found right; UserError 'opening.*' otherwise."""
    try:
        with path.open("rb") as file:
            try:
                listed_from, count = _find_list(file)
                archive = zipfile.ZipFile(file)
            except _REFUSED as error:
                raise UserError("opening.not_ours") from error
            with archive:
                infos = archive.infolist()
                if len(infos) != count:
                    raise UserError("opening.not_ours")
                _check_places(file, infos, listed_from)
                manifest = _manifest(archive)
                _compare(infos, manifest)
                yield OpenedZip(archive, manifest)
    except OSError as error:
        raise UserError("opening.unreadable", path=str(path), reason=reason(error)) from error


def _find_list(file: BinaryIO) -> tuple[int, int]:
    """Return where the list of files begins and how many it names, without reading the list."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_SIZE))
    end = file.read(_END_SIZE)
    signature, disk, list_disk, here, count, length, start, comment = struct.unpack(
        "<4sHHHHIIH", end
    )
    _plain(signature == _END and comment == 0 and (disk, list_disk) == (0, 0) and here == count)
    behind = size - _END_SIZE
    # From 2 GB on the numbers of 64 bits stand before the end, whether 32 would do or not.
    if start + length != behind:
        behind -= _LOCATOR_SIZE + _END_64_SIZE
        _plain(behind >= 0)
        file.seek(behind)
        record = file.read(_END_64_SIZE)
        signature, record_size, _, _, disk, list_disk, here, count, length, start = struct.unpack(
            "<4sQHHIIQQQQ", record
        )
        _plain(signature == _END_64 and record_size == _END_64_SIZE - 12 and here == count)
        _plain((disk, list_disk) == (0, 0))
        signature, disk, place, disks = struct.unpack("<4sIQI", file.read(_LOCATOR_SIZE))
        _plain((signature, disk, place, disks) == (_LOCATOR, 0, behind, 1))
    _plain(0 < count <= MOST_MEMBERS and length <= count * _LARGEST_ENTRY)
    _plain(start + length == behind)
    return start, count


def _check_places(file: BinaryIO, infos: list[zipfile.ZipInfo], listed_from: int) -> None:
    """Refuse files that are not plain, or do not lie one behind the other without a gap."""
    place = 0
    for info in infos:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if (
            (info.filename != MANIFEST_NAME and not is_member(info.filename))
            or info.orig_filename != info.filename
            or info.flag_bits != 0
            or info.compress_type != zipfile.ZIP_STORED
            or info.compress_size != info.file_size
            or info.comment
            or kind not in (0, stat.S_IFREG)
            or info.header_offset != place
        ):
            raise UserError("opening.not_ours")
        place += _length(file, info)
    if place != listed_from:
        raise UserError("opening.not_ours")


def _length(file: BinaryIO, info: zipfile.ZipInfo) -> int:
    """Return how many bytes a file takes with its own header, which must say what the list says."""
    file.seek(info.header_offset)
    header = file.read(_LOCAL.size)
    if len(header) != _LOCAL.size:
        raise UserError("opening.not_ours")
    signature, _, flags, method, _, _, crc, packed, size, name, extra = _LOCAL.unpack(header)
    written = file.read(name)
    sizes = {info.file_size, _FULL_32} if extra else {info.file_size}
    if (
        (signature, flags, method, crc) != (b"PK\x03\x04", 0, zipfile.ZIP_STORED, info.CRC)
        or written != info.filename.encode()
        or packed not in sizes
        or size not in sizes
    ):
        raise UserError("opening.not_ours")
    return _LOCAL.size + int(name) + int(extra) + info.file_size


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        info = archive.getinfo(MANIFEST_NAME)
        if info.file_size > LARGEST_MANIFEST:
            raise UserError("opening.not_ours")
        return read_manifest(archive.read(info))
    except (KeyError, *_REFUSED) as error:
        raise UserError("opening.not_ours") from error


def _compare(infos: list[zipfile.ZipInfo], manifest: Manifest) -> None:
    named = {member.name: member.size for member in manifest.members}
    found = {info.filename: info.file_size for info in infos if info.filename != MANIFEST_NAME}
    # A name that stands twice in the list leaves fewer names than files.
    if found != named or len(infos) != len(named) + 1:
        raise UserError("opening.not_ours")


def _plain(holds: bool) -> None:  # noqa: FBT001 - one claim about the file
    if not holds:
        raise UserError("opening.not_ours")
