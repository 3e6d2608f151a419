"""Stand-ins for the system's lp and lpstat that write down what they are given."""

import os
from pathlib import Path

import pytest

_LP = """#!/bin/sh
for word in "$@"; do printf '%s\\0' "$word"; done > '{folder}/args'
cat > '{folder}/document'
printf '%s' "$LC_ALL" > '{folder}/locale'
cat '{folder}/says'
cat '{folder}/complains' >&2
read code < '{folder}/code'
exit "$code"
"""
_LPSTAT = """#!/bin/sh
cat '{folder}/printers'
"""
_WAITING = """#!/bin/sh
read never < '{folder}/fifo'
"""


class FakeLp:
    """Programs in a folder that comes first on PATH, and what they wrote down."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir()
        self._folder = folder
        self._monkeypatch = monkeypatch
        self._write("lp", _LP)
        self._write("lpstat", _LPSTAT)
        self.answer()
        self.printers("Kabinetas_204", "Rastine", default="Rastine")
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")

    def printers(self, *names: str, default: str = "") -> None:
        """Let lpstat know these."""
        last = (
            f"system default destination: {default}" if default else "no system default destination"
        )
        (self._folder / "printers").write_text("".join(f"{line}\n" for line in [*names, last]))

    def answer(self, says: str = "request id is Rastine-7 (0 file(s))\n", *, code: int = 0) -> None:
        """Let lp say this and end so: on its output when it succeeds, else as a complaint."""
        (self._folder / "says").write_text("" if code else says)
        (self._folder / "complains").write_text(says if code else "")
        (self._folder / "code").write_text(f"{code}\n")

    def never_answer(self) -> None:
        """Let lp wait for ever."""
        os.mkfifo(self._folder / "fifo")
        self._write("lp", _WAITING)

    def remove(self) -> None:
        """Let there be neither program."""
        empty = self._folder / "empty"
        empty.mkdir()
        self._monkeypatch.setenv("PATH", str(empty))

    def arguments(self) -> list[str]:
        """Return what lp was asked."""
        return (self._folder / "args").read_text().split("\0")[:-1]

    def locale(self) -> str:
        """Return the language lp was asked to speak."""
        return (self._folder / "locale").read_text()

    def document(self) -> bytes:
        """Return what lp was given to print."""
        return (self._folder / "document").read_bytes()

    @property
    def was_asked(self) -> bool:
        """Whether lp was started at all."""
        return (self._folder / "args").exists()

    def _write(self, name: str, text: str) -> None:
        program = self._folder / name
        program.write_text(text.replace("{folder}", str(self._folder)))
        program.chmod(0o755)
