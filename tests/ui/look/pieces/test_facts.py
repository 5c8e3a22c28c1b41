"""Facts stand in a line with dots between, and wrap between one another."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.facts import Fact, Facts
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import count, shown

SAID = (Fact("Alder Row", "ph.map-pin"), Fact(""), Fact("asked on Tuesday"))


def test_what_says_nothing_is_left_out_and_the_rest_is_read_in_order(qtbot: QtBot) -> None:
    facts = Facts(SAID)
    qtbot.addWidget(facts)
    assert facts.text() == "Alder Row. asked on Tuesday"


def test_a_dot_stands_between_facts_of_a_line_only(qtbot: QtBot) -> None:
    facts = Facts(SAID)
    qtbot.addWidget(facts)
    dot = current().palette.line_strong
    assert count(shown(facts), dot) > 0
    narrow = facts.minimumSizeHint().width()
    assert facts.heightForWidth(narrow) > facts.heightForWidth(facts.sizeHint().width())
    facts.resize(narrow, facts.heightForWidth(narrow))
    assert count(facts.grab().toImage(), dot) == 0


def test_reading_from_the_right_begins_at_the_right(qtbot: QtBot) -> None:
    facts = Facts((Fact("here"),))
    qtbot.addWidget(facts)
    facts.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wide = 3 * facts.sizeHint().width()
    image = shown(facts, wide)
    assert count(image.copy(0, 0, wide // 2, image.height()), current().palette.ink_soft) == 0
    assert count(image, current().palette.ink_soft) > 0
