"""Taking one's network along: a file for other programs, of everything here, as a table, or as a calendar."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mutualnode.app import exporting
from mutualnode.app.exporting import Exported, Form
from mutualnode.ui import words
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.pieces.card import PADDING
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.sticks import CarryCard, file_name, named

FORMS = (Form.JSON, Form.CSV, Form.ICS)
ICON = "ph.export"


class AlongCard(CarryCard):
    """Asks what to take along and where to, writes it, and says what came of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Take your network along"),
            self.tr("A file that other programs can read. It is not sealed: whoever has it can read it."),
            self.tr("Write a file"),
            ICON,
        )
        self.what = Segments(
            self.tr("What to take along"),
            [Segment(self.tr("Everything")), Segment(self.tr("A table")), Segment(self.tr("A calendar"))],
        )
        self.meaning = Text()
        self.what.chosen.connect(lambda _: self._tell_meaning())
        self._tell_meaning()
        self.column.setContentsMargins(*PADDING)
        self.column.insertWidget(1, self.what)
        self.column.insertWidget(2, self.meaning)
        self.setTabOrder(self.what, self.begin)

    @property
    def form(self) -> Form:
        """What is to be taken along."""
        return FORMS[self.what.at]

    def _tell_meaning(self) -> None:
        meanings = {
            Form.JSON: self.tr(
                "All that is here, to keep or for another program. Photos come as pictures into a folder beside it."
            ),
            Form.CSV: self.tr("Needs and offers, for a spreadsheet."),
            Form.ICS: self.tr("Needs and offers with a date, for a calendar."),
        }
        self.meaning.say(meanings[self.form])

    def choose(self) -> None:
        """Ask where to write it."""
        dialog = QFileDialog(self, self.tr("Take your network along"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self.form)
        dialog.selectFile(file_name(self._desk, self.form))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write what is chosen to a file."""
        form, now = self.form, self._desk.now()

        def written(told: Exported) -> None:
            self._written(form, path, told)

        stop = self._desk.carry(
            lambda reading, _, hands: exporting.write(path, form, reading, now, hands.moved, hands.is_stopped),
            self._moved,
            written,
            self._failed,
        )
        self._began(self.tr("to “{name}”").format(name=named(path)), self.tr("Getting ready"), stop)
        self.what.setEnabled(False)

    def _so_far(self, done: int, whole: int) -> str:
        said = self.tr("Writing {done} of {whole} entries.")
        return said.format(done=words.number(done), whole=words.number(whole))

    def _ended(self) -> None:
        super()._ended()
        for each in self.findChildren(Segments):  # none yet while the card is being made
            each.setEnabled(True)

    def _written(self, form: Form, path: Path, told: Exported) -> None:
        self._ended()
        self._show(self._about, self._came_to(form, path, told))
        self.tick.setVisible(not told.stopped)
        self.said.emit(self.sentence.text())

    def _came_to(self, form: Form, path: Path, told: Exported) -> str:
        if told.stopped:
            return self.tr("Stopped. Nothing was written.")
        if not told.entries:
            dated = self.tr("Nothing here has a date, so “{name}” is empty.")
            said = dated if form is Form.ICS else self.tr("Nothing is here yet, so “{name}” is empty.")
            return said.format(name=named(path))
        said = self.tr("%n entries are in “{name}” now.", "", told.entries).format(name=named(path))
        if told.photos:
            beside = self.tr("With %n photo(s) beside it, in “{folder}”.", "", told.photos)
            said += " " + beside.format(folder=words.isolated(words.shown(told.folder)))
        return said
