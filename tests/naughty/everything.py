"""Texts through every field and every step, one after another."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from app.storage.database import Database
from tests.faults.deeds import dump
from tests.naughty.deeds import DEEDS, World
from tests.naughty.steps import (
    actions,
    carry_as_json,
    carry_as_zip,
    fresh_copy,
    guess,
    name_files,
    name_in_messages,
    print_papers,
    read,
    remember,
    search,
    throw_away,
    undo_all,
    undo_and_redo,
    write,
)
from tests.naughty.trial import Trial, harmless, size

Times = dict[str, float]


class Everything:
    """Does it for one text after another; the times of harmless texts are kept by their size."""

    def __init__(
        self, model: Path, world: World, folder: Path, gate: Callable[[bytes], list[str]]
    ) -> None:
        self.trial = Trial()
        self.papers: Counter[str] = Counter()
        self._model = model
        self._world = world
        self._folder = folder
        self._gate = gate
        self._usual: dict[tuple[int, int], Times] = {}

    def send(self, texts: Mapping[str, str]) -> None:
        """Send texts through everything and hold their times against harmless ones'."""
        with fresh_copy(self._model, self._folder / "archive") as database:
            for name, text in texts.items():
                shape = size(text)
                if shape not in self._usual:
                    mine, self.trial = self.trial, Trial()
                    self._usual[shape] = self._send(database, "harmless", harmless(*shape))
                    mine.errors += self.trial.errors
                    self.trial = mine
                usual = self._usual[shape]
                for step, took in self._send(database, name, text).items():
                    self.trial.compare(step, name, took, usual[step])
            whole = ", ".join(texts)[:60]
            self.trial.run("zip", whole, lambda: carry_as_zip(database, self._folder))

    def _send(self, database: Database, name: str, text: str) -> Times:
        trial, world, folder = self.trial, self._world, self._folder
        times: Times = {}

        def step(what: str, work: Callable[[], object]) -> None:
            trial.run(what, name, work)
            times[what] = trial.taken

        before, done = dump(database), actions(database)
        for deed in DEEDS:
            step(deed.name, partial(write, database, world, text, deed))
        step("read", lambda: read(database, world, text))
        step("search", lambda: search(database, world, text))
        step("papers", lambda: self._print(database))
        step("JSON", lambda: carry_as_json(database, folder))
        step("undo", lambda: undo_and_redo(database, done, before))
        step("trash", lambda: throw_away(database, world, text))
        step("history", lambda: remember(database, world))
        step("undo all", lambda: undo_all(database, done, before))
        step("file names", lambda: name_files(text, folder))
        step("rules", lambda: guess(text))
        step("messages", lambda: name_in_messages(text))
        return times

    def _print(self, database: Database) -> None:
        self.papers.update(print_papers(database, self._world, self._gate))
