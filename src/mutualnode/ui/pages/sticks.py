"""Carrying by stick: a copy out, sealed for members, and a copy in, looked through before anything of it is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStorageInfo, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.app import carrying, previewing
from mutualnode.app.carrying import Report, Written
from mutualnode.app.previewing import Preview
from mutualnode.errors import Fault
from mutualnode.ui import sentences, times, words
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.preview import PreviewSheet
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.margins import inside
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.chip import Chip
from mutualnode.ui.look.pieces.progress import Progress, Stitches
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current
from mutualnode.ui.pages.findings import PHOTO, findings, line, of_photos, spoken
from mutualnode.ui.pages.page import BETWEEN_CARDS, Room
from mutualnode.ui.pages.rows import empty

SUFFIX = ".mncopy"
STICK = "mn.usb-stick"
STICK_ICON, TICK = 30, 24  # pixels
PADDING = (18, 16, 16, 16)  # pixels
WHERE_STICKS_ARE = ("/media/", "/run/media/", "/Volumes/")  # how the places of sticks begin, where systems have such
DONE = "ph.check-circle-fill"


class CarryCard(Card):
    """One thing that is carried by hand: what it does, how far it is, and what came of it."""

    said = Signal(str)

    def __init__(self, desk: Desk, title: str, about: str, verb: str, icon_id: str = STICK) -> None:
        super().__init__()
        self._desk = desk
        self._about = about
        self._halt: Callable[[], None] | None = None
        self.about = Text(about, Size.CAPTION, Tone.SOFT)
        self.begin, self.stop = Button(verb), Button(self.tr("Stop"), small=True)
        self.begin.clicked.connect(self.choose)
        self.stop.clicked.connect(self.halt)
        self.tick = Sign(DONE, TICK, lambda: current().palette.good.base)
        self.stitches = Stitches(Progress(0, 0, ""))
        self.sentence = Text("", Size.CAPTION, Tone.SOFT)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(4)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(Text(title, Size.H3))
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(12)
        icon = Sign(icon_id, STICK_ICON, lambda: current().palette.action)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        inside(self.column, *PADDING)
        self.column.setSpacing(10)
        self.column.addLayout(head)
        self.column.addWidget(self.stitches)
        self.column.addWidget(self.sentence)
        self.column.addLayout(self.lines)
        self.column.addStretch()
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.setAccessibleName(title)
        self.rest()
        desk.opened.connect(self.rest)

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._halt is not None

    def halt(self) -> None:
        """Stop what is under way."""
        if self._halt is not None and self.stop.is_ready:
            self.stop.set_busy(self.tr("Stopping"))
            self._halt()

    def choose(self) -> None:
        """Ask for a file."""

    # What is shown.

    def rest(self) -> None:
        """Be as before anything was carried."""
        self._ended()
        self._show(self._about, "")

    def _began(self, about: str, sentence: str, halt: Callable[[], None]) -> None:
        self._halt = halt
        self._show(about, sentence)
        self.stitches.progress = Progress(0, 1, sentence)
        self.stitches.show()
        self._offer(self.stop, self.begin)

    def _offer(self, one: Button, other: Button) -> None:
        """Let one button be pressed in place of the other; the keyboard goes with it."""
        focused = other.hasFocus()
        one.set_ready()
        one.show()
        if focused:
            one.setFocus()
        other.hide()

    def _show(self, about: str, sentence: str, tone: Tone = Tone.SOFT) -> None:
        empty(self.lines)
        self.tick.hide()
        self.about.say(about)
        self.sentence.say(sentence, tone)
        self.sentence.setVisible(bool(sentence))

    def _moved(self, done: int, whole: int) -> None:
        if self._halt is None:
            return
        sentence = self._so_far(done, whole)
        self.stitches.progress = Progress(done, whole, sentence)
        self.stitches.update()
        self.sentence.say(sentence)
        self.sentence.show()

    def _so_far(self, done: int, whole: int) -> str:
        raise NotImplementedError

    def _ended(self) -> None:
        self._halt = None
        self.stitches.hide()
        self._offer(self.begin, self.stop)

    def _failed(self, fault: Fault) -> None:
        self._ended()
        self._show(self._about, sentences.of_fault(fault), Tone.ALARM)
        self.said.emit(sentences.of_fault(fault))


class StickOut(CarryCard):
    """Writes a copy of everything to a file; to one that is there already, what is new since."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, self.tr("Take a copy out"), self.tr("Everything here, for members alone"), self.tr("Write a copy")
        )
        self.photos = Chip(self.tr("With photos"), PHOTO)
        self.photos.setChecked(True)
        self.photos.setToolTip(self.tr("Small ones always, large ones while the stick has room"))
        self.column.insertWidget(self.column.indexOf(self.begin), self.photos, 0, Qt.AlignmentFlag.AlignLeading)

    def choose(self) -> None:
        """Ask where to write it."""
        dialog = QFileDialog(self, self.tr("Write a copy to a stick"), str(stick()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a copy that is there is added to, never replaced
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(file_name(self._desk, SUFFIX))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write everything to a file."""
        world, photos = self._desk.world, self.photos.isChecked()
        self.photos.setEnabled(False)
        stop = self._desk.carry(
            lambda reading, _, hands: carrying.write(
                reading, path, world, hands.moved, hands.is_stopped, with_photos=photos
            ),
            self._moved,
            self._written,
            self._failed,
        )
        self._began(self.tr("to “{name}”").format(name=named(path)), self.tr("Getting ready"), stop)

    def _so_far(self, done: int, whole: int) -> str:
        said = self.tr("Writing {done} of {whole}. Leave the stick in.")
        return said.format(done=words.number(done), whole=words.number(whole))

    def _ended(self) -> None:
        super()._ended()
        for each in self.findChildren(Chip):  # none yet while the card is being made
            each.setEnabled(True)

    def _written(self, told: Written) -> None:
        self._ended()
        self._show(self.about.text(), self._came_to(told))
        found = of_photos(told.photos)
        for each in found:
            self.lines.addLayout(line(each))
        self.tick.setVisible(not told.stopped)
        self.said.emit(" ".join([self.sentence.text(), *map(spoken, found)]))

    def _came_to(self, told: Written) -> str:
        if told.stopped:
            return self.tr("Stopped. The copy is as it was.")
        if not told.new and told.photos.any:
            return self.tr("All entries were in this copy already. New in it are:")
        if not told.new:
            return self.tr("Everything here is in this copy already.")
        if told.new == told.changes:
            return self.tr("%n entries written, and read back to make sure.", "", told.new)
        said = self.tr("%n more written, and read back to make sure. {count} are in this copy now.", "", told.new)
        return said.format(count=words.number(told.changes))


class StickIn(CarryCard):
    """Looks a copy through, asks, and keeps what is new in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, self.tr("Bring a copy in"), self.tr("You see what is in it before it is kept"), self.tr("Read a copy")
        )
        self.preview: PreviewSheet | None = None

    def choose(self) -> None:
        """Ask which copy."""
        dialog = QFileDialog(self, self.tr("Read a copy from a stick"), str(stick()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Copies (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.look(Path(chosen)))
        dialog.open()

    def look(self, path: Path) -> None:
        """Look a copy through, and show what it would change."""

        def seen(told: Preview) -> None:
            self._seen(path, told)

        stop = self._desk.carry(
            lambda reading, _, hands: previewing.preview(reading, path, hands.moved, hands.is_stopped),
            self._moved,
            seen,
            self._failed,
        )
        name = self.tr("from “{name}”").format(name=named(path))
        self._began(name, self.tr("Looking it through"), stop)

    def _seen(self, path: Path, told: Preview) -> None:
        self._ended()
        if told.report.stopped:
            self._show(self._about, self.tr("Stopped. Nothing was kept."))
            return
        self._show(self.about.text(), self.tr("Looked through. Nothing of it is kept yet."))
        self.preview = PreviewSheet(told, self._desk.now(), self)
        self.preview.accepted.connect(lambda: self.read(path))
        self.preview.rejected.connect(lambda: self._show(self._about, self.tr("Nothing was kept.")))
        self.preview.open()

    def read(self, path: Path) -> None:
        """Keep what is new in a copy."""
        about = self.about.text()
        stop = self._desk.carry(
            lambda reading, do, hands: carrying.read(reading, do, path, hands.moved, hands.is_stopped),
            self._moved,
            self._read,
            self._failed,
        )
        self._began(about, self.tr("Bringing it in"), stop)

    def _so_far(self, done: int, whole: int) -> str:
        said = self.tr("{share} % of the copy read. Leave the stick in.")
        return said.format(share=100 * min(done, whole) // max(1, whole))

    def _read(self, told: Report) -> None:
        self._ended()
        said = self.tr("Stopped. What came until then is kept.") if told.stopped else ""
        self._show(self.about.text(), said)
        found = findings(told)
        for each in found:
            self.lines.addLayout(line(each))
        self.tick.setVisible(not told.stopped and not told.refused and not told.damaged)
        self.said.emit(" ".join(map(spoken, found)))


def file_name(desk: Desk, suffix: str) -> str:
    """Return a name for a file with what is here: the network's, and the day."""
    network = words.shown(desk.reading.network_name) if desk.reading is not None else ""
    safe = "".join(each if each.isalnum() else " " for each in network)
    return " ".join([*safe.split(), times.date_in_file(desk.now())]) + suffix


def named(path: Path) -> str:
    """Return the name of a file as it stands in a sentence: others may have chosen it."""
    return words.isolated(words.shown(path.name))


def stick() -> Path:
    """Return where a stick is, if one is in this computer; else the person's own folder."""
    volumes = [each for each in QStorageInfo.mountedVolumes() if each.isReady() and not each.isRoot()]
    found = [each.rootPath() for each in volumes if each.rootPath().startswith(WHERE_STICKS_ARE)]
    return Path(found[0]) if found else Path.home()


class Sticks(QWidget):
    """Both ways, side by side where there is room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.out, self.into = StickOut(desk), StickIn(desk)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN_CARDS)
        self._row.addWidget(self.out, 1)
        self._row.addWidget(self.into, 1)

    def fit(self, room: Room) -> None:
        """Lie one under the other where room is short."""
        short = room is Room.NARROW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if short else QBoxLayout.Direction.LeftToRight)
