"""By which columns people know a row, and to which row it belongs: as trash, history and check say.

Takes raw columns, so that rows of any shape of the file, gone ones and damaged ones can be named.
"""

from collections.abc import Callable, Mapping

# The columns a row is called by, the first that says something; one that links lends its name.
_USUALLY = ("short_title", "title", "name", "text")
_CALLED: Mapping[str, tuple[str, ...]] = {
    "participant": ("person_id", "name", "organisation_id", "affiliation"),
    "series_party": ("organisation_id",),
    "responsible": ("organisation_id", "person_id"),
    "protocol_party": ("organisation_id", "name"),
    "vote": ("item_id",),
    "attachment": ("caption", "file_name"),
    "protocol": ("title", "number"),
}
# Those called by several columns at once.
_JOINED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "person": (" ", ("given_name", "family_name")),
    "membership": (" – ", ("person_id", "organisation_id")),
}

# What a row is part of, by the columns that name it.
OWNERS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("series_id",),
    "agenda_item": ("meeting_id",),
    "participant": ("meeting_id",),
    "decision": ("item_id",),
    "vote": ("item_id",),
    "plan": ("series_id",),
    "direction": ("plan_id",),
    "measure": ("plan_id",),
    "responsible": ("measure_id",),
    "progress_note": ("measure_id",),
    "organisation_name": ("organisation_id",),
    "membership": ("person_id", "organisation_id"),
    "series_party": ("series_id", "organisation_id"),
    "protocol_party": ("protocol_id",),
    "protocol_section": ("protocol_id",),
    "protocol_point": ("section_id",),
    "attachment": ("meeting_id", "protocol_id", "document_setting_id"),
    "document_setting": ("series_id",),
}


def row_name(
    kind: str,
    image: Mapping[str, object],
    target: Callable[[str, str], str | None],
    name_of: Callable[[str, int], str],
) -> str:
    """Return what a row is called, '' where it has no words.

    `target` tells the kind that a column refers to, `name_of` what a row of that kind is called.
    """

    def word(column: str) -> str:
        value, other = image.get(column), target(kind, column)
        if other is not None:
            return name_of(other, value) if isinstance(value, int) else ""
        return str(value or "")

    if kind in _JOINED:
        link, columns = _JOINED[kind]
        return link.join(filter(None, map(word, columns)))
    return next(filter(None, map(word, _CALLED.get(kind, _USUALLY))), "")
