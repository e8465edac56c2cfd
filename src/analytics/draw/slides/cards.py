"""Up to three figures side by side: label, figure, when and how sure, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.layout import GAP, LINE
from analytics.draw.slides.nodes import (
    SYMBOL,
    height,
    lines,
    rectangle,
    rule,
    symbol,
    word,
)
from analytics.draw.slides.typeface import SMALLEST, fitting, limited

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Card, Cards

_SIZES = (150, 132, 116, 100, 88, 76, 66, 56, 46)
_TALL = 330  # from this height on labels and dates may take two lines
_NOTES = 3  # lines of what a figure means
_ABOVE = 26  # between the rule and the label
_BESIDE = 2 * SYMBOL + 14


def cards(part: Cards, box: Box, pen: Pen) -> str:
    """Columns of one grid: labels, figures and notes stand at one height in all."""
    found = part.cards
    room = (box.width - GAP * (len(found) - 1)) / len(found)
    rows = 2 if box.height >= _TALL else 1
    labels = [limited(card.label, SMALLEST, room, rows) for card in found]
    whens = [limited(_when(card), SMALLEST, room - _indent(card), rows) for card in found]
    tall = height(max(map(len, labels))) + height(max(map(len, whens))) + _ABOVE
    size = _size(found, room, box.height - tall - LINE)
    most = min(_NOTES, int((box.height - tall - _figure(size)) / LINE))
    notes = [limited(card.note, SMALLEST, room, most) if most else () for card in found]
    whole = tall + _figure(size) + height(max(map(len, notes)))
    top = box.y + max(0.0, (box.height - whole) * 0.35)
    drawn = []
    for place, card in enumerate(found):
        x, y = box.x + place * (room + GAP), top
        drawn.append(_edge(x, y, room, pen, known=card.standing is not None))
        y += _ABOVE
        drawn.append(lines(x, y, labels[place], pen.look.ink))
        y += height(max(map(len, labels)))
        colour = pen.look.accent if card.standing else pen.look.muted
        value = fitting(card.value, room, 1, (size,), bold=True)[1]
        drawn.append(lines(x - size * 0.03, y + size * 0.06, value, colour, size=size, bold=True))
        y += _figure(size)
        if card.standing:
            middle = y + LINE / 2
            drawn.append(symbol(card.standing, (x + SYMBOL, middle), pen, pen.look.ink))
        drawn.append(lines(x + _indent(card), y, whens[place], pen.look.ink))
        y += height(max(map(len, whens)))
        drawn.append(lines(x, y, notes[place], pen.look.muted))
    return "".join(drawn)


def _edge(x: float, y: float, room: float, pen: Pen, *, known: bool) -> str:
    """The line above a card; dashes above a figure that is missing."""
    if known:
        return rectangle(x, y, room, 6, fill=pen.look.accent)
    return rule(x, y + 3, x + room, y + 3, pen.look.muted, stroke_width=4, stroke_dasharray="12 10")


def _when(card: Card) -> str:
    return f"{word(card.standing)} · {card.when}" if card.standing else card.when


def _indent(card: Card) -> float:
    return _BESIDE if card.standing else 0


def _figure(size: float) -> float:
    """The height that figures of `size` take."""
    return size * 1.12 + 18


def _size(found: tuple[Card, ...], room: float, high: float) -> float:
    """One size for all figures: the largest at which each fits its column."""
    fits = [fitting(card.value, room, 1, _SIZES, bold=True)[0] for card in found]
    return min(*fits, next((s for s in _SIZES if _figure(s) <= high), _SIZES[-1]))
