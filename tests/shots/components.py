"""The first screen: every piece in its states, to see at once whether the look holds together."""

from hashlib import sha256

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.logo import Logo
from mutualnode.ui.look.palette import Hue, Tone
from mutualnode.ui.look.pieces.banner import Banner, Gravity, Notice
from mutualnode.ui.look.pieces.button import Button, Manner
from mutualnode.ui.look.pieces.card import Card, Ground
from mutualnode.ui.look.pieces.coverage import Coverage, CoverageBar
from mutualnode.ui.look.pieces.empty import EmptyState
from mutualnode.ui.look.pieces.field import Field
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.lines import Line
from mutualnode.ui.look.pieces.peer_dot import Nearness, PeerDot
from mutualnode.ui.look.pieces.person import Avatar, Patch, Person
from mutualnode.ui.look.pieces.picker import Picker
from mutualnode.ui.look.pieces.place import Place
from mutualnode.ui.look.pieces.progress import Pace, Progress, ProgressRow
from mutualnode.ui.look.pieces.rows import Face
from mutualnode.ui.look.pieces.seal import Check, Seal
from mutualnode.ui.look.pieces.search_field import SearchField
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.look.pieces.sign import Tile
from mutualnode.ui.look.pieces.stepper import Stepper
from mutualnode.ui.look.pieces.tag import Cut, Tag
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.toast import Toast
from mutualnode.ui.look.worn import current
from tests.shots import larger, states

SIZE = (1280, 2560)  # pixels
NAMES = ("Rosa Okafor", "Len Fowler", "Mei Tran", "Samira Noor", "Tomasz Zieliński", "Grace Abara", "Ruth Cohen")

Index = QModelIndex | QPersistentModelIndex


def person(name: str) -> Person:
    """Somebody with a key of their own, the same in every picture."""
    return Person(name, sha256(name.encode()).digest())


def _section(title: str, inside: QLayout) -> Card:
    card = Card()
    card.column.setContentsMargins(18, 13, 18, 15)
    card.column.addWidget(Text(title, Size.BODY, bold=True))
    card.column.addLayout(inside)
    card.column.addStretch()
    return card


def _flow(*pieces: tuple[QWidget, str]) -> Flow:
    flow = Flow(gap=4)
    for piece, caption in pieces:
        flow.addWidget(states.captioned(piece, caption))
    return flow


def _column(*pieces: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for piece in pieces:
        column.addWidget(piece)
    return column


def _other_buttons() -> Flow:
    return _flow(
        (Button("Ask", "ph.plus-bold", small=True), "in a toolbar"),
        (states.hovered(Button("Ask", "ph.plus-bold", small=True)), "in a toolbar, hover"),
        (Button("What changed", manner=Manner.LINK), "link"),
        (Button("Open a stick", "mn.usb-stick"), "own icon"),
    )


def _all_buttons() -> QVBoxLayout:
    made = QVBoxLayout()
    made.addLayout(states.buttons())
    made.addLayout(_other_buttons())
    return made


def _tags() -> Flow:
    return _flow(
        (Tag("Urgent", "ph.bell-ringing-fill", Cut.STRONG, Hue.NEED), "urgent"),
        (Tag("Food", "ph.cooking-pot", hue=Hue.NEED), "category"),
        (Tag("Agreed", "ph.check-bold", Cut.GOOD), "agreed"),
        (Tag("Waiting for Rosa", "ph.hourglass-medium", Cut.STITCHED), "waiting"),
        (Tag("Step-free", "ph.wheelchair"), "access"),
    )


def _people() -> Flow:
    mei, tomasz = person("Mei Tran"), person("Tomasz Zieliński")
    return _flow(
        *((Patch(person(name).key, 72), f"of {name.split()[0]}") for name in NAMES[:3]),
        (Avatar(mei, 52), "52"),
        (Avatar(mei, 40), "40"),
        (Avatar(mei, 28), "28"),
        (Avatar(tomasz, 40, Presence.AWAY), "away"),
        (Avatar(mei, 40, Presence.YOU), "you"),
    )


def _dots() -> Flow:
    words = {
        Nearness.HERE: "Here now",
        Nearness.SWAPPING: "Swapping",
        Nearness.AWAY: "Away",
        Nearness.UNKNOWN: "Not recognised",
    }
    return _flow(*((PeerDot(near, word), near.value) for near, word in words.items()))


def _seals() -> Flow:
    words = {
        Check.CHECKED: "Signed by Rosa, checked here",
        Check.CHECKING: "Checking",
        Check.UNKNOWN: "Signed by a computer we have not met",
        Check.SET_ASIDE: "Does not match its signature",
        Check.REPLACED: "Replaced by a newer one",
    }
    made = [(Seal(check, sentence), check.name.lower().replace("_", " ")) for check, sentence in words.items()]
    more = [(states.hovered(Seal(Check.CHECKED, "Signed by Mei")), "hover")]
    return _flow(*made, *more, (states.focused(Seal(Check.CHECKED, "Signed by Len")), "focus"))


def _coverage() -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    shown = (
        (Coverage(12, 7, 1), Hue.NEED, "7 of 12 agreed, 1 promised"),
        (Coverage(4, 4), Hue.GATHERING, "all taken"),
        (Coverage(40, 23, 3), Hue.NEED, "above 16: one bar, same three fills"),
        (Coverage(4), Hue.GATHERING, "nobody yet"),
    )
    for i, (coverage, hue, sentence) in enumerate(shown):
        place = QVBoxLayout()
        place.addWidget(CoverageBar(coverage, sentence, hue))
        place.addWidget(Text(sentence, Size.MINI, Tone.SOFT))
        grid.addLayout(place, i // 2, i % 2)
    column = QVBoxLayout()
    column.addLayout(grid)
    return column


def _progress() -> QGridLayout:
    rows = (
        ProgressRow("Mei Tran", Progress(14, 23, "14 of 23 changes"), person("Mei Tran")),
        ProgressRow("BLUE STICK", Progress(38, 100, "paused", Pace.PAUSED)),
        ProgressRow("Len Fowler", Progress(1, 1, "Up to date", Pace.DONE)),
        ProgressRow("RED STICK", Progress(70, 100, "Stopped. The copy is as it was.", Pace.STOPPED)),
    )
    grid = QGridLayout()
    grid.setSpacing(16)
    for at, row in enumerate(rows):
        grid.addWidget(row, at // 2, at % 2)
    return grid


def _banners() -> QVBoxLayout:
    notices = (
        Notice(
            Gravity.OFFLINE,
            "No other computer nearby. You can go on writing; it travels when someone comes by.",
            "Use a stick",
        ),
        Notice(Gravity.INFO, "Aoife and Jonah took the same place while apart.", "Sort it out"),
        Notice(Gravity.WAITING, "This decision closes in 3 hours. You have not been heard.", "Respond"),
        Notice(Gravity.ALARM, "1 entry from Edith’s stick was set aside. Nothing else is affected.", "Look"),
    )
    banners = []
    for notice in notices:
        banner = Banner()
        banner.tell("shown", notice)
        banners.append(banner)
    states.hovered(banners[0].findChildren(Button)[0])
    states.focused(banners[1].findChildren(Button)[0])
    return _column(*banners)


def _fields() -> QVBoxLayout:
    empty, wrong = QLineEdit(), QLineEdit("31 June")
    empty.setPlaceholderText("In your words")
    by_when = Field("By when?", wrong)
    by_when.set_wrong("There are 30 days in June.")
    return _column(
        Field("What is needed?", empty, "Everybody in the network can read this."),
        Field("With the keyboard in it", states.FocusedLine("Soup for two")),
        by_when,
        SearchField("Search needs and offers", "/"),
    )


def _switches() -> QVBoxLayout:
    stepper, least = Stepper("Meals"), Stepper("Chairs")
    stepper.set_value(2)
    pickers = [Picker("Order", "ph.sort-ascending") for _ in range(3)]
    for picker in pickers:
        picker.addItems(["Waiting longest", "Soonest first"])
    states.hovered(pickers[1])
    states.focused(pickers[2])
    sizes = [Segment("A", size=size, name=name) for size, name in ((Size.LABEL, "100 %"), (Size.H2, "125 %"))]
    tabs = [
        Segment("Needs", "9 open", "ph.hand-palm", hue=Hue.NEED),
        Segment("Offers", "17 open", "ph.gift", hue=Hue.OFFER),
    ]
    named = zip(pickers, ("at rest", "hover", "focus"), strict=True)
    segments = [Segments("Size of text", sizes) for _ in range(3)]
    states.hovered(segments[1].parts[1])
    states.focused(segments[2].parts[0])
    shown = zip(segments, ("sizes", "other one, hover", "focus"), strict=True)
    flow = _flow(*states.marks(), (stepper, "stepper"), (least, "at its least"), *named, *shown)
    column = QVBoxLayout()
    column.addLayout(flow)
    column.addWidget(Segments("Which", tabs))
    return column


def _faces() -> list[Face]:
    rosa, len_, samira = (person(name) for name in ("Rosa Okafor", "Len Fowler", "Samira Noor"))
    food, lifts, things = ("Food", "ph.cooking-pot"), ("Lifts", "ph.car-simple"), ("Things", "ph.package")
    return [
        Face(
            Hue.NEED,
            "Hot meals for this week",
            rosa,
            "Alder Row",
            *food,
            tag="Urgent",
            tag_icon="ph.bell-ringing-fill",
            coverage=Coverage(12, 7, 1),
            note="4 open",
        ),
        Face(
            Hue.NEED,
            "A lift to the eye clinic and back",
            len_,
            "Mill End",
            *lifts,
            strong="Mon 18 May, 8:15 am.",
            note="No one yet.",
            match="May fit: Dev drives that way on Mondays.",
        ),
        Face(Hue.NEED, "Cot mattress, clean, any wear", samira, "Quayside", *things, note="New, 1 hour ago"),
        Face(Hue.NEED, "Mending and hems", rosa, "Alder Row", *things, note="with the keyboard"),
    ]


def _list(count: int) -> QListView:
    view = QListView()
    view.setModel(QStringListModel([""] * count, view))
    view.setMouseTracking(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _board() -> QVBoxLayout:
    faces, view = _faces(), _list(4)
    view.setProperty("bare", True)
    view.setItemDelegate(states.BoardInStates(lambda index: faces[index.row()], view))
    view.setMinimumHeight(current().px(520))
    ground = Card(Ground.TINT, Hue.NEED)
    ground.column.addWidget(view)
    return _column(ground)


def _lines() -> QVBoxLayout:
    lines = [
        Line(
            "Rosa Okafor",
            "Last change: a promise, 2 minutes ago",
            "kitchen laptop",
            person("Rosa Okafor"),
            end="Up to date",
            end_icon="ph.check-bold",
            end_tone=Tone.GOOD,
        ),
        Line(
            "Tomasz Zieliński",
            "6 changes wait here for him",
            "laptop",
            person("Tomasz Zieliński"),
            Presence.AWAY,
            end="Away since Tuesday",
            end_icon="ph.clock-counter-clockwise",
        ),
        Line("Tomasz can lend a 3 m ladder", "yesterday", hue=Hue.OFFER, icon_id="ph.gift"),
        Line("Mending and hems", "with the keyboard", person=person("Ruth Cohen")),
    ]
    view = _list(4)
    view.setItemDelegate(states.LinesInStates(lambda index: lines[index.row()], view))
    view.setMinimumHeight(current().px(290))
    return _column(view)


def _places() -> QVBoxLayout:
    waiting, column = Place("Decisions", "ph.check-square-offset"), QVBoxLayout()
    waiting.show_waiting(1, "1 waiting for you")
    column.addLayout(states.places())
    column.addWidget(waiting)
    return column


def _toast() -> QVBoxLayout:
    floor = QWidget()
    floor.setMinimumHeight(current().px(90))
    toast = states.hovered(Toast(floor))  # it stays while the pointer rests on it
    toast.say("Promise sent. Rosa will say yes or no.", lambda: None)
    return _column(floor)


def _empty() -> QVBoxLayout:
    return _column(
        EmptyState(
            "No needs open just now",
            "Lovely. Or someone is shy of asking first. You could go first.",
            "Ask for something",
        )
    )


def page() -> QWidget:
    """All of it."""
    made = QWidget()
    made.setProperty("ground", "paper")
    grid = QGridLayout(made)
    grid.setContentsMargins(30, 26, 30, 30)
    grid.setSpacing(16)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(Logo(34))
    head.addWidget(Text("Pieces and their states", Size.H1), 1)
    grid.addLayout(head, 0, 0, 1, 2)
    wide = 2
    placed: list[tuple[str, QLayout, int, int, int]] = [
        ("Buttons", _all_buttons(), 1, 0, wide),
        ("Chips", _flow(*states.chips()), 2, 0, 1),
        ("Tags", _tags(), 2, 1, 1),
        ("Kind tiles", _flow(*((Tile(hue), hue.value.capitalize()) for hue in Hue)), 3, 0, 1),
        ("People: patch and avatar", _people(), 3, 1, 1),
        ("Peer dot, always with its word", _dots(), 4, 0, 1),
        ("Verification seal", _seals(), 4, 1, 1),
        ("Coverage bar", _coverage(), 5, 0, 1),
        ("Tally bar", larger.tallies(), 5, 1, 1),
        ("Stitched progress", _progress(), 6, 0, wide),
        ("Banners", _banners(), 7, 0, wide),
        ("Fields", _fields(), 8, 0, 1),
        ("Switches and steppers", _switches(), 8, 1, 1),
        ("Board rows", _board(), 9, 0, 1),
        ("List rows", _lines(), 9, 1, 1),
        ("Empty state", _empty(), 10, 0, 1),
        ("Toast, stays until closed or 10 seconds", _toast(), 10, 1, 1),
        ("Hero card, at most one", larger.heroes(), 11, 0, wide),
        ("Rows with an act", larger.column(larger.listing()), 12, 0, wide),
        ("Match strip, tinted with the other kind", larger.strips(), 13, 0, wide),
        ("Sealed block", larger.sealed(), 14, 0, 1),
        ("Remarks, a group of more than 8", larger.talk(), 14, 1, 1),
        ("History", larger.column(larger.history()), 15, 0, wide),
        ("Date tile, search, keycap, legend, facts", larger.small_ones(), 16, 0, wide),
        ("Photos", _flow(*states.pictures()), 18, 0, wide),
        ("Roll", states.roll(), 19, 0, wide),
        ("Places", _places(), 20, 0, wide),
        ("Quilt ribbon", larger.column(larger.ribbon(), larger.ribbon(4)), 17, 0, wide),
    ]
    for title, inside, row, column, span in placed:
        grid.addWidget(_section(title, inside), row, column, 1, span)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    states.put_rings(made)
    return made
