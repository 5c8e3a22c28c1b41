"""Of several notices the gravest is shown, and nothing while there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.banner import Banner, Gravity, Notice
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown

ALONE = Notice(Gravity.OFFLINE, "No other computer nearby.", "Use a stick")
FULL = Notice(Gravity.ALARM, "This computer is full.")


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    """A banner with nothing to tell."""
    made = Banner()
    qtbot.addWidget(made)
    return made


def test_a_banner_with_nothing_to_tell_is_not_there(banner: Banner) -> None:
    assert banner.isHidden()
    assert banner.cause is None
    assert banner.shown is None


def test_the_gravest_notice_is_shown_and_the_next_when_its_cause_is_gone(banner: Banner) -> None:
    banner.tell("alone", ALONE)
    banner.tell("full", FULL)
    assert banner.shown == FULL
    assert banner.accessibleName() == "This computer is full."
    banner.forget("full")
    assert banner.shown == ALONE
    banner.forget("alone")
    banner.forget("never told")
    assert banner.isHidden()


def test_what_can_be_done_tells_for_which_cause(qtbot: QtBot, banner: Banner) -> None:
    banner.tell("alone", ALONE)
    banner.show()
    button = banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(banner.acted) as acted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert acted.args == ["alone"]


def test_a_notice_without_an_act_has_no_button(banner: Banner) -> None:
    banner.tell("full", FULL)
    button = banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.isHidden()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
@pytest.mark.parametrize("gravity", list(Gravity))
def test_each_gravity_has_its_ground(qapp: QApplication, banner: Banner, gravity: Gravity, theme: Theme) -> None:
    apply(qapp, theme)
    palette = current().palette
    banner.tell("shown", Notice(gravity, "Something is so."))
    expected = {
        Gravity.OFFLINE: palette.sunken,
        Gravity.INFO: palette.of(Hue.OFFER).tint,
        Gravity.WAITING: palette.wait.tint,
        Gravity.ALARM: palette.alarm.tint,
    }
    assert has(shown(banner, 500), expected[gravity])
