"""Somebody before the real window, without a screen, in a process of its own: told what to do by lines, and telling.

`python -m tests.scene.seat DATA`. Each line on standard input is one object `{"verb": argument}`; each on standard
output one event, with the moment of the monotonic clock, which all processes of a computer share. At the end of the
input the window is closed.
"""

import json
import os
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QAbstractItemModel, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from mutualnode.ui.main import application_here, show
from mutualnode.ui.sidebar import Where
from mutualnode.ui.window import Window
from tests.ui.hands import Hands

READ_BYTES = 64 * 1024


def tell(event: str, **facts: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Say what has happened, on standard output."""
    print(json.dumps({event: {"at": time.monotonic(), **facts}}), flush=True)


class Seat(Hands):
    """One person, who does what the lines say and tells what is to be seen."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._desk = window._desk
        self._orders: deque[dict[str, Any]] = deque()
        self._rest = b""
        self._is_busy = False
        for kind in (Kind.NEED, Kind.OFFER):
            self._watch(self.column(kind).model)
        self._desk.opened.connect(self._opened)
        self._desk.here_changed.connect(self._tell_who_is_here)
        self._desk.trouble.connect(lambda fault: tell("trouble", code=fault.code.value))
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._ear.activated.connect(self._hear)
        tell("shown")

    def _watch(self, model: QAbstractItemModel) -> None:
        for each in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            each.connect(self._tell_the_board)

    def _opened(self) -> None:
        self.home.go(Where.BOARD)  # only what is shown is read
        tell("open")

    def _tell_the_board(self) -> None:
        tell("board", titles=sorted([*self.sees(), *self.sees(Kind.OFFER)]))

    def _tell_who_is_here(self) -> None:
        tell("here", names=sorted({each.name for each in self._desk.here}))

    def _hear(self) -> None:
        data = os.read(sys.stdin.fileno(), READ_BYTES)
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._orders.extend(json.loads(each) for each in lines)
        if not data:
            self._ear.setEnabled(False)
            self.window.close()
        while self._orders and not self._is_busy:  # while one is followed, others may come
            self._is_busy = True
            ((verb, argument),) = self._orders.popleft().items()
            getattr(self, f"_{verb}")(argument)
            self._is_busy = False

    # What one can be told to do; with the keys, as far as there are keys for it.

    def _need(self, title: str) -> None:
        self.drafts(title)
        tell("posts", title=title)
        self.sends()
        self.home.go(Where.BOARD)  # to see what others post next

    def _invite(self, _: None) -> None:
        sheet = self.home.sheet
        self.home.invite()
        self.until(lambda: bool(sheet.code) and sheet.copy.is_ready)
        words = [each.text().split()[-1] for each in sheet.words]
        tell("invited", code=sheet.code, words=" ".join(words))
        sheet.accept()

    def _found(self, names: list[str]) -> None:
        page = self.window.first_run
        page.network.setFocus()
        self.types(names[0])
        page.founder.setFocus()
        self.types(names[1])
        self.clicks(page.start)
        self.is_open()

    def _join(self, words: list[str]) -> None:
        page = self.window.first_run
        page.invite.setFocus()
        self.types(words[0])
        page.newcomer.setFocus()
        self.types(words[1])
        self.presses(Qt.Key.Key_Return)
        self.is_open()

    def _status(self, _: None) -> None:
        reading = self._desk.reading
        assert reading is not None
        tell("status", **reading.status())


def main(data: Path) -> int:
    """Show the window until the input ends, and return the status with which the program ends."""
    application_here()

    seats: list[Seat] = []

    def sit_down() -> None:
        seats.extend(Seat(each) for each in QApplication.topLevelWidgets() if isinstance(each, Window))

    QTimer.singleShot(0, sit_down)
    return show(data, None, None, Surroundings())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
