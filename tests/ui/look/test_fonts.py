"""The typeface is brought along, and its sizes follow the wish of whoever reads."""

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.fonts import Size, font, install, is_heavy, line, metrics, pixels
from mutualnode.ui.look.palette import Theme


def test_the_typeface_comes_with_the_program() -> None:
    assert install() == "Atkinson Hyperlegible"
    assert QFontInfo(font()).family() == "Atkinson Hyperlegible"


def test_headings_are_bold_by_themselves() -> None:
    assert font(Size.H1).weight() == QFont.Weight.Bold
    assert font(Size.BODY).weight() == QFont.Weight.Normal
    assert font(Size.BODY, bold=True).weight() == QFont.Weight.Bold
    assert [size for size in Size if is_heavy(size)] == [Size.H3, Size.H2, Size.H1, Size.DISPLAY]


@pytest.mark.parametrize(("scale", "size"), [(1.0, 16), (1.25, 20), (1.5, 24), (2.0, 32)])
def test_text_is_as_large_as_was_asked_for(qapp: QApplication, scale: float, size: int) -> None:
    apply(qapp, Theme.LIGHT, scale)
    assert pixels(Size.BODY) == size
    assert font().pixelSize() == size
    assert line(Size.BODY) > size


@pytest.mark.parametrize("name", ["Zieliński", "Ångström", "Øyvind ß"])
def test_names_of_neighbours_are_in_the_typeface(name: str) -> None:
    assert all(metrics().inFontUcs4(ord(letter)) for letter in name)


def test_other_scripts_fall_back_to_what_the_computer_has() -> None:
    assert font().families()[1] == "Noto Sans"
    assert metrics().horizontalAdvance("مرحبا") > 0
