"""Rows of a card: a picture, a line, a softer line below it, and at the end whatever belongs there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.text import Text

ROW_PADDING = (0, 10, 0, 10)  # pixels
BETWEEN = 14  # pixels between picture, lines and end


class Row(QWidget):
    """One row; `end` is where buttons and tags go."""

    def __init__(self, picture: QWidget | None, upper: str, lower: str = "", *, bold: bool = False) -> None:
        super().__init__()
        said, softer = Text(upper, Size.BODY, bold=bold or None), Text(lower, Size.CAPTION, Tone.SOFT)
        self.end = QHBoxLayout()
        self.end.setSpacing(8)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(said)
        if lower:
            lines.addWidget(softer)
        row = QHBoxLayout(self)
        row.setContentsMargins(*ROW_PADDING)
        row.setSpacing(BETWEEN)
        if picture is not None:
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addLayout(self.end)
        self.setAccessibleName(f"{upper}. {lower}" if lower else upper)


class Rows(QVBoxLayout):
    """Rows below one another, with a hairline between them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(0)
        self.setContentsMargins(0, 0, 0, 0)

    def fill(self, rows: list[Row]) -> None:
        """Put these rows in the place of those that are there."""
        empty(self)
        for place, row in enumerate(rows):
            if place:
                self.addWidget(Hairline())
            self.addWidget(row)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
