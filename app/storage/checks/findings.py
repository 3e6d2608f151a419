"""What a look at the archive can find."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be: a key of the catalogue and its values.

    A `harmless` one is worth knowing and no damage: nothing of the record is missing or changed.
    """

    key: str
    parameters: dict[str, object]
    harmless: bool = False
