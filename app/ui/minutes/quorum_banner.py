"""Says when the quorum was lost; blocks nothing."""

from PySide6.QtWidgets import QWidget

from app.services.attendance import QuorumRow
from app.ui.context import Context
from app.ui.widgets.banner import Banner, BannerKind


class QuorumBanner(Banner):
    """Shown while an open meeting lacks the quorum that its series asks for."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, BannerKind.AMBER, parent=parent)
        self._context = context
        self._had: bool | None = None
        self._lost_at = ""
        self.hide()

    def forget(self) -> None:
        """Another meeting is shown: what was seen before does not count."""
        self._had = None
        self._lost_at = ""

    def show_quorum(self, quorum: QuorumRow, *, meeting_open: bool) -> None:
        """Follow the count; the time is the moment in which the quorum was seen to go."""
        if quorum.reached:
            self._lost_at = ""
        elif self._had:
            self._lost_at = self._context.now().strftime("%H:%M")
        self._had = quorum.reached
        lacking = meeting_open and not quorum.reached
        if lacking:
            text = (
                self.tr(
                    "No quorum since {time}: {present} of {total} represented, {needed} needed."
                )
                if self._lost_at
                else self.tr("No quorum: {present} of {total} represented, {needed} needed.")
            )
            self.set_text(
                text.format(
                    time=self._lost_at,
                    present=quorum.represented,
                    total=quorum.total,
                    needed=quorum.needed,
                )
            )
        self.setVisible(lacking)
