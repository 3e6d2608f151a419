"""Fixtures for all: an archive of its own for each test, made by copying one migrated file."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from tests import network_guard

settings.register_profile(
    "sutarta",
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("sutarta")
network_guard.install()


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2025, 10, 6, 9, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_seconds(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that touched a network, also where what it called hid the refusal."""
    yield
    assert network_guard.met == []


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
