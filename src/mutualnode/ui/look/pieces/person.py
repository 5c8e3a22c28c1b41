"""A person or a key as a picture: avatar, patch, and the few of a larger group. Their names are said beside them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui.look.avatar import Presence, paint_avatar
from mutualnode.ui.look.patch import patch_pixmap
from mutualnode.ui.look.worn import current

AVATAR = 40  # pixels
PATCH = 44  # pixels


@dataclass(frozen=True, slots=True)
class Person:
    """What a picture needs to know of somebody."""

    name: str
    key: bytes


class Avatar(QWidget):
    """Somebody's picture; silent, since their name stands beside it."""

    def __init__(
        self,
        person: Person,
        side: int = AVATAR,
        presence: Presence = Presence.HERE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.person, self._side, self._presence = person, side, presence
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, person: Person, presence: Presence = Presence.HERE) -> None:
        """Show somebody else, or the same person here or away."""
        self.person, self._presence = person, presence
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self.person.name, self.person.key, self._presence)
        painter.end()


class Patch(QWidget):
    """The picture of a key: a network's, a device's."""

    def __init__(self, key: bytes, side: int = PATCH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._side = key, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_key(self, key: bytes) -> None:
        """Show the picture of another key."""
        self._key = key
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, patch_pixmap(self._key, self.width(), self.devicePixelRatioF()))
        painter.end()
