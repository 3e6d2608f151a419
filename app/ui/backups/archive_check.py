"""Patikrinti: whether everything in the archive is as it was left."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.storage.checks.check import Finding
from app.ui.context import Context
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel, SectionLabel

# So many findings are listed; `sutarta check` lists all.
_MOST = 50


class ArchiveCheck(QWidget):
    """Looks the archive through beside the work, and lists what was found."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._result = BodyLabel(wrap=True)
        self._listed = SecondaryLabel(wrap=True)
        self._listed.setTextInteractionFlags(self._result.textInteractionFlags())
        self._advice = SecondaryLabel(wrap=True)
        self.button = SecondaryButton(context.theme, self.tr("Check"), icon="shield-check")
        self.button.clicked.connect(self.begin)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(SectionLabel(self.tr("Check of the archive")))
        for label in (self._result, self._listed, self._advice):
            column.addWidget(label)
        column.addLayout(line)
        context.backups.checked.connect(self._show_findings)
        context.backups.check_failed.connect(self._show_failure)
        self._say(
            self.tr(
                "Every record is compared with what was last saved of it, every file with its"
                " content."
            ),
            Tone.TEXT2,
        )

    def begin(self) -> None:
        """Look the archive through."""
        self._context.backups.check()  # which does nothing while one is under way
        self._say(self.tr("Checking… You can go on working."), Tone.TEXT2)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        wrong = [one for one in findings if not one.harmless]
        notes = [one for one in findings if one.harmless]
        at = f"{datetime.now().astimezone():%H:%M}"
        if wrong:
            said = self.tr("%n thing(s) not as saved, checked at {time}.", "", len(wrong))
            advice = self.tr(
                "Nothing has been changed. Go back to a backup made before the damage, or look at"
                " the records named here."
            )
        else:
            said = self.tr("Everything is as it was saved, checked at {time}.")
            advice = ""
        self._say(said.format(time=at), Tone.RED if wrong else Tone.GREEN, [*wrong, *notes], advice)

    def _show_failure(self, error: UserError) -> None:
        self._say(self._context.notices.words(error), Tone.RED)

    def _say(
        self, text: str, tone: Tone, findings: Sequence[Finding] = (), advice: str = ""
    ) -> None:
        say = self._context.catalogue.say
        lines = [f"– {say(one.key, **one.parameters)}" for one in findings[:_MOST]]
        if len(findings) > _MOST:
            rest = len(findings) - _MOST
            lines.append(self.tr("… and %n more; “sutarta check” lists all.", "", rest))
        self._result.setText(text)
        self._result.set_tone(tone)
        self._listed.setText("\n".join(lines))
        self._listed.setVisible(bool(lines))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
