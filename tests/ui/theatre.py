"""Every screen that is drawn to be looked at, played on one window in any look, for tests that walk over them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mutualnode.ui import languages
from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.worn import current
from mutualnode.ui.window import Window
from tests.shots import pages
from tests.shots.run import settle
from tests.shots.screens import FULL, screens

SCREENS = {screen.name: screen.stage for screen in screens() if screen.stage is not None}

Size = tuple[int, int]


class Theatre:
    """Two windows: one over a lively street, on which every screen is played, and one that is new."""

    def __init__(self, application: QApplication, language: str = languages.ENGLISH) -> None:
        """Open both in a language; close them before another one is spoken."""
        self._application = application
        languages.speak(application, language)
        apply(application, Theme.LIGHT, less_motion=True)
        self._stages = {False: pages.board(), True: pages.new()}
        for stage in self._stages.values():
            stage.make()

    @property
    def window(self) -> Window:
        """The one with a street behind it."""
        window = self._stages[False].window
        assert window is not None
        return window

    def plays(self, name: str, scale: float = 1.0, size: Size = FULL) -> QWidget:
        """Show a screen with text of a size, in a window of a size; return the window, or the dialog before it."""
        stage = SCREENS[name]
        played = self._stages[stage.is_new]
        assert played.window is not None
        if scale != current().scale:  # dressing everything anew takes seconds
            apply(self._application, Theme.LIGHT, scale, less_motion=True)
        played.window.resize(*size)
        settle(self._application)
        widget = stage.shows(played.window, *played.known) or played.window
        widget.activateWindow()
        settle(self._application)
        return widget

    def ends(self, widget: QWidget) -> None:
        """Close a dialog that was played."""
        if isinstance(widget, QDialog):
            widget.close()
            if widget.parent() is None:
                widget.deleteLater()
            settle(self._application)

    def closes(self) -> None:
        """Put all away, and speak English again."""
        for stage in self._stages.values():
            if stage.window is not None:
                stage.window.close()
                stage.window.deleteLater()  # what is left behind would be dressed anew by every test to come
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            stage.finish()
        apply(self._application, Theme.LIGHT, less_motion=True)
        languages.speak(self._application, languages.ENGLISH)


def in_sight(widget: QWidget) -> Iterator[QWidget]:
    """Yield a screen and everything on it that is shown, in whatever order it was made."""
    yield from (each for each in (widget, *widget.findChildren(QWidget)) if each.isVisible())


def place(widget: QWidget, around: QWidget) -> QRect:
    """Return where something lies on a screen."""
    return QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
