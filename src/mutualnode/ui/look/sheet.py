"""Fills the style sheet's template and Qt's own palette from ours. Pieces that paint themselves need neither."""

from dataclasses import fields
from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtGui import QColor, QPalette

from mutualnode.ui.look.fonts import Size, is_heavy, line, pixels
from mutualnode.ui.look.palette import Palette, Tone, tokens
from mutualnode.ui.look.worn import Look

FIELD_BORDERS = 4  # pixels above and below together, of a field at rest
FOCUSED_FIELD_BORDERS = 6  # the same with the focus in it: the field stays as high as it was


@cache
def _template() -> Template:
    return Template(files("mutualnode.ui.look").joinpath("sheet.qss").read_text(encoding="utf-8"))


def sheet(look: Look) -> str:
    """The style sheet of a look."""
    colors = {
        each.name: value for each in fields(look.palette) if isinstance(value := getattr(look.palette, each.name), str)
    }
    field = look.px(tokens()["size"]["field"])
    filled = _template().substitute(
        colors,
        alarm=look.palette.alarm.base,
        outline=round(look.outline),
        caption=pixels(Size.CAPTION),
        line=line(Size.BODY),
        field_inside=field - FIELD_BORDERS,
        field_inside_focus=field - FOCUSED_FIELD_BORDERS,
    )
    return filled + _text_rules(look)


def _text_rules(look: Look) -> str:
    """What `pieces.text.Text` says of itself by its properties, as rules."""
    sizes = [
        f'QLabel[letter="{size}"] {{ font-size: {pixels(size)}px; font-weight: {700 if is_heavy(size) else 400}; }}'
        for size in Size
    ]
    tones = [f'QLabel[tone="{tone}"] {{ color: {look.palette.text(tone)}; }}' for tone in Tone]
    weights = ['QLabel[weight="bold"] { font-weight: 700; }', 'QLabel[weight="plain"] { font-weight: 400; }']
    return "\n".join([*sizes, *tones, *weights, ""])


def _roles(palette: Palette) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: palette.paper,
        role.WindowText: palette.ink,
        role.Base: palette.card,
        role.AlternateBase: palette.sunken,
        role.Text: palette.ink,
        role.PlaceholderText: palette.ink_soft,
        role.Button: palette.card,
        role.ButtonText: palette.ink,
        role.BrightText: palette.on_action,
        role.Light: palette.card,
        role.Midlight: palette.sunken,
        role.Mid: palette.line_soft,
        role.Dark: palette.line_strong,
        role.Shadow: palette.ink,
        role.Highlight: palette.action,
        role.HighlightedText: palette.on_action,
        role.Link: palette.action,
        role.LinkVisited: palette.action,
        role.ToolTipBase: palette.ink,
        role.ToolTipText: palette.paper,
    }


def qt_palette(palette: Palette) -> QPalette:
    """Our palette as Qt takes it, with a placeholder that can be read."""
    made = QPalette()
    for role, color in _roles(palette).items():
        made.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.ink_soft))
    return made
