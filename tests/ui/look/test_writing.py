"""Text is written where there is room, and cut with a sign where there is not."""

from PySide6.QtCore import QRectF, Qt

from mutualnode.ui.look import writing
from mutualnode.ui.look.fonts import Size, font, metrics
from mutualnode.ui.look.writing import Ink
from tests.ui.look.seeing import picture


def _ink() -> Ink:
    return Ink(font(Size.BODY), "#25221C")


def test_a_line_stays_in_its_box() -> None:
    box = QRectF(10, 10, 60, 24)
    image = picture(lambda painter, _: writing.line(painter, box, "A lift to the eye clinic", _ink()), 200, 44)
    assert not any(image.pixelColor(x, y).alpha() for x in range(75, 200) for y in range(44))
    assert any(image.pixelColor(x, y).alpha() for x in range(10, 70) for y in range(44))


def test_wrapped_text_is_as_high_as_its_lines_up_to_a_number() -> None:
    one = metrics().lineSpacing()
    assert _ink().height("Soup", 300, 2) <= one
    assert _ink().height("Hot meals for Rosa’s household this week " * 4, 200, 2) == 2 * one


def test_text_that_does_not_fit_is_cut_and_not_painted_over() -> None:
    long = "Read two letters from the council with me " * 5
    image = picture(lambda painter, _: writing.lines(painter, QRectF(0, 0, 150, 24), long, _ink()), 160, 80)
    assert not any(image.pixelColor(x, y).alpha() for x in range(160) for y in range(30, 80))


def test_text_that_does_not_fit_fills_all_lines_that_there_is_room_for() -> None:
    long = "Read two letters from the council with me " * 5
    box = QRectF(0, 0, 150, 2 * metrics().lineSpacing())
    image = picture(lambda painter, _: writing.lines(painter, box, long, _ink()), 160, 80)
    second = range(metrics().lineSpacing() + 4, 2 * metrics().lineSpacing())
    assert any(image.pixelColor(x, y).alpha() for x in range(160) for y in second)


def test_short_text_is_wrapped_from_the_top() -> None:
    image = picture(lambda painter, _: writing.lines(painter, QRectF(0, 0, 60, 80), "Soup for two", _ink()), 80, 80)
    assert any(image.pixelColor(x, y).alpha() for x in range(60) for y in range(22, 44))


def test_places_are_mirrored_for_those_who_read_from_the_right() -> None:
    around, box = QRectF(0, 0, 100, 20), QRectF(5, 2, 10, 10)
    assert writing.mirrored(box, around, Qt.LayoutDirection.LeftToRight) == box
    assert writing.mirrored(box, around, Qt.LayoutDirection.RightToLeft) == QRectF(85, 2, 10, 10)


def test_an_icon_stands_in_the_middle_of_its_box() -> None:
    image = picture(lambda painter, box: writing.with_icon(painter, box, "ph.check-bold", 16, "#25221C"))
    inked = [x for x in range(64) if any(image.pixelColor(x, y).alpha() for y in range(64))]
    assert inked[0] >= 24
    assert inked[-1] <= 40


def test_as_many_lines_as_are_allowed_are_written_whole() -> None:
    ink = Ink(font(Size.LABEL), "#000000")
    words = "two lines of words that are written beneath one another"
    wide = ink.width(words) * 2 // 3
    assert ink.height(words, wide, 2) == ink.height(words, wide, 9)


def test_a_word_longer_than_any_living_one_may_go_on_in_the_next_line() -> None:
    for word in ("Donaudampfschifffahrt", "a" * 24, "https://example.org", "one two"):
        assert writing.breakable(word) == word
    assert writing.breakable("W" * 60).split(writing.MAY_BREAK) == ["W" * 8] * 7 + ["W" * 4]
