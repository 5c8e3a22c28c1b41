"""A question before what cannot be undone, or what others will read; the safest answer has the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app import matches
from mutualnode.ui.dialogs.asking import Asking, Introducing
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """A window before which something is asked."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_leaving_it_is_the_answer_at_hand_before_what_cannot_be_undone(qtbot: QtBot, around: QWidget) -> None:
    down = Button("Take down", manner=Manner.CAREFUL)
    asking = Asking("Take this down?", "It is gone then.", "", down, around)
    asking.open()
    qtbot.waitUntil(asking.leave.hasFocus)
    with qtbot.waitSignal(asking.rejected):
        asking.leave.click()
    asking.open()
    with qtbot.waitSignal(asking.accepted):
        asking.answer.click()


def test_before_neighbours_are_introduced_one_reads_what_is_said_and_who_can_read_it(
    qtbot: QtBot, around: QWidget, neighbours: Make
) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder", category="things", area="Hillfoot")
    bob.offers("Ladders to lend", category="things", area="Hillfoot")
    carry_all(bob, alice)
    with alice.looking() as look:
        entry = look.get(need)
        match = matches.match(look, entry)
    assert match is not None
    sheet = Introducing(entry, match, around)
    told = [each.text() for each in sheet.findChildren(Text)]
    assert told[:2] == ["Tell alice about it?", sheet.sentence]
    assert "bob offers “Ladders to lend”." in sheet.sentence
    assert "Everybody in the network can read it." in told[2]
    sheet.open()
    qtbot.waitUntil(sheet.answer.hasFocus)
