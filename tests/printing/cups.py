"""A print server of its own: its socket, its spool and its printer lie in one temporary folder.

It runs as root, because the PDF printer's backend does nothing otherwise.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PRINTER = "Rastine_PDF"
_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_PATIENCE = 60
_SERVER = """Listen {folder}/cups.sock
LogLevel warn
WebInterface No
Browsing No
DefaultAuthType None
PageLogFormat %p %j pages=%P copies=%C sides=%{{sides}} media=%{{media}}
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temp
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
SystemGroup root
"""
_BACKEND = """Out {folder}/out
AnonDirName {folder}/out
Spool {folder}/pdf-spool
Log {folder}
Label 2
TitlePref 1
"""


class PrintServer:
    """`environment` leads lp and lpstat to it."""

    def __init__(self) -> None:
        # Its filters run as another user, who may not enter pytest's own folders.
        folder = self.folder = Path(tempfile.mkdtemp(prefix="sutarta-cups-"))
        self.environment = {"CUPS_SERVER": f"{folder}/cups.sock"}
        for name in ("spool", "cache", "state", "temp", "out", "pdf-spool", "ppd", "ssl"):
            (folder / name).mkdir()
        folder.chmod(0o755)
        (folder / "temp").chmod(0o1777)
        (folder / "out").chmod(0o777)
        for name, text in (("cupsd.conf", _SERVER), ("cups-files.conf", _FILES)):
            (folder / name).write_text(text.format(folder=folder))
        # The backend looks for its settings here alone; a name of our own leaves others' be.
        self._settings = Path(f"/etc/cups/cups-pdf-sutarta{os.getpid()}.conf")
        self._settings.write_text(_BACKEND.format(folder=folder))
        self._process = subprocess.Popen(
            ["cupsd", "-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait((folder / "cups.sock").exists)
        device = f"cups-pdf:/sutarta{os.getpid()}"
        self._run("lpadmin", "-p", PRINTER, "-E", "-v", device, "-P", str(_PPD))
        self._run("lpadmin", "-d", PRINTER)

    def wait_for_papers(self, count: int) -> list[Path]:
        """Return what has been printed, the oldest first, once there is so much and no more."""
        self._wait(lambda: not self._run("lpstat", "-o").strip() and len(self._papers()) == count)
        return self._papers()

    def page_log(self) -> list[str]:
        """Return the lines that tell of jobs."""
        return (self.folder / "page_log").read_text().splitlines()

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(_PATIENCE)
        self._settings.unlink()
        shutil.rmtree(self.folder)

    def _papers(self) -> list[Path]:
        return sorted((self.folder / "out").rglob("*.pdf"), key=lambda path: path.stat().st_mtime)

    def _run(self, *command: str) -> str:
        environment = {**os.environ, **self.environment, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=_PATIENCE
        )
        return done.stdout

    def _wait(self, there: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not there():
            assert time.monotonic() < end, (self.folder / "error_log").read_text()[-2000:]
            time.sleep(0.1)
