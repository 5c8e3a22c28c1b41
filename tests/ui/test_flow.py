"""From an empty form to thanks, between real windows with real engines: by mouse, by keys alone, by double clicks.

Nothing is done but through the windows. Rosa asks, Grace helps, Len looks on.
"""

from collections.abc import Callable
from functools import partial

import pytest

from mutualnode.app.company import Stand
from mutualnode.app.questions import Question
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour
from tests.ui.scene import Screen
from tests.ui.ways import ByKeys, ByMouse, Person, Way

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
Meet = Callable[..., list[Person]]

PLACE, BELL = "12 Alder Row, the green door", "07700 900123"
WAYS = [pytest.param(ByMouse(), id="by mouse"), pytest.param(ByKeys(), id="by keys alone")]


@pytest.fixture
def together(neighbours: Make, at_home: SitDown) -> Meet:
    """Windows of members of one network, side by side and in step, each used in the same way."""

    def meet(way: Way, *names: str) -> list[Person]:
        screens = [at_home(each) for each in neighbours(*names)]
        first, *others = screens
        first.until(lambda: bool(first.desk.reachable))
        for each in others:
            each.desk.bridge.ask(lambda engine: engine.reach(first.desk.reachable[0]))
            each.until(partial(_is_in_step, each))
        return [Person(each, way) for each in screens]

    return meet


def _is_in_step(screen: Screen) -> bool:
    return Stand.IN_STEP in [each.stand for each in screen.desk.here]


def _asks(person: Person, title: str, **typed: str) -> None:
    person.goes_to("Today")
    person.presses("Ask or offer")
    person.writes("What is it?", title)
    if typed:
        person.presses("Say more: how much, when, where")
    for label, words in typed.items():
        person.writes(label, words)
    person.presses("Ask")
    person.is_told("Your need is on the board.")
    person.hears(title, "This is yours")


@pytest.mark.parametrize("way", WAYS)
def test_from_the_empty_form_to_thanks(way: Way, together: Meet) -> None:
    rosa, grace, len_ = together(way, "Rosa", "Grace", "Len")
    rosa.goes_to("Today")
    rosa.hears("Nothing needs hands right now. Put the kettle on.")
    _asks(rosa, "Hot meals", **{"How much": "12 meals"})

    grace.goes_to("Today")
    grace.hears("Hot meals")
    grace.opens("Hot meals")
    grace.hears("Signed by Rosa, checked here", "0 of 12 agreed, 12 open.")
    grace.overwrites("How many", "2")
    grace.writes("A word, if you like", "Soup and bread")
    grace.presses("Add how to reach you")
    grace.writes("How to reach you", BELL)
    grace.presses("Promise 2 meals")
    grace.is_told("Promised. It counts once Rosa says yes.")

    rosa.goes_to("Today")
    rosa.hears("Waiting for your word", "Grace promised 2 meals")
    rosa.opens("Hot meals")
    rosa.hears("Soup and bread", BELL, "Waiting for your word")
    rosa.presses("Say yes", of="Grace")
    rosa.is_told("Agreed. Grace knows once your computers have met.")
    grace.hears("Agreed")
    for both in (rosa, grace):
        both.hears(BELL)
    rosa.presses("Add where to find you")
    rosa.writes("The exact place", PLACE)
    rosa.presses("Keep the change")
    rosa.is_told("Changed.")
    grace.hears(PLACE)
    len_.opens("Hot meals")
    len_.hears("Grace 2 meals")
    len_.does_not_hear(PLACE, BELL)

    grace.presses("It is done", of="Grace")
    rosa.hears("Done")
    rosa.presses("Say thanks", of="Grace")
    rosa.writes("Thanks to Grace", "It was lovely")
    rosa.presses("Say thanks")
    grace.hears("Rosa says: It was lovely")
    rosa.chooses("Close it", "Met elsewhere")
    grace.is_told("Just now: Rosa closed this: Met elsewhere.")
    for each in (rosa, grace, len_):
        each.hears("Met elsewhere")
        each.no_longer_hears("Close it", "Promise 1")


def test_two_who_help_at_once_are_both_kept_and_shown(together: Meet) -> None:
    rosa, grace, len_ = together(ByMouse(), "Rosa", "Grace", "Len")
    _asks(rosa, "A lift to the clinic")
    for each in (grace, len_):
        each.opens("A lift to the clinic")
    grace.presses("Promise")
    len_.presses("Promise")
    rosa.opens("A lift to the clinic")
    for each in (rosa, grace, len_):
        each.hears("Grace is there for this", "Len is there for this")
    rosa.presses("Say yes", of="Len")
    len_.hears("Agreed")
    rosa.hears("Agreed")
    assert _states(rosa) == {"Grace": "offered", "Len": "accepted"}


def test_whoever_cannot_come_after_all_leaves_the_place_open_at_once(together: Meet) -> None:
    rosa, grace, len_ = together(ByKeys(), "Rosa", "Grace", "Len")
    _asks(rosa, "Chairs to carry", **{"How much": "3 hands"})
    grace.opens("Chairs to carry")
    grace.overwrites("How many", "2")
    grace.presses("Promise 2 hands")
    rosa.opens("Chairs to carry")
    rosa.presses("Say yes", of="Grace")
    len_.opens("Chairs to carry")
    len_.hears("2 of 3 agreed, 1 open.")
    grace.presses("I can't come after all", of="Grace")
    for each in (rosa, grace, len_):
        each.hears("0 of 3 agreed, 3 open.", "Taken back")
    grace.presses("Undo")
    for each in (rosa, len_):
        each.hears("2 of 3 agreed, 1 open.")


def test_others_who_need_the_same_are_told_without_names(together: Meet) -> None:
    rosa, grace, len_ = together(ByMouse(), "Rosa", "Grace", "Len")
    _asks(rosa, "School run")
    for each in (grace, len_):
        each.opens("School run")
    grace.presses("I need this too")
    grace.hears("You need this too.")
    rosa.opens("School run")
    for each in (rosa, len_):
        each.hears("Others need this too.")
        each.does_not_hear("Grace")


def test_what_is_clicked_twice_is_done_once(together: Meet) -> None:
    rosa, grace = together(ByMouse(doubly=True), "Rosa", "Grace")
    _asks(rosa, "Hot meals")
    grace.opens("Hot meals")
    grace.presses("Promise")
    grace.hears("Grace is there for this")
    grace.presses("I need this too")
    grace.hears("You need this too.")
    rosa.opens("Hot meals")
    rosa.presses("Say yes", of="Grace")
    grace.hears("Agreed")
    grace.writes("A word of yours", "On my way")
    grace.presses("Say it")
    grace.presses("It is done", of="Grace")
    rosa.hears("On my way", "Done")
    rosa.presses("Say thanks", of="Grace")
    rosa.writes("Thanks to Grace", "It was lovely")
    rosa.presses("Say thanks")
    grace.hears("It was lovely")
    kept = (Kind.NEED, Kind.PLEDGE, Kind.ECHO, Kind.ACCEPTANCE, Kind.COMMENT, Kind.THANKS)
    assert [_count(grace, kind) for kind in kept] == [1, 1, 1, 1, 1, 1]


def test_a_need_posted_for_a_neighbour_becomes_theirs(together: Meet) -> None:
    rosa, edith, grace = together(ByMouse(), "Rosa", "Edith", "Grace")
    _asks(rosa, "Shopping on Fridays", **{"For a neighbour without a computer": "Edith"})
    edith.opens("Shopping on Fridays")
    edith.hears("Posted for Edith", "Rosa wrote it down for them.")
    edith.presses("This is mine")
    edith.hears("You said that this is yours. Rosa is asked to confirm it.")
    rosa.opens("Shopping on Fridays")
    rosa.hears("Edith says that this is theirs.")
    rosa.presses("Yes, it is theirs", of="Edith")
    grace.opens("Shopping on Fridays")
    grace.hears("Edith has taken this over, and answers promises to it.")
    grace.presses("Promise")
    edith.presses("Say yes", of="Grace")
    for each in (rosa, edith, grace):
        each.hears("Agreed")


def _states(person: Person) -> dict[str, str]:
    detail = person.screen.home.detail.detail
    assert detail is not None
    return {each.author_name: each.state for each in detail.pledges}


def _count(person: Person, kind: Kind) -> int:
    reading = person.screen.desk.reading
    assert reading is not None
    return len(list(reading.ask(Question(kind))))
