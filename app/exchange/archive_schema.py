"""The JSON form's schema (JSON Schema 2020-12), derived from the record so that it cannot drift.

`python -m app.exchange.archive_schema` prints it; docs/archive.schema.json is that text.
"""

import json
import sys
from typing import Any

from app.services.interchange import KINDS, Field, fields

FORMAT, VERSION = "sutarta", 4

_PATTERNS = {
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "time": r"^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?$",
    "moment": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?$",
}
# What every reader of JSON keeps exactly. SQLite keeps 64 bits, but after the last of them it has
# no further key and no further position: an archive that took it could never be added to.
_LARGEST = 2**53 - 1


def archive_schema() -> dict[str, Any]:
    """Return the schema of a whole archive or of one meeting."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Sutarta: an archive or one meeting of it",
        "description": (
            "Records by kind, each with its own id; fields that end in _id name a record by its id "
            "in the same file. The files of attachments stand in base64 under 'files', by their "
            "SHA-256. History is not part of the form."
        ),
        "type": "object",
        "required": ["format", "version", "records"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {
                "type": "object",
                "required": list(KINDS),
                "additionalProperties": False,
                "properties": {kind: {"type": "array", "items": _record(kind)} for kind in KINDS},
            },
            "files": {
                "type": "object",
                "propertyNames": {"pattern": "^[0-9a-f]{64}$"},
                "additionalProperties": {"type": "string", "contentEncoding": "base64"},
            },
        },
    }


def _record(kind: str) -> dict[str, Any]:
    listed = fields(kind)
    return {
        "type": "object",
        "required": [field.name for field in listed],
        "additionalProperties": False,
        "properties": {field.name: _field(field) for field in listed},
    }


def _field(field: Field) -> dict[str, Any]:
    if field.words:
        allowed: list[str | None] = [*field.words]
        return {"enum": [*allowed, None] if field.nullable else allowed}
    if field.kind in ("integer", "boolean"):
        schema: dict[str, Any] = {"type": field.kind}
    else:
        schema = {"type": "string"}
    if field.kind == "integer":
        schema |= {"minimum": 1 if field.name == "id" else -_LARGEST, "maximum": _LARGEST}
    if field.kind in _PATTERNS:
        schema["pattern"] = _PATTERNS[field.kind]
    if field.refers_to:
        schema["description"] = f"id of a record of '{field.refers_to}'"
    return {"anyOf": [schema, {"type": "null"}]} if field.nullable else schema


if __name__ == "__main__":
    sys.stdout.write(json.dumps(archive_schema(), ensure_ascii=False, indent=2) + "\n")
