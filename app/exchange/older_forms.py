"""What older versions of the JSON form lack, filled in before the form is checked.

Only what is plainly an older form is touched; everything else is left for the schema to refuse.
"""

from typing import Any

from app.exchange.archive_schema import FORMAT

# What the second form added to kinds that the first one had.
_ADDED_IN_2: dict[str, dict[str, object]] = {
    "attachment": {"protocol_id": None, "caption_en": "", "position": 0},
    "meeting": {"finalised_elsewhere": False},
    "person": {"merged_into_id": None},
    "plan": {"protocol_id": None},
}


def bring_up_to_date(document: Any) -> None:
    """Turn a file of the first form into one of today's, in place."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return
    records = document.get("records")
    if document.get("version") != 1 or not isinstance(records, dict):
        return
    for kind, added in _ADDED_IN_2.items():
        listed = records.get(kind)
        for record in listed if isinstance(listed, list) else ():
            if isinstance(record, dict):
                for name, value in added.items():
                    record.setdefault(name, value)
    for kind in ("protocol", "protocol_party"):
        records.setdefault(kind, [])
    document["version"] = 2
