"""What is said while several papers are made, and afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.services.paper_files import PaperSet
from app.ui.notices import Notices
from app.ui.preview.making_set import Made

_MOST = 3
"""Names told one by one; the others are counted."""


class SetWords(QObject):
    """Sentences of the panel for several papers."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices

    def set_name(self, which: PaperSet, count: int) -> str:
        """Return what a set is called and how many papers it has in one language."""
        names = {
            PaperSet.ALL: self.tr("All documents"),
            PaperSet.DUTIES: self.tr("Extracts for organisations"),
            PaperSet.INVITATIONS: self.tr("Invitations of persons"),
        }
        return f"{names[which]} ({count})"

    def deed(self, count: int) -> str:
        """Return what the button does."""
        return self.tr("Save %n document(s)…", "", count) if count else self.tr("Save all…")

    def step(self, name: str | None, number: int, total: int) -> str:
        """Return what is done now."""
        if name is None:
            return self.tr("Looking at the folder…")
        return self.tr("{number} of {total}: {name}").format(number=number, total=total, name=name)

    def standing(self, names: Sequence[str]) -> str:
        """Return the question about files that are there already."""
        asked = self.tr("%n file(s) of these names stand in the folder already:", "", len(names))
        return f"{asked} {self._listed(names)}"

    def saved(self, count: int, folder: str) -> str:
        """Return that all is well."""
        return self.tr("%n document(s) saved:", "", count) + f" {folder}"

    def incomplete(self, made: Made, total: int) -> str:
        """Return which papers are there, which are not, and why."""
        done = self.tr("Saved {done} of {total}.").format(done=len(made.done), total=total)
        lines = [done]
        if made.error is not None:
            lines.append(self._notices.words(made.error))
        lines += self._refusals(made)
        if made.left:
            names = [file.name for file in made.left]
            lines.append(self.tr("Not saved: {names}").format(names=self._listed(names)))
        return "\n".join(lines)

    def no_letter(self, made: Made) -> str:
        """Return why there is no letter."""
        if not made.failed:
            return self.tr("Stopped. No letter was written.")
        no = self.tr("No letter was written, for not all documents could be made.")
        return "\n".join([no, *self._refusals(made)])

    def _refusals(self, made: Made) -> list[str]:
        lines = [
            f"{file.name}: {self._notices.words(error)}" for file, error in made.failed[:_MOST]
        ]
        more = len(made.failed) - _MOST
        return [*lines, self.tr("and %n more", "", more)] if more > 0 else lines

    def _listed(self, names: Sequence[str]) -> str:
        more = len(names) - _MOST
        told = ", ".join(name.replace("_", "_\N{ZERO WIDTH SPACE}") for name in names[:_MOST])
        return f"{told} {self.tr('and %n more', '', more)}" if more > 0 else told
