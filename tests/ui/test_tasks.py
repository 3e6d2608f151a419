"""The document thread: newest wins, answers in the window's thread, nothing left behind."""

import threading

import pytest
from PySide6.QtCore import QThread

from app.errors import UserError
from app.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.close()


def test_a_result_comes_in_the_windows_thread(tasks, qtbot):
    worked_in, delivered_in = [], []

    def work():
        worked_in.append(threading.current_thread())
        return b"%PDF"

    task = tasks.submit("preview", work)
    task.done.connect(lambda _: delivered_in.append(QThread.currentThread()))
    with qtbot.waitSignal(task.done, timeout=5000) as told:
        pass
    assert told.args == [b"%PDF"]
    assert worked_in[0] is not threading.main_thread()
    assert delivered_in == [tasks.thread()]
    assert not tasks.busy


def test_the_newest_request_of_a_key_wins(tasks, qtbot):
    begun, go = threading.Event(), threading.Event()

    def slow():
        begun.set()
        assert go.wait(10)
        return "old"

    answers = []
    old = tasks.submit("preview", slow)
    old.done.connect(answers.append)
    assert begun.wait(10)
    waiting = tasks.submit("preview", lambda: "never begun")
    waiting.done.connect(answers.append)
    newest = tasks.submit("preview", lambda: "new")
    newest.done.connect(answers.append)
    with qtbot.waitSignal(newest.done, timeout=5000):
        go.set()
    assert answers == ["new"]


def test_requests_of_different_keys_are_all_answered_in_order(tasks, qtbot):
    answers = []
    made = [tasks.submit(key, lambda key=key: key) for key in ("a", "b", "c")]
    for task in made:
        task.done.connect(answers.append)
    with qtbot.waitSignal(made[-1].done, timeout=5000):
        pass
    assert answers == ["a", "b", "c"]


def test_what_the_user_can_mend_comes_as_user_error(tasks, qtbot):
    def work():
        raise UserError("pdf_not_written", path="x.pdf")

    task = tasks.submit("save", work)
    with qtbot.waitSignal(task.failed, timeout=5000) as told:
        pass
    assert told.args[0].key == "pdf_not_written"
    assert told.args[0].parameters == {"path": "x.pdf"}


def test_a_fault_of_ours_is_told_and_reaches_the_excepthook(tasks, qtbot):
    def work():
        raise KeyError("ours")

    task = tasks.submit("save", work)
    with (
        qtbot.captureExceptions() as raised,
        qtbot.waitSignal(task.failed, timeout=5000) as told,
    ):
        pass
    qtbot.waitUntil(lambda: len(raised) == 1)
    assert told.args[0].key == "work_failed"
    assert raised[0][0] is KeyError


def test_a_cancelled_request_stays_silent(tasks, qtbot):
    answers = []
    task = tasks.submit("preview", lambda: "unwanted")
    task.done.connect(answers.append)
    tasks.cancel("preview")
    after = tasks.submit("other", lambda: "wanted")
    with qtbot.waitSignal(after.done, timeout=5000):
        pass
    assert answers == []


def test_closing_leaves_no_thread_and_no_late_answer(qapp, qtbot):
    before = threading.active_count()
    tasks = Tasks()
    answers = []
    for number in range(5):
        tasks.submit(str(number), lambda: 1).done.connect(answers.append)
    tasks.close()
    qapp.processEvents()
    assert threading.active_count() == before
    with pytest.raises(RuntimeError):
        tasks.submit("late", lambda: 1)


def test_one_that_was_never_used_closes_too(qapp):
    Tasks().close()
