"""Values with their intervals, one row each, beside one value that all are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.axes import has_sign, written
from analytics.draw.slides.bars import chosen
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import MIDDLE, more, path, rectangle, rule, text, units
from analytics.draw.slides.plane import round_numbers
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.plot import Span, SpanChart

_ROW, _TALLEST = 43.5, 84
_NAMES, _TEXTS = 0.32, 0.34  # of the width, at most
_AIR = 26
_THICK = 8  # of the line of an interval
_MARK = 11  # half of the shape of a value
_ROOM = 0.04  # of the values, left of the lowest and right of the highest


def spans(part: SpanChart, box: Box, pen: Pen) -> str:
    """Name, interval and figure in columns; rows that do not fit are counted in their place."""
    about = LINE if part.reference is not None or not has_sign(part.unit) else 0.0
    room = box.height - about - LINE
    rows = chosen([span.strong for span in part.rows], int(room / _ROW))
    row = min(_TALLEST, room / max(1, len(rows)))
    shown = [part.rows[place] for place in rows if place >= 0]
    plot = _Plot(part, shown, box)
    top = box.y + about
    foot = top + row * len(rows)
    drawn = [plot.axis(top, foot, pen)]
    if about:
        drawn.append(plot.head(box, foot, pen))
    for place, index in enumerate(rows):
        middle = top + (place + 0.5) * row
        if index < 0:
            base = middle + MIDDLE * SMALLEST
            drawn.append(text(plot.edge, base, more(-index, "baris"), pen.look.muted))
        else:
            drawn.append(plot.draw(part.rows[index], middle, pen))
    return "".join(drawn)


class _Plot:
    """Three columns: names, a scale, and what is written."""

    def __init__(self, part: SpanChart, shown: list[Span], box: Box) -> None:
        self.part = part
        names = max((width(s.name, SMALLEST, bold=s.strong) for s in shown), default=0)
        told = max((width(s.text, SMALLEST, bold=s.strong) for s in shown), default=0)
        self.names, self.texts = min(names, _NAMES * box.width), min(told, _TEXTS * box.width)
        self.start, self.right = box.x, box.right
        self.left = box.x + self.names + _AIR
        self.edge = box.right - self.texts
        values = [v for s in shown for v in (s.value, s.low, s.high) if v is not None]
        values += [part.reference] if part.reference is not None else []
        low, high = min(values, default=0.0), max(values, default=1.0)
        low = min(0.0, low) if has_sign(part.unit) else low
        pad = _ROOM * (high - low) or 1.0
        self.low, self.high = (low if low == 0 else low - pad), high + pad

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.left + share * (self.edge - _AIR - self.left)

    def axis(self, top: float, foot: float, pen: Pen) -> str:
        """Round numbers below, hairlines through all rows."""
        marks = round_numbers((self.low, self.high), self.edge - _AIR - self.left)
        labels = written(marks if len(marks) > 1 else (*marks, *(m + 1 for m in marks)), "")
        drawn, end = [], self.start - 1.0
        for mark, label in zip(marks, labels, strict=False):
            x = self.at(mark)
            half = width(label, SMALLEST) / 2
            drawn.append(rule(x, top, x, foot, pen.look.grid))
            if x - half > end and x + half <= self.right:
                base = foot + 0.9 * LINE
                drawn.append(text(x, base, label, pen.look.muted, anchor="middle"))
                end = x + half + _AIR
        return "".join(drawn)

    def head(self, box: Box, foot: float, pen: Pen) -> str:
        """What all are held against, as a dashed line with its words; else the unit."""
        part, base = self.part, box.y + LINE / 2 + MIDDLE * SMALLEST
        if part.reference is None:
            unit = shortened(f"satuan: {part.unit}", SMALLEST, box.right - self.left)
            return text(self.left, base, unit, pen.look.muted)
        x = self.at(part.reference)
        dashed: Attributes = {"stroke_width": 5, "stroke_dasharray": "14 9"}
        line = rule(x, box.y + LINE, x, foot, pen.look.target, **dashed)
        told = shortened(part.reference_text, SMALLEST, box.width)
        half = width(told, SMALLEST) / 2
        middle = min(max(x, box.x + half), box.right - half)
        return line + text(middle, base, told, pen.look.target, anchor="middle")

    def draw(self, span: Span, middle: float, pen: Pen) -> str:
        look, base = pen.look, middle + MIDDLE * SMALLEST
        ink = look.ink if span.strong else look.muted
        colour = look.accent if span.strong else look.muted
        name = shortened(span.name, SMALLEST, self.names, bold=span.strong)
        told = shortened(span.text, SMALLEST, self.texts, bold=span.strong)
        at = self.left - _AIR
        drawn = [text(at, base, name, ink, bold=span.strong, anchor="end")]
        drawn.append(text(self.edge, base, told, ink, bold=span.strong))
        if span.value is None and (span.low is None or span.high is None):
            wide = self.edge - _AIR - self.left
            unknown: Attributes = {"fill": pen.crossed, "stroke": look.rule, "stroke_width": 2}
            drawn.append(rectangle(self.left, middle - 11, wide, 22, **unknown))
            return "".join(drawn)
        if span.low is not None and span.high is not None:
            left, right = self.at(span.low), self.at(span.high)
            bar = (left, middle - _THICK / 2, max(2.0, right - left), _THICK)
            drawn.append(rectangle(*bar, fill=colour))
            if self.part.standing is Standing.EXAMPLE:
                drawn.append(rectangle(*bar, fill=pen.hatch))
            drawn += [
                rule(end, middle - 11, end, middle + 11, colour, stroke_width=4)
                for end in (left, right)
            ]
        if span.value is not None:
            drawn.append(self._mark(span, middle, colour, pen))
        return "".join(drawn)

    def _mark(self, span: Span, middle: float, colour: str, pen: Pen) -> str:
        """A full diamond for what the slide is about, a ring for the others."""
        x, said = self.at(span.value or 0.0), f"{span.name}: {span.text}"
        if span.strong:
            course = f"M{units(x)} {units(middle - 16)}l16 16l-16 16l-16 -16z"
            return path(course, {"fill": colour}, said)
        r = _MARK
        ring = f"M{units(x - r)} {units(middle)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
        return path(ring, {"fill": pen.look.ground, "stroke": colour, "stroke_width": 5}, said)
