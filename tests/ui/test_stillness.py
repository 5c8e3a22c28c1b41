"""Less movement: with it nothing moves by itself, whatever is shown; without it only what is at work, and briefly."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mutualnode.ui.look.dress import EFFECTS
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.progress import Pace, Progress, ProgressRow
from mutualnode.ui.pages.comfort import ComfortCard
from mutualnode.ui.sidebar import Where
from tests.shots.run import settle
from tests.ui.theatre import SCREENS, Theatre

CALM_MS = 1_000  # what comes again no faster than this tells of something, and does not move
FADE_MS = 160  # the longest fade


def _turn(theatre: Theatre, *, still: bool) -> None:
    """Turn the switch in the settings."""
    card = theatre.window.home.settings.findChild(ComfortCard)
    assert isinstance(card, ComfortCard)
    card.still.setChecked(still)


@pytest.fixture(scope="module")
def theatre(qapp: QApplication) -> Iterator[Theatre]:
    made = Theatre(qapp)
    _turn(made, still=True)
    yield made
    made.closes()


def _animations(around: QWidget) -> list[QAbstractAnimation]:
    """Return all that fades or slides, in the window and in the style that draws it."""
    style = QApplication.style()
    found = [*around.window().findChildren(QAbstractAnimation), *style.findChildren(QAbstractAnimation)]
    return [each for each in found if each.state() == QAbstractAnimation.State.Running]


def _restless(around: QWidget) -> list[QTimer]:
    """Return the timers that come many times a second; one without a pause does work in turns, and ends with it."""
    timers = around.window().findChildren(QTimer)
    return [each for each in timers if each.isActive() and not each.isSingleShot() and 0 < each.interval() < CALM_MS]


@pytest.fixture
def moving(qapp: QApplication, theatre: Theatre) -> Iterator[QWidget]:
    """The window, in which things may move."""
    shown = theatre.plays("board")
    _turn(theatre, still=False)
    settle(qapp)
    yield shown
    _turn(theatre, still=True)


@pytest.mark.parametrize("name", list(SCREENS))
def test_on_no_screen_anything_moves(theatre: Theatre, name: str) -> None:
    shown = theatre.plays(name)
    for each in shown.findChildren(Button):
        each.set_busy("Sending")
    moved = _animations(shown), _restless(shown)
    for each in shown.findChildren(Button):
        each.set_ready()
    theatre.ends(shown)
    assert moved == ([], [])


def test_a_toast_and_another_place_are_there_at_once(qapp: QApplication, theatre: Theatre) -> None:
    theatre.plays("board")
    home = theatre.window.home
    home.say("Kept.", None)
    assert home.toast.isVisible()
    home.go(Where.HELP)
    assert home.help.isVisible()
    assert (_animations(home), _restless(home)) == ([], [])
    home.toast.leave()
    settle(qapp)


def test_progress_jumps_to_where_it_is(qapp: QApplication, theatre: Theatre) -> None:
    theatre.plays("board")
    row = ProgressRow("Mei Tran", Progress(1, 10, "1 of 10 changes"))
    row.resize(400, 60)
    row.show()
    settle(qapp)
    row.show_progress(Progress(9, 10, "9 of 10 changes"))
    at_once = row.grab().toImage()
    settle(qapp)
    assert row.grab().toImage() == at_once
    assert (_animations(row), _restless(row)) == ([], [])
    row.show_progress(Progress(10, 10, "Up to date", Pace.DONE))
    assert row.grab().toImage() != at_once
    row.close()
    row.deleteLater()


def test_no_caret_blinks_and_no_menu_slides(qapp: QApplication, theatre: Theatre) -> None:
    theatre.plays("board")
    assert qapp.cursorFlashTime() == 0
    assert not any(qapp.isEffectEnabled(each) for each in EFFECTS)


def test_what_turns_already_stops_once_less_movement_is_asked_for(theatre: Theatre, moving: QWidget) -> None:
    busy = next(each for each in moving.findChildren(Button) if each.isVisible())
    busy.set_busy("Sending")
    (turning,) = _restless(moving)
    _turn(theatre, still=True)
    turning.timeout.emit()
    assert _restless(moving) == []
    busy.set_ready()


def test_with_movement_the_caret_is_as_the_system_has_it_again(qapp: QApplication, moving: QWidget) -> None:
    assert moving.isVisible()
    assert qapp.cursorFlashTime() > 0


@pytest.mark.parametrize("where", list(Where))
def test_with_movement_fades_are_short(qapp: QApplication, theatre: Theatre, moving: QWidget, where: Where) -> None:
    theatre.window.home.go(where)
    theatre.window.home.say("Kept.", None)
    settle(qapp)
    assert all(0 <= each.totalDuration() <= FADE_MS for each in _animations(moving))
    theatre.window.home.toast.leave()
