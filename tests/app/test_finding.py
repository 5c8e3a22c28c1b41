"""What one looks for is found in whatever form it was written, whoever wrote it, and also if it was mistyped."""

from collections.abc import Callable

import pytest

from mutualnode.app import promising
from mutualnode.app.questions import Question
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def _found(person: Neighbour, words: str, kind: Kind | None = None) -> list[str]:
    with person.looking() as look:
        return sorted(each.title for each in look.ask(Question(kind, words=words)))


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Repairing bicycles", "repair bicycle"),
        ("A lift to the clinic", "lifts"),
        ("Niños pequeños", "nino"),
        ("Wohnungen gesucht", "wohnung"),
        ("Żółte książki", "ksiazka"),
        ("Нужны книги", "книга"),
        ("Children's coats", "childern"),
        ("Mattresses", "mattrse"),
        ("Ladder, three metres", "laddr thre"),
    ],
)
def test_what_was_written_in_another_form_or_is_mistyped_is_found(neighbours: Make, title: str, words: str) -> None:
    (alice,) = neighbours("alice")
    alice.needs(title)
    alice.needs("Something else")
    assert _found(alice, words) == [title]


def test_what_is_spelled_as_asked_keeps_its_neighbours_out(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Letters")
    alice.needs("Lettuce")
    alice.needs("Better")
    assert _found(alice, "letter") == ["Letters"]


def test_what_somebody_wrote_is_found_by_their_name_and_a_word(neighbours: Make) -> None:
    alice, lucja = neighbours("alice", "Łucja Nowak")
    lucja.needs("Soup")
    lucja.offers("A lift")
    alice.needs("Bread")
    carry_all(lucja, alice)
    assert _found(alice, "lucja") == ["A lift", "Soup"]
    assert _found(alice, "nowak soup") == ["Soup"]
    assert _found(alice, "nowak bread") == []


def test_a_need_is_found_by_what_is_said_about_it(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("Soup")
    alice.needs("Bread")
    alice.commons.write(Kind.COMMENT, {ABOUT: bytes(need), "text": "I have a saucepan"})
    promising.pledge(alice.commons, need, {"note": "with parsley"})
    assert _found(alice, "saucepans") == ["Soup"]


def test_what_was_found_is_looked_for_again_once_something_is_written(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    with alice.looking() as look:
        asked = Question(words="childern")
        assert not list(look.ask(asked))
        alice.needs("Children")
        assert [each.title for each in look.ask(asked)] == ["Children"]


def test_very_short_words_are_not_taken_for_beginnings_of_others(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    alice.needs("Soup")
    assert _found(alice, "so") == []
    assert _found(alice, "sou") == ["Soup"]
