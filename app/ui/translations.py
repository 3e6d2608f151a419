"""The window's two languages: Qt's own strings, ours in place of the missing ones, and Sutarta's.

The sources are `resources/translations/*.ts`. Compiled files lie beside them in an installed
program; in a working copy they are made when a source is newer, into `build/translations`.
"""

import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from app.paths import RESOURCES
from app.values.language import Language

SOURCES = RESOURCES / "translations"
BUILD = RESOURCES.parent / "build" / "translations"
_LOCALES = {Language.LITHUANIAN: "lt_LT", Language.ENGLISH: "en_GB"}


class Translations(QObject):
    """Puts the application into a language; `changed` tells when it wears it.

    Texts that are already on the screen do not change by themselves: the window is rebuilt.
    """

    changed = Signal(object)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._language: Language | None = None

    @property
    def language(self) -> Language | None:
        """The language now spoken."""
        return self._language

    def install(self, language: Language) -> None:
        """Speak this language from now on, its dates and numbers included."""
        if language is self._language:
            return
        self.remove()
        QLocale.setDefault(QLocale(_LOCALES[language]))
        for file in _files(language):
            translator = QTranslator(self)
            if translator.load(str(file)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
        self._language = language
        self.changed.emit(language)

    def remove(self) -> None:
        """Speak the language of the source again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self._language = None


def _files(language: Language) -> list[Path]:
    """Return the compiled files, the ones that win last."""
    files = []
    if language is Language.LITHUANIAN:
        # Qt's old file has most dialogs, yet turns Ctrl into "Vald": ours mends it from above.
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files.append(Path(folder) / "qt_lt.qm")
        files.append(compiled("qtbase_lt"))
    files.append(compiled(f"sutarta_{language.value}"))
    return [file for file in files if file.exists()]


def compiled(name: str) -> Path:
    """Return the compiled file of a source, made now if it is missing or older than the source."""
    shipped = SOURCES / f"{name}.qm"
    source, target = SOURCES / f"{name}.ts", BUILD / f"{name}.qm"
    if shipped.exists() or not source.exists():
        return shipped
    if not _is_fresh(target, source):
        compile_source(source, target)
    return target


def _is_fresh(target: Path, source: Path) -> bool:
    return target.exists() and target.stat().st_mtime >= source.stat().st_mtime


def compile_all() -> list[Path]:
    """Compile what is out of date; the set-up does it once, so that no start has to."""
    return [compiled(source.stem) for source in sorted(SOURCES.glob("*.ts"))]


def compile_source(source: Path, target: Path) -> None:
    """Compile with Qt's own tool; two starts at once do not disturb each other."""
    import subprocess
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(suffix=".qm", dir=target.parent)
    os.close(handle)
    made = Path(name)
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).parent / f"lrelease{suffix}"
    try:
        subprocess.run(  # noqa: S603 - Qt's tool on our own file
            [str(tool), "-silent", str(source), "-qm", name], check=True, capture_output=True
        )
        # Another start may have made it meanwhile and have it mapped into its memory.
        if not _is_fresh(target, source):
            made.replace(target)
    finally:
        made.unlink(missing_ok=True)
