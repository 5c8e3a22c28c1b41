"""Needs and offers in bulk: good rows are kept, bad ones listed with their line, likely repetitions pointed out."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.app import acts, importing
from mutualnode.app.acts import Plain
from mutualnode.app.importing import FILE_LIMIT, KEPT_AT_ONCE, Sheet
from mutualnode.domain import ids
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import NOON, Neighbour, a_street

Make = Callable[..., list[Neighbour]]


class Hand:
    """Writes into a neighbour's store."""

    def __init__(self, person: Neighbour) -> None:
        self._person = person

    def do(self, name: str, given: Plain) -> dict[str, Any]:
        """Do one act at once."""
        return acts.do(self._person.commons, name, given)

    def close(self) -> None:
        """Nothing is held."""


def read(person: Neighbour, path: Path, content: str | bytes) -> Sheet:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with person.looking() as look:
        return importing.read(path, look, NOON)


@pytest.fixture
def alice(neighbours: Make) -> Neighbour:
    return neighbours("alice")[0]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_table_is_read_however_a_program_wrote_it(
    alice: Neighbour, table: Path, mark: str, delimiter: str, ending: str
) -> None:
    rows = [["Kind", " Title ", "quantity", "phone"], ["offer", "soup", "5 bowls", "123"], ["", "a ladder", "", ""]]
    sheet = read(alice, table, mark + ending.join(delimiter.join(each) for each in rows))
    assert sheet.bad == []
    assert [(each.line, each.kind, each.fields) for each in sheet.good] == [
        (2, Kind.OFFER, {"title": "soup", "quantity": "5 bowls"}),
        (3, Kind.NEED, {"title": "a ladder"}),
    ]


def test_words_in_quotes_may_hold_lines_and_delimiters(alice: Neighbour, table: Path) -> None:
    sheet = read(alice, table, 'title,note\n"soup, warm","one\ntwo"\nbread,\n')
    assert [(each.line, each.fields) for each in sheet.good] == [
        (3, {"title": "soup, warm", "note": "one\ntwo"}),
        (4, {"title": "bread"}),
    ]


def test_json_lines_are_read(alice: Neighbour, tmp_path: Path) -> None:
    lines = ['{"title":"soup","kind":"offer","quantity":5,"phone":"123"}', "", '{"title":"a ladder","note":null}']
    sheet = read(alice, tmp_path / "list.jsonl", "\n".join(lines))
    assert [(each.line, each.kind, each.fields) for each in sheet.good] == [
        (1, Kind.OFFER, {"title": "soup", "quantity": "5"}),
        (3, Kind.NEED, {"title": "a ladder"}),
    ]


def test_bad_rows_of_a_table_are_listed_and_the_good_taken(alice: Neighbour, table: Path) -> None:
    rows = [
        "title,quantity,kind,due",
        "soup,,,",
        ",5,,",
        "a,some,,",
        "b,,gift,",
        "c,,,soon",
        "",
        "d,,,,,9",
        "bread,,offer,",
    ]
    sheet = read(alice, table, "\n".join(rows))
    assert [each.fields["title"] for each in sheet.good] == ["soup", "bread"]
    assert [(each.line, each.fault.code) for each in sheet.bad] == [
        (3, Code.TEXT_EMPTY),
        (4, Code.QUANTITY_UNCLEAR),
        (5, Code.CHOICE_UNKNOWN),
        (6, Code.TIME_UNCLEAR),
        (8, Code.FIELD_UNKNOWN),
    ]


def test_bad_json_lines_are_listed_and_the_good_taken(alice: Neighbour, tmp_path: Path) -> None:
    lines = ['{"title":"soup"}', "{", "[1]", "7", '{"note":"x"}', '{"title":"' + "x" * 300 + '"}', '{"title":{"a":1}}']
    sheet = read(alice, tmp_path / "list.jsonl", "\n".join(lines))
    assert sheet.good[0].fields == {"title": "soup"}
    assert [(each.line, each.fault.code) for each in sheet.bad][:5] == [
        (2, Code.FILE_NOT_A_LIST),
        (3, Code.FILE_NOT_A_LIST),
        (4, Code.FILE_NOT_A_LIST),
        (5, Code.TEXT_EMPTY),
        (6, Code.TEXT_TOO_LONG),
    ]


@pytest.mark.parametrize("content", ["", "name,amount\nx,5\n", "\x00\x01\x02", "title"[:3]])
def test_what_is_no_table_is_told(alice: Neighbour, table: Path, content: str) -> None:
    with pytest.raises(Fault) as refused:
        read(alice, table, content)
    assert refused.value.code is Code.FILE_NOT_A_LIST


def test_what_is_not_text_is_told(alice: Neighbour, table: Path) -> None:
    with pytest.raises(Fault) as refused:
        read(alice, table, b"title\n\xff\xfe\n")
    assert refused.value.code is Code.FILE_NOT_A_LIST


def test_a_file_that_is_missing_or_a_folder_or_far_too_large_is_told(alice: Neighbour, tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    for path in (tmp_path / "missing.csv", tmp_path, huge):
        with alice.looking() as look, pytest.raises(Fault) as refused:
            importing.read(path, look, NOON)
        assert refused.value.code is Code.FILE_UNREADABLE


@given(st.text(max_size=200), st.sampled_from(["list.csv", "list.jsonl"]))
def test_any_text_is_read_or_told_and_nothing_else(content: str, name: str) -> None:
    with a_street() as street:
        (alice,) = street.neighbours("alice")
        with suppress(Fault):
            sheet = read(alice, street.data(name), ("title,note\n" + content).encode("utf-8", "replace"))
            assert all("title" in each.fields for each in sheet.good)


def test_likely_repetitions_are_pointed_out_and_held_back_by_nobody(alice: Neighbour, table: Path) -> None:
    held = alice.needs("A big ladder")
    alice.offers("soup")
    sheet = read(alice, table, "title\nladder: big (a)\nsoup\nsomething else\nSomething   ELSE\n")
    assert [(each.line, each.like, each.entry) for each in sheet.likely] == [
        (2, "A big ladder", held),
        (5, "something else", None),
    ]
    assert len(sheet.good) == 4


def test_reading_a_list_writes_nothing(alice: Neighbour, table: Path) -> None:
    before = alice.holds()
    read(alice, table, "title\nsoup\n")
    assert alice.holds() == before


def test_what_is_kept_is_told_as_it_comes_to_be_on_disk(alice: Neighbour, table: Path) -> None:
    number = KEPT_AT_ONCE + 3
    sheet = read(alice, table, "title\n" + "\n".join(f"chair {each}" for each in range(number)))
    told: list[tuple[int, int, int]] = []
    known = len(alice.titles())
    kept = importing.keep(
        Hand(alice), sheet.good, lambda done, of: told.append((done, of, len(alice.titles()) - known))
    )
    assert told == [(KEPT_AT_ONCE, number, KEPT_AT_ONCE), (number, number, number)]
    assert len(set(kept)) == number
    assert alice.shows(EntryId(ids.parse(kept[0]))) == {"title": "chair 0"}


def test_nothing_to_keep_is_kept_in_no_time(alice: Neighbour) -> None:
    assert importing.keep(Hand(alice), [], lambda *_: None) == []
