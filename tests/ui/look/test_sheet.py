"""The style sheet has no gap left open, and Qt's palette is ours."""

import pytest
from PySide6.QtGui import QPalette

from mutualnode.ui.look.palette import Theme, palette
from mutualnode.ui.look.sheet import qt_palette, sheet
from mutualnode.ui.look.worn import SCALES, Look, change


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("scale", SCALES)
def test_every_gap_in_the_template_is_filled(theme: Theme, scale: float) -> None:
    look = Look(palette(theme), scale)
    change(look)
    text = sheet(look)
    assert "$" not in text
    assert text.count("{") == text.count("}")
    assert look.palette.card in text


def test_the_placeholder_can_be_read() -> None:
    colors = palette(Theme.DARK)
    assert qt_palette(colors).color(QPalette.ColorRole.PlaceholderText).name().upper() == colors.ink_soft
    assert f"placeholder-text-color: {colors.ink_soft}" in sheet(Look(colors))


def test_what_is_off_is_still_written_in_soft_ink() -> None:
    colors = palette(Theme.LIGHT)
    off = qt_palette(colors).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert off.name().upper() == colors.ink_soft
