"""There is room for longer words and larger text: nothing is cut and nothing scrolls sideways, on any screen.

In the smallest window with text at 150 %, and at 200 % in a window as it opens; `--every-look` plays every screen in
every language. From right to left, what lies beside words turns with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QWidget,
)

from mutualnode.ui import languages
from mutualnode.ui.look.margins import TURNS
from mutualnode.ui.look.pieces.facts import Facts
from mutualnode.ui.look.pieces.tag import Tag
from tests.shots.screens import FULL, SMALL
from tests.ui.conftest import EVERY_LOOK
from tests.ui.theatre import SCREENS, Theatre, in_sight

LINES = (QAbstractButton, QComboBox, Tag)  # what says something in one line
LEAST_LETTER = 13  # pixels
WITHOUT_END = 100_000  # pixels: higher than any text
EDGE = 2  # pixels by which two ways of measuring one text may differ

ABROAD = [each for each in languages.NAMES if each != languages.ENGLISH]
Look = tuple[str, float, tuple[int, int]]  # a language, how large text is, and the window

EVERYWHERE: tuple[Look, ...] = (
    *((language, scale, SMALL) for language in ABROAD for scale in (1.0, 1.5)),
    (languages.ENGLISH, 1.5, SMALL),
    (languages.ENGLISH, 2.0, FULL),
)
TIGHTEST: dict[Look, tuple[str, ...]] = {  # each kind of page once, where it has the least room
    ("es", 1.5, SMALL): ("first-run", "today", "need", "need-mine", "sync", "settings", "form-full"),
    ("ar", 1.5, SMALL): ("board", "people", "told"),
    (languages.ENGLISH, 2.0, FULL): ("preview", "invite", "finder"),
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Play the tightest looks; with `--every-look`, every screen in each."""
    every = metafunc.config.getoption(EVERY_LOOK, default=False)
    looks = dict.fromkeys(EVERYWHERE, tuple(SCREENS)) if every else TIGHTEST
    ids = [f"{language}-{scale}" for language, scale, _ in looks]
    metafunc.parametrize("performance", [Performance(*each) for each in looks.items()], ids=ids, indirect=True)


@dataclass(frozen=True)
class Performance:
    """Screens in one look, and where they are played."""

    look: Look
    names: tuple[str, ...]
    theatre: Theatre | None = None

    def shown(self) -> Iterator[tuple[str, QWidget]]:
        """Yield one screen after the other."""
        _, scale, size = self.look
        assert self.theatre is not None
        for name in self.names:
            widget = self.theatre.plays(name, scale, size)
            yield name, widget
            self.theatre.ends(widget)


@pytest.fixture(scope="module")
def performance(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Performance]:
    language = request.param.look[0]
    theatre = Theatre(qapp, language)
    yield replace(request.param, theatre=theatre)
    theatre.closes()


def _lacks(widget: QWidget) -> str:
    """Say how something has less room than its words need; nothing if it has enough, or tells them when pointed at."""
    if isinstance(widget, QLabel) and type(widget).paintEvent is QLabel.paintEvent and widget.text():
        metrics, wide = QFontMetrics(widget.font()), widget.contentsRect().width() - max(0, widget.indent())
        if not widget.wordWrap():
            return "a line is cut" if metrics.horizontalAdvance(widget.text()) > wide + EDGE else ""
        room = QRect(0, 0, max(1, wide), WITHOUT_END)
        needs = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), widget.text())
        return "a text is cut" if needs.height() > widget.height() + EDGE or needs.width() > wide + EDGE else ""
    if isinstance(widget, Facts) and any(widget._wide(each) > widget.width() + EDGE for each in widget._facts):
        return "" if widget.toolTip() else "a fact is cut"
    if widget.hasHeightForWidth() and isinstance(widget, QLabel):
        return "a text is cut" if widget.heightForWidth(widget.width()) > widget.height() + EDGE else ""
    if isinstance(widget, LINES) and not widget.hasHeightForWidth():
        wanted = widget.sizeHint()
        return "a button is cut" if wanted.width() > widget.width() or wanted.height() > widget.height() else ""
    return ""


def _cut(shown: QWidget) -> list[str]:
    found = []
    for each in in_sight(shown):
        said = getattr(each, "text", each.accessibleName)()
        if lack := _lacks(each):
            found.append(
                f"{lack}: {type(each).__name__} {said!r} {each.size().toTuple()} of {each.sizeHint().toTuple()}"
            )
    return found


def _sideways(shown: QWidget) -> list[str]:
    areas = [each for each in in_sight(shown) if isinstance(each, QAbstractScrollArea)]
    return [type(each).__name__ for each in areas if each.horizontalScrollBar().maximum() > 0]


def _small(shown: QWidget) -> list[str]:
    written = [each for each in in_sight(shown) if isinstance(each, QLabel | QAbstractButton | QLineEdit)]
    return [type(each).__name__ for each in written if each.fontInfo().pixelSize() < LEAST_LETTER]


def _beyond(shown: QWidget, size: tuple[int, int]) -> list[str]:
    fits = not isinstance(shown, QDialog) or (shown.width() <= size[0] and shown.height() <= size[1])
    return [] if fits else [f"a sheet of {shown.size().toTuple()}"]


def test_nothing_is_cut_and_nothing_scrolls_sideways(performance: Performance) -> None:
    found = {}
    for name, shown in performance.shown():
        found[name] = [*_cut(shown), *_sideways(shown), *_small(shown), *_beyond(shown, performance.look[2])]
    assert found == {name: [] for name in performance.names}


def test_margins_that_differ_turn_with_the_language(performance: Performance) -> None:
    assert performance.theatre is not None
    uneven = 0
    for layout in performance.theatre.window.findChildren(QLayout):
        margins = layout.contentsMargins()
        if margins.left() != margins.right():
            uneven += 1
            assert layout.property(TURNS), layout.parentWidget()
    assert uneven
