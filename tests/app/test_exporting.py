"""Taking one's commons along: whole, as a table, as a calendar; and never as a count of persons."""

import base64
import csv
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from mutualnode.app import acts, exchanging, exporting, importing
from mutualnode.app.exporting import Form
from mutualnode.app.showing import Print
from mutualnode.domain import encoding
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import NOON, Neighbour, Street, carry_all
from tests.store.making import files_no_larger_than


def exported(person: Neighbour, path: Path) -> str:
    with person.looking() as look:
        exporting.write(path, exporting.form_of(path), look, NOON)
    return path.read_text(encoding="utf-8")


def test_everything_goes_into_json(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.needs("Żółta drabina", quantity="1 ladder")
    told = json.loads(exported(alice, tmp_path / "all.json"))
    kinds = {each["kind"] for each in told["entries"]}
    assert {"need", "network", "profile"} <= kinds
    need = next(each for each in told["entries"] if each["kind"] == "need")
    assert need["fields"] == {"title": "Żółta drabina", "quantity": "1 ladder"}
    assert need["author_name"] == "alice"


def test_a_table_can_be_taken_in_again(street: Street, tmp_path: Path) -> None:
    alice, bob = street.strangers("alice", "bob")
    alice.needs("A ladder, three metres", note="two\nlines", urgency="week")
    alice.offers("Tea; and cake")
    exported(alice, tmp_path / "board.csv")
    with bob.looking() as look:
        sheet = importing.read(tmp_path / "board.csv", look, NOON)
    assert not sheet.bad
    assert {str(each.fields["title"]) for each in sheet.good} == {"A ladder, three metres", "Tea; and cake"}


def test_no_cell_is_a_formula(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.needs('=HYPERLINK("x")')
    rows = list(csv.DictReader(exported(alice, tmp_path / "board.csv").splitlines()))
    assert rows[0]["title"] == '\'=HYPERLINK("x")'


def test_what_has_a_date_goes_into_the_calendar(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.needs("A ladder", due="2030-05-01T10:00:00Z", area="Alder Row")
    alice.offers("Tea, any day")
    todos = Calendar.from_ical(exported(alice, tmp_path / "due.ics")).walk("VTODO")
    assert [str(each["summary"]) for each in todos] == ["Need: A ladder"]


@pytest.mark.parametrize("form", exporting.Form)
def test_how_far_it_is_ends_with_the_whole(street: Street, tmp_path: Path, form: exporting.Form) -> None:
    (alice,) = street.neighbours("alice")
    alice.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(450)])
    steps: list[tuple[int, int]] = []
    with alice.looking() as look:
        made = exporting.write(tmp_path / "all", form, look, NOON, lambda done, whole: steps.append((done, whole)))
    assert steps[-1][0] == steps[-1][1] == len(steps) >= 450
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))
    assert made.entries == (0 if form is exporting.Form.ICS else len(steps))


def test_one_that_is_stopped_leaves_the_older_file_as_it_was(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.needs("A ladder")
    path = tmp_path / "all.json"
    path.write_text("older", encoding="utf-8")
    with alice.looking() as look:
        assert exporting.write(path, exporting.Form.JSON, look, NOON, stopped=lambda: True).stopped
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["all.json"]
    assert path.read_text(encoding="utf-8") == "older"


def test_a_place_without_room_keeps_nothing_and_is_told(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    alice.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(200)])
    folder = tmp_path / "stick"
    folder.mkdir()
    with alice.looking() as look, files_no_larger_than(16_384), pytest.raises(Fault) as refused:
        exporting.write(folder / "all.json", exporting.Form.JSON, look, NOON)
    assert refused.value.code is Code.FILE_FULL
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    with pytest.raises(Fault) as refused:
        exported(alice, tmp_path / "nowhere" / "all.json")
    assert refused.value.code is Code.FILE_UNWRITABLE


def test_another_ending_is_refused(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    with pytest.raises(Fault) as refused:
        exported(alice, tmp_path / "board.pdf")
    assert refused.value.code is Code.CHOICE_UNKNOWN


# Photos.


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


PICTURE = b"\xff\xd8\xff as it stands there"


def _shows(person: Neighbour, *prints: Print) -> None:
    given = [each.plain() for each in prints]
    exchanging.post(person.commons, Kind.NEED, {"title": "A ladder"}, given)


def test_photos_lie_as_pictures_beside_the_file_that_names_them(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    _shows(alice, Print(PICTURE + b"small", PICTURE + b"large"), Print(PICTURE, PICTURE))
    with alice.looking() as look:
        made = exporting.write(tmp_path / "all.json", Form.JSON, look, NOON)
        assert exporting.write(tmp_path / "all.json", Form.JSON, look, NOON).photos == 2
    assert (made.photos, made.folder) == (2, "all photos")
    told = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    need = next(each for each in told["entries"] if each["kind"] == "need")
    assert [(tmp_path / each).read_bytes() for each in need["pictures"]] == [PICTURE + b"large", PICTURE]
    assert sorted(tmp_path.joinpath("all photos").iterdir()) == sorted(tmp_path / each for each in need["pictures"])


def test_where_the_large_one_has_not_come_the_small_one_does(street: Street, tmp_path: Path) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _shows(alice, Print(PICTURE + b"small", PICTURE + b"large"))
    carry_all(alice, bob)
    acts.do(bob.commons, "bring", {"photos": packed(PICTURE + b"small"), "small": True})
    with bob.looking() as look:
        assert exporting.write(tmp_path / "all.json", Form.JSON, look, NOON).photos == 1
    (picture,) = tmp_path.joinpath("all photos").iterdir()
    assert picture.read_bytes() == PICTURE + b"small"


def packed(*shown: bytes) -> str:
    return base64.b64encode(encoding.pack(list(shown))).decode()


def test_what_is_no_picture_is_not_written_as_one(street: Street, out: Path) -> None:
    (alice,) = street.neighbours("alice")
    _shows(alice, Print(b"MZ a program", b"<html>"))
    with alice.looking() as look:
        assert exporting.write(out / "all.json", Form.JSON, look, NOON).photos == 0
    assert [each.name for each in out.iterdir()] == ["all.json"]


def test_a_table_and_a_calendar_have_no_pictures(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    _shows(alice, Print(PICTURE, PICTURE))
    for form in (Form.CSV, Form.ICS):
        exported(alice, tmp_path / f"all{form}")
    assert not tmp_path.joinpath("all photos").exists()


def test_stopped_it_takes_its_pictures_away_again_and_no_others(street: Street, out: Path) -> None:
    (alice,) = street.neighbours("alice")
    _shows(alice, Print(PICTURE, PICTURE))
    alice.offers("Tea")
    with alice.looking() as look:
        made = exporting.write(out / "all.json", Form.JSON, look, NOON, stopped=lambda: has_pictures(out))
        assert (made.stopped, list(out.iterdir())) == (True, [])
        exporting.write(out / "all.json", Form.JSON, look, NOON)
        before = sorted(out.rglob("*"))
        _shows(alice, Print(PICTURE + b"more", PICTURE + b"more"))
        assert exporting.write(out / "all.json", Form.JSON, look, NOON, stopped=lambda: True).stopped
    assert sorted(out.rglob("*")) == before


def test_where_there_is_no_room_for_a_picture_nothing_stays(street: Street, out: Path) -> None:
    (alice,) = street.neighbours("alice")
    _shows(alice, Print(PICTURE, PICTURE + bytes(90_000)))
    with alice.looking() as look, files_no_larger_than(20_000), pytest.raises(Fault) as full:
        exporting.write(out / "all.json", Form.JSON, look, NOON)
    assert full.value.code is Code.FILE_FULL
    assert list(out.iterdir()) == []


def has_pictures(folder: Path) -> bool:
    return any(folder.rglob("*.jpg"))
