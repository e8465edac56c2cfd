"""Whether a model of small areas may be believed: residuals, outliers, agreement, what A may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.small_area import Fit, criterion, fit
from analytics.vocabulary.small_area import Method

if TYPE_CHECKING:
    from collections.abc import Callable

Floats = NDArray[np.float64]
_SURE = 0.05
_FAR = 1e4  # of the middle sampling variance: beyond it A is told by nothing
_HALVINGS = 60


class Agreement(NamedTuple):
    """Sum of squared differences in units of their variance, and how likely so much is."""

    statistic: float
    p_value: float


class Range(NamedTuple):
    """What A may be."""

    low: float
    high: float


def residuals(of: Fit, direct: ArrayLike, design: ArrayLike, variances: ArrayLike) -> Floats:
    """(y - x'b) over its own standard error √(A + D - x' Var(b) x), of areas with a sample.

    Standard normal if the model holds (Rao and Molina 2015, section 6.4.1).
    """
    y, x = np.asarray(direct, dtype=float), np.asarray(design, dtype=float)
    d = np.asarray(variances, dtype=float)
    spread = of.variance + d - np.einsum("ij,jk,ik->i", x, of.covariance, x)
    # An area that alone tells a coefficient fits it whatever it says.
    free = spread > 1e-9 * (of.variance + d)
    return np.where(free, (y - x @ of.coefficients) / np.sqrt(np.where(free, spread, 1)), 0.0)


def normality(standardised: ArrayLike) -> float | None:
    """p-value of Shapiro and Wilk (1965, Biometrika 52:591-611); None of fewer than three."""
    values = np.asarray(standardised, dtype=float)
    if len(values) < 3 or np.ptp(values) == 0:
        return None
    from scipy.stats import shapiro  # noqa: PLC0415 - 0.3 s that start-up can do without

    return float(shapiro(values).pvalue)


def limit(areas: int) -> float:
    """Beyond which at most 5 % of sound models have a single residual (Bonferroni)."""
    from scipy.special import ndtri  # noqa: PLC0415 - as in `normality`

    return float(-ndtri(_SURE / 2 / max(areas, 1)))


def outlying(standardised: ArrayLike) -> NDArray[np.bool_]:
    """Which residuals lie beyond `limit`."""
    values = np.asarray(standardised, dtype=float)
    far: NDArray[np.bool_] = np.abs(values) > limit(len(values))
    return far


def agreement(
    direct: ArrayLike, estimates: ArrayLike, variances: ArrayLike, mse: ArrayLike
) -> Agreement:
    """Whether estimates are, all together, what the direct ones may be by chance.

    W = sum of (y - estimate)² / (D + MSE) against chi-square with one degree of freedom an area
    (Brown and others 2001, Proceedings of Statistics Canada Symposium).
    """
    from scipy.special import gammaincc  # noqa: PLC0415 - as in `normality`

    gaps = np.asarray(direct, dtype=float) - np.asarray(estimates, dtype=float)
    spread = np.asarray(variances, dtype=float) + np.asarray(mse, dtype=float)
    statistic = float((gaps**2 / spread).sum())
    return Agreement(statistic, float(gammaincc(len(gaps) / 2, statistic / 2)))


def variance_range(of: Fit, direct: ArrayLike, design: ArrayLike, variances: ArrayLike) -> Range:
    """95 % range of A by its profile: where the criterion lies at most 1.92 below its top.

    `high` is infinite where the areas do not bound it.
    """
    y, x = np.asarray(direct, dtype=float), np.asarray(design, dtype=float)
    d = np.asarray(variances, dtype=float)
    floor = criterion(of.variance, y, x, d, of.method) - 1.9207294103470484

    def above(variance: float) -> bool:
        return criterion(variance, y, x, d, of.method) >= floor

    far = _FAR * float(np.median(d)) + of.variance
    low = 0.0 if above(0.0) else _edge(0.0, of.variance, above)
    high = np.inf if above(far) else _edge(far, of.variance, above)
    return Range(low, float(high))


def explained(of: Fit, direct: ArrayLike, variances: ArrayLike) -> float | None:
    """Part of the variance between areas that covariates take away, 0 to 1.

    1 - A / A of the constant alone (Lahiri and Suntornchost 2015, Sankhya B 77:312-320, for the
    idea). None where there was nothing to explain.
    """
    y = np.asarray(direct, dtype=float)
    bare = fit(y, np.ones((len(y), 1)), variances, Method(of.method)).variance
    return None if bare <= 0 else float(np.clip(1 - of.variance / bare, 0, 1))


def _edge(outside: float, inside: float, above: Callable[[float], bool]) -> float:
    """Where `above` changes, between one value that is not and one that is."""
    for _ in range(_HALVINGS):
        middle = (outside + inside) / 2
        if above(middle):
            inside = middle
        else:
            outside = middle
    return inside
