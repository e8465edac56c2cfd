"""Areas side by side, one bar each in the order given; those that do not fit are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import (
    MIDDLE,
    SYMBOL,
    more,
    rectangle,
    rule,
    standings,
    symbol,
    text,
)
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Letters, Pen
    from analytics.vocabulary.picture import Bar, BarChart

_ROW, _TALLEST = 43.5, 108
_THICKEST = 56
_LETTERS = ((88, 46), (70, 42))  # from rows of this height on, letters of this size
_MARK = 2 * SYMBOL + 16
_NAMES = 0.42  # of the width, for names at most
_LEAST = 0.2  # of the width, for bars at least
_AIR = 24
_LEGEND = 64


def bars(part: BarChart, box: Box, pen: Pen) -> str:
    """Bars from zero; the one the slide is about is dark and bold, all have their standing."""
    found = {bar.standing for bar in part.bars if bar.standing}
    # One standing for all is told by the badge of the slide.
    legend = _LEGEND if len(found) > 1 else 0
    rows = chosen([bar.strong for bar in part.bars], int((box.height - legend) / _ROW))
    row = min(_TALLEST, (box.height - legend) / max(1, len(rows)))
    shown = [part.bars[place] for place in rows if place >= 0]
    plots = (_Plot(shown, box, row, size, marked=legend > 0) for size in sizes_of(row))
    plot = next((each for each in plots if each.whole), None) or _Plot(
        shown, box, row, SMALLEST, marked=legend > 0
    )
    drawn = []
    for place, index in enumerate(rows):
        middle = box.y + (place + 0.5) * row
        if index < 0:
            base = middle + MIDDLE * plot.size
            left = more(-index, "wilayah")
            drawn.append(text(plot.zero + _AIR, base, left, pen.look.muted, size=plot.size))
        else:
            drawn.append(plot.draw(part.bars[index], middle, pen))
    foot = box.y + row * len(rows)
    drawn.append(rule(plot.zero, box.y, plot.zero, foot, pen.look.rule, stroke_width=3))
    if legend:
        drawn.append(standings(found, box.x, foot + legend - LINE / 2, pen))
    return "".join(drawn)


class _Plot:
    """Names, bars and figures in three columns; zero is always on the scale."""

    def __init__(
        self, shown: Sequence[Bar], box: Box, row: float, size: float, *, marked: bool
    ) -> None:
        self.size = size
        self.marked, self.edge, self.start = marked, box.right, box.x
        self.thick = min(_THICKEST, 0.66 * row)
        wanted = max((width(bar.name, size, bold=bar.strong) for bar in shown), default=0)
        self.names = min(_NAMES * box.width, wanted)
        told = max(map(self._told, shown), default=0)
        words = min(told, box.width * (1 - _LEAST) - self.names - 2 * _AIR)
        self.whole = self.names == wanted and words == told
        self.left, self.right = box.x + self.names + _AIR, box.right - words - _AIR
        values = [bar.value for bar in shown if bar.value is not None]
        self.low, self.high = min([0.0, *values]), max([0.0, *values])

    def at(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self.left + share * (self.right - self.left)

    @property
    def zero(self) -> float:
        return self.at(0)

    def draw(self, bar: Bar, middle: float, pen: Pen) -> str:
        colour = pen.look.ink if bar.strong else pen.look.muted
        name = shortened(bar.name, self.size, self.names, bold=bar.strong)
        base = middle + MIDDLE * self.size
        letters: Letters = {"size": self.size, "bold": bar.strong, "anchor": "end"}
        named = text(self.start + self.names, base, name, colour, **letters)
        return named + self._bar(bar, middle, pen) + self._words(bar, middle, pen)

    def _bar(self, bar: Bar, middle: float, pen: Pen) -> str:
        if bar.value is None:
            return ""
        left, right = sorted((self.zero, self.at(bar.value)))
        colour = pen.look.accent if bar.strong else pen.look.peer
        top, wide, high = middle - self.thick / 2, max(4.0, right - left), self.thick
        if bar.standing is Standing.ESTIMATE:
            look: Attributes = {"stroke": colour, "stroke_width": 4, "stroke_dasharray": "12 8"}
            fill = pen.look.panel
            return rectangle(left + 2, top + 2, max(1, wide - 4), high - 4, fill=fill, **look)
        drawn = rectangle(left, top, wide, high, fill=colour)
        if bar.standing is Standing.EXAMPLE:
            drawn += rectangle(left, top, wide, high, fill=pen.hatch)
        return drawn

    def _words(self, bar: Bar, middle: float, pen: Pen) -> str:
        """The figure right of its bar, its shape before it, its note behind."""
        base, size = middle + MIDDLE * self.size, self.size
        x = max(self.zero, self.at(bar.value or 0)) + _AIR * 0.75
        if bar.value is None:
            told = shortened(f"{bar.text}  {bar.note}".strip(), size, self.edge - x)
            return text(x, base, told, pen.look.muted, size=size)
        drawn = ""
        if self.marked and bar.standing:
            drawn += symbol(bar.standing, (x + SYMBOL, middle), pen, pen.look.ink)
            x += _MARK
        told = shortened(bar.text, size, self.edge - x, bold=True)
        drawn += text(x, base, told, pen.look.ink, size=size, bold=True)
        x += width(f"{told}  ", size, bold=True)
        note = shortened(bar.note, size, self.edge - x)
        return drawn + (text(x, base, note, pen.look.muted, size=size) if bar.note else "")

    def _told(self, bar: Bar) -> float:
        """The width of what stands right of a bar."""
        if bar.value is None:
            return 0.0
        note = width(f"  {bar.note}", self.size) if bar.note else 0
        mark = _MARK if self.marked and bar.standing else 0
        return mark + width(bar.text, self.size, bold=True) + note + _AIR


def sizes_of(row: float) -> tuple[float, ...]:
    """Of letters in rows so high, the largest first; those before the last may not fit."""
    return (*(size for least, size in _LETTERS if row >= least), SMALLEST)


def chosen(strong: Sequence[bool], room: int) -> list[int]:
    """Places of the rows that are shown, in order; `-n` stands for n rows that are left out.

    Kept are those the slide is about, the first and the last, then the nearest around the former.
    Every run of rows left out takes one row to say so.
    """
    if len(strong) <= room:
        return list(range(len(strong)))
    about = [place for place, told in enumerate(strong) if told] or [0]
    ends = [0, len(strong) - 1]
    near = sorted(
        range(len(strong)),
        key=lambda place: (min(abs(place - other) for other in about), place),
    )
    best: list[int] = []
    kept: set[int] = set()
    for place in dict.fromkeys([*about, *ends, *near]):
        rows = _with_gaps(kept | {place}, len(strong))
        if len(rows) <= room:
            kept.add(place)
            best = rows
    return best


def _with_gaps(kept: set[int], count: int) -> list[int]:
    rows: list[int] = []
    gap = 0
    for place in range(count):
        if place not in kept:
            gap += 1
            continue
        rows += [-gap] * (gap > 0) + [place]
        gap = 0
    return rows + [-gap] * (gap > 0)
