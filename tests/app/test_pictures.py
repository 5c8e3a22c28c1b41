"""Photos come behind the entries that name them, from whoever has them; nothing unasked, large or untrue is kept."""

from collections.abc import Callable

import pytest

from mutualnode.app import inspecting, pictures
from mutualnode.domain import photos
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.photos import PHOTO_BYTES, THUMBNAIL_BYTES, Photo
from mutualnode.errors import Code
from mutualnode.wire.messages import PART_BYTES, BlobHere, BlobPart, Changes, WantBlob
from tests.neighbours import Neighbour, Street, carry_all
from tests.scene.album import blobs, has, has_none, shows
from tests.scene.cable import Cable, End, gossip

LARGE = 3 * PART_BYTES + 17


def test_a_photo_comes_behind_the_entry_that_names_it(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder like this one", LARGE)
    cable = Cable(alice, bob).run()
    assert cable.in_step
    assert has(bob, kept)
    kinds = [type(each) for each in cable.other.heard]
    assert kinds.index(BlobPart) > kinds.index(Changes)
    assert cable.other.talk.photos == (2, 0)


def test_one_that_is_posted_while_both_are_here_comes_at_once(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    cable = Cable(alice, bob).run()
    _, kept = shows(alice, "A ladder", LARGE)
    cable.run()
    assert has(bob, kept)


def test_all_small_ones_come_before_the_large_ones(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    kept = [*shows(alice, "A ladder", LARGE)[1], *shows(alice, "A table", LARGE)[1]]
    cable = Cable(alice, bob).run()
    wholes = [each.whole for each in cable.other.of(BlobPart)]
    assert wholes == sorted(wholes)
    assert has(bob, kept)


def test_never_more_than_two_parts_are_on_their_way(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    shows(alice, "A ladder", PHOTO_BYTES)
    cable = Cable(alice, bob)
    while any(cable.step(each) for each in cable.ends):
        waiting = sum(isinstance(each, WantBlob | BlobPart) for end in cable.ends for each in end.inbox)
        assert waiting <= pictures.PARTS_AHEAD
    assert len(cable.other.of(BlobPart)) == 1 + PHOTO_BYTES // PART_BYTES


def test_a_photo_that_was_cut_off_goes_on_where_it_was(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", LARGE)
    first = Cable(alice, bob)
    while len([each for each in first.other.of(BlobPart) if each.whole == LARGE]) < 2:
        assert any(first.step(each) for each in first.ends)
    first.cut()
    assert not has(bob, kept)
    again = Cable(bob, alice).run()
    assert has(bob, kept)
    assert [each.start for each in again.one.of(BlobPart)] == [2 * PART_BYTES, 3 * PART_BYTES]


def test_whoever_asked_for_what_was_not_there_is_told_when_it_comes(street: Street) -> None:
    alice, hub, bob = street.neighbours("alice", "hub", "bob")
    _, kept = shows(alice, "A ladder", LARGE)
    carry_all(alice, hub)
    inner = Cable(bob, hub).run()
    assert has_none(bob, kept)
    assert {each.whole for each in inner.one.of(BlobPart)} == {0}
    gossip(inner, Cable(alice, hub))
    assert inner.one.of(BlobHere)
    assert has(hub, kept)
    assert has(bob, kept)


def test_two_who_have_it_are_not_both_asked_for_the_same(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    _, kept = shows(alice, "A ladder", *[LARGE] * 3)
    Cable(alice, bob).run()
    carry_all(alice, carol)
    cables = [Cable(alice, carol), Cable(bob, carol)]
    while [cable.step(each) for cable in cables for each in cable.ends].count(True):
        continue
    assert has(carol, kept)
    assert all(cable.other.of(BlobPart) for cable in cables)
    parts = [(each.hash, each.start) for cable in cables for each in cable.other.of(BlobPart)]
    assert len(parts) <= len(set(parts)) + 1  # before either has answered, both may be asked for the first


def test_an_older_version_is_asked_once_and_keeps_nobody_else_from_answering(street: Street) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    _, kept = shows(alice, "A ladder", LARGE)
    carry_all(alice, bob)
    old = Cable(carol, bob)
    old.one.person.takes()
    carry_all(alice, carol)
    while any(old.step(each) for each in old.ends):
        old.other.inbox = type(old.other.inbox)(each for each in old.other.inbox if not isinstance(each, WantBlob))
    assert not old.one.of(BlobPart)
    Cable(alice, carol).run()
    assert has(carol, kept)


@pytest.mark.parametrize(("comes_by_hand", "asked"), [(False, [WantBlob]), (True, [])])
def test_what_is_new_goes_out_before_anybody_looks_which_photos_are_lacking(
    street: Street, *, comes_by_hand: bool, asked: list[type]
) -> None:
    alice, bob, carol = street.neighbours("alice", "bob", "carol")
    talk = Cable(alice, bob).run().other.talk
    bob.news.clear()  # his end of the cable says nothing by itself
    _, kept = shows(carol, "A ladder", LARGE)
    carry_all(carol, bob)
    news = talk.news()
    assert [type(each) for each in next(news).messages] == [Changes]
    for each in kept if comes_by_hand else ():
        bob.commons.keeper.hold({photos.digest(each): each}, ours=False)
    assert [type(each) for each in next(news).messages] == asked
    assert list(news) == []


# What nobody gets in.

Spoil = Callable[[BlobPart], BlobPart | None]


def _meets(bob: Neighbour, alice: Neighbour, spoil: Spoil) -> End:
    """Let Bob swap with Alice, whose parts are spoilt on their way."""
    cable = Cable(bob, alice)
    while any(cable.step(each) for each in cable.ends):
        spoilt = [spoil(each) if isinstance(each, BlobPart) else each for each in cable.one.inbox]
        cable.one.inbox.clear()
        cable.one.inbox.extend(each for each in spoilt if each is not None)
    return cable.one


@pytest.mark.parametrize(
    "spoil",
    [
        lambda part: BlobPart(part.hash, part.start, part.whole, bytes(len(part.data))),
        lambda part: BlobPart(bytes(32), part.start, part.whole, part.data),
        lambda part: BlobPart(part.hash, part.start + 1, part.whole + 1, part.data),
        lambda part: BlobPart(part.hash, part.start, part.whole, part.data[:-1]),
        lambda part: BlobPart(part.hash, part.start, part.whole + part.start + 1, part.data),
        lambda part: BlobPart(part.hash, part.start, part.whole, b""),
    ],
    ids=["untrue", "unasked", "from elsewhere", "in drops", "growing", "empty"],
)
def test_a_part_that_cannot_be_right_ends_the_conversation_and_is_not_kept(street: Street, spoil: Spoil) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", LARGE)
    end = _meets(bob, alice, spoil)
    assert end.closed_with is Code.PEER_BROKE_PROTOCOL
    assert has_none(bob, kept)
    assert bob.sees("ladder")
    Cable(bob, alice).run()
    assert has(bob, kept)


def test_a_part_that_nobody_asked_for_ends_the_conversation(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    cable = Cable(alice, bob).run()
    cable.carry(cable.one, BlobPart(bytes(32), 0, 5, b"hello"))
    cable.run()
    assert cable.other.closed_with is Code.PEER_BROKE_PROTOCOL


def test_what_is_larger_than_it_may_be_is_let_go_after_one_part(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    small, large = alice.world.entropy(THUMBNAIL_BYTES + 1), alice.world.entropy(PHOTO_BYTES + 1)
    for each in (small, large):
        alice.commons.keeper.hold({photos.digest(each): each}, ours=True)
    fields = photos.fields([Photo(photos.digest(small), photos.digest(large))])
    alice.commons.write(Kind.NEED, {"title": "A ladder", **fields})
    cable = Cable(alice, bob).run()
    assert cable.in_step
    assert len(cable.other.of(BlobPart)) == 2
    assert has_none(bob, [small, large])


def test_a_photo_that_nothing_names_any_more_is_not_given_away(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry, kept = shows(alice, "A ladder", LARGE)
    alice.closes(entry, "withdrawn")
    cable = Cable(bob, alice).run()
    cable.carry(cable.one, WantBlob(photos.digest(kept[0]), 0))
    cable.run()
    assert [each.whole for each in cable.one.of(BlobPart)] == [0]


def test_whatever_else_is_wanted_costs_one_answer_that_says_no(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    cable = Cable(alice, bob).run()
    for number in range(pictures.OWED_LIMIT + 9):
        cable.carry(cable.one, WantBlob(number.to_bytes(32, "big"), number))
    while cable.step(cable.other):
        continue
    assert len(cable.one.inbox) == pictures.OWED_LIMIT + 9
    assert {each.whole for each in cable.one.inbox if isinstance(each, BlobPart)} == {0}
    assert len(cable.other.talk.album._owed) == pictures.OWED_LIMIT
    assert cable.in_step


def test_where_there_is_no_room_for_more_none_is_asked_for(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", LARGE)
    monkeypatch.setattr(photos, "NETWORK_BYTES", PHOTO_BYTES - 1)
    cable = Cable(bob, alice).run()
    assert cable.in_step
    assert has_none(bob, kept)


# How they go.


def _withdrawn(alice: Neighbour, entry: EntryId) -> None:
    alice.closes(entry, "withdrawn")
    alice.commons.keeper.sweep()


def test_a_photo_is_forgotten_with_its_entry_wherever_that_is_honoured(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    entry, kept = shows(alice, "A ladder", LARGE)
    Cable(alice, bob).run()
    alice.commons.forget(entry)
    assert alice.commons.keeper.database.path.with_name("store.db-wal").stat().st_size == 0
    Cable(alice, bob).run()
    for person in (alice, bob):
        assert has_none(person, kept)
        assert person.commons.keeper.database.rows("SELECT * FROM blob") == []
        assert person.commons.keeper.database.rows("SELECT * FROM photo") == []


def test_one_that_another_entry_names_too_stays_until_that_goes(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry, kept = shows(alice, "A ladder", LARGE)
    fields = photos.fields([Photo(photos.digest(kept[0]), photos.digest(kept[1]))])
    other = alice.commons.write(Kind.OFFER, {"title": "The same", **fields}).entry
    alice.commons.forget(entry)
    assert has(alice, kept)
    alice.commons.forget(other)
    assert has_none(alice, kept)


def test_one_that_is_withdrawn_comes_back_with_its_entry_or_goes_with_the_second_sweep(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry, kept = shows(alice, "A ladder", LARGE)
    _withdrawn(alice, entry)
    alice.rewrites(entry, state="open")
    alice.commons.keeper.sweep()
    alice.commons.keeper.sweep()
    assert has(alice, kept)
    _withdrawn(alice, entry)
    alice.commons.keeper.sweep()
    assert has_none(alice, kept)
    alice.rewrites(entry, state="open")
    assert blobs(alice).count_lacking() == 2


def test_made_again_the_index_names_the_same_photos(street: Street) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, kept = shows(alice, "A ladder", LARGE)
    carry_all(alice, bob)
    before = [each.commons.keeper.database.rows("SELECT * FROM photo") for each in (alice, bob)]
    for each in (alice, bob):
        each.commons.keeper.rebuild()
    assert [each.commons.keeper.database.rows("SELECT * FROM photo") for each in (alice, bob)] == before
    assert has(alice, kept)
    assert [each.is_thumbnail for each in blobs(bob).lacking(9)] == [True, False]


def test_a_check_finds_a_photo_that_is_not_as_it_was(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    _, kept = shows(alice, "A ladder", LARGE)
    with alice.looking() as look:
        assert inspecting.check(look, lambda *_: None).ok
    alice.commons.keeper.database.run("UPDATE blob SET data = zeroblob(9) WHERE hash = ?", (photos.digest(kept[0]),))
    with alice.looking() as look:
        assert inspecting.check(look, lambda *_: None).bad == 1


# Staying until all have come.


@pytest.mark.parametrize("first", [0, 1])
def test_whoever_stays_hears_when_nothing_is_on_its_way_in_either_direction(street: Street, first: int) -> None:
    alice, bob = street.neighbours("alice", "bob")
    _, hers = shows(alice, "A ladder", LARGE, LARGE)
    _, his = shows(bob, "A pram", LARGE)
    cable = Cable(alice, bob)
    order = (cable.ends[first], cable.ends[1 - first])
    album = cable.one.talk.album
    while not cable.one.talk.in_step:
        assert cable.step(order[0]) or cable.step(order[1])
    for message in cable.one.talk.stay().messages:
        cable.carry(cable.one, message)
    while not album.is_still:
        assert cable.step(order[0]) or cable.step(order[1])
    assert has(bob, hers)  # now, and not some time later
    assert has(alice, his)
