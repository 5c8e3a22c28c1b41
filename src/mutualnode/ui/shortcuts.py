"""The keys that work everywhere in the window, as one table: what they are and what they do in words.

`bind` lets one of them do something; Help shows them all. Qt puts Cmd in place of Ctrl on a Mac by itself.
"""

from collections.abc import Callable
from enum import Enum

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mutualnode.ui.languages import tr

PLACES_LIMIT = 9  # places that have a number of their own among the keys


class Keys(Enum):
    """What can be done by keys, each with those keys; the first of them is the one that Help shows."""

    FIND = ("Ctrl+K",)
    FILTER = ("/", "Ctrl+F")
    ASK_OR_OFFER = ("Ctrl+N",)
    ASK = ("Ctrl+Shift+N",)
    OFFER = ("Ctrl+Shift+O",)
    NEXT_PART = ("F6",)
    PART_BEFORE = ("Shift+F6",)
    BACK = ("Alt+Left",)
    LEAVE = ("Esc",)
    UNDO = ("Ctrl+Z",)
    SWAP = ("F5",)
    PRINT = ("Ctrl+P",)
    LOCK = ("Ctrl+L",)
    LARGER = ("Ctrl++", "Ctrl+=")
    SMALLER = ("Ctrl+-",)
    USUAL_SIZE = ("Ctrl+0",)
    HELP = ("F1",)
    FULL_SCREEN = ("F11",)
    SETTINGS = ("Ctrl+,",)


def bind(window: QWidget, keys: Keys, act: Callable[[], object]) -> list[QShortcut]:
    """Let keys do something wherever one is in a window, and return them."""
    return [_bound(window, each, act) for each in keys.value]


def bind_place(window: QWidget, number: int, act: Callable[[], object]) -> None:
    """Let Ctrl and a number lead to a place, counted from 1 in the order of the sidebar."""
    if number <= PLACES_LIMIT:
        _bound(window, f"Ctrl+{number}", act)


def _bound(window: QWidget, keys: str, act: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys), window)
    shortcut.activated.connect(act)
    return shortcut


def written(keys: str) -> str:
    """Return keys as they are written on the keyboard here."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def table() -> list[tuple[str, str]]:
    """Return all keys as they are written here, each with what it does, in the order in which Help shows them."""
    told = {
        Keys.FIND: tr("Find anything"),
        Keys.FILTER: tr("Search the board"),
        Keys.ASK_OR_OFFER: tr("Ask or offer"),
        Keys.ASK: tr("Ask for something"),
        Keys.OFFER: tr("Offer something"),
        Keys.NEXT_PART: tr("To the next part of the window"),
        Keys.PART_BEFORE: tr("To the part before"),
        Keys.BACK: tr("Back"),
        Keys.LEAVE: tr("Close what is open, then back"),
        Keys.UNDO: tr("Undo what was just done"),
        Keys.SWAP: tr("Swap changes now"),
        Keys.PRINT: tr("Print this page"),
        Keys.LOCK: tr("Lock now"),
        Keys.LARGER: tr("Larger text"),
        Keys.SMALLER: tr("Smaller text"),
        Keys.USUAL_SIZE: tr("Text in its usual size"),
        Keys.HELP: tr("Keys and help"),
        Keys.FULL_SCREEN: tr("Full screen"),
        Keys.SETTINGS: tr("Settings"),
    }
    places = (f"{written('Ctrl+1')} … {PLACES_LIMIT}", tr("Go to a place, in the order of the sidebar"))
    sending = (written("Ctrl+Return"), tr("Send what is being written"))
    return [places, *((written(keys.value[0]), does) for keys, does in told.items()), sending]
