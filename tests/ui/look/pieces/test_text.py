"""Text is plain, has its size and tone, and can change both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.fonts import Size, pixels
from mutualnode.ui.look.palette import Theme, Tone
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current


def _color(text: Text) -> str:
    text.ensurePolished()
    return text.palette().color(QPalette.ColorRole.WindowText).name().upper()


@pytest.mark.parametrize("size", list(Size))
def test_text_is_of_the_size_it_was_given(qtbot: QtBot, size: Size) -> None:
    text = Text("Hot meals", size)
    qtbot.addWidget(text)
    text.ensurePolished()
    assert text.font().pixelSize() == pixels(size)


def test_headings_are_bold_unless_told_otherwise(qtbot: QtBot) -> None:
    heading, plain, strong = Text("a", Size.H2), Text("a", Size.H2, bold=False), Text("a", bold=True)
    for text in (heading, plain, strong):
        qtbot.addWidget(text)
        text.ensurePolished()
    assert [text.font().bold() for text in (heading, plain, strong)] == [True, False, True]


def test_what_others_wrote_is_never_read_as_markup(qtbot: QtBot) -> None:
    text = Text("<b>soup</b> <img src='x'>")
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_text_can_say_something_else_in_another_tone(qtbot: QtBot) -> None:
    text = Text("14 of 23 changes", tone=Tone.SOFT)
    qtbot.addWidget(text)
    assert _color(text) == current().palette.ink_soft
    text.say("Up to date", Tone.GOOD)
    assert text.text() == "Up to date"
    assert _color(text) == current().palette.good.base
    text.say("Still")
    assert _color(text) == current().palette.good.base


def test_text_follows_theme_and_size(qapp: QApplication, qtbot: QtBot) -> None:
    text = Text("Hot meals")
    qtbot.addWidget(text)
    apply(qapp, Theme.DARK, 2.0)
    assert _color(text) == current().palette.ink
    assert text.font().pixelSize() == 32


@pytest.mark.parametrize("words", ["Hot meals", "شاي وصحبة"])
def test_text_of_any_script_begins_where_the_window_begins(qtbot: QtBot, words: str) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        text = Text(words)
        qtbot.addWidget(text)
        assert text.alignment() & Qt.AlignmentFlag.AlignRight
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert Text(words).alignment() & Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize("indent", [0, 18])
@pytest.mark.parametrize("words", ["مممم " * 30, "mmmm " * 30, "مممم\nمممم " + "مممم " * 30])
def test_at_the_right_edge_every_line_begins_at_the_edge(qtbot: QtBot, words: str, indent: int) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        text = Text(words.strip())
        text.setIndent(indent)
        qtbot.addWidget(text)
        text.resize(240, text.heightForWidth(240))
        image, high = text.grab().toImage(), text.fontMetrics().lineSpacing()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    ground = image.pixel(0, image.height() - 1)
    edges = {
        max(x for x in range(240) for y in range(top, top + high) if image.pixel(x, y) != ground)
        for top in range(0, image.height() - high + 1, high)
    }
    assert image.height() >= 4 * high
    assert max(edges) - min(edges) <= 1
    assert 240 - indent - 4 <= max(edges) < 240 - indent
