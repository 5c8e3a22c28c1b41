#!/usr/bin/env python3
"""Draws `idea.svg`, the picture of the idea: six houses, each with the same quilt, sewn together with no middle.

Says only what is where and in which colour; the same run always writes the same bytes.
"""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 1600, 1270  # units of the picture; shown at about half that size
BLOCK = 62  # one patch of the quilt
SIDE = 4  # patches in a row
QUILT = BLOCK * SIDE
ROOF = 104  # from the eaves to the ridge
FRAME = 9  # how much wall shows around the quilt
EAVES = 26  # how far the roof reaches beyond the wall
SEAM, STITCH, DASH = 26, 7, "22 14"  # a strip of cloth, and the thread on it
LABEL, LABEL_EDGE, LETTER = 58, 24, 22  # height of a name's label, what stands free at its ends, a letter's usual width
OPEN = "open"  # the patch that nobody has sewn yet

PAPER, CARD, INK, INK_SOFT, LINE = "#F4EFE4", "#FFFDF8", "#25221C", "#5A5245", "#85796A"
SEAM_CLOTH = "#E6DCC9"
FACE = "'Atkinson Hyperlegible', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', sans-serif"

# Ground, middle and strong tone of each kind of entry.
TONES = {
    "need": ("#FBE3D6", "#F0A27E", "#A83A14"),
    "offer": ("#D6EBEA", "#7FBDBD", "#0B5F69"),
    "gathering": ("#FBE9B8", "#EFC253", "#7A5200"),
    "decision": ("#F1E1F1", "#C695CB", "#72367D"),
    "project": ("#E4EDCC", "#A9C46C", "#4A621C"),
    "page": ("#EAE2D5", "#B9AA95", "#55493C"),
}

Tones = tuple[str, str, str]
Point = tuple[float, float]

# The quilt: rows of (block, kind). No two neighbours share either.
PATCHES = (
    (("pinwheel", "need"), ("petals", "gathering"), ("star", "offer"), ("rail", "decision")),
    (("diamond", "project"), ("nine", "decision"), ("arcs", "need"), ("hourglass", "gathering")),
    (("star", "gathering"), ("geese", "offer"), ("petals", "project"), ("pinwheel", "page")),
    (("nine", "page"), ("arcs", "need"), ("diamond", "decision"), (OPEN, "page")),
)

# Each house: who lives there, the colour of its roof, and the top left corner of its quilt.
HOUSES: tuple[tuple[str, str, Point], ...] = (
    ("Rosa", "need", (126, 336)),
    ("Dev", "offer", (676, 380)),
    ("Łucja", "decision", (1226, 336)),
    ("Mei", "project", (126, 846)),
    ("Community centre", "gathering", (676, 890)),
    ("Jonah", "page", (1226, 846)),
)
HUB = 4  # the house with a light on; nothing else sets it apart

# Which houses are sewn together, and how far the seam bends. Every house has several neighbours, none has all.
SEAMS = (
    (0, 1, -26),
    (1, 2, -26),
    (3, 4, 26),
    (4, 5, 26),
    (0, 3, 0),
    (2, 5, 0),
    (0, 4, 30),
    (1, 3, -30),
    (1, 5, 30),
    (2, 4, -30),
)


def polygon(points: Sequence[Point], fill: str) -> str:
    """Return a filled shape."""
    return f'<polygon points="{" ".join(f"{x:g},{y:g}" for x, y in points)}" fill="{fill}"/>'


def square(x: float, y: float, size: float, fill: str) -> str:
    """Return a filled square."""
    return f'<rect x="{x:g}" y="{y:g}" width="{size:g}" height="{size:g}" fill="{fill}"/>'


def pinwheel(tones: Tones) -> list[str]:
    """Return four wings around a point."""
    whole, half = BLOCK, BLOCK / 2
    return [
        polygon(((0, 0), (half, 0), (half, half)), tones[2]),
        polygon(((whole, 0), (whole, half), (half, half)), tones[2]),
        polygon(((whole, whole), (half, whole), (half, half)), tones[2]),
        polygon(((0, whole), (0, half), (half, half)), tones[2]),
        polygon(((half, 0), (whole, 0), (half, half)), tones[1]),
        polygon(((whole, half), (whole, whole), (half, half)), tones[1]),
        polygon(((half, whole), (0, whole), (half, half)), tones[1]),
        polygon(((0, half), (0, 0), (half, half)), tones[1]),
    ]


def petals(tones: Tones) -> list[str]:
    """Return four petals that meet in the middle."""
    half = BLOCK / 2
    leaf = f"A{half:g} {half:g} 0 0 1"
    ends = ((0, 0), (BLOCK, 0), (BLOCK, BLOCK), (0, BLOCK))
    return [
        f'<path d="M{half:g} {half:g} {leaf} {x:g} {y:g} {leaf} {half:g} {half:g}Z" fill="{tones[2 - place % 2]}"/>'
        for place, (x, y) in enumerate(ends)
    ]


def star(tones: Tones) -> list[str]:
    """Return a star of eight points."""
    return [polygon(_rays(0.5), tones[1]), polygon(_rays(0.0), tones[2])]


def _rays(turned: float) -> list[Point]:
    """Return the corners of a star of four points, turned by so many of their distances."""
    half, far, near = BLOCK / 2, BLOCK * 0.48, BLOCK * 0.19
    corners = [(far if place % 2 == 0 else near, (place / 2 + turned) * math.pi / 2) for place in range(8)]
    return [
        (round(half + reach * math.sin(angle), 1), round(half - reach * math.cos(angle), 1)) for reach, angle in corners
    ]


def rail(tones: Tones) -> list[str]:
    """Return strips side by side."""
    wide = BLOCK / 5
    strips = (tones[2], tones[0], tones[1], tones[0], tones[2])
    return [
        f'<rect x="{wide * place:g}" y="0" width="{wide:g}" height="{BLOCK}" fill="{fill}"/>'
        for place, fill in enumerate(strips)
    ]


def diamond(tones: Tones) -> list[str]:
    """Return a diamond within a diamond."""
    half, inner = BLOCK / 2, BLOCK / 4
    outer = ((half, 0), (BLOCK, half), (half, BLOCK), (0, half))
    return [polygon(outer, tones[1]), square(half - inner / 1.2, half - inner / 1.2, inner * 2 / 1.2, tones[2])]


def nine(tones: Tones) -> list[str]:
    """Return nine small patches."""
    third = BLOCK / 3
    places = [(column, row) for row in range(3) for column in range(3)]
    return [
        square(column * third, row * third, third, tones[1 if (column, row) == (1, 1) else 2])
        for column, row in places
        if (column + row) % 2 == 0
    ]


def arcs(tones: Tones) -> list[str]:
    """Return quarter rings around a corner, like a rainbow."""
    rings = ((BLOCK, tones[1]), (BLOCK * 0.74, tones[0]), (BLOCK * 0.52, tones[2]), (BLOCK * 0.26, tones[0]))
    return [f'<path d="M0 {BLOCK}V{BLOCK - r:g}A{r:g} {r:g} 0 0 1 {r:g} {BLOCK}Z" fill="{fill}"/>' for r, fill in rings]


def hourglass(tones: Tones) -> list[str]:
    """Return two triangles that touch."""
    half = BLOCK / 2
    return [
        polygon(((0, 0), (BLOCK, 0), (half, half)), tones[2]),
        polygon(((0, BLOCK), (BLOCK, BLOCK), (half, half)), tones[2]),
        polygon(((0, 14), (half - 14, half), (0, BLOCK - 14)), tones[1]),
        polygon(((BLOCK, 14), (half + 14, half), (BLOCK, BLOCK - 14)), tones[1]),
    ]


def geese(tones: Tones) -> list[str]:
    """Return three birds, one behind the other."""
    third, half = BLOCK / 3, BLOCK / 2
    return [
        polygon(((0, third * (row + 1)), (half, third * row), (BLOCK, third * (row + 1))), tones[1 if row == 1 else 2])
        for row in range(3)
    ]


def still_open(_: Tones) -> list[str]:
    """Return an empty patch with a stitched edge: an invitation."""
    inset = 7
    size = BLOCK - 2 * inset
    edge = f'fill="none" stroke="{LINE}" stroke-width="3.5" stroke-dasharray="9 6"'
    return [f'<rect x="{inset}" y="{inset}" width="{size}" height="{size}" rx="6" {edge}/>']


BLOCKS: dict[str, Callable[[Tones], list[str]]] = {
    "pinwheel": pinwheel,
    "petals": petals,
    "star": star,
    "rail": rail,
    "diamond": diamond,
    "nine": nine,
    "arcs": arcs,
    "hourglass": hourglass,
    "geese": geese,
    OPEN: still_open,
}


def quilt() -> str:
    """Return the one quilt that all houses share, to be used once for each."""
    parts = []
    for row, patches in enumerate(PATCHES):
        for column, (name, kind) in enumerate(patches):
            ground = CARD if name == OPEN else TONES[kind][0]
            drawn = "".join([square(0, 0, BLOCK, ground), *BLOCKS[name](TONES[kind])])
            parts.append(f'<g transform="translate({column * BLOCK} {row * BLOCK})">{drawn}</g>')
    return f'<g id="quilt">{"".join(parts)}</g>'


def seam(begin: int, end: int, bend: float) -> str:
    """Return a strip of cloth from house to house, with a thread along it."""
    (x1, y1), (x2, y2) = (_middle(HOUSES[each][2]) for each in (begin, end))
    path = f"M{x1:g} {y1:g}Q{(x1 + x2) / 2:g} {(y1 + y2) / 2 + bend:g} {x2:g} {y2:g}"
    return (
        f'<path d="{path}" fill="none" stroke="{SEAM_CLOTH}" stroke-width="{SEAM}"/>'
        f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="{STITCH}" stroke-dasharray="{DASH}"/>'
    )


def _middle(corner: Point) -> Point:
    return corner[0] + QUILT / 2, corner[1] + QUILT / 2


def house(place: int) -> str:
    """Return a house: a roof, the quilt as its wall, and who lives there."""
    name, kind, (x, y) = HOUSES[place]
    middle = x + QUILT / 2
    _, mid, solid = TONES[kind]
    side, line = QUILT + 2 * FRAME, f'stroke="{INK}" stroke-width="4" stroke-linejoin="round"'
    wall = f'<rect x="{x - FRAME:g}" y="{y - FRAME:g}" width="{side}" height="{side}" rx="12" fill="{CARD}" {line}/>'
    roof = (
        f'<path d="M{x - EAVES:g} {y - 4:g}L{middle:g} {y - ROOF:g}L{x + QUILT + EAVES:g} {y - 4:g}Z"'
        f' fill="{mid}" {line}/>'
        f'<path d="M{x + 34:g} {y - 22:g}L{middle:g} {y - ROOF + 24:g}L{x + QUILT - 34:g} {y - 22:g}"'
        f' fill="none" stroke="{solid}" stroke-width="4" stroke-dasharray="12 8"/>'
    )
    return (
        wall
        + f'<use href="#quilt" x="{x:g}" y="{y:g}"/>'
        + roof
        + (_light(middle, y) if place == HUB else "")
        + _name(name, middle, y)
    )


def _light(middle: float, y: float) -> str:
    """Return the window of the house that leaves a light on."""
    return f'<circle cx="{middle:g}" cy="{y - 38:g}" r="17" fill="{CARD}" stroke="{INK}" stroke-width="4"/>'


def _name(name: str, middle: float, y: float) -> str:
    """Return a label sewn on below the quilt."""
    wide = LETTER * len(name) + 2 * LABEL_EDGE
    top = y + QUILT + 22
    return (
        f'<rect x="{middle - wide / 2:g}" y="{top:g}" width="{wide:g}" height="{LABEL}" rx="12" fill="{CARD}"'
        f' stroke="{LINE}" stroke-width="3" stroke-dasharray="10 7"/>'
    ) + _text(name, (middle, top + LABEL - 18), 38, "middle", bold=True)


def _text(words: str, at: Point, size: int, anchor: str = "start", *, bold: bool = False, fill: str = INK) -> str:
    weight = ' font-weight="700"' if bold else ""
    place = f'x="{at[0]:g}" y="{at[1]:g}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} fill="{fill}"{weight}>{escape(words)}</text>'


def picture() -> str:
    """Return the whole picture as SVG."""
    told = "Six houses, five homes and a community centre, each with the same quilt on its wall, sewn to each other."
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="{FACE}">',
            f"<title>The same quilt in every house</title><desc>{told}</desc>",
            f"<defs>{quilt()}</defs>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" rx="28" fill="{PAPER}"/>',
            _text("The same quilt in every house", (WIDTH / 2, 100), 66, "middle", bold=True),
            _text(
                "What we share is kept whole at each of us. Nobody is in the middle.",
                (WIDTH / 2, 164),
                38,
                "middle",
                fill=INK_SOFT,
            ),
            *(seam(*each) for each in SEAMS),
            *(house(place) for place in range(len(HOUSES))),
            "</svg>\n",
        ]
    )


if __name__ == "__main__":
    Path(__file__).with_name("idea.svg").write_text(picture(), encoding="utf-8")
