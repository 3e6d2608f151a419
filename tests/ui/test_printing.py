"""The system's printers and lp, asked without waiting and without a shell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import printing as module
from app.ui.printing import Printer, Printing, PrintJob, arguments, read_printers
from tests.ui.preview.fake_lp import FakeLp

DOCUMENT = b"%PDF-1.7\n" + bytes(range(256)) * 400


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeLp:
    return FakeLp(tmp_path / "system", monkeypatch)


@pytest.fixture
def printing(qapp: QApplication) -> Iterator[Printing]:
    made = Printing()
    yield made
    made.settle()


def test_the_whole_of_a_jobs_wishes() -> None:
    job = PrintJob("Rastine", "a.pdf", copies=3, pages="1-2,4", both_sides=True)
    assert arguments(job) == [
        "-d", "Rastine", "-t", "a.pdf", "-n", "3",
        "-o", "media=A4", "-o", "sides=two-sided-long-edge", "-P", "1-2,4",
    ]  # fmt: skip


def test_all_pages_are_not_named_and_one_side_is_asked_for() -> None:
    asked = arguments(PrintJob("Rastine", "a.pdf"))
    assert "-P" not in asked
    assert "sides=one-sided" in asked


def test_a_lying_paper_is_turned_over_its_short_edge() -> None:
    job = PrintJob("Rastine", "a.pdf", both_sides=True, landscape=True)
    assert "sides=two-sided-short-edge" in arguments(job)


@pytest.mark.parametrize(
    ("output", "printers"),
    [
        ("", ()),
        ("no system default destination\n", ()),
        ("A\nB\nsystem default destination: B\n", (Printer("A"), Printer("B", is_default=True))),
        ("A\nno system default destination\n", (Printer("A"),)),
    ],
)
def test_what_lpstat_writes(output: str, printers: tuple[Printer, ...]) -> None:
    assert read_printers(output) == printers


def test_printers_are_found(qtbot: QtBot, printing: Printing, lp: FakeLp) -> None:
    with qtbot.waitSignal(printing.listed, timeout=5000) as told:
        printing.find_printers()
        printing.find_printers()
    assert told.args == [(Printer("Kabinetas_204"), Printer("Rastine", is_default=True))]


def test_without_lpstat_the_reason_is_told(qtbot: QtBot, printing: Printing, lp: FakeLp) -> None:
    lp.remove()
    with qtbot.waitSignal(printing.unlisted, timeout=5000) as told:
        printing.find_printers()
    assert told.args[0].key == "print.program_missing"
    assert told.args[0].parameters["program"] == "lpstat"


def test_lp_gets_the_bytes_as_they_are(qtbot: QtBot, printing: Printing, lp: FakeLp) -> None:
    job = PrintJob("Rastine", "2025-01-29; $(touch x) `x` 'ąž'.pdf", copies=2)
    with qtbot.waitSignal(printing.sent, timeout=5000) as told:
        printing.send(job, DOCUMENT)
        assert printing.is_sending
        printing.send(PrintJob("Kabinetas_204", "another"), b"not this one")
    assert told.args == ["Rastine-7"]
    assert lp.document() == DOCUMENT
    assert lp.arguments() == arguments(job)
    assert lp.locale() == "C.UTF-8"
    assert not printing.is_sending


@pytest.mark.parametrize(
    ("complaint", "key"),
    [
        ("lp: Error - The printer or class does not exist.\n", "print.no_such_printer"),
        ('lp: Destination "Rastine" is not accepting jobs.\n', "print.not_accepting"),
        ("lp: Error - Unable to connect to server\n", "print.no_service"),
        ("lp: Bad page-ranges values 0-0.\n", "print.refused"),
        ("", "print.refused"),
    ],
)
def test_a_refusal_says_what_to_do(
    qtbot: QtBot, printing: Printing, lp: FakeLp, complaint: str, key: str
) -> None:
    lp.answer(complaint, code=1)
    with qtbot.waitSignal(printing.refused, timeout=5000) as told:
        printing.send(PrintJob("Rastine", "a.pdf"), DOCUMENT)
    error = told.args[0]
    assert error.key == key
    assert error.parameters["printer"] == "Rastine"
    if key == "print.refused":
        assert error.parameters["reason"] == (
            "Bad page-ranges values 0-0" if complaint else "lp: 1"
        )


def test_without_lp_the_reason_is_told(qtbot: QtBot, printing: Printing, lp: FakeLp) -> None:
    lp.remove()
    with qtbot.waitSignal(printing.refused, timeout=5000) as told:
        printing.send(PrintJob("Rastine", "a.pdf"), DOCUMENT)
    assert told.args[0].key == "print.program_missing"
    assert not printing.is_sending


def test_lp_that_never_answers_is_given_up(
    qtbot: QtBot, printing: Printing, lp: FakeLp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SEND_MS", 50)
    lp.never_answer()
    with qtbot.waitSignal(printing.refused, timeout=5000) as told:
        printing.send(PrintJob("Rastine", "a.pdf"), DOCUMENT)
    assert told.args[0].key == "print.too_slow"


def test_settling_lets_the_job_arrive(printing: Printing, lp: FakeLp) -> None:
    printing.send(PrintJob("Rastine", "a.pdf"), DOCUMENT)
    printing.find_printers()
    printing.settle()
    assert lp.document() == DOCUMENT


def test_elsewhere_the_way_is_still_to_come(
    qtbot: QtBot, printing: Printing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_IS_WINDOWS", True)
    with qtbot.waitSignal(printing.unlisted) as told:
        printing.find_printers()
    assert told.args[0].key == "print.not_here"
