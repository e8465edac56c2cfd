"""Where things stand on a slide: boxes in units of 1920 x 1080, for the screen and for PPTX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.typeface import LEADING, SMALLEST, wrapped
from analytics.vocabulary.picture import (
    BarChart,
    Cards,
    DotChart,
    Funnel,
    LineChart,
    MapPicture,
    Missing,
    Sentences,
    Table,
)
from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart
from analytics.vocabulary.slide import Subject

if TYPE_CHECKING:
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.slide import Slide

WIDTH: Final = 1920
HEIGHT: Final = 1080
MARGIN: Final = 96
GAP: Final = 56
"""Air between two parts side by side."""
GAP_BELOW: Final = 44
"""Air between two parts on one another."""
LINE: Final = SMALLEST * LEADING
"""Height of a line of the smallest letters."""
TITLE_SIZES: Final = (60, 54, 48, 44)
COVER_SIZES: Final = (104, 92, 80, 68, 56)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `x` and `y` are its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def inset(self, side: float, top: float) -> Box:
        """The box that is left within a frame of `side` and `top` units."""
        return Box(self.x + side, self.y + top, self.width - 2 * side, self.height - 2 * top)


_ROOM = WIDTH - 2 * MARGIN
QUESTION: Final = Box(MARGIN, 44, _ROOM, 50)
TITLE: Final = Box(MARGIN, 98, _ROOM, 146)
BODY: Final = Box(MARGIN, 272, _ROOM, 656)
FOOT: Final = Box(MARGIN, 962, _ROOM, 104)
COVER_QUESTION: Final = Box(MARGIN, 150, _ROOM, 50)
COVER_TITLE: Final = Box(MARGIN, 230, _ROOM, 270)
COVER_BODY: Final = Box(MARGIN, 548, _ROOM, 330)
# The part beside words or a gap takes more of the width: it is what the slide is about.
_MAIN, _MAP = 0.62, 0.66
_PLOTS = (CurveChart, ControlChart, SpanChart, MovementChart)
_CHARTS = (LineChart, BarChart, DotChart, MapPicture, Funnel, *_PLOTS)
_WORDS = (Sentences, Missing)
# Units of height each part needs to say something, where two stand on one another.
_LEAST = {Cards: 270, Sentences: 200, Missing: 250, Table: 240}
_LEAST_CHART = 330


def is_cover(slide: Slide) -> bool:
    """True for the slide that opens a deck: nothing on it but words."""
    return slide.subject is Subject.TITLE and all(isinstance(p, Sentences) for p in slide.parts)


def title(slide: Slide) -> Box:
    """Where the message stands."""
    return COVER_TITLE if is_cover(slide) else TITLE


def question(slide: Slide) -> Box:
    """Where the question stands that the slide answers."""
    return COVER_QUESTION if is_cover(slide) else QUESTION


def boxes(slide: Slide) -> tuple[Box, ...]:
    """One box a part, in the order of the parts; the first two share the slide, no more fit.

    Words, gaps and charts stand side by side; figures and tables take the whole width, the other
    part above or below them.
    """
    body = COVER_BODY if is_cover(slide) else BODY
    parts = slide.parts[:2]
    if len(parts) < 2:
        return (body,) * len(parts)
    if _beside(*parts):
        return _columns(body, *parts)
    return _rows(body, *parts)


def _beside(first: Part, second: Part) -> bool:
    return isinstance(first, (*_WORDS, *_CHARTS)) and isinstance(second, (*_WORDS, *_CHARTS))


def _columns(body: Box, first: Part, second: Part) -> tuple[Box, Box]:
    share = 0.5
    if isinstance(first, _CHARTS) and isinstance(second, _WORDS):
        share = _MAP if isinstance(first, MapPicture) else _MAIN
    elif isinstance(first, _WORDS) and isinstance(second, _CHARTS):
        share = 1 - _MAIN
    left = round((body.width - GAP) * share)
    right = body.width - GAP - left
    return (
        Box(body.x, body.y, left, body.height),
        Box(body.x + left + GAP, body.y, right, body.height),
    )


def _rows(body: Box, first: Part, second: Part) -> tuple[Box, Box]:
    """Words take what they need, the others what is left; each has what it cannot do without."""
    room = body.height - GAP_BELOW
    above, below = _wanted(first, body.width), _wanted(second, body.width)
    if above + below <= room and not isinstance(first, _CHARTS):
        spare = room - above - below
        upper = above + (0 if isinstance(second, _CHARTS) else spare / 2)
    elif isinstance(first, _WORDS):
        upper = above
    else:
        upper = room - below
    least = min(_LEAST.get(type(first), _LEAST_CHART), above)
    most = room - min(_LEAST.get(type(second), _LEAST_CHART), below)
    upper = round(min(max(upper, least), most))
    return (
        Box(body.x, body.y, body.width, upper),
        Box(body.x, body.y + upper + GAP_BELOW, body.width, room - upper),
    )


def _wanted(part: Part, width: float) -> float:
    """The height in which a part says all it has to, as near as can be told before drawing."""
    match part:
        case Cards():
            return 8.6 * LINE
        case Sentences():
            air = 0.4 * LINE * len(part.lines)
            return (_lines(width - 44, *part.lines) + bool(part.head)) * LINE + air
        case Missing():
            said = [", ".join(part.whom), part.asked]
            rows = _lines(width - 420, *said) + _lines(width - 80, part.never)
            return (rows + 1.2 * _lines(width - 80, f"Tidak diterbitkan: {part.what}") + 1.7) * LINE
        case Table():
            return (len(part.rows) * 1.9 + 1.4) * LINE
    return 0.6 * BODY.height


def _lines(width: float, *texts: str) -> int:
    return sum(len(wrapped(text, SMALLEST, width)) for text in texts)
