"""What may fit is looked up for what is in sight, between the turns of the window, and again once something changed."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from mutualnode.app import board, matches
from mutualnode.app.questions import Question
from mutualnode.domain.kinds import Kind
from mutualnode.ui.models.matches import Matches
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import until

Make = Callable[..., list[Neighbour]]


def test_what_fits_is_found_once_wanted_and_looked_up_again_when_in_doubt(qtbot: QtBot, neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("A ladder", category="things")
    offer = bob.offers("Ladders to lend", category="things")
    carry_all(bob, alice)
    told: list[bool] = []
    with alice.looking() as look:
        found = Matches(lambda: look)
        found.found.connect(lambda: told.append(True))
        (card,) = next(board.cards(look, Question(Kind.NEED)))
        assert found.of(card.entry.id) is None
        found.want([card])
        until(qtbot, lambda: told == [True])
        match = found.of(card.entry.id)
        assert match is not None
        assert match.entry.id == offer
        matches.wave_away(alice.commons, card.entry.id, offer)
        found.want([card])
        assert found.of(card.entry.id) is match
        found.doubt()
        found.want([card])
        until(qtbot, lambda: found.of(card.entry.id) is None)


def test_without_a_reader_nothing_is_found(qtbot: QtBot, neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    need = alice.needs("A ladder")
    with alice.looking() as look:
        cards = next(board.cards(look, Question(Kind.NEED)))
    found = Matches(lambda: None)
    found.want(cards)
    qtbot.wait(1)
    assert found.of(need) is None
