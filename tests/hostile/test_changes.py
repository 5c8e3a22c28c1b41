"""Changes that are meant to do harm, at computers with real stores: what people see stays theirs."""

from collections.abc import Callable, Sequence

import pytest

from mutualnode.app import inviting
from mutualnode.domain.change import HEADER_BYTES, SEALED_BYTES, Change
from mutualnode.domain.counting import MEMBER_OPERATIONS_LIMIT
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Value
from mutualnode.errors import Code, Fault, Refusal
from mutualnode.keys import devices
from mutualnode.replica import chunk, door, waiting, writing
from tests.neighbours import Neighbour, carry_all
from tests.replica import chunks
from tests.replica.people import Person

Make = Callable[..., list[Neighbour]]
SALT = bytes(16)


def signs(person: Neighbour, crdt: bytes, kind: int, entry: bytes, previous: bytes = b"") -> Change:
    """What a member's changed program could sign under any bytes; nothing of it is kept there."""
    place = writing.Place(kind, person.world.now(), previous or person.commons.value("last") or b"", entry)
    return writing.signed(person.commons._pen, place, crdt, person.world.entropy(16))


def lets_in(person: Neighbour, *raws: bytes) -> Sequence[Code]:
    """Bring bytes to somebody's door; whatever is let in is taken. Returns why others were refused."""
    changes, codes = door.examine_all(raws, person.commons.network, door.Refusals())
    person.takes(*changes)
    return codes


def founding(person: Neighbour, entry: bytes) -> Change:
    found = person.commons.held(entry)
    assert found is not None
    return found


def setting(actor: bytes, on: Change, *, seq: int = 1, start: int = 2, times: int = 1, key: bytes = b"k") -> bytes:
    """A change that sets one key on top of another change."""
    columns = [
        (chunks.KEYS, chunks.run(times, chunks.number(len(key)) + key)),
        (chunks.INSERTS, chunks.number(times)),
        (chunks.ACTIONS, chunks.run(times, chunks.number(chunks.SET))),
        (chunks.VALUE_LENGTHS, chunks.run(times, chunks.number(chunks.NULL))),
        (chunks.PREDECESSORS, chunks.run(times, chunks.number(0))),
    ]
    return chunks.change(columns, actor=actor, deps=(on.chunk.hash,), seq=seq, start=start)


def test_whoever_writes_as_anothers_actor_reaches_half_the_street_first_and_changes_nothing(neighbours: Make) -> None:
    alice, bob, carol, mallory = neighbours("alice", "bob", "carol", "mallory")
    page = alice.writes(Kind.PAGE, title="Tools")
    for each in (bob, carol, mallory):
        carry_all(alice, each)
    squatted = signs(mallory, setting(alice.commons._pen.actor, founding(mallory, page), seq=2), Kind.PAGE, page)
    assert lets_in(bob, squatted.raw) == [Code.CHANGE_OTHER_ACTOR]
    alice.rewrites(page, title="Our tools")
    for each in (bob, carol):
        carry_all(alice, each)
        assert each.shows(page)["title"] == "Our tools"
        assert lets_in(each, squatted.raw) == [Code.CHANGE_OTHER_ACTOR]
    assert alice.digests() == bob.digests() == carol.digests()


def test_two_changes_of_one_number_end_alike_in_whatever_order_they_came(neighbours: Make) -> None:
    alice, bob, mallory = neighbours("alice", "bob", "mallory")
    page = alice.writes(Kind.PAGE, title="Tools")
    for each in (bob, mallory):
        carry_all(alice, each)
    on, actor = founding(mallory, page), mallory.commons._pen.actor
    twins = [signs(mallory, setting(actor, on, key=key), Kind.PAGE, page) for key in (b"one", b"two")]
    lets_in(alice, *(each.raw for each in twins))
    lets_in(bob, *(each.raw for each in reversed(twins)))
    assert alice.digests() == bob.digests()
    assert alice.reasons(page) == ["twin"]
    bob.rewrites(page, title="Our tools")
    carry_all(bob, alice)
    assert alice.shows(page)["title"] == "Our tools"


@pytest.mark.parametrize("start", [1, 3, 2**31, 2**53, 2**62])
def test_a_start_that_is_wrong_freezes_no_page(neighbours: Make, start: int) -> None:
    alice, mallory = neighbours("alice", "mallory")
    page = alice.writes(Kind.PAGE, title="Tools")
    carry_all(alice, mallory)
    crdt = setting(mallory.commons._pen.actor, founding(mallory, page), start=start, key=b"title")
    assert lets_in(alice, signs(mallory, crdt, Kind.PAGE, page).raw) == []
    assert alice.reasons(page) == ["bad_start"]
    alice.rewrites(page, title="Our tools")
    assert alice.shows(page)["title"] == "Our tools"


def test_a_header_that_is_true_keeps_the_true_change_from_nobody(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = founding(alice, alice.needs("a ladder"))
    refusals = door.Refusals()
    spoilt = need.raw[:HEADER_BYTES] + bytes(64) + need.payload
    other = need.sealed + SALT + need.crdt
    for raw, code in ((spoilt, Code.CHANGE_BAD_SIGNATURE), (other, Code.CHANGE_BAD_PAYLOAD)):
        assert door.examine_all([raw], bob.commons.network, refusals)[1] == [code]
    bare = door.examine(need.raw[:SEALED_BYTES], bob.commons.network)
    bob.takes(bare)
    assert bob.commons.keeper.changes.known([need.id]) == set()
    changes, codes = door.examine_all([need.raw], bob.commons.network, refusals)
    assert codes == []
    bob.takes(*changes)
    assert bob.sees("ladder")


def test_the_good_in_a_batch_is_taken_as_if_each_came_alone(neighbours: Make) -> None:
    alice, bob, carol = neighbours("alice", "bob", "carol")
    entries = [alice.needs(title) for title in ("a ladder", "soup")]
    one, other = (founding(alice, each).raw for each in entries)
    lets_in(bob, one, one, b"", other, one)
    for raw in (one, other):
        lets_in(carol, raw)
    assert bob.titles() == carol.titles() == ["a ladder", "soup"]
    assert bob.digests() == carol.digests()


def test_strangers_keys_write_what_they_like_and_nobody_holds_it(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    network = alice.commons.network
    before = alice.counts()
    for number in range(100):
        stranger, other = Person(f"stranger {number}", network), Person(f"other {number}", network)
        proof = devices.prove(other.key, network, stranger.device)
        statement = stranger.write(Kind.DEVICE, {"about": bytes(network), "key": other.device, "proof": proof})
        assert lets_in(alice, statement.raw, stranger.write(Kind.NEED, {"title": "look at me"}).raw) == []
    assert alice.counts() == before
    assert not alice.sees("look")


def test_changes_whose_past_never_comes_wait_in_a_bounded_room_and_can_be_asked_for_again(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    first = signs(alice, chunks.settings(1, actor=alice.commons._pen.actor), Kind.NEED, bytes(32))
    chain = [first]
    fitting = waiting.WAITING_BYTES // (waiting.CHANGE_COST + waiting.TOKEN_COST)
    for _ in range(fitting + 100):
        crdt = chunks.settings(1, actor=alice.commons._pen.actor)
        chain.append(signs(alice, crdt, Kind.NEED, bytes(32), chain[-1].id))
    room = bob.commons.keeper.room()
    taken = bob.commons.keeper.take(chain[1:], room)
    assert not taken.new
    assert len(room) < len(chain) - 1
    assert room._bytes <= waiting.WAITING_BYTES
    again = bob.commons.keeper.take(chain, room)
    assert len(again.new) == len(chain)
    assert len(room) == 0


def test_a_member_who_floods_an_entry_makes_it_slow_for_nobody_and_takes_nobodys_words(neighbours: Make) -> None:
    alice, bob, mallory = neighbours("alice", "bob", "mallory")
    page = alice.writes(Kind.PAGE, title="Tools")
    for each in (bob, mallory):
        carry_all(alice, each)
    on = founding(mallory, page)
    flood: list[Change] = []
    for number in range(20):
        actor = mallory.commons._pen.actor[:16] + number.to_bytes(8, "big")
        crdt = setting(actor, on, times=chunk.OPERATIONS_LIMIT)
        previous = flood[-1].id if flood else b""
        flood.append(signs(mallory, crdt, Kind.PAGE, page, previous))
    lets_in(alice, *(each.raw for each in flood))
    counted = MEMBER_OPERATIONS_LIMIT // chunk.OPERATIONS_LIMIT
    assert alice.reasons(page) == ["too_much"] * (len(flood) - counted)
    alice.rewrites(page, title="Our tools")
    carry_all(alice, bob)
    assert bob.shows(page)["title"] == "Our tools"
    assert alice.digests() == bob.digests()
    carry_all(alice, mallory)
    with pytest.raises(Fault) as refused:
        mallory.rewrites(page, title="Mine")
    assert refused.value.code is Code.ENTRY_TOO_LARGE


def test_whoever_makes_very_many_invites_of_the_year_9999_shuts_out_no_newcomer_of_others(neighbours: Make) -> None:
    alice, mallory = neighbours("alice", "mallory")
    invited = alice.invites()
    carry_all(alice, mallory)
    for number in range(2 * inviting.GATES_AT_MOST):
        fields: dict[str, Value] = {"key": number.to_bytes(32, "big"), "uses": 1, "expires": 2**53}
        mallory.commons.write(Kind.INVITE, fields)
    carry_all(mallory, alice)
    key = invited.invite.key().public
    open_to = {label for label, _ in inviting.gates(alice.commons)}
    ours = [each.id for each in alice.commons.keeper.entries.invites(1_000) if each.fields.get("key") == key]
    assert len(open_to) == inviting.GATES_AT_MOST
    assert set(map(bytes, ours)) <= open_to


@pytest.mark.parametrize("kind", [0, 2])
def test_what_is_compressed_or_a_whole_document_is_refused_whoever_signed_it(neighbours: Make, kind: int) -> None:
    (mallory,) = neighbours("mallory")
    crdt = chunks.settings(1, actor=mallory.commons._pen.actor)
    true = signs(mallory, crdt, Kind.NEED, bytes(32))
    payload = SALT + chunks.sealed(chunks.opened(crdt), kind)
    with pytest.raises(Refusal) as refused:
        chunk.parse(payload[16:])
    assert refused.value.code is Code.CHANGE_NOT_ONE_CHANGE
    assert lets_in(mallory, true.sealed + payload) == [Code.CHANGE_BAD_PAYLOAD]
