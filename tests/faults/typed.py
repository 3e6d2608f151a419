"""The texts of one agenda item: as typed, as kept, and whether one begins the other."""

from dataclasses import dataclass, replace

from app.services import agenda, measures
from app.storage.session import JournalledSession


@dataclass(frozen=True)
class Texts:
    """What was considered, decided and agreed to be done."""

    considered: str
    decisions: tuple[str, ...]
    measures: tuple[str, ...]

    def with_considered(self, more: str) -> "Texts":
        return replace(self, considered=self.considered + more)

    def with_decision(self, text: str) -> "Texts":
        return replace(self, decisions=(*self.decisions, text))

    def with_measure(self, text: str) -> "Texts":
        return replace(self, measures=(*self.measures, text))

    def plain(self) -> list[object]:
        return [self.considered, self.decisions, self.measures]


def from_plain(plain: list[object]) -> Texts:
    considered, decided, agreed = plain
    return Texts(str(considered), tuple(decided), tuple(agreed))


def read_texts(session: JournalledSession, item_id: int) -> Texts:
    item = agenda.item(session, item_id)
    agreed = measures.list_item_measures(session, item_id)
    return Texts(
        item.considered,
        tuple(row.text for row in item.decisions),
        tuple(row.text for row in agreed),
    )


def begins(kept: Texts, typed: Texts) -> bool:
    """Tell whether what is kept is the beginning of what was typed, field by field."""
    return typed.considered.startswith(kept.considered) and all(
        len(some) <= len(all_of_it)
        and all(long.startswith(short) for short, long in zip(some, all_of_it, strict=False))
        for some, all_of_it in (
            (kept.decisions, typed.decisions),
            (kept.measures, typed.measures),
        )
    )
