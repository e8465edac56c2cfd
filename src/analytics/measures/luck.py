"""What luck alone does to villages that were picked for being worst, where nothing is done at all.

Model: the true value of each village is Normal(mu, spread^2) and stays as it is; every round of
measurement adds its own Normal(0, noise^2). The villages with the highest first measurement are
picked, and measured again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL = 0.05
"""Below this p a naive test calls the villages a success."""
_PORTION = 250  # runs worked out at once: some 30 MB for sets of thirty villages


@dataclass(frozen=True, slots=True)
class Luck:
    """What was found over all runs; changes are in the unit of the measurement, falls negative.

    Attributes:
        change: mean change of the picked villages between the two measurements.
        low: below it lie 5 % of the runs.
        high: above it lie 5 % of the runs.
        alarms: share of the runs that the naive test calls a success, 0 to 1.
        runs: how many runs there were.
    """

    change: float
    low: float
    high: float
    alarms: float
    runs: int


def reliability(spread: float, noise: float) -> float:
    """rho: the share of the variance between villages that is true; 1 where nothing varies."""
    total = spread**2 + noise**2
    return 1.0 if total == 0 else spread**2 / total


def selected(villages: int, picked: int) -> float:
    """Expected mean of the highest `picked` of `villages` standard normal values, in SD.

    Exact up to quadrature: a value is among the highest k if fewer than k of the others are above
    it, so that the mean is (n / k) * integral of z phi(z) P(Bin(n - 1, 1 - Phi(z)) < k) dz
    (David & Nagaraja 2003, Order Statistics, ch. 2).

    Raises:
        ValueError: not one village is picked, or more than there are.
    """
    from scipy.special import bdtr, ndtr  # noqa: PLC0415 - a page starts without

    if not 1 <= picked <= villages:
        raise ValueError(f"{picked} of {villages} villages cannot be picked")
    if picked == villages:
        return 0.0
    z = np.linspace(-9, 9, 7201)
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    among = bdtr(picked - 1, villages - 1, ndtr(-z))
    return float(villages / picked * np.trapezoid(z * density * among, z))


def spurious(villages: int, picked: int, spread: float, noise: float) -> float:
    """Expected change without any effect: -(1 - rho) (mean of the picked - mu), at most 0.

    Regression to the mean (Galton 1886; Barnett, van der Pols & Dobson 2005, Int. J. Epidemiol.
    34, eq. 1), with the expected mean of the picked from `selected`.
    """
    height = selected(villages, picked) * float(np.hypot(spread, noise))
    return -(1 - reliability(spread, noise)) * height


def simulate(  # noqa: PLR0913 - what the experiment is made of, each by its name
    villages: int,
    picked: int,
    *,
    spread: float,
    noise: float,
    runs: int = 2000,
    draws: int = 99,
    seed: int = 0,
) -> Luck:
    """Pick the worst, measure again, and test naively; all of it `runs` times.

    The naive test compares the change of the picked villages with that of `draws` sets of as many
    villages picked at random from all of them, p = (1 + sets that fell at least as far) /
    (1 + draws), and calls p <= 0.05 a success. Without noise nothing changes and p is 1.

    Raises:
        ValueError: not one village is picked, or more than there are.
    """
    if not 1 <= picked <= villages:
        raise ValueError(f"{picked} of {villages} villages cannot be picked")
    chance = np.random.default_rng(seed)
    found = [
        _portion(chance, min(_PORTION, runs - start), villages, picked, spread, noise, draws)
        for start in range(0, runs, _PORTION)
    ]
    changes = np.concatenate([change for change, _ in found])
    alarms = np.concatenate([alarm for _, alarm in found])
    low, high = np.quantile(changes, [0.05, 0.95])
    return Luck(float(changes.mean()), float(low), float(high), float(alarms.mean()), runs)


def _portion(  # noqa: PLR0913, PLR0917 - as `simulate`
    chance: np.random.Generator,
    runs: int,
    villages: int,
    picked: int,
    spread: float,
    noise: float,
    draws: int,
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Change of the picked villages and whether it is called a success, a run each."""
    true = spread * chance.standard_normal((runs, villages))
    first = noise * chance.standard_normal((runs, villages))
    change = noise * chance.standard_normal((runs, villages)) - first
    worst = np.argpartition(true + first, villages - picked, axis=1)[:, villages - picked :]
    fell = np.take_along_axis(change, worst, axis=1).mean(axis=1)
    sets = _sets(chance, runs * draws, villages, picked).reshape(runs, draws * picked)
    others = np.take_along_axis(change, sets, axis=1).reshape(runs, draws, picked).mean(axis=2)
    as_far = (others <= fell[:, None]).sum(axis=1)
    return fell, (1 + as_far) / (1 + draws) <= LEVEL


def _sets(chance: np.random.Generator, rows: int, villages: int, picked: int) -> NDArray[np.int64]:
    """In each row `picked` different villages, every set as likely (Floyd; Bentley 1987)."""
    found = np.empty((rows, picked), dtype=np.int64)
    for place, last in enumerate(range(villages - picked, villages)):
        drawn = chance.integers(0, last + 1, rows)
        taken = (found[:, :place] == drawn[:, None]).any(axis=1)
        found[:, place] = np.where(taken, last, drawn)
    return found
