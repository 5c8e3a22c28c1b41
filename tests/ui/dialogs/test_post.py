"""The form: only a title is required, and what is wrong is said where it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from mutualnode.app.board import Card
from mutualnode.domain.exchange import QUANTITY, TITLE
from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


@pytest.fixture
def alice(neighbours: Make, at_home: SitDown) -> Screen:
    """Somebody who has opened the form."""
    screen = at_home(neighbours("alice")[0])
    screen.home.write(Kind.NEED)
    screen.until(screen.home.form.fields[TITLE].edit.hasFocus)
    return screen


def _posted(screen: Screen, kind: Kind) -> Card:
    model = screen.column(kind).model
    screen.until(lambda: model.rowCount() == 1)
    card = model.card(model.index(0))
    assert card is not None
    return card


def test_a_title_is_enough(alice: Screen) -> None:
    alice.types("Bread")
    alice.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dict(_posted(alice, Kind.NEED).entry.fields) == {"title": "Bread"}


def test_an_offer_carries_all_that_was_filled_in(alice: Screen) -> None:
    form = alice.home.form
    form.kind.choose(1)
    form.unfold()
    typed = {
        "title": "Lifts",
        "note": "Mondays\nat eight",
        "quantity": "3 seats",
        "area": "Hillfoot",
        "due": "2027-05-17",
    }
    for name, words in typed.items():
        form.fields[name].write(words)
    alice.clicks(form.categories["food"])
    alice.clicks(form.categories["lifts"])
    form.urgencies["week"].click()
    alice.clicks(form.send_button)
    kept = _posted(alice, Kind.OFFER)
    assert {name: kept.text(name) for name in typed} == typed | {"due": "2027-05-17T00:00:00Z"}
    assert (kept.text("category"), kept.text("urgency")) == ("lifts", "week")


@pytest.mark.parametrize(
    ("field", "words"),
    [("title", ""), ("title", "x" * 300), ("quantity", "some"), ("due", "soon"), ("note", "y" * 9_000)],
)
def test_what_is_wrong_is_said_where_it_is_and_nothing_is_lost(alice: Screen, field: str, words: str) -> None:
    form = alice.home.form
    form.fields[TITLE].write("Bread")
    form.fields[field].write(words)
    alice.clicks(form.send_button)
    alice.until(lambda: bool(form.fields[field].edit.accessibleDescription()))
    assert form.isVisible()
    assert form.fields[field].text() == words
    assert form.send_button.is_ready


def test_editing_something_else_leaves_a_draft_alone(alice: Screen) -> None:
    alice.types("Bread")
    alice.clicks(alice.home.form.send_button)
    card = _posted(alice, Kind.NEED)
    form = alice.home.form
    alice.home.write(Kind.OFFER)
    form.fields[TITLE].write("half a thought")
    form.reject()
    form.edit(card)
    assert form.fields[TITLE].text() == "Bread"
    form.reject()
    assert form.fields[TITLE].text() == "half a thought"


def _rest_is_asked_for(screen: Screen) -> bool:
    form = screen.home.form
    shown = form.fields[QUANTITY].isVisible()
    assert form.more.isVisible() is not shown
    return shown


def test_it_opens_with_the_title_and_asks_for_the_rest_when_wanted(alice: Screen) -> None:
    form = alice.home.form
    assert not _rest_is_asked_for(alice)
    alice.clicks(form.more)
    assert _rest_is_asked_for(alice)
    assert form.fields[QUANTITY].edit.hasFocus()


def test_opened_again_it_begins_anew_but_keeps_in_sight_what_was_filled_in(alice: Screen) -> None:
    form = alice.home.form
    alice.clicks(form.more)
    form.reject()
    alice.home.write(Kind.NEED)
    alice.until(form.fields[TITLE].edit.hasFocus)
    assert not _rest_is_asked_for(alice)
    form.unfold()
    form.urgencies["week"].click()
    form.reject()
    alice.home.write(Kind.NEED)
    alice.until(form.fields[TITLE].edit.hasFocus)
    assert _rest_is_asked_for(alice)


def test_a_draft_that_is_opened_again_is_gone_on_with(alice: Screen) -> None:
    form = alice.home.form
    alice.types("half a thou")
    form.reject()
    alice.home.write(Kind.NEED)
    alice.until(form.fields[TITLE].edit.hasFocus)
    alice.types("ght")
    assert form.fields[TITLE].text() == "half a thought"


def test_it_grows_with_the_text_but_stays_within_the_window(alice: Screen) -> None:
    form, settings = alice.home.form, alice.home.settings
    usual = form.width()
    form.reject()
    settings.scale.choose(2)
    alice.home.write(Kind.NEED)
    assert usual < form.width() < alice.window.width()
    assert form.height() < alice.window.height()
    form.reject()
    settings.scale.choose(0)


def test_nothing_asks_for_income_status_or_a_reason(alice: Screen) -> None:
    assert set(alice.home.form.draft.typed) == {"title", "note", "category", "quantity", "area", "due", "urgency"}
