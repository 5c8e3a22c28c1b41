"""A need from asking to done between two terminals, what is taken along, and what is forgotten."""

import json
import signal
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, ended, hub
from tests.cli.test_snapshots import shows


def _joined(ada: Terminal, bob: Terminal, address: str) -> None:
    code = ada.json("invite").one["invite"]
    assert bob.json("join", code, "--member", "Bob", "--peer", address).status == 0


def test_a_need_goes_from_asking_to_done(ada: Terminal, bob: Terminal) -> None:
    with hub(ada.data) as (process, address):
        _joined(ada, bob, address)
        need = ada.json("need", "Hot meals", "--quantity", "12 meals").one["id"]
        bob.json("sync", "--peer", address)
        promise = bob.json("pledge", need, "--quantity", "5 meals", "--note", "on Tuesday").one["id"]
        bob.json("sync", "--peer", address)
        shown = ada.json("show", need).one
        assert shown["covered"] == {"wanted": "12", "promised": "5", "whole": False}
        assert [each["id"] for each in shown["pledges"]] == [promise]
        assert shown["pledges"][0]["state"] == "offered"
        assert ada.json("accept", promise).one == {"id": promise}
        bob.json("sync", "--peer", address)
        assert bob.json("list", "--kind", "pledge", "--state", "accepted").one["id"] == promise
        assert bob.json("done", promise).status == 0
        bob.json("sync", "--peer", address)
        assert ada.json("show", promise).one["state"] == "done"
        assert ada.json("close", need, "--as", "met").status == 0
        assert bob.json("accept", promise).refusal == (1, "entry.not_yours")
        assert ada.json("pledge", need).refusal == (1, "entry.closed")
        assert ended(process, signal.SIGINT).status == 0


def test_a_promise_can_be_taken_back(ada: Terminal) -> None:
    promise = ada.json("pledge", ada.post("A ladder")).one["id"]
    assert ada.json("close", promise, "--as", "withdrawn").status == 0
    assert ada.json("show", promise).one["state"] == "withdrawn"


def test_what_is_forgotten_is_gone_on_both_sides(ada: Terminal, bob: Terminal) -> None:
    with hub(ada.data) as (process, address):
        _joined(ada, bob, address)
        need = ada.post("Visit me at 12 Alder Row")
        bob.json("sync", "--peer", address)
        assert bob.titles() == {"Visit me at 12 Alder Row"}
        assert bob.json("forget", need).refusal == (1, "entry.not_forgettable")
        assert ada.json("forget", need).status == 0
        bob.json("sync", "--peer", address)
        assert bob.titles() == set()
        assert bob.json("show", need).refusal == (1, "id.unknown")
        told = ada.json("status").one, bob.json("status").one
        assert told[0]["changes"] == told[1]["changes"]
        assert told[0]["commons"] == told[1]["commons"]
        assert ada.json("check").one["ok"] is True
        assert bob.json("check", "--rebuild").one["ok"] is True
        assert ended(process, signal.SIGINT).status == 0


@pytest.mark.parametrize("ending", [".json", ".csv", ".ics"])
def test_the_commons_can_be_taken_along(ada: Terminal, tmp_path: Path, ending: str) -> None:
    ada.json("need", "A ladder", "--due", "2030-05-01")
    file = tmp_path / f"elm{ending}"
    assert ada.json("export", str(file)).one["entries"] >= 1
    assert "A ladder" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0
    if ending == ".json":
        assert json.loads(file.read_text(encoding="utf-8"))["format"] == "mutualnode-export-1"
    assert ada.json("export", str(tmp_path / "elm.pdf")).refusal == (1, "choice.unknown")
    assert ada.json("export", str(tmp_path / "nowhere" / f"elm{ending}")).refusal[0] == 1


def test_place_and_thanks_reach_whom_they_are_meant_for_beside_a_running_node(ada: Terminal, bob: Terminal) -> None:
    with hub(ada.data) as (process, address):
        _joined(ada, bob, address)
        need = ada.json("need", "Hot meals", "--where", "12 Alder Row", "--contact", "07700 900123").one["id"]
        bob.json("sync", "--peer", address)
        assert "where" not in bob.json("show", need).one
        assert "sealed" not in bob.json("show", need).one["fields"]
        assert bob.json("metoo", need).one == {"id": need}
        promise = bob.json("pledge", need, "--when", "Friday", "--contact", "bell 3").one["id"]
        bob.json("sync", "--peer", address)
        assert ada.json("show", promise).one["contact"] == "bell 3"
        assert {each["author"] + each["author_name"] for each in ada.json("list", "--kind", "echo").lines} == {""}
        assert ada.json("accept", promise).status == 0
        assert ada.json("thank", promise, "It was lovely").status == 0
        assert ada.json("comment", need, "\u200b").refusal == (1, "text.empty")
        bob.json("sync", "--peer", address)
        shown = bob.json("show", need).one
        assert (shown["where"], shown["contact"]) == ("12 Alder Row", "07700 900123")
        assert bob.json("list", "--kind", "thanks").one["fields"]["note"] == "It was lovely"
        assert bob.json("cannot", promise).one == {"id": promise}
        assert "where" not in bob.json("show", need).one
        assert bob.json("metoo", need, "--undo").status == 0
        assert bob.json("list", "--kind", "echo").one["state"] == "withdrawn"
        assert ended(process, signal.SIGINT).status == 0


def test_what_was_posted_for_a_neighbour_becomes_theirs(ada: Terminal, bob: Terminal) -> None:
    with hub(ada.data) as (process, address):
        _joined(ada, bob, address)
        need = ada.json("need", "Coal carried up", "--behalf", "Bob").one["id"]
        bob.json("sync", "--peer", address)
        claim = bob.json("claim", need).one["id"]
        bob.json("sync", "--peer", address)
        assert ada.json("confirm", claim).one == {"id": claim}
        promise = ada.json("pledge", need).one["id"]
        bob.json("sync", "--peer", address)
        assert bob.json("accept", promise).status == 0
        assert bob.json("claim", promise).refusal == (1, "entry.wrong_kind")
        assert ended(process, signal.SIGINT).status == 0


def test_sync_waits_for_photos_and_says_how_many_came(ada: Terminal, bob: Terminal) -> None:
    shows(ada, "A ladder")
    with hub(ada.data) as (process, address):
        _joined(ada, bob, address)
        told = bob.json("sync", "--peer", address).one
        assert (told["photos"], told["photos_left"]) == (2, 0)
        assert "photos" not in bob.type("sync", "--peer", address).out
        assert ended(process, signal.SIGINT).status == 0
    assert bob.json("snapshot", "write", str(bob.data / "copy")).one["large_photos"] == 1
