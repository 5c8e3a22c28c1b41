"""What a copy would change, shown before it does: how many of what kind, and by whom. Nobody's share is counted."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.previewing import Preview
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.roll import Roll
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.order import Ordered
from mutualnode.ui.pages.findings import findings, line

PADDING, BETWEEN = 28, 14  # pixels
WIDTH = 520  # pixels
TILE = 36  # pixels
NAMED_AT_MOST = 12  # people: more than that is "and others"

# What is shown of each kind, in this order; all that says who is a member is told as one.
TILES: dict[str, tuple[Hue, str | None]] = {
    Kind.NEED.word: (Hue.NEED, None),
    Kind.OFFER.word: (Hue.OFFER, None),
    Kind.PLEDGE.word: (Hue.NEED, "ph.handshake"),
    Kind.DECISION.word: (Hue.DECISION, None),
    Kind.GATHERING.word: (Hue.GATHERING, None),
    Kind.PROJECT.word: (Hue.PROJECT, None),
    Kind.PAGE.word: (Hue.PAGE, None),
    Kind.PROFILE.word: (Hue.PAGE, "ph.users-three"),
}


class PreviewSheet(Ordered, QDialog):
    """Accepted when what is in the copy is to be kept."""

    def __init__(self, told: Preview, now: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = told
        self.setWindowTitle(self.tr("What this copy brings"))
        self.setMinimumWidth(WIDTH)
        self.bring, self.leave = Button(self.tr("Bring it in"), manner=Manner.MAIN), Button(self.tr("Not now"))
        self.bring.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.lines: list[str] = []
        inner, around = QWidget(), QVBoxLayout(self)
        around.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        around.setSpacing(BETWEEN)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(BETWEEN)
        self._column.addWidget(Text(self.windowTitle(), Size.H1))
        self._say(self._written(now), tone=Tone.SOFT)
        if told.report.new:
            self._say(self._count(), bold=True)
            self._column.addWidget(self._kinds())
            self._say(self._by())
        elif told.report.photos.any:
            self._say(self.tr("No entries are new here, but photos are."), bold=True)
        else:
            self._say(self.tr("Nothing in it is new here."), bold=True)
            self.bring.hide()
            self.leave.setText(self.tr("Close"))
        for each in findings(told.report, foreseen=True):
            self.lines.append(each.said)
            self._column.addLayout(line(each))
        self._column.addStretch()
        feet = QHBoxLayout()
        feet.addStretch()
        feet.addWidget(self.leave)
        feet.addWidget(self.bring)
        around.addWidget(Roll(inner), 1)
        around.addLayout(feet)
        self.leave.setFocus()

    def _say(self, said: str, *, bold: bool = False, tone: Tone = Tone.INK) -> None:
        if said:
            self.lines.append(said)
            self._column.addWidget(Text(said, Size.BODY, tone, bold=bold or None))

    def _written(self, now: int) -> str:
        if not self._told.signed:
            return ""
        names = [words.isolated(words.named(each.name)) for each in self._told.signed]
        by = self._joined(list(dict.fromkeys(names)))
        return self.tr("Written by {names}, {when}").format(names=by, when=times.ago(self._told.signed[-1].at, now))

    def _count(self) -> str:
        return self.tr("%n entries are new here.", "", self._told.report.new)

    def _by(self) -> str:
        names = [words.isolated(words.shown(each)) for each in self._told.names]
        if not self._told.is_by_others:
            return self.tr("By {names}.").format(names=self._joined(names)) if names else ""
        if not names:
            return self.tr("By people whose name has not come yet.")
        return self.tr("By {names}, and by people whose name has not come yet.").format(names=self._joined(names))

    def _joined(self, names: list[str]) -> str:
        if len(names) > NAMED_AT_MOST:
            names = [*names[:NAMED_AT_MOST], self.tr("others")]
        if len(names) == 1:
            return names[0]
        return self.tr("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])

    def _kinds(self) -> QWidget:
        card = Card()
        counts = dict(self._told.kinds)
        rest = sum(count for kind, count in counts.items() if kind not in TILES)
        for kind, (hue, icon_id) in TILES.items():
            if kind in counts:
                self._kind(card, Tile(hue, icon_id, TILE), self._word(kind, counts[kind]))
        if rest:
            said = self.tr("%n more: answers, and who is a member", "", rest)
            self._kind(card, Tile(Hue.PAGE, "ph.circles-three-plus", TILE), said)
        return card

    def _kind(self, card: Card, tile: Tile, said: str) -> None:
        self.lines.append(said)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(tile)
        row.addWidget(Text(said), 1)
        card.column.addLayout(row)

    def _word(self, kind: str, count: int) -> str:
        said = {
            Kind.NEED.word: self.tr("%n need(s)", "", count),
            Kind.OFFER.word: self.tr("%n offer(s)", "", count),
            Kind.PLEDGE.word: self.tr("%n promise(s)", "", count),
            Kind.DECISION.word: self.tr("%n decision(s)", "", count),
            Kind.GATHERING.word: self.tr("%n gathering(s)", "", count),
            Kind.PROJECT.word: self.tr("%n project(s)", "", count),
            Kind.PAGE.word: self.tr("%n page(s)", "", count),
            Kind.PROFILE.word: self.tr("%n page(s) of members", "", count),
        }
        return said[kind]
