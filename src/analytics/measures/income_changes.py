"""What became of the income of the same families, measured twice. No cause is told by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from analytics.vocabulary.empowerment import IncomeChange, Middle

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FEWEST: Final = 30
_DRAWS, _SEED, _AT_ONCE = 2000, 20251105, 200
_YEAR = 365.25


class Bounds(NamedTuple):
    """Share (percent) whose income rose: of those measured, and what it can be of all of them."""

    measured: float
    least: float
    most: float


def paired(rows: pd.DataFrame) -> pd.DataFrame:
    """Families measured twice: `change`, `before`, `years` between the two (NaN where undated)."""
    both = rows[rows["income_before"].notna() & rows["income_after"].notna()]
    gap = pd.to_datetime(both["income_after_on"]) - pd.to_datetime(both["income_before_on"])
    return pd.DataFrame(
        {
            "before": both["income_before"],
            "after": both["income_after"],
            "change": both["income_after"] - both["income_before"],
            "years": gap.dt.days / _YEAR,
        }
    )


def kinds(rows: pd.DataFrame) -> pd.Series:
    """How many whose income was measured before rose, did not rise, or was not measured after."""
    known = rows[rows["income_before"].notna()]
    before, after = known["income_before"], known["income_after"]
    counts = {
        IncomeChange.NOT_RISEN: (after <= before).sum(),
        IncomeChange.ROSE: (after > before).sum(),
        IncomeChange.UNMEASURED: after.isna().sum(),
    }
    return pd.Series({kind.value: int(count) for kind, count in counts.items()}, dtype="int64")


def bounds(counts: pd.Series) -> Bounds:
    """The share that rose if none, or all, of those not measured did (Manski 1990, AER 80:319)."""
    measured = int(counts[["not_risen", "rose"]].sum())
    rose, missing = int(counts["rose"]), int(counts["unmeasured"])
    if not measured:
        return Bounds(np.nan, np.nan, np.nan)
    whole = measured + missing
    return Bounds(100 * rose / measured, 100 * rose / whole, 100 * (rose + missing) / whole)


def real(pairs: pd.DataFrame, growth: float) -> pd.Series:
    """The change in rupiah of the first measurement, prices growing by `growth` a year.

    after / (1 + growth)^years - before; NaN where a measurement has no day.
    """
    deflated: pd.Series = pairs["after"] / (1 + growth) ** pairs["years"] - pairs["before"]
    return deflated


def mean(changes: pd.Series) -> Middle:
    """Mean change of the same families."""
    return _bootstrapped(changes, np.mean)


def median(changes: pd.Series) -> Middle:
    """Median change of the same families."""
    return _bootstrapped(changes, np.median)


def _bootstrapped(changes: pd.Series, middle: np.ufunc | object) -> Middle:
    """Percentile bootstrap over families (Efron and Tibshirani 1993, ch. 13), seeded."""
    values = changes.dropna().to_numpy(dtype=float)
    if len(values) < FEWEST:
        return Middle(np.nan, np.nan, np.nan)
    rng = np.random.default_rng(_SEED)
    values = np.sort(values)  # the order of a list says nothing
    parts = []
    for _ in range(_DRAWS // _AT_ONCE):
        drawn = values[rng.integers(len(values), size=(_AT_ONCE, len(values)))]
        parts.append(middle(drawn, axis=1))  # type: ignore[operator]
    low, high = np.quantile(np.concatenate(parts), [0.025, 0.975])
    return Middle(float(middle(values)), float(low), float(high))  # type: ignore[operator]
