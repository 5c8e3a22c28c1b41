"""The intake: batches are kept in their order, together with those that are there, none behind a bad one."""

import asyncio
from collections.abc import Coroutine, Sequence

from mutualnode.app.intake import TOGETHER, Checked, Intake
from mutualnode.errors import Code, PeerFault
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Changes


def said(number: int) -> Changes:
    return Changes(number, b"packed", more=True, live=False, place=0)


class Peer:
    """Batches of a peer on their way through an intake, whose checks and keeping end when a test says so."""

    def __init__(self) -> None:
        self.kept: list[list[int]] = []
        self.ended_with: list[Code] = []
        self.may_keep = asyncio.Event()
        self.checks: dict[int, asyncio.Future[Batch]] = {}
        self.intake = Intake(self._check, self._keep, self._guard)

    def check(self, number: int) -> asyncio.Future[Batch]:
        """Return what the check of a batch will come to."""
        return self.checks.setdefault(number, asyncio.get_running_loop().create_future())

    def passes(self, *numbers: int) -> None:
        """Have the checks of these end well."""
        for each in numbers:
            self.check(each).set_result(((), ()))

    async def _check(self, message: Changes) -> Batch:
        return await self.check(message.number)

    async def _keep(self, batches: Sequence[Checked]) -> None:
        self.kept.append([message.number for message, _ in batches])
        await self.may_keep.wait()

    async def _guard(self, step: Coroutine[None, None, None]) -> None:
        try:
            await step
        except PeerFault as fault:
            self.ended_with.append(fault.code)

    async def sends(self, *numbers: int) -> None:
        """Send these, as fast as they are taken."""
        for each in numbers:
            await self.intake.take(said(each))


async def settled() -> None:
    """Let everything that can go on do so."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_batches_checked_while_another_is_kept_are_kept_together() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.passes(1, 2, 3)
        await peer.sends(1)
        await settled()
        await peer.sends(2, 3)
        await settled()
        assert peer.kept == [[1]]
        peer.may_keep.set()
        await peer.intake.idle()
        assert peer.kept == [[1], [2, 3]]

    asyncio.run(scene())


def test_a_batch_waits_for_no_check_of_those_behind_it() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.may_keep.set()
        peer.passes(1)
        await peer.sends(1, 2)
        await settled()
        assert peer.kept == [[1]]
        peer.passes(2)
        await peer.intake.idle()
        assert peer.kept == [[1], [2]]

    asyncio.run(scene())


def test_a_batch_that_is_checked_early_waits_for_the_one_before_it() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.may_keep.set()
        await peer.sends(1, 2)
        peer.passes(2)
        await settled()
        assert peer.kept == []
        peer.passes(1)
        await peer.intake.idle()
        assert peer.kept == [[1, 2]]

    asyncio.run(scene())


def test_no_more_is_taken_in_than_is_kept_at_once() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.may_keep.set()
        sending = asyncio.create_task(peer.sends(*range(2 * TOGETHER)))
        await settled()
        assert len(peer.checks) == TOGETHER
        peer.passes(*range(2 * TOGETHER))
        await sending
        await peer.intake.idle()
        assert [number for group in peer.kept for number in group] == [*range(2 * TOGETHER)]

    asyncio.run(scene())


def test_what_stands_behind_a_batch_with_something_wrong_in_it_is_not_kept_with_it() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.may_keep.set()
        peer.check(1).set_result(((), [Code.CHANGE_BAD_SIGNATURE]))
        peer.passes(2)
        await peer.sends(1, 2)
        await peer.intake.idle()
        assert peer.kept == [[1], [2]]

    asyncio.run(scene())


def test_what_came_before_a_batch_that_is_none_is_kept_and_what_came_behind_is_let_go() -> None:
    async def scene() -> None:
        peer = Peer()
        peer.may_keep.set()
        peer.passes(1, 3)
        peer.check(2).set_exception(PeerFault(Code.PEER_BROKE_PROTOCOL, at="batch"))
        await peer.sends(1, 2, 3)
        await peer.intake.idle()
        assert peer.kept == [[1]]
        assert peer.ended_with == [Code.PEER_BROKE_PROTOCOL]

    asyncio.run(scene())
