"""Who is here now, in words."""

from pytestqt.qtbot import QtBot

from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.meeting import Progress
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.pages.nearby import SHOWN_AT_MOST, NearbyCard
from tests.ui.scene import Screen


def told(card: NearbyCard) -> list[str]:
    """Return what the card says."""
    return [each.text() for each in card.findChildren(Text) if not each.isHidden()]


def test_each_computer_has_a_name_and_a_word(newcomer: Screen, qtbot: QtBot) -> None:
    card = NearbyCard(newcomer.desk)
    qtbot.addWidget(card)
    card.refresh()
    assert "No other computer nearby." in told(card)
    far = Progress(14, 23, 0, 0)
    computers = (
        Computer(b"2" * 32, b"2" * 32, "Rosa", stand=Stand.IN_STEP),
        Computer(b"1" * 32, b"1" * 32, "Len", stand=Stand.SWAPPING, progress=far),
        Computer(b"3" * 32, b"3" * 32, "Nell"),
    )
    newcomer.desk.company = Company(computers)
    card.refresh()
    said = told(card)
    assert said.index("Len") < said.index("Rosa")
    assert "Up to date" in said
    assert "14 of 23 changes" in said
    assert "Nell" not in said


def test_of_many_a_few_are_named(newcomer: Screen, qtbot: QtBot) -> None:
    card = NearbyCard(newcomer.desk)
    qtbot.addWidget(card)
    many = (Computer(bytes([n]) * 32, bytes([n]) * 32, f"Neighbour {n}", stand=Stand.IN_STEP) for n in range(10))
    newcomer.desk.company = Company(tuple(many))
    card.refresh()
    assert sum(each.startswith("Neighbour") for each in told(card)) == SHOWN_AT_MOST
    assert f"and {10 - SHOWN_AT_MOST} more" in told(card)
