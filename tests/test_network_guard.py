"""The guard that keeps the suite off the network really guards."""

import socket

import pytest

from tests import network_guard


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_socket_of_a_network_is_refused(family: socket.AddressFamily) -> None:
    with pytest.raises(PermissionError):
        socket.socket(family, socket.SOCK_STREAM)
    assert network_guard.met.pop().startswith("socket.__new__")


def test_name_of_a_host_is_not_asked_for() -> None:
    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    network_guard.met.clear()


def test_socket_of_this_computer_is_let_through() -> None:
    socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).close()
    assert network_guard.met == []
