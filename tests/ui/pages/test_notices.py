"""What one may be told is turned on and off in the settings, and holds from then on."""

from collections.abc import Callable

from mutualnode.domain.reminding import QUIET, About
from mutualnode.ui import times
from mutualnode.ui.pages.notices import NoticesCard
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def card(neighbours: Make, at_home: SitDown) -> tuple[Screen, NoticesCard, Settings]:
    """Return somebody before the settings, the card, and what is kept of it."""
    alice = at_home(neighbours("alice")[0])
    alice.home.go(Where.SETTINGS)
    return alice, alice.home.settings.notices, Settings(alice.desk.data)


def test_everything_is_on_by_day_at_first(neighbours: Make, at_home: SitDown) -> None:
    _, shown, kept = card(neighbours, at_home)
    assert [shown.on.isChecked(), shown.whole.isChecked(), shown.silent.isChecked()] == [True, True, False]
    assert all(each.isChecked() for each in shown.about.values())
    assert (shown.begins.currentText(), shown.ends.currentText()) == ("9 pm", "8 am")
    assert (kept.notices.about, kept.notices.quiet) == (frozenset(About), QUIET)


def test_one_kind_is_turned_off_and_then_all(neighbours: Make, at_home: SitDown) -> None:
    alice, shown, kept = card(neighbours, at_home)
    told: list[bool] = []
    shown.changed.connect(lambda: told.append(True))
    alice.clicks(shown.about[About.PROMISES])
    assert kept.notices.about == {About.ANSWERS, About.CLOSING}
    alice.clicks(shown.on)
    assert kept.notices.about == frozenset()
    assert not any(each.isEnabled() for each in shown.about.values())
    alice.clicks(shown.on)
    assert kept.notices.about == {About.ANSWERS, About.CLOSING}
    assert len(told) == 3


def test_others_see_no_more_than_one_wishes(neighbours: Make, at_home: SitDown) -> None:
    alice, shown, kept = card(neighbours, at_home)
    alice.clicks(shown.covered)
    assert not kept.is_on("tell_whole")
    alice.clicks(shown.whole)
    assert kept.is_on("tell_whole")


def test_quiet_hours_are_chosen(neighbours: Make, at_home: SitDown) -> None:
    _, shown, kept = card(neighbours, at_home)
    shown.begins.setCurrentIndex(22)
    shown.begins.activated.emit(22)
    assert kept.quiet_hours == (22, 8)


def test_silence_for_today_is_turned_on_here_or_beside_the_clock(neighbours: Make, at_home: SitDown) -> None:
    alice, shown, kept = card(neighbours, at_home)
    today = times.ordinal(alice.desk.now())
    alice.clicks(shown.silent)
    assert kept.silent_day == today
    alice.home.go(Where.HELP)
    kept.silent_day = 0
    kept.keep()
    alice.home.settings._settings._file.sync()
    alice.home.go(Where.SETTINGS)
    assert not shown.silent.isChecked()
