"""The two bundled type families: Inter for the interface, Tinos for what will be printed."""

from PySide6.QtGui import QFont, QFontDatabase

from app.paths import RESOURCES

INTERFACE_FAMILY = "Inter"
PAPER_FAMILY = "Tinos"
LITHUANIAN_LETTERS = "ąčęėįšųūžĄČĘĖĮŠŲŪŽ„“–\u2011"


def register_fonts() -> tuple[str, ...]:
    """Make the bundled faces known to Qt; return the families that it accepted."""
    known = set(QFontDatabase.families())
    missing = [
        folder
        for family, folder in ((INTERFACE_FAMILY, "inter"), (PAPER_FAMILY, "tinos"))
        if family not in known
    ]
    for folder in missing:
        for file in sorted((RESOURCES / "fonts" / folder).glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(file))
    families = set(QFontDatabase.families())
    return tuple(name for name in (INTERFACE_FAMILY, PAPER_FAMILY) if name in families)


def interface_font() -> QFont:
    """Return the font of the interface, without a size, with figures of one width.

    Inter comes before the system's own font although that may have the letters too: rows, date
    blocks and key hints are measured with it, columns of figures need its tabular set, and the
    same window on two desktops then looks the same to whoever helps by telephone. Where Inter is
    missing (a distribution that unbundles fonts), the system's general font serves.
    """
    if INTERFACE_FAMILY in QFontDatabase.families():
        font = QFont(INTERFACE_FAMILY)
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def paper_font() -> QFont:
    """Return the font of everything that will be printed, without a size."""
    font = QFont(PAPER_FAMILY)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font
