"""Invites that do not work, and that the next one does."""

import pytest

from tests.cli.terminal import Terminal, hub, moved


def _refused(said_by: Terminal, code: str, address: str, wanted: str) -> None:
    said = said_by.json("join", code, "--member", "Bob", "--peer", address, "--wait", "0")
    assert said.refusal == (1, wanted)
    assert said_by.json("network", "list").lines == []


@pytest.mark.parametrize(
    "code",
    [
        "",
        " ",
        "mn1-",
        "mn1-abc",
        "abandon ability able about above",
        "abandon ability able about above zzzz",
        "no such file.txt",
        "mn2-aeislckv",
        "x" * 5_000,
        "\x1b[31m",
        "\ud800",
        "شاي شاي شاي شاي شاي شاي",
        ".",
    ],
)
def test_what_is_no_invite_is_not_looked_for(bob: Terminal, code: str) -> None:
    said = bob.json("join", "--member", "Bob", "--peer", "127.0.0.1:1", "--", code)
    assert said.refusal == (1, "invite.malformed")
    assert bob.json("network", "list").lines == []


def test_a_mistyped_invite_is_seen_at_once(ada: Terminal, bob: Terminal) -> None:
    code = ada.json("invite").one["invite"]
    for place in (5, 30, len(code) - 1):
        typo = code[:place] + ("a" if code[place] != "a" else "b") + code[place + 1 :]
        assert bob.json("join", typo, "--member", "Bob").refusal == (1, "invite.malformed")


def test_an_invite_without_an_address_asks_for_one(ada: Terminal, bob: Terminal) -> None:
    code = ada.json("invite").one["words"]
    assert bob.json("join", code, "--member", "Bob").refusal == (1, "invite.no_address")
    assert "--peer" in bob.type("join", code, "--member", "Bob").err


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "x" * 81, "\x1b"])
def test_who_joins_needs_a_name(ada: Terminal, bob: Terminal, name: str) -> None:
    code = ada.json("invite").one["invite"]
    status, refused = bob.json("join", code, "--member", name, "--peer", "127.0.0.1:1").refusal
    assert (status, refused.partition(".")[0]) == (1, "text")


def test_a_used_invite_is_refused_and_a_fresh_one_works(ada: Terminal, bob: Terminal, cleo: Terminal) -> None:
    used = ada.json("invite").one
    fresh = ada.json("invite").one
    with hub(ada.data) as (_, address):
        assert bob.json("join", used["invite"], "--member", "Bob", "--peer", address).status == 0
        _refused(cleo, used["invite"], address, "invite.used")
        _refused(cleo, used["words"], address, "invite.used")
        assert cleo.json("join", fresh["words"], "--member", "Cleo", "--peer", address).status == 0
    assert cleo.json("status").one["members"] == 3


def test_an_invite_that_has_run_out_is_refused_and_a_fresh_one_works(ada: Terminal, bob: Terminal) -> None:
    late = ada.json("invite", "--days", "1", world=moved(-1.5)).one["invite"]
    in_time = ada.json("invite", "--days", "2", world=moved(-1.5)).one["invite"]
    with hub(ada.data) as (_, address):
        _refused(bob, late, address, "invite.expired")
        assert bob.json("join", in_time, "--member", "Bob", "--peer", address).status == 0
    assert ada.json("status").one["members"] == 2


def test_an_invite_of_another_network_opens_no_door_here(ada: Terminal, bob: Terminal, cleo: Terminal) -> None:
    bob.found("Elm Row", "Bob")
    code = bob.json("invite").one["invite"]
    with hub(ada.data) as (_, address):
        _refused(cleo, code, address, "join.nobody_reached")
    assert ada.json("status").one["members"] == 1


def test_what_was_typed_by_mistake_is_not_kept_in_the_log(ada: Terminal, bob: Terminal, cleo: Terminal) -> None:
    handed = ada.json("invite").one
    with hub(ada.data) as (_, address):
        for terminal, name in ((bob, "Bob"), (cleo, "Cleo")):
            terminal.json("join", handed["invite"], "--member", name, "--peer", address, "--wait", "0")
    logs = "".join(
        path.read_text(encoding="utf-8") for each in (ada, bob, cleo) for path in (each.data / "log").glob("*")
    )
    for private in (handed["invite"], *(f" {word} " for word in handed["words"].split()), "Bob", "Cleo"):
        assert private not in logs
