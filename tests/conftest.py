"""Fixtures for all: an archive of its own for each test, made by copying one migrated file."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import is_hypothesis_test

from app.storage import engine
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests import examples, network_guard
from tests.faults.report import FIGURE, Figures, Say

network_guard.install()


def pytest_configure(config: pytest.Config) -> None:
    examples.set_up(long=config.option.markexpr == "faults")
    config.pluginmanager.register(Figures(config))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the long run try every property too, with many more examples."""
    if config.option.markexpr == "faults":
        for item in items:
            if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
                item.add_marker("faults")


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2025, 10, 6, 9, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_seconds(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Say:
    return partial(record_property, FIGURE)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that touched a network, also where what it called hid the refusal."""
    yield
    assert network_guard.met == []


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Let all archives of a run share their compiled statements, a fifth of a short test's time."""
    make_engine = engine.make_engine
    kept = sqlalchemy.create_engine("sqlite://")
    kept.connect().close()  # the dialect learns from its first connection what SQLite can do

    def make(connection: sqlite3.Connection, *, writes: bool = True) -> sqlalchemy.Engine:
        made = make_engine(connection, writes=writes)
        made.dialect, made._compiled_cache = kept.dialect, kept._compiled_cache
        return made

    engine.make_engine = make
    yield
    engine.make_engine = make_engine
    kept.dispose()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    Database(folder).close()
    return folder / DATABASE_NAME


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive_folder(tmp_path: Path, migrated_file: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir(mode=0o700)
    shutil.copyfile(migrated_file, folder / DATABASE_NAME)
    return folder


@pytest.fixture
def database(archive_folder: Path, clock: Clock) -> Iterator[Database]:
    opened = Database(archive_folder, now=clock)
    yield opened
    opened.close()
