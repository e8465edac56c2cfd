"""KPM as stocks and flows: how many there are quarter by quarter if some rates hold.

S_t = S_{t-1} + E + r P_{t-1} - (g + n + x) S_{t-1} and P_t = (1 - r) P_{t-1} + g S_{t-1}: families S,
those who graduated P, entries E, back into the list r, graduasi mandiri g, alamiah n, excluded x
(Bartholomew, Forbes and McClean 1991, Statistical Techniques for Manpower Planning, chapter 4). Each
family that is there meets one of four fates a quarter; who is ready beyond the capacity of the
pendamping stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures import capacity, priors
from analytics.measures.binomials import binomial, poisson
from analytics.measures.common_numbers import Stream, uniforms
from analytics.measures.priors import Prior

Floats = NDArray[np.float64]
Numbers = NDArray[Any]  # int32 with process noise, float64 without

RATES = (
    "entries",
    "potential_share",
    "ready_rate",
    "success_rate",
    "natural_rate",
    "exclude_rate",
    "relapse_rate",
)
"""The levers a projection needs; entries are KPM a year of the whole, the others shares (a year)."""
CAPACITY = "facilitators", "graduates_per_facilitator"
"""Both or neither; without them nothing caps how many graduate."""
STOCKS = "stock", "pool"
FLOWS = "entered", "returned", "graduated", "natural", "excluded", "held_back"
QUARTER = 0.25  # of a year
_CHUNK = 500  # draws worked on at once: their arrays fit the cache of a core
_CHANCE = "entered", "ready", "natural", "excluded", "returned"  # what has uniforms of its own
_SPLIT = "split of entries"


@dataclass(frozen=True)
class Start:
    """Where a projection starts.

    Attributes:
        codes: of the areas; results stand in this order and do not depend on it.
        stock: families in each.
        pool: those that graduated and could come back, in each.
        facilitators: pendamping of each; None where only their sum is known.
        relative: by lever, how each area stands to the whole (1: the same). For `entries` the
            weights by which entries spread; in proportion to `stock` where they are left out.
        entered: counted entries of each, if anybody counted them; then the split is a Dirichlet with
            these counts and a half as its weights, and `relative["entries"]` is not read.

    Raises:
        ValueError: arrays of another length than `codes`, or a number below zero.
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
        if any(each.shape != (len(self.codes),) for each in arrays):
            raise ValueError("one number for each area")
        if any(not (each >= 0).all() for each in arrays):
            raise ValueError("no number of a start lies below zero or is missing")


@dataclass(frozen=True)
class Projection:
    """What came of it, draw by draw.

    Attributes:
        codes: of the areas, k of them.
        stock, pool: [draw, quarter, area], quarter 0 being the start: at the end of each quarter.
        entered, returned, graduated, natural, excluded: [draw, quarter, area], the flows within it.
        held_back: likewise, ready families beyond the capacity; they stay.
        levers: what each lever was drawn as, one a draw.

    Whole numbers (int32) with process noise, else expected ones (float64).
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
        process: False gives expected numbers in place of binomial ones.
        told: is told what share is done, from 0 to 1, now and then; raises to stop the run.

    Raises:
        ValueError: a lever is missing, or no quarter or no draw is asked for.
    """
    _check(levers, quarters, draws)
    shape = len(start.codes), draws
    kind = np.int32 if process else np.float64
    made = {name: np.empty((quarters + 1, *shape), kind) for name in STOCKS}
    made |= {name: np.empty((quarters, *shape), kind) for name in FLOWS}
    values = {name: np.empty(draws) for name in (*RATES, *CAPACITY) if name in levers}
    for first in range(0, draws, _CHUNK):
        part = slice(first, min(first + _CHUNK, draws))
        count = part.stop - first
        drawn = _drawn(levers, values, seed, count, first, parameters=parameters)
        split = _split(start, seed, count, first, parameters=parameters)
        chance = (
            {name: Stream(seed, name, start.codes, first) for name in _CHANCE} if process else {}
        )
        for name, value in drawn.items():
            values[name][part] = value
        run = _Run(start, drawn, split, chance, QUARTER)
        for name in STOCKS:
            made[name][0, :, part] = getattr(run, name)
        for quarter in range(quarters):
            for name, flow in run.step(quarter).items():
                made[name][quarter, :, part] = flow
            for name in STOCKS:
                made[name][quarter + 1, :, part] = getattr(run, name)
            if told:
                told((first + count * (quarter + 1) / quarters) / draws)
    return Projection(start.codes, **_turned(made), levers=values)


def expected(
    start: Start, values: Mapping[str, float], periods: int, step: float = QUARTER
) -> Projection:
    """The path without any chance, each lever at one value: a projection of one draw.

    With a step of a year it is the equation of the module as it stands.

    Args:
        start: stocks at the beginning.
        values: of each of `RATES`, and of both of `CAPACITY` or neither.
        periods: how many steps.
        step: their length in years.

    Raises:
        ValueError: a lever is missing, or no period is asked for.
    """
    _check(values, periods, 1)
    shape = len(start.codes), 1
    made = {name: np.empty((periods + 1, *shape)) for name in STOCKS}
    made |= {name: np.empty((periods, *shape)) for name in FLOWS}
    drawn = {
        name: np.full(1, float(values[name])) for name in (*RATES, *CAPACITY) if name in values
    }
    run = _Run(start, drawn, _weights(start), {}, step)
    for name in STOCKS:
        made[name][0] = getattr(run, name)
    for period in range(periods):
        for name, flow in run.step(period).items():
            made[name][period] = flow
        for name in STOCKS:
            made[name][period + 1] = getattr(run, name)
    return Projection(start.codes, **_turned(made), levers=drawn)


def in_step(rate: ArrayLike, step: float = QUARTER) -> Floats:
    """The share of a step that compounds to the share of a year: 1 - (1 - r)^step."""
    return np.asarray(1 - (1 - np.asarray(rate, dtype=float)) ** step)


class _Run:
    """Stocks of some draws, [area, draw], and the step from one quarter to the next."""

    def __init__(
        self,
        start: Start,
        levers: Mapping[str, Floats],
        split: Floats,
        chance: Mapping[str, Stream],
        step: float,
    ) -> None:
        draws = len(levers["entries"])
        self.stock = np.repeat(np.asarray(start.stock, dtype=float)[:, None], draws, axis=1)
        self.pool = np.repeat(np.asarray(start.pool, dtype=float)[:, None], draws, axis=1)
        if chance:
            self.stock, self.pool = np.round(self.stock), np.round(self.pool)
        self._chance, self._uniforms = chance, np.empty_like(self.stock)

        def share(name: str) -> Floats:
            relative = np.asarray(start.relative.get(name, np.ones(len(start.codes))))[:, None]
            return np.clip(levers[name] * relative, 0, 1)

        ready = in_step(
            share("potential_share") * share("ready_rate") * share("success_rate"), step
        )
        natural, excluded = (
            in_step(share(f"{name}_rate"), step) for name in ("natural", "exclude")
        )
        over = np.maximum(ready + natural + excluded, 1)
        ready, natural, excluded = ready / over, natural / over, excluded / over
        self._ready = ready
        self._natural = _of_rest(natural, 1 - ready)
        self._excluded = _of_rest(excluded, 1 - ready - natural)
        self._back = in_step(share("relapse_rate"), step)
        self._entries = np.maximum(levers["entries"], 0) * step * split
        self._capacity = capacity.of(start.codes, start.facilitators, levers, step)

    def step(self, quarter: int) -> dict[str, Floats]:
        """One quarter further; its flows by name."""
        ready = self._happen("ready", self.stock, self._ready)
        rest = self.stock - ready
        natural = self._happen("natural", rest, self._natural)
        excluded = self._happen("excluded", rest - natural, self._excluded)
        graduated = self._capacity.of_ready(ready, quarter, whole=bool(self._chance))
        returned = self._happen("returned", self.pool, self._back)
        entered = self._entries
        if self._chance:
            entered = poisson(entered, self._chance["entered"].quarter(self._uniforms))
        self.stock = self.stock + entered + returned - graduated - natural - excluded
        self.pool = self.pool + graduated - returned
        flows = entered, returned, graduated, natural, excluded, ready - graduated
        return dict(zip(FLOWS, flows, strict=True))

    def _happen(self, event: str, trials: Floats, share: Floats) -> Floats:
        if not self._chance:
            return np.asarray(trials * share)
        return binomial(trials, share, self._chance[event].quarter(self._uniforms))


def _of_rest(share: Floats, rest: Floats) -> Floats:
    """A share of all as a share of those whom the fates before have left."""
    return np.clip(np.divide(share, rest, out=np.zeros_like(share), where=rest > 0), 0, 1)


def _drawn(
    levers: Mapping[str, Prior],
    names: Mapping[str, Floats],
    seed: int,
    draws: int,
    first: int,
    *,
    parameters: bool,
) -> dict[str, Floats]:
    return {
        name: priors.quantiles(levers[name], uniforms(seed, name, draws, first))
        if parameters
        else np.full(draws, float(levers[name].middle))
        for name in names
    }


def _split(start: Start, seed: int, draws: int, first: int, *, parameters: bool) -> Floats:
    """Which share of the entries each area gets, [area, draw] or [area, 1]."""
    if start.entered is None or not parameters:
        return _weights(start)
    order = np.argsort(start.codes)  # the same sticks are broken whatever the order of areas
    chance = [uniforms(seed, f"{_SPLIT} {start.codes[at]}", draws, first) for at in order[:-1]]
    parts = np.empty((len(order), draws))
    parts[order] = priors.dirichlet(
        np.asarray(start.entered)[order] + 0.5, np.reshape(chance, (len(order) - 1, draws))
    )
    return parts


def _weights(start: Start) -> Floats:
    if start.entered is not None:
        weights = np.asarray(start.entered, dtype=float) + 0.5
    else:
        weights = np.asarray(start.relative.get("entries", start.stock), dtype=float)
    whole = weights.sum()
    even = np.full(len(weights), 1 / len(weights))
    return np.asarray(weights / whole if whole > 0 else even)[:, None]


def _check(levers: Mapping[str, object], quarters: int, draws: int) -> None:
    missing = [name for name in RATES if name not in levers]
    if missing:
        raise ValueError(f"no value of {', '.join(missing)}")
    if len([name for name in CAPACITY if name in levers]) == 1:
        raise ValueError("a capacity is facilitators and what each can do, or neither")
    if quarters < 1 or draws < 1:
        raise ValueError("at least one quarter and one draw")


def _turned(made: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """As [draw, quarter, area]; a view of the same numbers."""
    return {name: numbers.transpose(2, 0, 1) for name, numbers in made.items()}
