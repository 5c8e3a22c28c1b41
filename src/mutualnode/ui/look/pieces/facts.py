"""A line of small facts with dots between them, such as place and day; it wraps between facts, never within one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mutualnode.ui.look import icons, writing
from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.worn import current
from mutualnode.ui.look.writing import Ink

GAP = 5  # pixels between an icon and its word
ICON = 16  # pixels
DOT = 4  # pixels
AROUND_DOT = 8  # pixels on each side of a dot
BETWEEN_LINES = 2  # pixels


@dataclass(frozen=True, slots=True)
class Fact:
    """A word or two, with an icon before it if there is one."""

    text: str
    icon_id: str = ""


class Facts(QLabel):
    """Shows facts; to screen readers they are one plain text, a sentence each."""

    def __init__(self, facts: Sequence[Fact] = (), size: Size = Size.LABEL) -> None:
        super().__init__()
        self._size = size
        self._facts: tuple[Fact, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show others; those that say nothing are left out."""
        self._facts = tuple(fact for fact in facts if fact.text)
        self.setText(". ".join(fact.text for fact in self._facts))
        self.updateGeometry()

    def _ink(self) -> Ink:
        return Ink(font(self._size, bold=False), current().palette.ink_soft)

    def _wide(self, fact: Fact) -> float:
        return self._ink().width(fact.text) + (current().px(ICON) + GAP if fact.icon_id else 0)

    def _places(self, width: float) -> list[tuple[Fact, float, int]]:
        """Return where each fact begins, and in which line."""
        placed: list[tuple[Fact, float, int]] = []
        left, row = 0.0, 0
        for fact in self._facts:
            wide = self._wide(fact)
            if left > 0 and left + wide > width + 1:
                left, row = 0.0, row + 1
            placed.append((fact, left, row))
            left += wide + 2 * AROUND_DOT + DOT
        return placed

    def _step(self) -> int:
        return line(self._size) + BETWEEN_LINES

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at that width."""
        rows = max((row for _, _, row in self._places(width)), default=0) + 1
        return rows * self._step() - BETWEEN_LINES

    def sizeHint(self) -> QSize:
        """All facts in one line."""
        wide = sum(self._wide(fact) for fact in self._facts)
        wide += max(0, len(self._facts) - 1) * (2 * AROUND_DOT + DOT)
        return QSize(int(wide) + 2, line(self._size))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest fact, up to a limit."""
        widest = max((self._wide(fact) for fact in self._facts), default=0)
        return QSize(int(min(widest, current().px(160))), line(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write them, with a dot before each but the first of a line."""
        painter, ink, around = QPainter(self), self._ink(), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction, side = self.layoutDirection(), current().px(ICON)
        aside = max(0, self.height() - self.heightForWidth(self.width())) / 2
        for fact, start, row in self._places(self.width()):
            left, top, high = start, aside + row * self._step(), line(self._size)
            if left > 0:
                dot = QRectF(left - AROUND_DOT - DOT, top + high / 2 - DOT / 2, DOT, DOT)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(current().palette.line_strong))
                painter.drawEllipse(writing.mirrored(dot, around, direction))
            if fact.icon_id:
                place = QRectF(left, top + (high - side) / 2, side, side)
                icons.paint(painter, writing.mirrored(place, around, direction), fact.icon_id, ink.color)
                left += side + GAP
            room = min(float(ink.width(fact.text)), around.width() - left)
            place = QRectF(left, top, room + 1, high)
            writing.line(painter, writing.mirrored(place, around, direction), fact.text, ink)
        painter.end()
