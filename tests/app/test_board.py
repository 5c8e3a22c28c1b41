"""Cards and details as the board shows them, from real stores."""

from collections.abc import Callable

from mutualnode.app import board, details, promising
from mutualnode.app.board import Card, Cover
from mutualnode.app.questions import Question
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]

NEEDS = Question(Kind.NEED)


def _cards(person: Neighbour, question: Question = NEEDS) -> list[Card]:
    with person.looking() as look:
        return [card for page in board.cards(look, question) for card in page]


def _promises(person: Neighbour, need: EntryId, quantity: str = "") -> EntryId:
    person.clock.moves()
    return promising.pledge(person.commons, need, {"quantity": quantity})


def test_a_need_that_nobody_has_answered_is_all_open(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Meals", quantity="12 meals")
    assert [each.cover for each in _cards(alice)] == [Cover("12", "0", "0", "meals")]


def test_a_card_tells_apart_what_is_agreed_and_what_is_promised(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Meals", quantity="12 meals")
    carry_all(alice, bob)
    accepted = _promises(bob, need, "7 meals")
    _promises(bob, need, "1 meal")
    carry_all(bob, alice)
    promising.accept(alice.commons, accepted)
    assert [each.cover for each in _cards(alice)] == [Cover("12", "7", "8", "meals", helping=True)]


def test_a_promise_taken_back_covers_nothing(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder")
    carry_all(alice, bob)
    promise = _promises(bob, need)
    assert _cards(bob)[0].cover.helping
    promising.withdraw(bob.commons, promise)
    assert not _cards(bob)[0].cover.helping


def test_an_offer_is_covered_by_nothing(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.offers("Lifts", quantity="3 seats")
    assert [each.cover for each in _cards(alice, Question(Kind.OFFER))] == [Cover()]


def test_pages_hold_everything_once_newest_first(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for number in range(board.PAGE + 3):
        alice.needs(f"Need {number}")
    titles = [each.entry.title for each in _cards(alice)]
    assert titles == [f"Need {number}" for number in reversed(range(board.PAGE + 3))]


def test_cards_read_again_are_as_they_are_now_without_those_that_left_the_list(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    ladder, lift, meals, bread = (
        alice.needs("A ladder", category="things"),
        alice.needs("A lift", category="things"),
        alice.needs("Meals", category="things"),
        alice.needs("Bread", category="things"),
    )
    asked = Question(Kind.NEED, "open", category="things")
    alice.closes(lift, "met")
    alice.edits(meals, category="food")
    alice.edits(bread, title="Bread and tea")
    alice.commons.forget(ladder)
    hook = alice.needs("A hook", category="things")
    with alice.looking() as look:
        found = board.again(look, asked, [hook, bread, meals, lift, ladder])
    assert [card.entry.title for card in found] == ["A hook", "Bread and tea"]


def test_a_category_is_all_that_is_asked_for(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Soup", category="food")
    alice.needs("A lift", category="lifts")
    assert [each.entry.title for each in _cards(alice, Question(Kind.NEED, category="food"))] == ["Soup"]


def test_a_count_goes_no_further_than_it_is_told_to(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for number in range(3):
        alice.needs(f"Need {number}")
    with alice.looking() as look:
        assert (look.tally(NEEDS, 2), look.tally(NEEDS, 10)) == (2, 3)


def test_a_detail_knows_whose_it_is_and_who_wrote_each_step(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("Meals", quantity="2 meals")
    alice.edits(need, note="no nuts")
    carry_all(alice, bob)
    _promises(bob, need, "1 meal")
    carry_all(bob, alice)
    with alice.looking() as look:
        hers = details.detail(look, need)
    with bob.looking() as look:
        his = details.detail(look, need)
    assert (hers.mine, his.mine) == (True, False)
    assert [(each.member, each.why, each.mine) for each in hers.history] == [("alice", "", True)] * 2
    assert [each.author_name for each in hers.pledges] == ["bob"]
    assert hers.history[0].at < hers.history[1].at


def test_what_came_in_is_what_others_wrote_last_arrived_first(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("Hers")
    first = bob.needs("His first")
    second = bob.offers("His second")
    carry_all(bob, alice)
    with alice.looking() as look:
        assert [each.id for each in look.arrivals(look.member, 10)] == [second, first]
        assert len(look.arrivals(look.member, 1)) == 1


def test_members_are_listed_by_the_alphabet_whatever_their_script(neighbours: Make) -> None:
    lucja, *_ = neighbours("Łucja", "zoe", "Ada", "سلمى")
    with lucja.looking() as look:
        assert [name for _, name in look.members()] == ["Ada", "Łucja", "zoe", "سلمى"]
