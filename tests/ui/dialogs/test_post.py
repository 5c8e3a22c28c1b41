"""The form: only a title is required, and what is wrong is said where it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from mutualnode.app import drafts, folder, founding, showing
from mutualnode.app.board import Card
from mutualnode.domain.exchange import QUANTITY, TITLE, TYPED
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from mutualnode.ui import sentences
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, Street
from tests.ui.scene import Screen
from tests.ui.test_darkroom import picture

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
    assert set(alice.home.form.draft.typed) == {*TYPED, "where", "contact"}


# What cannot be right.

BAD = [
    ("title", "", Code.TEXT_EMPTY),
    ("title", " \t \u200b", Code.TEXT_EMPTY),
    ("title", "x" * 10_000, Code.TEXT_TOO_LONG),
    ("quantity", "−3", Code.QUANTITY_UNCLEAR),
    ("quantity", "10^9", Code.QUANTITY_UNCLEAR),
    ("due", "whenever", Code.TIME_UNCLEAR),
    ("due", "2001-01-01", Code.TIME_OVER),
    ("contact", "y" * 500, Code.TEXT_TOO_LONG),
]


@pytest.mark.parametrize(("field", "typed", "code"), BAD)
def test_bad_input_is_said_at_its_field_in_words(alice: Screen, field: str, typed: str, code: Code) -> None:
    form = alice.home.form
    form.fields[TITLE].write("Bread")
    form.fields[field].write(typed)
    alice.clicks(form.send_button)
    said = form.fields[field].edit.accessibleDescription()
    limit = {"title": 200, "contact": 200}.get(field, 0)
    assert said == sentences.of_fault(Fault(code, length=len(typed), limit=limit))
    assert form.fields[field].edit.hasFocus()
    assert form.fields[field].text() == typed
    assert form.isVisible()


def test_all_that_is_wrong_is_said_at_once_and_the_cursor_is_in_the_first(alice: Screen) -> None:
    form = alice.home.form
    form.fields[QUANTITY].write("10^9")
    form.fields["starts"].write("2030-02-02")
    form.fields["due"].write("2030-02-01")
    alice.clicks(form.send_button)
    for name in (TITLE, QUANTITY, "due"):
        assert form.fields[name].edit.accessibleDescription()
    assert form.fields[TITLE].edit.hasFocus()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u202ebread\u202c\x07\x1b[2J", "bread[2J"),
        ("a" + "\u0301" * 1_000, "á" + "\u0301" * 6),
        ("  half   a loaf ", "half a loaf"),
    ],
)
def test_odd_signs_in_a_title_are_cleaned_and_do_no_harm(alice: Screen, typed: str, kept: str) -> None:
    form = alice.home.form
    form.fields[TITLE].write(typed)
    form.fields[QUANTITY].write("1/2 dozen")
    alice.clicks(form.send_button)
    card = _posted(alice, Kind.NEED)
    assert card.entry.title == kept
    assert card.text(QUANTITY) == "1/2 dozen"


# Nothing typed is lost.


def test_a_double_click_posts_once(alice: Screen) -> None:
    alice.types("Bread")
    form = alice.home.form
    alice.clicks(form.send_button)
    form.send()
    _posted(alice, Kind.NEED)
    alice.until(lambda: not form.isVisible())
    assert alice.sees() == ["Bread"]


def test_what_is_half_written_is_there_when_the_window_is_opened_again(
    alice: Screen, at_home: SitDown, qtbot: QtBot
) -> None:
    form = alice.home.form
    alice.types("half a thought")
    form.turn_to(Kind.OFFER)
    form.prints.take([picture(40, 30)])
    alice.until(lambda: len(form.prints.rows) == 1)
    form.prints.rows[0].said.setText("a loaf")
    data, world = alice.desk.data, alice.desk.world
    alice.closes()
    again = Screen(qtbot, data, world)
    again.is_open()
    again.until(lambda: again.home.form.fields[TITLE].text() == "half a thought")
    again.home.write(Kind.NEED)
    assert again.home.form.chosen_kind == Kind.OFFER
    assert [row.said.text() for row in again.home.form.prints.rows] == ["a loaf"]
    again.clicks(again.home.form.send_button)
    posted = _posted(again, Kind.OFFER)
    assert showing.of(posted.entry)[0].words == "a loaf"
    assert again.desk.reading is not None
    reading = again.desk.reading
    again.until(lambda: drafts.read(reading) == drafts.Draft())
    again.closes()


def test_an_edit_that_was_left_is_gone_on_with(alice: Screen) -> None:
    alice.types("Bread")
    alice.clicks(alice.home.form.send_button)
    card = _posted(alice, Kind.NEED)
    form = alice.home.form
    form.edit(card)
    form.fields[TITLE].write("Two loaves")
    form.reject()
    assert not form.fields[TITLE].text()
    form.edit(card)
    assert form.fields[TITLE].text() == "Two loaves"


def test_an_edit_that_was_left_is_there_when_the_window_is_opened_again(alice: Screen, qtbot: QtBot) -> None:
    form = alice.home.form
    alice.types("Bread")
    form.fields["note"].write("any sort")
    form.prints.take([picture(40, 30)])
    alice.until(lambda: len(form.prints.rows) == 1)
    alice.clicks(form.send_button)
    card = _posted(alice, Kind.NEED)
    form.edit(card)
    form.fields[TITLE].write("Two loaves")
    form.fields["note"].write("")
    form.prints.rows[0].said.setText("as round as this")
    again = _killed(alice, qtbot)
    card = _posted(again, Kind.NEED)
    form = again.home.form
    form.edit(card)
    assert (form.fields[TITLE].text(), form.fields["note"].text()) == ("Two loaves", "")
    assert [row.said.text() for row in form.prints.rows] == ["as round as this"]
    form.open()
    again.clicks(form.send_button)
    again.until(lambda: again.sees() == ["Two loaves"])
    reading = again.desk.reading
    assert reading is not None
    slot = drafts.slot(drafts.Of.CHANGE, card.entry.id)
    again.until(lambda: drafts.read(reading, slot) == drafts.Draft())
    again.closes()


def _killed(screen: Screen, qtbot: QtBot) -> Screen:
    """End a window a moment after the last key without closing it, and open another over the same store."""
    assert screen.desk.reading is not None
    reading, pad = screen.desk.reading, screen.home.form.pad
    slot, draft = pad._told()
    screen.until(lambda: drafts.read(reading, slot) == draft)
    screen.bridge.stop()
    screen.desk.close_reading()
    again = Screen(qtbot, screen.desk.data, screen.desk.world)
    again.is_open()
    return again


def test_an_edit_that_says_what_stands_there_leaves_no_draft(alice: Screen) -> None:
    alice.types("Bread")
    alice.clicks(alice.home.form.send_button)
    card = _posted(alice, Kind.NEED)
    form, reading = alice.home.form, alice.desk.reading
    assert reading is not None
    slot = drafts.slot(drafts.Of.CHANGE, card.entry.id)
    form.edit(card)
    form.fields[TITLE].write("Two loaves")
    form.reject()
    alice.until(lambda: drafts.read(reading, slot).typed == {TITLE: "Two loaves"})
    form.edit(card)
    form.fields[TITLE].write("Bread")
    form.reject()
    alice.until(lambda: drafts.read(reading, slot) == drafts.Draft())


def test_another_network_under_an_open_form_loses_nothing_and_gets_nothing(qtbot: QtBot, street: Street) -> None:
    world, data = street.world("alice").surroundings, street.data("alice")
    for name in ("Elm Street", "The choir"):
        founding.found(data, name, "alice", "", world).close()
    first, second = (each.folder.name for each in folder.places(data))
    alice = Screen(qtbot, data, world)
    try:
        alice.is_open()
        form, title = alice.home.form, alice.window.windowTitle()
        alice.home.write(Kind.NEED)
        alice.until(form.fields[TITLE].edit.hasFocus)
        alice.types("half a thought")
        form.prints.take([picture(2_000, 1_500)])  # being made smaller while the other network opens
        alice.window._turn_to(second)
        alice.until(lambda: alice.window.windowTitle() != title)
        assert not form.isVisible()
        assert (form.fields[TITLE].text(), form.prints.rows, form.prints.is_busy) == ("", [], False)
        alice.home.write(Kind.NEED)
        alice.until(form.fields[TITLE].edit.hasFocus)
        alice.types("Soup")
        alice.clicks(form.send_button)
        alice.home.go(Where.BOARD)
        card = _posted(alice, Kind.NEED)
        assert (card.entry.title, showing.of(card.entry)) == ("Soup", ())
        alice.window._turn_to(first)
        alice.until(lambda: form.fields[TITLE].text() == "half a thought")
        alice.waits_for()  # nothing was posted here
    finally:
        alice.closes()


def test_what_was_changed_elsewhere_meanwhile_is_said_before_it_is_written_over(alice: Screen) -> None:
    alice.types("Bread")
    alice.clicks(alice.home.form.send_button)
    card = _posted(alice, Kind.NEED)
    form = alice.home.form
    form.edit(card)
    form.open()
    form.fields[TITLE].write("Two loaves")
    elsewhere = {"id": card.entry.id.hex(), "typed": {"title": "Rolls", "note": "warm"}}
    alice.desk.act("edit", elsewhere)
    alice.until(lambda: alice.sees() == ["Rolls"])
    alice.clicks(form.send_button)
    assert "Rolls" in form.fields[TITLE].edit.accessibleDescription()
    assert form.isVisible()
    alice.clicks(form.send_button)
    alice.until(lambda: alice.sees() == ["Two loaves"])
    model = alice.column(Kind.NEED).model
    again = model.card(model.index(0))
    assert again is not None
    assert again.text("note") == "warm"


def test_a_failing_send_keeps_the_form_and_says_why(alice: Screen) -> None:
    form = alice.home.form
    alice.types("Bread")
    form._refused(Fault(Code.STORE_FULL))
    assert form.isVisible()
    assert form.fields[TITLE].text() == "Bread"
    assert form._said.isVisible()
    assert form.send_button.is_ready


def test_a_picture_can_be_pasted_while_the_title_is_typed(alice: Screen) -> None:
    form = alice.home.form
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    alice.presses(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    alice.until(lambda: len(form.prints.rows) == 1)
    QGuiApplication.clipboard().clear()
    assert not form.fields[TITLE].text()


def test_a_place_is_sealed_and_comes_back_into_the_form_of_whoever_wrote_it(alice: Screen) -> None:
    form = alice.home.form
    alice.types("Bread")
    form.unfold()
    form.fields["where"].write("12 Alder Row, ring twice")
    form.fields["behalf"].write("Mrs Bell")
    alice.clicks(form.send_button)
    card = _posted(alice, Kind.NEED)
    assert "ring twice" not in str(dict(card.entry.fields))
    assert card.text("behalf") == "Mrs Bell"
    form.edit(card)
    assert form.fields["where"].text() == "12 Alder Row, ring twice"
