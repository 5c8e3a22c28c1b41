"""Photos of what is asked or offered: chosen from files, dropped or pasted, each with what can be seen on it."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mutualnode.app import showing
from mutualnode.app.showing import Print
from mutualnode.domain.photos import DESCRIPTION_LIMIT, PHOTOS_LIMIT, Photo
from mutualnode.errors import Code, Fault
from mutualnode.ui import darkroom, sentences
from mutualnode.ui.darkroom import Darkroom, Source
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.field import Field
from mutualnode.ui.look.pieces.picture import Picture

TILE = 56  # pixels
BETWEEN = 8  # pixels
SORTS = "*.jpg *.jpeg *.png *.webp *.bmp *.gif"


class _Row(QWidget):
    """One photo: small, what can be seen on it, and a way to take it out."""

    changed = Signal()

    def __init__(self, shown: Print | Photo, small: bytes | None) -> None:
        super().__init__()
        self.shown = shown
        self.picture = Picture(TILE)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("Photo")
        image = darkroom.decode(small) if small is not None else QImage()
        if image.isNull():
            self.picture.show_words("", name)
        else:
            self.picture.show_image(image, name)
        self.said = QLineEdit(shown.words)
        self.said.setMaxLength(DESCRIPTION_LIMIT)
        self.said.setPlaceholderText(self.tr("What can be seen, for those who cannot see it"))
        self.said.setAccessibleName(self.tr("What can be seen on this photo"))
        self.said.textChanged.connect(self.changed)
        self.out = Button(self.tr("Take out"), "ph.x-bold", small=True)
        row = QHBoxLayout(self)
        row.setSpacing(BETWEEN)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture)
        row.addWidget(self.said, 1)
        row.addWidget(self.out)

    def plain(self) -> dict[str, Any]:
        """Return it as an act takes it."""
        given = self.shown.plain() if isinstance(self.shown, Print) else showing.plain(self.shown)
        return given | {showing.WORDS: self.said.text()}

    def told(self) -> Print | Photo:
        """Return it with what is typed now."""
        if isinstance(self.shown, Print):
            return Print(self.shown.thumbnail, self.shown.full, self.said.text())
        return Photo(self.shown.thumbnail, self.shown.full, self.said.text())


class PhotosField(Field):
    """Holds a few photos, and says below what is wrong with one that cannot be added."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        self.add = Button(self.tr("Add a photo"), "ph.image")
        hint = self.tr("Or drop or paste one. It is made smaller, and says neither where nor with what it was taken.")
        super().__init__(self.tr("Photos"), self.add, hint)
        self.add.setAccessibleName(self.tr("Add a photo"))
        self._desk = desk
        self.rows: list[_Row] = []
        self._under_way = self._turn = 0  # pictures being made smaller, and for which filling of the form
        self._wrong = ""
        self.darkroom = Darkroom(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(BETWEEN)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, self._list)
            column.setAlignment(self.add, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self.choose)
        self.setFocusProxy(self.add)

    # Adding.

    def choose(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self, self.tr("Add a photo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        named = self.tr("Pictures")  # gathered from outside of f-strings
        dialog.setNameFilter(f"{named} ({SORTS})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take(map(Path, names)))
        dialog.open()

    def take(self, sources: Iterable[Source]) -> None:
        """Add pictures, as far as there is room."""
        self._say("")
        for source in sources:
            if len(self.rows) + self._under_way >= PHOTOS_LIMIT:
                self._say(sentences.of_fault(Fault(Code.PHOTOS_TOO_MANY, limit=PHOTOS_LIMIT)))
                return
            self._under_way += 1
            self.add.set_busy(self.tr("Making it smaller"))
            self.darkroom.develop(source, partial(self._came, self._turn))

    def take_from(self, data: QMimeData) -> bool:
        """Add what was dropped or pasted; tells whether there were pictures in it."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif data.hasImage():
            image = data.imageData()
            self.take([image if isinstance(image, QImage) else QImage()])
        return bool(files) or data.hasImage()

    def _came(self, turn: int, came: Print | Fault) -> None:
        if turn != self._turn:  # something else is written here by now
            return
        self._under_way -= 1
        if not self._under_way:
            self.add.set_ready()
            self._say(self._wrong)
        if isinstance(came, Fault):
            self._say(sentences.of_fault(came))
        else:
            self._append(came, came.thumbnail)
            self.changed.emit()

    def _say(self, wrong: str) -> None:
        self._wrong = wrong
        self.set_wrong(wrong)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being made smaller."""
        return bool(self._under_way)

    # What is there.

    def fill(self, shown: Sequence[Print | Photo]) -> None:
        """Show these photos and no others."""
        self._turn, self._under_way = self._turn + 1, 0
        self.add.set_ready()
        for row in [*self.rows]:
            self._remove(row)
        self._say("")
        reading = self._desk.reading
        for each in shown:
            here = showing.read(reading, each.thumbnail) if isinstance(each, Photo) and reading is not None else None
            self._append(each, each.thumbnail if isinstance(each, Print) else here)

    def photos(self) -> tuple[Print | Photo, ...]:
        """Return what is there."""
        return tuple(row.told() for row in self.rows)

    def plain(self) -> list[dict[str, Any]]:
        """Return them as an act takes them."""
        return [row.plain() for row in self.rows]

    def _append(self, shown: Print | Photo, small: bytes | None) -> None:
        row = _Row(shown, small)
        row.out.clicked.connect(lambda: self._take_out(row))
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._list.addWidget(row)

    def _take_out(self, row: _Row) -> None:
        self._remove(row)
        self._say("")
        self.add.setFocus()
        self.changed.emit()

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
