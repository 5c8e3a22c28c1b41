"""Discovery over real mDNS, in a network of this test's own: who is found, as what, and what a stranger sees of it."""

import asyncio
import contextlib
import socket
import struct
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count

import pytest
from zeroconf import (  # type: ignore[attr-defined]  # exported without saying so
    DNSIncoming,
    DNSPointer,
    DNSService,
    DNSText,
)
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from mutualnode.keys import tags
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.discovery import (
    AGAIN_SECONDS,
    ALONE_SECONDS,
    NAME_BYTES,
    SERVICE,
    USUAL,
    Discovery,
    Pace,
    Senses,
)
from tests.network.street import HOST, leap, live, now
from tests.scene.computers import ip

pytestmark = pytest.mark.looks_nearby

OURS, OLD, THEIRS = (tags.key(bytes([number]) * 32) for number in range(3))
DAY = 24 * 60 * 60 * 1000  # ms
GROUP = ("224.0.0.251", 5353)
HASTE = 4  # times as fast as usual; all that waits for one another in a scene shares its clock
DEADLINE_SECONDS = 15.0 * HASTE  # for what takes one or two

BEFORE = time.time() - time.monotonic()  # seconds by which the wall clock is ahead of a scene's own
_seeds = count()


def wall() -> int:
    return int((BEFORE + now()) * 1000)


def senses(seed: int | None = None) -> Senses:
    """The world, with chance that is the same for the same seed."""
    drawn = count((next(_seeds) + 1 if seed is None else seed) << 32)
    return Senses(wall, now, lambda size: next(drawn).to_bytes(size, "big"))


class Someone:
    """A computer that looks and is seen, and notes what it is told."""

    def __init__(
        self,
        port: int,
        keys: Sequence[bytes] = (OURS,),
        world: Senses | None = None,
        among: Sequence[str] | None = (HOST,),
        pace: Pace = USUAL,
    ) -> None:
        self.known: dict[Address, bool] = {}
        self.told: list[str] = []
        self.keys = list(keys)
        self.address = Address(HOST, port)
        self.discovery = Discovery(lambda: self.keys, self, world or senses(), among, pace)
        self._news = asyncio.Event()

    async def port(self) -> int:
        """Say where they are to be reached."""
        return self.address.port

    def found(self, address: Address, *, fits: bool) -> None:
        """Note an address."""
        self.known[address] = fits
        self._news.set()

    def lost(self, address: Address) -> None:
        """Note that an address is gone."""
        del self.known[address]
        self._news.set()

    def stirred(self) -> None:
        """Note it."""
        self._note("stirred")

    def alone(self) -> None:
        """Note it."""
        self._note("alone")

    def troubled(self) -> None:
        """Note it."""
        self._note("troubled")

    def _note(self, what: str) -> None:
        self.told.append(what)
        self._news.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is told that makes this true."""
        async with asyncio.timeout(DEADLINE_SECONDS):
            while not true():
                await self._news.wait()
                self._news.clear()

    async def knows(self, *others: "Someone", fits: bool = True) -> None:
        """Wait until exactly these are known, as ours or not."""
        await self.until(lambda: self.known == {each.address: fits for each in others})


@asynccontextmanager
async def looking(*people: Someone) -> AsyncIterator[None]:
    """Let people look until a block is over."""
    for each in people:
        each.discovery.start()
    try:
        yield
    finally:
        await asyncio.gather(*(each.discovery.stop() for each in people))


def test_those_of_one_network_find_each_other_and_nobody_finds_themselves() -> None:
    async def scene() -> None:
        ana, ben, cem = Someone(1001), Someone(1002), Someone(1003)
        async with looking(ana, ben, cem):
            await ana.knows(ben, cem)
            await ben.knows(ana, cem)
            await cem.knows(ana, ben)

    live(scene, HASTE)


def test_others_are_seen_and_do_not_fit() -> None:
    async def scene() -> None:
        ana, eve = Someone(1001), Someone(1002, [THEIRS])
        async with looking(ana, eve):
            await ana.knows(eve, fits=False)
            await eve.knows(ana, fits=False)

    live(scene, HASTE)


def test_who_has_no_key_yet_sees_others_and_is_not_seen() -> None:
    async def scene() -> None:
        ana, dan = Someone(1001), Someone(1002, [])
        async with looking(ana, dan):
            await dan.knows(ana, fits=False)
            assert ana.known == {}

    live(scene, HASTE)


def test_who_listens_nowhere_looks_and_is_not_seen() -> None:
    async def scene() -> None:
        ana, dan = Someone(1001), Someone(0)
        async with looking(ana, dan):
            await dan.knows(ana)
            assert ana.known == {}

    live(scene, HASTE)


def test_a_tag_of_an_older_key_fits_for_who_has_the_newer_one_too() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001, [OURS, OLD]), Someone(1002, [OLD])
        async with looking(ana, ben):
            await ana.knows(ben)
            await ben.knows(ana, fits=False)

    live(scene, HASTE)


def test_a_new_key_makes_those_fit_who_did_not() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001), Someone(1002, [THEIRS])
        async with looking(ana, ben):
            await ana.knows(ben, fits=False)
            ana.keys.insert(0, THEIRS)
            ana.discovery.renew()
            await ana.knows(ben)
            await ben.knows(ana)

    live(scene, HASTE)


def test_a_clock_that_is_a_day_off_still_fits_and_one_that_is_worse_is_seen() -> None:
    async def scene() -> None:
        ana, ben, cem, dan = (
            Someone(1001 + place, world=replace(senses(), now=lambda off=off: wall() + off * DAY))  # type: ignore[misc]
            for place, off in enumerate((0, 1, -1, 3))
        )
        async with looking(ana, ben, cem, dan):
            await ana.until(lambda: ana.known == {ben.address: True, cem.address: True, dan.address: False})
            await dan.until(lambda: dan.known == {ana.address: False, ben.address: False, cem.address: False})

    live(scene, HASTE)


def test_a_goodbye_is_heard() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001), Someone(1002)
        async with looking(ana):
            async with looking(ben):
                await ana.knows(ben)
            await ana.knows()

    live(scene, HASTE)


def test_whoever_stops_at_whatever_moment_leaves_nothing_behind() -> None:
    async def scene() -> None:
        for turns in range(0, 60, 3):
            async with looking(Someone(1001)):
                for _ in range(turns):
                    await asyncio.wait([asyncio.get_running_loop().create_future()], timeout=0)

    live(scene, HASTE)


def test_nobody_nearby_is_told_once() -> None:
    later = [0.0]

    async def scene() -> None:
        world = replace(senses(), monotonic=lambda: now() + later[0], now=lambda: wall() + int(later[0] * 1000))
        ana = Someone(1001, world=world)
        async with capturing() as seen, looking(ana):
            await seen.until(lambda: bool(seen.names))
            later[0] += ALONE_SECONDS
            await ana.until(lambda: bool(ana.told))
            later[0] += ALONE_SECONDS
            await seen.until_more()
        assert ana.told == ["alone"]

    live(scene)  # at its own pace: being alone is a matter of seconds


def test_what_was_known_stays_known_over_a_move_and_the_mover_is_told() -> None:
    hosts = ["10.1.2.3"]

    async def scene() -> None:
        if interfaces.reachable(""):
            pytest.skip("only in a network of one's own may addresses be given out")
        for each in ("10.1.2.3", "10.1.2.4", "10.1.2.9"):
            await asyncio.to_thread(ip, "addr", "add", f"{each}/24", "dev", "lo")
        ana = Someone(1001, world=replace(senses(), addresses=lambda: list(hosts)), among=None)
        ben = Someone(1002, world=replace(senses(), addresses=lambda: ["10.1.2.9"]), among=None)
        async with looking(ana, ben):
            await ben.until(lambda: ben.known == {Address("10.1.2.3", 1001): True})
            hosts[:] = ["10.1.2.4"]
            await ben.until(lambda: ben.known == {Address("10.1.2.4", 1001): True})
            assert ana.told == ["stirred"]
            assert ana.known == {Address("10.1.2.9", 1002): True}
            assert ben.told == []

    live(scene)  # at its own pace: being alone is a matter of seconds


def test_who_has_slept_begins_anew_under_a_new_name() -> None:
    slept = [0]

    async def scene() -> None:
        ana, ben = Someone(1001, world=replace(senses(), now=lambda: wall() + slept[0])), Someone(1002)
        async with capturing() as seen, looking(ana, ben):
            await ben.knows(ana)
            first = set(seen.names)
            slept[0] = 60 * 60 * 1000
            await ana.until(lambda: ana.told == ["stirred"])
            await seen.until(lambda: len(set(seen.names) - first) > 0)
            await ben.knows(ana)
            await ana.knows(ben)

    live(scene, HASTE)


def test_a_name_that_is_taken_is_drawn_again() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001, world=senses(7)), Someone(1002, world=senses(7))
        async with capturing() as seen, looking(ana):
            await seen.until(lambda: bool(seen.names))
            async with looking(ben):
                await ana.knows(ben)
                await ben.knows(ana)
            assert len(set(seen.names)) == 2
            assert (ana.told, ben.told) == ([], [])

    live(scene, HASTE)


# What zeroconf could not bind it leaves to be closed with the exception.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_where_nothing_can_be_heard_that_is_told_and_it_works_when_it_can() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001), Someone(1002)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as selfish:
            selfish.bind(("", GROUP[1]))
            ana.discovery.start()
            await ana.until(lambda: ana.told == ["troubled"])
        leap(AGAIN_SECONDS)
        async with looking(ben):
            await ana.knows(ben)
            await ben.knows(ana)
        await ana.discovery.stop()

    live(scene, HASTE)


STRANGE: list[tuple[dict[str, str], list[str]]] = [
    ({}, [HOST]),
    ({"t": "odd", "v": "1"}, [HOST]),
    ({"t": "ą" * 16, "v": "9"}, [HOST]),
]
NOT_NEARBY = ["8.8.4.4", "224.0.0.1", "255.255.255.255", "0.0.0.0"]  # noqa: S104 - not to be dialled


def odd(port: int, properties: dict[str, str], hosts: list[str]) -> AsyncServiceInfo:
    return AsyncServiceInfo(SERVICE, f"Odd thing {port}.{SERVICE}", port, properties=properties, parsed_addresses=hosts)


def test_an_odd_instance_is_a_stranger_at_most_and_nobody_far_away_is_dialled_for_it() -> None:
    async def scene() -> None:
        ana, ben = Someone(1001), Someone(1002)
        line = AsyncZeroconf(interfaces=[HOST])
        shown = [odd(place, *each) for place, each in enumerate([*STRANGE, ({}, NOT_NEARBY)], 1)]
        await asyncio.gather(*(line.async_register_service(each, strict=False) for each in shown))
        async with looking(ana, ben):
            strangers = {Address(HOST, place): False for place in range(1, 1 + len(STRANGE))}
            await ana.until(lambda: ana.known == {ben.address: True, **strangers})
        await line.async_close()

    live(scene, HASTE)


class Captured:
    """What a stranger with an open ear hears: names, hosts and tags of instances, in the order of their coming."""

    def __init__(self, line: socket.socket) -> None:
        self.names: list[str] = []
        self.texts: list[bytes] = []
        self.hosts: list[str] = []
        self.packets: list[bytes] = []
        self._line = line
        self._news = asyncio.Event()
        asyncio.get_running_loop().add_reader(line, self._hear)

    def _hear(self) -> None:
        data = self._line.recv(9_000)
        self.packets.append(data)
        for record in DNSIncoming(data).answers():
            if isinstance(record, DNSPointer) and record.ttl and record.alias not in self.names:
                self.names.append(record.alias)
            elif isinstance(record, DNSService) and record.server not in self.hosts:
                self.hosts.append(record.server)
            elif isinstance(record, DNSText) and record.text not in self.texts:
                self.texts.append(record.text)
        self._news.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is told that makes this true."""
        async with asyncio.timeout(DEADLINE_SECONDS):
            while not true():
                await self._news.wait()
                self._news.clear()

    async def until_more(self) -> None:
        """Wait for anything at all to be said."""
        heard = len(self.packets)
        await self.until(lambda: len(self.packets) > heard)


@asynccontextmanager
async def capturing() -> AsyncIterator[Captured]:
    """Listen to all that is said by mDNS."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(AttributeError):
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        line.bind(("", GROUP[1]))
        joined = struct.pack("4s4s", socket.inet_aton(GROUP[0]), socket.inet_aton(HOST))
        line.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, joined)
        line.setblocking(False)
        yield Captured(line)
        asyncio.get_running_loop().remove_reader(line)


def test_nothing_that_a_stranger_sees_comes_again_after_the_window() -> None:
    windows = 2

    async def scene() -> None:
        ana = Someone(1001, pace=Pace(window=1.0))
        async with capturing() as seen, looking(ana):
            await seen.until(lambda: len(seen.hosts) == len(seen.texts) == windows)
        assert len(seen.names) in (windows, windows + 1)  # of the next one the name may have been probed for
        labels = [name.removesuffix(f".{SERVICE}") for name in seen.names[:windows]]
        assert [len(bytes.fromhex(label)) for label in labels] == [NAME_BYTES] * windows
        shown = [*labels, *(host.removesuffix(".local.") for host in seen.hosts), *(text.hex() for text in seen.texts)]
        assert len(shown) == len(set(shown)) == 3 * windows
        assert {len(text) for text in seen.texts} == {len(seen.texts[0])}
        assert all(socket.gethostname().encode() not in packet for packet in seen.packets)

    live(scene, HASTE)
