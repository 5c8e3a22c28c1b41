"""When something cannot be kept: one sentence says so, and what was typed is still there to be sent again.

With a real store that has no room for another page, as on a full disk; with what goes away meanwhile, an entry or a
network; in any language.
"""

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.app import exchanging, folder, founding, promising
from mutualnode.app.commons import Commons
from mutualnode.app.engine import Engine
from mutualnode.domain import encoding
from mutualnode.domain.exchange import TITLE
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.store.database import Database
from mutualnode.ui import languages, sentences
from tests.neighbours import Neighbour, Street, carry_all
from tests.ui.pages.test_passphrase import CONTROL, WORDS, locks, sets, unlocks
from tests.ui.scene import Screen, answer
from tests.ui.test_darkroom import picture
from tests.ui.ways import ByMouse, Person

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]

FULL = "This computer is full, so nothing new can be kept. What you have is safe."
ROOM_ENOUGH = 1_000_000  # pages
PAGE_BYTES = 4_096
LONG = "Soup and bread. " * 1_000  # more than the room that is left within the pages in use
HELD = (
    "Another program holds the data here, perhaps a backup. "
    "Nothing is lost, but nothing new can be kept. Try again when it has finished."
)
SIZES = (1_900, 400, 60, 5, 1)  # characters of words that fill what room is left, down to the last
MOST_WORDS = 200  # of one size, after which it is no full disk
GONE = "This has been taken down meanwhile."
LEFT = "That network was closed meanwhile, so this was not kept. What you typed is there when you come back to it."


@pytest.fixture
def grace(neighbours: Make, at_home: SitDown) -> Person:
    """Somebody who looks at a need of a neighbour's."""
    rosa, grace = neighbours("Rosa", "Grace")
    rosa.needs("Hot meals")
    carry_all(rosa, grace)
    return Person(at_home(grace), ByMouse())


def _leaves(person: Person, pages: int) -> None:
    """Leave room for so many more pages in the store, and none in those that nothing stands in by now."""

    async def limit(engine: Engine) -> None:
        node = engine._node
        assert node is not None
        database = node._commons.keeper.database

        def set_limit(commons: Commons) -> None:
            (free,) = database.one("PRAGMA freelist_count")
            assert isinstance(free, int)
            commons.keeper.meta.set("filling", bytes(free * PAGE_BYTES))
            (held,) = database.one("PRAGMA page_count")
            assert isinstance(held, int)
            database.one(f"PRAGMA max_page_count={held + pages}")

        await node._turns.take(set_limit)

    answer(person.screen.qtbot, person.screen.bridge, limit)


def test_on_a_full_disk_a_need_stays_in_the_form_until_there_is_room(grace: Person) -> None:
    _leaves(grace, 0)
    grace.goes_to("Board")
    grace.presses("Ask")
    form = grace.screen.home.form
    form.fields["title"].write("A ladder")
    form.fields["note"].write(LONG[:5_000])
    grace.presses("Ask")
    grace.hears(FULL)
    assert form.fields["title"].text() == "A ladder"
    _leaves(grace, ROOM_ENOUGH)
    grace.presses("Ask")
    grace.screen.until(lambda: "A ladder" in grace.screen.sees(Kind.NEED))


def test_on_a_full_disk_a_promise_and_a_word_stay_where_they_were_typed(grace: Person) -> None:
    grace.opens("Hot meals")
    page = grace.screen.home.detail
    _leaves(grace, 0)
    page.talk.field.write(LONG[:1_900])
    page.form.note.write(LONG[:900])
    grace.presses("Say it")
    grace.hears(FULL)
    assert page.talk.field.text() == LONG[:1_900]
    grace.presses("Promise")
    grace.screen.until(lambda: page.form.promise.is_ready)
    assert page.form.note.text() == LONG[:900]
    _leaves(grace, ROOM_ENOUGH)
    grace.presses("Promise")
    grace.hears("Grace is there for this")
    grace.presses("Say it")
    grace.screen.until(lambda: not page.talk.field.text())


async def _say_much(engine: Engine, entry: EntryId, size: int) -> None:
    for _ in range(MOST_WORDS):
        await engine.do("comment", {"id": entry.hex(), "text": "x" * size})


def _fills(person: Person, entry: EntryId) -> None:
    """Fill the room within the pages in use as well, with words about an entry."""

    async def fill(engine: Engine) -> None:
        for size in SIZES:
            with pytest.raises(Fault) as refused:
                await _say_much(engine, entry, size)
            assert refused.value.code is Code.STORE_FULL

    _leaves(person, 0)
    answer(person.screen.qtbot, person.screen.bridge, fill)


def test_on_a_full_disk_a_yes_and_a_closing_wait_to_be_said_again(neighbours: Make, at_home: SitDown) -> None:
    host, helper = neighbours("Rosa", "Grace")
    need = host.needs("Hot meals")
    carry_all(host, helper)
    promising.pledge(helper.commons, need, {})
    carry_all(helper, host)
    rosa = Person(at_home(host), ByMouse())
    rosa.opens("Hot meals")
    rosa.hears("Grace is there for this")
    _fills(rosa, need)
    rosa.presses("Say yes", of="Grace")
    rosa.hears(FULL)
    rosa.presses("Close")
    rosa.does_not_hear(FULL)
    rosa.chooses("Close it", "Met elsewhere")
    rosa.hears(FULL, "Say yes", "Close it")
    _leaves(rosa, ROOM_ENOUGH)
    rosa.presses("Say yes", of="Grace")
    rosa.hears("Agreed")
    rosa.chooses("Close it", "Met elsewhere")
    rosa.hears("Open it again")


def test_on_a_full_disk_a_photo_stays_in_the_form(grace: Person) -> None:
    _leaves(grace, 0)
    grace.goes_to("Board")
    grace.presses("Ask")
    form = grace.screen.home.form
    form.fields[TITLE].write("A ladder")
    form.prints.take([picture(2_000, 1_500)])
    grace.screen.until(lambda: len(form.prints.rows) == 1 and not form.prints.is_busy)
    grace.presses("Ask")
    grace.hears(FULL)
    assert (form.fields[TITLE].text(), len(form.prints.rows)) == ("A ladder", 1)
    _leaves(grace, ROOM_ENOUGH)
    grace.presses("Ask")
    grace.screen.until(lambda: "A ladder" in grace.screen.sees(Kind.NEED))


@contextmanager
def another_program_holds(person: Person) -> Iterator[None]:
    """Hold the store as another program would, with an engine that has no patience with it."""

    async def lose_patience(engine: Engine) -> None:
        node = engine._node
        assert node is not None
        database = node._commons.keeper.database
        await node._turns.take(lambda _: database.one("PRAGMA busy_timeout=0"))

    answer(person.screen.qtbot, person.screen.bridge, lose_patience)
    place = person.screen.desk.place
    assert place is not None
    other = Database(place.store, folder.read_key(place, None), writes=True)
    other.run("BEGIN IMMEDIATE")
    yield
    other.run("ROLLBACK")
    other.close()


def test_while_another_program_holds_the_store_what_was_typed_stays_until_it_has_finished(grace: Person) -> None:
    grace.opens("Hot meals")
    page, form = grace.screen.home.detail, grace.screen.home.form
    with another_program_holds(grace):
        page.form.note.write("I bring soup")
        grace.presses("Promise")
        grace.hears(HELD)
        assert page.form.note.text() == "I bring soup"
        grace.presses("Close")
        grace.goes_to("Board")
        grace.presses("Ask")
        form.fields[TITLE].write("A ladder")
        grace.presses("Ask")
        grace.hears(HELD)
        assert form.fields[TITLE].text() == "A ladder"
    grace.presses("Ask")
    grace.screen.until(lambda: "A ladder" in grace.screen.sees(Kind.NEED))


def _reaches(person: Neighbour, screen: Screen) -> None:
    """Bring what somebody wrote into a window, as a peer would."""
    raws = [each.raw for each in person.commons.keeper.changes.after(0, 1_000_000)]
    screen.desk.act("take", {"changes": base64.b64encode(encoding.pack(raws)).decode()})


def test_what_is_typed_about_a_need_stays_when_that_is_taken_down(neighbours: Make, at_home: SitDown) -> None:
    host, helper = neighbours("Rosa", "Grace")
    need = host.needs("Hot meals", note="No nuts")
    host.needs("A ladder", note="Three metres")
    carry_all(host, helper)
    grace = Person(at_home(helper), ByMouse())
    grace.opens("Hot meals")
    page = grace.screen.home.detail
    page.talk.field.write("Are there children?")
    page.form.note.write("I bring soup")
    exchanging.take_down(host.commons, need)
    _reaches(host, grace.screen)
    grace.is_told("That was taken down.")
    grace.presses("Close")
    grace.hears(GONE)
    grace.does_not_hear("Hot meals", "No nuts")
    for verb in ("Say it", "Promise"):
        grace.presses(verb)
        grace.screen.until(lambda: grace.reads().count(GONE) == 2)  # in place of the title, and above the page
        grace.presses("Close")
        assert (page.talk.field.text(), page.form.note.text()) == ("Are there children?", "I bring soup")
    grace.opens("A ladder")
    grace.hears("Three metres", "History")
    assert (page.talk.field.text(), page.form.note.text()) == ("", "")


@pytest.fixture
def between(qtbot: QtBot, street: Street) -> Iterator[tuple[Person, str, str]]:
    """Somebody with two networks, and the folders of the one that is open and of the other."""
    world, data = street.world("alice").surroundings, street.data("alice")
    for name in ("Elm Street", "The choir"):
        founding.found(data, name, "alice", "", world).close()
    first, second = (each.folder.name for each in folder.places(data))
    screen = Screen(qtbot, data, world)
    screen.is_open()
    yield Person(screen, ByMouse()), first, second
    screen.closes()


def test_what_is_sent_while_another_network_opens_is_kept_in_neither_and_still_typed(
    between: tuple[Person, str, str],
) -> None:
    alice, first, second = between
    title, form = alice.screen.window.windowTitle(), alice.screen.home.form
    alice.presses("Ask")
    form.fields[TITLE].write("A ladder")
    answer(alice.screen.qtbot, alice.screen.bridge, lambda engine: engine.close())
    alice.screen.window._turn_to(second)
    form.send()
    alice.screen.until(lambda: alice.screen.window.windowTitle() != title)
    alice.hears(LEFT)
    alice.screen.waits_for()
    alice.screen.window._turn_to(first)
    alice.screen.until(lambda: form.fields[TITLE].text() == "A ladder")
    alice.screen.waits_for()
    alice.does_not_hear(LEFT)


def test_nothing_goes_into_a_network_that_is_not_the_one_in_sight(between: tuple[Person, str, str]) -> None:
    alice, _, second = between
    form, data = alice.screen.home.form, alice.screen.desk.data
    alice.presses("Ask")
    form.fields[TITLE].write("A ladder")
    place = folder.choose(data, second)
    answer(alice.screen.qtbot, alice.screen.bridge, lambda engine: engine.open(place))
    alice.presses("Ask")
    alice.hears(LEFT)
    assert form.fields[TITLE].text() == "A ladder"


def test_what_is_typed_when_the_network_is_locked_is_there_again_and_what_was_sent_is_sent(grace: Person) -> None:
    sets(grace.screen, WORDS)
    grace.opens("Hot meals")
    page = grace.screen.home.detail
    page.talk.field.write("Are there children?")
    page.form.note.write("I bring soup")
    page.form.send()
    locks(grace.screen)
    unlocks(grace.screen, WORDS)
    grace.screen.is_open()
    grace.opens("Hot meals")
    grace.hears("Grace is there for this", "I bring soup")
    page = grace.screen.home.detail
    assert (page.talk.field.text(), page.form.note.text()) == ("Are there children?", "")


def test_it_locks_from_within_a_form_and_what_is_typed_there_is_a_draft(grace: Person) -> None:
    sets(grace.screen, WORDS)
    form = grace.screen.home.form
    for title in ("A ladder", "A long ladder"):
        grace.screen.turns_here()
        grace.screen.home.write(Kind.NEED)
        grace.screen.until(form.isActiveWindow)
        form.fields[TITLE].write(title)
        if title == "A ladder":
            form.reject()
    grace.screen.presses(Qt.Key.Key_L, CONTROL)
    assert grace.screen.window.stack.currentWidget() is grace.screen.window.locked
    assert not form.isVisible()
    grace.screen.until(lambda: grace.screen.window.home.form is not form)
    grace.screen.home = grace.screen.window.home
    unlocks(grace.screen, WORDS)
    grace.screen.is_open()
    assert grace.screen.home.form.fields[TITLE].text() == "A long ladder"


@pytest.mark.parametrize("language", [each for each in languages.NAMES if each != languages.ENGLISH])
@pytest.mark.parametrize("code", [Code.STORE_FULL, Code.STORE_HELD, Code.ID_UNKNOWN, Code.NETWORK_LEFT])
def test_what_was_not_kept_is_said_in_every_language(qapp: QApplication, language: str, code: Code) -> None:
    in_english = sentences.of_fault(Fault(code))
    languages.speak(qapp, language)
    try:
        assert sentences.of_fault(Fault(code)) not in ("", in_english)
    finally:
        languages.speak(qapp, languages.ENGLISH)
