"""What a disk may hold after the power has gone, made from a trace of what a program did to files.

Kept is what was flushed before: data by fsync of the file, names by fsync of their folder. Of what
was not flushed yet anything may be there: nothing, all, what came first with the last write torn,
or any 512-byte sectors of any writes, and any of the changed names. `recording.c` makes the trace.
"""

import os
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("=c3xiqII")
# How a crash treats what was not flushed.
POLICIES = ("nothing", "all", "first", "sectors", "sectors")


@dataclass(frozen=True)
class Entry:
    """One thing that the program did: what, to which descriptor or name, where, with what data."""

    what: str
    descriptor: int
    offset: int
    path: str
    data: bytes


def read_trace(path: Path) -> Iterator[Entry]:
    """Give the entries of a trace; one that a kill cut short is left out."""
    whole = path.read_bytes()
    at = 0
    while at + _HEAD.size <= len(whole):
        what, descriptor, offset, path_length, data_length = _HEAD.unpack_from(whole, at)
        at += _HEAD.size
        if at + path_length + data_length > len(whole):
            return
        name = os.fsdecode(whole[at : at + path_length])
        at += path_length
        yield Entry(what.decode(), descriptor, offset, name, whole[at : at + data_length])
        at += data_length


@dataclass
class _File:
    """A file's flushed bytes, and writes and truncations (no data) that were not flushed yet."""

    kept: bytearray = field(default_factory=bytearray)
    size: int = 0
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, offset: int, data: bytes) -> None:
        self.pending.append((offset, data))
        self.size = max(self.size, offset + len(data))

    def truncate(self, size: int) -> None:
        self.pending.append((size, None))
        self.size = size

    def flush(self) -> None:
        for offset, data in self.pending:
            _apply(self.kept, offset, data)
        self.pending.clear()

    def crashed(self, chance: random.Random) -> bytes:
        policy = chance.choice(POLICIES)
        left = bytearray(self.kept)
        if policy == "nothing" or not self.pending:
            return bytes(left)
        if policy == "sectors":
            return self._in_sectors(left, chance)
        last = len(self.pending)
        if policy == "first":
            last = chance.randrange(len(self.pending))
        for offset, data in self.pending[:last]:
            _apply(left, offset, data)
        if policy == "first":
            offset, data = self.pending[last]
            if data is not None:
                torn = chance.randrange(0, len(data) + SECTOR, SECTOR)
                _apply(left, offset, data[:torn])
        return bytes(left)

    def _in_sectors(self, left: bytearray, chance: random.Random) -> bytes:
        """Let the size be that of one moment, and any sectors of any writes be there."""
        moment = chance.randint(0, len(self.pending))
        size = len(left)
        for offset, data in self.pending[:moment]:
            size = offset if data is None else max(size, offset + len(data))
        share = chance.choice((0.1, 0.5, 0.9))
        for number, (offset, data) in enumerate(self.pending):
            if data is None:
                if number >= moment:
                    break  # what is written after it has no place yet
                _apply(left, offset, None)
                continue
            at = 0
            while at < len(data):
                end = min(len(data), at + SECTOR - (offset + at) % SECTOR)
                if offset + end <= size and chance.random() < share:
                    _apply(left, offset + at, data[at:end])
                at = end
        missing = size - len(left)
        if missing > 0:  # the size grew, the blocks were never written
            left += chance.choice((bytes(missing), b"\xa5" * missing))
        return bytes(left[:size])


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        if offset < len(content):
            del content[offset:]
        else:
            content.extend(bytes(offset - len(content)))
        return
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


@dataclass(frozen=True)
class _Naming:
    """A name given or taken; a rename is one of both at once. Folders by their numbers."""

    taken: tuple[int, str] | None
    given: tuple[int, str, int] | None

    @property
    def folders(self) -> set[int]:
        return {part[0] for part in (self.taken, self.given) if part is not None}

    def apply(self, names: dict[int, dict[str, int]]) -> None:
        if self.taken is not None:
            names[self.taken[0]].pop(self.taken[1], None)
        if self.given is not None:
            folder, name, node = self.given
            names[folder][name] = node


class Disk:
    """A folder's files as the program sees them, and what of them would survive."""

    def __init__(self, start: Path) -> None:
        """Begin with a folder all of which is flushed."""
        self._files: dict[int, _File] = {}
        self._names: dict[int, dict[str, int]] = {}  # as the program sees them
        self._kept: dict[int, dict[str, int]] = {}
        self._pending: list[_Naming] = []
        self._open: dict[int, int] = {}
        self._next = 0
        self._root = self._load(start)

    def do(self, entry: Entry) -> None:
        """Do what the program did."""
        file = self._files.get(self._open.get(entry.descriptor, -1))
        match entry.what:
            case "O":
                self._do_open(entry)
            case "C":
                self._open.pop(entry.descriptor, None)
            case "W":
                assert file is not None
                file.write(entry.offset, entry.data)
            case "T":
                assert file is not None
                file.truncate(entry.offset)
            case "S":
                self._do_flush(self._open[entry.descriptor])
            case "K":
                pass
            case _:
                self._do_name(entry)

    def flush(self) -> None:
        """Bring everything to the disk."""
        for file in self._files.values():
            file.flush()
        for naming in self._pending:
            naming.apply(self._kept)
        self._pending.clear()

    def crash(self, target: Path, chance: random.Random) -> None:
        """Write what may be left of the folder after a power cut at this moment."""
        names = {folder: dict(entries) for folder, entries in self._kept.items()}
        policy = chance.choice(POLICIES)
        last = {"nothing": 0, "first": chance.randint(0, len(self._pending))}.get(policy)
        for naming in self._pending[:last]:
            if policy != "sectors" or chance.random() < 0.5:
                naming.apply(names)
        self._write(self._root, names, target, chance)

    def _write(
        self, node: int, names: dict[int, dict[str, int]], target: Path, chance: random.Random
    ) -> None:
        if node in names:
            target.mkdir(mode=0o700)
            for name, inner in names[node].items():
                self._write(inner, names, target / name, chance)
        else:
            target.write_bytes(self._files[node].crashed(chance))
            target.chmod(0o600)

    def _load(self, path: Path) -> int:
        if path.is_dir():
            node = self._new_folder()
            for inner in path.iterdir():
                self._names[node][inner.name] = self._load(inner)
            self._kept[node] = dict(self._names[node])
            return node
        node = self._new_number()
        self._files[node] = _File(bytearray(path.read_bytes()), path.stat().st_size)
        return node

    def _new_number(self) -> int:
        self._next += 1
        return self._next

    def _new_folder(self) -> int:
        node = self._new_number()
        self._names[node], self._kept[node] = {}, {}
        return node

    def _find(self, path: str) -> tuple[int, str, int | None]:
        """Return the folder, the name in it and what has the name; the root is its own folder."""
        folder, name, found = self._root, "", self._root
        parts = [part for part in path.split("/") if part]
        for number, part in enumerate(parts):
            folder, name = found, part
            inner = self._names[folder].get(part)
            if inner is None:
                assert number == len(parts) - 1, path
                return folder, name, None
            found = inner
        return folder, name, found

    def _name(self, naming: _Naming) -> None:
        naming.apply(self._names)
        self._pending.append(naming)

    def _give(self, path: str, node: int) -> None:
        folder, name, _ = self._find(path)
        self._name(_Naming(None, (folder, name, node)))

    def _do_open(self, entry: Entry) -> None:
        _, _, node = self._find(entry.path)
        if node is None:
            assert entry.offset & os.O_CREAT, entry
            node = self._new_number()
            self._files[node] = _File()
            self._give(entry.path, node)
        elif entry.offset & os.O_TRUNC and node in self._files and self._files[node].size:
            self._files[node].truncate(0)
        self._open[entry.descriptor] = node

    def _do_flush(self, node: int) -> None:
        if node in self._files:
            self._files[node].flush()
            return
        for naming in [one for one in self._pending if node in one.folders]:
            naming.apply(self._kept)
            self._pending.remove(naming)

    def _do_name(self, entry: Entry) -> None:
        match entry.what:
            case "M":
                self._give(entry.path, self._new_folder())
            case "U":
                self._name(_Naming(self._find(entry.path)[:2], None))
            case "R":
                self._do_rename(entry.path, os.fsdecode(entry.data))
            case "L":
                self._give(os.fsdecode(entry.data), self._known(entry.path))
            case _:
                raise AssertionError(entry)

    def _do_rename(self, path: str, to: str) -> None:
        assert path, to  # nothing comes from elsewhere
        node = self._known(path)
        given = (*self._find(to)[:2], node) if to else None
        self._name(_Naming(self._find(path)[:2], given))

    def _known(self, path: str) -> int:
        node = self._find(path)[2]
        assert node is not None, path
        return node
