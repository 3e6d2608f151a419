"""What older versions of the JSON form lack, filled in before the form is checked.

Only what is plainly an older form is touched; everything else is left for the schema to refuse.
"""

from collections.abc import Mapping
from typing import Any

from app.exchange.archive_schema import FORMAT, VERSION

# What each form added to kinds that the one before it had, and the kinds it added.
_ADDED: Mapping[int, Mapping[str, Mapping[str, object]]] = {
    2: {
        "attachment": {"protocol_id": None, "caption_en": "", "position": 0},
        "meeting": {"finalised_elsewhere": False},
        "person": {"merged_into_id": None},
        "plan": {"protocol_id": None},
    },
    3: {
        "protocol": {"preamble": "", "preamble_en": "", "copies": None},
        "protocol_party": {"signatory_post_en": "", "basis": "", "basis_en": ""},
    },
    4: {"attachment": {"document_setting_id": None}},
}
_NEW_KINDS: Mapping[int, tuple[str, ...]] = {
    2: ("protocol", "protocol_party"),
    3: ("protocol_section", "protocol_point"),
    4: ("document_setting",),
}


def bring_up_to_date(document: Any) -> None:
    """Turn a file of an older form into one of today's, in place."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return
    version, records = document.get("version"), document.get("records")
    if type(version) is not int or not 0 < version < VERSION or not isinstance(records, dict):
        return
    for form in range(version + 1, VERSION + 1):
        for kind, added in _ADDED[form].items():
            _fill_in(records.get(kind), added)
        for kind in _NEW_KINDS[form]:
            records.setdefault(kind, [])
    document["version"] = VERSION


def _fill_in(listed: object, added: Mapping[str, object]) -> None:
    for record in listed if isinstance(listed, list) else ():
        if isinstance(record, dict):
            for name, value in added.items():
                record.setdefault(name, value)
