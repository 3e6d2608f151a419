"""Whether a JSON file is an archive: its form, its values, its references, its files.

It is looked at as a whole before anything of it is used; what is wrong is named by its path.
"""

import base64
import binascii
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from app.errors import UserError
from app.exchange.archive_schema import archive_schema
from app.exchange.older_forms import bring_up_to_date
from app.services.interchange import KINDS, Field, Record, Records, fields
from app.values.circles import circle

_EXPECTED = {"integer": "number", "string": "text", "boolean": "boolean"}
# Of a file that is wrong throughout, the gravest of so many faults is named.
_FAULTS_COMPARED = 100
_LONGEST_PATH = 200


def parse(data: bytes) -> tuple[Records, dict[str, bytes]]:
    """Return the records and files of a JSON file once nothing is wrong with it."""
    try:
        document = json.loads(
            data.decode("utf-8-sig"), parse_constant=_refuse_constant, object_pairs_hook=_once
        )
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UserError("import.not_json", reason=str(error)[:_LONGEST_PATH]) from error
    bring_up_to_date(document)
    _check_form(document)
    records: Records = document["records"]
    _check_values(records)
    _check_alone(records)
    _check_references(records)
    return records, _check_files(records, document.get("files", {}))


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice in one object: readers differ in which of them they take."""
    found = dict(pairs)
    if len(found) != len(pairs):
        [(twice, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise UserError("import.name_twice", name=_shown(twice))
    return found


def _check_form(document: Any) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    faults = Draft202012Validator(archive_schema()).iter_errors(document)
    error = best_match(islice(faults, _FAULTS_COMPARED))
    if error is None:
        return
    path = error.json_path[:_LONGEST_PATH]
    match error.validator:
        case "required":
            missing = next(name for name in error.validator_value if name not in error.instance)
            raise UserError("import.missing", path=f"{path}.{missing}")
        case "additionalProperties":
            unknown = next(
                name for name in error.instance if name not in error.schema.get("properties", {})
            )
            raise UserError("import.unknown", path=f"{path}.{unknown}"[:_LONGEST_PATH])
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
    """Refuse what the schema cannot: dates that are none (2025-02-30), text no file can keep."""
    for kind in KINDS:
        for place, record in enumerate(records[kind]):
            for field in fields(kind):
                value = record[field.name]
                if value is not None and not _fits(field, value):
                    path = f"$.records.{kind}[{place}].{field.name}"
                    raise UserError("import.not_allowed", path=path, value=_shown(value))


def _fits(field: Field, value: Any) -> bool:
    try:
        if field.kind in _READERS:
            _READERS[field.kind](value)
        elif field.kind == "integer":
            return isinstance(value, int)  # 1.0 is an integer to JSON Schema
        elif isinstance(value, str):
            value.encode()  # half a surrogate pair cannot be written
            return "\0" not in value  # SQLite's own functions end a text there
    except ValueError:
        return False
    return True


# What may stand only once for the columns named.
_ALONE = {"setting": ("name",), "document_setting": ("series_id", "name")}


def _check_alone(records: Records) -> None:
    for kind, names in _ALONE.items():
        seen = set()
        for place, record in enumerate(records[kind]):
            key = tuple(record[name] for name in names)
            if key in seen:
                path = f"$.records.{kind}[{place}].name"
                raise UserError("import.not_allowed", path=path, value=_shown(record["name"]))
            seen.add(key)


def _check_references(records: Records) -> None:
    known = {kind: _ids(kind, records[kind]) for kind in KINDS}
    for kind in KINDS:
        for field in fields(kind):
            if not field.refers_to:
                continue
            for place, record in enumerate(records[kind]):
                value = record[field.name]
                if value is not None and value not in known[field.refers_to]:
                    path = f"$.records.{kind}[{place}].{field.name}"
                    raise UserError("import.no_such_record", path=path, value=value)
            if field.refers_to == kind:
                _check_circles(kind, field, records[kind])


def _ids(kind: str, records: Iterable[Record]) -> set[int]:
    seen: set[int] = set()
    for place, record in enumerate(records):
        if record["id"] in seen:
            path = f"$.records.{kind}[{place}].id"
            raise UserError("import.id_twice", path=path, value=record["id"])
        seen.add(record["id"])
    return seen


def _check_circles(kind: str, field: Field, records: list[Record]) -> None:
    """Refuse records that refer to each other in a circle (one merged into the other and back)."""
    towards = {record["id"]: record[field.name] for record in records if record[field.name]}
    found = circle(towards)
    if found is not None:
        place = next(place for place, record in enumerate(records) if record["id"] == found)
        path = f"$.records.{kind}[{place}].{field.name}"
        raise UserError("import.not_allowed", path=path, value=towards[found])


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
        path = f"$.records.attachment[{place}]"
        if record["sha256"] not in files:
            raise UserError("import.file_missing", path=f"{path}.sha256")
        if record["size"] != len(files[record["sha256"]]):
            raise UserError("import.not_allowed", path=f"{path}.size", value=record["size"])
    for digest in files.keys() - {record["sha256"] for record in records["attachment"]}:
        raise UserError("import.unknown", path=f"$.files.{digest}")
    return files


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - fits a line
