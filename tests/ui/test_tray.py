"""The icon beside the clock: what it says, and where its menu leads. No desktop here has a place to show it in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from mutualnode.app.company import Company, Computer, Stand
from mutualnode.ui import languages, times, tray
from mutualnode.ui.settings import Settings
from mutualnode.ui.tray import Tray
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_it_says_whether_we_are_in_step(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    made = Tray(alice.desk, alice.window, Settings(alice.desk.data))
    assert "no other computer" in made.icon.toolTip()
    for stand, said in ((Stand.SWAPPING, "swapping"), (Stand.IN_STEP, "up to date with 1 computer")):
        alice.desk.company = Company((Computer(b"d" * 32, b"m" * 32, "Bob", stand=stand),))
        made.stand()
        assert said in made.icon.toolTip()


def test_its_menu_opens_swaps_and_quits(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    made = Tray(alice.desk, alice.window, Settings(alice.desk.data))
    alice.window.showMinimized()
    made.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not alice.window.isMinimized()
    made.swapping.trigger()
    alice.until(alice.home.toast.isVisible)
    made.ending.trigger()
    assert not alice.window.isVisible()


def test_it_speaks_the_language_that_the_window_speaks(neighbours: Make, at_home: SitDown, qapp: QApplication) -> None:
    alice = at_home(neighbours("alice")[0])
    made = Tray(alice.desk, alice.window, Settings(alice.desk.data))
    languages.speak(qapp, "es")
    alice.window.spoke.emit()
    assert made.opening.text() == "Abrir"
    languages.speak(qapp, languages.ENGLISH)
    alice.window.spoke.emit()
    assert made.opening.text() == "Open"


def test_without_a_place_for_it_there_is_none(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert QSystemTrayIcon.isSystemTrayAvailable() is (
        tray.put_up(alice.desk, alice.window, Settings(alice.desk.data)) is not None
    )


def test_a_notice_leads_to_where_the_last_one_leads(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    made, led = Tray(alice.desk, alice.window, Settings(alice.desk.data)), list[int]()
    made.icon.messageClicked.emit()
    for number in (1, 2):
        made.tell("Elm Street", "Something", partial(led.append, number))
    made.icon.messageClicked.emit()
    assert led == [2]


def test_its_menu_silences_notices_for_today_and_no_longer(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    settings = Settings(alice.desk.data)
    made = Tray(alice.desk, alice.window, settings)
    made.silent.trigger()
    assert settings.silent_day == times.ordinal(alice.desk.now())
    made.silent.trigger()
    assert settings.silent_day == 0
    settings.silent_day = times.ordinal(alice.desk.now()) - 1
    made.menu.aboutToShow.emit()
    assert not made.silent.isChecked()
