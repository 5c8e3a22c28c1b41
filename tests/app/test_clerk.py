"""Questions answered in a thread of their own: in their order, from one store, until that is put away."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from functools import partial

import pytest

from mutualnode.app import folder
from mutualnode.app.clerk import Clerk
from mutualnode.app.reading import Reading
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def clerk() -> Iterator[Clerk]:
    made = Clerk()
    yield made
    made.end()


def reads(clerk: Clerk, person: Neighbour) -> None:
    place = person.commons.place
    clerk.turn_to(place, folder.read_key(place, None)).result()


def test_a_question_is_answered_elsewhere(neighbours: Make, clerk: Clerk) -> None:
    alice, *_ = neighbours("alice")
    reads(clerk, alice)
    where, name = clerk.ask(lambda reading: (threading.get_ident(), reading.network_name)).result()
    assert where != threading.get_ident()
    with alice.looking() as look:
        assert name == look.network_name


def test_questions_are_answered_in_their_order(neighbours: Make, clerk: Clerk) -> None:
    reads(clerk, neighbours("alice")[0])
    heard: list[int] = []

    def hear(number: int, _: Reading) -> None:
        heard.append(number)

    several = [clerk.ask(partial(hear, number)) for number in range(20)]
    several[-1].result()
    assert heard == list(range(20))


def test_what_stands_in_the_way_of_one_is_told_and_the_next_is_answered(neighbours: Make, clerk: Clerk) -> None:
    def fails(_: Reading) -> None:
        raise Fault(Code.ID_UNKNOWN)

    reads(clerk, neighbours("alice")[0])
    with pytest.raises(Fault) as refused:
        clerk.ask(fails).result()
    assert refused.value.code is Code.ID_UNKNOWN
    assert clerk.ask(lambda reading: reading.member_count).result() == 1


def test_another_store_is_read_from_then_on_and_none_once_it_is_put_away(neighbours: Make, clerk: Clerk) -> None:
    with pytest.raises(Fault) as refused:
        clerk.ask(lambda reading: reading.member).result()
    assert refused.value.code is Code.NETWORK_NONE
    for each in neighbours("alice", "bob"):
        reads(clerk, each)
        assert clerk.ask(lambda reading: reading.member).result() == each.commons.member
    clerk.put_away()
    with pytest.raises(Fault):
        clerk.ask(lambda reading: reading.member).result()


def test_at_the_end_what_has_not_begun_is_dropped(neighbours: Make) -> None:
    clerk, before = Clerk(), set(threading.enumerate())
    reads(clerk, neighbours("alice")[0])
    begun, goes_on = threading.Event(), threading.Event()

    def long(_: Reading) -> None:
        begun.set()
        goes_on.wait()

    clerk.ask(long)
    dropped = clerk.ask(lambda _: None)
    begun.wait()
    dropped.add_done_callback(lambda _: goes_on.set())
    clerk.end()
    assert set(threading.enumerate()) <= before
    with pytest.raises(CancelledError):
        dropped.result()
