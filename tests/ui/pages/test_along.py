"""Taking a network along, by mouse and keyboard: what is chosen is written, and each way it can end is a sentence."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mutualnode.app import exchanging
from mutualnode.app.framing import BEGINNING
from mutualnode.app.showing import Print
from mutualnode.domain.kinds import Kind
from mutualnode.ui.pages.along import AlongCard
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.store.making import files_no_larger_than
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _card(screen: Screen) -> AlongCard:
    screen.home.go(Where.SETTINGS)
    screen.looks_up()
    return screen.home.settings.along


def _answers(screen: Screen, card: AlongCard, path: Path) -> None:
    """Choose a file in the dialog that has come up."""
    dialog = next(each for each in card.findChildren(QFileDialog) if each.isVisible())
    dialog.close()
    dialog.fileSelected.emit(str(path))
    screen.until(lambda: not card.is_running)


def _writes(screen: Screen, path: Path) -> str:
    card = _card(screen)
    screen.clicks(card.begin)
    _answers(screen, card, path)
    return card.sentence.text()


@pytest.fixture
def alice(neighbours: Make, at_home: SitDown) -> Screen:
    """Somebody with a need that has a date, and an offer that has none."""
    person = neighbours("alice")[0]
    person.needs("A ladder", due="2030-05-01")
    person.offers("Bread")
    return at_home(person)


def test_everything_goes_into_a_file_and_a_toast_says_so(alice: Screen, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    said = _writes(alice, path)
    told = json.loads(path.read_text(encoding="utf-8"))
    assert {"A ladder", "Bread"} <= {each["title"] for each in told["entries"]}
    assert said == f"{len(told['entries'])} entries are in “all.json” now."
    assert alice.home.toast.isVisible()
    assert alice.home.toast.accessibleName() == said
    assert not _card(alice).tick.isHidden()


def test_photos_are_said_to_lie_beside_it(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    person = neighbours("alice")[0]
    photo = Print(BEGINNING + b"small", BEGINNING + b"large")
    exchanging.post(person.commons, Kind.NEED, {"title": "A ladder"}, [photo.plain()])
    said = _writes(at_home(person), tmp_path / "all.json")
    assert said.endswith("entries are in “all.json” now. With 1 photo beside it, in “all photos”.")
    assert len(list(tmp_path.joinpath("all photos").iterdir())) == 1


def test_a_calendar_is_written_with_the_keyboard_alone(alice: Screen, tmp_path: Path) -> None:
    card = _card(alice)
    alice.turns_here()
    card.what.setFocus()
    alice.presses(Qt.Key.Key_Right)
    alice.presses(Qt.Key.Key_Right)
    assert card.what.parts[card.what.at].accessibleName() == "A calendar"
    alice.presses(Qt.Key.Key_Tab)
    assert card.begin.hasFocus()
    alice.presses(Qt.Key.Key_Return)
    _answers(alice, card, tmp_path / "due.ics")
    (todo,) = Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VTODO")
    assert str(todo["summary"]) == "Need: A ladder"
    assert card.sentence.text() == "1 entry is in “due.ics” now."


def test_a_table_is_what_was_chosen_whatever_the_file_is_called(alice: Screen, tmp_path: Path) -> None:
    _card(alice).what.choose(1)
    assert "spreadsheet" in _card(alice).meaning.text()
    assert _writes(alice, tmp_path / "board.txt") == "2 entries are in “board.txt” now."
    with (tmp_path / "board.txt").open(encoding="utf-8", newline="") as file:
        assert {row["title"] for row in csv.DictReader(file)} == {"A ladder", "Bread"}


def test_the_name_that_is_proposed_fits_what_was_chosen(alice: Screen) -> None:
    card = _card(alice)
    card.what.choose(1)
    alice.clicks(card.begin)
    dialog = next(each for each in card.findChildren(QFileDialog) if each.isVisible())
    assert [Path(each).name for each in dialog.selectedFiles()] == ["Elm Street 2027-01-15.csv"]
    dialog.reject()
    assert not card.is_running


def test_a_calendar_without_dates_is_said_to_be_empty(neighbours: Make, at_home: SitDown, tmp_path: Path) -> None:
    alice = at_home(neighbours("alice")[0])
    _card(alice).what.choose(2)
    assert _writes(alice, tmp_path / "due.ics") == "Nothing here has a date, so “due.ics” is empty."


def test_a_place_that_cannot_be_written_is_said_to_be(alice: Screen, tmp_path: Path) -> None:
    said = _writes(alice, tmp_path / "nowhere" / "all.json")
    assert said.startswith("That file cannot be written")
    assert alice.home.toast.accessibleName() == said
    card = _card(alice)
    assert card.begin.is_ready
    assert card.what.isEnabled()
    assert card.tick.isHidden()


def test_a_stick_without_room_is_said_to_be_full(alice: Screen, tmp_path: Path) -> None:
    with files_no_larger_than(512):
        said = _writes(alice, tmp_path / "all.json")
    assert said.startswith("There is no room for that file there")
    assert list(tmp_path.glob("all.json*")) == []


def test_what_is_being_written_can_be_stopped_and_chosen_anew(
    neighbours: Make, at_home: SitDown, tmp_path: Path
) -> None:
    person, *_ = neighbours("alice")
    person.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(3_000)])
    alice = at_home(person)
    card = _card(alice)
    card.write(tmp_path / "all.json")
    assert card.is_running
    assert not card.what.isEnabled()
    assert (card.begin.isHidden(), card.stop.isHidden()) == (True, False)
    alice.clicks(card.stop)
    alice.until(lambda: not card.is_running)
    assert card.sentence.text() == "Stopped. Nothing was written."
    assert list(tmp_path.glob("all.json*")) == []
    assert card.what.isEnabled()
