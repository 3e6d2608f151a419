"""A second start of the same archive raises the first window instead of opening its own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

_RAISE = b"raise\n"
_WAIT_MS = 1500


def _server_name(folder: Path) -> str:
    from hashlib import sha256

    digest = sha256(str(folder.resolve()).encode()).hexdigest()
    return f"sutarta-{digest[:24]}"


def raise_first_window(folder: Path) -> bool:
    """Ask the window that has this archive open to come to the front; False where none answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_server_name(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    sent = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return sent


class FirstWindow(QObject):
    """Listens on a local socket of this user for later starts; emits `raised`.

    Made only by the process that holds the archive's lock, so it may take over the socket file
    that a killed process left behind.
    """

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        name = _server_name(folder)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # Without the socket the lock still keeps a second writer out; only raising is lost.
        self._server.listen(name)

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()

    def close(self) -> None:
        """Stop listening and take the socket file away."""
        self._server.close()
