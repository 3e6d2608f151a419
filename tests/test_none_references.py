"""PySide6 6.12.0 loses a reference to None at every Qt call that returns nothing.

On Python 3.11, where None is counted like any other object, the interpreter then aborts
(`none_dealloc`) after some minutes of work; from 3.12 on None is immortal and the fault is hidden.
The count below is therefore only telling on 3.11, which is why that is the tests' first Python.
"""

import ctypes
import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

CALLS = 300
# Caches elsewhere may take or drop a few references meanwhile; the fault loses all CALLS.
TOLERATED = 20
NONE_IS_COUNTED = sys.version_info < (3, 12)


def references_lost(call: Callable[[], object]) -> int:
    """Return how many references to None went missing over CALLS calls."""
    for _ in range(10):  # first calls fill caches
        call()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def void_calls() -> list[tuple[str, Callable[[], object]]]:
    label, field, widget, timer, plain = QLabel(), QLineEdit(), QWidget(), QTimer(), QObject()
    return [
        ("QLabel.setText", lambda: label.setText("Nutarta")),
        ("QLineEdit.clear", field.clear),
        ("QWidget.resize", lambda: widget.resize(40, 30)),
        ("QWidget.update", widget.update),
        ("QTimer.start", lambda: timer.start(60_000)),
        ("QTimer.stop", timer.stop),
        ("QObject.setObjectName", lambda: plain.setObjectName("questions")),
        ("QCoreApplication.processEvents", QCoreApplication.processEvents),
    ]


@pytest.mark.usefixtures("qapp")
def test_qt_calls_that_return_nothing_keep_the_references_to_none() -> None:
    lost = {name: references_lost(call) for name, call in void_calls()}
    assert {name: count for name, count in lost.items() if abs(count) > TOLERATED} == {}


def test_the_count_sees_a_call_that_loses_one_reference_each_time() -> None:
    """Without this, the test above could be blind: here the fault itself is acted out."""
    lose, give_back = ctypes.pythonapi.Py_DecRef, ctypes.pythonapi.Py_IncRef
    lose.argtypes = give_back.argtypes = [ctypes.py_object]
    lose.restype = give_back.restype = None
    try:
        lost = references_lost(lambda: lose(None))
    finally:
        for _ in range(CALLS + 10):
            give_back(None)
    if NONE_IS_COUNTED:
        assert CALLS - TOLERATED <= lost <= CALLS + TOLERATED
    else:
        assert lost == 0
