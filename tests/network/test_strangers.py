"""What a stranger on the same wire learns: listening over several windows of names, and knocking."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from itertools import combinations
from pathlib import Path

import pytest
from zeroconf import (  # type: ignore[attr-defined]  # exported without saying so
    DNSIncoming,
    DNSService,
    DNSText,
)

from mutualnode.network.discovery import SERVICE
from tests.neighbours import Street, let_in
from tests.scene.computers import Computer, together
from tests.scene.wires import OpenEar, within

pytestmark = pytest.mark.looks_nearby

MDNS = 5353
TELLING = 12  # bytes in a row that nothing random says twice; names, tags and keys are longer
WORD = 6  # bytes in a row in which the protocol itself speaks
LONG_AGO = 1_600_000_000_000  # ms since 1970
QUICK = {"window": 0.5, "watch": 0.2}
ALONE, TOGETHER = 3, 4  # windows that ada has begun, when bob comes and when it is over
LENGTH = 2  # bytes before the first message: how long it is
KNOCKS = (b"GET / HTTP/1.1\r\n\r\n", b"\x00\x30" + bytes(48))


@dataclass(frozen=True, slots=True)
class Said:
    """What one packet carries: by whom, through which ports, and whether it asks for a connection."""

    source: str
    target: str
    source_port: int
    target_port: int
    asks: bool
    payload: bytes


@cache
def said(frame: bytes) -> Said | None:
    """Return what a frame says in TCP or UDP, None for anything else."""
    kind, packet = frame[12:14], frame[14:]
    if kind == b"\x08\x00":
        length = 4 * (packet[0] & 15)
        protocol, ends = packet[9], (packet[12:16], packet[16:20])
        packet = packet[: int.from_bytes(packet[2:4])]
    elif kind == b"\x86\xdd":
        length, protocol, ends = 40, packet[6], (packet[8:24], packet[24:40])
        packet = packet[: 40 + int.from_bytes(packet[4:6])]
    else:
        return None
    if protocol not in (6, 17):
        return None
    inner = packet[length:]
    head = 4 * (inner[12] >> 4) if protocol == 6 else 8
    asks = protocol == 6 and inner[13] & 0x12 == 0x02
    ports = int.from_bytes(inner[:2]), int.from_bytes(inner[2:4])
    return Said(str(ip_address(ends[0])), str(ip_address(ends[1])), *ports, asks, inner[head:])


@cache
def records(payload: bytes) -> list[DNSService | DNSText]:
    """Return the services and tags in what was said by mDNS."""
    return [each for each in DNSIncoming(payload).answers() if isinstance(each, DNSService | DNSText)]


class Listener:
    """A stranger who writes down what is said on ada's wire."""

    def __init__(self, ear: OpenEar) -> None:
        self._ear = ear

    def all(self) -> list[Said]:
        """Return what was said so far."""
        return [each for each in map(said, self._ear.frames) if each is not None]

    def by(self, *addresses: str) -> list[Said]:
        """Return what was said from these addresses."""
        return [each for each in self.all() if each.source in addresses and each.payload]

    def shown(self, *addresses: str) -> list[tuple[int, DNSService | DNSText]]:
        """Return the names of services and the tags that were shown from there, each once, and at which place."""
        found: list[tuple[int, DNSService | DNSText]] = []
        for place, each in enumerate(self.by(*addresses)):
            if MDNS not in (each.source_port, each.target_port):
                continue
            for record in records(each.payload):
                if record not in [known for _, known in found]:
                    found.append((place, record))
        return found

    def services(self, *addresses: str) -> list[tuple[int, DNSService]]:
        """Return the services that were shown from there, and at which place."""
        return [(place, each) for place, each in self.shown(*addresses) if isinstance(each, DNSService)]

    async def until(self, true: Callable[[], bool]) -> None:
        """Listen until something is true."""
        async with asyncio.timeout(30):
            while not true():
                await self._ear.more()

    def first_words(self) -> list[tuple[Said, bytes]]:
        """Return who asked for a connection, and what they said first on it."""
        everything = self.all()
        begun = [each for each in everything if each.asks]
        return [(each, words) for each in begun if (words := _first(everything, each))]


def _first(everything: list[Said], begun: Said) -> bytes:
    ends = begun.source, begun.source_port, begun.target, begun.target_port
    return next(
        (
            each.payload
            for each in everything
            if (each.source, each.source_port, each.target, each.target_port) == ends and each.payload
        ),
        b"",
    )


def pieces(payloads: list[bytes], unavoidable: list[bytes], size: int = TELLING) -> set[bytes]:
    """Return all pieces of what was said, but for what cannot be hidden from whoever is on the wire."""

    def cut() -> Iterator[bytes]:
        for payload in payloads:
            hidden = payload
            for each in unavoidable:
                hidden = hidden.replace(each, bytes(len(each)))
            yield from (hidden[place : place + size] for place in range(len(hidden) - size + 1))

    return set(cut())


async def answered(computer: Computer, address: tuple[str, int], words: bytes) -> bytes:
    """Return all that comes back from an address when these words are said to it from a computer."""
    with within(computer.namespace):
        line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    line.setblocking(False)
    try:
        await asyncio.get_running_loop().sock_connect(line, address)
    except ConnectionRefusedError:
        line.close()
        raise
    reader, writer = await asyncio.open_connection(sock=line)
    writer.write(words)
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


def door(computer: Computer) -> tuple[str, int]:
    """Return where a computer listens now, as far as it has told."""
    *_, newest = (each["listening"] for each in computer.events if "listening" in each)
    return computer.address, newest["port"]


async def silence(computer: Computer, listener: Computer) -> bytes:
    """Return all that comes back where a computer listens whose port moves with each window, until it has met anybody.

    Whoever is slow comes to a port that is closed by then, and goes on to the next.
    """
    told = 0
    while True:
        await listener.hears("listening", after=told)
        told = len(listener.events)
        try:
            return await answered(computer, door(listener), b"")
        except ConnectionRefusedError:
            continue


def nothing_is_shown_twice(shown: list[DNSService | DNSText]) -> None:
    """Names, hosts and tags are as many as windows."""
    services = [each for each in shown if isinstance(each, DNSService)]
    tags = [each.text for each in shown if isinstance(each, DNSText)]
    for told in ([each.name for each in services], [each.server for each in services], tags):
        assert len(set(told)) == len(told) >= TOGETHER - 1
    assert all(each.name.endswith(SERVICE) for each in services)


def nothing_comes_again(heard: Listener, ada: Computer, others: list[Computer], eve: Computer) -> None:
    """Of what ada said in one window nothing is said again two windows later, but what eve elsewhere says as well."""
    mine, hers = (ada.address, ada.link_local), (eve.address, eve.link_local)
    spoken = [each.payload for each in heard.by(*mine)]
    _, second, third, fourth = [place for place, _ in heard.services(*mine)][: ALONE + 1]
    addresses = [ip_address(each).packed for one in (ada, eve, *others) for each in (one.address, one.link_local)]
    early, late = pieces(spoken[:second], addresses), pieces(spoken[third:fourth], addresses)
    anybody = pieces([each.payload for each in heard.by(*hers)], addresses, WORD)
    assert [each for each in early & late if not pieces([each], [], WORD) & anybody] == []


def test_windows_cannot_be_linked_and_whoever_knocks_gets_not_one_byte(tmp_path: Path) -> None:
    with Street(tmp_path) as street:
        street.clock.at = LONG_AGO  # no invite may be in force that names a port
        founder = street.founds("ada")
        let_in(street.newcomer("bob", founder.invites(), founder), founder)
    with Street(tmp_path / "elsewhere") as street:
        street.founds("eve", "Another street")

    async def scene(made: list[Computer]) -> None:
        ada, bob, eve = made
        mine = ada.address, ada.link_local
        ear = ada.is_overheard()
        heard = Listener(ear)
        await asyncio.gather(ada.starts(**QUICK), eve.starts(**QUICK))
        silent, _ = await asyncio.gather(silence(eve, ada), heard.until(lambda: len(heard.services(*mine)) >= ALONE))
        assert silent == b""
        assert len({each.port for _, each in heard.services(*mine)[:ALONE]}) == ALONE
        await bob.starts(**QUICK)
        await asyncio.gather(ada.meets("bob"), bob.meets("ada"))
        words = heard.first_words()
        by_friends = [each for each in words if {each[0].source, each[0].target} == {ada.address, bob.address}]
        assert by_friends
        knocks = [*KNOCKS, *(each for _, each in by_friends)]
        doors = door(ada), door(bob)  # they stay, now that the two have met there
        *replies, _ = await asyncio.gather(
            *(answered(eve, each, words) for each in doors for words in knocks),
            heard.until(lambda: len(heard.services(*mine)) >= TOGETHER),
        )
        assert set(replies) == {b""}
        for (_, one), (_, other) in combinations(words, 2):
            assert not pieces([one[LENGTH:]], []) & pieces([other[LENGTH:]], [])
        nothing_is_shown_twice([each for _, each in heard.shown(*mine)])
        labels = [each.name.removesuffix(f".{SERVICE}").encode() for _, each in heard.services(*mine)]
        assert not [each for each in heard.by(*mine) if sum(label in each.payload for label in labels) > 1]
        nothing_comes_again(heard, ada, [bob], eve)
        ear.close()

    together(scene, tmp_path / "ada", tmp_path / "bob", tmp_path / "elsewhere" / "eve")
