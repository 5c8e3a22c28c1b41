"""Pieces in each of their states, all at once on one page.

Each state is the piece's own: Qt's mark for what lies under the pointer, the state that a style is asked to draw, a
button held down, the ring that follows the keyboard. Nothing here paints.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mutualnode.ui.look.focus import Ring
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.lines import Index, LineDelegate
from mutualnode.ui.look.pieces.picture import Picture
from mutualnode.ui.look.pieces.place import Place
from mutualnode.ui.look.pieces.roll import Roll
from mutualnode.ui.look.pieces.rows import BoardDelegate
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.ticks import Choice, Switch, Tick

RINGED = "ringed"
RING = 6  # pixels, room for the ring
ROLL = 120  # pixels, less than what lies in it
WORDS = {
    Manner.MAIN: ("I can help", "ph.handshake"),
    Manner.SECONDARY: ("Print", "ph.printer"),
    Manner.QUIET: ("Cancel", None),
    Manner.CAREFUL: ("Remove", "ph.trash"),
}
ROWS = (  # the states of the rows of a list, from the top
    QStyle.StateFlag.State_None,
    QStyle.StateFlag.State_MouseOver,
    QStyle.StateFlag.State_Selected,
    QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Active,
)

Piece = TypeVar("Piece", bound=QWidget)
State = Callable[[Button], object]


def hovered(piece: Piece) -> Piece:
    """Have the pointer over a piece."""
    piece.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(piece, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    return piece


def held(piece: Button) -> Button:
    """Hold a button down."""
    piece.setDown(True)
    return piece


def focused(piece: Piece) -> Piece:
    """Have the ring around a piece, once the page is whole."""
    piece.setProperty(RINGED, True)
    return piece


def put_rings(page: QWidget) -> None:
    """Put the ring around all that is to have it."""
    for piece in page.findChildren(QWidget):
        if piece.property(RINGED):
            ring = Ring()
            ring.setParent(piece.parentWidget())  # who keeps it
            ring.setWidget(piece)


def redraw() -> None:
    """Show the rings again: another style hides them."""
    for ring in QApplication.allWidgets():
        if isinstance(ring, Ring) and ring.widget() is not None and ring.widget().property(RINGED):
            around = ring.widget()
            ring.setWidget(None)  # type: ignore[arg-type]
            ring.setWidget(around)


def captioned(piece: QWidget, caption: str) -> QWidget:
    """Put the name of a state under a piece."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(RING, RING, RING, 0)
    column.setSpacing(6)
    column.addStretch()
    column.addWidget(piece, alignment=Qt.AlignmentFlag.AlignLeading)
    column.addWidget(Text(caption, Size.MINI, Tone.SOFT, wrap=False))
    return made


class LinesInStates(LineDelegate):
    """Rows of a plain list, in one state each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row in its state."""
        option.state = ROWS[index.row() % len(ROWS)]
        super().paint(painter, option, index)


class BoardInStates(BoardDelegate):
    """Cards of a board, in one state each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card in its state."""
        option.state = ROWS[index.row() % len(ROWS)]
        super().paint(painter, option, index)


class FocusedLine(QLineEdit):
    """A field of which its style believes that the keyboard is in it; only one of a window really has it."""

    def initStyleOption(self, option: QStyleOptionFrame) -> None:  # noqa: N802 - Qt's name
        """Say so."""
        super().initStyleOption(option)
        option.state |= QStyle.StateFlag.State_HasFocus


def buttons() -> QVBoxLayout:
    """Each manner in each state."""
    states: dict[str, State] = {
        "at rest": lambda _: None,
        "hover": hovered,
        "pressed": held,
        "focus": focused,
        "busy": lambda made: made.set_busy("Sending"),
        "not now": lambda made: made.set_not_now("All places are taken."),
    }
    column = QVBoxLayout()
    for manner, (words, icon) in WORDS.items():
        flow = Flow(gap=12)
        for name, state in states.items():
            made = Button(words, icon, manner)
            state(made)
            flow.addWidget(captioned(made, f"{manner.value}, {name}"))
        column.addLayout(flow)
    return column


def chips() -> list[tuple[QWidget, str]]:
    """Off and on, under the pointer and with the keyboard."""
    made = [Chip("Food", "ph.cooking-pot") for _ in range(6)]
    for each in made[3:]:
        each.setChecked(True)
    for each in (made[1], made[4]):
        hovered(each)
    for each in (made[2], made[5]):
        focused(each)
    names = ("off", "off, hover", "off, focus", "on", "on, hover", "on, focus")
    return [*zip(made, names, strict=True), (Chip("Lifts", "ph.car-simple", 4), "with count")]


def marks() -> list[tuple[QWidget, str]]:
    """What is ticked, chosen and switched, each on, off, and with the keyboard."""
    made: list[tuple[QWidget, str]] = []
    for kind, on, off in ((Switch, "on", "off"), (Tick, "ticked", "not"), (Choice, "chosen", "not")):
        pieces = [kind("Mine") for _ in range(3)]
        pieces[0].setChecked(True)
        focused(pieces[2])
        made.extend(zip(pieces, (on, off, "focus"), strict=True))
    return made


def places() -> QHBoxLayout:
    """Places of the sidebar."""
    made = [Place("Board", "ph.push-pin") for _ in range(4)]
    hovered(made[1])
    made[2].setChecked(True)
    focused(made[3])
    row = QHBoxLayout()
    row.setSpacing(16)
    for each, name in zip(made, ("at rest", "hover", "chosen", "focus"), strict=True):
        row.addWidget(captioned(each, name))
    return row


def pictures() -> list[tuple[QWidget, str]]:
    """Photos, there and to come."""
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    for x in range(60):
        for y in range(40):
            image.setPixelColor(x, y, QColor(200 - 2 * x, 140 + y, 120))
    there, under, keyed, coming, broken = (Picture() for _ in range(5))
    for each in (there, under, keyed):
        each.show_image(image, "A ladder by a wall")
    coming.show_words("On its way", "Photo 1 of 2")
    broken.show_words("Cannot be shown", "Photo 2 of 2")
    names = ("there", "hover", "focus", "on its way", "cannot be shown")
    return list(zip((there, hovered(under), focused(keyed), coming, broken), names, strict=True))


def roll() -> QVBoxLayout:
    """More lines than there is room for."""
    inner = QWidget()
    lines = QVBoxLayout(inner)
    for number in range(1, 9):
        lines.addWidget(Text(f"Line {number} of what may be too high for a screen"))
    rolled = Roll(inner)
    rolled.setFixedHeight(ROLL)
    column = QVBoxLayout()
    column.addWidget(rolled)
    return column
