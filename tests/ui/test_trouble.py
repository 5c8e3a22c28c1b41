"""When something cannot be kept: one sentence says so, and what was typed is still there to be sent again.

With a real store that has no room for another page, as on a full disk.
"""

import asyncio
from collections.abc import Callable

import pytest

from mutualnode.app.engine import Engine
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen, answer
from tests.ui.ways import ByMouse, Person

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]

FULL = "This computer is full, so nothing new can be kept. What you have is safe."
ROOM_ENOUGH = 1_000_000  # pages
LONG = "Soup and bread. " * 1_000  # more than the room that is left within the pages in use


@pytest.fixture
def grace(neighbours: Make, at_home: SitDown) -> Person:
    """Somebody who looks at a need of a neighbour's."""
    rosa, grace = neighbours("Rosa", "Grace")
    rosa.needs("Hot meals")
    carry_all(rosa, grace)
    return Person(at_home(grace), ByMouse())


def _leaves(person: Person, pages: int) -> None:
    """Leave room for so many more pages in the store."""

    async def limit(engine: Engine) -> None:
        node = engine._node
        assert node is not None
        database = node._commons.keeper.database

        def set_limit() -> None:
            (held,) = database.one("PRAGMA page_count")
            assert isinstance(held, int)
            database.one(f"PRAGMA max_page_count={held + pages}")

        await asyncio.wrap_future(node._thread.submit(set_limit))

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
