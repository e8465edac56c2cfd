"""Estimates of small areas made to agree with the figure of the whole, and what that costs.

Ratio and difference: Rao and Molina (2015), section 6.4.6. The error grows by what agreement
takes: Steorts and Ghosh (2013, Statistica Sinica 23:749-767); here by a parametric bootstrap
(González-Manteiga and others 2008, Journal of Statistical Computation and Simulation 78:443-462).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.small_area import Fit, Unsolvable, fit, predicted
from analytics.measures.small_area_errors import from_arcsine
from analytics.vocabulary.small_area import Aligned

if TYPE_CHECKING:
    from analytics.measures.small_area import Predicted

Floats = NDArray[np.float64]
DRAWS = 200
_SEED = 3522
_NEAR = 1e-5  # what is left of a step moves no error by a thousandth of itself


class Errors(NamedTuple):
    """Mean squared errors by bootstrap, one an area, on the scale of the estimates.

    Attributes:
        before: of the estimates.
        after: of the same made to agree; as `before` where they are not.
        kept: repetitions that could be fitted.
    """

    before: Floats
    after: Floats
    kept: int


def aligned(estimates: ArrayLike, weights: ArrayLike, whole: float, how: Aligned) -> Floats:
    """Estimates whose weighted mean is `whole`.

    Args:
        estimates: one an area.
        weights: of each area in the whole; their sum does not matter.
        whole: the figure all together must give.
        how: all by one factor, or by one difference.

    Raises:
        ValueError: a value is missing, no weight is positive or one is negative, or the weighted
            mean is 0 and no factor mends it.
    """
    found, w = np.asarray(estimates, dtype=float), np.asarray(weights, dtype=float)
    if how is Aligned.NONE:
        return found
    if not (np.isfinite(found).all() and np.isfinite(w).all() and np.isfinite(whole)):
        raise ValueError("a value is missing: the parts do not make the whole")
    if (w < 0).any() or w.sum() <= 0:
        raise ValueError("weights must be positive")
    mean = together(found, w)
    if how is Aligned.DIFFERENCE:
        return found + (whole - mean)
    if mean == 0:
        raise ValueError("no factor makes 0 agree with anything")
    return found * (whole / mean)


def together(estimates: ArrayLike, weights: ArrayLike) -> float:
    """The weighted mean of all areas."""
    return float(np.average(np.asarray(estimates, float), weights=np.asarray(weights, float)))


def shares(of: Predicted) -> Floats:
    """What a model on the arcsine scale says of each area, as a share."""
    return from_arcsine(of.estimate, of.g1)


def bootstrapped(  # noqa: PLR0913 - what is repeated, each by its name
    of: Fit,
    design: ArrayLike,
    variances: ArrayLike,
    *,
    arcsine: bool = False,
    how: Aligned = Aligned.NONE,
    weights: ArrayLike | None = None,
    whole_error: float = 0.0,
    draws: int = DRAWS,
    seed: int = _SEED,
) -> Errors:
    """Errors against truths drawn from the fitted model, everything estimated anew each time.

    Args:
        of: the fitted model.
        design: covariates of every area.
        variances: sampling variances; missing where there is no sample.
        arcsine: the model is one of arcsin √p; errors are of shares then.
        how: as `aligned`.
        weights: as `aligned`; needed unless `how` is NONE.
        whole_error: standard error of the figure of the whole.
        draws: repetitions.
        seed: of the random numbers.

    Raises:
        Unsolvable: no repetition could be fitted.
    """
    x, d = np.asarray(design, dtype=float), np.asarray(variances, dtype=float)
    sampled = np.isfinite(d)
    rng = np.random.default_rng(seed)
    level = x @ of.coefficients
    before, after, kept = np.zeros(len(x)), np.zeros(len(x)), 0
    for _ in range(draws):
        # Drawn in any case, so that the same seed gives all choices the same chance.
        apart, noise, missed = rng.normal(size=len(x)), rng.normal(size=len(x)), rng.normal()
        truth = level + apart * np.sqrt(of.variance)
        direct = np.where(sampled, truth + noise * np.sqrt(np.where(sampled, d, 0)), np.nan)
        try:
            again = fit(direct[sampled], x[sampled], d[sampled], of.method, _NEAR)
        except Unsolvable:
            continue
        told = predicted(again, direct, x, d)
        found = shares(told) if arcsine else told.estimate
        true = np.sin(np.clip(truth, 0, np.pi / 2)) ** 2 if arcsine else truth
        before += (found - true) ** 2
        if how is not Aligned.NONE:
            if weights is None:
                raise ValueError("no weights to agree by")
            whole = together(true, weights) + missed * whole_error
            found = aligned(found, weights, whole, how)
        after += (found - true) ** 2
        kept += 1
    if not kept:
        raise Unsolvable("no repetition could be fitted")
    return Errors(before / kept, after / kept, kept)
