"""A synthetic village: the weighted mean of others that went the same way before.

Abadie and Gardeazabal 2003 (American Economic Review 93:113-132); Abadie, Diamond and Hainmueller
2010 (JASA 105:493-505); Abadie 2021 (Journal of Economic Literature 59:391-425). Several treated
villages are one unit, their mean, and are compared with means of as many donors. The donors are
given: `comparison_villages.chosen` has few and similar ones, and of few a good fit is no accident.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from analytics.measures.alike import features
from analytics.vocabulary.verdict import FITTING, Unfit

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]

DRAWS = 199
_SUM = 1e4  # weight of the row that makes the weights add up to one
_OPTIMAL = 1e-6  # part of the size of the problem by which the optimum may be missed
_TOUCHING = 1e-6  # part of the spread of the donors by which a hull may be missed
_SEED = 3522


class Unsolved(ArithmeticError):  # noqa: N818 - named for what it means
    """The solver stopped at weights that are not the best ones."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A synthetic comparison.

    Attributes:
        weights: `village_code`, `weight` of each donor, the heaviest first; they add up to one.
        gaps: treated less synthetic, one a period.
        before: root mean squared gap before.
        after: root mean squared gap from the first period after.
        effect: mean gap from the first period after.
        placebo_gaps: the same gaps of each placebo, one row a placebo.
        rank: place of after / before among the placebos, 1 the largest; ties count against it.
        of: how many stand in that row, the treated among them.
        every: True where every donor (set of donors) was a placebo, False where they were drawn.
    """

    weights: pd.DataFrame
    gaps: Floats
    before: float
    after: float
    effect: float
    placebo_gaps: Floats
    rank: int
    of: int
    every: bool

    @property
    def ratio(self) -> float:
        """After / before: how much worse the fit became."""
        return float(_ratio(self.after, self.before))

    @property
    def p(self) -> float:
        """Share of the row that stands as high or higher."""
        return self.rank / self.of


def weights(own: ArrayLike, donors: ArrayLike, importance: ArrayLike | None = None) -> Floats:
    """Weights w >= 0 with sum 1 that bring the donors nearest to the treated.

        min sum_m v_m (own_m - sum_j w_j donor_mj)²

    (Abadie, Diamond and Hainmueller 2010, section 2.3, V given.) Solved by non-negative least
    squares (Lawson and Hanson 1974) with one more row that makes the weights add up to one; own is
    taken off each donor first, which changes nothing where they do. Solvers that start from equal
    weights and stop there say that they succeeded; so the result is checked by `missed`.

    Args:
        own: one value a variable.
        donors: one row a variable, one column a donor.
        importance: v, one a variable, not below zero; None counts all alike.

    Raises:
        ValueError: shapes that do not fit, a missing value, no donor, or a negative importance.
        Unsolved: the result is not the optimum.
    """
    apart = _apart(own, donors, importance)
    from scipy.optimize import nnls  # noqa: PLC0415 - half a second that start-up can do without

    heavy = _SUM * max(float(np.abs(apart).max(initial=0.0)), 1e-300)
    rows = np.vstack([apart, np.full(apart.shape[1], heavy)]) / heavy
    found = nnls(rows, np.append(np.zeros(len(apart)), 1.0))[0]
    best = found / found.sum()
    size = float((apart**2).sum(axis=0).max())
    if not missed(own, donors, best, importance) <= _OPTIMAL * size:
        raise Unsolved("the weights are not the best ones")
    return np.asarray(best)


def missed(
    own: ArrayLike, donors: ArrayLike, found: ArrayLike, importance: ArrayLike | None = None
) -> float:
    """By how much at most half the squared error of weights exceeds that of the best ones.

    With g the gradient, the conditions of Karush, Kuhn and Tucker on the simplex say g_j = w·g
    where w_j > 0 and g_j >= w·g elsewhere; w·g - min g is zero there and bounds the error (the
    duality gap of Frank and Wolfe 1956). Infinite for weights below zero or of another sum than 1.

    Raises:
        ValueError: as `weights`.
    """
    apart = _apart(own, donors, importance)
    w = np.asarray(found, dtype=float)
    if (w < 0).any() or abs(w.sum() - 1) > 1e-9:
        return float("inf")
    gradient = apart.T @ (apart @ w)
    return float(w @ gradient - gradient.min())


def inside_hull(own: ArrayLike, donors: ArrayLike, tolerance: float = _TOUCHING) -> bool:
    """Whether some weights of the donors give the treated: whether it lies in their convex hull.

    Args:
        own: as in `weights`.
        donors: as in `weights`.
        tolerance: root mean squared distance from the hull that still counts as inside, as part
            of the standard deviation of the donors.

    Raises:
        ValueError: as `weights`.
        Unsolved: as `weights`.
    """
    apart = _apart(own, donors, None)
    left = apart @ weights(own, donors)
    spread = float(np.asarray(donors, dtype=float).std(axis=1).mean())
    return float(np.sqrt((left**2).mean())) <= tolerance * max(spread, 1e-12)


def fit(  # noqa: PLR0913 - who, of whom, when, and how many placebos
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    donors: Sequence[str],
    post: int,
    *,
    draws: int = DRAWS,
    seed: int = _SEED,
) -> Fit | Unfit:
    """The synthetic comparison of the treated villages, or why there is none.

    Weights of the outcomes before alone. Each set of as many donors is a placebo, weighed from the
    other donors; if there are more than `draws` of them, `draws` are drawn. The treated are donors
    of none. None at all where the periods before or the donors are too few (`FITTING`), where
    level or trend before lie outside what the donors have, so that no weights can give them, or
    where the fit before is far poorer than that of the placebos.

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        donors: codes; those that miss a value are left out.
        post: position of the first period after.
        draws: placebos at most.
        seed: of the draws.

    Raises:
        KeyError: a code that is not in the panel.
        ValueError: no treated village, one that is its own donor, or no period after.
    """
    if not treated or set(treated) & set(donors) or not 0 < post < outcomes.shape[1]:
        raise ValueError("treated villages, donors, a period before and one after")
    own = outcomes.loc[list(treated)].to_numpy(dtype=float)
    kept = outcomes.loc[sorted(donors)].dropna()
    others = kept.to_numpy(dtype=float)
    if post < FITTING.before:
        return Unfit.TOO_FEW_BEFORE
    if np.isnan(own).any():
        return Unfit.MISSING_VALUE
    if len(others) < max(FITTING.donors, 2 * len(own)):
        return Unfit.TOO_FEW_DONORS
    if not _like_some(own.mean(axis=0)[:post], others[:, :post]):
        return Unfit.OUTSIDE_HULL
    best, gaps = _weighed(own.mean(axis=0), others, post)
    sets, every = _sets(len(others), len(own), draws, seed)
    elsewhere = np.array(
        [
            _weighed(others[one].mean(axis=0), np.delete(others, one, axis=0), post)[1]
            for one in sets
        ]
    )
    before, after = _errors(gaps, post)
    before_of, after_of = _errors(elsewhere, post)
    if before > FITTING.poor * np.median(before_of):
        return Unfit.POOR_FIT
    rank = 1 + int((_ratio(after_of, before_of) >= _ratio(after, before) * (1 - 1e-9)).sum())
    frame = pd.DataFrame({"village_code": kept.index, "weight": best})
    return Fit(
        frame.sort_values(["weight", "village_code"], ascending=[False, True], ignore_index=True),
        gaps,
        float(before),
        float(after),
        float(gaps[post:].mean()),
        elsewhere,
        rank,
        len(sets) + 1,
        every,
    )


def _apart(own: ArrayLike, donors: ArrayLike, importance: ArrayLike | None) -> Floats:
    """Each donor less the treated, each variable by the root of its importance."""
    x, others = np.asarray(own, dtype=float), np.asarray(donors, dtype=float)
    v = np.ones(len(x)) if importance is None else np.asarray(importance, dtype=float)
    if others.ndim != 2 or others.shape[0] != len(x) or not others.shape[1] or v.shape != x.shape:
        raise ValueError("one row a variable, one column a donor")
    if np.isnan(others).any() or np.isnan(x).any() or not (v >= 0).all():
        raise ValueError("every value is there, and no importance is below zero")
    return np.asarray((others - x[:, None]) * np.sqrt(v)[:, None])


def _weighed(own: Floats, others: Floats, post: int) -> tuple[Floats, Floats]:
    """Weights by the periods before, and the gaps of all periods."""
    best = weights(own[:post], others[:, :post].T)
    return best, own - best @ others


def _like_some(own: Floats, others: Floats) -> bool:
    """Whether level and trend lie within those of the donors."""
    feature = features(np.vstack([own, others]))
    scale = feature[1:].std(axis=0)
    scale[scale == 0] = 1.0
    feature = feature / scale
    return inside_hull(feature[0], feature[1:].T)


def _errors(gaps: Floats, post: int) -> tuple[Floats, Floats]:
    """Root mean squared gap before and after, of each row."""
    square = gaps**2
    return np.sqrt(square[..., :post].mean(axis=-1)), np.sqrt(square[..., post:].mean(axis=-1))


def _ratio(after: Floats | float, before: Floats | float) -> Floats:
    """After / before; a fit without any error counts as one with a millionth of a unit."""
    return np.asarray(after / np.maximum(before, 1e-6))


def _sets(donors: int, size: int, draws: int, seed: int) -> tuple[NDArray[np.intp], bool]:
    """Which donors are a placebo together."""
    if comb(donors, size) <= draws:
        return np.array(list(combinations(range(donors), size))), True
    keys = np.random.default_rng(seed).random((draws, donors))
    return np.argpartition(keys, size - 1, axis=1)[:, :size], False
