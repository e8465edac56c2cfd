"""How unequal values are, and how poor those below a line, from the values themselves.

Each measure of inequality is 0 where all have the same, and does not change if all are multiplied
by one number.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def gini(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """From 0 for all the same up to 1 where one has everything.

    G = Σ_i Σ_j w_i w_j |x_i - x_j| / (2 W² x̄), W = Σ w (Gini 1912; Sen 1973, *On Economic
    Inequality*, p. 31, with weights). A weight of two is the same as two rows. No correction for
    small samples: n / (n - 1) times it has one (Deltas 2003).

    Raises:
        ValueError: nothing to compare, a negative value or weight, or a mean that is not above 0.
    """
    x = np.asarray(values, dtype=float)
    w = np.ones_like(x) if weights is None else np.asarray(weights, dtype=float)
    if not x.size or (x < 0).any() or (w < 0).any() or not (x * w).sum() > 0:
        raise ValueError("the Gini needs values and weights, none negative, with a mean above zero")
    apart = np.abs(x[:, None] - x[None, :])
    return float((w[:, None] * w[None, :] * apart).sum() / (2 * w.sum() * (w * x).sum()))


def theil(values: ArrayLike) -> float:
    """Theil's T: mean of (x/x̄) ln(x/x̄) (Theil 1967); where somebody has nothing that part is 0.

    Raises:
        ValueError: as `gini`.
    """
    share = _relative(values)
    return float(np.mean(share * np.log(np.where(share > 0, share, 1))))


def mean_log_deviation(values: ArrayLike) -> float:
    """Theil's L: mean of ln(x̄/x); heeds the lower end most.

    Raises:
        ValueError: as `gini`, or somebody has nothing.
    """
    share = _relative(values)
    if not (share > 0).all():
        raise ValueError("the mean log deviation needs values above zero")
    return float(-np.mean(np.log(share)))


def atkinson(values: ArrayLike, aversion: float = 0.5) -> float:
    """1 - (mean of (x/x̄)^(1-ε))^(1/(1-ε)) (Atkinson 1970, JET 2:244-263), ε not 1.

    Raises:
        ValueError: as `gini`, or an aversion that is 1 or not above 0.
    """
    if aversion <= 0 or aversion == 1:
        raise ValueError("the aversion is above 0, and not 1")
    return float(1 - np.mean(_relative(values) ** (1 - aversion)) ** (1 / (1 - aversion)))


def variation(values: ArrayLike) -> float:
    """Standard deviation over the mean, the deviation with n.

    Raises:
        ValueError: as `gini`.
    """
    return float(np.std(_relative(values)))


def pietra(values: ArrayLike) -> float:
    """What would have to change hands for all to have the same, of all there is (Ricci-Schutz).

    Raises:
        ValueError: as `gini`.
    """
    return float(np.abs(_relative(values) - 1).mean() / 2)


def poverty(values: ArrayLike, line: float, order: int) -> float:
    """P_α: mean of ((z - x)/z)^α over those below the line, 0 for all others.

    Foster, Greer and Thorbecke (1984, Econometrica 52:761-766). Who is at the line is not poor.

    Raises:
        ValueError: no values, or a line that is not above 0.
    """
    x = np.asarray(values, dtype=float)
    if not x.size or line <= 0:
        raise ValueError("poverty needs values and a line above zero")
    lack = np.where(x < line, (line - x) / line, 0)
    return float(np.mean(np.where(x < line, lack**order, 0)))


def sen(values: ArrayLike, line: float) -> float:
    """P0 (I + (1 - I) G), I the mean lack and G the Gini of the poor (Sen 1976, eq. 16).

    The form for many; 0 where nobody is poor.

    Raises:
        ValueError: as `poverty`.
    """
    rate = poverty(values, line, 0)
    if not rate:
        return 0.0
    x = np.asarray(values, dtype=float)
    poor = x[x < line]
    lack = poverty(values, line, 1) / rate
    return rate * (lack + (1 - lack) * (gini(poor) if poor.sum() > 0 else 0))


def _relative(values: ArrayLike) -> Floats:
    x = np.asarray(values, dtype=float)
    if not x.size or (x < 0).any() or not x.sum() > 0:
        raise ValueError("values are not negative, and their mean is above zero")
    found: Floats = x / x.mean()
    return found
