"""Small photos are read for what is in sight, few are kept, and what was not here is looked for again."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mutualnode.app import exchanging
from mutualnode.domain import photos
from mutualnode.domain.kinds import Kind
from mutualnode.ui import darkroom
from mutualnode.ui.models import thumbnails
from mutualnode.ui.models.thumbnails import SIDE, Thumbnails
from tests.neighbours import Neighbour
from tests.ui.scene import until
from tests.ui.test_darkroom import picture

Make = Callable[..., list[Neighbour]]


def _posts(person: Neighbour, wide: int) -> bytes:
    """Have somebody post a photo; returns the hash of the small one."""
    made = darkroom.develop(picture(wide, 300))
    exchanging.post(person.commons, Kind.NEED, {"title": "A ladder"}, [made.plain()])
    return photos.digest(made.thumbnail)


def test_a_photo_is_there_once_it_was_wanted_and_has_come(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    told: list[bool] = []
    with alice.looking() as look:
        small = Thumbnails(lambda: look)
        small.found.connect(lambda: told.append(True))
        name = photos.digest(darkroom.develop(picture(400, 300)).thumbnail)
        small.want([b"", name])
        until(qtbot, lambda: name in small._known)
        assert small.of(name).isNull()
        assert _posts(alice, 400) == name
        small.want([name])
        assert small.of(name).isNull()
        small.doubt()
        small.want([name])
        until(qtbot, lambda: told == [True])
        image = small.of(name)
        assert (image.width(), image.height()) == (SIDE, SIDE)


def test_no_more_are_kept_than_there_is_room_for(
    qtbot: QtBot, neighbours: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    (alice,) = neighbours("alice")
    monkeypatch.setattr(thumbnails, "KEPT_MOST", 2)
    names = [_posts(alice, 400 + wide) for wide in range(3)]
    with alice.looking() as look:
        small = Thumbnails(lambda: look)
        small.want(names)
        until(qtbot, lambda: not small._wanted)
        assert len(small._known) <= 2


def test_without_a_reader_nothing_is_shown(qtbot: QtBot) -> None:
    small = Thumbnails(lambda: None)
    small.want([b"h" * 32])
    until(qtbot, lambda: not small._wanted)
    assert small.of(b"h" * 32) == QImage()
