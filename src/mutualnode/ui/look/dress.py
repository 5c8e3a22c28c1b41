"""Dresses the application: palette, style sheet, typeface and focus ring, again whenever theme or text size change."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look import fonts
from mutualnode.ui.look.focus import FocusRing
from mutualnode.ui.look.palette import Palette, Theme, palette
from mutualnode.ui.look.sheet import qt_palette, sheet
from mutualnode.ui.look.worn import Look, change, current

NAME = "dresser"
EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Dresser(QObject):
    """Holds an application's wish for a look, and follows the system where the wish leaves the choice to it."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName(NAME)
        self._application = application
        self._theme = Theme.SYSTEM
        self._styled: tuple[Palette, float] | None = None  # what the style sheet was made for
        self._blinking = application.cursorFlashTime()  # as the system has it
        self._fading = [each for each in EFFECTS if application.isEffectEnabled(each)]
        application.setStyle("Fusion")
        fonts.install()
        self.ring = FocusRing(application)
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    def wear(self, theme: Theme, scale: float, *, quiet_patterns: bool, less_motion: bool) -> None:
        """Put on a look and have everything painted in it."""
        self._theme = theme
        colors = palette(theme, system_is_dark=self._system_is_dark())
        change(Look(colors, scale, quiet_patterns, less_motion))
        if self._styled != (colors, scale):  # to polish all pieces of a window again takes a second
            self._styled = colors, scale
            self._application.setFont(fonts.font())
            self._application.setPalette(qt_palette(colors))
            self._application.setStyleSheet(sheet(current()))
        for each in self._application.topLevelWidgets():
            each.update()  # patterns are painted, and no style sheet knows of them
        self._move(less=less_motion)
        self.ring.redraw()
        self.changed.emit()

    def _move(self, *, less: bool) -> None:
        """Let menus open at once and the caret stand still, or both be as the system has them."""
        self._application.setCursorFlashTime(0 if less else self._blinking)
        for each in self._fading:
            self._application.setEffectEnabled(each, not less)

    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        worn = current()
        self.wear(self._theme, worn.scale, quiet_patterns=worn.quiet_patterns, less_motion=worn.less_motion)


def apply(
    application: QApplication,
    theme: Theme = Theme.SYSTEM,
    scale: float = 1.0,
    *,
    quiet_patterns: bool = False,
    less_motion: bool = False,
) -> Dresser:
    """Dress an application, the first time or anew."""
    dresser = application.findChild(Dresser, NAME) or Dresser(application)
    dresser.wear(theme, scale, quiet_patterns=quiet_patterns, less_motion=less_motion)
    return dresser
