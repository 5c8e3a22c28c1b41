"""One frozen palette for each theme, made from `tokens.json`: the only place that colours come from. Knows no Qt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


class Theme(StrEnum):
    """Which palette a person asks for; strong lines are light or dark as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    STRONG = "strong"


class Hue(StrEnum):
    """The six kinds that have a colour of their own, in the order in which patches count them."""

    NEED = "need"
    OFFER = "offer"
    GATHERING = "gathering"
    DECISION = "decision"
    PROJECT = "project"
    PAGE = "page"


class Tone(StrEnum):
    """What text can be said in: ink, softer, the action's colour, or that of a state or a kind."""

    INK = "ink"
    SOFT = "soft"
    ACTION = "action"
    GOOD = "good"
    WAIT = "wait"
    ALARM = "alarm"
    NEED = "need"
    OFFER = "offer"
    GATHERING = "gathering"
    DECISION = "decision"
    PROJECT = "project"
    PAGE = "page"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Tones:
    """One kind's colours: for text and icons, on top of that, for panels, for promised cells, for quilt patterns."""

    solid: str
    on: str
    tint: str
    mid: str
    quilt: str


@dataclass(frozen=True, slots=True)
class State:
    """A state's colour, and the ground on which its sentence stands."""

    base: str
    tint: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one theme, as `#RRGGBB`, and whether its lines are the strong ones."""

    dark: bool
    strong: bool
    paper: str
    side: str
    card: str
    sunken: str
    line_soft: str
    line_strong: str
    ink: str
    ink_soft: str
    action: str
    action_hover: str
    action_pressed: str
    on_action: str
    action_tint: str
    focus: str
    good: State
    wait: State
    alarm: State
    hues: Mapping[Hue, Tones]

    def of(self, hue: Hue) -> Tones:
        """The tones of one kind."""
        return self.hues[hue]

    def text(self, tone: Tone) -> str:
        """The colour of text in a tone."""
        plain = {
            Tone.INK: self.ink,
            Tone.SOFT: self.ink_soft,
            Tone.ACTION: self.action,
            Tone.GOOD: self.good.base,
            Tone.WAIT: self.wait.base,
            Tone.ALARM: self.alarm.base,
            Tone.PAPER: self.paper,
        }
        return plain[tone] if tone in plain else self.hues[Hue(tone.value)].solid


@cache
def tokens() -> Mapping[str, Any]:
    """Every value of the look, as the file beside this module holds it."""
    text = files("mutualnode.ui.look").joinpath("tokens.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def _state(values: Mapping[str, str]) -> State:
    return State(values["base"], values["tint"])


@cache
def _plain(*, dark: bool) -> Palette:
    values = tokens()["color"]["dark" if dark else "light"]
    surface, line, text, action = values["surface"], values["line"], values["text"], values["action"]
    return Palette(
        dark=dark,
        strong=False,
        paper=surface["paper"],
        side=surface["side"],
        card=surface["card"],
        sunken=surface["sunken"],
        line_soft=line["soft"],
        line_strong=line["strong"],
        ink=text["ink"],
        ink_soft=text["inkSoft"],
        action=action["base"],
        action_hover=action["hover"],
        action_pressed=action["pressed"],
        on_action=action["on"],
        action_tint=action["tint"],
        focus=values["focus"],
        good=_state(values["state"]["good"]),
        wait=_state(values["state"]["wait"]),
        alarm=_state(values["state"]["alarm"]),
        hues=MappingProxyType({hue: Tones(**values["kind"][hue.value]) for hue in Hue}),
    )


@cache
def _strong(*, dark: bool) -> Palette:
    plain = _plain(dark=dark)
    return replace(
        plain,
        strong=True,
        line_soft=plain.line_strong,
        action_tint=plain.card,
        good=replace(plain.good, tint=plain.card),
        wait=replace(plain.wait, tint=plain.card),
        alarm=replace(plain.alarm, tint=plain.card),
        hues=MappingProxyType({hue: replace(tones, tint=plain.card) for hue, tones in plain.hues.items()}),
    )


def palette(theme: Theme, *, system_is_dark: bool = False) -> Palette:
    """The palette of a theme, where the system's own wish decides between light and dark if the theme does not."""
    if theme is Theme.STRONG:
        return _strong(dark=system_is_dark)
    dark = system_is_dark if theme is Theme.SYSTEM else theme is Theme.DARK
    return _plain(dark=dark)
