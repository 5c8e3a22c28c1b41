"""The empty state: three patches and three places still open, a warm line, and one thing to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.quilt import Block, Cloth, paint_block
from mutualnode.ui.look.stitches import stitch
from mutualnode.ui.look.worn import current

ART = (132, 88)  # pixels: three columns and two rows of spaces
SPACE = 44  # pixels, a patch and its seam
PATCH = 40.0  # pixels
SEAM = 2.0  # pixels around a patch
OPEN = 36.0  # pixels, a stitched space
OPEN_RADIUS = 4.0  # pixels
BETWEEN = 8  # pixels between the lines

SEWN = (
    ((0, 0), Block.PETAL, Cloth(Hue.OFFER, Hue.GATHERING)),
    ((0, 1), Block.PINWHEEL, Cloth(Hue.NEED, Hue.DECISION, pale=True)),
    ((1, 1), Block.STAR, Cloth(Hue.PROJECT, Hue.GATHERING, ground=Hue.GATHERING)),
)
STILL_OPEN = ((1, 0), (2, 0), (2, 1))


class _Art(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(*ART)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for (column, row), block, cloth in SEWN:
            box = QRectF(column * SPACE + SEAM, row * SPACE + SEAM, PATCH, PATCH)
            paint_block(painter, box, block, cloth)
        for column, row in STILL_OPEN:
            aside = (SPACE - OPEN) / 2
            box = QRectF(column * SPACE + aside, row * SPACE + aside, OPEN, OPEN)
            stitch(painter, box, OPEN_RADIUS, current().palette.line_strong)
        painter.end()


class EmptyState(QWidget):
    """Says that nothing is here, kindly, and offers what can be done; `acted` tells that it was taken up."""

    acted = Signal()

    def __init__(self, title: str, line: str = "", act: str = "", icon_id: str | None = "ph.plus-bold") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(BETWEEN)
        column.addStretch()
        column.addWidget(_Art(), alignment=Qt.AlignmentFlag.AlignHCenter)
        for text in (Text(title, Size.H3), Text(line, Size.CAPTION, Tone.SOFT)):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
            text.setVisible(bool(text.text()))  # now that it has a parent: else it is a window for a moment
        self.act = Button(act, icon_id, Manner.SECONDARY)
        self.act.clicked.connect(self.acted)
        column.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.act.setVisible(bool(act))
        column.addStretch()
