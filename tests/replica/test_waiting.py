"""The waiting room: in whatever order changes come, the same ones are held in the end."""

import tracemalloc
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.domain.change import Change
from mutualnode.domain.ids import ChangeId
from mutualnode.domain.kinds import Kind
from mutualnode.keys.signing import SigningKey
from mutualnode.replica import chunk, door, waiting
from mutualnode.replica.waiting import Token, WaitingRoom
from tests.replica import chunks
from tests.replica.people import Neighbours, Person, drawn

STREET = Neighbours("Anne", "Ben")
ANNE, BEN = STREET.people


def story() -> list[Change]:
    """A street where Ben invites Cleo, and all of them write."""
    key = SigningKey.from_seed(drawn("another invite", 32))
    cleo = Person("Cleo")
    invite = BEN.invite(key)
    joined = cleo.join(invite, key)
    admission = ANNE.admit(joined)
    need = ANNE.write(Kind.NEED, {"title": "Soup"})
    edit = ANNE.edit([need], {"title": "Two soups"})
    page = cleo.write(Kind.PAGE, {"title": "Tools"})
    both = [ANNE.edit([page], {"text": "Ask first."}), BEN.edit([page], {"note": "Bring it back."})]
    merged = cleo.edit([page, *both], {"title": "Our tools"})
    return [*STREET.changes, invite, joined, admission, need, edit, page, *both, merged]


STORY = story()
PLACES = range(len(STORY))


class Held:
    """The changes held on one computer, and those that wait, all in memory."""

    def __init__(self) -> None:
        self.ids: list[ChangeId] = []
        self.tokens: set[Token] = set()
        self.room = WaitingRoom()

    def take(self, change: Change) -> None:
        """Hold a change and all that waited for it, or let it wait."""
        missing = waiting.needs(change) - self.tokens
        if missing:
            self.room.add(change, missing)
            return
        ready = [change]
        while ready:
            each = ready.pop(0)
            self.ids.append(each.id)
            for token in waiting.brings(each):
                self.tokens.add(token)
                ready += self.room.release(token)

    def take_all(self, changes: Iterable[Change]) -> "Held":
        """Take those that are new."""
        for change in changes:
            if change.id not in self.ids:
                self.take(change)
        return self


@settings(max_examples=200)
@given(st.permutations(PLACES))
def test_in_every_order_all_are_held_in_the_end(places: list[int]) -> None:
    held = Held().take_all(STORY[place] for place in places)
    assert set(held.ids) == {change.id for change in STORY}
    assert len(held.room) == 0


@settings(max_examples=200)
@given(st.permutations(PLACES), st.sets(st.integers(1, len(STORY) - 1), max_size=3))
def test_what_is_held_does_not_depend_on_the_order_where_some_are_missing(places: list[int], gone: set[int]) -> None:
    some = [STORY[place] for place in places if place not in gone]
    held = Held().take_all(some)
    assert set(held.ids) == set(Held().take_all(STORY[place] for place in PLACES if place not in gone).ids)
    assert set(held.ids) | {change.id for change in held.room} == {change.id for change in some}


@settings(max_examples=100)
@given(st.permutations(PLACES))
def test_no_change_is_held_before_what_it_needs(places: list[int]) -> None:
    order = Held().take_all(STORY[place] for place in places).ids
    by_id = {change.id: change for change in STORY}
    known: set[Token] = set()
    for name in order:
        assert waiting.needs(by_id[name]) <= known
        known.update(waiting.brings(by_id[name]))


@settings(max_examples=50)
@given(st.permutations([*PLACES, *PLACES]))
def test_a_change_that_comes_twice_is_held_once(places: list[int]) -> None:
    held = Held().take_all(STORY[place] for place in places)
    assert len(held.ids) == len(STORY)


def test_a_founding_change_waits_for_nothing() -> None:
    assert waiting.needs(STREET.founding) == frozenset()


def test_a_join_waits_for_its_invite_and_its_admission() -> None:
    _, invite, joined, admission = STREET.changes
    assert waiting.needs(joined) == {waiting.held(invite.id), waiting.admitted(joined.id)}
    assert waiting.admitted(joined.id) in waiting.brings(admission)


def test_an_edit_waits_for_its_entry_its_past_and_the_devices_last_change() -> None:
    need = ANNE.write(Kind.NEED, {"title": "Soup"})
    ANNE.write(Kind.NEED, {"title": "Bread"})
    last = ANNE.previous
    edit = ANNE.edit([need], {"title": "Two soups"})
    assert waiting.needs(edit) == {
        waiting.held(need.id),
        waiting.linked(need.id, need.chunk.hash),
        waiting.step(ANNE.device, last),
    }


def test_the_statement_of_a_further_device_waits_for_what_it_names_and_for_the_device_that_proves_it() -> None:
    phone = Person("Anne's phone", STREET.network)
    statement = phone.write(Kind.DEVICE, {"about": b"m" * 32, "key": ANNE.device})
    assert waiting.needs(statement) == {waiting.held(b"m" * 32), waiting.begun(ANNE.device)}
    assert waiting.begun(ANNE.device) in waiting.brings(STREET.founding)
    assert waiting.begun(phone.device) in waiting.brings(statement)


def test_what_is_said_to_be_forgotten_waits_for_the_devices_first_statement_alone() -> None:
    statement = ANNE.write(Kind.FORGET, {"about": b"n" * 32})
    assert waiting.needs(statement) == {waiting.begun(ANNE.device)}
    assert waiting.begun(STREET.founding.header.device) in waiting.brings(STREET.founding)


def test_a_statement_that_names_nothing_answers_nothing() -> None:
    assert waiting.about(ANNE.write(Kind.NEED, {"title": "Soup"})) == b""
    assert waiting.about(ANNE.write(Kind.ADMISSION, {"about": "text"})) == b""


NEEDS = [ANNE.write(Kind.NEED, {"title": str(each)}) for each in range(5)]
TOKEN = waiting.held(b"t" * 32)


def test_those_that_waited_for_the_same_leave_together_by_id() -> None:
    room = WaitingRoom()
    for change in NEEDS:
        room.add(change, frozenset({TOKEN}))
    assert [change.id for change in room.release(TOKEN)] == sorted(change.id for change in NEEDS)
    assert len(room) == 0
    assert room.release(TOKEN) == []


def test_a_change_leaves_only_when_nothing_is_missing() -> None:
    room = WaitingRoom()
    other = waiting.held(b"o" * 32)
    room.add(NEEDS[0], frozenset({TOKEN, other}))
    assert room.release(TOKEN) == []
    assert NEEDS[0].id in room
    assert room.release(other) == [NEEDS[0]]
    assert NEEDS[0].id not in room


def test_a_change_waits_once() -> None:
    room = WaitingRoom()
    room.add(NEEDS[0], frozenset({TOKEN}))
    room.add(NEEDS[0], frozenset({TOKEN}))
    assert list(room) == [NEEDS[0]]
    assert room.release(TOKEN) == [NEEDS[0]]


def test_a_full_room_lets_the_oldest_go() -> None:
    room = WaitingRoom()
    large = ANNE.write(Kind.NEED, {"note": "000" * 20_000})
    fitting = waiting.WAITING_BYTES // (len(large.raw) + waiting.CHANGE_COST + waiting.TOKEN_COST)
    several = [ANNE.write(Kind.NEED, {"note": f"{each:03}" * 20_000}) for each in range(fitting + 2)]
    for change in several:
        room.add(change, frozenset({TOKEN}))
    assert len(room) == fitting + 2
    waiting.bound([room])
    assert [change.id for change in room] == [change.id for change in several[2:]]
    assert len(room.release(TOKEN)) == fitting


def test_all_rooms_together_are_bounded_and_the_fullest_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet, loud = WaitingRoom(), WaitingRoom()
    quiet.add(NEEDS[0], frozenset({TOKEN}))
    for change in NEEDS[1:]:
        loud.add(change, frozenset({TOKEN}))
    together = quiet.weight + loud.weight
    waiting.bound([quiet, loud])
    assert len(loud) == len(NEEDS) - 1
    monkeypatch.setattr(waiting, "ROOMS_BYTES", together - 1)
    waiting.bound([quiet, loud])
    assert list(quiet) == [NEEDS[0]]
    assert list(loud) == NEEDS[2:]
    monkeypatch.setattr(waiting, "ROOMS_BYTES", 0)
    waiting.bound([quiet, loud])
    assert len(quiet) + len(loud) == 0


@pytest.mark.parametrize("first", [True, False])
def test_what_fell_out_may_wait_again(*, first: bool) -> None:
    room = WaitingRoom()
    large = [ANNE.write(Kind.NEED, {"note": f"{each:03}" * 20_000}) for each in range(140)]
    for change in [*large, *large[: 1 + first]]:
        room.add(change, frozenset({TOKEN}))
        waiting.bound([room])
    assert large[0].id in room


def naming(things: int) -> Change:
    """An edit that names so many changes which nobody has."""
    deps = tuple(sorted(drawn(f"nothing {ANNE.previous.hex()} {each}", 32) for each in range(things)))
    crdt = chunks.change([], actor=ANNE.pen.actor, deps=deps, seq=2, start=2)
    return ANNE.sign(crdt, Kind.NEED, NEEDS[0].entry)


@pytest.mark.parametrize("things", [1, chunk.DEPENDENCIES_LIMIT])
def test_the_room_is_as_large_as_it_says_whatever_waits_in_it(things: int) -> None:
    room = WaitingRoom()
    tracemalloc.start()
    try:
        for _ in range(5_000 // things + 100):
            change = door.examine(naming(things).raw, STREET.network)
            room.add(change, waiting.needs(change))
            waiting.bound([room])
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert taken < 1.1 * waiting.WAITING_BYTES


def test_a_header_alone_that_came_first_does_not_keep_the_whole_change_out() -> None:
    room = WaitingRoom()
    for change in (NEEDS[0].bared(), NEEDS[0], NEEDS[0].bared()):
        room.add(change, waiting.needs(change) | {TOKEN})
    assert list(room) == [NEEDS[0]]
    assert room.pull(NEEDS[0].entry) == [NEEDS[0]]


def test_what_waits_of_one_entry_can_be_called_out() -> None:
    room = WaitingRoom()
    edits = [naming(1) for _ in range(3)]
    for change in [*NEEDS[1:], *edits]:
        room.add(change, frozenset({TOKEN}))
    assert {change.id for change in room.pull(NEEDS[0].entry)} == {change.id for change in edits}
    assert room.pull(NEEDS[0].entry) == []
    assert list(room) == NEEDS[1:]
