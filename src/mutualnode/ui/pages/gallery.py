"""The photos of one entry, side by side, each of which opens; those still on their way say so."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from mutualnode.app import showing
from mutualnode.app.reading import Shown
from mutualnode.domain.photos import Photo
from mutualnode.ui import darkroom
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.viewer import Viewer
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.picture import Picture
from mutualnode.ui.pages.rows import empty


class Gallery(QWidget):
    """Photos as tiles; takes no room where there are none."""

    def __init__(self, desk: Desk, around: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._told: tuple[object, ...] = ()
        self._entry: Shown | None = None
        self.pictures: list[Picture] = []
        self.viewer = Viewer(desk, around)
        self._flow = Flow(self)
        desk.here_changed.connect(self._look_again)

    def _look_again(self) -> None:
        if self._entry is not None and self.isVisible():
            self.about(self._entry)

    def about(self, entry: Shown) -> None:
        """Show the photos of an entry, as far as they are here."""
        reading = self._desk.reading
        if reading is None:
            return
        self._entry, named = entry, showing.of(entry)
        here = [showing.read(reading, each.thumbnail) for each in named]
        told = (*((each, data is not None) for each, data in zip(named, here, strict=True)), bool(self._desk.here))
        self.setVisible(bool(named))
        if told == self._told:
            return
        self._told = told
        empty(self._flow)
        self.pictures = []
        for at, (photo, data) in enumerate(zip(named, here, strict=True)):
            picture = self._picture(photo, data, at, len(named))
            picture.clicked.connect(lambda _=False, at=at: self.viewer.show_photos(named, at))
            self._flow.addWidget(picture)
            self.pictures.append(picture)

    def _picture(self, photo: Photo, data: bytes | None, at: int, count: int) -> Picture:
        name = photo.words or self.tr("Photo {number} of {count}").format(number=at + 1, count=count)
        picture = Picture()
        image = darkroom.decode(data) if data is not None else QImage()
        if not image.isNull():
            picture.show_image(image, name)
        elif data is None and self._has_room():
            picture.show_words(self.tr("On its way") if self._desk.here else self.tr("Not here yet"), name)
        elif data is None:
            picture.show_words(self.tr("No room here"), name)
        else:
            picture.show_words(self.tr("Cannot be shown"), name)
        return picture

    def _has_room(self) -> bool:
        return self._desk.reading is None or showing.has_room(self._desk.reading)
