"""What is worn can be changed, and says how large things are in it."""

import pytest

from mutualnode.ui.look.palette import Theme, palette
from mutualnode.ui.look.worn import SCALES, Look, change, current


@pytest.mark.parametrize("scale", SCALES)
def test_sizes_follow_the_text(scale: float) -> None:
    assert Look(palette(Theme.LIGHT), scale).px(16) == round(16 * scale)


def test_strong_lines_are_twice_as_wide() -> None:
    assert Look(palette(Theme.STRONG)).outline == 2 * Look(palette(Theme.LIGHT)).outline


def test_what_was_changed_to_is_worn() -> None:
    look = Look(palette(Theme.DARK), 1.25)
    change(look)
    assert current() is look
