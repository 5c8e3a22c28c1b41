"""A progress row: who or what is moving, how far in words, and stitches sewn from where reading begins."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone, tokens
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.stitches import panel
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import mirrored

ROW = 12  # pixels that a row of stitches takes
WIDEST = 14.0  # pixels, a stitch where there is room
RADIUS = 3.0  # pixels
BETWEEN = 12  # pixels between picture and words
DONE = "ph.check-bold"


class Pace(StrEnum):
    """How a transfer goes."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is, of how much, how it goes, and the same in words."""

    done: int
    total: int
    words: str
    pace: Pace = Pace.RUNNING

    @property
    def share(self) -> float:
        """How much of it is done, between 0 and 1."""
        return 1.0 if self.pace is Pace.DONE or not self.total else min(1.0, self.done / self.total)


class Stitches(QWidget):
    """A row of stitches, as many as there is room for."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = progress
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """At least a dozen stitches."""
        stitch = tokens()["size"]["progressStitch"]
        return QSize(12 * (stitch["width"] + stitch["gap"]), ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sew."""
        painter, palette, values = QPainter(self), current().palette, tokens()["size"]["progressStitch"]
        box = QRectF(self.rect())
        count = max(1, int((box.width() + values["gap"]) // (values["width"] + values["gap"])))
        wide = min(WIDEST, (box.width() - values["gap"] * (count - 1)) / count)
        paused = self.progress.pace in (Pace.PAUSED, Pace.STOPPED)
        sewn = palette.ink_soft if paused and palette.strong else palette.line_strong if paused else palette.action
        for i in range(count):
            done = i < round(self.progress.share * count)
            high = values["height"] if done else values["height"] - 1
            place = QRectF(i * (wide + values["gap"]), box.center().y() - high / 2, wide, high)
            place = mirrored(place, box, self.layoutDirection())
            if palette.strong and not done:
                panel(painter, place, RADIUS, None, palette.line_strong)
            else:
                panel(painter, place, RADIUS, sewn if done else palette.line_soft)
        painter.end()


class ProgressRow(QWidget):
    """A name, perhaps a picture, words and stitches."""

    def __init__(self, name: str, progress: Progress, person: Person | None = None) -> None:
        super().__init__()
        self._name = name
        self._words = Text(progress.words, Size.CAPTION, Tone.SOFT)
        self._tick = Sign(DONE, 16, lambda: current().palette.good.base)
        self._stitches = Stitches(progress)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Text(name, bold=True, wrap=False))
        head.addWidget(self._tick)
        head.addWidget(self._words, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._stitches)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        if person is not None:
            row.addWidget(Avatar(person))
        row.addLayout(column, 1)
        self.show_progress(progress)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is now."""
        done = progress.pace is Pace.DONE
        self._tick.setVisible(done)
        self._words.say(progress.words, Tone.GOOD if done else Tone.SOFT)
        self._stitches.progress = progress
        self._stitches.update()
        self.setAccessibleName(f"{self._name}: {progress.words}")
