"""The other computers: who is here, how far behind, on which day last in step, and what went wrong."""

import asyncio
from collections.abc import Callable
from itertools import pairwise

import pytest

from mutualnode.app import encounters
from mutualnode.app.company import Company, Computer, Stand, Troubles
from mutualnode.app.happenings import Happening, InStep, PeerGone, PeerHere, Refused, Swapping
from mutualnode.app.meeting import Progress
from mutualnode.app.outbox import BATCH_CHANGES
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code
from tests.neighbours import DAY, Neighbour
from tests.scene.houses import house

Make = Callable[..., list[Neighbour]]

ONE, TWO = b"1" * 32, b"2" * 32


def test_who_was_in_step_is_known_when_away_by_the_day_and_by_what_waits(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    device, member = bob.commons.device.key, bob.commons.member or b""

    async def scene() -> tuple[Company, Company, Company]:
        async with house(alice) as a:
            async with house(bob, peers=[a.address]) as b:
                await a.until(lambda: bool(a.of(InStep)))
                await a.does(lambda person: person.needs("A ladder"))
                await b.until_holding(lambda _: b.person.sees("ladder"))
                together = await a.node.company()
            await a.until(lambda: bool(a.of(PeerGone)))
            parted = await a.node.company()
            alice.clock.moves(2 * DAY)
            await a.does(lambda person: person.needs("Bread"))
            return together, parted, await a.node.company()

    together, parted, later = asyncio.run(scene())
    today = encounters.day(alice.clock.at - 2 * DAY)
    assert [(each.device, each.member, each.stand) for each in together.here] == [(device, member, Stand.IN_STEP)]
    assert together.here[0].address.startswith("127.0.0.1:")
    assert (parted.computers, parted.reached) == ((Computer(device, member, "bob", day=today),), 1)
    assert (later.computers, later.reached) == ((Computer(device, member, "bob", day=today, behind=1),), 0)


def test_a_long_exchange_is_told_of_while_it_goes_on(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    count = 3 * BATCH_CHANGES
    alice.commons.write_all([(Kind.NEED, {"title": f"need {n}"}) for n in range(count)])

    async def scene() -> tuple[list[Swapping], list[Swapping]]:
        async with house(alice) as a, house(bob) as b:
            alice_reached = asyncio.create_task(b.node.sync(a.address))
            await b.until(lambda: bool(b.of(Swapping)))
            await alice_reached
            return a.of(Swapping), b.of(Swapping)

    sending, receiving = asyncio.run(scene())
    assert all(each.expected >= count for each in receiving)
    assert all(one.received <= other.received for one, other in pairwise(receiving))
    assert all(each.to_send >= count for each in sending)


def _computer(stand: Stand) -> Computer:
    return Computer(ONE, b"m" * 32, "bob", stand=stand)


@pytest.mark.parametrize(
    ("happening", "before", "stand", "progress"),
    [
        (Swapping(ONE, 5, 9, 1, 2), Stand.IN_STEP, Stand.SWAPPING, Progress(5, 9, 1, 2)),
        (Swapping(TWO, 5, 9, 1, 2), Stand.IN_STEP, Stand.IN_STEP, None),
        (Swapping(ONE, 5, 9, 1, 2), Stand.AWAY, Stand.AWAY, None),
        (InStep(ONE), Stand.SWAPPING, Stand.IN_STEP, None),
        (InStep(TWO), Stand.SWAPPING, Stand.SWAPPING, None),
        (InStep(ONE), Stand.AWAY, Stand.AWAY, None),
    ],
)
def test_what_happens_shows_at_once_at_the_computer_concerned(
    happening: Happening, before: Stand, stand: Stand, progress: Progress | None
) -> None:
    (after,) = Company((_computer(before),), 1).after(happening).computers
    assert (after.stand, after.progress) == (stand, progress)


def test_who_is_here_are_those_connected_now() -> None:
    company = Company(tuple(_computer(stand) for stand in Stand))
    assert [each.stand for each in company.here] == [Stand.IN_STEP, Stand.SWAPPING]


def test_what_went_wrong_stays_until_the_computer_is_here_again() -> None:
    troubles = Troubles()
    troubles.hear(Refused(ONE, (Code.CHANGE_BAD_SIGNATURE, Code.CHANGE_TOO_SHORT)))
    troubles.hear(PeerGone(ONE, Code.PEER_BROKE_PROTOCOL, clean=False))
    troubles.hear(PeerGone(TWO, Code.PEER_UNKNOWN, clean=False))
    assert (troubles.of(ONE), troubles.of(TWO)) == (Code.CHANGE_BAD_SIGNATURE, Code.PEER_UNKNOWN)
    troubles.hear(PeerHere(ONE, b"", ""))
    assert (troubles.of(ONE), troubles.of(TWO)) == (None, Code.PEER_UNKNOWN)


@pytest.mark.parametrize("code", ["", Code.PEER_GONE, Code.PEER_SELF, "something.new"])
def test_going_away_is_no_trouble(code: str) -> None:
    troubles = Troubles()
    troubles.hear(PeerGone(ONE, code, clean=False))
    assert troubles.of(ONE) is None


def test_no_more_troubles_are_remembered_than_a_list_shows() -> None:
    troubles = Troubles()
    for number in range(100):
        troubles.hear(PeerGone(bytes([number]), Code.PEER_UNKNOWN, clean=False))
    assert troubles.of(bytes([0])) is None
    assert troubles.of(bytes([99])) is Code.PEER_UNKNOWN
