"""The larger pieces, for the screen that shows every piece: what pages are made of, with people in it."""

from datetime import date
from hashlib import sha256

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.comment import Comment
from mutualnode.ui.look.pieces.coverage import Coverage, Legend
from mutualnode.ui.look.pieces.date_tile import DateTile
from mutualnode.ui.look.pieces.facts import Fact, Facts
from mutualnode.ui.look.pieces.group import Group
from mutualnode.ui.look.pieces.hero import Hero, HeroCard
from mutualnode.ui.look.pieces.keycap import Keycap
from mutualnode.ui.look.pieces.listing import ActionRow, Listing
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.phrase import Phrase, runs
from mutualnode.ui.look.pieces.ribbon import Ribbon
from mutualnode.ui.look.pieces.sealed import SealedBlock
from mutualnode.ui.look.pieces.search_door import SearchDoor
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.steps import Step, Steps
from mutualnode.ui.look.pieces.strip import MatchStrip
from mutualnode.ui.look.pieces.tally import Tally, TallyBar
from mutualnode.ui.look.pieces.text import Text
from tests.shots import states

SATURDAY = date(2027, 5, 15)


def column(*pieces: QWidget, gap: int = 8) -> QVBoxLayout:
    """Pieces below one another."""
    made = QVBoxLayout()
    made.setSpacing(gap)
    for piece in pieces:
        made.addWidget(piece)
    return made


def across(*pieces: QWidget) -> QHBoxLayout:
    """Pieces beside one another, each as wide as it needs."""
    made = QHBoxLayout()
    made.setSpacing(16)
    for piece in pieces:
        made.addWidget(piece, 0, Qt.AlignmentFlag.AlignVCenter)
    made.addStretch()
    return made


def hero() -> HeroCard:
    """The soonest urgent need."""
    return HeroCard(
        Hero(
            title="Hot meals for Rosa’s household this week",
            tag="Urgent",
            facts=(Fact("Alder Row", "ph.map-pin"), Fact("asked on Tuesday")),
            story="“I broke my ankle on the slipway. Anything the kids will eat is perfect.”",
            coverage=Coverage(12, 7, 1),
            sentence=runs("<b>4 of 12 meals still open.</b> 7 agreed, 1 promised."),
            act="I can help",
        )
    )


def heroes() -> QVBoxLayout:
    """At rest, under the pointer, with the keyboard in it."""
    rest, under, keyed = (hero() for _ in range(3))
    states.hovered(under)
    states.focused(keyed.act)
    return column(rest, under, keyed)


def listing() -> Listing:
    """Rows with an act each."""
    rows = (
        (
            Hue.GATHERING,
            "One more driver for the Saturday van",
            ("Sat 16 May, 8:30 am", "Quayside hall"),
            "Take this shift",
        ),
        (
            Hue.DECISION,
            "Open the hall kitchen on winter Sundays?",
            ("closes Sunday, 8 pm", "21 of 34 heard"),
            "Read and respond",
        ),
        (Hue.NEED, "A lift to the eye clinic and back for Len", ("Mon 18 May, 8:15 am", "Mill End"), "I can help"),
    )
    return Listing(
        [
            ActionRow(Tile(hue), title, (Fact(when, "ph.clock"), Fact(where)), act)
            for hue, title, (when, where), act in rows
        ]
    )


def strips() -> QVBoxLayout:
    """A match, from either side: at rest, under the pointer, with the keyboard."""
    made = [
        MatchStrip(Hue.NEED, "May fit: Dev drives that way on Mondays."),
        MatchStrip(Hue.OFFER, "May fit: Len needs a lift on Monday."),
        MatchStrip(Hue.NEED, "May fit: Dev drives that way on Mondays."),
        MatchStrip(Hue.OFFER, "May fit: Len needs a lift on Monday."),
    ]
    states.hovered(made[2].introduce)
    states.hovered(made[3].dismiss)
    states.focused(made[2].dismiss)
    states.focused(made[3].introduce)
    return column(*made)


def sealed() -> QVBoxLayout:
    """Where exactly: sealed, and opened."""
    shut = SealedBlock(
        "Where exactly",
        "Sealed for Rosa and the people she has said yes to. You will see the address once she accepts your promise.",
    )
    opened = SealedBlock("Where exactly")
    opened.open("14 Alder Row, the blue door. 01632 960 114", "Only Rosa and the people she has said yes to see this.")
    return column(shut, opened)


def talk() -> QVBoxLayout:
    """Remarks, and the people who made them."""
    mei, people = (
        _person("Mei Tran"),
        [_person(name) for name in "Ada Bo Cem Dev Eda Fay Gil Hal Ian Jo Kim Lu".split()],
    )
    return column(
        Comment(mei, "I have a big pot you can keep until June.", "1 hour ago"),
        Group(people),
        Phrase(runs("<b>{name}</b> <small>{computer}</small>", name="Rosa", computer="kitchen laptop")),
    )


def history() -> Steps:
    """What happened, in order."""
    return Steps(
        [
            Step("Rosa asked", "Tue 12 May, 7:40 pm"),
            Step("Rosa added “no nuts”", "Wednesday", "What changed"),
            Step("Nell promised 1 meal", "Today, 8:05 am"),
        ]
    )


def tallies() -> QVBoxLayout:
    """What was said to a proposal, with many answers and with none yet."""
    most = TallyBar(Tally(14, 2, 2, 2, 9), "14 agree, 2 abstain, 2 stand aside, 2 block, 9 not heard")
    few = TallyBar(Tally(400, 8, 3, 0, 30), "400 agree, 8 abstain, 3 stand aside, nobody blocks, 30 not heard")
    nobody = TallyBar(Tally(not_heard=12), "12 not heard")
    words = [Text(each.text(), Size.MINI, Tone.SOFT) for each in (most, few, nobody)]
    return column(most, words[0], few, words[1], nobody, words[2])


def small_ones() -> QHBoxLayout:
    """Day, key, legend, the way to the search."""
    return across(
        DateTile(SATURDAY),
        DateTile(SATURDAY, large=True),
        SearchDoor("Search", "Ctrl K"),
        Keycap("/"),
        Legend(),
        Facts((Fact("Alder Row", "ph.map-pin"), Fact("Tue 12 to Sun 17 May"))),
    )


def ribbon(count: int = 26) -> Ribbon:
    """A month of things looked after together."""
    return Ribbon([sha256(bytes([each])).digest() for each in range(count)])


def _person(name: str) -> Person:
    return Person(name, sha256(name.encode()).digest())
