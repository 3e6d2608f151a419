"""The two bundled type families: Inter for the interface, Tinos for what will be printed."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.paths import RESOURCES

INTERFACE_FAMILY = "Inter"
PAPER_FAMILY = "Tinos"
LITHUANIAN_LETTERS = "ąčęėįšųūžĄČĘĖĮŠŲŪŽ„“–\u2011"


_FOLDER = RESOURCES / "fonts"
# What the first page is written in; the others come when it stands.
_UPRIGHT = tuple(
    f"inter/Inter-{weight}.otf" for weight in ("Regular", "Medium", "SemiBold", "Bold")
)


@cache
def register_fonts() -> tuple[str, ...]:
    """Make the bundled faces known to Qt, once; return the families that are there now."""
    faces = (str(file.relative_to(_FOLDER).as_posix()) for file in _FOLDER.glob("*/*.[ot]tf"))
    known = set().union(*(_register(face) for face in sorted(faces)))
    return _known((INTERFACE_FAMILY, PAPER_FAMILY), known)


@cache
def register_first_fonts() -> tuple[str, ...]:
    """Make the faces of the interface's upright text known to Qt, as `register_fonts` does."""
    return _known((INTERFACE_FAMILY,), set().union(*map(_register, _UPRIGHT)))


@cache
def _register(face: str) -> tuple[str, ...]:
    number = QFontDatabase.addApplicationFont(str(_FOLDER / face))
    return tuple(QFontDatabase.applicationFontFamilies(number))


def _known(wanted: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    """Return which families are there.

    The system is asked for its own only where one of ours is missing: that takes longer than
    loading them all.
    """
    if not known.issuperset(wanted):
        known.update(QFontDatabase.families())
    return tuple(name for name in wanted if name in known)


def interface_font() -> QFont:
    """Return the font of the interface, without a size, with figures of one width.

    Inter comes before the system's own font although that may have the letters too: rows, date
    blocks and key hints are measured with it, columns of figures need its tabular set, and the
    same window on two desktops then looks the same to whoever helps by telephone. Where Inter is
    missing (a distribution that unbundles fonts), the system's general font serves.
    """
    if INTERFACE_FAMILY in register_first_fonts():
        font = QFont(INTERFACE_FAMILY)
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def paper_font() -> QFont:
    """Return the font of everything that will be printed, without a size."""
    register_fonts()
    font = QFont(PAPER_FAMILY)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font
