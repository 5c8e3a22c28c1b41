"""The proof behind a seal: every signed step of an entry, on which computer, when, what it altered, checked here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mutualnode.app.details import Detail, Line
from mutualnode.domain import text
from mutualnode.ui import times, words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.listing import Hairline
from mutualnode.ui.look.pieces.seal import Check, Seal
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages import past
from mutualnode.ui.pages.page import Sheet

PADDING, BETWEEN = 24, 12  # pixels
WIDTH, HEIGHT = 640, 560  # pixels
KEY_SHOWN = 8  # characters of a computer's key: enough to compare by eye


class ProofSheet(QDialog):
    """Shows who signed what."""

    def __init__(self, detail: Detail, now: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Signed and checked"))
        inner = Sheet()
        inner.setProperty("ground", "paper")
        lines = QVBoxLayout(inner)
        inside(lines, 0, 0, 12, 0)
        lines.setSpacing(BETWEEN)
        for place, each in enumerate(detail.history):
            if place:
                lines.addWidget(Hairline())
            self._add(lines, each, past.told(each, detail), now)
        lines.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Signed and checked"))
        self.leave = Button(self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(BETWEEN)
        column.addWidget(Text(self.tr("Signed and checked"), Size.H2))
        said = self.tr("Each step was signed on the computer named below it. This computer checked every signature.")
        column.addWidget(Text(said, Size.CAPTION, Tone.SOFT))
        column.addWidget(area, 1)
        column.addLayout(foot)
        around = parent.window().size()
        wide, high = (current().px(each) for each in (WIDTH, HEIGHT))
        self.resize(min(wide, around.width() - 2 * PADDING), min(high, around.height() - 2 * PADDING))
        self.leave.setFocus()

    def _add(self, lines: QVBoxLayout, line: Line, title: str, now: int) -> None:
        lines.addWidget(Text(title, Size.BODY, bold=True))
        where = self.tr("{when}, on computer {key}")
        told = where.format(when=times.moment(line.at, now), key=line.device[:KEY_SHOWN])
        lines.addWidget(Text(told, Size.CAPTION, Tone.SOFT))
        for each in line.altered:
            if each.before or each.after:
                was = self.tr("{field}: “{before}” became “{after}”")
                before, after = (words.isolated(text.shown(part)) for part in (each.before, each.after))
                lines.addWidget(Text(was.format(field=words.unlike([each.name]), before=before, after=after)))
        if line.why:
            lines.addWidget(Seal(Check.SET_ASIDE, self.tr("Does not count")))
        else:
            lines.addWidget(Seal(Check.CHECKED, self.tr("Checked")))
