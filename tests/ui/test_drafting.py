"""What is typed anywhere is kept a moment later, in its own network alone, until it is sent or taken out."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.app import drafts
from mutualnode.app.drafts import Draft, Of
from mutualnode.domain.exchange import NOTE, WHEN
from mutualnode.domain.ids import EntryId
from mutualnode.ui.drafting import keep_now
from mutualnode.ui.pages.promises import PromiseForm
from mutualnode.ui.pages.talk import TalkCard
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
NEED = "A ladder"


@pytest.fixture
def bob(neighbours: Make, at_home: SitDown) -> Screen:
    """Somebody who looks at a neighbour's need."""
    alice, bob = neighbours("alice", "bob")
    alice.needs(NEED)
    carry_all(alice, bob)
    screen = at_home(bob)
    _opens(screen)
    return screen


def _opens(screen: Screen) -> None:
    screen.waits_for(NEED)
    screen.opens(NEED)


def _need(screen: Screen) -> EntryId:
    assert screen.home.detail.name is not None
    return screen.home.detail.name


def _draft(screen: Screen, of: Of) -> Draft:
    assert screen.desk.reading is not None
    return drafts.read(screen.desk.reading, drafts.slot(of, _need(screen)))


def _forms(screen: Screen) -> tuple[PromiseForm, TalkCard]:
    return screen.home.detail.form, screen.home.detail.talk


def test_a_word_and_a_promise_are_there_when_the_program_was_killed_and_starts_again(bob: Screen, qtbot: QtBot) -> None:
    form, talk = _forms(bob)
    talk.field.write("Mine is three metres,\nis that enough?")
    form.when.write("Friday, about six")
    form.note.write("I can bring it")
    form.contact.write("07700 900123")
    bob.until(lambda: bool(_draft(bob, Of.WORD).typed) and len(_draft(bob, Of.PROMISE).typed) == 3)
    bob.bridge.stop()  # killed: nothing is closed, nothing is asked
    bob.desk.close_reading()
    again = Screen(qtbot, bob.desk.data, bob.desk.world)
    again.is_open()
    _opens(again)
    form, talk = _forms(again)
    assert talk.field.text() == "Mine is three metres,\nis that enough?"
    assert (form.when.text(), form.note.text()) == ("Friday, about six", "I can bring it")
    assert form.contact.text() == "07700 900123"
    assert form.contact.isVisible()
    again.closes()


def test_what_was_sent_or_taken_out_again_leaves_no_draft(bob: Screen) -> None:
    form, talk = _forms(bob)
    talk.field.write("Mine is three metres")
    form.note.write("I can bring it")
    bob.until(lambda: bool(_draft(bob, Of.WORD).typed) and bool(_draft(bob, Of.PROMISE).typed))
    bob.clicks(talk.send_button)
    form.note.write("")
    bob.until(lambda: _draft(bob, Of.WORD) == _draft(bob, Of.PROMISE) == Draft())
    form.when.write("Friday")
    bob.until(lambda: _draft(bob, Of.PROMISE).typed == {WHEN: "Friday"})
    bob.clicks(form.promise)
    bob.until(lambda: _draft(bob, Of.PROMISE) == Draft())


def test_all_forms_keep_their_last_words_when_the_window_is_closed(bob: Screen) -> None:
    form, talk = _forms(bob)
    bob.home.form.fields["title"].write("half a thought")
    talk.field.write("is that")
    form.note.write("I can")
    keep_now((bob.home.form.pad, form.pad, talk.pad))
    assert bob.desk.reading is not None
    assert drafts.read(bob.desk.reading).typed["title"] == "half a thought"
    assert _draft(bob, Of.WORD).typed == {"word": "is that"}
    assert _draft(bob, Of.PROMISE).typed == {NOTE: "I can"}
    keep_now((form.pad, talk.pad))  # nothing is left to be waited for


def test_what_nobody_typed_is_no_draft(bob: Screen) -> None:
    form, talk = _forms(bob)
    with form.pad.filling(), talk.pad.filling():
        form.note.write("put there")
        talk.field.write("put there")
    assert not form.pad.keep()
    assert not talk.pad.keep()
