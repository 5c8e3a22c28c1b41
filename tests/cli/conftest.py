"""People at their computers, each with a data folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def sit_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], Terminal]:
    """Somebody sits down at a computer of that name, with nothing on it yet."""
    return lambda name: Terminal(tmp_path / name, capsys)


@pytest.fixture
def ada(sit_down: Callable[[str], Terminal]) -> Terminal:
    """Ada, who has founded a network."""
    terminal = sit_down("ada")
    terminal.found()
    return terminal


@pytest.fixture
def bob(sit_down: Callable[[str], Terminal]) -> Terminal:
    """Bob, who has nothing yet."""
    return sit_down("bob")


@pytest.fixture
def cleo(sit_down: Callable[[str], Terminal]) -> Terminal:
    """Cleo, who has nothing yet either."""
    return sit_down("cleo")
