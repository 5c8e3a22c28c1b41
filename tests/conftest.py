"""What holds for every test: properties have no stopwatch, and on a build machine they try the same cases each time.

Every test stays on this computer, keeps event loops free, and leaves nothing running; see `tests/scene/guards.py`.
Nothing is compiled twice, what they keep lies in memory where there is room; see `tests/scene/quick.py`.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from mutualnode.app import folder
from tests.neighbours import Neighbour, Street
from tests.scene import guards, quick

settings.register_profile("here", deadline=None)
settings.register_profile("build", deadline=None, derandomize=True)
settings.load_profile("build" if os.environ.get("CI") else "here")

LISTENS_EVERYWHERE = "listens_everywhere"
LOOKS_NEARBY = "looks_nearby"


def pytest_configure(config: pytest.Config) -> None:
    """Begin to watch, and make the marker known."""
    config.addinivalue_line("markers", f"{LISTENS_EVERYWHERE}: this test binds every address of this computer")
    config.addinivalue_line("markers", f"{LOOKS_NEARBY}: this test uses mDNS, in a network of its own where it may")
    guards.watch_sockets()
    quick.keep_what_was_compiled()
    quick.keep_files_in_memory()


def pytest_collection_finish() -> None:
    """Begin with the tests."""
    quick.keep_what_is_loaded()


@pytest.fixture(scope="session", autouse=True)
def _free_loops() -> Iterator[None]:
    with quick.stretched_once(), guards.free_loop(), guards.ended_tasks():
        yield


@pytest.fixture(scope="session", autouse=True)
def _notes_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever is noted about stores outside their folders stays with the tests, also of programs they start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(folder.STATE_VARIABLE, str(tmp_path_factory.mktemp("notes")))
        yield


@pytest.fixture(autouse=True)
def _policed(request: pytest.FixtureRequest) -> Iterator[None]:
    guards.breaches()
    allowed = request.node.get_closest_marker(LISTENS_EVERYWHERE) is not None
    nearby = request.node.get_closest_marker(LOOKS_NEARBY) is not None
    where = guards.looking_nearby() if nearby else guards.listening_everywhere(allowed=allowed)
    with where, guards.nothing_left():
        yield
    noted = guards.breaches()
    if noted:
        pytest.fail("; ".join(noted), pytrace=False)


@pytest.fixture
def street(tmp_path: Path) -> Iterator[Street]:
    """A street of this test's own; everybody's store is closed in the end."""
    with Street(tmp_path) as made:
        yield made


@pytest.fixture
def neighbours(street: Street) -> Callable[..., list[Neighbour]]:
    """What makes members of one network by their names; everybody holds the same to begin with."""
    return street.neighbours
