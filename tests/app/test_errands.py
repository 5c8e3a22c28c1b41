"""A command writes in the store, or, beside a running node, through it; nobody else on this computer can."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from functools import partial
from typing import Any

import pytest

from mutualnode.app import errands
from mutualnode.app.errands import LOCAL, Counter, Errands
from mutualnode.app.happenings import Received
from mutualnode.errors import Code, Fault
from mutualnode.keys import invites
from tests.neighbours import Neighbour
from tests.scene.houses import House, house

Make = Callable[..., list[Neighbour]]

LADDER = {"kind": "need", "typed": {"title": "a ladder"}}
TOKEN = b"t" * errands.TOKEN_BYTES


def run(scene: Coroutine[None, None, None]) -> None:
    asyncio.run(scene)


@asynccontextmanager
async def shop(person: Neighbour, *peers: str) -> AsyncIterator[House]:
    """A house whose node takes errands."""
    async with house(person, peers=peers) as made:
        counter = Counter(made.node, person.commons.place, TOKEN)
        await counter.open()
        try:
            yield made
        finally:
            await counter.close()


def command(person: Neighbour) -> Errands:
    """What a command of this person's opens to write."""
    return errands.open_(person.commons.place, person.world.surroundings, lambda: None)


def does(person: Neighbour, name: str, given: dict[str, Any]) -> dict[str, Any]:
    with closing(command(person)) as hand:
        return hand.do(name, given)


def refusal(act: Callable[[], object]) -> Code:
    with pytest.raises(Fault) as refused:
        act()
    return refused.value.code


def asked(port: int, line: bytes) -> bytes:
    """What comes back for a line that anybody on this computer could send."""
    with socket.create_connection((LOCAL, port), 5) as one:
        one.sendall(line)
        one.shutdown(socket.SHUT_WR)
        with one.makefile("rb") as answers:
            return answers.read()


def test_where_no_node_runs_a_command_opens_the_store(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.closes_up()
    does(alice, "post", LADDER)
    alice.reopens()
    assert alice.titles() == ["a ladder"]


def test_beside_a_running_node_a_command_writes_through_it(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with house(bob) as b, shop(alice, b.address):
            told = await asyncio.to_thread(does, alice, "post", LADDER)
            assert len(told["id"]) == 64
            await b.until(lambda: bool(b.of(Received)))
            await b.until_holding(lambda _: bob.sees("ladder"))

    run(scene())
    assert alice.digests() == bob.digests()


def test_what_stands_in_the_way_in_a_node_is_told_to_the_command(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with shop(alice):
            for given, code in (
                ({"kind": "need", "typed": {"title": ""}}, Code.TEXT_EMPTY),
                ({"kind": "gift", "typed": {}}, Code.CHOICE_UNKNOWN),
                ({"kind": "need", "typed": 5}, Code.USAGE),
            ):
                assert await asyncio.to_thread(refusal, partial(does, alice, "post", given)) is code
            assert await asyncio.to_thread(refusal, lambda: does(alice, "unheard of", {})) is Code.USAGE

    run(scene())


def test_a_command_is_told_whom_a_node_is_connected_with(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")

    async def scene() -> None:
        async with shop(alice) as a:
            assert await asyncio.to_thread(errands.peers, alice.commons.place) == []
            async with house(bob) as b:
                await b.syncs(a)
            async with house(bob, peers=[a.address]) as b:
                await a.until(lambda: bool(a.node.peers()))
                (told,) = await asyncio.to_thread(errands.peers, alice.commons.place)
                assert told["name"] == "bob"

    run(scene())
    assert errands.peers(alice.commons.place) == []


def test_an_invite_made_through_a_node_says_where_that_node_is(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with shop(alice) as a:
            given = {"uses": 1, "days": 1, "addresses": []}
            told = await asyncio.to_thread(does, alice, "invite", given)
            assert a.address in invites.read(told["invite"]).addresses

    run(scene())


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"hello\n",
        b"[]\n",
        b"{}\n",
        b"GET / HTTP/1.1\r\n\r\n",
        json.dumps({"act": "post", "given": LADDER}).encode() + b"\n",
        json.dumps({"token": "wrong", "act": "post", "given": LADDER}).encode() + b"\n",
        json.dumps({"token": None, "act": "here"}).encode() + b"\n",
    ],
)
def test_whoever_does_not_know_the_token_gets_not_one_byte(neighbours: Make, line: bytes) -> None:
    (alice,) = neighbours("alice")
    held = alice.holds()

    async def scene() -> None:
        async with shop(alice):
            told = json.loads(await asyncio.to_thread(alice.commons.place.door.read_bytes))
            assert await asyncio.to_thread(asked, told["port"], line) == b""

    run(scene())
    assert alice.holds() == held


def test_only_its_owner_reads_how_to_reach_a_node_and_it_is_gone_with_it(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with shop(alice):
            mode = await asyncio.to_thread(lambda: alice.commons.place.door.stat().st_mode)
            assert mode & 0o777 == 0o600

    run(scene())
    assert not alice.commons.place.door.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"port": "x"}', b'{"port": 9, "token": "x"}'])
def test_what_a_killed_node_left_behind_stands_in_nobodys_way(neighbours: Make, content: bytes) -> None:
    (alice,) = neighbours("alice")
    place = alice.commons.place
    alice.closes_up()
    place.door.write_bytes(content)
    assert errands.peers(place) == []
    does(alice, "post", LADDER)
    alice.reopens()
    assert alice.titles() == ["a ladder"]
    assert not place.door.exists()


def test_a_store_that_is_open_where_no_errands_are_taken_is_busy(
    neighbours: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errands, "PATIENCE_SECONDS", 0.1)
    (alice,) = neighbours("alice")
    assert refusal(lambda: command(alice)) is Code.STORE_BUSY
