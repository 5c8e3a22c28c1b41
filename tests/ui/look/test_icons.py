"""Every icon that is named anywhere exists, and is drawn in its colour."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look import icons
from mutualnode.ui.look.palette import tokens
from tests.ui.look.seeing import count, has, picture

ROOT = Path(__file__).resolve().parents[3]
NAMED = re.compile(r'"((?:ph|mn)\.[a-z][a-z0-9-]*)"')


def _in_tokens() -> Iterator[str]:
    for group in tokens()["icons"].values():
        yield from group.values()


def _in_code() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "src" / "mutualnode" / "ui").rglob("*.py")]
    return {found for text in texts for found in NAMED.findall(text)}


@pytest.mark.parametrize("icon_id", sorted({*_in_tokens()}))
def test_every_icon_of_the_tokens_exists(icon_id: str) -> None:
    assert icons.exists(icon_id)


def test_every_icon_named_in_the_code_exists() -> None:
    assert {found for found in _in_code() if not icons.exists(found)} == set()


@pytest.mark.parametrize("icon_id", ["ph.no-such-thing", "mn.no-such-thing", "fa5s.flag", ""])
def test_an_icon_that_was_made_up_does_not_exist(icon_id: str) -> None:
    assert not icons.exists(icon_id)


@pytest.mark.parametrize("icon_id", ["ph.gift", "ph.check-bold", "mn.usb-stick"])
def test_an_icon_is_drawn_in_its_colour_and_fills_its_box(icon_id: str) -> None:
    image = picture(lambda painter, box: icons.paint(painter, box, icon_id, "#A83A14"))
    assert count(image, "#A83A14") > 50
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y).alpha() for x in range(image.width()))]
    assert rows[-1] - rows[0] > image.height() / 3


def test_every_place_has_a_filled_form_or_stays_as_it_is() -> None:
    for icon_id in tokens()["icons"]["places"].values():
        assert icons.exists(icons.filled(icon_id))
        assert icons.exists(icons.bold(icon_id))
    assert icons.filled("ph.push-pin") == "ph.push-pin-fill"
    assert icons.bold("mn.usb-stick") == "mn.usb-stick"


def test_an_icon_is_found_by_what_it_stands_for() -> None:
    assert icons.named("kinds", "need") == "ph.hand-palm"


def test_a_picture_of_an_icon_is_sharp_on_a_fine_screen() -> None:
    assert icons.pixmap("ph.gift", "#000000", 20, 2.0).size().width() == 40
    assert not icons.icon("ph.gift").isNull()


def test_an_arrow_turns_with_the_direction_of_reading(qapp: QApplication) -> None:
    def arrow() -> QImage:
        return picture(lambda painter, box: icons.paint(painter, box, "ph.caret-right-bold", "#000000"))

    there = arrow()
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert arrow() != there
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_clock_does_not_turn(qapp: QApplication) -> None:
    def clock() -> QImage:
        return picture(lambda painter, box: icons.paint(painter, box, "ph.clock", "#000000"))

    there = clock()
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert clock() == there
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_nothing_is_drawn_in_another_colour() -> None:
    image = picture(lambda painter, box: icons.paint(painter, box, "ph.gift", "#0B5F69"))
    assert not has(image, "#FFFFFF")
