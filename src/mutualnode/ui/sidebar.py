"""The places of the window, at its side: where one is, where one can go, who is here, and whose computer this is."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mutualnode.ui.look import icons
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.peer_dot import Nearness, PeerDot
from mutualnode.ui.look.pieces.person import Avatar, Patch, Person
from mutualnode.ui.look.pieces.place import Place
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

WIDTH = 236  # pixels at the usual text size
MARGINS = (12, 18, 12, 12)  # pixels
MY_PICTURE = 36  # pixels
UNDER_WORD = 18  # pixels: what stands below the word beside a dot begins where the word does


class Where(Enum):
    """Where one can be in the window, in the order of the sidebar, each with its icon."""

    TODAY = "ph.sun-horizon"
    BOARD = "ph.push-pin"
    PEOPLE = "ph.users-three"
    SYNC = "ph.arrows-clockwise"
    SETTINGS = "ph.sliders-horizontal"
    HELP = "ph.question"


@dataclass(frozen=True, slots=True)
class Whose:
    """What the sidebar says beside the places."""

    network: str
    network_key: bytes
    members: int
    me: str
    my_key: bytes
    here: int
    swapping: int = 0  # of these, how many have not yet got, or given, everything


class Sidebar(QWidget):
    """Tells where one wants to go."""

    went = Signal(Where)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        self.places = {where: Place(name, where.value) for where, name in self._names().items()}
        self._patch, self._avatar = Patch(b""), Avatar(Person("", b""), MY_PICTURE)
        self._network, self._members = Text("", Size.H3), Text("", Size.CAPTION, Tone.SOFT)
        self._here = PeerDot(Nearness.AWAY, "", Size.CAPTION, bold=True)
        self._step = Text("", Size.CAPTION, Tone.SOFT)
        self._me = Text("", Size.LABEL, bold=True, wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(2)
        column.addLayout(_beside(self._patch, self._network, self._members))
        column.addSpacing(22)
        for where, place in self.places.items():
            place.clicked.connect(lambda _=False, where=where: self.went.emit(where))
            column.addWidget(place)
        column.addStretch()
        here = QVBoxLayout()
        here.setContentsMargins(10, 0, 10, 0)
        here.setSpacing(1)
        here.addWidget(self._here)
        self._step.setIndent(UNDER_WORD)
        here.addWidget(self._step)
        column.addWidget(Hairline())
        column.addSpacing(10)
        column.addLayout(here)
        column.addSpacing(10)
        column.addWidget(Hairline())
        column.addSpacing(10)
        column.addLayout(_beside(self._avatar, self._me, Text(self.tr("on this computer"), Size.CAPTION, Tone.SOFT)))
        self.fit()

    def _names(self) -> dict[Where, str]:
        return {
            Where.TODAY: self.tr("Today"),
            Where.BOARD: self.tr("Board"),
            Where.PEOPLE: self.tr("People"),
            Where.SYNC: self.tr("Sync & USB"),
            Where.SETTINGS: self.tr("Settings"),
            Where.HELP: self.tr("Help"),
        }

    def fit(self) -> None:
        """Be as wide as the text size asks for."""
        self.setFixedWidth(current().px(WIDTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line between the places and the page."""
        painter = QPainter(self)
        end = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(end, 0, 1, self.height(), QColor(current().palette.line_soft))
        painter.end()

    def stand_at(self, where: Where) -> None:
        """Mark where one is."""
        self.places[where].setChecked(True)

    def say(self, whose: Whose) -> None:
        """Tell whose network and computer this is, and how many others are here."""
        self._network.say(whose.network)
        self._members.say(self.tr("%n member(s)", "", whose.members))
        self._me.say(whose.me)
        self._patch.show_key(whose.network_key)
        self._avatar.show_person(Person(whose.me, whose.my_key))
        if whose.here:
            self._here.say(Nearness.HERE, self.tr("%n computer(s) here now", "", whose.here))
        else:
            self._here.say(Nearness.AWAY, self.tr("No other computer nearby"))
        step = self.tr("Swapping changes") if whose.swapping else self.tr("Up to date with all of them")
        self._step.say(step)
        self._step.setVisible(bool(whose.here))

    def menu(self, below: QWidget) -> QMenu:
        """Show the places as a menu below a button, where there is no room for the sidebar."""
        menu = QMenu(below)
        for where, place in self.places.items():
            act = menu.addAction(icons.icon(where.value), place.text().replace("&", "&&"))
            act.triggered.connect(lambda _=False, where=where: self.went.emit(where))
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
        return menu


def _beside(picture: QWidget, upper: Text, lower: Text) -> QHBoxLayout:
    row, lines = QHBoxLayout(), QVBoxLayout()
    row.setContentsMargins(6, 0, 6, 0)
    row.setSpacing(10)
    lines.setSpacing(0)
    lines.addWidget(upper)
    lines.addWidget(lower)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(lines, 1)
    return row
