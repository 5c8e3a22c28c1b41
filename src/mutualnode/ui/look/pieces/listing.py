"""A list of rows that are pieces themselves, on one card with hairlines between: with pictures, words and acts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import tokens
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.facts import Fact, Facts
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import inset, panel, rounded
from mutualnode.ui.look.worn import current

ROW_PADDING = (16, 13, 16, 13)  # pixels: left, top, right, bottom
BETWEEN = 14  # pixels between picture, words and end
UNDER_TITLE = 3  # pixels
ACT = 168  # pixels: acts below one another are of one width
STACKED_BELOW = 440  # pixels: in narrower rows, the act stands under the words


class Hairline(QWidget):
    """The line between two rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current().palette.line_soft))
        painter.end()


class Listing(QFrame):
    """A card whose rows reach from edge to edge."""

    def __init__(self, rows: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QWidget, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.fill(rows)

    @property
    def rows(self) -> list[QWidget]:
        """The rows, from the top."""
        return list(self._rows)

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Put these rows in the place of those that are there."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._rows = tuple(rows)
        for place, row in enumerate(rows):
            if place:
                self._column.addWidget(Hairline())
            self._column.addWidget(row)

    @property
    def act_width(self) -> int:
        """How wide the act of every row is: as wide as the widest."""
        acts = [row.act for row in self._rows if isinstance(row, ActionRow)]
        alike = {(act.text(), act.icon_id, act.is_ready): act for act in acts}  # each row asks for all of them
        return max([current().px(ACT), *(act.sizeHint().width() for act in alike.values())])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card; the row under the pointer is sunken, within the card's round corners."""
        painter, look, box = QPainter(self), current(), QRectF(self.rect())
        radius = float(tokens()["radius"]["card"])
        panel(painter, box, radius, look.palette.card)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.rows:
            if isinstance(row, ActionRow) and row.is_hovered:
                hovered = QPainterPath()
                hovered.addRect(QRectF(row.geometry()))
                inside = hovered.intersected(rounded(inset(box, look.outline), radius - look.outline))
                painter.fillPath(inside, QColor(look.palette.sunken))
        panel(painter, box, radius, None, look.palette.line_soft, look.outline)
        painter.end()


class ActionRow(QWidget):
    """A row with one act at its end; pressed anywhere else, it opens what it is about."""

    opened = Signal()
    acted = Signal()

    def __init__(
        self, picture: QWidget | None, title: str, facts: Sequence[Fact] = (), act: str = "", icon_id: str | None = None
    ) -> None:
        super().__init__()
        self.is_hovered = False
        self.act = Button(act, icon_id, Manner.SECONDARY)
        self.act.setAccessibleName(f"{act}: {title}")
        self.act.clicked.connect(self.acted)
        self.title, self.facts = Text(title, Size.H3), Facts(facts)
        words = QVBoxLayout()
        words.setSpacing(UNDER_TITLE)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        self.words = words
        left = QHBoxLayout()
        left.setSpacing(BETWEEN)
        if picture is not None:
            left.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        left.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*ROW_PADDING)
        self._row.setSpacing(BETWEEN)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.act)
        self.act.setVisible(bool(act))  # now that it has a parent: else it is a window for a moment
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join([title, *(fact.text for fact in facts if fact.text)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the act under the words where there is no room beside them."""
        narrow = event.size().width() < current().px(STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        around = self.parentWidget()
        self.act.setMinimumWidth(around.act_width if isinstance(around, Listing) else self.act.sizeHint().width())
        super().resizeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be opened."""
        self._hover(over=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        self._hover(over=False)
        super().leaveEvent(event)

    def _hover(self, *, over: bool) -> None:
        self.is_hovered = over
        around = self.parentWidget()
        if around is not None:
            around.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
