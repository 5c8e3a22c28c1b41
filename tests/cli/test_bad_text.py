"""Names, titles and files as they should not be: too little, too much, and what would drive a terminal."""

import json
import sys
import unicodedata
from pathlib import Path

import pytest

from mutualnode.app import commons
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from tests.cli.terminal import Terminal, run

NOTHING_TO_SEE = ["", "   ", "\t\n", "\u200b\u200d", "\x1b\x07", "\u2066\u2069", "\u3164", "\ud800"]
HOSTILE = "\x1b[2J\x1b]0;owned\x07Soup\x9b31m\u202e"
RIGHT_TO_LEFT = "سُلّم طويل"


def _controls(shown: str) -> set[str]:
    return {each for each in shown if unicodedata.category(each) == "Cc" and each != "\n"} | (set(shown) & {"\u202e"})


@pytest.mark.parametrize("title", NOTHING_TO_SEE)
def test_a_title_or_name_that_shows_nothing_is_none(ada: Terminal, bob: Terminal, title: str) -> None:
    assert ada.json("need", title).refusal == (1, "text.empty")
    assert bob.json("network", "found", title, "--member", "Bob").refusal == (1, "text.empty")
    assert bob.json("network", "found", "Elm Row", "--member", title).refusal == (1, "text.empty")
    assert bob.json("network", "list").lines == []
    assert ada.titles() == set()


@pytest.mark.parametrize("length", [201, 10_000, 100_000])
def test_a_title_that_is_too_long_is_refused_with_how_much_there_is_room_for(ada: Terminal, length: int) -> None:
    assert ada.json("need", "x" * length).refusal == (1, "text.too_long")
    assert "200" in ada.type("need", "x" * length).err
    assert ada.json("network", "found", "x" * length, "--member", "Ada").refusal == (1, "text.too_long")


def test_a_title_of_any_script_is_kept_as_it_was_written(ada: Terminal) -> None:
    for title in (RIGHT_TO_LEFT, "梯子", "🪜🏽", "Łódź ø ß", "x" * 200):
        name = ada.post(title)
        assert ada.json("show", name).one["title"] == title
    assert RIGHT_TO_LEFT in ada.type("list").out


def test_what_would_drive_a_terminal_is_taken_out(ada: Terminal) -> None:
    name = ada.json("need", HOSTILE, "--note", HOSTILE, "--category", HOSTILE).one["id"]
    assert _controls(ada.json("show", name).one["title"]) == set()
    for typed in (["list"], ["show", name]):
        said = ada.type(*typed)
        assert said.status == 0
        assert _controls(said.out) == set()


def test_what_others_wrote_without_our_care_drives_no_terminal_either(ada: Terminal) -> None:
    opened = commons.open_(ada.place, Surroundings())
    made = opened.write(Kind.NEED, {"title": HOSTILE, "note": HOSTILE, HOSTILE: HOSTILE, "state": HOSTILE, "area": 7})
    opened.write(Kind.PROFILE, {"name": HOSTILE})
    opened.write(Kind.PAGE, {"title": "\ufeff", HOSTILE: ""})
    opened.close()
    for typed in (["list"], ["show", made.id.hex()], ["list", "--kind", "profile"], ["list", "--kind", "page"]):
        said = ada.type(*typed)
        assert (said.status, said.err) == (0, "")
        assert _controls(said.out) == set()
        assert ada.json(*typed).status == 0


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_refusal_that_quotes_what_was_typed_drives_no_terminal(ada: Terminal, form: list[str]) -> None:
    name = ada.post("Soup")
    wrong = [["list", "--kind", HOSTILE], ["edit", name, f"{HOSTILE}=x"], ["need", "x", HOSTILE], [HOSTILE]]
    wrong += [["need", "x", "--urgency", HOSTILE], ["show", HOSTILE], ["import", HOSTILE], [f"--{HOSTILE}"]]
    for typed in wrong:
        said = ada.type(*form, *typed)
        assert said.status in (1, 2)
        assert said.out == ""
        assert _controls(said.err) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are text there, not bytes")
def test_bytes_that_are_no_text_can_be_typed(ada: Terminal) -> None:
    assert run(ada.data, b"need", b"Soup \xff\xfe", b"--json").status == 0
    assert ada.json("list").one["title"] == "Soup"
    assert run(ada.data, b"list", b"--kind", b"\xff", b"--json").refusal == (1, "choice.unknown")
    assert run(ada.data, b"\xff", b"--json").refusal == (2, "usage")
    assert run(ada.data, b"import", b"\xff.csv", b"--json").refusal == (1, "file.unreadable")
    assert run(ada.data, b"join", b"\xff", b"--member", b"\xff", b"--json").refusal == (1, "invite.malformed")


def test_of_a_table_the_good_rows_are_taken_and_the_bad_ones_listed(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "board.csv"
    file.write_text(
        "kind,title,quantity,due,colour\n"
        "need,A ladder,1,,red\n"
        "offer,,,,\n"
        "wish,A pony,,,\n"
        "offer,Soup,lots,,\n"
        '"need","Two\nlines",,,\n'
        "need,Bread,,soon,\n"
        "need,A,B,C,D,E,F\n"
        ",Milk,,,\n"
        "\n"
        f"need,{'x' * 201},,,\n"
        "need,A Ladder,,,\n",
        encoding="utf-8-sig",
    )
    dry = ada.json("import", str(file), "--dry-run").one
    assert ada.titles() == set()
    told = ada.json("import", str(file)).one
    assert {each: told[each] for each in ("new", "bad", "likely_duplicates")} == {
        each: dry[each] for each in ("new", "bad", "likely_duplicates")
    }
    assert told["new"] == 4
    assert ada.titles() == {"A ladder", "Two lines", "Milk", "A Ladder"}
    assert [(each["line"], each["error"]) for each in told["bad"]] == [
        (3, "text.empty"),
        (4, "choice.unknown"),
        (5, "quantity.unclear"),
        (8, "time.unclear"),
        (9, "field.unknown"),
        (12, "text.too_long"),
    ]
    assert all(each["message"] for each in told["bad"])
    (likely,) = told["likely_duplicates"]
    assert (likely["line"], likely["title"], likely["like"]) == (13, "A Ladder", "A ladder")
    plain = ada.type("import", str(file))
    assert plain.status == 0
    assert "line 4" in plain.out


def test_lines_of_json_are_taken_one_by_one(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "board.jsonl"
    lines = [
        json.dumps({"kind": "offer", "title": "Soup", "quantity": 5}),
        "{",
        "[]",
        json.dumps({"title": "Two\u2028parts\x85here"}, ensure_ascii=False),
        json.dumps({"title": "\x1b[31mred"}),
        '{"title": "\\ud800"}',
        "[" * 5_000,
        "",
        "null",
    ]
    file.write_text("\n".join(lines), encoding="utf-8", newline="")
    told = ada.json("import", str(file)).one
    assert [each["line"] for each in told["bad"]] == [2, 3, 6, 7, 9]
    assert len(ada.titles()) == told["new"] == 3


def test_a_field_as_long_as_a_book_costs_its_row_alone(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "board.csv"
    file.write_text(f"title,note\nSoup,\nBread,{'x' * 200_000}\nMilk,\n", encoding="utf-8")
    told = ada.json("import", str(file)).one
    assert ada.titles() == {"Soup", "Milk"}
    assert [each["line"] for each in told["bad"]] == [3]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\xff", "file.not_a_list"),
        ("zeros.csv", bytes(5_000), "file.not_a_list"),
        ("letter.csv", b"Dear neighbours,\nwe need soup.\n", "file.not_a_list"),
        ("empty.csv", b"", "file.not_a_list"),
        ("picture.jsonl", b"\x89PNG\r\n\x1a\n\x00\xff", "file.not_a_list"),
        ("wide.csv", "title\nSoup\n".encode("utf-16"), "file.not_a_list"),
    ],
)
def test_what_is_no_table_is_refused_as_a_whole(
    ada: Terminal, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert ada.json("import", str(file)).refusal == (1, code)
    assert ada.titles() == set()


def test_a_file_that_cannot_be_read_is_told_of(ada: Terminal, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("nowhere.csv", "folder.csv", "a" * 300 + ".csv", "board.csv/x.csv"):
        assert ada.json("import", str(tmp_path / name)).refusal == (1, "file.unreadable")


def test_an_empty_list_of_json_holds_nothing(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "empty.jsonl"
    file.write_bytes(b"")
    assert ada.json("import", str(file)).one["new"] == 0
