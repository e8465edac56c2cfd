"""Sampling variances as a model of small areas needs them, and how reliable an estimate is.

Direct variances of few families are noisy themselves; a generalised variance function smooths
them (Wolter 2007, Introduction to Variance Estimation, 2nd ed., chapter 7; You and Hidiroglou
2012, Proceedings of the Section on Survey Research Methods, JSM). The arcsine of the root of a
share has a variance that does not hang on the share (Carter and Rolph 1974, JASA 69:880-885).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.vocabulary.small_area import CAREFUL_TO, USABLE_TO, Reliability

Floats = NDArray[np.float64]
_FEWEST = 5  # areas a variance function is fitted to


def smoothed(variances: ArrayLike, sizes: ArrayLike) -> Floats:
    """Variances by the size of the sample: ln D = a + b ln n, by least squares.

    Brought back without the bias of the logarithm by Duan's smearing (1983, JASA 78:605-610).

    Args:
        variances: one an area; missing, zero or negative ones are no part of the fit.
        sizes: of the sample; an area without gets a missing value.

    Raises:
        ValueError: fewer than five areas have both.
    """
    d, n = np.asarray(variances, dtype=float), np.asarray(sizes, dtype=float)
    sized = np.isfinite(n) & (n > 0)
    told = sized & np.isfinite(d) & (d > 0)
    if told.sum() < _FEWEST:
        raise ValueError(f"{told.sum()} areas tell variance and sample, {_FEWEST} are needed")
    logs, size = np.log(d[told]), np.log(n[told])
    spread = size - size.mean()
    # All samples of one size: they share one variance.
    slope = float(spread @ logs / (spread @ spread)) if np.ptp(size) > 0 else 0.0
    level = float(logs.mean()) - slope * float(size.mean())
    smear = float(np.exp(logs - level - slope * size).mean())
    found = np.full(len(d), np.nan)
    found[sized] = np.exp(level + slope * np.log(n[sized])) * smear
    return found


def on_arcsine(shares: ArrayLike, variances: ArrayLike) -> tuple[Floats, Floats]:
    """The arcsine of each share's root, and its sampling variance 1 / (4 ñ); ñ = p (1 - p) / D.

    ñ is the effective size of the sample: that of a simple random sample as precise. A share of
    0 or 1 has no variance of its own: it comes out missing, for `smoothed` to fill.
    """
    p, d = np.asarray(shares, dtype=float), np.asarray(variances, dtype=float)
    inside = np.isfinite(p) & (p > 0) & (p < 1) & np.isfinite(d) & (d > 0)
    chance = np.where(inside, p * (1 - p), 1.0)
    return np.arcsin(np.sqrt(p)), np.where(inside, d / (4 * chance), np.nan)


def from_arcsine(values: ArrayLike, variances: ArrayLike) -> Floats:
    """The share a normal variable on the arcsine scale stands for on average.

    E sin²(Z) = (1 - exp(-2 s²) cos 2m) / 2 for Z ~ N(m, s²): sin²(m) alone is biased (Sugasawa
    and Kubokawa 2017, Computational Statistics & Data Analysis 114:47-60).

    Args:
        values: m; kept within 0 and half of pi, where the scale ends.
        variances: s², of what is left uncertain of the area: g1 of the model.
    """
    middle = np.clip(np.asarray(values, dtype=float), 0, np.pi / 2)
    faded = np.exp(-2 * np.asarray(variances, dtype=float))
    shares: Floats = (1 - faded * np.cos(2 * middle)) / 2
    return shares


def relative(estimates: ArrayLike, mse: ArrayLike) -> Floats:
    """RSE in percent: the root of the MSE against the estimate; infinite for one not above 0."""
    found, errors = np.asarray(estimates, dtype=float), np.asarray(mse, dtype=float)
    positive = found > 0
    ratio = 100 * np.sqrt(errors) / np.where(positive, found, 1.0)
    return np.where(np.isnan(found), np.nan, np.where(positive, ratio, np.inf))


def reliability(rse: float) -> Reliability:
    """To 25 % usable, to 50 % with care, beyond or unknown refused."""
    if rse <= USABLE_TO:
        return Reliability.USABLE
    return Reliability.CAREFUL if rse <= CAREFUL_TO else Reliability.REFUSED
