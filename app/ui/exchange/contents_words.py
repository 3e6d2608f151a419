"""What an archive's file holds, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject


class ArchiveContents(QObject):
    """An object only because Qt's tools find plurals in `self.tr` alone."""

    def line(self, counts: Mapping[str, int]) -> str:
        """Return a manifest's numbers: 7 meetings · 13 measures · …; what is not there is not said.

        Counts of meetings, papers and so on are of the record without its trash.
        """
        said = (
            ("meetings", self.tr("%n meeting(s)", "", counts["meetings"])),
            ("protocols", self.tr("%n registered paper(s)", "", counts["protocols"])),
            ("measures", self.tr("%n measure(s)", "", counts["measures"])),
            ("organisations", self.tr("%n organisation(s)", "", counts["organisations"])),
            ("people", self.tr("%n person(s)", "", counts["people"])),
            ("files", self.tr("%n attached file(s)", "", counts["files"])),
            ("actions", self.tr("%n deed(s) in the history", "", counts["actions"])),
        )
        return " · ".join(
            words.replace(" ", "\N{NO-BREAK SPACE}", 1) for name, words in said if counts[name]
        )
