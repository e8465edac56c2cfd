"""Scenarios of KPM, 28 kecamatan over 20 quarters: while a slider moves, and for the record.

Beside them the plainest thing one can do: numpy's generator drawing the same binomials (and the
Poisson of entries) and nothing else, each from the families that are there and with their chances.
Times are of the processor, so that other work on the machine does not count.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.measures.fans import added, fans, spread
from analytics.measures.priors import Prior, fixed
from analytics.measures.projection import FLOWS, STOCKS, Projection, Start, project
from analytics.measures.projection_steps import in_step
from analytics.measures.swings import swings
from analytics.vocabulary.scenario import EXPLORING, FOR_THE_RECORD, SEED, Shape
from bench.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable

AREAS, QUARTERS = 28, 20
WAIT = 1.0  # seconds a reader may wait for a slider
TWICE = 2.0  # as long as the plain draws, at most
_SECTION = f"Skenario, {AREAS} kecamatan, {QUARTERS} quarters"
_REPEATS = 5
_LEVERS = {
    "entries": Prior(Shape.TRIANGULAR, 2000, 3500, 5000),
    "potential_share": Prior(Shape.BETA, 0.05, 0.1, 0.15),
    "ready_rate": Prior(Shape.BETA, 0.05, 0.1, 0.2),
    "success_rate": Prior(Shape.BETA, 0.3, 0.5, 0.7),
    "natural_rate": Prior(Shape.BETA, 0.03, 0.05, 0.08),
    "exclude_rate": Prior(Shape.BETA, 0.005, 0.01, 0.02),
    "relapse_rate": Prior(Shape.BETA, 0.03, 0.07, 0.15),
    "facilitators": fixed(209),
    "graduates_per_facilitator": Prior(Shape.TRIANGULAR, 1, 2, 10),
}


def rows() -> tuple[list[Row], dict[str, Any]]:
    """What was measured, for the table and for the results."""
    start = _invented()
    made = project(start, _LEVERS, QUARTERS, EXPLORING, SEED)
    plain = _median(lambda: _plain(made))
    recorded = plain * FOR_THE_RECORD / EXPLORING

    def summed() -> None:
        for what in (*STOCKS, *FLOWS):
            spread(added(made, what).T)
            fans(made, what)

    def of_many() -> object:
        return project(start, _LEVERS, QUARTERS, FOR_THE_RECORD, SEED)

    def of_few() -> object:
        return project(start, _LEVERS, QUARTERS, EXPLORING, SEED)

    measured = {
        f"{EXPLORING} draws": (of_few, WAIT, plain),
        f"{FOR_THE_RECORD} draws, for the record": (of_many, None, recorded),
        "quantiles of every stock and flow, by kecamatan": (summed, None, None),
        "swings of every lever": (
            lambda: swings(start, _LEVERS, QUARTERS, "stock", seed=SEED),
            WAIT,
            None,
        ),
    }
    told, notes = [], {"plain draws": plain}
    for name, (ask, aim, beside) in measured.items():
        notes[name] = seconds = _median(ask)
        ratio = None if beside is None else TWICE
        told.append(Row(_SECTION, name, "ms", seconds, aim, beside, ratio))
    return told, notes


def _plain(made: Projection) -> None:
    """As many draws, from the same families with the same chances, quarter by quarter."""
    chance = np.random.default_rng(SEED)
    levers = {name: values[:, None] for name, values in made.levers.items()}
    ready = in_step(levers["potential_share"] * levers["ready_rate"] * levers["success_rate"], 0.25)
    natural, excluded, back = (
        in_step(levers[f"{name}_rate"], 0.25) for name in ("natural", "exclude", "relapse")
    )
    stock, left = made.stock, made.graduated + made.held_back
    entries = levers["entries"] / 4 / AREAS
    for at in range(QUARTERS):
        chance.binomial(stock[:, at], ready)
        rest = stock[:, at] - left[:, at]
        chance.binomial(rest, natural / (1 - ready))
        chance.binomial(rest - made.natural[:, at], excluded / (1 - ready - natural))
        chance.binomial(made.pool[:, at], back)
        chance.poisson(entries, stock[:, at].shape)


def _median(ask: Callable[[], object]) -> float:
    ask()  # imports what it needs
    times = []
    for _ in range(_REPEATS):
        began = time.process_time()
        ask()
        times.append(time.process_time() - began)
    return float(np.median(times))


def _invented() -> Start:
    chance = np.random.default_rng(AREAS)
    families = chance.integers(700, 3500, AREAS).astype(float)
    families = np.rint(families * 55_028 / families.sum())
    codes = tuple(f"99.99.{number:02}" for number in range(1, AREAS + 1))
    return Start(codes, families, np.full(AREAS, 40.0))
