"""Who is helping: a row for each promise, with what was said of it and what one may do about it, by who one is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app.details import Detail
from mutualnode.app.reading import Shown
from mutualnode.domain import ids, text
from mutualnode.domain.exchange import NOTE, QUANTITY, WHEN
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.ui import words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.listing import Listing
from mutualnode.ui.look.pieces.person import Avatar, Person
from mutualnode.ui.look.pieces.phrase import Phrase, runs
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

Act = Callable[[str, Shown], None]

PADDING = (16, 11, 16, 11)  # pixels: left, top, right, bottom
BETWEEN = 14  # pixels between picture, words and end
UNDER = 2  # pixels between lines
STACKED_BELOW = 480  # pixels: in narrower rows, how it stands comes under the words
ACCEPT, DONE, CANNOT, THANK = "accept", "done", "cannot", "thank"


class Helping(QWidget):
    """The promises to one entry, under their title."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self.title, self._rows = Text("", Size.H2), Listing()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self._rows)

    def about(self, detail: Detail) -> None:
        """Be about this entry; whatever had the focus has it still, if it is still there."""
        need = detail.card.entry.kind == Kind.NEED
        self.title.say(self.tr("Who is helping") if need else self.tr("Who could use this"))
        self.setVisible(bool(detail.pledges))
        before = QApplication.focusWidget()
        had = before.objectName() if before is not None and self.isAncestorOf(before) else ""
        self._rows.fill([PromiseRow(each, detail, self._act) for each in detail.pledges])
        again = self.findChildren(Button, had) if had else []
        near = [each for each in self.findChildren(Button) if had and each.objectName().endswith(had.partition(":")[2])]
        for each in (*again, *near):
            if each.isVisibleTo(self):
                each.setFocus()
                break


class PromiseRow(QWidget):
    """One promise: whose, how much, when, what was said and thanked, how it stands."""

    def __init__(self, promise: Shown, detail: Detail, act: Act) -> None:
        super().__init__()
        name = words.named(promise.author_name)
        quantity = words.part(str(promise.fields.get(QUANTITY, "")), detail.card.cover)
        when, note = (words.shown(str(promise.fields.get(each, ""))) for each in (WHEN, NOTE))
        what = ", ".join(filter(None, (quantity, when))) or self.tr("is there for this")
        lines = QVBoxLayout()
        lines.setSpacing(UNDER)
        title = Phrase(runs(self.tr("<b>{name}</b> {what}"), name=words.isolated(name), what=words.isolated(what)))
        lines.addWidget(title)
        for each in self._lines(promise, detail, note):
            lines.addWidget(each)
        left = QHBoxLayout()
        left.setSpacing(BETWEEN)
        left.addWidget(Avatar(Person(name, promise.author)), 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(lines, 1)
        acts = Flow()
        for verb, label in self._acts(promise, detail):
            first = verb == ACCEPT and promise == detail.waiting[0]
            button = Button(label, None, Manner.MAIN if first else Manner.SECONDARY, small=True)
            button.setObjectName(f"{verb}:{ids.text(promise.id)}")
            button.setAccessibleName(f"{label}: {title.text()}")
            button.clicked.connect(lambda _=False, verb=verb: act(verb, promise))
            acts.addWidget(button)
        if acts.count():
            lines.addSpacing(UNDER)
            lines.addLayout(acts)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*PADDING)
        self._row.setSpacing(BETWEEN)
        self._row.addLayout(left, 1)
        asker = "" if promise in detail.waiting else words.named(detail.card.entry.author_name)
        self._row.addWidget(_tag(promise, asker))
        self.setAccessibleName(title.text())

    def _lines(self, promise: Shown, detail: Detail, note: str) -> list[QWidget]:
        said: list[QWidget] = [Text(note, Size.CAPTION, Tone.SOFT)] if note else []
        contact = detail.confided.get(bytes(promise.id))
        if contact:
            said.append(Text(words.lines(contact.contact, contact.where), Size.LABEL))
            own = self.tr("Only you and {name} can read this.")
            asker = words.named(detail.card.entry.author_name if promise.author == detail.me else promise.author_name)
            said.append(Text(own.format(name=words.isolated(asker)), Size.CAPTION, Tone.SOFT))
        for each in detail.thanks(promise.id):
            thanked = self.tr("{name} says: {words}")
            by, words_ = words.isolated(words.named(each.name)), text.shown_story(each.words)
            said.append(Text(thanked.format(name=by, words=words.isolated(words_)), Size.CAPTION, Tone.SOFT))
        return said

    def _acts(self, promise: Shown, detail: Detail) -> list[tuple[str, str]]:
        """Return what one may do about it: the act, and the words on its button."""
        mine, state = promise.author == detail.me, promise.state
        found = []
        if promise in detail.waiting:
            found.append((ACCEPT, self.tr("Say yes")))
        if (detail.asks or mine) and state == Promise.ACCEPTED:
            found.append((DONE, self.tr("It is done")))
        if detail.asks and not mine and state in (Promise.ACCEPTED, Promise.DONE):
            found.append((THANK, self.tr("Say thanks")))
        if mine and state in (Promise.OFFERED, Promise.ACCEPTED):
            found.append((CANNOT, self.tr("I can't come after all")))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how it stands under the words where there is no room beside them."""
        narrow = event.size().width() < current().px(STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)


def _tag(promise: Shown, asker: str) -> Tag:
    agreed = promise.state in (Promise.ACCEPTED, Promise.DONE)
    if promise.state == Promise.WITHDRAWN:
        return Tag(words.promise(promise.state, asker), None, Cut.STITCHED)
    icon = "ph.check-bold" if agreed else "ph.hourglass-medium"
    return Tag(words.promise(promise.state, asker), icon, Cut.GOOD if agreed else Cut.STITCHED)
