"""The commands that run for a while, between two data folders and as programs of their own."""

import asyncio
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from mutualnode.cli import running
from mutualnode.errors import Code, Fault
from tests.cli.terminal import (
    ANY_PORT,
    NOBODY_THERE,
    PATIENCE,
    PROGRAM,
    Terminal,
    ended,
    environment,
    heard,
    hub,
    run,
    started,
)
from tests.cli.test_snapshots import shows

AT_ONCE = ("--wait", "0")
SWAPPED = {"sent", "received", "bytes_out", "bytes_in", "rounds", "seconds"}


@pytest.fixture
def silence() -> Iterator[str]:
    """An address where something listens that is none of ours and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield "{}:{}".format(*server.getsockname())


def _invited(host: Terminal, *options: str) -> str:
    return str(host.json("invite", *options).one["invite"])


def test_a_need_travels_from_one_data_folder_to_another_and_back(ada: Terminal, bob: Terminal) -> None:
    ada.post("A ladder")
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        told = bob.json("join", code, "--member", "Bob", "--peer", address).one
        assert set(told) == {"network", "member", "device"}
        assert bob.titles() == {"A ladder"}  # join returned after the first full exchange
        bob.post("Bread", "offer")
        swapped = bob.json("sync", "--peer", address).one
        assert set(swapped) >= SWAPPED
        assert swapped["sent"] == 1
        again = bob.json("sync", "--peer", address).one
        assert (again["sent"], again["received"], again["rounds"]) == (0, 0, 1)
        assert again["bytes_out"] + again["bytes_in"] < 300
        assert "In step" in bob.type("sync", "--peer", address).out
        heard(process, lambda event: "received" in event)
        said = ended(process, signal.SIGINT)
    assert (said.status, said.err) == (0, "")
    assert ada.titles() == bob.titles() == {"A ladder", "Bread"}
    here, there = ada.json("status").one, bob.json("status").one
    assert {here[each] == there[each] for each in ("network", "changes", "commons", "held", "entries")} == {True}
    assert here["members"] == 2
    assert {each["author_name"] for each in ada.json("list").lines} == {"Ada", "Bob"}


def test_what_another_wrote_cannot_be_edited_or_closed(ada: Terminal, bob: Terminal) -> None:
    name, code = ada.post("A ladder"), _invited(ada)
    with hub(ada.data) as (_, address):
        bob.json("join", code, "--member", "Bob", "--peer", address)
    assert bob.json("edit", name, "title=Mine").refusal == (1, "entry.not_yours")
    assert bob.json("close", name, "--as", "met").refusal == (1, "entry.not_yours")
    assert bob.json("list").one["title"] == "A ladder"


def test_a_hub_tells_what_happens_an_object_a_line(ada: Terminal, bob: Terminal) -> None:
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        joined = bob.json("join", code, "--member", "Bob", "--peer", address).one
        here = heard(process, lambda event: "peer_here" in event)["peer_here"]
        assert set(here) >= {"device", "member", "name"}
        heard(process, lambda event: event.get("peer_gone", {}).get("device") == joined["device"])
        rest = ended(process, signal.SIGTERM)
    assert rest.status == 0
    assert all(len(each) == 1 for each in rest.lines)


def test_a_hub_for_people_says_where_it_listens(ada: Terminal) -> None:
    with started(ada.data, "hub", "--listen", ANY_PORT) as process:
        assert process.stdout is not None
        assert re.search(r"Listening at 127\.0\.0\.1:\d+", process.stdout.readline())
        assert ended(process, signal.SIGINT).status == 0


def test_a_hub_ends_by_itself_where_it_is_asked_to(ada: Terminal) -> None:
    first, *_ = ada.json("hub", "--listen", ANY_PORT, "--no-discovery", "--for", "0.1").lines
    assert set(first["listening"]) >= {"host", "port"}


def test_two_hubs_over_one_data_folder_are_one_too_many(ada: Terminal) -> None:
    with hub(ada.data):
        assert ada.json("hub", "--listen", ANY_PORT, "--for", "0").refusal == (1, "store.busy")


def test_commands_work_beside_a_running_hub(ada: Terminal) -> None:
    with hub(ada.data) as (process, _):
        name = ada.post("A ladder")
        assert ada.titles() == {"A ladder"}
        assert ada.json("close", name, "--as", "met").status == 0
        assert ada.json("show", name).one["state"] == "met"
        assert ada.json("status").one["held"] == 4
        assert ada.json("check").one["ok"] is True
        assert ada.json("need", " ").refusal == (1, "text.empty")
        assert ended(process, signal.SIGINT).status == 0
    assert ada.titles() == {"A ladder"}


def test_a_hub_syncs_with_another_computer_when_it_is_asked_to(ada: Terminal, bob: Terminal) -> None:
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        bob.json("join", code, "--member", "Bob", "--peer", address)
        with hub(bob.data) as (other, _):
            ada.post("A ladder")
            assert bob.json("sync", "--peer", address).one["received"] == 1
            assert bob.json("sync", "--peer", "127.0.0.1:1").refusal == (1, "peer.unreachable")
            assert bob.titles() == {"A ladder"}
            assert ended(other, signal.SIGINT).status == 0
        assert ended(process, signal.SIGINT).status == 0


def test_a_hub_keeps_in_step_with_the_computers_it_is_told(ada: Terminal, bob: Terminal) -> None:
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        bob.json("join", code, "--member", "Bob", "--peer", address)
        with hub(bob.data, "--peer", address) as (other, _):
            heard(other, lambda event: "in_step" in event)
            ada.post("A ladder")
            heard(other, lambda event: "received" in event)
            assert bob.titles() == {"A ladder"}
            (peer,) = ada.json("status").one["peers"]
            assert peer["device"] == bob.json("show", bob.post("Bread")).one["changes"][0]["device"]
            assert ended(other, signal.SIGINT).status == 0
        gone = heard(process, lambda event: "peer_gone" in event and event["peer_gone"]["device"] == peer["device"])
        assert gone["peer_gone"]["device"] == peer["device"]


def test_a_hub_whose_output_nobody_reads_goes_on(ada: Terminal, bob: Terminal) -> None:
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        assert process.stdout is not None
        process.stdout.close()
        assert bob.json("join", code, "--member", "Bob", "--peer", address).status == 0
        bob.post("Bread")
        assert bob.json("sync", "--peer", address).status == 0
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert ada.titles() == {"Bread"}


@pytest.mark.parametrize(
    ("listen", "code"),
    [("here", "address.malformed"), ("127.0.0.1:70000", "address.malformed"), ("192.0.2.1:0", "address.unusable")],
)
def test_a_hub_cannot_listen_just_anywhere(ada: Terminal, listen: str, code: str) -> None:
    assert run(ada.data, "--json", "hub", "--listen", listen, "--for", "0").refusal == (1, code)
    assert ada.json("check").one["ok"] is True


def test_a_hub_cannot_listen_where_another_program_does(ada: Terminal, silence: str) -> None:
    assert ada.json("hub", "--listen", silence, "--for", "0").refusal == (1, "address.in_use")
    assert ada.type("hub", "--listen", silence, "--for", "0").err.count("\n") == 1


@pytest.mark.parametrize("form", ["code", "code in capitals", "words", "file of the code", "file of the words"])
def test_an_invite_is_taken_in_every_form_it_is_handed_over_in(
    ada: Terminal, bob: Terminal, tmp_path: Path, form: str
) -> None:
    handed = ada.json("invite").one
    file = tmp_path / "invite"
    file.write_text(f"{handed['words' if 'words' in form else 'invite']}\n", encoding="utf-8")
    typed = {"code": handed["invite"], "code in capitals": handed["invite"].upper(), "words": handed["words"].upper()}
    with hub(ada.data) as (_, address):
        said = bob.json("join", typed.get(form, str(file)), "--member", "Bob", "--peer", address)
    assert said.one["network"] == ada.json("status").one["network"]


def test_an_invite_that_knows_an_address_needs_none_typed(ada: Terminal, bob: Terminal) -> None:
    with hub(ada.data) as (_, address):
        code = _invited(ada, "--address", address)
        assert bob.type("join", code, "--member", "Bob").status == 0


def test_who_has_joined_already_is_told_so(ada: Terminal, bob: Terminal) -> None:
    handed = ada.json("invite", "--uses", "2").one
    with hub(ada.data) as (_, address):
        bob.json("join", handed["invite"], "--member", "Bob", "--peer", address)
        for code in (handed["invite"], handed["words"], _invited(ada)):
            again = bob.json("join", code, "--member", "Bob", "--peer", address)
            assert again.refusal == (1, "join.already")
    assert bob.json("status").one["members"] == 2


@pytest.mark.parametrize("form", ["invite", "words"])
def test_nobody_there_ends_the_search_for_a_network(ada: Terminal, bob: Terminal, form: str) -> None:
    code = ada.json("invite").one[form]
    said = bob.json("join", code, "--member", "Bob", "--peer", NOBODY_THERE, *AT_ONCE)
    assert said.refusal == (1, "join.nobody_reached")
    assert bob.json("network", "list").lines == []


def test_a_silent_program_ends_the_search_for_a_network(ada: Terminal, bob: Terminal, silence: str) -> None:
    said = bob.json("join", _invited(ada), "--member", "Bob", "--peer", silence, *AT_ONCE)
    assert said.refusal == (1, "join.nobody_reached")


@pytest.mark.parametrize(
    ("address", "code"),
    [(NOBODY_THERE, "peer.unreachable"), ("nowhere.invalid:1", "peer.unreachable"), ("here", "address.malformed")],
)
def test_a_computer_that_cannot_be_reached_is_told_of(ada: Terminal, address: str, code: str) -> None:
    assert ada.json("sync", "--peer", address).refusal == (1, code)


def test_a_computer_of_another_network_does_not_answer_us(ada: Terminal, bob: Terminal) -> None:
    bob.found("Elm Row", "Bob")
    ada.post("A ladder")
    with hub(ada.data) as (process, address):
        assert bob.json("sync", "--peer", address).refusal == (1, "peer.no_answer")
        assert "another network" in bob.type("sync", "--peer", address).err
        assert ended(process, signal.SIGINT).status == 0
    assert bob.titles() == set()


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_the_demo_ends_well_when_it_is_interrupted(tmp_path: Path, way: signal.Signals) -> None:
    with started(tmp_path / "none", "demo", "--for", "60") as process:
        assert process.stderr is not None
        assert "listens" in process.stderr.readline()
        assert ended(process, way).status == 0
    assert list(tmp_path.iterdir()) == []


def test_the_demo_ends_by_itself_with_one_board_for_all(tmp_path: Path) -> None:
    told = run(tmp_path / "none", "demo", "--json").one
    assert told["members"] == 38
    assert set(told) >= {"changes", "commons"}
    assert list(tmp_path.iterdir()) == []


def test_what_takes_too_long_is_a_refusal_and_no_silence() -> None:
    with pytest.raises(Fault) as raised:
        asyncio.run(running._until_interrupted(asyncio.Event().wait(), 0.0))
    assert raised.value.code is Code.INTERNAL


@pytest.mark.looks_nearby
def test_started_alone_in_a_terminal_it_asks_and_tells_how_to_join(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "--data", str(tmp_path / "cleo")],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        encoding="utf-8",
    )
    try:
        os.close(theirs)
        os.write(ours, b"Elm Row\nCleo\n")
        assert process.stderr is not None
        assert process.stdout is not None
        assert any("mutualnode join mn1-" in line for line in process.stderr)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert process.returncode == 0
    assert "Listening at" in out
    assert run(tmp_path / "cleo", "status", "--json").one["name"] == "Elm Row"


def test_a_hub_tells_how_far_a_long_exchange_is(ada: Terminal, bob: Terminal, tmp_path: Path) -> None:
    rows = tmp_path / "needs.jsonl"
    rows.write_text("".join(f'{{"kind": "need", "title": "need {n}"}}\n' for n in range(2_500)))
    code = _invited(ada)
    assert ada.json("import", str(rows)).status == 0
    with hub(ada.data) as (process, address):
        joined = bob.json("join", code, "--member", "Bob", "--peer", address).one
        told = heard(process, lambda event: "progress" in event)["progress"]
        assert ended(process, signal.SIGINT).status == 0
    assert set(told) == {"device", "received", "expected", "sent", "to_send"}
    assert told["device"] == joined["device"]
    assert told["sent"] + told["to_send"] > 0


def test_a_hub_tells_how_many_photos_have_come_and_are_still_to_come(ada: Terminal, bob: Terminal) -> None:
    code = _invited(ada)
    with hub(ada.data) as (process, address):
        joined = bob.json("join", code, "--member", "Bob", "--peer", address).one
        shows(bob, "A pram")
        assert bob.json("sync", "--peer", address).one["sent"] == 1
        told = heard(process, lambda event: "photos" in event and not event["photos"]["left"])["photos"]
        assert ended(process, signal.SIGINT).status == 0
    assert told == {"device": joined["device"], "done": 2, "left": 0}
