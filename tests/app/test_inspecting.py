"""A check finds what is not as it was written, wherever in a store; what is well it calls well."""

from collections.abc import Callable, Iterable

import pytest

from mutualnode.app import inspecting, promising
from mutualnode.app.inspecting import Found
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.store.changes import CHANGES_SPACE, ENTRIES_SPACE
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def checked(person: Neighbour) -> Found:
    with person.looking() as look:
        return inspecting.check(look, lambda *_: None)


def doctored(person: Neighbour, *statements: str) -> None:
    """Alter the tables of a store behind its back."""
    database = person.commons.keeper.database
    with database.transaction():
        for each in statements:
            assert database.run(each)


@pytest.fixture
def alice(neighbours: Make) -> Neighbour:
    """Somebody with a store in which there is something of everything."""
    first, bob = neighbours("alice", "bob")
    need = first.needs("a ladder", note="of wood")
    first.edits(need, title="a long ladder")
    page = first.writes(Kind.PAGE, title="Keys", text="with Alice")
    carry_all(first, bob)
    bob.rewrites(page, text="with Bob")
    bob.meddles(need, title="a snake")
    carry_all(bob, first)
    return first


def test_a_store_that_is_well_is_called_well(alice: Neighbour) -> None:
    assert checked(alice) == Found(alice.counts(), 0)
    assert checked(alice).ok


def test_a_promise_that_was_accepted_or_says_nothing_of_its_state_is_no_damage(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    carry_all(alice, bob)
    promise = promising.pledge(bob.commons, need, {})
    bob.writes(Kind.PLEDGE, note="of no state")
    carry_all(bob, alice)
    promising.accept(alice.commons, promise)
    carry_all(alice, bob)
    assert checked(alice).ok
    assert checked(bob).ok


def test_progress_is_told_up_to_the_end(alice: Neighbour) -> None:
    told: list[tuple[int, int]] = []
    with alice.looking() as look:
        inspecting.check(look, lambda done, held: told.append((done, held)))
    assert told[-1] == (alice.counts(), alice.counts())


def flips(column: str, places: Iterable[int]) -> list[str]:
    """Statements that each alter one byte of the newest need's founding change."""
    newest = "(SELECT n FROM entry WHERE kind = 49)"
    part = f"substr({column}, 1, {{0}}) || x'5a' || substr({column}, {{0}} + 2)"
    return [f"UPDATE change SET {column} = CAST({part.format(place)} AS BLOB) WHERE n = {newest}" for place in places]


@pytest.mark.parametrize("statement", flips("header", (1, 40, 70, 100, 140, 150, 177, 200)))
def test_a_flipped_byte_in_a_header_is_found(alice: Neighbour, statement: str) -> None:
    doctored(alice, statement)
    assert not checked(alice).ok


@pytest.mark.parametrize("statement", flips("payload", (0, 15, 16, 24, 40, 60)))
def test_a_flipped_byte_in_a_payload_is_found(alice: Neighbour, statement: str) -> None:
    doctored(alice, statement)
    assert not checked(alice).ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET payload = substr(payload, 1, 30) WHERE n = 3",
        "UPDATE change SET header = substr(header, 1, 100) WHERE n = 3",
        "UPDATE change SET entry = zeroblob(32) WHERE n = 3",
        "UPDATE change SET id = zeroblob(32) WHERE n = 3",
    ],
)
def test_a_change_that_is_cut_or_moved_is_found(alice: Neighbour, statement: str) -> None:
    doctored(alice, statement)
    assert not checked(alice).ok


@pytest.mark.parametrize(
    "column",
    [
        "title = 'a snake'",
        "fields = '{}'",
        "state = 'met'",
        "author = zeroblob(32)",
        "at = at + 1",
        "digest = zeroblob(32)",
    ],
)
def test_a_doctored_row_of_an_entry_is_found(alice: Neighbour, column: str) -> None:
    doctored(alice, f"UPDATE entry SET {column} WHERE kind = 49")
    assert checked(alice).bad == 1


def test_a_missing_row_of_an_entry_is_found(alice: Neighbour) -> None:
    doctored(alice, "DELETE FROM entry WHERE kind = 49")
    assert checked(alice).bad == 1


def test_a_device_that_was_put_on_the_roll_by_hand_is_found(alice: Neighbour) -> None:
    doctored(alice, "DELETE FROM device WHERE member <> (SELECT id FROM entry WHERE kind = 1)")
    assert not checked(alice).ok


def test_an_index_that_was_put_right_is_called_well_again(alice: Neighbour) -> None:
    doctored(alice, "UPDATE entry SET title = 'a snake', digest = zeroblob(32)")
    assert not checked(alice).ok
    alice.commons.keeper.rebuild()
    assert checked(alice).ok


def test_a_need_is_shown_with_its_pledges_and_what_they_cover(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("chairs", quantity="10 chairs")
    carry_all(alice, bob)
    bob.commons.write(Kind.PLEDGE, {ABOUT: bytes(need), "quantity": "4 chairs"})
    carry_all(bob, alice)
    with alice.looking() as look:
        told = inspecting.shown(look, need)
    assert told["covered"] == {"wanted": "10", "promised": "4", "whole": False}
    assert [each["author_name"] for each in told["pledges"]] == ["bob"]


def test_an_entry_is_shown_with_each_change_and_why_one_does_not_count(alice: Neighbour) -> None:
    (need,) = alice.entries(Kind.NEED)
    with alice.looking() as look:
        told = inspecting.shown(look, need)
    assert told["title"] == "a long ladder"
    assert [(each["counts"], each.get("why")) for each in told["changes"]] == [
        (True, None),
        (True, None),
        (False, "not_the_author"),
    ]


def test_a_count_that_was_doctored_is_found(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    alice.commons.keeper.database.run("UPDATE part SET size = size + 1 WHERE space = 0")
    with alice.looking() as look:
        assert not inspecting.check(look, lambda *_: None).ok


def test_a_digest_that_was_doctored_is_found(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")
    alice.commons.keeper.freshen(CHANGES_SPACE, ENTRIES_SPACE)
    alice.commons.keeper.database.run("UPDATE part SET digest = zeroblob(32) WHERE space = 1")
    with alice.looking() as look:
        assert not inspecting.check(look, lambda *_: None).ok


def test_what_is_written_during_a_check_is_no_damage(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("a ladder")

    def meanwhile(_done: int, _whole: int) -> None:
        alice.needs("tea and company")

    with alice.looking() as look:
        assert inspecting.check(look, meanwhile).ok
    assert alice.titles() == ["a ladder", "tea and company"]
