"""Turns with a commons: one after the other in a thread of its own, and what is short at once where nobody waits."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from functools import partial

import pytest

from mutualnode.app.commons import Commons
from mutualnode.app.turns import Turns
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]


def run(scene: Coroutine[None, None, None]) -> None:
    asyncio.run(scene)


@asynccontextmanager
async def turns_of(person: Neighbour) -> AsyncIterator[Turns]:
    """Hand a neighbour's commons over for a while."""
    made = Turns(person.commons)
    try:
        yield made
    finally:
        await made.end()
        await asyncio.to_thread(person.reopens)


def here(_: Commons) -> int:
    return threading.get_ident()


def fails(_: Commons) -> None:
    raise Fault(Code.ID_UNKNOWN)


class Hold:
    """A turn that lasts until it is let go."""

    def __init__(self) -> None:
        self.goes_on = threading.Event()
        self.began = threading.Event()

    def lasts(self, _: Commons) -> None:
        """Take the turn."""
        self.began.set()
        self.goes_on.wait()


def test_what_is_given_is_done_in_a_thread_of_its_own_one_thing_after_the_other(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    done: list[int] = []

    def noting(number: int, _: Commons) -> None:
        done.append(number)

    async def scene() -> None:
        async with turns_of(alice) as turns:
            assert await turns.take(here) != threading.get_ident()
            await asyncio.gather(*(turns.take(partial(noting, number)) for number in range(20)))

    run(scene())
    assert done == [*range(20)]


def test_what_is_short_is_done_at_once_while_nobody_has_a_turn(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with turns_of(alice) as turns:
            assert turns.at_once(here) == threading.get_ident()
            await turns.take(here)
            assert turns.at_once(here) == threading.get_ident()

    run(scene())


def test_while_somebody_has_a_turn_nothing_is_done_at_once(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    hold = Hold()

    async def scene() -> None:
        async with turns_of(alice) as turns:
            held = asyncio.create_task(turns.take(hold.lasts))
            await asyncio.to_thread(hold.began.wait)
            assert turns.at_once(here) is None
            hold.goes_on.set()
            await held
            assert turns.at_once(here) == threading.get_ident()

    run(scene())


def test_nor_while_the_turn_goes_on_of_one_who_waits_for_it_no_more(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    hold = Hold()

    async def scene() -> None:
        async with turns_of(alice) as turns:
            held, behind = asyncio.create_task(turns.take(hold.lasts)), asyncio.create_task(turns.take(here))
            await asyncio.to_thread(hold.began.wait)
            for each in (held, behind):
                each.cancel()
            await asyncio.gather(held, behind, return_exceptions=True)
            assert turns.at_once(here) is None
            hold.goes_on.set()
            await turns.take(here)
            assert turns.at_once(here) == threading.get_ident()

    run(scene())


def test_what_stands_in_the_way_of_one_is_told_and_the_next_has_its_turn(neighbours: Make) -> None:
    (alice,) = neighbours("alice")

    async def scene() -> None:
        async with turns_of(alice) as turns:
            with pytest.raises(Fault):
                turns.at_once(fails)
            with pytest.raises(Fault):
                await turns.take(fails)
            assert await turns.take(lambda commons: commons.network) == alice.commons.network

    run(scene())


def test_what_is_told_within_a_turn_is_heard_in_the_loop_in_its_order(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    heard: list[tuple[int, int]] = []

    def hear(number: int) -> None:
        heard.append((number, threading.get_ident()))

    async def scene() -> None:
        async with turns_of(alice) as turns:

            def tells(numbers: Iterable[int], _: Commons) -> None:
                for number in numbers:
                    turns.tell(hear, number)

            await turns.take(partial(tells, range(3)))
            turns.at_once(partial(tells, [3]))
            assert [number for number, _ in heard] == [0, 1, 2, 3]

    run(scene())
    assert {where for _, where in heard} == {threading.get_ident()}
