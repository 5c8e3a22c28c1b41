"""The icon beside the clock, where the desktop has a place for one: says whether we are in step, leads to the window.

Notices that are given outside the window are given here, and silenced here.

Closing the window still ends the program, as it does without an icon.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mutualnode.app.company import Stand
from mutualnode.ui import times
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.logo import window_icon
from mutualnode.ui.settings import Settings
from mutualnode.ui.window import Window

SHOWN_MS = 10_000  # for which a notice is shown, where the desktop asks us


class Tray(QObject):
    """One icon for one window."""

    def __init__(self, desk: Desk, window: Window, settings: Settings) -> None:
        super().__init__(window)
        self._desk, self._window, self._settings = desk, window, settings
        self._opened: Callable[[], None] | None = None  # where the notice leads that was given last
        self.icon = QSystemTrayIcon(window_icon(), self)
        self.menu = QMenu(window)
        self.opening = self.menu.addAction("")
        self.swapping = self.menu.addAction("")
        self.silent = self.menu.addAction("")
        self.silent.setCheckable(True)
        self.silent.triggered.connect(self._silence)
        self.menu.aboutToShow.connect(self._show_silence)
        self.menu.addSeparator()
        self.ending = self.menu.addAction("")
        self.opening.triggered.connect(window.come_forward)
        self.swapping.triggered.connect(self._swap)
        self.ending.triggered.connect(window.close)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        self.icon.messageClicked.connect(self._turned_to)
        for changed in (desk.here_changed, desk.opened, desk.closed):
            changed.connect(self.stand)
        window.spoke.connect(self.speak)
        self.speak()

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.come_forward()

    def _swap(self) -> None:
        if self._window.is_open:
            self._window.home.swap()

    def tell(self, title: str, words: str, opened: Callable[[], None]) -> None:
        """Give a notice; desktops do not say which one is pressed, so all lead where the last one leads."""
        self._opened = opened
        self.icon.showMessage(title, words, window_icon(), SHOWN_MS)

    def _turned_to(self) -> None:
        if self._opened is not None:
            self._opened()

    def _silence(self, on: bool) -> None:
        self._settings.silent_day = times.ordinal(self._desk.now()) if on else 0
        self._window.home.notices_changed.emit()

    def _show_silence(self) -> None:
        self.silent.setChecked(self._settings.silent_day == times.ordinal(self._desk.now()))

    def speak(self) -> None:
        """Say everything in the language of the window."""
        self.opening.setText(self.tr("Open"))
        self.swapping.setText(self.tr("Swap now"))
        self.silent.setText(self.tr("Silence for today"))
        self.ending.setText(self.tr("Quit"))
        self.stand()

    def stand(self) -> None:
        """Say how things stand, for whoever points at the icon."""
        here = self._desk.here
        self.swapping.setEnabled(self._desk.reading is not None)
        if not here:
            said = self.tr("MutualNode: no other computer nearby")
        elif any(each.stand is Stand.SWAPPING for each in here):
            said = self.tr("MutualNode: swapping changes")
        else:
            said = self.tr("MutualNode: up to date with %n computer(s)", "", len(here))
        self.icon.setToolTip(said)


def put_up(desk: Desk, window: Window, settings: Settings) -> Tray | None:
    """Show an icon where the desktop has a place for one; None where it has not, which changes nothing else."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    tray = Tray(desk, window, settings)
    tray.icon.show()
    return tray
