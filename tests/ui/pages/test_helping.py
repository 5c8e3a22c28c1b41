"""Who is helping, and what one may do about it."""

from collections.abc import Callable

from mutualnode.app import promising
from mutualnode.domain.ids import EntryId
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.tag import Tag
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _buttons(screen: Screen) -> dict[str, Button]:
    screen.looks_up()
    helping = screen.home.detail._helping
    return {each.text(): each for each in helping.findChildren(Button) if each.isVisible()}


def _tags(screen: Screen) -> list[str]:
    return [each.text() for each in screen.home.detail._helping.findChildren(Tag) if each.isVisible()]


def _lines(screen: Screen) -> list[str]:
    return [each.text() for each in screen.home.detail._helping.findChildren(Text) if each.isVisible()]


def _promised(asker: Neighbour, helper: Neighbour) -> EntryId:
    need = asker.needs("Meals", quantity="12 meals")
    carry_all(asker, helper)
    promise = promising.pledge(helper.commons, need, {"quantity": "2 meals"})
    carry_all(helper, asker)
    return promise


def test_who_asked_accepts_and_says_that_it_is_done(neighbours: Make, at_home: SitDown) -> None:
    asker, helper = neighbours("alice", "bob")
    _promised(asker, helper)
    alice = at_home(asker)
    alice.waits_for("Meals")
    alice.opens("Meals")
    assert set(_buttons(alice)) == {"Say yes"}
    assert not alice.home.detail.form.isVisible()
    alice.clicks(_buttons(alice)["Say yes"])
    alice.until(lambda: _tags(alice) == ["Agreed"])
    assert set(_buttons(alice)) == {"It is done", "Say thanks"}
    alice.clicks(_buttons(alice)["It is done"])
    alice.until(lambda: _tags(alice) == ["Done"])
    assert set(_buttons(alice)) == {"Say thanks"}
    alice.clicks(_buttons(alice)["Say thanks"])
    talk = alice.home.detail.talk
    assert talk.field.edit.hasFocus()
    alice.types("It was lovely")
    alice.clicks(talk.send_button)
    alice.until(lambda: "alice says: It was lovely" in _lines(alice))


def test_who_promised_may_take_it_back_and_stand_by_it_again(neighbours: Make, at_home: SitDown) -> None:
    asker, helper = neighbours("alice", "bob")
    _promised(asker, helper)
    bob = at_home(helper)
    bob.waits_for("Meals")
    bob.opens("Meals")
    assert set(_buttons(bob)) == {"I can't come after all"}
    bob.clicks(_buttons(bob)["I can't come after all"])
    bob.until(lambda: _tags(bob) == ["Taken back"])
    bob.home.toast.undo()
    bob.until(lambda: _tags(bob) == ["Waiting for alice"])


def test_somebody_else_has_nothing_to_press(neighbours: Make, at_home: SitDown) -> None:
    asker, helper, third = neighbours("alice", "bob", "carol")
    _promised(asker, helper)
    carry_all(asker, third)
    carol = at_home(third)
    carol.waits_for("Meals")
    carol.opens("Meals")
    assert _buttons(carol) == {}
    assert carol.home.detail.form.isVisible()


def test_two_who_promised_apart_are_both_shown(neighbours: Make, at_home: SitDown) -> None:
    asker, helper, third = neighbours("alice", "bob", "carol")
    need = asker.needs("A ladder", quantity="1 ladder")
    for each in (helper, third):
        carry_all(asker, each)
        promising.pledge(each.commons, need, {"quantity": "1 ladder", "contact": f"ring {each.name}"})
        carry_all(each, asker)
    alice = at_home(asker)
    alice.waits_for("A ladder")
    alice.opens("A ladder")
    assert _tags(alice) == ["Waiting for your word", "Waiting for your word"]
    assert {"ring bob", "ring carol"} <= set(_lines(alice))
