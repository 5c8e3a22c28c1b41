"""What may be too high for a screen: as high as what lies in it where there is room, else scrolled."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QWidget

AROUND = 24  # pixels of a window that are seen around a dialog
LEAST = 120  # pixels: less is no use, whatever the size of text


class Roll(QScrollArea):
    """Holds one widget, and never scrolls it sideways."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inner = inner
        self.setWidget(inner)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all of it is at that width."""
        inner = self._inner
        wrapped = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        return max(wrapped, inner.minimumSizeHint().height())  # lower than that it is never laid out

    def sizeHint(self) -> QSize:
        """All of it."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as what lies in it has to be, and much lower."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, LEAST)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the dialog that it lies in show all of it."""
        super().showEvent(event)
        self.give_room()

    def give_room(self) -> None:
        """Make the dialog that it lies in as large as that asks for, within the window before which it stands.

        By itself Qt gives a dialog two thirds of the screen at most, which on a small one hides what is to be pressed.
        """
        dialog = self.window()
        layout, before = dialog.layout(), dialog.parentWidget()
        if isinstance(dialog, QDialog) and layout is not None and before is not None:
            most = before.window().size() - QSize(2 * AROUND, 2 * AROUND)
            wide = min(max(dialog.width(), layout.totalSizeHint().width()), most.width())
            dialog.resize(wide, min(layout.totalHeightForWidth(wide), most.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what lies in it does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
