"""The icon beside the clock, where the desktop has a place for one: says whether we are in step, leads to the window.

Closing the window still ends the program, as it does without an icon.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mutualnode.app.company import Stand
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.logo import window_icon
from mutualnode.ui.window import Window


class Tray(QObject):
    """One icon for one window."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.icon = QSystemTrayIcon(window_icon(), self)
        self.menu = QMenu(window)
        self.opening = self.menu.addAction(self.tr("Open"))
        self.swapping = self.menu.addAction(self.tr("Swap now"))
        self.menu.addSeparator()
        self.ending = self.menu.addAction(self.tr("Quit"))
        self.opening.triggered.connect(window.come_forward)
        self.swapping.triggered.connect(self._swap)
        self.ending.triggered.connect(window.close)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        desk.here_changed.connect(self.tell)
        desk.opened.connect(self.tell)
        desk.closed.connect(self.tell)
        self.tell()

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.come_forward()

    def _swap(self) -> None:
        if self._window.is_open:
            self._window.home.swap()

    def tell(self) -> None:
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


def put_up(desk: Desk, window: Window) -> Tray | None:
    """Show an icon where the desktop has a place for one; None where it has not, which changes nothing else."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    tray = Tray(desk, window)
    tray.icon.show()
    return tray
