"""What stands above a plot: names beside a piece of their line or beside their shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import MIDDLE, SYMBOL, more, rule, text
from analytics.draw.slides.typeface import SMALLEST, shortened, width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Pen

SHORT: Final = 420
"""Units of height below which there is one row of each thing around a plot."""
_SAMPLE = 72  # units of a line
_BETWEEN = 52
_BELOW = 18  # between legend and plot


@dataclass(frozen=True, slots=True)
class Entry:
    """What a legend says, beside a piece of line, or a shape, or nothing.

    Attributes:
        told: the words.
        colour: of words and line.
        look: of the line; empty for none.
        bold: for what the slide is about.
        shape: draws a shape around the point it is given.
    """

    told: str
    colour: str
    look: Attributes = field(default_factory=dict)
    bold: bool = False
    shape: Callable[[float, float], str] | None = None

    @property
    def indent(self) -> float:
        """Units before the words."""
        if self.shape:
            return 2 * SYMBOL + 16
        return _SAMPLE + 16 if self.look else 0


def legend(entries: Sequence[Entry], most: int, box: Box, pen: Pen) -> tuple[str, float]:
    """Entries in at most `most` rows from the left; and where the plot may begin.

    What has no room is counted.
    """
    x, row, drawn = box.x, 0, []
    for place, entry in enumerate(entries):
        rest = more(len(entries) - place, "keterangan")
        name = shortened(entry.told, SMALLEST, box.width - entry.indent, bold=entry.bold)
        wide = entry.indent + width(name, SMALLEST, bold=entry.bold)
        if x > box.x and x + wide > box.right:
            x, row = box.x, row + 1
        middle = box.y + LINE * (row + 0.5)
        # The last row keeps room for the words that count what did not fit.
        edge = box.right if place == len(entries) - 1 else box.right - width(rest, SMALLEST)
        if (row == most - 1 and x + wide > edge) or row >= most:
            row = most - 1
            base = box.y + LINE * (row + 0.5) + MIDDLE * SMALLEST
            drawn.append(text(box.right, base, rest, pen.look.muted, anchor="end"))
            break
        if entry.shape:
            drawn.append(entry.shape(x + SYMBOL, middle))
        elif entry.look:
            drawn.append(rule(x, middle, x + _SAMPLE, middle, entry.colour, **entry.look))
        base = middle + MIDDLE * SMALLEST
        drawn.append(text(x + entry.indent, base, name, entry.colour, bold=entry.bold))
        x += wide + _BETWEEN
    return "".join(drawn), box.y + LINE * (row + 1) + _BELOW
