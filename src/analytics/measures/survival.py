"""How long until something happens: life tables, Kaplan-Meier, and competing ways out.

A life table has one row a time, ascending: `time`, `at_risk` (watched just before it), one column
a cause (what happened at it), `censored` (watched up to it and no longer). It is made of single
times (`observed`) or of counts by month (`counted`). Whoever is first watched later than the start
("left truncation") is at risk from then on, so the estimates hold under late entry too, given that
whoever enters late is like those who were watched until then.

The formulas stand here because `statsmodels.SurvfuncRight` gives another quantity's error where
rows have weights, and `CumIncidenceRight` knows no late entry; tests hold both against it.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

EVENT = "event"
_HALF = 0.5
# Sums of products of shares: 0.5 comes out as 0.5000000000000001.
_ROUNDING = 1e-12


class Quantile(NamedTuple):
    """A time with its limits; NaN where the curve, or its limit, never gets there."""

    time: float
    low: float
    high: float


def observed(
    time: ArrayLike, cause: ArrayLike, causes: Sequence[str] = (EVENT,), entry: ArrayLike = 0
) -> pd.DataFrame:
    """The life table of single observations.

    Args:
        time: when watching ended, any unit, above `entry`.
        cause: why: 0 still going on (censored), k for `causes[k - 1]`.
        causes: names of the causes.
        entry: when watching began; one number for all, or one each.

    Returns:
        One row a time at which anybody came or went.

    Raises:
        ValueError: an end not after its entry, or a cause without a name.
    """
    ends = np.asarray(time, dtype=float)
    begins = np.broadcast_to(np.asarray(entry, dtype=float), ends.shape)
    why = np.asarray(cause, dtype=int)
    if np.any(ends <= begins):
        raise ValueError("somebody was watched for no time at all")
    if np.any((why < 0) | (why > len(causes))):
        raise ValueError(f"a cause has no name among {list(causes)}")
    grid = np.unique(np.concatenate([ends, begins[begins > 0]]))
    columns = {
        name: np.bincount(np.searchsorted(grid, ends[why == k]), minlength=len(grid))
        for k, name in enumerate(("censored", *causes))
    }
    # At risk at t: entered before t, and not gone before t.
    came = np.searchsorted(np.sort(begins), grid, side="left")
    gone = np.searchsorted(np.sort(ends), grid, side="left")
    return pd.DataFrame({"time": grid, "at_risk": came - gone, **columns})


def counted(counts: pd.DataFrame, causes: Sequence[str]) -> pd.DataFrame:
    """The life table of counts by whole month.

    Args:
        counts: `month`, `censored` and one column a cause; `entered` where families are watched
            from later months on, else all are from the start. Several rows a month are added up,
            so kecamatan and cohorts can be put together by choosing their rows.
        causes: names of the columns of causes; a missing count makes its sum missing.

    Returns:
        One row a month from 1 to the last. Month m covers (m-1, m]: whoever entered in month e
        and left in month l is at risk in months e+1 to l.

    Raises:
        ValueError: a missing count: what nobody told cannot be counted as nothing. Or more left
            than had come.
    """
    named = [name for name in ("entered", *causes, "censored") if name in counts]
    if counts[["month", *named]].isna().any(axis=None):
        raise ValueError("a count is missing: no life table can be made of it")
    sums = counts.groupby("month")[named].sum()
    months = np.arange(int(max(sums.index.max(), 0) if len(sums) else 0) + 1)
    sums = sums.reindex(months, fill_value=0).astype(float)
    left = sums[[*causes, "censored"]].sum(axis=1).to_numpy()
    came = sums["entered"].to_numpy() if "entered" in sums else _at_start(left)
    before = np.cumsum(came) - came - (np.cumsum(left) - left)
    if np.any(before < 0) or np.any(left[1:] > before[1:]) or left.sum() > came.sum():
        raise ValueError("more families left than had come")
    table = sums[[*causes, "censored"]].assign(time=months, at_risk=before)
    return table.loc[1:, ["time", "at_risk", *causes, "censored"]].reset_index(drop=True)


def survival(
    table: pd.DataFrame, causes: Sequence[str] = (EVENT,), confidence: float = 0.95
) -> pd.DataFrame:
    """Kaplan-Meier: the share to whom none of `causes` has happened yet.

    S(t) = prod(1 - d/n) (Kaplan and Meier 1958, JASA 53:457-481); variance S² sum(d / n(n-d))
    (Greenwood 1926); limits S^exp(±z·se / (S·ln S)), of log(-log S) (Kalbfleisch and Prentice
    1980, section 1.3). What is not among `causes` counts as censored.

    Returns:
        Per row of `table` with anybody at risk: `time`, `at_risk`, `events`, `estimate`,
        `error`, `low`, `high`, shares of one. Where nobody is left the error is missing, and the
        upper limit that of the row before. Before the first event, where log(-log S) says nothing,
        the lower limit is that of no event among the fewest at risk so far (`_none`).
    """
    rows = _watched(table)
    n, d = _at_risk(rows), _events(rows, causes)
    estimate: Floats = np.cumprod(1 - d / n).astype(np.float64)
    last = d == n
    greenwood = np.cumsum(np.divide(d, n * (n - d), out=np.zeros_like(n), where=~last))
    error = estimate * np.sqrt(greenwood)
    ended = estimate <= 0
    low, high = _loglog(np.where(ended, 1.0, estimate), np.where(ended, 0.0, error), confidence)
    curve = _curve(rows, d, estimate, np.where(ended, np.nan, error))
    upper = pd.Series(np.where(ended, np.nan, high)).ffill().fillna(1.0)
    low = np.where(estimate >= 1, 1 - _none(n, confidence), low)
    return curve.assign(low=np.where(ended, 0.0, low), high=upper.to_numpy())


def incidence(
    table: pd.DataFrame, cause: str, causes: Sequence[str], confidence: float = 0.95
) -> pd.DataFrame:
    """Aalen-Johansen: the share to whom `cause` has happened, while the others compete with it.

    F(t) = sum S(t-) d_k/n, S the survival of all causes together (Aalen and Johansen 1978,
    Scand J Stat 5:141-150). Variance by the delta method (Dinse and Larson 1986, Biometrika
    73:379-386): sum (F(t)-F(u))² d/(n(n-d)) + sum S(u-)² d_k(n-d_k)/n³ - 2 sum (F(t)-F(u))
    S(u-) d_k/n². Limits F^exp(±z·se / (F·ln F)) (Coviello and Boggess 2004, Stata Journal
    4:103-112). The incidences of all causes and the survival add up to one.

    Returns:
        Columns as for `survival`; `estimate` never falls. Before the first event the upper limit
        is that of no event among the fewest at risk so far (`_none`).

    Raises:
        ValueError: `cause` is not among `causes`.
    """
    if cause not in causes:
        raise ValueError(f"{cause} is not among {list(causes)}")
    rows = _watched(table)
    n, d, k = _at_risk(rows), _events(rows, causes), _events(rows, (cause,))
    after = np.cumprod(1 - d / n)
    before = np.concatenate([[1.0], after[:-1]])
    estimate = np.minimum(np.cumsum(before * k / n), 1.0)
    # Once nobody is left F stays where it is: the first term is zero there, not infinite.
    spread = np.divide(d, n * (n - d), out=np.zeros_like(n), where=d < n)
    tied = before * k / n**2
    # Each sum over u <= t of (F(t)-F(u))^p x(u), multiplied out so that it takes one pass.
    variance = (
        estimate**2 * np.cumsum(spread)
        - 2 * estimate * np.cumsum(estimate * spread)
        + np.cumsum(estimate**2 * spread)
        + np.cumsum(before**2 * k * (n - k) / n**3)
        - 2 * (estimate * np.cumsum(tied) - np.cumsum(estimate * tied))
    )
    error = np.sqrt(np.maximum(variance, 0.0))
    low, high = _loglog(estimate, error, confidence)
    high = np.where(estimate <= 0, _none(n, confidence), high)
    return _curve(rows, k, estimate, error).assign(low=low, high=high)


def median(curve: pd.DataFrame, *, rising: bool = False) -> Quantile:
    """When half of them have got there: the first time at or past one half.

    Limits: the times whose own interval holds one half (Brookmeyer and Crowley 1982, Biometrics
    38:29-41), with the intervals of the curve.

    Args:
        curve: of `survival`, or of `incidence` with `rising`.
        rising: True for an incidence. With competing ways out it may never reach one half.
    """
    if rising:
        return Quantile(*(_first(curve, column, up=True) for column in ("estimate", "high", "low")))
    return Quantile(*(_first(curve, column, up=False) for column in ("estimate", "low", "high")))


def at(curve: pd.DataFrame, time: float) -> pd.Series[float] | None:
    """The last row of a curve up to `time`; None before its first, and past its last."""
    rows = curve[curve["time"] <= time]
    if rows.empty or curve["time"].iloc[-1] < time:
        return None
    return rows.iloc[-1]


def _first(curve: pd.DataFrame, column: str, *, up: bool) -> float:
    values = curve[column].to_numpy(dtype=float)
    there = values >= _HALF - _ROUNDING if up else values <= _HALF + _ROUNDING
    return float(curve["time"].to_numpy(dtype=float)[there.argmax()]) if there.any() else np.nan


def _at_start(left: Floats) -> Floats:
    came = np.zeros_like(left)
    came[0] = left.sum()
    return came


def _watched(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["at_risk"] > 0]


def _at_risk(rows: pd.DataFrame) -> Floats:
    return rows["at_risk"].to_numpy(dtype=float)


def _events(rows: pd.DataFrame, causes: Sequence[str]) -> Floats:
    return np.asarray(rows[list(causes)].to_numpy(dtype=float).sum(axis=1), dtype=np.float64)


def _curve(rows: pd.DataFrame, events: Floats, estimate: Floats, error: Floats) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "time": rows["time"].to_numpy(dtype=float),
            "at_risk": _at_risk(rows),
            "events": events,
            "estimate": estimate,
            "error": error,
        }
    )


def _none(at_risk: Floats, confidence: float) -> Floats:
    """The largest share that is still likely where nothing has happened yet.

    1 - (α/2)^(1/n), the exact limit of no event in n (Clopper and Pearson 1934), of the fewest
    at risk so far: a curve that is flat because few are watched must not look sure.
    """
    return np.asarray(1 - ((1 - confidence) / 2) ** (1 / np.minimum.accumulate(at_risk)))


def _loglog(share: Floats, error: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Limits of log(-log share): between zero and one, and around the share."""
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must lie between 0 and 1, not {confidence}")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    inner = (share > 0) & (share < 1)
    p = np.where(inner, share, _HALF)
    reach = np.where(inner, z * error / (p * -np.log(p)), 0.0)
    low, high = p ** np.exp(reach), p ** np.exp(-reach)
    # Rounding must not push a limit past the estimate itself.
    return np.where(inner, np.minimum(low, p), share), np.where(inner, np.maximum(high, p), share)
