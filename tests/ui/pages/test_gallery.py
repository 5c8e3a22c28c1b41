"""Photos of an entry: shown when they are here, said to be on their way when not, opened with the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from mutualnode.app import exchanging
from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.showing import Print
from mutualnode.domain import photos
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.photos import Photo
from mutualnode.ui import darkroom
from mutualnode.ui.pages.gallery import Gallery
from tests.neighbours import Neighbour
from tests.ui.scene import Screen
from tests.ui.test_darkroom import picture

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _posts(person: Neighbour, *prints: Print) -> EntryId:
    given = [each.plain() for each in prints]
    return exchanging.post(person.commons, Kind.NEED, {"title": "A ladder"}, given)


def _opened(screen: Screen, entry: EntryId) -> Gallery:
    screen.home.open(bytes(entry))
    screen.looks_up()
    return screen.home.detail.gallery


def test_photos_open_one_after_the_other_and_close_with_the_keyboard(neighbours: Make, at_home: SitDown) -> None:
    (alice,) = neighbours("alice")
    made = darkroom.develop(picture(400, 300))
    entry = _posts(alice, Print(made.thumbnail, made.full, "the ladder"), made)
    screen = at_home(alice)
    gallery = _opened(screen, entry)
    assert [each.is_shown for each in gallery.pictures] == [True, True]
    assert [each.accessibleName() for each in gallery.pictures] == ["the ladder", "Photo 2 of 2"]
    gallery.pictures[0].setFocus()
    screen.presses(Qt.Key.Key_Return)
    viewer = gallery.viewer
    screen.until(viewer.leave.hasFocus)
    assert viewer.windowTitle() == viewer.words.text() == "the ladder"
    assert viewer.sight.image.width() == 400
    screen.presses(Qt.Key.Key_Right)
    assert viewer.windowTitle() == "Photo 2 of 2"
    screen.presses(Qt.Key.Key_Escape)
    screen.until(lambda: not viewer.isVisible())


def test_a_photo_on_its_way_says_so_and_is_shown_when_it_comes(neighbours: Make, at_home: SitDown) -> None:
    (alice,) = neighbours("alice")
    made = darkroom.develop(picture(40, 30))
    named = photos.fields([Photo(photos.digest(made.thumbnail), photos.digest(made.full))])
    entry = alice.commons.write(Kind.NEED, {"title": "A ladder", **named}).entry
    screen = at_home(alice)
    gallery = _opened(screen, entry)
    assert gallery.pictures[0].words == "Not here yet"
    gallery.viewer.show_photos([photos.named(named)[0]], 0)
    assert gallery.viewer.words.text() == "The large picture comes when a computer that has it is nearby."
    screen.desk._see(Company((Computer(b"d" * 32, b"m" * 32, "Mei", stand=Stand.IN_STEP),)))
    assert gallery.viewer.words.text() == "The large picture is still on its way."
    assert gallery.pictures[0].words == "On its way"
    gallery.viewer.reject()
    typed = {"title": "The same"}
    screen.desk.act("post", {"kind": "need", "typed": typed, "photos": [made.plain()]})
    screen.until(lambda: gallery.pictures[0].is_shown)


@pytest.mark.parametrize("bytes_", [b"no picture", b"\xff\xd8\xff" + bytes(50), picture(2_000, 10)])
def test_what_a_hostile_member_names_a_photo_is_not_shown(neighbours: Make, at_home: SitDown, bytes_: bytes) -> None:
    (alice,) = neighbours("alice")
    entry = _posts(alice, Print(bytes_[:30_000], bytes_))
    gallery = _opened(at_home(alice), entry)
    assert gallery.pictures[0].words == "Cannot be shown"


def test_where_the_limit_of_the_network_is_reached_it_is_said(
    neighbours: Make, at_home: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    (alice,) = neighbours("alice")
    made = darkroom.develop(picture(40, 30))
    named = photos.fields([Photo(photos.digest(made.thumbnail), photos.digest(made.full))])
    entry = alice.commons.write(Kind.NEED, {"title": "A ladder", **named}).entry
    monkeypatch.setattr(photos, "NETWORK_BYTES", 0)
    gallery = _opened(at_home(alice), entry)
    assert gallery.pictures[0].words == "No room here"
    gallery.viewer.show_photos(photos.named(named), 0)
    assert gallery.viewer.words.text() == "This computer has no room for more large pictures of this network."


def test_what_is_taken_down_while_its_photo_is_looked_at_is_left(neighbours: Make, at_home: SitDown) -> None:
    (alice,) = neighbours("alice")
    entry = _posts(alice, darkroom.develop(picture(40, 30)))
    screen = at_home(alice)
    gallery = _opened(screen, entry)
    screen.clicks(gallery.pictures[0])
    screen.until(gallery.viewer.isVisible)
    screen.desk.act("forget", {"id": entry.hex()})
    screen.until(lambda: not gallery.viewer.isVisible())
    screen.until(lambda: not screen.home.is_at(screen.home.detail))
    assert screen.desk.reading is not None
    assert screen.desk.reading.entries.blobs.size() == 0


def test_an_entry_without_photos_has_none(neighbours: Make, at_home: SitDown) -> None:
    (alice,) = neighbours("alice")
    entry = alice.needs("A ladder")
    gallery = _opened(at_home(alice), entry)
    assert not gallery.isVisible()
