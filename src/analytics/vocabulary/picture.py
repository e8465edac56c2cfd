"""Parts of a slide: figures, charts, a map, a table, words, or what is missing.

All text is written already, so that screen, PPTX, PDF and XLSX say the same; numbers come along
beside their text for whoever draws a bar or a native chart. Nothing here knows how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart

if TYPE_CHECKING:
    from analytics.vocabulary.standing import Standing

Ring = tuple[tuple[float, float], ...]
"""Corners of one closed outline; x to the east, y to the south, in one unit for a whole map."""


@dataclass(frozen=True, slots=True)
class Card:
    """One figure to be read from the back of the hall; without a standing, one that is missing."""

    label: str
    value: str
    when: str
    standing: Standing | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Up to three figures side by side."""

    cards: tuple[Card, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Sentences:
    """What is said in words: a decision that is asked for, what is known."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One figure on a line. `text` is the value as written."""

    year: int
    value: float
    text: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Line:
    """Figures of one series in order of year; no two of one year. A missing year breaks the line.

    `strong` is the line the slide is about.
    """

    name: str
    points: tuple[Point, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Goal:
    """A target of one document for one year; `low` = `high` unless it is a span."""

    year: int
    low: float
    high: float
    text: str
    document: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over the years, with targets. `breaks`: year and reason where a method changed."""

    unit: str
    lines: tuple[Line, ...]
    goals: tuple[Goal, ...]
    breaks: tuple[tuple[int, str], ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; without a value, an area nobody published a figure of. `note`: another year."""

    name: str
    value: float | None
    text: str
    standing: Standing | None
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars from top to bottom in the order given."""

    unit: str
    bars: tuple[Bar, ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Dot:
    """What one source says. `used`: the figure in use."""

    value: float
    text: str
    source: str
    standing: Standing
    used: bool


@dataclass(frozen=True, slots=True)
class Dots:
    """What sources say of one thing, on one line."""

    label: str
    dots: tuple[Dot, ...]
    spread: str


@dataclass(frozen=True, slots=True)
class DotChart:
    """Things that sources state differently, one line each, each line on a scale of its own."""

    rows: tuple[Dots, ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Place:
    """One area of a map. `kind` is the position of its class, None where there is no figure.

    `label` is where its name is written, or None where it is not.
    """

    code: str
    name: str
    rings: tuple[Ring, ...]
    kind: int | None
    text: str
    label: tuple[float, float] | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class MapPicture:
    """Areas coloured by class, lightest first. `missing` and `marks` are words of the legend."""

    title: str
    places: tuple[Place, ...]
    classes: tuple[str, ...]
    missing: str
    marks: str
    note: str
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a funnel. `value` None where it is hidden or unknown; `text` says so."""

    name: str
    value: float | None
    text: str
    share: str = ""


@dataclass(frozen=True, slots=True)
class Funnel:
    """Families that reached each stage, from the first stage down."""

    unit: str
    steps: tuple[Step, ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What nobody gave yet, who could, and what is asked for."""

    what: str
    whom: tuple[str, ...]
    asked: str
    never: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text. `numbers`: positions of the columns that are set flush right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    alt: str = ""


Part = (
    Cards
    | Sentences
    | LineChart
    | BarChart
    | DotChart
    | MapPicture
    | Funnel
    | CurveChart
    | ControlChart
    | SpanChart
    | MovementChart
    | Missing
    | Table
)
"""A slide holds one part, or two: the second stands right of the first, or below it."""
