"""Before anything is said about two neighbours, one reads it, and who else will."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app import matches
from mutualnode.ui.dialogs.introducing import Introducing
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]


def test_the_sheet_shows_the_sentence_and_who_can_read_it(qtbot: QtBot, neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("A ladder", category="things", area="Hillfoot")
    bob.offers("Ladders to lend", category="things", area="Hillfoot")
    carry_all(bob, alice)
    with alice.looking() as look:
        entry = look.get(need)
        match = matches.match(look, entry)
    assert match is not None
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = Introducing(entry, match, parent)
    told = [each.text() for each in sheet.findChildren(Text)]
    assert told[0] == "Tell alice about it?"
    assert told[1] == sheet.sentence == "May fit, both say “ladder”: bob offers “Ladders to lend”."
    assert "Everybody in the network can read it." in told[2]
