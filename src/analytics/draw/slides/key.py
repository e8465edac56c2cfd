"""The legend of a map: beside it or below it, and the room that is left for the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.layout import LINE, Box
from analytics.draw.slides.nodes import height, lines, path, rectangle, units
from analytics.draw.slides.typeface import SMALLEST, limited, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import MapPicture

_SWATCH = 44
_TO_WORDS = _SWATCH + 18
_ROW = 50
_GAP = 48
_LEAST, _MOST = 300, 0.36  # units, and of the width, for a legend beside a map
_BELOW = 12
_MISSING, _MARKED = -1, -2
PIN: Final = 12
"""Half the width of the sign of a marked area."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a legend draws, and the box the map has."""

    rest: Box
    drawn: str
    fits: bool

    def draw(self) -> str:
        """The legend."""
        return self.drawn

    @classmethod
    def beside(cls, part: MapPicture, box: Box, pen: Pen) -> Key:
        """Right of the map, a row a class."""
        entries = _entries(part)
        wanted = max([_TO_WORDS + width(words, SMALLEST) for _, words in entries] + [float(_LEAST)])
        room = min(wanted, _MOST * box.width)
        x, y = box.right - room, box.y
        drawn = []
        title = limited(part.title, SMALLEST, room, 3, bold=True)
        drawn.append(lines(x, y, title, pen.look.ink, bold=True))
        y += height(len(title)) + _BELOW
        for kind, words in entries:
            said = limited(words, SMALLEST, room - _TO_WORDS, 2)
            drawn.append(_sign(kind, x, y + LINE / 2, part, pen))
            drawn.append(lines(x + _TO_WORDS, y, said, pen.look.ink))
            y += _ROW + height(len(said) - 1)
        most = int((box.bottom - y - _BELOW) / LINE)
        if part.note and most > 0:
            note = limited(part.note, SMALLEST, room, most)
            drawn.append(lines(x, y + _BELOW, note, pen.look.muted))
        rest = Box(box.x, box.y, box.width - room - _GAP, box.height)
        return cls(rest, "".join(drawn), fits=y <= box.bottom)

    @classmethod
    def below(cls, part: MapPicture, box: Box, pen: Pen) -> Key:
        """Below the map, entries in rows, title above and note under them."""
        rows: list[list[tuple[float, int, str]]] = [[]]
        x = box.x
        for kind, words in _entries(part):
            (said,) = limited(words, SMALLEST, box.width - _TO_WORDS, 1)
            wide = _TO_WORDS + width(said, SMALLEST)
            if rows[-1] and x + wide > box.right:
                rows.append([])
                x = box.x
            rows[-1].append((x, kind, said))
            x += wide + 32
        title = limited(part.title, SMALLEST, box.width, 1, bold=True)
        note = limited(part.note, SMALLEST, box.width, 1)
        tall = height(len(title) + len(note)) + _ROW * len(rows) + _BELOW
        y = box.bottom - tall
        drawn = [lines(box.x, y, title, pen.look.ink, bold=True)]
        y += height(len(title)) + _BELOW / 2
        for row in rows:
            for left, kind, said in row:
                drawn.append(_sign(kind, left, y + LINE / 2, part, pen))
                drawn.append(lines(left + _TO_WORDS, y, (said,), pen.look.ink))
            y += _ROW
        drawn.append(lines(box.x, y, note, pen.look.muted))
        rest = Box(box.x, box.y, box.width, max(1.0, box.height - tall - _BELOW))
        return cls(rest, "".join(drawn), fits=tall < box.height)


def colour_of(kind: int, classes: int, pen: Pen) -> str:
    """Of a class; fewer classes than colours are spread over all of them."""
    colours = pen.look.classes
    if classes < 2:
        return colours[len(colours) // 2]
    return colours[round(kind * (len(colours) - 1) / (classes - 1))]


def pin(x: float, y: float, pen: Pen, title: str = "") -> str:
    """The sign of a marked area: a ring with a dark edge."""
    r = PIN
    course = f"M{units(x - r)} {units(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    look = pen.look
    return path(course, {"fill": look.ground, "stroke": look.target, "stroke_width": 7}, title)


def _entries(part: MapPicture) -> list[tuple[int, str]]:
    """Classes from the highest down, then what is missing, then what is marked."""
    found = [(kind, words) for kind, words in enumerate(part.classes)][::-1]
    if part.missing and any(place.kind is None for place in part.places):
        found.append((_MISSING, part.missing))
    if part.marks and any(place.marked for place in part.places):
        found.append((_MARKED, part.marks))
    return found


def _sign(kind: int, x: float, middle: float, part: MapPicture, pen: Pen) -> str:
    if kind == _MARKED:
        return pin(x + _SWATCH / 2, middle, pen)
    fill = pen.crossed if kind == _MISSING else colour_of(kind, len(part.classes), pen)
    drawn = rectangle(x, middle - 17, _SWATCH, 34, fill=fill, stroke=pen.look.rule, stroke_width=2)
    if kind >= 0 and part.standing is Standing.EXAMPLE:
        drawn += rectangle(x, middle - 17, _SWATCH, 34, fill=pen.hatch)
    return drawn
