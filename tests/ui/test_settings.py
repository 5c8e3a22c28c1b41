"""What the window remembers, also from a file that somebody has spoilt."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.domain.reminding import QUIET, About, Choice
from mutualnode.ui.settings import FILE, Settings


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.scale, first.theme, first.geometry = 150, "strong", QByteArray(b"here")
    first.keep()
    again = Settings(tmp_path)
    assert (again.scale, again.theme, again.geometry.data()) == (150, "strong", b"here")


def test_before_anything_is_chosen_all_is_as_usual(tmp_path: Path) -> None:
    fresh = Settings(tmp_path)
    assert (fresh.scale, fresh.theme, fresh.geometry.isEmpty()) == (100, "system", True)


@pytest.mark.parametrize("spoilt", ["scale=99999", "scale=large", "theme=pink", "geometry=1", "scale=", "[[["])
def test_what_makes_no_sense_counts_as_not_said(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / FILE).write_text(f"[General]\n{spoilt}\n", encoding="utf-8")
    fresh = Settings(tmp_path)
    assert (fresh.scale, fresh.theme, fresh.geometry.isEmpty()) == (100, "system", True)


def test_the_network_that_was_chosen_is_remembered(tmp_path: Path) -> None:
    assert Settings(tmp_path).network == ""
    kept = Settings(tmp_path)
    kept.network = "ab" * 16
    kept.keep()
    assert Settings(tmp_path).network == "ab" * 16


def test_notices_are_given_by_day_until_somebody_chooses_otherwise(tmp_path: Path) -> None:
    assert Settings(tmp_path).notices == Choice(frozenset(About), QUIET, 0)
    kept = Settings(tmp_path)
    kept.turn("tell_answers", on=False)
    kept.quiet_hours, kept.silent_day = (22, 7), 740_000
    kept.keep()
    assert Settings(tmp_path).notices == Choice(frozenset({About.PROMISES, About.CLOSING}), (22, 7), 740_000)
    kept.turn("tell", on=False)
    assert not kept.notices.about


@pytest.mark.parametrize("spoilt", ["quiet_from=24", "quiet_to=-1", "silent_day=soon", "tell=maybe", "quiet_from=1e1"])
def test_odd_hours_count_as_the_usual_ones(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / FILE).write_text(f"[General]\n{spoilt}\n", encoding="utf-8")
    assert Settings(tmp_path).notices.quiet == QUIET
    assert Settings(tmp_path).silent_day == 0


def test_while_a_place_alters_the_disk_is_left_alone_and_once_it_is_calm_the_last_one_is_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    for place in (3, 5, 9):
        settings.look("a" * 64, place)
        assert settings.looked("a" * 64) == place
    assert Settings(tmp_path).looked("a" * 64) == 0
    with qtbot.waitSignal(settings._calm.timeout):
        settings._calm.start(0)
    settings._file.sync()
    assert Settings(tmp_path).looked("a" * 64) == 9
    settings.look("a" * 64, 9)
    assert not settings._calm.isActive()


def test_a_place_is_kept_with_all_else_at_the_end(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.look("b" * 64, 7)
    settings.keep()
    assert Settings(tmp_path).looked("b" * 64) == 7
