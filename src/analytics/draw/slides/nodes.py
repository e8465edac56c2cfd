"""Nodes of an SVG, in presentation attributes only: browsers and typst draw them alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

from analytics.draw.slides.typeface import LEADING, SMALLEST, width
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.draw.slides.look import Look

# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ASCENT = 0.93
"""From the upper edge of a line to its baseline, in parts of the size of its letters."""
MIDDLE = 0.34
"""From the middle of capitals and figures to their baseline."""
SYMBOL = 13
"""Half the width of the shape of a standing, units."""
_HALO = 9


Attributes = dict[str, str | float]
"""Of a node, `_` for `-`."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What every part draws with: the colours, and a mark that keeps its ids its own."""

    look: Look
    tag: str

    @property
    def hatch(self) -> str:
        """Over what is invented."""
        return f"url(#{self.tag}-hatch)"

    @property
    def crossed(self) -> str:
        """Of an area nobody published a figure of."""
        return f"url(#{self.tag}-crossed)"

    def on_cover(self) -> Pen:
        """The same for the slide that opens a deck."""
        return replace(self, look=self.look.as_cover())


def units(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{round(value, 1) + 0.0:g}"


def clean(text: str) -> str:
    """`text` as XML holds it, in an attribute too."""
    return escape(_UNWRITABLE.sub("", text))


class Letters(TypedDict, total=False):
    """How words look: size in units, weight, the end that `x` is, a colour around them."""

    size: float
    bold: bool
    anchor: Literal["start", "middle", "end"]
    halo: str


def text(x: float, y: float, words: str, fill: str, **letters: Unpack[Letters]) -> str:
    """One line of words whose baseline is at `y`."""
    anchor, halo = letters.get("anchor", "start"), letters.get("halo", "")
    weight = ' font-weight="700"' if letters.get("bold") else ""
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    around = (
        f' stroke="{halo}" stroke-width="{_HALO}" stroke-linejoin="round" paint-order="stroke"'
        if halo
        else ""
    )
    return (
        f'<text x="{units(x)}" y="{units(y)}" font-size="{units(letters.get("size", SMALLEST))}" '
        f'fill="{fill}"{weight}{place}{around}>{clean(words)}</text>'
    )


def lines(x: float, top: float, texts: Iterable[str], fill: str, **letters: Unpack[Letters]) -> str:
    """Lines of words, one on another; `top` is the upper edge of the first."""
    size = letters.get("size", SMALLEST)
    return "".join(
        text(x, top + ASCENT * size + place * size * LEADING, line, fill, **letters)
        for place, line in enumerate(texts)
    )


def height(count: int, size: float = SMALLEST) -> float:
    """Of so many lines."""
    return count * size * LEADING


def rectangle(x: float, y: float, wide: float, high: float, **look: str | float) -> str:
    """`look` in attributes of SVG, `_` for `-`."""
    return (
        f'<rect x="{units(x)}" y="{units(y)}" width="{units(wide)}" height="{units(high)}"'
        f"{_attributes(look)}/>"
    )


def rule(x1: float, y1: float, x2: float, y2: float, colour: str, **look: str | float) -> str:
    """A straight line."""
    ends = f'x1="{units(x1)}" y1="{units(y1)}" x2="{units(x2)}" y2="{units(y2)}"'
    return f'<line {ends} stroke="{colour}"{_attributes({"stroke_width": 2} | look)}/>'


def path(course: str, look: Attributes, title: str = "") -> str:
    """Any outline; `title` is what a pointer on it is told."""
    told = f"><title>{clean(title)}</title></path>" if title else "/>"
    return f'<path d="{course}"{_attributes(look)}{told}'


def symbol(
    standing: Standing, at: tuple[float, float], pen: Pen, colour: str, title: str = ""
) -> str:
    """The shape of a standing around a point: never told by its colour."""
    x, y = at
    r = SYMBOL
    hollow: Attributes = {"fill": pen.look.ground, "stroke": colour, "stroke_width": 5}
    match standing:
        case Standing.OFFICIAL:
            course = f"M{units(x - r)} {units(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
            return path(course, {"fill": colour}, title)
        case Standing.QUOTED:
            course = f"M{units(x - 11)} {units(y - 11)}h22v22h-22z"
            return path(course, hollow, title)
        case Standing.ESTIMATE:
            course = f"M{units(x)} {units(y - 15)}l15 15l-15 15l-15 -15z"
            return path(course, hollow, title)
    course = f"M{units(x - 11)} {units(y - 11)}l22 22m0 -22l-22 22"
    return path(course, {"fill": "none", "stroke": colour, "stroke_width": 6}, title)


def word(standing: Standing) -> str:
    """The one word of a standing, where its shape stands beside it."""
    return standing.short_label.partition(" – ")[0]


def standings(found: Iterable[Standing], x: float, middle: float, pen: Pen) -> str:
    """A legend of shapes in one row, surest first, from `x` to the right."""
    drawn = []
    for standing in sorted(set(found), key=list(Standing).index):
        drawn.append(symbol(standing, (x + SYMBOL, middle), pen, pen.look.ink))
        x += 2 * SYMBOL + 14
        drawn.append(text(x, middle + MIDDLE * SMALLEST, word(standing), pen.look.muted))
        x += width(word(standing), SMALLEST) + 40
    return "".join(drawn)


def more(count: int, things: str) -> str:
    """`… dan 3 baris lagi`: what did not fit is counted."""
    return f"… dan {number(count)} {things} lagi"


def definitions(pen: Pen) -> str:
    """Patterns of a slide; their ids begin with the mark of the pen."""
    look = pen.look
    return (
        f'<defs><pattern id="{pen.tag}-hatch" width="14" height="14" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="5" height="14" fill="{look.ground}" fill-opacity="0.55"/></pattern>'
        f'<pattern id="{pen.tag}-crossed" width="16" height="16" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="16" height="16" fill="{look.ground}"/>'
        f'<path d="M0 8h16M8 0v16" stroke="{look.rule}" stroke-width="2.5"/></pattern></defs>'
    )


def _attributes(look: Mapping[str, str | float]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{value if isinstance(value, str) else units(value)}"'
        for name, value in look.items()
    )
