"""Patikrinti: whether everything in the archive is as it was left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.storage.checks.findings import Finding
from app.storage.checks.last_check import LastCheck
from app.ui.backups.words import moment_words
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
        context.backups.checking.changed.connect(self.show_state)
        self.show_state()

    def begin(self) -> None:
        """Look the archive through."""
        self._context.backups.checking.check()

    def show_state(self) -> None:
        """Show what is known: the look under way, what the last one found, or only when it was."""
        checking = self._context.backups.checking
        if checking.is_busy:
            self._say(self.tr("Checking… You can go on working."), Tone.TEXT2)
        elif checking.was_stopped:
            said = self.tr("The check was interrupted. Nothing was changed; check again.")
            self._say(said, Tone.AMBER)
        elif checking.problem is not None:
            self._say(self._context.notices.words(checking.problem), Tone.RED)
        elif checking.findings is not None:
            self._show_findings(checking.findings)
        else:
            self._show_last(checking.last)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        wrong = [one for one in findings if not one.harmless]
        notes = [one for one in findings if one.harmless]
        if wrong:
            advice = self.tr(
                "Nothing has been changed. Go back to a backup made before the damage, or look at"
                " the records named here."
            )
        else:
            advice = ""
        self._say(*self._result_of(len(wrong)), [*wrong, *notes], advice)

    def _show_last(self, last: LastCheck | None) -> None:
        if last is None:
            said = self.tr(
                "Every record is compared with what was last saved of it, every file with its"
                " content."
            )
            self._say(said, Tone.TEXT2)
        else:
            self._say(*self._result_of(last.found))

    def _result_of(self, wrong: int) -> tuple[str, Tone]:
        last = self._context.backups.checking.last
        at = self._context.now() if last is None else last.at  # an archive only read keeps no note
        if wrong:
            said = self.tr("%n thing(s) not as saved, checked at {time}.", "", wrong)
        else:
            said = self.tr("Everything is as it was saved, checked at {time}.")
        return said.format(time=moment_words(at)), Tone.RED if wrong else Tone.GREEN

    def _say(
        self, text: str, tone: Tone, findings: Sequence[Finding] = (), advice: str = ""
    ) -> None:
        catalogue = self._context.catalogue
        lines = [f"– {catalogue.say(one.key, **one.parameters)}" for one in findings[:_MOST]]
        if len(findings) > _MOST:
            rest = len(findings) - _MOST
            lines.append(self.tr("… and %n more; “sutarta check” lists all.", "", rest))
        self._result.setText(text)
        self._result.set_tone(tone)
        self._listed.setText("\n".join(lines))
        self._listed.setVisible(bool(lines))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
