"""Allocation at the size of Bojonegoro: 430 villages of 28 kecamatan, eight packages.

No two villages gain alike, twenty have something locked, every kecamatan has a minimum and hours of
its own, and five packages are capped by who supplies them. Beside it the plainest thing one can ask
of the same rows: scipy's `milp`, with no price, no bound told and nothing shared out.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.measures.allocation import FREE, Allocation, Problem, solve
from analytics.measures.allocation_limits import integers
from analytics.measures.allocation_robust import robust
from analytics.measures.allocation_rules import by_need, evenly
from bench.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable

VILLAGES, PACKAGES, KECAMATAN = 430, 8, 28
GAP, SECONDS = 0.001, 5.0  # of the total; what a reader may wait
DRAWS = 50
_SECTION = "Alokasi, 430 villages, 8 packages"
_REPEATS = 5


def rows() -> tuple[list[Row], dict[str, Any]]:
    """What was measured, for the table and for the results."""
    problem = invented()
    whole = replace(problem, hours_limit=np.array([problem.hours_limit.sum()]))
    alike = replace(problem, gain=np.tile(problem.gain.mean(axis=0), (VILLAGES, 1)), locked=None)
    told: list[Row] = []
    notes: dict[str, Any] = {"draws": DRAWS}
    for name, case in {
        "hours by kecamatan, locks": problem,
        "hours of the whole, locks": whole,
        "every village alike": alike,
    }.items():
        seconds, found = _median(lambda case=case: solve(case, GAP, SECONDS))
        plain, _ = _median(lambda case=case: integers(case, case.gain, GAP, SECONDS))
        assert isinstance(found, Allocation)  # noqa: S101 - the invented case has one
        told.append(Row(_SECTION, name, "ms", seconds, SECONDS, plain))
        notes[name] = {
            "seconds": seconds,
            "plain": plain,
            "status": found.status,
            "gap": found.gap,
            "families": found.served,
        }
        told.append(Row(_SECTION, "  its gap, of 100,000", "", found.gap * 1e5, GAP * 1e5))
    best = solve(problem, GAP, SECONDS)
    assert isinstance(best, Allocation)  # noqa: S101 - as above
    chance = np.random.default_rng(8).uniform(0.3, 1.7, (DRAWS, 1, PACKAGES))
    for name, ask in {
        "merata": lambda: evenly(problem),
        "menurut kebutuhan": lambda: by_need(problem, problem.families.astype(np.float64)),
        f"robust, {DRAWS} draws": lambda: robust(
            problem, chance * problem.gain, {"best": best.families}
        ),
    }.items():
        notes[name], _ = _median(ask)
        told.append(Row(_SECTION, name, "ms", notes[name]))
    return told, notes


def invented() -> Problem:
    """A problem of the size of Bojonegoro, of chance alone."""
    chance = np.random.default_rng(430)
    group_of = np.sort(
        np.r_[np.arange(KECAMATAN), chance.integers(0, KECAMATAN, VILLAGES - KECAMATAN)]
    )
    families = chance.integers(30, 220, VILLAGES)
    take_up = np.array([0.25, 0.15, 0.3, 0.4, 0.35, 0.3, 0.4, 0.5])
    eligible = np.floor(families[:, None] * take_up * chance.uniform(0.6, 1.0, (VILLAGES, 8)))
    expected = np.array([0.15, 0.16, 0.08, 0.06, 0.04, 0.04, 0.08, 0.17])
    gain = expected * chance.uniform(0.6, 1.4, (VILLAGES, 1))
    gain *= chance.uniform(0.9, 1.1, gain.shape)
    locked = np.full(gain.shape, FREE)
    for village in chance.choice(VILLAGES, 20, replace=False):
        locked[village, chance.integers(0, PACKAGES)] = chance.integers(0, 4)
    whole = np.bincount(group_of, families, KECAMATAN)
    return Problem(
        areas=tuple(f"{group:02}.{at:03}" for at, group in enumerate(group_of)),
        groups=tuple(f"{group:02}" for group in range(KECAMATAN)),
        packages=tuple("abcdefgh"),
        group_of=group_of,
        families=families,
        eligible=eligible.astype(np.int64),
        gain=gain,
        cost=np.array([5.0, 6.0, 3.0, 17.34, 3.778, 6.248, 1.0, 18.0]) * 1e6,
        hours=np.array([12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 8.0, 40.0]),
        budget=25e9,
        hours_limit=209 * 150.0 * whole / whole.sum(),
        supply=np.array([500.0, 47.0, 1000.0, 4400.0, 335.0, 1160.0, 544.0, np.inf]),
        least=np.ceil(whole * 0.02).astype(np.int64),
        locked=locked,
    )


def _median(ask: Callable[[], Any]) -> tuple[float, Any]:
    found = ask()  # imports what it needs
    times = []
    for _ in range(_REPEATS):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return float(np.median(times)), found
