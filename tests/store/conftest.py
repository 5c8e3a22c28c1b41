"""One open store for each test that asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mutualnode.store.changes import Changes
from mutualnode.store.database import Database
from mutualnode.store.entries import Entries
from tests.store.making import opened


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A fresh store, open for writing."""
    made = opened(tmp_path / "network")
    yield made
    made.close()


@pytest.fixture
def changes(database: Database) -> Changes:
    """The changes of the store."""
    return Changes(database)


@pytest.fixture
def entries(database: Database, changes: Changes) -> Entries:
    """The index of the store."""
    return Entries(database, changes)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A store that many examples use one after the other, each undoing what it did."""
    made = opened(tmp_path_factory.mktemp("shared") / "network")
    yield made
    made.close()
