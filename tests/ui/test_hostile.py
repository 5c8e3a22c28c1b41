"""Whatever others write, the window shows it as words: nothing is read as markup, and nothing breaks the layout."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.story import Story
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]

TEXTS = {
    "ten thousand letters": "W" * 10_000,
    "long words": " ".join(["Donaudampfschifffahrtsgesellschaft" * 4] * 20),
    "marks": "a" + "\u0301" * 1_000,
    "direction": "\u202e\u2066\u2067" * 50 + "abc",
    "markup": "<h1>big</h1><img src='file:///etc/passwd'><a href='https://example.org'>x</a>" * 20,
    "lines": "\n" * 500 + "end",
    "control": "\x00\x07\x1b[31m\ufeff\ufffe",
}


def _page(screen: Screen) -> QWidget:
    page = screen.home.pages.currentWidget()
    assert page is not None
    return page


def _sticking_out(screen: Screen) -> list[str]:
    """Return what reaches beyond the window at its sides, of all that is in sight."""
    wide = screen.window.width()
    found = []
    for each in _page(screen).findChildren(QWidget):
        left = each.mapTo(screen.window, QPoint(0, 0)).x()
        if each.isVisible() and (left < 0 or left + each.width() > wide):
            found.append(f"{type(each).__name__} {each.objectName()} from {left}, {each.width()} wide")
    return found


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_words_of_others_break_a_page(neighbours: Make, at_home: SitDown, text: str) -> None:
    rosa, grace = neighbours("Rosa", "Grace")
    fields = {"title": text, "note": text, "area": text, "category": text, "quantity": f"12 {text}"}
    need = rosa.writes(Kind.NEED, **fields, urgency="now", behalf=text)
    rosa.writes(Kind.OFFER, **fields)
    carry_all(rosa, grace)
    screen = at_home(grace)
    shown: tuple[Callable[[], None], ...] = (
        lambda: screen.home.go(Where.TODAY),
        screen.home.show_news,
        lambda: screen.home.go(Where.BOARD),
        lambda: screen.home.open(bytes(need)),
    )
    for show in shown:
        show()
        screen.looks_up()
        screen.looks_up()
        assert _sticking_out(screen) == []
        labels = _page(screen).findChildren(QLabel)
        said = [
            each for each in labels if each.text() and not isinstance(each, Story)
        ]  # which escapes all, and says so
        assert {type(each) for each in said if each.textFormat() != Qt.TextFormat.PlainText} == set()
        assert not screen.window.grab().isNull()
    assert screen.window.width() == 1280
