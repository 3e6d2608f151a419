"""What stands in an archive's zip beside its files: what they are, and what they hold."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.errors import UserError
from app.storage import attachments
from app.storage.connection import DATABASE_NAME

FORMAT, VERSION = "sutarta-archive", 1
MANIFEST_NAME = "manifest.json"
# A manifest of this many bytes names a hundred thousand files.
LARGEST_MANIFEST = 32_000_000
COUNTED = ("meetings", "protocols", "measures", "organisations", "people", "files", "actions")

_DIGEST = re.compile(r"[0-9a-f]{64}")
_MEMBER = re.compile(rf"{re.escape(DATABASE_NAME)}|{attachments.FOLDER_NAME}/[0-9a-f]{{64}}")


@dataclass(frozen=True)
class Member:
    """A file in the zip: its name there, its size in bytes, the SHA-256 (hex) of its content."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`schema` is the database's version; `missing` are hashes of attachments that were not there.

    `made_at` is aware, UTC; `counts` has the numbers of `COUNTED`, without what is in the trash.
    """

    program: str
    schema: int
    made_at: datetime
    counts: Mapping[str, int]
    members: tuple[Member, ...]
    missing: tuple[str, ...] = ()

    def dump(self) -> bytes:
        """Return the manifest as the file in the zip."""
        document = {
            "format": FORMAT,
            "version": VERSION,
            "program": self.program,
            "schema": self.schema,
            "made_at": self.made_at.astimezone(UTC).isoformat(timespec="seconds"),
            "counts": {name: self.counts[name] for name in COUNTED},
            "members": [
                {"name": member.name, "size": member.size, "sha256": member.sha256}
                for member in self.members
            ],
            "missing": list(self.missing),
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def is_member(name: str) -> bool:
    """Tell whether a file of this name may stand in the zip beside the manifest."""
    return _MEMBER.fullmatch(name) is not None


def read_manifest(data: bytes) -> Manifest:
    """Return what a manifest says; UserError 'opening.newer' or 'opening.not_ours'."""
    try:
        document = json.loads(data)
        if document["format"] == FORMAT and document["version"] > VERSION:
            raise UserError("opening.newer")
        return _manifest(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("opening.not_ours") from error


def _manifest(document: dict[str, Any]) -> Manifest:
    _require(document["format"] == FORMAT and document["version"] == VERSION)
    counts = {name: _number(document["counts"][name]) for name in COUNTED}
    members = tuple(
        Member(_text(one["name"]), _number(one["size"]), _text(one["sha256"]))
        for one in document["members"]
    )
    names = [member.name for member in members]
    missing = tuple(_text(digest) for digest in document["missing"])
    _require(len(set(names)) == len(names) and DATABASE_NAME in names)
    for member in members:
        _require(is_member(member.name) and _DIGEST.fullmatch(member.sha256) is not None)
        _require(member.name == DATABASE_NAME or member.name.endswith(f"/{member.sha256}"))
    _require(all(_DIGEST.fullmatch(digest) for digest in missing))
    made_at = datetime.fromisoformat(document["made_at"])
    _require(made_at.tzinfo is not None)
    return Manifest(
        _text(document["program"])[:40],
        _number(document["schema"]),
        made_at.astimezone(UTC),
        counts,
        members,
        missing,
    )


def _require(holds: bool) -> None:  # noqa: FBT001 - one claim about the document
    if not holds:
        raise ValueError


def _number(value: object) -> int:
    _require(isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53)
    assert isinstance(value, int)
    return value


def _text(value: object) -> str:
    _require(isinstance(value, str))
    assert isinstance(value, str)
    return value
