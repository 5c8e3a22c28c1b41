"""Progress is sewn stitch by stitch from where reading begins, and said in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.progress import Pace, Progress, ProgressRow, Stitches
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import count, has, shown


@given(st.integers(min_value=0), st.integers(min_value=0), st.sampled_from(Pace))
def test_a_share_is_between_nothing_and_all(done: int, total: int, pace: Pace) -> None:
    assert 0 <= Progress(done, total, "", pace).share <= 1


def test_more_done_is_more_sewn(qtbot: QtBot) -> None:
    stitches = Stitches(Progress(0, 10, ""))
    qtbot.addWidget(stitches)
    sewn = []
    for done in (0, 3, 7, 10):
        stitches.progress = Progress(done, 10, "")
        sewn.append(count(shown(stitches, 280), current().palette.action))
    assert sewn[0] == 0
    assert sewn == sorted(set(sewn))


def test_sewing_begins_on_the_right_for_those_who_read_from_there(qtbot: QtBot) -> None:
    stitches = Stitches(Progress(1, 2, ""))
    qtbot.addWidget(stitches)
    stitches.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = shown(stitches, 280)
    assert image.pixelColor(273, 6).name().upper() == current().palette.action
    assert image.pixelColor(6, 6).name().upper() == current().palette.line_soft


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.STRONG])
def test_what_is_paused_looks_different_from_what_is_open(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply(qapp, theme)
    paused, opened = Stitches(Progress(5, 10, "", Pace.PAUSED)), Stitches(Progress(0, 10, ""))
    for stitches in (paused, opened):
        qtbot.addWidget(stitches)
    assert shown(paused, 280) != shown(opened, 280)
    assert not has(shown(paused, 280), current().palette.action)


def test_a_row_says_who_and_how_far(qtbot: QtBot) -> None:
    row = ProgressRow("Mei Tran", Progress(14, 23, "14 of 23 changes"), Person("Mei Tran", bytes(32)))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Mei Tran: 14 of 23 changes"
    row.show_progress(Progress(23, 23, "Up to date", Pace.DONE))
    assert row.accessibleName() == "Mei Tran: Up to date"
    assert has(shown(row, 400), current().palette.good.base)
