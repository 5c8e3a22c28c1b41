"""A tag says one thing in its way, and cannot be pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.tag import Cut, Tag, tag_size
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_each_cut_has_its_ground(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply(qapp, theme)
    palette = current().palette
    expected = {
        Cut.TINTED: palette.of(Hue.NEED).tint,
        Cut.STRONG: palette.of(Hue.NEED).solid,
        Cut.STITCHED: palette.line_strong,
        Cut.GOOD: palette.good.tint,
    }
    for cut, color in expected.items():
        tag = Tag("Urgent", "ph.bell-ringing-fill", cut, Hue.NEED)
        qtbot.addWidget(tag)
        assert has(shown(tag), color)


def test_a_tag_is_read_aloud_and_not_reached_by_keyboard(qtbot: QtBot) -> None:
    tag = Tag("Agreed", "ph.check-bold", Cut.GOOD)
    qtbot.addWidget(tag)
    assert tag.text() == "Agreed"
    assert tag.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_tag_is_as_wide_as_what_it_says() -> None:
    assert tag_size("Urgent", None).width() < tag_size("Urgent", "ph.check-bold").width()
    assert tag_size("Urgent", None, Cut.STRONG).width() > tag_size("Urgent", None).width()
    assert tag_size("Urgent", None).height() == 26


def test_strong_lines_give_a_tag_an_outline(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme.STRONG)
    tag = Tag("Food", hue=Hue.NEED)
    qtbot.addWidget(tag)
    assert has(shown(tag), current().palette.line_strong)
