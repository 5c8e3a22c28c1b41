"""Small files that people pass on: read whole or told why not, written for their owner alone."""

import io
import sys
from pathlib import Path

import pytest

from mutualnode.app import folder, passing
from mutualnode.app.folder import Place
from mutualnode.errors import Code, Fault
from mutualnode.keys import sealing

CODE = "mn1-" + "a2" * 60


def refusal(path: Path) -> Code:
    with pytest.raises(Fault) as refused:
        passing.from_file(path)
    return refused.value.code


@pytest.mark.parametrize("content", ["marmalade", "marmalade\n", "marmalade\r\nmore", "\ufeffmarmalade\n"])
def test_a_passphrase_is_the_first_line_of_a_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "word"
    path.write_bytes(content.encode())
    assert passing.from_file(path) == "marmalade"


def test_spaces_belong_to_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "word"
    path.write_text(" jam \n", encoding="utf-8")
    assert passing.from_file(path) == " jam "


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00")
    assert {refusal(each) for each in (tmp_path / "none", tmp_path, binary)} == {Code.FILE_UNREADABLE}


def place_with(folder_: Path, passphrase: str | None) -> Place:
    place = Place(folder_ / "network")
    folder.new_key(place, passphrase, bytes(sealing.KEY_BYTES + sealing.RANDOM_BYTES))
    return place


def test_an_unlocked_store_asks_for_nothing(tmp_path: Path) -> None:
    assert passing.known(place_with(tmp_path, None), None) is None


def test_a_locked_store_takes_what_was_given(tmp_path: Path) -> None:
    assert passing.known(place_with(tmp_path, "jam"), "marmalade") == "marmalade"


def test_where_nobody_sits_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("jam\n"))
    with pytest.raises(Fault) as refused:
        passing.known(place_with(tmp_path, "jam"), None)
    assert refused.value.code is Code.PASSPHRASE_NEEDED


def test_where_there_is_no_store_there_is_no_network(tmp_path: Path) -> None:
    with pytest.raises(Fault) as refused:
        passing.known(Place(tmp_path), None)
    assert refused.value.code is Code.NETWORK_NONE


def test_an_invite_is_what_was_typed_or_what_stands_in_the_file_that_was_named(tmp_path: Path) -> None:
    path = tmp_path / "invite.txt"
    passing.write_text(path, CODE + "\n")
    assert passing.invite_text(str(path)) == CODE
    for typed in (CODE, "six words", "x" * 5_000, "a\0b", str(tmp_path)):
        assert passing.invite_text(typed) == typed


def test_an_invite_in_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "invite.txt"
    passing.write_text(path, CODE)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("name", "start"), [("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG")])
def test_a_square_code_is_drawn_as_its_name_asks(tmp_path: Path, name: str, start: bytes) -> None:
    path = tmp_path / name
    passing.write_square(path, CODE)
    assert path.read_bytes().startswith(start)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["a.gif", "a", "a.svg.txt"])
def test_another_form_of_picture_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Fault) as refused:
        passing.write_square(tmp_path / name, CODE)
    assert refused.value.code is Code.CHOICE_UNKNOWN
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.svg").mkdir()
    for path in (tmp_path / "none" / "a.svg", tmp_path / "folder.svg"):
        with pytest.raises(Fault) as refused:
            passing.write_square(path, CODE)
        assert refused.value.code is Code.FILE_UNWRITABLE


def test_the_longest_invite_fits_into_a_square(tmp_path: Path) -> None:
    passing.write_square(tmp_path / "a.svg", "mn1-" + "a" * 600)
    assert (tmp_path / "a.svg").exists()
