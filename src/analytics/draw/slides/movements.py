"""A waterfall from an opening stock to a closing one, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.axes import has_sign
from analytics.draw.slides.bars import sizes_of
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import MIDDLE, more, path, rule, text, units
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.plot import Movement, MovementChart

_ROW, _TALLEST = 43.5, 92
_THICKEST = 50
_NAMES, _TEXTS = 0.34, 0.34  # of the width, at most
_AIR = 26
_CUT = 0.35  # levels closer together than this part of the highest: stocks are cut
_KEPT = 0.3  # of the difference of levels, that is kept of a stock that is cut
_UNKNOWN = 0.08  # of the scale, for a movement nobody knows
_HEAD = 16  # of the arrow a movement ends in
IS_CUT: Final = "batang jumlah dipotong (//), tidak mulai dari nol"
"""What is said of a scale that does not begin at zero."""


@dataclass(frozen=True, slots=True)
class Level:
    """One bar: where it begins and ends; None where nobody knows how far it goes."""

    movement: Movement
    start: float
    end: float | None


def levelled(found: Sequence[Movement]) -> tuple[Level, ...]:
    """Where each bar stands: a stock from zero, a movement from where the one before ended.

    After one that is unknown the next goes on from the last level that is known.
    """
    levels, at = [], 0.0
    for movement in found:
        start = 0.0 if movement.is_stock else at
        end = None if movement.amount is None else start + movement.amount
        levels.append(Level(movement, start, end))
        at = at if end is None else end
    return tuple(levels)


def base_of(levels: Sequence[Level]) -> float:
    """Where the scale begins: at zero, unless the movements could not be told apart on it."""
    ends = [each.end for each in levels if each.end is not None]
    if len(ends) < 2 or min(ends) <= 0:
        return min([0.0, *ends])
    apart = max(ends) - min(ends)
    if apart >= _CUT * max(ends) or not any(not each.movement.is_stock for each in levels):
        return 0.0
    return min(ends) - _KEPT * (apart or max(ends))


def movements(part: MovementChart, box: Box, pen: Pen) -> str:
    """Name, bar and figure in columns; what is unknown is crossed, a bound is dashed."""
    levels = levelled(part.movements)
    low = base_of(levels)
    is_cut = low > 0
    notes = [IS_CUT] if is_cut else []
    if not has_sign(part.unit):
        notes.append(f"satuan: {part.unit}")
    room = box.height - (LINE if notes else 0)
    rows = list(_rows(len(levels), int(room / _ROW)))
    row = min(_TALLEST, room / max(1, len(rows)))
    shown = [levels[place] for place in rows if place >= 0]
    size = next((s for s in sizes_of(row) if _fits(shown, s, box.width)), SMALLEST)
    plot = _Plot(levels, shown, box, low, size, pen)
    drawn = []
    for place, index in enumerate(rows):
        top = box.y + place * row
        if index < 0:
            base = top + row / 2 + MIDDLE * size
            drawn.append(text(plot.left, base, more(-index, "gerakan"), pen.look.muted, size=size))
            continue
        drawn.append(plot.draw(levels[index], top, row, part.standing))
        level = levels[index].end
        if level is not None and place + 1 < len(rows) and not _is_stock(levels, rows[place + 1]):
            x = plot.at(level)
            drawn.append(rule(x, top + row / 2, x, top + 1.5 * row, pen.look.rule, stroke_width=3))
    if notes:
        told = shortened(" · ".join(notes), SMALLEST, box.right - plot.left)
        base = box.y + row * len(rows) + LINE / 2 + MIDDLE * SMALLEST
        drawn.append(text(plot.left, base, told, pen.look.muted))
    return "".join(drawn)


def _rows(count: int, room: int) -> Iterator[int]:
    """All, or the first ones and the last with `-n` for those between."""
    if count <= room:
        yield from range(count)
        return
    kept = max(1, room - 2)
    yield from range(kept)
    yield kept + 1 - count
    yield count - 1


def _is_stock(levels: Sequence[Level], place: int) -> bool:
    return place >= 0 and levels[place].movement.is_stock


def _fits(shown: Sequence[Level], size: float, room: float) -> bool:
    names = max((width(each.movement.name, size) for each in shown), default=0)
    texts = max((width(each.movement.text, size, bold=True) for each in shown), default=0)
    return names <= _NAMES * room and texts <= _TEXTS * room


class _Plot:
    """Names, bars on one scale, figures."""

    def __init__(  # noqa: PLR0913, PLR0917 - what is drawn, where, and how
        self,
        levels: Sequence[Level],
        shown: Sequence[Level],
        box: Box,
        low: float,
        size: float,
        pen: Pen,
    ) -> None:
        self.pen, self.size, self.low = pen, size, low
        names = max((width(e.movement.name, size) for e in shown), default=0)
        texts = max((width(e.movement.text, size, bold=True) for e in shown), default=0)
        self.names, self.texts = min(names, _NAMES * box.width), min(texts, _TEXTS * box.width)
        self.left, self.edge = box.x + self.names + _AIR, box.right - self.texts
        self.high = max((x for e in levels for x in (e.start, e.end or e.start)), default=1.0)
        if self.high <= low:
            self.high = low + 1.0
        if any(each.end is None for each in levels):
            self.high += _UNKNOWN * (self.high - low)

    def at(self, value: float) -> float:
        share = (max(value, self.low) - self.low) / (self.high - self.low)
        return self.left + share * (self.edge - _AIR - self.left)

    def draw(self, level: Level, top: float, row: float, standing: Standing) -> str:
        look, movement = self.pen.look, level.movement
        middle = top + row / 2
        base = middle + MIDDLE * self.size
        bold = movement.is_stock
        name = shortened(movement.name, self.size, self.names, bold=bold)
        if width(name, self.size, bold=bold) > self.names:
            bold = False
        told = shortened(movement.text, self.size, self.texts, bold=True)
        words = text(
            self.left - _AIR, base, name, look.ink, size=self.size, bold=bold, anchor="end"
        )
        words += text(self.edge, base, told, look.ink, size=self.size, bold=True)
        thick = min(_THICKEST, 0.66 * row)
        return self._bar(level, middle - thick / 2, thick, standing) + words

    def _bar(self, level: Level, top: float, thick: float, standing: Standing) -> str:
        look, movement = self.pen.look, level.movement
        said = f"{movement.name}: {movement.text}"
        start = self.at(level.start)
        if level.end is None:
            wide = _UNKNOWN * (self.edge - _AIR - self.left)
            crossed: Attributes = {"fill": self.pen.crossed, "stroke": look.muted}
            dashed: Attributes = {"stroke_width": 3, "stroke_dasharray": "8 7"}
            course = f"M{units(start)} {units(top)}h{units(wide)}v{units(thick)}h{units(-wide)}z"
            return path(course, crossed | dashed, said)
        end = self.at(level.end)
        if movement.is_stock:
            course, colour = _box(start, end, top, thick), look.ink
        else:
            course = _arrow(start, end, top, thick)
            colour = look.accent if level.end >= level.start else look.target
        if movement.is_bound:
            bound: Attributes = {"fill": self.pen.crossed, "stroke": colour, "stroke_width": 4}
            return path(course, bound | {"stroke_dasharray": "12 8"}, said)
        drawn = path(course, {"fill": colour}, said)
        if standing is Standing.EXAMPLE:
            drawn += path(course, {"fill": self.pen.hatch})
        if movement.is_stock and self.low > 0:
            drawn += self._cut(top, thick)
        return drawn

    def _cut(self, top: float, thick: float) -> str:
        """Two slanted strokes through a bar that does not begin at zero."""
        ground = self.pen.look.ground
        return "".join(
            rule(x, top + thick + 6, x + 18, top - 6, ground, stroke_width=7)
            for x in (self.left + 22, self.left + 42)
        )


def _box(start: float, end: float, top: float, thick: float) -> str:
    left = min(start, end)
    wide = max(4.0, abs(end - start))
    return f"M{units(left)} {units(top)}h{units(wide)}v{units(thick)}h{units(-wide)}z"


def _arrow(start: float, end: float, top: float, thick: float) -> str:
    """A bar that ends in a point where it goes to, so that its way is told without its colour."""
    way = 1 if end >= start else -1
    long = max(4.0, abs(end - start))
    head = min(_HEAD, long)
    body, half = way * (long - head), thick / 2
    return (
        f"M{units(start)} {units(top)}h{units(body)}l{units(way * head)} {units(half)}"
        f"l{units(-way * head)} {units(half)}h{units(-body)}z"
    )
