"""A copy out and a copy in, by mouse and keyboard: progress, a stop, a preview, and a sentence for what goes wrong."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.sticks import SUFFIX, CarryCard, StickIn, StickOut, file_name
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street, carry_all
from tests.scene.album import shows
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _said(card: CarryCard) -> list[str]:
    return [each.text() for each in card.findChildren(Text) if not each.isHidden() and each.text()]


def _out(screen: Screen) -> StickOut:
    screen.home.go(Where.SYNC)
    screen.looks_up()
    return screen.home.sync.sticks.out


def _into(screen: Screen) -> StickIn:
    screen.home.go(Where.SYNC)
    screen.looks_up()
    return screen.home.sync.sticks.into


def _chooses(screen: Screen, card: CarryCard, path: Path) -> None:
    """Press the button, and choose a file in the dialog that it opens."""
    screen.clicks(card.begin)
    dialog = next(each for each in card.findChildren(QFileDialog) if each.isVisible())
    dialog.close()
    dialog.fileSelected.emit(str(path))


def _writes(screen: Screen, path: Path) -> None:
    card = _out(screen)
    _chooses(screen, card, path)
    screen.until(lambda: not card.is_running)


def _looks(screen: Screen, path: Path) -> None:
    card = _into(screen)
    _chooses(screen, card, path)
    screen.until(lambda: not card.is_running)


def test_a_need_travels_by_stick_from_one_window_to_another(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, other = neighbours("alice", "bob")
    person.needs("A ladder")
    person.offers("Bread")
    alice, bob = at_home(person), at_home(other)
    copy = tmp_path / f"copy{SUFFIX}"
    _writes(alice, copy)
    assert not alice.home.sync.sticks.out.tick.isHidden()
    assert alice.home.toast.accessibleName() == alice.home.sync.sticks.out.sentence.text()
    _looks(bob, copy)
    preview = bob.home.sync.sticks.into.preview
    assert preview is not None
    assert {"2 entries are new here.", "1 need", "1 offer", "By alice."} <= set(preview.lines)
    bob.waits_for()
    bob.clicks(preview.bring)
    bob.waits_for("A ladder")
    bob.until(lambda: not bob.home.sync.sticks.into.is_running)
    assert {"2", "new, checked and kept", "already here"} <= set(_said(bob.home.sync.sticks.into))
    assert "2 new, checked and kept" in bob.home.toast.accessibleName()


def test_photos_go_along_unless_one_leaves_them_out(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, other = neighbours("alice", "bob")
    shows(person, "A ladder", 20_000)
    alice, bob = at_home(person), at_home(other)
    out, copy = _out(alice), tmp_path / "copy"
    alice.clicks(out.photos)
    _writes(alice, copy)
    assert "1 small photo" not in _said(out)
    alice.clicks(out.photos)
    _writes(alice, copy)
    told = {"All entries were in this copy already. New in it are:", "1 small photo", "1 large photo"}
    alice.until(lambda: told <= set(_said(out)))
    _looks(bob, copy)
    preview = bob.home.sync.sticks.into.preview
    assert preview is not None
    assert {"1 small photo", "1 large photo"} <= set(preview.lines)
    bob.clicks(preview.bring)
    bob.until(lambda: not bob.home.sync.sticks.into.is_running)
    bob.until(lambda: {"1 small photo", "1 large photo"} <= set(_said(bob.home.sync.sticks.into)))
    assert "1 large photo." in bob.home.toast.accessibleName()


def test_a_copy_with_nothing_but_photos_can_be_brought_in(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, other = neighbours("alice", "bob")
    shows(person, "A ladder", 20_000)
    carry_all(person, other)
    alice, bob = at_home(person), at_home(other)
    _writes(alice, tmp_path / "copy")
    _looks(bob, tmp_path / "copy")
    preview = bob.home.sync.sticks.into.preview
    assert preview is not None
    bob.clicks(preview.bring)
    bob.until(lambda: not bob.home.sync.sticks.into.is_running)
    bob.until(lambda: "1 small photo" in _said(bob.home.sync.sticks.into))


def test_what_was_looked_at_and_not_wanted_is_not_kept(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, other = neighbours("alice", "bob")
    person.needs("A ladder")
    alice, bob = at_home(person), at_home(other)
    _writes(alice, tmp_path / "copy")
    _looks(bob, tmp_path / "copy")
    preview = bob.home.sync.sticks.into.preview
    assert preview is not None
    bob.until(preview.leave.hasFocus)
    bob.presses(Qt.Key.Key_Return)
    assert "Nothing was kept." in _said(bob.home.sync.sticks.into)
    bob.waits_for()


def test_a_copy_that_is_there_is_added_to(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    alice = at_home(neighbours("alice")[0])
    _writes(alice, tmp_path / "copy")
    alice.desk.act("post", {"kind": "need", "typed": {"title": "Bread"}})
    alice.waits_for("Bread")
    _writes(alice, tmp_path / "copy")
    assert alice.home.sync.sticks.out.sentence.text().startswith("1 more written, and read back")
    _writes(alice, tmp_path / "copy")
    assert alice.home.sync.sticks.out.sentence.text() == "Everything here is in this copy already."


def test_what_runs_can_be_stopped_and_says_so(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, *_ = neighbours("alice")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(3_000)])
    alice = at_home(person)
    card = _out(alice)
    _chooses(alice, card, tmp_path / "copy")
    assert card.is_running
    assert (card.begin.isHidden(), card.stop.isHidden()) == (True, False)
    alice.clicks(card.stop)
    alice.until(lambda: not card.is_running)
    assert (card.begin.isHidden(), card.stop.isHidden()) == (False, True)
    assert "Stopped" in card.sentence.text()


def test_how_far_it_is_shows_in_stitches_and_words(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, *_ = neighbours("alice")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(2_000)])
    person_holds = person.counts()
    alice = at_home(person)
    card = _out(alice)
    card.write(tmp_path / "copy")
    assert not card.stitches.isHidden()
    alice.until(lambda: not card.is_running)
    told = card.stitches.progress
    assert (told.done, told.total) == (person_holds, person_holds)
    assert told.words == f"Writing {person_holds:,} of {person_holds:,}. Leave the stick in."
    assert card.stitches.isHidden()


def test_a_file_that_is_none_of_ours_is_said_to_be(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    alice = at_home(neighbours("alice")[0])
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear neighbours")
    _looks(alice, letter)
    assert "There is no MutualNode copy on this stick" in alice.home.sync.sticks.into.sentence.text()
    _writes(alice, letter)
    assert "There is no MutualNode copy" in alice.home.sync.sticks.out.sentence.text()
    assert letter.read_text() == "Dear neighbours"


def test_another_network_s_copy_stays_closed(street: Street, at_home: SitDown, tmp_path: Path) -> None:
    alice, mallory = (at_home(each) for each in street.strangers("alice", "mallory"))
    _writes(mallory, tmp_path / "copy")
    _looks(alice, tmp_path / "copy")
    assert "sealed for another network" in alice.home.sync.sticks.into.sentence.text()


def test_a_copy_with_a_damaged_place_gives_the_rest(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person, other = neighbours("alice", "bob")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(3_000)])
    alice, bob = at_home(person), at_home(other)
    copy = tmp_path / "copy"
    _writes(alice, copy)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    _looks(bob, copy)
    preview = bob.home.sync.sticks.into.preview
    assert preview is not None
    assert "damaged on the stick, and not read" in preview.lines
    bob.clicks(preview.bring)
    bob.until(lambda: not bob.home.sync.sticks.into.is_running)
    assert "damaged on the stick, and not read" in _said(bob.home.sync.sticks.into)
    assert bob.home.sync.sticks.into.tick.isHidden()
    bob.home.go(Where.BOARD)
    bob.until(lambda: bool(bob.sees()))


def test_a_file_that_is_not_there_is_said_to_be_unreadable(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    alice = at_home(neighbours("alice")[0])
    _looks(alice, tmp_path / "gone")
    assert "cannot be read" in alice.home.sync.sticks.into.sentence.text()


def test_the_name_that_is_proposed_says_whose_copy_it_is(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    assert file_name(alice.desk, SUFFIX) == f"Elm Street 2027-01-15{SUFFIX}"
