"""Colours can be told apart by everybody: every pair that is used is computed from the values themselves."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from mutualnode.ui.look.palette import Hue, Palette, Theme, Tone, palette, tokens

TEXT, LINE = 4.5, 3.0  # the least contrast of text, and of outlines

PALETTES = [
    palette(Theme.LIGHT),
    palette(Theme.DARK),
    palette(Theme.STRONG),
    palette(Theme.STRONG, system_is_dark=True),
]
NAMES = ["light", "dark", "strong light", "strong dark"]


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """How far apart two colours are, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _surfaces(colors: Palette) -> list[str]:
    return [colors.paper, colors.side, colors.card, colors.sunken]


def _tints(colors: Palette) -> list[str]:
    states = [colors.good.tint, colors.wait.tint, colors.alarm.tint, colors.action_tint]
    return states + [colors.of(hue).tint for hue in Hue]


def _text_pairs(colors: Palette) -> Iterator[tuple[str, str, str]]:
    for ground in _surfaces(colors):
        for tone in Tone:
            if tone is not Tone.PAPER:
                yield tone.value, colors.text(tone), ground
    for ground in _tints(colors):
        yield "ink on a tint", colors.ink, ground
        yield "soft ink on a tint", colors.ink_soft, ground
    for hue in Hue:
        tones = colors.of(hue)
        yield f"{hue} on its tint", tones.solid, tones.tint
        yield f"on {hue}", tones.on, tones.solid
        yield f"ink on the middle of {hue}", colors.ink, tones.mid
    for state in (colors.good, colors.wait, colors.alarm):
        yield "a state on its tint", state.base, state.tint
    for ground in (colors.action, colors.action_hover, colors.action_pressed):
        yield "on a button", colors.on_action, ground
    yield "chosen row", colors.action, colors.action_tint
    yield "toast", colors.text(Tone.PAPER), colors.ink


def _line_pairs(colors: Palette) -> Iterator[tuple[str, str, str]]:
    for ground in _surfaces(colors) + _tints(colors):
        yield "control outline", colors.line_strong, ground
        yield "focus ring", colors.focus, ground


def test_contrast_is_computed_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colors", PALETTES, ids=NAMES)
def test_all_text_can_be_read(colors: Palette) -> None:
    weak = [(what, one, other) for what, one, other in _text_pairs(colors) if contrast(one, other) < TEXT]
    assert weak == []


@pytest.mark.parametrize("colors", PALETTES, ids=NAMES)
def test_every_outline_and_ring_can_be_seen(colors: Palette) -> None:
    weak = [(what, one, other) for what, one, other in _line_pairs(colors) if contrast(one, other) < LINE]
    assert weak == []


@pytest.mark.parametrize("colors", PALETTES[:2], ids=NAMES[:2])
def test_the_ink_in_use_is_never_softer_than_the_soft_one(colors: Palette) -> None:
    assert all(contrast(colors.ink, g) > contrast(colors.ink_soft, g) for g in _surfaces(colors))


def test_strong_lines_put_everything_on_cards() -> None:
    colors = palette(Theme.STRONG)
    assert colors.strong
    assert {*_tints(colors)} == {colors.card}
    assert colors.line_soft == colors.line_strong


@pytest.mark.parametrize("theme", [Theme.SYSTEM, Theme.STRONG])
def test_the_system_decides_where_a_theme_does_not(theme: Theme) -> None:
    assert not palette(theme).dark
    assert palette(theme, system_is_dark=True).dark


def test_a_chosen_theme_does_not_follow_the_system() -> None:
    assert palette(Theme.DARK).dark
    assert not palette(Theme.LIGHT, system_is_dark=True).dark


def test_sizes_of_type_grow_from_the_smallest_upward() -> None:
    sizes = [tokens()["type"]["scale"][name]["size"] for name in ("mini", "caption", "label", "body", "h2", "h1")]
    assert all(small < large for small, large in pairwise(sizes))
    assert min(sizes) >= 13
