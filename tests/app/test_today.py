"""The first page's questions, to real stores: what stands there, in which order, and what is never added up."""

from collections.abc import Callable

from mutualnode.app import folder, promising, today
from mutualnode.app.reading import Reading
from mutualnode.app.today import FEW, HANDS_AT_MOST, Today
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.moments import iso
from mutualnode.store.database import Database, Row
from tests.neighbours import DAY, Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def looks(person: Neighbour, looked: int = 0) -> Today:
    """Return what somebody's first page shows, in a month that began thirty days ago."""
    now = person.world.now()
    with person.looking() as look:
        return today.today(look, now, now - 30 * DAY, looked)


def hands(person: Neighbour) -> list[str]:
    """Return the titles of needs that want hands."""
    return [each.entry.title for each in looks(person).hands]


def promises(person: Neighbour, need: EntryId, quantity: str = "") -> EntryId:
    """Let somebody promise something."""
    person.clock.moves()
    made = promising.pledge(person.commons, need, {"quantity": quantity})
    person.spreads()
    return made


def test_urgent_needs_come_first_then_what_is_due_then_what_waits_longest(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    now = bob.world.now()
    bob.needs("Waits long")
    bob.needs("Waits less")
    bob.needs("Due later", due=iso(now + 5 * DAY))
    bob.needs("Within days", urgency="days")
    bob.needs("Due soon", due=iso(now + DAY))
    bob.needs("Urgent", urgency="now")
    carry_all(bob, alice)
    assert hands(alice) == ["Urgent", "Due soon", "Due later", "Waits long", "Waits less", "Within days"]


def test_what_is_over_or_covered_or_closed_or_mine_wants_no_hands(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    bob.needs("Over", due=iso(bob.world.now() - 3 * DAY))
    covered = bob.needs("Covered", quantity="2 loaves")
    closed = bob.needs("Closed")
    bob.closes(closed, "met")
    alice.needs("Mine")
    carry_all(bob, alice)
    promises(bob, covered, "2 loaves")
    carry_all(bob, alice)
    assert hands(alice) == []


def test_what_i_promised_is_said_to_me_and_wants_no_hands_of_mine(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    later = bob.needs("Later", due=iso(bob.world.now() + 5 * DAY))
    sooner = bob.needs("Sooner", due=iso(bob.world.now() + 2 * DAY))
    undated, dropped = bob.needs("Undated"), bob.needs("Dropped")
    carry_all(bob, alice)
    for each in (undated, later, sooner):
        promises(alice, each)
    promising.withdraw(alice.commons, promises(alice, dropped))
    shown = looks(alice)
    assert [each.need.title for each in shown.said] == ["Sooner", "Later", "Undated"]
    assert [each.entry.title for each in shown.hands] == ["Dropped"]
    bob.closes(sooner, "met")
    promising.done(alice.commons, shown.said[1].promise.id)
    carry_all(bob, alice)
    assert [each.need.title for each in looks(alice).said] == ["Undated"]


def test_promises_to_me_wait_until_i_say_yes(neighbours: Make) -> None:
    alice, bob, cleo = neighbours("alice", "bob", "cleo")
    need = alice.needs("A ladder")
    for each in (bob, cleo):
        carry_all(alice, each)
        promises(each, need)
        carry_all(each, alice)
    waiting = looks(alice).waiting
    assert [(each.promise.author_name, each.need.title) for each in waiting] == [
        ("bob", "A ladder"),
        ("cleo", "A ladder"),
    ]
    assert not looks(bob).waiting
    promising.accept(alice.commons, waiting[0].promise.id)
    assert [each.promise.author_name for each in looks(alice).waiting] == ["cleo"]
    alice.closes(need, "met")
    assert not looks(alice).waiting


def test_what_of_mine_closes_within_two_days_is_shown_the_soonest_first(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    now = alice.world.now()
    alice.needs("In four days", due=iso(now + 4 * DAY))
    alice.offers("Tomorrow night", due=iso(now + DAY + DAY // 2))
    alice.needs("Tomorrow", due=iso(now + DAY))
    alice.closes(alice.needs("Closed", due=iso(now + DAY)), "met")
    alice.needs("Over", due=iso(now - DAY))
    bob.needs("Not mine", due=iso(now + DAY))
    carry_all(bob, alice)
    assert [each.entry.title for each in looks(alice).closing] == ["Tomorrow", "Tomorrow night"]
    alice.clock.moves(2 * DAY)
    assert [each.entry.title for each in looks(alice).closing] == ["In four days"]


def test_what_was_met_this_month_is_counted_once_enough_people_stand_behind_it(neighbours: Make) -> None:
    people = neighbours(*(f"person {number}" for number in range(FEW)))
    first, *others = people
    old = first.needs("Long ago")
    first.closes(old, "met")
    first.clock.moves(40 * DAY)
    done = []
    for each in others:
        done.append(each.needs("Something"))
        each.closes(done[-1], "met")
        carry_all(each, first)
    assert looks(first).finished.count == 0
    assert list(looks(first).finished.ids) == done
    done.append(first.needs("One more"))
    first.closes(done[-1], "met")
    shown = looks(first).finished
    assert (shown.count, list(shown.ids)) == (FEW, done)


def test_many_things_of_one_person_are_sewn_on_and_not_counted(neighbours: Make) -> None:
    alice, *_ = neighbours("alice")
    for _ in range(FEW + 1):
        alice.closes(alice.needs("Bread"), "met")
    shown = looks(alice).finished
    assert (shown.count, len(shown.ids)) == (0, FEW + 1)


def test_what_came_from_others_since_i_looked_is_new(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    bob.needs("Before")
    carry_all(bob, alice)
    with alice.looking() as look:
        looked = today.last_place(look)
    alice.needs("My own")
    bob.offers("A chair")
    bob.needs("Bread")
    carry_all(bob, alice)
    news = looks(alice, looked).news
    assert [each.title for each in news.entries] == ["Bread", "A chair"]
    assert not news.more
    with alice.looking() as look:
        assert [each.title for each in today.news(look, looked, 1).entries] == ["Bread"]
        assert today.news(look, looked, 1).more


def test_whoever_is_alone_is_told_so(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    assert not looks(alice).alone
    assert not looks(bob).alone


class Noting(Reading):
    """A reader that notes what it is asked."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.asked: list[tuple[str, Row]] = []

    def select(self, statement: str, values: Row = ()) -> list[Row]:
        """Note a question, and answer it."""
        self.asked.append((statement, values))
        return super().select(statement, values)


def test_no_question_walks_through_the_whole_commons(neighbours: Make) -> None:
    alice, *_ = neighbours("alice")
    place = folder.choose(alice.data, None)
    look = Noting(Database(place.store, folder.read_key(place, None), writes=False))
    today.today(look, alice.world.now(), 0, 0)
    today.last_place(look)
    asked = [*look.asked]
    for statement, values in asked:
        plan = " ".join(str(row[3]) for row in look.select(f"EXPLAIN QUERY PLAN {statement}", values))
        assert "SCAN" not in plan
        assert "B-TREE" not in plan
    look.close()
    assert len(asked) >= 6


def test_of_very_many_needs_a_few_are_shown(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    bob.commons.write_all([(Kind.NEED, {"title": f"Need {number}"}) for number in range(HANDS_AT_MOST + 5)])
    carry_all(bob, alice)
    assert len(hands(alice)) == HANDS_AT_MOST
