"""Readers see what is on disk, beside whoever writes, and write nothing."""

from collections.abc import Callable

import pytest

from mutualnode.app import folder, reading
from mutualnode.app.questions import Question
from mutualnode.app.reading import PAGE
from mutualnode.domain import ids
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.errors import Code, Fault
from tests.neighbours import DAY, MINUTE, Neighbour, Street, carry_all

Make = Callable[..., list[Neighbour]]


def asked(person: Neighbour, question: Question) -> list[str]:
    with person.looking() as look:
        return [each.title for each in look.ask(question)]


def test_alone_a_question_means_needs_and_offers_newest_first(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    carry_all(alice, bob)
    soup = bob.offers("soup")
    bob.closes(soup, "withdrawn")
    bob.writes(Kind.PAGE, title="Keys")
    assert asked(bob, Question()) == ["soup", "a ladder"]


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        (Question(Kind.NEED), ["a ladder", "a lift"]),
        (Question(Kind.OFFER), ["soup"]),
        (Question(state="met"), ["a lift"]),
        (Question(state="open"), ["soup", "a ladder"]),
        (Question(words="LADD"), ["a ladder"]),
        (Question(words="wood"), ["a ladder"]),
        (Question(words="ladder soup"), []),
        (Question(words="…"), []),
        (Question(words='" OR "'), []),
        (Question(limit=1), ["soup"]),
        (Question(limit=0), []),
        (Question(Kind.NEED, "met", "lift", limit=9), ["a lift"]),
        (Question(Kind.PROFILE), ["alice"]),
    ],
)
def test_a_question_narrows_what_is_listed(neighbours: Make, question: Question, titles: list[str]) -> None:
    (alice,) = neighbours("alice")
    lift = alice.needs("a lift")
    alice.needs("a ladder", note="of wood")
    alice.offers("soup")
    alice.closes(lift, "met")
    assert asked(alice, question) == titles


def test_more_than_a_page_is_listed_without_gap_or_repetition(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.commons.write_all([(Kind.NEED, {"title": f"chair {each:04}"}) for each in range(2 * PAGE + 1)])
    found = asked(alice, Question())
    assert len(found) == len(set(found)) == 2 * PAGE + 1
    assert len(asked(alice, Question(limit=PAGE + 1))) == PAGE + 1


def test_what_answers_an_entry_is_found_by_it(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("chairs")
    alice.commons.write(Kind.PLEDGE, {ABOUT: bytes(need), "quantity": "4"})
    with alice.looking() as look:
        assert [each.kind for each in look.ask(Question(about=need))] == [Kind.PLEDGE]
        assert list(look.ask(Question(Kind.COMMENT, about=need))) == []


def test_an_entry_is_shown_with_its_authors_name_as_it_is_now(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a ladder")
    (mine,) = [each for each in alice.entries(Kind.PROFILE) if alice.shows(each)["name"] == "alice"]
    alice.edits(mine, name="Alice A.")
    carry_all(alice, bob)
    with bob.looking() as look:
        plain = look.get(need).plain()
    assert plain["author_name"] == "Alice A."
    assert plain["kind"] == "need"
    assert plain["author"] == ids.text(alice.commons.member or b"")
    assert plain["at"].startswith("2027-01-15T")
    assert plain["fields"] == {"title": "a ladder"}


def test_an_id_is_found_by_its_beginning(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("a ladder")
    with alice.looking() as look:
        assert look.find(ids.text(need)[:8]) == need
        assert look.find(ids.text(need).upper()) == need
        for written in ("0" * 8, "short", "x" * 10, ""):
            with pytest.raises(Fault) as refused:
                look.find(written)
            assert refused.value.code is Code.ID_UNKNOWN
        with pytest.raises(Fault) as refused:
            look.get(EntryId(bytes(32)))
        assert refused.value.code is Code.ID_UNKNOWN


def test_an_id_whose_beginning_is_shared_is_ambiguous(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need, offer = alice.needs("a ladder"), alice.offers("soup")
    database = alice.commons.keeper.database
    with database.transaction():
        for table in ("change", "entry"):
            database.run(f"UPDATE {table} SET id = ? WHERE id = ?", (need[:8] + bytes(24), offer))
    with alice.looking() as look:
        with pytest.raises(Fault) as refused:
            look.find(ids.text(need)[:16])
        assert refused.value.code is Code.ID_AMBIGUOUS
        assert look.find(ids.text(need)[:24]) == need


def test_the_status_tells_numbers_of_the_network_and_none_of_a_person(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    carry_all(alice, bob)
    for each in (alice, bob):
        with each.looking() as look:
            told = look.status()
        changes, seen = each.digests()
        assert told["members"] == 2
        assert (told["name"], told["held"]) == ("Elm Street", each.counts())
        assert (told["changes"], told["commons"]) == (ids.text(changes), ids.text(seen))
        assert told["waiting"] == 0


def test_a_newcomer_sees_that_their_join_waits(neighbours: Make, street: Street) -> None:
    (alice,) = neighbours("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    with carol.looking() as look:
        assert look.status()["waiting"] == 1


def test_a_reader_sees_what_is_written_while_it_looks(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with alice.looking() as look:
        before = look.count()
        alice.needs("a ladder")
        assert look.count() == before + 1


def test_a_reader_writes_nothing(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with alice.looking() as look:
        with pytest.raises(Fault) as refused:
            look._database.run("DELETE FROM change")
        assert refused.value.code is Code.STORE_UNREACHABLE
    assert alice.counts() > 0


def test_a_store_that_is_not_there_is_told(street: Street) -> None:
    alice = street.founds("alice")
    place = alice.commons.place
    alice.closes_up()
    street.people.clear()
    place.store.unlink()
    with pytest.raises(Fault) as refused:
        reading.open_(place)
    assert refused.value.code is Code.STORE_DAMAGED
    place.key.unlink()
    with pytest.raises(Fault) as refused:
        folder.choose(alice.data, None)
    assert refused.value.code is Code.NETWORK_NONE


def test_the_newest_titles_of_a_kind_are_told_up_to_a_limit(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for each in ("one", "two", "three"):
        alice.needs(each)
    with alice.looking() as look:
        assert [title for _, title in look.titles(Kind.NEED, 2)] == ["three", "two"]


def test_what_says_that_something_is_forgotten_is_found(neighbours: Callable[..., list[Neighbour]]) -> None:
    (alice,) = neighbours("alice")
    alice.commons.forget(alice.needs("a ladder"))
    with alice.looking() as look:
        (found,) = look.forgets()
        assert found.n == look.changes.last()


def test_whoever_claims_a_time_to_come_is_pinned_nowhere(neighbours: Make) -> None:
    alice, mallory = neighbours("alice", "mallory")
    clock = alice.clock
    alice.needs("a ladder")
    here, clock.at = clock.at, LAST_MOMENT - 10 * MINUTE
    mallory.needs("look at me")
    mallory.offers("and at me")
    clock.at = here
    carry_all(mallory, alice)
    assert asked(alice, Question()) == ["and at me", "look at me", "a ladder"]
    for title in ("soup", "bread", "a lift"):
        alice.needs(title)
    assert asked(alice, Question()) == ["a lift", "bread", "soup", "and at me", "look at me", "a ladder"]
    assert asked(alice, Question(Kind.NEED, limit=4)) == ["a lift", "bread", "soup", "look at me"]
    assert asked(alice, Question(limit=1)) == ["a lift"]


@pytest.mark.parametrize("days", [-30, 30])
def test_a_clock_that_is_a_month_off_puts_nothing_out_of_reach(neighbours: Make, days: int) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")
    alice.clock.at += days * DAY
    bob.needs("soup")
    bob.clock.at -= days * DAY
    carry_all(bob, alice)
    alice.needs("bread")
    assert asked(alice, Question())[0] == "bread"
    assert sorted(asked(alice, Question())) == ["a ladder", "bread", "soup"]
    carry_all(alice, bob)
    assert alice.digests() == bob.digests()


def test_a_store_opens_with_the_key_that_another_thread_found_out(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("bread")
    place = folder.choose(alice.data, None)
    opened = reading.with_key(place, folder.read_key(place, None))
    try:
        assert [each.title for each in opened.ask(Question())] == ["bread"]
    finally:
        opened.close()
