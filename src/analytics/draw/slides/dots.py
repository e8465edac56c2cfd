"""What sources say of one thing: a line of its own scale each, one shape a standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.labels import levelled, spaced
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import lines, more, rule, standings, symbol
from analytics.draw.slides.typeface import SMALLEST, limited, shortened, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Dot, DotChart, Dots

_NAMES = 0.33  # of the width, for what the figures are of
_RAIL = 26  # from the upper edge of a row to the line
_WORDS = 50  # from the upper edge of a row to the words below the line
_ROW, _TALLEST = 146, 230
_NARROW = 1200  # below this width what the figures are of stands above its line
_BETWEEN = 44  # between the words of two sources
_NARROWEST = 190  # of a source
_AIR = 64
_LEGEND = 56
_USED = "tebal: yang dipakai"


def dots(part: DotChart, box: Box, pen: Pen) -> str:
    """Rows from top to bottom; the figure in use is bold, and a word says so."""
    narrow = box.width < _NARROW
    need, room = _ROW + (2 * LINE if narrow else 0), box.height - _LEGEND
    most = max(1, int(room / need))
    if len(part.rows) > most:
        room -= LINE
        most = max(1, int(room / need))
    rows, left = part.rows[:most], len(part.rows[most:])
    high = min(_TALLEST + need - _ROW, room / max(1, len(rows)))
    names = box.width if narrow else _NAMES * box.width
    y, drawn = box.y, []
    for place, row in enumerate(rows):
        if place:
            drawn.append(rule(box.x, y - 7, box.right, y - 7, pen.look.grid))
        label = limited(row.label, SMALLEST, names, 1 if narrow else 2, bold=True)
        drawn.append(lines(box.x, y, label, pen.look.ink, bold=True))
        spread = limited(row.spread, SMALLEST, names, 1)
        drawn.append(lines(box.x, y + LINE * len(label), spread, pen.look.muted))
        start, down = (box.x, 2 * LINE) if narrow else (box.x + names + _AIR, 0)
        drawn.append(_row(row, y + down, start, box.right, pen) if row.dots else "")
        y += high
    if left:
        drawn.append(lines(box.x, y, (more(left, "angka"),), pen.look.muted))
    found = {dot.standing for row in rows for dot in row.dots}
    drawn.append(standings(found, box.x, box.bottom - LINE / 2, pen))
    if not narrow and any(dot.used for row in rows for dot in row.dots):
        top, colour = box.bottom - LINE, pen.look.accent
        drawn.append(lines(box.right, top, (_USED,), colour, bold=True, anchor="end"))
    return "".join(drawn)


def _row(row: Dots, top: float, left: float, right: float, pen: Pen) -> str:
    """The line, the dots on it and their words below, apart from each other."""
    heard = _heard(row.dots, right - left)
    drawn = []
    if len(heard) < len(row.dots):
        counted = width(more(len(row.dots), "sumber"), SMALLEST) + _BETWEEN
        heard = _heard(row.dots, right - left - counted)
        rest = more(len(row.dots) - len(heard), "sumber")
        drawn.append(lines(right, top + _WORDS, (rest,), pen.look.muted, anchor="end"))
        right -= width(rest, SMALLEST) + _BETWEEN
    order = sorted(heard, key=lambda dot: dot.value)
    wanted = [
        max(width(dot.text, SMALLEST, bold=True), width(dot.source, SMALLEST)) for dot in order
    ]
    room = levelled(wanted, right - left - _BETWEEN * (len(order) - 1))
    texts = [shortened(d.text, SMALLEST, w, bold=True) for d, w in zip(order, room, strict=True)]
    sources = [shortened(d.source, SMALLEST, w) for d, w in zip(order, room, strict=True)]
    wide = [
        max(width(told, SMALLEST, bold=True), width(source, SMALLEST))
        for told, source in zip(texts, sources, strict=True)
    ]
    low, high = order[0].value, order[-1].value
    inner = (left + wide[0] / 2, right - wide[-1] / 2)
    spread = (high - low) or 1.0
    at = [inner[0] + (inner[1] - inner[0]) * (dot.value - low) / spread for dot in order]
    centres = spaced(at, wide, left, right, _BETWEEN)
    rail = top + _RAIL
    drawn.append(rule(left, rail, right, rail, pen.look.rule, stroke_width=3))
    for x, centre, dot, told, source in zip(at, centres, order, texts, sources, strict=True):
        colour = pen.look.accent if dot.used else pen.look.muted
        words = top + _WORDS
        if abs(x - centre) > 1:
            drawn.append(rule(x, rail, centre, words + 2, pen.look.rule, stroke_width=2))
        drawn.append(symbol(dot.standing, (x, rail), pen, colour, f"{dot.source}: {dot.text}"))
        drawn.append(lines(centre, words, (told,), colour, bold=dot.used, anchor="middle"))
        drawn.append(lines(centre, words + LINE, (source,), pen.look.ink, anchor="middle"))
    return "".join(drawn)


def _heard(dots: Sequence[Dot], room: float) -> list[Dot]:
    """As many as have room for their words: the one used, the ends, then in the order given."""
    most = max(1, int((room + _BETWEEN) / (_NARROWEST + _BETWEEN)))
    if len(dots) <= most:
        return list(dots)
    ends = [min(dots, key=lambda dot: dot.value), max(dots, key=lambda dot: dot.value)]
    used = [dot for dot in dots if dot.used]
    return list(dict.fromkeys([*used, *ends, *dots]))[:most]
