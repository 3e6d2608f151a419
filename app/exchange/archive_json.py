"""An archive or one meeting as JSON, out and in.

What comes in is checked as a whole before anything is written: its form against the schema, then
its dates, its references and its files. One thing wrong, and the archive stays as it was.
"""

import base64
import binascii
import hashlib
import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from app.errors import UserError, reason
from app.exchange.archive_schema import FORMAT, VERSION, archive_schema
from app.exchange.older_forms import bring_up_to_date
from app.services.interchange import KINDS, Records, dump_records, fields, load_records
from app.storage import attachments
from app.storage.attachment_names import discard_unnamed
from app.storage.database import Database
from app.storage.journal import Action

# A file of a whole archive with its scans; more than this is no archive of meetings.
LARGEST_FILE = 1_000_000_000
_EXPECTED = {"integer": "number", "string": "text", "boolean": "boolean"}


def export_json(database: Database, meeting_id: int | None = None) -> bytes:
    """Return the whole archive, or one meeting with all it refers to, as UTF-8 JSON."""
    with database.reading() as session:
        records = dump_records(session, meeting_id)
    digests = sorted({row["sha256"] for row in records["attachment"]})
    files = {
        digest: base64.b64encode(attachments.read(database.folder, digest)).decode()
        for digest in digests
    }
    document = {"format": FORMAT, "version": VERSION, "records": records, "files": files}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def import_json(database: Database, data: bytes, *, action: str = "archive.fill") -> None:
    """Add what a JSON file holds, as one action; UserError names the field and the reason.

    Files are kept before the rows that name them; where the rows cannot be written, those that
    were not kept before go again.
    """
    records, files = parse(data)
    added: list[str] = []
    try:
        for content in files.values():
            kept = attachments.keep(database.folder, content)
            if kept.new:
                added.append(kept.sha256)
        with database.writing(Action(action)) as session:
            load_records(session, records)
    except BaseException:
        discard_unnamed(database, added)
        raise


def read_limited(path: Path) -> bytes:
    """Return a file's bytes; UserError where it cannot be read or is far too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("import.too_large", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=reason(error)) from error


def parse(data: bytes) -> tuple[Records, dict[str, bytes]]:
    """Return the records and files of a JSON file once nothing is wrong with it."""
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UserError("import.not_json", reason=str(error)) from error
    bring_up_to_date(document)
    _check_form(document)
    records: Records = document["records"]
    _check_values(records)
    _check_references(records)
    return records, _check_files(records, document.get("files", {}))


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _check_form(document: Any) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    error = best_match(Draft202012Validator(archive_schema()).iter_errors(document))
    if error is None:
        return
    path = error.json_path
    match error.validator:
        case "required":
            missing = next(name for name in error.validator_value if name not in error.instance)
            raise UserError("import.missing", path=f"{path}.{missing}")
        case "additionalProperties":
            unknown = next(
                name for name in error.instance if name not in error.schema.get("properties", {})
            )
            raise UserError("import.unknown", path=f"{path}.{unknown}")
        case "type" if error.validator_value in _EXPECTED:
            key = f"import.expected_{_EXPECTED[error.validator_value]}"
            raise UserError(key, path=path, value=_shown(error.instance))
        case _:
            raise UserError("import.not_allowed", path=path, value=_shown(error.instance))


_READERS = {
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "moment": datetime.fromisoformat,
}


def _check_values(records: Records) -> None:
    """Refuse dates that look right but are none (2025-02-30) and text that no file can keep."""
    for kind in KINDS:
        for place, record in enumerate(records[kind]):
            for field in fields(kind):
                value = record[field.name]
                path = f"$.records.{kind}[{place}].{field.name}"
                if value is not None and field.kind in _READERS:
                    try:
                        _READERS[field.kind](value)
                    except ValueError as error:
                        raise UserError("import.not_allowed", path=path, value=value) from error
                elif isinstance(value, str) and _unstorable(value):
                    raise UserError("import.not_allowed", path=path, value=_shown(value))


def _unstorable(text: str) -> bool:
    """Tell whether a text holds half a surrogate pair, which UTF-8 cannot write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _check_references(records: Records) -> None:
    ids = {kind: [record["id"] for record in records[kind]] for kind in KINDS}
    known = {kind: set(listed) for kind, listed in ids.items()}
    for kind in KINDS:
        seen: set[int] = set()
        for place, record in enumerate(records[kind]):
            path = f"$.records.{kind}[{place}]"
            if record["id"] in seen:
                raise UserError("import.id_twice", path=f"{path}.id", value=record["id"])
            seen.add(record["id"])
            for field in fields(kind):
                value = record[field.name]
                if field.refers_to and value is not None and value not in known[field.refers_to]:
                    raise UserError(
                        "import.no_such_record", path=f"{path}.{field.name}", value=value
                    )


def _check_files(records: Records, encoded: dict[str, str]) -> dict[str, bytes]:
    files = {}
    for digest, text in encoded.items():
        path = f"$.files.{digest}"
        try:
            files[digest] = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise UserError("import.not_base64", path=path) from error
        if hashlib.sha256(files[digest]).hexdigest() != digest:
            raise UserError("import.file_differs", path=path)
    for place, record in enumerate(records["attachment"]):
        if record["sha256"] not in files:
            path = f"$.records.attachment[{place}].sha256"
            raise UserError("import.file_missing", path=path)
    return files


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - fits a line
