"""Rates of small areas: a survey's own estimates, drawn towards what covariates say.

Area-level model of Fay and Herriot (1979, JASA 74:269-277): y = x'b + u + e, where u ~ N(0, A) is
what sets an area apart and e ~ N(0, D) the sampling error, whose variance D is known. Written by
Rao and Molina (2015, Small Area Estimation, 2nd ed., chapters 5 and 6).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.vocabulary.small_area import Method

Floats = NDArray[np.float64]

_STEPS = 500
NEAREST = 1e-13
"""Of the middle sampling variance: where a step of the scoring is none."""
_FALL = 1e-9  # of the logarithm of a likelihood, more than rounding brings about
_GRID = np.concatenate([[0.0], np.geomspace(1e-3, 1e3, 25)])  # of the middle sampling variance


class Unsolvable(ValueError):  # noqa: N818 - named for what it means
    """The areas with a sample do not tell the coefficients: too few, or covariates alike."""


class Predicted(NamedTuple):
    """One an area.

    Attributes:
        estimate: EBLUP; of an area without sample its synthetic value.
        synthetic: x'b.
        gamma: weight of the area's own estimate, 0 without sample.
        mse: estimated mean squared error.
        g1: of u, with everything known.
        g2: of not knowing b.
        g3: of not knowing A.
    """

    estimate: Floats
    synthetic: Floats
    gamma: Floats
    mse: Floats
    g1: Floats
    g2: Floats
    g3: Floats


@dataclass(frozen=True, eq=False)
class Fit:
    """A fitted model.

    Attributes:
        method: of the variance.
        variance: A, between areas beyond what covariates say; 0 where none was found.
        coefficients: b.
        covariance: of b.
        precision: sum of (A + D)^-2 over the areas with a sample; 2 / precision is the asymptotic
            variance of A.
        bias: of A, by maximum likelihood; 0 by REML.
        log_likelihood: of the data at the estimates.
        areas: how many had a sample.
    """

    method: Method
    variance: float
    coefficients: Floats
    covariance: Floats
    precision: float
    bias: float
    log_likelihood: float
    areas: int

    @property
    def errors(self) -> Floats:
        """Standard errors of the coefficients."""
        return np.sqrt(np.diag(self.covariance))

    @property
    def aic(self) -> float:
        """Akaike's criterion, of the coefficients and the variance."""
        return -2 * self.log_likelihood + 2 * (len(self.coefficients) + 1)

    @property
    def bic(self) -> float:
        """Schwarz's criterion, likewise."""
        return -2 * self.log_likelihood + float(np.log(self.areas)) * (len(self.coefficients) + 1)


class _Weighted(NamedTuple):
    """Generalised least squares at one A."""

    coefficients: Floats
    covariance: Floats
    residuals: Floats
    weights: Floats  # 1 / (A + D)


def fit(
    direct: ArrayLike,
    design: ArrayLike,
    variances: ArrayLike,
    method: Method = Method.REML,
    near: float = NEAREST,
) -> Fit:
    """The model of areas with a sample.

    A maximises the (restricted) likelihood: the best of a grid, then Fisher scoring
    (Rao and Molina 2015, 6.1.19-20), never below 0, until a step is none.

    Args:
        direct: m direct estimates.
        design: m rows of covariates, the constant among them.
        variances: m sampling variances, all positive.
        method: REML or ML.
        near: part of the middle sampling variance at which a step counts as none.

    Raises:
        Unsolvable: not more areas than coefficients, or covariates that say the same.
        ValueError: a value is missing, or a variance is not positive.
    """
    y, x, d = _checked(direct, design, variances)
    unit = float(np.median(d))
    levels = _criteria(_GRID * unit, y, x, d, method)
    a, level = float(_GRID[levels.argmax()] * unit), float(levels.max())
    for _ in range(_STEPS):
        moved = max(a + _step(a, y, x, d, method), 0.0)
        # Scoring may leap over the top: half the way then, as often as it takes.
        while (reached := criterion(moved, y, x, d, method)) < level - _FALL:
            moved = (moved + a) / 2
        level = max(level, reached)
        if abs(moved - a) <= near * (unit + a):
            break
        a = moved
    return settled(a, y, x, d, method)


def settled(
    variance: float, direct: Floats, design: Floats, variances: Floats, method: Method
) -> Fit:
    """The model where A is given, as `fit` has it."""
    at = _weighted(variance, direct, design, variances)
    squares = at.weights**2
    precision = float(squares.sum())
    bias = -float(np.trace(at.covariance @ (design.T * squares) @ design)) / precision
    return Fit(
        method=method,
        variance=float(variance),
        coefficients=at.coefficients,
        covariance=at.covariance,
        precision=precision,
        bias=bias if method is Method.ML else 0.0,
        log_likelihood=_likelihood(at),
        areas=len(direct),
    )


def predicted(of: Fit, direct: ArrayLike, design: ArrayLike, variances: ArrayLike) -> Predicted:
    """EBLUP and its MSE of every area, with a sample or without.

    MSE by REML g1 + g2 + 2 g3 (Prasad and Rao 1990, JASA 85:163-171), by ML less the bias of A
    times its slope (Datta and Lahiri 2000, Statistica Sinica 10:613-627); without sample
    A + x' Var(b) x (Rao and Molina 2015, section 6.2).

    Args:
        of: from `fit`.
        direct: a value an area; missing (NaN) where there is no sample.
        design: covariates of every area.
        variances: sampling variances; missing where there is no sample.
    """
    y, x = np.asarray(direct, dtype=float), np.asarray(design, dtype=float)
    d = np.asarray(variances, dtype=float)
    sampled = np.isfinite(y) & np.isfinite(d)
    known = np.where(sampled, d, 1.0)
    a = of.variance
    gamma = np.where(sampled, a / (a + known), 0.0)
    synthetic = x @ of.coefficients
    estimate = np.where(
        sampled, synthetic + gamma * (np.where(sampled, y, 0) - synthetic), synthetic
    )
    spread = np.einsum("ij,jk,ik->i", x, of.covariance, x)
    rest = 1 - gamma
    g1 = np.where(sampled, gamma * known, a)
    g2 = rest**2 * spread
    g3 = np.where(sampled, rest**2 / (a + known) * 2 / of.precision, 0.0)
    mse = g1 + g2 + 2 * g3 - np.where(sampled, of.bias * rest**2, 0.0)
    return Predicted(estimate, synthetic, gamma, mse, g1, g2, g3)


def criterion(variance: float, y: Floats, x: Floats, d: Floats, method: Method) -> float:
    """What A maximises: the likelihood, restricted by REML (Rao and Molina 2015, section 5.2.2)."""
    return float(_criteria(np.array([variance]), y, x, d, method)[0])


def _criteria(variances: Floats, y: Floats, x: Floats, d: Floats, method: Method) -> Floats:
    """The criterion at several A at once: one by one a grid takes longer than all of the rest."""
    weights = 1 / (variances[:, None] + d)
    weighted = weights[:, :, None] * x
    information = np.swapaxes(weighted, 1, 2) @ x
    told = np.swapaxes(weighted, 1, 2) @ y
    coefficients = np.linalg.solve(information, told[:, :, None])[:, :, 0]
    apart = (weights * (y - coefficients @ x.T) ** 2).sum(axis=1)
    found: Floats = -0.5 * (np.log(2 * np.pi / weights).sum(axis=1) + apart)
    if method is Method.REML:
        found = found - 0.5 * np.linalg.slogdet(information)[1]
    return found


def _checked(direct: ArrayLike, design: ArrayLike, variances: ArrayLike) -> tuple[Floats, ...]:
    y, x = np.asarray(direct, dtype=float), np.asarray(design, dtype=float)
    d = np.asarray(variances, dtype=float)
    if not (np.isfinite(y).all() and np.isfinite(x).all() and np.isfinite(d).all()):
        raise ValueError("a value is missing")
    if not (d > 0).all():
        raise ValueError("a sampling variance must be positive")
    rows, columns = x.shape
    # Of columns of one length: rank must not depend on the unit of a covariate.
    lengths = np.sqrt((x**2).sum(axis=0))
    if rows <= columns or not lengths.all() or np.linalg.matrix_rank(x / lengths) < columns:
        raise Unsolvable(f"{rows} areas do not tell {columns} coefficients")
    return y, x, d


def _weighted(variance: float, y: Floats, x: Floats, d: Floats) -> _Weighted:
    weights = 1 / (variance + d)
    covariance = np.asarray(np.linalg.inv((x.T * weights) @ x), dtype=np.float64)
    coefficients: Floats = covariance @ (x.T @ (weights * y))
    return _Weighted(coefficients, covariance, y - x @ coefficients, weights)


def _step(variance: float, y: Floats, x: Floats, d: Floats, method: Method) -> float:
    """Score over information. y'PPy is the weighted residuals squared."""
    at = _weighted(variance, y, x, d)
    squares = at.weights**2
    explained = float((squares * at.residuals**2).sum())
    if method is Method.ML:
        return (explained - float(at.weights.sum())) / float(squares.sum())
    middle = at.covariance @ ((x.T * squares) @ x)
    cubes = at.covariance @ ((x.T * at.weights**3) @ x)
    trace = float(at.weights.sum()) - float(np.trace(middle))
    information = float(squares.sum()) - 2 * float(np.trace(cubes))
    information += float(np.trace(middle @ middle))
    return (explained - trace) / information


def _likelihood(at: _Weighted) -> float:
    fitted = float((at.weights * at.residuals**2).sum())
    return -0.5 * (float(np.log(2 * np.pi / at.weights).sum()) + fitted)
