"""KPM as stocks and flows: how many there are quarter by quarter if some rates hold.

    S_t = S_{t-1} + E + r P_{t-1} - (g + n + x) S_{t-1}
    P_t = (1 - r) P_{t-1} + g S_{t-1}

with families S, those who graduated P, entries E, back into the list r, graduasi mandiri g, alamiah
n, excluded x (Bartholomew, Forbes and McClean 1991, Statistical Techniques for Manpower Planning,
chapter 4). Who is ready beyond the capacity of the pendamping stays. How uncertain the rates are
(parameters) and what chance does at given rates (process) can each be left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from analytics.measures import priors
from analytics.measures.common_numbers import Stream, evenly, uniforms
from analytics.measures.projection_steps import EVENTS, FLOWS, STOCKS, Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from analytics.measures.priors import Prior

__all__ = ["CAPACITY", "FLOWS", "RATES", "STOCKS", "Projection", "Start", "expected", "project"]

Floats = NDArray[np.float64]
Numbers = NDArray[Any]

RATES = (
    "entries",
    "potential_share",
    "ready_rate",
    "success_rate",
    "natural_rate",
    "exclude_rate",
    "relapse_rate",
)
"""Levers a projection needs: entries are KPM a year of the whole, the others shares (a year)."""
CAPACITY = "facilitators", "graduates_per_facilitator"
"""Both or neither; without them nothing caps how many graduate."""
_QUARTER = 0.25  # of a year
_CHUNK = 1000  # draws worked on at once: their arrays fit the cache of a core


@dataclass(frozen=True, eq=False)
class Start:
    """Where a projection starts.

    Attributes:
        codes: of the areas; results stand in this order and do not depend on it.
        stock: families in each.
        pool: those that graduated and could come back, in each.
        facilitators: pendamping of each; None where only their sum is known.
        relative: by lever, how each area stands to the whole (1: the same). For `entries` the
            weights by which entries spread; in proportion to `stock` where they are left out.
        entered: counted entries of each, if anybody counted them; the split is then uncertain too,
            a Dirichlet with these counts and a half each, and `relative["entries"]` is not read.

    Raises:
        ValueError: a code twice, arrays of another length, or a number below zero or missing.
    """

    codes: tuple[str, ...]
    stock: Floats
    pool: Floats
    facilitators: Floats | None = None
    relative: Mapping[str, Floats] = field(default_factory=dict)
    entered: Floats | None = None

    def __post_init__(self) -> None:
        told = [self.stock, self.pool, self.facilitators, self.entered, *self.relative.values()]
        arrays = [np.asarray(each, dtype=float) for each in told if each is not None]
        if any(each.shape != (len(set(self.codes)),) for each in arrays):
            raise ValueError("one number for each area, each area once")
        if any(not (each >= 0).all() for each in arrays):
            raise ValueError("no number of a start lies below zero or is missing")


@dataclass(frozen=True, eq=False)
class Projection:
    """What came of it, draw by draw; whole numbers (int32) with process noise, else float64.

    Attributes:
        codes: of the areas.
        stock, pool: [draw, quarter, area] at the end of each quarter, quarter 0 being the start.
        entered, returned, graduated, natural, excluded: [draw, quarter, area], within the quarter.
        held_back: likewise, who was ready beyond the capacity; they stay and may be ready again.
        levers: what each lever was drawn as, one a draw.
    """

    codes: tuple[str, ...]
    stock: Numbers
    pool: Numbers
    entered: Numbers
    returned: Numbers
    graduated: Numbers
    natural: Numbers
    excluded: Numbers
    held_back: Numbers
    levers: Mapping[str, Floats]


def project(  # noqa: PLR0913 - what a run is
    start: Start,
    levers: Mapping[str, Prior],
    quarters: int,
    draws: int,
    seed: int,
    *,
    parameters: bool = True,
    process: bool = True,
    told: Callable[[float], None] | None = None,
) -> Projection:
    """Draw the years ahead, quarter by quarter.

    The same seed gives every scenario the same uniforms, and the first draws of a longer run are
    those of a shorter one.

    Args:
        start: stocks at the beginning.
        levers: prior of each of `RATES`, and of both of `CAPACITY` or neither; others are not read.
        quarters: how many.
        draws: how many.
        seed: of all uniforms.
        parameters: False leaves every lever at its middle.
        process: False gives expected numbers in place of drawn ones.
        told: is told which share is done, from 0 to 1, now and then; it may raise to stop the run.

    Raises:
        ValueError: a lever is missing, or no quarter or no draw is asked for.
    """
    _check(levers, quarters, draws)
    made = _room(len(start.codes), quarters, draws, np.int32 if process else np.float64)
    values = {name: np.empty(draws) for name in (*RATES, *CAPACITY) if name in levers}
    for first in range(0, draws, _CHUNK):
        part = slice(first, min(first + _CHUNK, draws))
        count = part.stop - first
        chance = evenly(seed, (*RATES, *CAPACITY), count, first)
        for name, value in values.items():
            value[part] = (
                priors.quantiles(levers[name], chance[name]) if parameters else levers[name].middle
            )
        steps = Steps(
            start,
            {name: value[part] for name, value in values.items()},
            _drawn_split(start, seed, count, first) if parameters else _split(start),
            {name: Stream(seed, name, start.codes, first) for name in EVENTS} if process else {},
            _QUARTER,
        )
        for quarter in _walk(steps, made, quarters, part):
            if told:
                told((first + count * (quarter + 1) / quarters) / draws)
    return _turned(start.codes, made, values)


def expected(
    start: Start, values: Mapping[str, float], periods: int, step: float = _QUARTER
) -> Projection:
    """The path without any chance, each lever at one value: a projection of one draw.

    With a step of a year it is the equation of the module as it stands.

    Args:
        start: stocks at the beginning.
        values: of each of `RATES`, and of both of `CAPACITY` or neither.
        periods: how many steps.
        step: their length in years; a share of a year becomes 1 - (1 - r)^step.

    Raises:
        ValueError: a lever is missing, or no period is asked for.
    """
    _check(values, periods, 1)
    names = [name for name in (*RATES, *CAPACITY) if name in values]
    levers = {name: np.array([float(values[name])]) for name in names}
    made = _room(len(start.codes), periods, 1, np.float64)
    for _ in _walk(Steps(start, levers, _split(start), {}, step), made, periods, slice(0, 1)):
        pass
    return _turned(start.codes, made, levers)


def _room(areas: int, quarters: int, draws: int, kind: type) -> dict[str, Numbers]:
    """Empty arrays [quarter, area, draw]: whatever is done to them runs along the draws."""
    return {
        **{name: np.empty((quarters + 1, areas, draws), kind) for name in STOCKS},
        **{name: np.empty((quarters, areas, draws), kind) for name in FLOWS},
    }


def _walk(steps: Steps, made: Mapping[str, Numbers], quarters: int, part: slice) -> Iterator[int]:
    """Write down quarter after quarter of some draws, and say which is done."""
    for name in STOCKS:
        made[name][0, :, part] = getattr(steps, name)
    for quarter in range(quarters):
        for name, flow in steps.step(quarter).items():
            made[name][quarter, :, part] = flow
        for name in STOCKS:
            made[name][quarter + 1, :, part] = getattr(steps, name)
        yield quarter


def _turned(
    codes: tuple[str, ...], made: Mapping[str, Numbers], levers: Mapping[str, Floats]
) -> Projection:
    turned = {name: numbers.transpose(2, 0, 1) for name, numbers in made.items()}
    return Projection(codes, **turned, levers=levers)


def _split(start: Start) -> Floats:
    """Which share of the entries each area gets, [area, 1]."""
    weights = np.asarray(start.relative.get("entries", start.stock), dtype=float)
    if start.entered is not None:
        weights = np.asarray(start.entered, dtype=float) + 0.5
    if not weights.sum():
        weights = np.ones(len(weights))
    return np.asarray(weights / weights.sum())[:, None]


def _drawn_split(start: Start, seed: int, draws: int, first: int) -> Floats:
    """Likewise [area, draw], uncertain where entries were counted."""
    if start.entered is None:
        return _split(start)
    order = np.argsort(start.codes)  # the stick is broken alike whatever the order of areas
    chance = np.empty((len(order) - 1, draws))
    for row, at in zip(chance, order, strict=False):
        row[:] = uniforms(seed, f"split of entries {start.codes[at]}", draws, first)
    parts = np.empty((len(order), draws))
    parts[order] = priors.dirichlet(np.asarray(start.entered, dtype=float)[order] + 0.5, chance)
    return parts


def _check(levers: Mapping[str, object], quarters: int, draws: int) -> None:
    missing = [name for name in RATES if name not in levers]
    if missing:
        raise ValueError(f"no value of {', '.join(missing)}")
    if sum(name in levers for name in CAPACITY) == 1:
        raise ValueError("a capacity is facilitators and what each can do, or neither")
    if quarters < 1 or draws < 1:
        raise ValueError("at least one quarter and one draw")
