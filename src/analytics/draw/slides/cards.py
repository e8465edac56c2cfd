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
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Card, Cards

_SIZES = (150, 132, 116, 100, 88, 76, 66, 56, 46)
_TALL = 330  # from this height on labels and dates may take two lines
_NOTES = 3  # lines of what a figure means
_READ = 76
_ABOVE = 26  # between the rule and the label
_BESIDE = 2 * SYMBOL + 14


def cards(part: Cards, box: Box, pen: Pen) -> str:
    """Columns of one grid: labels and figures stand at one height in all."""
    found = part.cards
    room = (box.width - GAP * (len(found) - 1)) / len(found)
    rows = 2 if box.height >= _TALL else 1
    labels = [limited(card.label, SMALLEST, room, rows) for card in found]
    whens = [limited(_when(card), SMALLEST, room - _indent(card), rows) for card in found]
    tall = height(max(map(len, labels))) + height(max(map(len, whens))) + _ABOVE
    size, most = _sized(found, room, box.height - tall)
    notes = [limited(card.note, SMALLEST, room, most) if most else () for card in found]
    whole = tall + _figure(size) + height(max(map(len, notes)))
    top = box.y + max(0.0, (box.height - whole) * 0.35)
    drawn = []
    for place, card in enumerate(found):
        x, y = box.x + place * (room + GAP), top
        drawn.append(_edge(card, x, y, room, pen))
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
        y += height(len(whens[place]))
        drawn.append(lines(x, y, notes[place], pen.look.muted))
    return "".join(drawn)


def _edge(card: Card, x: float, y: float, room: float, pen: Pen) -> str:
    """The line above a card: dashes above a figure that is missing, stripes above an invented."""
    look = pen.look
    if card.standing is None:
        return rule(x, y + 3, x + room, y + 3, look.muted, stroke_width=4, stroke_dasharray="12 10")
    if card.standing is Standing.EXAMPLE:
        band = (x, y - 8, room, 18)
        return rectangle(*band, fill=look.warn) + rectangle(*band, fill=pen.hatch)
    return rectangle(x, y, room, 6, fill=look.accent)


def _when(card: Card) -> str:
    return f"{word(card.standing)} · {card.when}" if card.standing else card.when


def _indent(card: Card) -> float:
    return _BESIDE if card.standing else 0


def _figure(size: float) -> float:
    """The height that figures of `size` take."""
    return size * 1.12 + 18


def _sized(found: tuple[Card, ...], room: float, high: float) -> tuple[float, int]:
    """One size for all figures, and how many lines of notes; smaller figures before a note is cut.

    Down to `_READ`: figures are read from the back of the hall, notes in the first rows.
    """
    wide = min(fitting(card.value, room, 1, _SIZES, bold=True)[0] for card in found)
    said = max(len(limited(card.note, SMALLEST, room, _NOTES)) for card in found)
    for most in range(said, -1, -1):
        size = next((s for s in _SIZES if s <= wide and _figure(s) <= high - most * LINE), 0)
        if size >= min(wide, _READ):
            return size, most
    return _SIZES[-1], 0
