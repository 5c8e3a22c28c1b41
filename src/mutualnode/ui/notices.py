"""Says what this computer may say by itself: beside the clock while the window is not in front, else at its foot.

Asks the engine, which alone knows what is due, when it starts, whenever something came, and again in time for the next;
in between it sleeps. Nobody else learns whether one was told.
"""

from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from mutualnode.domain.reminding import Due, Notice
from mutualnode.errors import Fault
from mutualnode.ui import telling, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.settings import TELL_WHOLE, Settings
from mutualnode.ui.window import Window

GATHERED_MS = 1_000  # from the first thing that came to the asking: nobody waits for a notice, and more may follow
LONGEST_MS = 60 * 60 * 1000  # of sleep: a computer that slept, or a clock that was set, is noticed within the hour
KEPT_MOST = 50  # notices that wait until somebody looks; the page of them holds no more either
COMES_FORWARD = (QEvent.Type.WindowActivate, QEvent.Type.WindowStateChange)


class Teller(Protocol):
    """Who can say something outside the window."""

    def tell(self, title: str, words: str, opened: Callable[[], None]) -> None:
        """Say something; whoever turns to it is led on by `opened`."""


class Notices(QObject):
    """One window's notices."""

    def __init__(self, desk: Desk, window: Window, settings: Settings, teller: Teller | None) -> None:
        """Tell through `teller` what is not told in the window; without one, it waits until the window is in front."""
        super().__init__(window)
        self._desk, self._window, self._settings, self._teller = desk, window, settings, teller
        self._waiting: deque[Notice] = deque(maxlen=KEPT_MOST)
        self._asking = self._once_more = False
        self._outside: tuple[Notice, ...] = ()  # told there since the window was in front: any of them may be pressed
        self._was_in_front = True
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.ask)
        desk.opened.connect(self._begin)
        desk.changed.connect(self.ask_soon)
        window.spoke.connect(self._attend)
        self._attend()
        window.installEventFilter(self)
        self.ask_soon()

    def _attend(self) -> None:
        """Attend to what stands in the window, which is made anew with every language."""
        self._window.home.notices_changed.connect(self.ask_soon)
        self._window.home.toast.gone.connect(self._tell)

    def _begin(self) -> None:
        self._waiting.clear()
        self.ask_soon()

    def ask_soon(self) -> None:
        """Ask once what comes together has come."""
        if not self.timer.isActive() or self.timer.remainingTime() > GATHERED_MS:
            self.timer.start(GATHERED_MS)

    def ask(self) -> None:
        """Ask now what is to be told; the made-up network has nothing to say."""
        reading = self._desk.reading
        if reading is None or self._desk.is_sample:
            return
        if self._asking:
            self._once_more = True
            return
        self._asking, network, choice = True, bytes(reading.network), self._settings.notices
        self._desk.bridge.ask(
            lambda engine: engine.remind(choice), lambda due: self._answered(network, due), self._refused
        )

    def _refused(self, _: Fault) -> None:
        """Leave it to the pages to tell of what is wrong with a store."""
        self._asking = False
        self.timer.start(LONGEST_MS)

    def _answered(self, network: bytes, due: Due | None) -> None:
        self._asking, reading = False, self._desk.reading
        if due is None or reading is None or bytes(reading.network) != network:
            return
        again, self._once_more = self._once_more, False
        self.timer.start(GATHERED_MS if again else max(GATHERED_MS, min(due.again - self._desk.now(), LONGEST_MS)))
        self._waiting.extend(due.notices)
        self._tell()

    def _tell(self) -> None:
        """Tell what waits, where whoever is at this computer can see it."""
        reading = self._desk.reading
        if not self._waiting or reading is None or not self._window.is_open:
            return
        is_front = QApplication.activeWindow() is not None and not self._window.isMinimized()
        if is_front and (self._window.home.toast.isVisible() or not self._window.isActiveWindow()):
            return  # something is being read or written: this comes after it
        if not is_front and self._teller is None:
            return
        told = tuple(self._waiting)
        self._waiting.clear()
        self._window.home.told.add(told)
        sentences = [telling.sentence(each, self._desk.now()) for each in told]
        said = telling.gathered(sentences)
        if is_front or self._teller is None:
            self._window.home.tell(said, lambda: self._show(told))
            return
        self._outside = told if self._was_in_front else (*self._outside, *told)
        self._was_in_front, whole = False, self._settings.is_on(TELL_WHOLE)
        title = words.brief(reading.network_name) if whole else "MutualNode"
        said = said if whole else telling.covered(reading.network_name)
        self._teller.tell(telling.unmarked(title), telling.unmarked(said), lambda: self._show(self._outside))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what waits once the window is in front, and nothing lies over it."""
        if event.type() in COMES_FORWARD:
            self._was_in_front = self._was_in_front or not self._window.isMinimized()
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _show(self, told: tuple[Notice, ...]) -> None:
        """Open what a notice is about, or the page of all that were told."""
        self._window.come_forward()
        if self._window.is_open:
            entries = {each.topic.entry for each in told}
            if len(entries) == 1:
                self._window.home.open(entries.pop())
            else:
                self._window.home.show_told()
