"""No test may speak to a network: the program never does, and nobody would notice otherwise.

AF_UNIX is let through: a second start raises the first window over such a socket.
"""

import socket
import sys

_NETWORKS = (socket.AF_INET, socket.AF_INET6)
_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
met: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in _NAMES or (event == "socket.__new__" and arguments[1] in _NETWORKS):
        met.append(f"{event} {arguments[1:]}")
        raise PermissionError("the program has no business on a network")


def install() -> None:
    """Refuse sockets from now on, in this process; a hook of the interpreter never goes again."""
    sys.addaudithook(_watch)
