"""A sentence in which some words are bold and some are softer, wrapped as one text.

What stands out is marked in the sentence that is translated, with `<b>` and `<small>`, and cut out before any name is
put in: so what others wrote can never be markup.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.worn import current

MARKED = re.compile(r"<(b|small)>(.*?)</\1>", re.DOTALL)
LETTER, WORD_MOST = 8, 24  # pixels of a letter, about; letters of a word that is kept whole
WITHOUT_END = 100_000.0  # pixels: wider than any sentence


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look alike."""

    text: str
    bold: bool = False
    soft: bool = False


def runs(sentence: str, **values: object) -> tuple[Run, ...]:
    """Cut a marked sentence into runs, and only then fill its named places."""
    return tuple(Run(run.text.format(**values), run.bold, run.soft) for run in _cut(sentence))


def _cut(sentence: str) -> Iterator[Run]:
    at = 0
    for found in MARKED.finditer(sentence):
        if found.start() > at:
            yield Run(sentence[at : found.start()])
        yield Run(found[2], bold=found[1] == "b", soft=found[1] == "small")
        at = found.end()
    if at < len(sentence):
        yield Run(sentence[at:])


def _units(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text.encode("utf-16-le")) // 2


class Phrase(QLabel):
    """Shows runs; to screen readers it is the plain sentence."""

    def __init__(
        self, shown: Sequence[Run] = (), size: Size = Size.BODY, tone: Tone = Tone.INK, *, soft: Size = Size.CAPTION
    ) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self._size, self._tone, self._soft = size, tone, soft
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(shown)

    def say(self, shown: Sequence[Run]) -> None:
        """Show another sentence."""
        self._runs = tuple(shown)
        self.setText("".join(run.text for run in self._runs))
        self.updateGeometry()

    def _format(self, run: Run) -> QTextCharFormat:
        made, palette = QTextCharFormat(), current().palette
        made.setFont(font(self._soft if run.soft else self._size, bold=run.bold))
        made.setForeground(QColor(palette.text(Tone.SOFT if run.soft else self._tone)))
        return made

    def _laid_out(self, width: float) -> QTextLayout:
        made = QTextLayout(self.text(), font(self._size, bold=False))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        ranges, at = [], 0
        for run in self._runs:
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = at, _units(run.text), self._format(run)
            ranges.append(each)
            at += each.length
        made.setFormats(ranges)
        made.beginLayout()
        top = 0.0
        while (row := made.createLine()).isValid():
            row.setLineWidth(width)
            row.setPosition(QPointF(0, top))
            top += max(row.height(), line(self._size))
        made.endLayout()
        return made

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the sentence is when wrapped into a width."""
        rows = self._laid_out(max(1, width)).lineCount()
        return max(1, rows) * line(self._size)

    def sizeHint(self) -> QSize:
        """One line."""
        laid = self._laid_out(WITHOUT_END)
        wide = laid.lineAt(0).naturalTextWidth() if laid.lineCount() else 0
        return QSize(int(wide) + 2, line(self._size))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word, unless that is longer than any living one: it is broken anywhere."""
        widest = max((run.text for run in self._runs), key=len, default="")
        word = max(widest.split(), key=len, default="")
        return QSize(min(self.sizeHint().width(), current().px(LETTER * min(len(word), WORD_MOST))), line(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write it."""
        painter = QPainter(self)
        laid = self._laid_out(self.width())
        high = laid.lineCount() * line(self._size)
        top = (self.height() - high) / 2 if laid.lineCount() == 1 else 0.0
        laid.draw(painter, QPointF(0, top))
        painter.end()
