"""Plots of graduation: curves with bands, funnel plots, intervals, waterfalls.

Parts of a slide as those of `vocabulary.picture` are: text is written already, numbers beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.vocabulary.standing import Standing


@dataclass(frozen=True, slots=True)
class Knot:
    """A curve at `x`, with its interval where it has one; `text` is the value as written."""

    x: float
    y: float
    text: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve over time. `stepped`: it holds its value until the next knot."""

    name: str
    knots: tuple[Knot, ...]
    stepped: bool = True
    strong: bool = True


@dataclass(frozen=True, slots=True)
class CurveChart:
    """Curves with bands. `at_risk`: name, and at some x how many are still watched, as written."""

    unit: str
    across: str
    curves: tuple[Curve, ...]
    at_risk: tuple[tuple[str, tuple[tuple[float, str], ...]], ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One area of a funnel plot. `kind`: position in `kinds`; `named`: written beside it."""

    name: str
    x: float
    y: float
    text: str
    kind: int
    named: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """A control limit, or what is expected, across the plot."""

    name: str
    points: tuple[tuple[float, float], ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ControlChart:
    """Rates by the number they are counted of, within limits of chance (a funnel plot).

    `kinds`: what the marks can be, most usual first; each is told by shape as well as by colour.
    """

    unit: str
    across: str
    marks: tuple[Mark, ...]
    limits: tuple[Limit, ...]
    kinds: tuple[str, ...]
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Span:
    """One row: a value with its interval. Without a value, one that nobody knows."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SpanChart:
    """Values with intervals from top to bottom, beside one that all are held against."""

    unit: str
    rows: tuple[Span, ...]
    reference: float | None
    reference_text: str
    standing: Standing
    alt: str


@dataclass(frozen=True, slots=True)
class Movement:
    """One bar of a waterfall. `is_stock`: from zero, else it goes on from where the last ended.

    `amount` None is unknown: hatched, with `text` saying what is known of it.
    """

    name: str
    amount: float | None
    text: str
    is_stock: bool = False
    is_bound: bool = False


@dataclass(frozen=True, slots=True)
class MovementChart:
    """From an opening stock to a closing one. `is_bound`: at least or at most so many."""

    unit: str
    movements: tuple[Movement, ...]
    standing: Standing
    alt: str


Plot = CurveChart | ControlChart | SpanChart | MovementChart
"""The parts of this module."""
