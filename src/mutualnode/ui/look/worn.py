"""What the window wears now: palette, size of text, quiet patterns, less movement.

One process has one look, as it has one application; pieces ask for it whenever they paint.
"""

from dataclasses import dataclass

from mutualnode.ui.look.palette import Palette, Theme, palette

SCALES = (1.0, 1.25, 1.5, 2.0)  # sizes of text that can be chosen; in between nothing has been looked at
PLAIN_OUTLINE = 1.0  # pixels, around cards and chips
STRONG_OUTLINE = 2.0  # pixels, the same with strong lines


@dataclass(frozen=True, slots=True)
class Look:
    """All that decides how a piece is drawn, apart from the piece itself."""

    palette: Palette
    scale: float = 1.0
    quiet_patterns: bool = False
    less_motion: bool = False

    def px(self, size: float) -> int:
        """A size that follows the text: of text itself, icons and controls; space and corners stay as they are."""
        return round(size * self.scale)

    @property
    def outline(self) -> float:
        """How wide the outline of a card or chip is."""
        return STRONG_OUTLINE if self.palette.strong else PLAIN_OUTLINE


class _Wardrobe:
    def __init__(self) -> None:
        self.look = Look(palette(Theme.LIGHT))


_WARDROBE = _Wardrobe()


def current() -> Look:
    """The look that is worn now."""
    return _WARDROBE.look


def change(look: Look) -> None:
    """Wear another look; `dress.apply` also tells the application."""
    _WARDROBE.look = look
