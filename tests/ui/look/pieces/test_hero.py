"""The hero card says what is still open, and has one act."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.coverage import Coverage
from mutualnode.ui.look.pieces.hero import Hero, HeroCard
from mutualnode.ui.look.pieces.phrase import runs
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has

HERO = Hero(
    "Hot meals for this week",
    "Urgent",
    story="Anything the kids will eat is perfect.",
    coverage=Coverage(12, 7, 1),
    sentence=runs("<b>4 of 12 meals still open.</b> 7 agreed, 1 promised."),
    act="I can help",
)


def _card(qtbot: QtBot, wide: int) -> HeroCard:
    card = HeroCard(HERO)
    qtbot.addWidget(card)
    card.show()
    for _ in range(2):  # the second time after it has turned
        card.resize(wide, card.heightForWidth(wide))
    return card


def test_it_is_of_its_kinds_cloth_and_says_what_is_open(qtbot: QtBot) -> None:
    card = _card(qtbot, 700)
    image, tones = card.grab().toImage(), current().palette.of(Hue.NEED)
    assert all(has(image, color) for color in (tones.tint, tones.solid, tones.mid))
    assert card.sentence.text() == "4 of 12 meals still open. 7 agreed, 1 promised."


def test_its_act_is_one_thing_and_opening_it_another(qtbot: QtBot) -> None:
    card = _card(qtbot, 700)
    assert card.act.accessibleName() == "I can help: Hot meals for this week"
    with qtbot.waitSignal(card.acted):
        QTest.mouseClick(card.act, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.opened):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))


def test_where_it_is_narrow_its_act_stands_below(qtbot: QtBot) -> None:
    card = _card(qtbot, 400)
    qtbot.waitUntil(lambda: card.act.y() >= card.sentence.geometry().bottom())
    assert card.act.geometry().right() < card.width()
