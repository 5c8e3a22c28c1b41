"""Where the window begins and ends: one application, one bridge, one window. A second start calls the first."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from mutualnode.app import errands, folder, log
from mutualnode.app.engine import EVERYWHERE
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault
from mutualnode.ui import languages, loading, pace, tray
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.interrupt import Interrupt
from mutualnode.ui.notices import Notices
from mutualnode.ui.settings import Settings
from mutualnode.ui.window import Window

DONE = 0
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def show(data: Path, wanted: str | None, passphrase: str | None, world: Surroundings, listen: str = EVERYWHERE) -> int:
    """Show the window until it is closed, and return the status with which the program ends."""
    settings = Settings(data)
    wanted = wanted or remembered(data, settings)
    if has_come_forward(data, wanted):
        return DONE
    with loading.undisturbed():
        application = application_here(settings.language)
        bridge = Bridge(world, listen)
        desk = Desk(data, bridge, world, passphrase)
        window = Window(desk, settings, wanted)
        interrupt = Interrupt(window.close)
    kept, sys.excepthook = sys.excepthook, _telling(desk)
    try:
        with pace.settled():
            window.show()
            Notices(desk, window, settings, tray.put_up(desk, window, settings))
            return application.exec()
    finally:
        sys.excepthook = kept
        interrupt.release()
        window.hide()
        bridge.stop()
        desk.close_reading()


def remembered(data: Path, settings: Settings) -> str | None:
    """Return the network that was chosen last, None where that is not here any more."""
    try:
        here = {each.folder.name for each in folder.places(data)}
    except Fault:
        return None
    return settings.network if settings.network in here else None


def has_come_forward(data: Path, wanted: str | None) -> bool:
    """Ask a window that has the network open already to come forward; tell whether there is one."""
    try:
        places = [folder.choose(data, wanted)] if wanted is not None else folder.places(data)[:1]
    except Fault:
        return False
    return any(errands.come_forward(place) for place in places)


def application_here(language: str = "") -> QApplication:
    """Return the application of this process, made if there is none; it speaks as the system does, or as named."""
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("MutualNode")
    application.setDesktopFileName("mutualnode")
    if there is None:
        languages.speak(application, language)
    return application


def _telling(desk: Desk) -> Hook:
    """Return what becomes of an error that nobody caught: a sentence for people, and for us where it was."""

    def tell(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        log.internal(error)
        desk.trouble.emit(error if isinstance(error, Fault) else Fault(Code.INTERNAL))

    return tell
