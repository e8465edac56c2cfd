"""Poverty in the years ahead if expenditure, the line and the spread go on at given paces."""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.lognormal import ORDERS, Lognormal, fgt, mean_for
from analytics.measures.priors import Prior, quantiles

Floats = NDArray[np.float64]

TOGETHER = 0.95
"""Correlation of the normal scores of both nominal paces: prices move expenditure and line alike.

Drawn apart, each would carry the other's inflation, and poverty would move within four years three
times as far as that of regencies did. With this one the fan is as wide as what was published:
`tests/answers/test_poverty_scenarios.py`.
"""
_EDGE = 1e-12  # of uniforms: normal scores have no 0 and no 1


class Paces(NamedTuple):
    """Changes a year of mean expenditure and line (both nominal) and of σ; 0.02 for 2 percent.

    Numbers, or one of each a draw.
    """

    expenditure: ArrayLike
    line: ArrayLike
    spread: ArrayLike


class Priors(NamedTuple):
    """How uncertain each pace is."""

    expenditure: Prior
    line: Prior
    spread: Prior


def drawn(priors: Priors, draws: int, seed: int, correlation: float = TOGETHER) -> Paces:
    """Paces of `draws` possible worlds; the same uniforms for every scenario of one seed.

    Those of expenditure go with those of the line (`coupled`); each keeps its own prior.
    """
    base, own, third = (
        np.clip(np.random.default_rng([seed, crc32(name.encode())]).random(draws), _EDGE, 1 - _EDGE)
        for name in Priors._fields[1::-1] + Priors._fields[2:]
    )
    return Paces(
        expenditure=quantiles(priors.expenditure, coupled(base, own, correlation)),
        line=quantiles(priors.line, base),
        spread=quantiles(priors.spread, third),
    )


def coupled(first: Floats, second: Floats, correlation: float) -> Floats:
    """Uniforms for a second quantity that go with those of the first.

    A Gaussian copula (Nelsen 2006, *An Introduction to Copulas*, 2.3): both stay uniform, and
    their normal scores have the correlation.

    Raises:
        ValueError: a correlation outside -1 to 1.
    """
    from scipy.special import ndtr, ndtri  # noqa: PLC0415 - SciPy takes a while

    if not -1 <= correlation <= 1:
        raise ValueError("a correlation lies between -1 and 1")
    own = np.sqrt(1 - correlation**2)
    found: Floats = ndtr(correlation * ndtri(first) + own * ndtri(second))
    return found


def courses(start: Lognormal, line: float, paces: Paces, years: int) -> dict[int, Floats]:
    """P0, P1 and P2 by order, each [draw, year], for one to `years` years after the start.

    Mean, line and σ each grow by their own pace, so that with all at 0 nothing changes, and equal
    paces of mean and line leave poverty as it is.

    Raises:
        ValueError: no year, or a pace of -100 percent or less.
    """
    if years < 1:
        raise ValueError("a course has one year at least")
    rates = [np.atleast_1d(np.asarray(each, dtype=float)) for each in paces]
    if any((each <= -1).any() for each in rates):
        raise ValueError("nothing falls by all there is in a year")
    gone = np.arange(1, years + 1)
    grown = [(1 + each)[:, None] ** gone for each in rates]
    mean, lines, sigma = start.mean * grown[0], line * grown[1], start.sigma * grown[2]
    return {order: fgt(Lognormal(mean, sigma), lines, order) for order in ORDERS}


def expenditure_for(rate: float, years: int, start: Lognormal, line: float, paces: Paces) -> float:
    """The pace of mean expenditure with which P0 is `rate` after so many years.

    The line and σ go on as `paces` say; its pace of expenditure is not used.
    """
    sigma = start.sigma * (1 + np.asarray(paces.spread, dtype=float)) ** years
    lines = line * (1 + np.asarray(paces.line, dtype=float)) ** years
    return float((mean_for(rate, sigma, lines) / start.mean) ** (1 / years) - 1)


def sampled(
    rate: float, gap: float, severity: float, error: float, scores: Floats
) -> tuple[Floats, Floats]:
    """P0 and P1 as other samples of the same size might have shown them.

    Of n people drawn at random, P_α has the variance (P_2α - P_α²)/n and P0 and P1 the covariance
    P1 (1 - P0)/n (Kakwani 1993, Review of Economics and Statistics 75:632-639, eq. 8 and 9); n is
    what gives P0 the relative `error`. Both are normal, kept within what a lognormal can fit.

    Args:
        rate: P0 as published, 0 to 1.
        gap: P1.
        severity: P2.
        error: standard error of P0 over P0.
        scores: [2, draw], independent standard normals.

    Raises:
        ValueError: an error that is not above 0, or measures that no expenditure has.
    """
    if error <= 0 or not rate > gap > severity >= gap**2 / rate > 0:
        raise ValueError("no expenditure has these measures")
    n = (1 - rate) / (rate * error**2)
    spread0, spread1 = np.sqrt(rate * (1 - rate) / n), np.sqrt((severity - gap**2) / n)
    together = gap * (1 - rate) / n / (spread0 * spread1)
    own = np.sqrt(max(1 - together**2, 0))
    p0 = rate + spread0 * scores[0]
    p1 = gap + spread1 * (together * scores[0] + own * scores[1])
    p0 = np.clip(p0, rate / 10, (1 + rate) / 2)
    return p0, np.clip(p1, gap / 10, 0.7 * p0)
