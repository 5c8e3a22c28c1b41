"""Starting and ending: a second start, a window that is shown and closed, and what happens without a display."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.app.surroundings import Surroundings
from mutualnode.ui.main import application_here, has_come_forward, show
from mutualnode.ui.window import Window
from tests.cli.terminal import PATIENCE, environment
from tests.neighbours import Neighbour
from tests.ui.scene import LOOPBACK, Screen

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def _without_screen() -> dict[str, str]:
    return {name: value for name, value in environment().items() if name not in SCREENS}


def _started(data: Path, *arguments: str, env: dict[str, str]) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "mutualnode", "--data", str(data), *arguments]
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, encoding="utf-8"
    )


def test_a_window_is_shown_until_it_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    titles: list[str] = []

    def close() -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, Window) and each.isVisible():  # others are closed, and wait to be collected
                titles.append(each.windowTitle())
                each.close()

    QTimer.singleShot(0, close)
    assert show(tmp_path, None, None, Surroundings(), LOOPBACK) == 0
    assert titles == ["MutualNode"]
    for left in QApplication.topLevelWidgets():  # a program ends with them; the tests go on
        left.deleteLater()


def test_the_application_of_a_process_is_one(qtbot: QtBot) -> None:
    assert application_here() is QApplication.instance()


def test_a_second_start_ends_at_once_where_a_window_is_open(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen]
) -> None:
    person, *_ = neighbours("alice")
    assert not has_come_forward(person.data, None)
    alice = at_home(person)
    env = environment(QT_QPA_PLATFORM="offscreen")
    process = _started(person.data, env=env)
    with alice.qtbot.waitSignal(alice.bridge.called_forward, timeout=PATIENCE * 1000):
        pass
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert alice.window.isActiveWindow()


def test_a_folder_without_a_network_has_nothing_to_bring_forward(tmp_path: Path) -> None:
    assert not has_come_forward(tmp_path, None)
    assert not has_come_forward(tmp_path, "00000000")


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="these systems always have a screen")
def test_without_a_display_it_says_so_and_names_the_demo_and_the_hub(tmp_path: Path) -> None:
    process = _started(tmp_path / "hub", env=_without_screen())
    try:
        assert process.stderr is not None
        first = process.stderr.readline()
        assert "no display" in first
        assert "make demo" in first
        assert "hub" in first
        assert any("mutualnode join" in line for line in process.stderr)
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def test_a_hub_never_loads_qt(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "mutualnode", "--data", str(tmp_path), "network", "list"],
        capture_output=True,
        env=_without_screen(),
        timeout=PATIENCE,
        check=True,
    )
    assert b"PySide6" not in told.stderr
    assert b"mutualnode.cli.main" in told.stderr
