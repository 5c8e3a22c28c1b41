"""Room around what a layout holds, named as one reads: Qt's own margins stay left and right whatever the language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout

TURNS = "turns"  # the property of a layout whose margins follow the direction of reading


def inside(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Leave so many pixels at the start of each line, above, at its end and below."""
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if is_mirrored else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setProperty(TURNS, True)
