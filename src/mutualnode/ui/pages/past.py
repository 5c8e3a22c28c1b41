"""The history of an entry: who asked, what was altered, who promised, in the order in which it happened."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mutualnode.app.details import Detail, Line
from mutualnode.domain.exchange import ASKER, OPEN, QUANTITY, STATE
from mutualnode.domain.kinds import Kind
from mutualnode.ui import times, words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.steps import Step, Steps
from mutualnode.ui.look.pieces.text import Text

SHOWN = 3  # steps on the page: the first and the latest; the rest is one step away
BETWEEN_TARGETS = 8  # pixels: what a step leads to may stand right above what leads to all of them


@dataclass(frozen=True, slots=True)
class _Happened:
    at: int
    title: str
    line: Line | None


def told(line: Line, detail: Detail) -> str:
    """Return what a step did, as a sentence."""
    name = words.isolated(words.named(line.member))
    if line == detail.history[0]:
        asks = detail.card.entry.kind == Kind.NEED
        return (tr("{name} asked") if asks else tr("{name} offered this")).format(name=name)
    states = [each.after for each in line.altered if each.name == STATE]
    if states:
        again = states[0] == OPEN
        said = tr("{name} opened this again") if again else tr("{name} closed this: {state}")
        return said.format(name=name, state=words.state(states[0]))
    if any(each.name == ASKER for each in line.altered):
        return tr("{name} confirmed whose this is").format(name=name)
    what = words.unlike([each.name for each in line.altered])
    said = tr("{name} changed {what}") if what else tr("{name} changed this")
    return said.format(name=name, what=what)


class History(QWidget):
    """The first step and the latest; `asked` when one wants to see all, and what signed them."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.steps = Steps()
        self.steps.acted.connect(lambda _: self.asked.emit())
        self.whole = Button("", manner=Manner.LINK, small=True)
        self.whole.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN_TARGETS)
        column.addWidget(Text(self.tr("History"), Size.H3))
        column.addWidget(self.steps)
        column.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeading)
        self.whole.setText(self.tr("Signed and checked: see every step"))

    def about(self, detail: Detail, now: int) -> None:
        """Be about this entry."""
        happened = [_Happened(each.at, told(each, detail), each) for each in detail.history]
        for each in detail.pledges:
            name, what = (
                words.isolated(words.named(each.author_name)),
                words.part(str(each.fields.get(QUANTITY, "")), detail.card.cover),
            )
            needs = detail.card.entry.kind == Kind.NEED
            said = self.tr("{name} promised {what}") if needs else self.tr("{name} asked for {what}")
            spoken = words.isolated(what) or (self.tr("to help") if needs else self.tr("this"))
            happened.append(_Happened(each.at, said.format(name=name, what=spoken), None))
        happened = happened[:1] + sorted(happened[1:], key=lambda each: each.at)
        shown = happened[:1] + happened[1:][1 - SHOWN :]
        self.steps.show_steps([self._step(each, now) for each in shown])

    def _step(self, happened: _Happened, now: int) -> Step:
        line = happened.line
        act = self.tr("What changed") if line is not None and line.altered else ""
        failed = line is not None and bool(line.why)
        title = self.tr("{what}, which does not count").format(what=happened.title) if failed else happened.title
        return Step(title, times.moment(happened.at, now), act, failed)
