"""The field in which the parties of a paper are named, one after the other."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal

from app.errors import UserError
from app.services.protocol_parties import KnownName
from app.ui.context import Context
from app.ui.entry.suggesting_edit import SuggestingEdit
from app.ui.entry.suggestion_popup import Offer, OfferRow
from app.ui.protocols.party_names import matching, meant_exactly

_MOST = 6


class PartyField(SuggestingEdit):
    """Completes the names of organisations; of a name that is none it asks what to do with it.

    `named(organisation id or None, the paper's own name)`; `organisation_wanted(name)` asks to add
    a new organisation. The field is empty again afterwards, ready for the next party.
    """

    named = Signal(object, str)
    organisation_wanted = Signal(str)

    def __init__(self, context: Context, name: str, placeholder: str) -> None:
        super().__init__(context.theme, name)
        self._context = context
        self._names: tuple[KnownName, ...] = ()
        self._parties: frozenset[int | None] = frozenset()
        self._told = ""
        self.setPlaceholderText(placeholder)
        self.confirmed.connect(self.setFocus)
        self.cancelled.connect(self._give_up)

    def set_names(self, names: Sequence[KnownName], parties: Collection[int | None]) -> None:
        """Know these names; the organisations that are parties already are not offered."""
        self._names, self._parties = tuple(names), frozenset(parties)

    def put_back(self) -> None:
        """Let the text that was told last stand here again: it could not be kept."""
        self.setText(self._told)

    def finish(self) -> None:
        """Keep what stands here as it stands: nothing typed is lost.

        A party that the paper has already needs no keeping: told again once she has removed it,
        it would come back unasked.
        """
        text = self.text().strip()
        known = meant_exactly(text, self._names)
        if known is not None and known.organisation_id in self._parties:
            self._give_up()
        elif known is not None:
            self._name(known)
        elif text:
            self._leave(lambda: self.named.emit(None, text))

    def make_offer(self) -> Offer:
        """Offer the organisations that the text may mean, or ask about a new name."""
        text = self.text().strip()
        rows = tuple(
            OfferRow(known.text, _meaning(known), known)
            for known in matching(text, self._names, self._parties)[:_MOST]
        )
        if rows:
            return Offer(rows, current=0)
        return self._unknown(text) if text else Offer()

    def take(self, row: OfferRow) -> bool:
        """Name the organisation chosen, add a new one, or keep the name as the paper has it."""
        text = self.text().strip()
        if isinstance(row.data, KnownName):
            self._name(row.data)
        elif row.data == "new":
            self._leave(lambda: self.organisation_wanted.emit(text))
        else:
            self._leave(lambda: self.named.emit(None, text))
        return True

    def doubt(self) -> Offer:
        """Ask about a name that means no organisation; an exact one needs no asking."""
        text = self.text().strip()
        known = meant_exactly(text, self._names)
        if known is not None:
            self._name(known)
            return Offer()
        return self._unknown(text) if text else Offer()

    def _unknown(self, name: str) -> Offer:
        problem = self._context.notices.words(UserError("protocol.unknown_party", name=name))
        rows = (
            OfferRow(self.tr("Keep “{name}” as the paper has it").format(name=name), "", "name"),
            OfferRow(self.tr("Add organisation “{name}”").format(name=name), "", "new"),
        )
        # None is highlighted: one more Enter must not decide what nobody read.
        return Offer(rows, problem=problem, current=-1)

    def _name(self, known: KnownName) -> None:
        own = known.text if known.text != known.name else ""
        self._leave(lambda: self.named.emit(known.organisation_id, own))

    def _leave(self, tell: Callable[[], None]) -> None:
        self._told = self.text()
        self.replace_text("")
        self.popup.hide()
        self.set_doubtful(False)
        tell()

    def _give_up(self) -> None:
        self.replace_text("")
        self.set_doubtful(False)


def _meaning(known: KnownName) -> str:
    return known.name if known.text != known.name else known.abbreviation
