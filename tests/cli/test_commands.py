"""Every command that finishes at once, in the form for people and in the form for scripts."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, moved

ID = re.compile(r"[0-9a-f]{64}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z")
LISTED = {"id", "kind", "title", "author", "author_name", "state", "at", "fields"}

Sit = Callable[[str], Terminal]


def test_founding_prints_the_network_its_member_and_this_computer(bob: Terminal) -> None:
    told = bob.json("network", "found", "Maple Street", "--member", "Bob", "--purpose", "To share").one
    assert set(told) == {"network", "member", "device"}
    assert all(ID.fullmatch(each) for each in told.values())


def test_founding_says_in_words_what_comes_next(bob: Terminal) -> None:
    said = bob.type("network", "found", "Maple Street", "--member", "Bob")
    assert (said.status, said.err) == (0, "")
    assert "Maple Street" in said.out
    assert "invite" in said.out


def test_networks_are_listed_and_told_of(ada: Terminal) -> None:
    other = ada.found("Elm Row")
    listed = ada.json("network", "list").lines
    assert {each["name"] for each in listed} == {"Maple Street", "Elm Row"}
    assert "Elm Row" in ada.type("network", "list").out
    assert ada.json("network", "show", "--network", other).one["name"] == "Elm Row"
    assert "Elm Row" in ada.type("--network", other, "network", "show").out


def test_among_several_networks_one_must_be_chosen(ada: Terminal) -> None:
    first = ada.place.folder.name
    other = ada.found("Elm Row")
    assert ada.json("list").refusal == (1, "network.ambiguous")
    assert ada.json("need", "Bread", "--network", other[:8]).status == 0
    assert ada.json("list", "--network", other[:8].upper()).one["title"] == "Bread"
    assert ada.json("list", "--network", first).lines == []
    for wrong in ("00000000", "", "elm", other[:7], other[:-1] + "x", other + "0"):
        assert ada.json("list", "--network", wrong).refusal == (1, "network.unknown")


def test_without_a_network_every_command_says_so(bob: Terminal) -> None:
    for typed in (["list"], ["need", "Bread"], ["status"], ["check"], ["invite"], ["show", "0" * 64], ["hub"]):
        assert bob.json(*typed).refusal == (1, "network.none")
    assert bob.json("network", "list").out == ""


def test_an_invite_is_told_whole_in_words_and_with_its_end(ada: Terminal) -> None:
    told = ada.json("invite", "--uses", "3", "--days", "2").one
    assert set(told) == {"invite", "words", "expires"}
    assert told["invite"].startswith("mn1-")
    assert len(told["words"].split()) == 6
    assert MOMENT.fullmatch(told["expires"])


def test_an_invite_for_people_can_be_read_aloud(ada: Terminal) -> None:
    said = ada.type("invite")
    assert "mn1-" in said.out
    assert len(ada.type("invite", "--words").out.split()) == 6


def test_an_invite_is_written_to_a_file_that_only_its_owner_reads(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "invite.txt"
    told = ada.json("invite", "--file", str(file)).one
    assert file.read_text(encoding="utf-8") == f"{told['invite']}\n"
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("name", "start"), [("code.svg", b"<?xml"), ("code.PNG", b"\x89PNG\r\n")])
def test_an_invite_is_drawn_as_a_square_code_that_only_its_owner_sees(
    ada: Terminal, tmp_path: Path, name: str, start: bytes
) -> None:
    file = tmp_path / name
    assert ada.json("invite", "--qr", str(file)).status == 0
    assert file.read_bytes().startswith(start)
    assert file.stat().st_mode & 0o077 == 0


def test_a_square_code_is_drawn_in_forms_we_know_only_and_nobody_is_invited_in_vain(
    ada: Terminal, tmp_path: Path
) -> None:
    assert ada.json("invite", "--qr", str(tmp_path / "code.gif")).refusal == (1, "choice.unknown")
    assert ada.json("list", "--kind", "invite").lines == []


@pytest.mark.parametrize("form", ["--file", "--qr"])
def test_an_invite_that_cannot_be_written_says_so(ada: Terminal, tmp_path: Path, form: str) -> None:
    assert ada.json("invite", form, str(tmp_path / "nowhere" / "invite.svg")).refusal == (1, "file.unwritable")


@pytest.mark.parametrize("typed", [["--uses", "1001"], ["--days", "366"]])
def test_an_invite_has_its_limits(ada: Terminal, typed: list[str]) -> None:
    assert ada.json("invite", *typed).refusal == (1, "choice.unknown")


@pytest.mark.parametrize("kind", ["need", "offer"])
def test_what_is_posted_is_listed_with_all_its_fields(ada: Terminal, kind: str) -> None:
    typed = {"note": "Any height", "category": "tools", "quantity": "5 boxes", "area": "north", "urgency": "week"}
    options = [part for name, value in typed.items() for part in (f"--{name}", value)]
    made = ada.json(kind, "A ladder", *options, "--due", "2026-05-01").one
    assert set(made) == {"id"}
    told = ada.json("list").one
    assert set(told) >= LISTED
    assert (told["id"], told["kind"], told["title"], told["state"]) == (made["id"], kind, "A ladder", "open")
    assert told["author_name"] == "Ada"
    assert ID.fullmatch(told["author"])
    assert MOMENT.fullmatch(told["at"])
    assert told["fields"] == typed | {"title": "A ladder", "due": "2026-05-01T00:00:00Z"}


def test_what_is_posted_is_listed_for_people(ada: Terminal) -> None:
    posted = ada.type("need", "A ladder")
    (short,) = re.findall(r"\(([0-9a-f]{8})\)", posted.out)
    line = ada.type("list").out
    assert line.split() == [short, "need", "open", "A", "ladder", "Ada"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--quantity", "many"], "quantity.unclear"),
        (["--quantity", "-3 boxes"], "quantity.unclear"),
        (["--due", "soon"], "time.unclear"),
        (["--urgency", "very"], "choice.unknown"),
        (["--area", "x" * 61], "text.too_long"),
        (["--note", "x" * 8_001], "text.too_long"),
    ],
)
def test_a_field_that_is_not_clear_is_asked_for_again(ada: Terminal, options: list[str], code: str) -> None:
    name, value = options
    assert ada.json("need", "A ladder", f"{name}={value}").refusal == (1, code)
    assert ada.titles() == set()


def test_a_list_narrows_down(ada: Terminal) -> None:
    for kind, title in (("need", "A ladder"), ("offer", "Ladders to lend"), ("need", "Bread")):
        ada.post(title, kind)
    ada.json("close", ada.post("Soup"), "--as", "met")
    assert {each["title"] for each in ada.json("list", "--kind", "offer").lines} == {"Ladders to lend"}
    assert {each["title"] for each in ada.json("list", "--state", "met").lines} == {"Soup"}
    assert {each["title"] for each in ada.json("list", "--search", "ladder").lines} == {"A ladder", "Ladders to lend"}
    assert len(ada.json("list", "--limit", "2").lines) == 2
    ada.json("need", "A lift", "--category", "lifts", "--area", "Mill End")
    for option, value in (("--category", "lifts"), ("--area", "Mill End")):
        assert ada.json("list", option, value).one["title"] == "A lift"
    assert next(iter(ada.json("list", "--sort", "longest").lines))["title"] == "A ladder"
    assert ada.json("list", "--kind", "potato").refusal == (1, "choice.unknown")
    assert ada.json("list", "--kind", "profile").one["title"] == "Ada"


@pytest.mark.parametrize("asked", ['"', "*", "title:", "a AND (", "-", "NEAR(a b)", "", "^", "ladder*", "ø\u202e"])
def test_a_search_for_anything_at_all_is_no_mistake(ada: Terminal, asked: str) -> None:
    ada.post("A ladder")
    said = ada.json("list", f"--search={asked}")
    assert (said.status, said.err) == (0, "")


def test_an_empty_list_says_what_one_could_do(ada: Terminal) -> None:
    said = ada.type("list")
    assert (said.status, said.out) == (0, "")
    assert "mutualnode need" in said.err
    assert "fits" in ada.type("list", "--search", "soup").err
    assert ada.json("list").err == ""


def test_show_tells_all_of_an_entry_and_its_changes(ada: Terminal) -> None:
    name = ada.post("A ladder")
    ada.json("edit", name, "note=Any height")
    told = ada.json("show", name[:8]).one
    assert set(told) >= LISTED | {"changes", "covered", "pledges"}
    assert told["pledges"] == []
    assert len(told["changes"]) == 2
    for each in told["changes"]:
        assert set(each) == {"id", "device", "member", "at", "counts"}
        assert each["counts"] is True
        assert each["member"] == told["author"]
    plain = ada.type("show", name[:8].upper())
    assert plain.status == 0
    assert "Need: A ladder" in plain.out
    assert "Any height" in plain.out


def test_every_kind_of_entry_can_be_shown(ada: Terminal) -> None:
    ada.json("invite")
    for kind in ("network", "profile", "invite"):
        (told,) = ada.json("list", "--kind", kind).lines
        assert ada.json("show", told["id"]).one["kind"] == kind
        assert ada.type("show", told["id"]).status == 0


@pytest.mark.parametrize("name", ["", "abc", "0000000", "zzzzzzzz", "0" * 8, "0" * 64, "0" * 65, "é" * 8, "%" * 10])
def test_an_id_that_is_nobodys_is_unknown(ada: Terminal, name: str) -> None:
    for typed in (["show", name], ["edit", name, "note=x"], ["close", name, "--as", "met"]):
        assert ada.json(*typed).refusal == (1, "id.unknown")


def test_an_edit_changes_fields_and_takes_out_what_is_left_empty(ada: Terminal) -> None:
    name = ada.json("need", "A ladder", "--note", "Any height", "--area", "north").one["id"]
    assert ada.json("edit", name[:10], "title=Two ladders", "area=").one == {"id": name}
    told = ada.json("list").one
    assert told["fields"] == {"title": "Two ladders", "note": "Any height"}
    assert ada.type("edit", name, "note=").out == "Changed.\n"


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("title=", "text.empty"),
        ("price=5", "field.unknown"),
        ("state=met", "field.unknown"),
        ("due=then", "time.unclear"),
    ],
)
def test_an_edit_of_what_cannot_be_is_refused(ada: Terminal, field: str, code: str) -> None:
    name = ada.post("A ladder")
    assert ada.json("edit", name, field).refusal == (1, code)
    assert ada.json("list").one["fields"] == {"title": "A ladder"}


def test_a_signed_statement_cannot_be_edited(ada: Terminal) -> None:
    network = ada.json("status").one["network"]
    assert ada.json("edit", network, "name=Other").refusal == (1, "entry.fixed")
    assert ada.json("close", network, "--as", "met").refusal == (1, "entry.wrong_kind")


@pytest.mark.parametrize("state", ["met", "elsewhere", "unmet", "withdrawn"])
def test_a_need_is_closed_in_one_of_four_ways(ada: Terminal, state: str) -> None:
    name = ada.post("A ladder")
    assert ada.json("close", name, "--as", state).one == {"id": name, "state": state}
    assert ada.json("list").one["state"] == state


def test_a_page_of_ones_own_takes_a_new_name(ada: Terminal) -> None:
    name = ada.json("list", "--kind", "profile").one["id"]
    assert ada.json("edit", name, "name=Ada L.").status == 0
    ada.post("A ladder")
    assert ada.json("list").one["author_name"] == "Ada L."


def test_status_tells_how_this_computer_stands(ada: Terminal) -> None:
    ada.post("A ladder")
    told = ada.json("status").one
    expected = {"network", "name", "members", "entries", "held", "waiting", "changes", "commons", "peers"}
    assert set(told) >= expected
    assert (told["name"], told["members"], told["entries"], told["held"]) == ("Maple Street", 1, 3, 3)
    assert (told["waiting"], told["peers"]) == (0, [])
    plain = ada.type("status").out
    assert told["changes"] in plain
    assert told["commons"] in plain


@pytest.mark.parametrize("more", [[], ["--rebuild"]])
def test_check_finds_all_as_it_was_signed_and_alters_nothing(ada: Terminal, more: list[str]) -> None:
    ada.json("edit", ada.post("A ladder"), "note=Any height")
    before = ada.json("status").one
    assert ada.json("check", *more).one == {"ok": True, "held": 4, "bad": 0}
    assert "4 changes" in ada.type("check", *more).out
    assert ada.json("status").one == before


def test_what_was_written_on_another_day_keeps_its_day(ada: Terminal) -> None:
    ada.json("need", "A ladder", world=moved(-400))
    ada.json("need", "Bread")
    assert [each["title"] for each in ada.json("list").lines] == ["Bread", "A ladder"]


def test_a_listing_of_hundreds_is_complete_and_without_doubles(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"title": f"Thing {n}"}) + "\n" for n in range(450)), encoding="utf-8")
    assert ada.json("import", str(file)).one["new"] == 450
    assert sorted(each["title"] for each in ada.json("list").lines) == sorted(f"Thing {n}" for n in range(450))
    assert ada.type("list").out.count("\n") == 450
