"""What stands above a page, with room around it: not there at all, room and all, while nothing of it is shown."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

MARGINS = (24, 12, 24, 0)  # pixels
BETWEEN = 12  # pixels


class Above(QWidget):
    """Some pieces, one below the other, each there or not as it likes."""

    def __init__(self, *pieces: QWidget) -> None:
        super().__init__()
        self._pieces = pieces
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(BETWEEN)
        for each in pieces:
            column.addWidget(each)
            each.installEventFilter(self)
        self._look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See whether a piece has come or gone."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._look()
        return False

    def _look(self) -> None:
        self.setVisible(any(not each.isHidden() for each in self._pieces))
