"""What is asked of a need or an offer: the title first, three more things beside it, and the rest when it is wanted."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from mutualnode.app import places
from mutualnode.domain.contacts import CONTACT, WHERE
from mutualnode.domain.exchange import AREA, BEHALF, CATEGORY, DUE, NOTE, QUANTITY, STARTS, TITLE, URGENCIES, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.ui import dates, order, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.prints import PhotosField
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.field import LineField, StoryField
from mutualnode.ui.pages.page import Sheet

BETWEEN = 14  # pixels
FOLDED = (QUANTITY, STARTS, DUE, URGENCY, AREA, WHERE, CONTACT, BEHALF)  # asked for only when wanted, in this order


class PostFields(Sheet):
    """The fields, and what is typed in them."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("ground", "paper")
        sealed = self.tr("Sealed. It opens only to somebody whose promise you accept.")
        title = LineField(self.tr("What is it?"))
        self.title = title.edit
        self.fields: dict[str, LineField | StoryField] = {
            TITLE: title,
            NOTE: StoryField(self.tr("More about it, if you like")),
            QUANTITY: LineField(self.tr("How much"), self.tr("for example: 5 boxes")),
            STARTS: LineField(self.tr("From when"), self.tr("tomorrow, Friday, or 17 May")),
            DUE: LineField(self.tr("Until when"), self.tr("tomorrow 8 pm, Friday, or in 3 days")),
            AREA: LineField(self.tr("Where, roughly"), self.tr("a street or a quarter; no house number")),
            WHERE: LineField(self.tr("The exact place"), self.tr("house number, bell, floor"), sealed),
            CONTACT: LineField(self.tr("How to reach you"), self.tr("a phone number, or when you are in"), sealed),
            BEHALF: LineField(
                self.tr("For a neighbour without a computer"),
                self.tr("their name"),
                self.tr("It carries your name too, and can become theirs when they join."),
            ),
        }
        self.categories = {key: Chip(words.category(key), icon) for key, icon in words.CATEGORIES.items()}
        self.urgencies = {key: Chip(words.urgency(key)) for key in URGENCIES}
        self.prints = PhotosField(desk)
        self.more = Button(self.tr("Say more: how much, when, where"), "ph.caret-down-bold", Manner.QUIET)
        self.rest = QWidget()
        self._known = QStringListModel(self)
        self._areas = QCompleter(self._known, self)
        self._areas.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._areas.setFilterMode(Qt.MatchFlag.MatchContains)
        self._lay_out()
        for each in (*self.fields.values(), self.prints):
            each.changed.connect(self.changed)
        for chip in (*self.categories.values(), *self.urgencies.values()):
            chip.toggled.connect(self.changed)

    def _lay_out(self) -> None:
        area = self.fields[AREA]
        if isinstance(area, LineField):
            area.edit.setCompleter(self._areas)
        column = QVBoxLayout(self)
        inside(column, 0, 0, 12, 6)
        column.setSpacing(BETWEEN)
        column.addWidget(self.fields[TITLE])
        column.addWidget(self.fields[NOTE])
        column.addWidget(Text(self.tr("What it is about"), Size.LABEL, bold=True))
        column.addLayout(_chosen_from(self.categories))
        column.addWidget(self.prints)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.rest)
        column.addStretch()
        rest = QVBoxLayout(self.rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(BETWEEN)
        for name in FOLDED:
            if name == URGENCY:
                rest.addWidget(Text(self.tr("How soon"), Size.LABEL, bold=True))
                rest.addLayout(_chosen_from(self.urgencies))
            elif name in (STARTS, DUE):
                rest.addLayout(self._with_calendar(self.fields[name]))
            else:
                rest.addWidget(self.fields[name])

    def _with_calendar(self, field: LineField | StoryField) -> QHBoxLayout:
        """Put a button beside a field that lets one pick a day."""
        pick = Button(self.tr("Pick a day"), "ph.calendar-blank", small=True)
        pick.clicked.connect(lambda: self._pick(field, pick))
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(pick, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _pick(self, field: LineField | StoryField, beside: Button) -> None:
        menu, action = QMenu(self), QWidgetAction(self)
        calendar = QCalendarWidget()
        calendar.setMinimumDate(QDate.currentDate())
        calendar.setAccessibleName(self.tr("Pick a day"))

        def picked(day: QDate) -> None:
            field.write(dates.kept(day))
            menu.close()

        calendar.clicked.connect(picked)
        calendar.activated.connect(picked)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
        calendar.setFocus()

    def speak_of(self, kind: Kind) -> None:
        """Give an example of what is being written."""
        example = (
            self.tr("for example: a ladder for Saturday")
            if kind == Kind.NEED
            else self.tr("for example: lifts into town on Mondays")
        )
        self.title.setPlaceholderText(example)

    def suggest(self) -> None:
        """Suggest the areas that this network has used."""
        reading = self._desk.reading
        self._known.setStringList([words.shown(each) for each in places.areas(reading)] if reading is not None else [])

    def write(self, typed: Mapping[str, str]) -> None:
        """Put words in."""
        for name, each in self.fields.items():
            each.write(typed.get(name, ""))
            each.right()
        for name, chips in ((CATEGORY, self.categories), (URGENCY, self.urgencies)):
            for key, chip in chips.items():
                chip.setChecked(typed.get(name) == key)

    def typed(self) -> dict[str, str]:
        """Return the words as they stand there."""
        typed = {name: each.text() for name, each in self.fields.items()}
        return typed | {CATEGORY: _on(self.categories), URGENCY: _on(self.urgencies)}

    def fold(self) -> None:
        """Ask for no more than is filled in, beginning with the title."""
        typed = self.typed()
        folded = not any(typed[name] for name in FOLDED)
        self.rest.setVisible(not folded)
        self.more.setVisible(folded)
        self.fields[TITLE].setFocus()

    def offer(self, contact: str) -> None:
        """Put in how one likes to be reached, where nothing stands yet."""
        if not self.fields[CONTACT].text():
            self.fields[CONTACT].write(contact)

    def unfold(self) -> None:
        """Ask for the rest too."""
        self.rest.show()
        self.more.hide()

    def begin_at(self, name: str) -> None:
        """Ask for one of the rest first."""
        self.unfold()
        QTimer.singleShot(0, self, lambda: order.reach(self.fields[name]))  # once there is room for it


def _chosen_from(chips: dict[str, Chip]) -> Flow:
    """Lay chips out so that at most one of them is on."""
    flow = Flow()
    for key, chip in chips.items():
        chip.clicked.connect(lambda on, key=key: _let_go(chips, key) if on else None)
        flow.addWidget(chip)
    return flow


def _let_go(chips: dict[str, Chip], chosen: str) -> None:
    for key, chip in chips.items():
        chip.setChecked(key == chosen)


def _on(chips: dict[str, Chip]) -> str:
    return next((key for key, chip in chips.items() if chip.isChecked()), "")
