"""Printing through the system's `lp`, with the very bytes that the preview shows.

On Linux and macOS CUPS takes a PDF as it is: small, with its text, and the same as on the screen.
Painting the pages anew through QPrinter is the way for Windows, and still to come: there
`find_printers` answers with the UserError 'print.not_here'.
"""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from app.errors import UserError

LIST_MS = 15_000
SEND_MS = 60_000
SETTLE_MS = 2_000
_IS_WINDOWS = os.name == "nt"
_DEFAULT = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
_REQUEST = re.compile(r"request id is (\S+)")
# What lp says in the C locale, as far as there is something to be done about it.
_KNOWN = (
    ("does not exist", "print.no_such_printer"),
    ("unknown destination", "print.no_such_printer"),
    ("not accepting", "print.not_accepting"),
    ("bad file descriptor", "print.no_service"),
    ("connection refused", "print.no_service"),
    ("no such file or directory", "print.no_service"),
    ("unable to connect", "print.no_service"),
    ("scheduler not responding", "print.no_service"),
)
_REASON_LENGTH = 160


@dataclass(frozen=True)
class Printer:
    """A destination of the system; names have no spaces."""

    name: str
    is_default: bool = False


@dataclass(frozen=True)
class PrintJob:
    """What is asked of the printer. `pages` is „1-2,4“, empty for all; `title` names the job."""

    printer: str
    title: str
    copies: int = 1
    pages: str = ""
    both_sides: bool = False
    landscape: bool = False


class Printing(QObject):
    """Asks the system without waiting for it; one job goes at a time.

    `listed` carries a tuple of Printer (an empty one: none found), `sent` the request's id or '',
    `unlisted` and `refused` a UserError.
    """

    listed = Signal(object)
    unlisted = Signal(UserError)
    sent = Signal(str)
    refused = Signal(UserError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: _Command | None = None
        self._sending: _Command | None = None

    @property
    def is_sending(self) -> bool:
        """Whether a job has not been answered yet."""
        return self._sending is not None

    def find_printers(self) -> None:
        """Ask which printers there are; a question under way is not asked twice."""
        if _IS_WINDOWS:
            self.unlisted.emit(UserError("print.not_here"))
            return
        if self._listing is None:
            self._listing = _Command("lpstat", ["-e", "-d"], self)
            self._listing.run(self._on_listed, LIST_MS)

    def send(self, job: PrintJob, data: bytes) -> None:
        """Give a document to the printer; ignored while another is on its way."""
        if self._sending is not None:
            return
        self._sending = _Command("lp", arguments(job), self)
        self._sending.run(lambda outcome: self._on_sent(job, outcome), SEND_MS, data)

    def settle(self) -> None:
        """Before the page goes: let a job reach the system (it takes a moment), ask no further."""
        if self._sending is not None:
            self._sending.wait(SETTLE_MS)
        if self._listing is not None:
            self._listing.stop()
            self._listing = None

    def _on_listed(self, outcome: "_Outcome") -> None:
        self._listing = None
        if not outcome.started:
            self.unlisted.emit(UserError("print.program_missing", program="lpstat"))
        else:
            # lpstat also ends with an error where there is simply no printer.
            self.listed.emit(read_printers(outcome.output))

    def _on_sent(self, job: PrintJob, outcome: "_Outcome") -> None:
        self._sending = None
        if outcome.code == 0:
            found = _REQUEST.search(outcome.output)
            self.sent.emit(found[1] if found else "")
        else:
            self.refused.emit(_refusal(job, outcome))


def arguments(job: PrintJob) -> list[str]:
    """Return lp's arguments; the document itself comes on its standard input."""
    sides = "one-sided"
    if job.both_sides:
        sides = "two-sided-short-edge" if job.landscape else "two-sided-long-edge"
    listed = ["-d", job.printer, "-t", job.title, "-n", str(job.copies)]
    listed += ["-o", "media=A4", "-o", f"sides={sides}"]
    return [*listed, "-P", job.pages] if job.pages else listed


def read_printers(output: str) -> tuple[Printer, ...]:
    """Read what `lpstat -e -d` wrote: one name a line, then a sentence about the default."""
    found = _DEFAULT.search(output)
    default = found[1] if found else ""
    names = [line.strip() for line in output.splitlines()]
    return tuple(Printer(name, name == default) for name in names if name and " " not in name)


def _refusal(job: PrintJob, outcome: "_Outcome") -> UserError:
    if not outcome.started:
        return UserError("print.program_missing", program="lp")
    if outcome.timed_out:
        return UserError("print.too_slow", printer=job.printer)
    said = outcome.errors.casefold()
    for part, key in _KNOWN:
        if part in said:
            return UserError(key, printer=job.printer)
    words = " ".join(outcome.errors.split()).removeprefix("lp: ").removeprefix("Error - ")
    reason = words[:_REASON_LENGTH].rstrip(". ") or f"lp: {outcome.code}"
    return UserError("print.refused", printer=job.printer, reason=reason)


@dataclass(frozen=True)
class _Outcome:
    code: int
    output: str = ""
    errors: str = ""
    started: bool = True
    timed_out: bool = False


class _Command(QObject):
    """One run of a program, never through a shell; its answer comes through the event loop."""

    def __init__(self, program: str, arguments: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._arguments = list(arguments)
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C.UTF-8")  # what it says is read above
        environment.remove("LANGUAGE")
        self._process.setProcessEnvironment(environment)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)
        self._timed_out = False
        self._tell: Callable[[_Outcome], None] | None = None

    def run(self, tell: Callable[[_Outcome], None], patience: int, data: bytes = b"") -> None:
        """Start, give `data` to its standard input, tell once; `patience` in milliseconds."""
        self._tell = tell
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._timer.start(patience)
        self._process.start(self._program, self._arguments)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            if data:
                self._process.write(data)
            self._process.closeWriteChannel()

    def wait(self, patience: int) -> None:
        """Wait for the end, at most so many milliseconds."""
        self._process.waitForFinished(patience)

    def stop(self) -> None:
        """End the program without an answer."""
        self._tell = None
        self._timer.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)
        self.deleteLater()

    def _give_up(self) -> None:
        self._timed_out = True
        self._process.kill()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        crashed = status is QProcess.ExitStatus.CrashExit
        self._answer(
            _Outcome(
                code=-1 if crashed else code,
                output=_text(self._process.readAllStandardOutput().data()),
                errors=_text(self._process.readAllStandardError().data()),
                timed_out=self._timed_out,
            )
        )

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Any other error is followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._answer(_Outcome(code=-1, started=False))

    def _answer(self, outcome: _Outcome) -> None:
        tell, self._tell = self._tell, None
        self._timer.stop()
        self.deleteLater()
        if tell is not None:
            tell(outcome)


def _text(data: bytes | bytearray | memoryview) -> str:
    return bytes(data).decode("utf-8", "replace")
