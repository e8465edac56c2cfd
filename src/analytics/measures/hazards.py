"""How fast something happens to those still there, and whether groups differ in it.

Life tables are those of `measures.survival`. A hazard here is of one cause; whoever left for
another reason is no longer watched, as if censored, so that groups are compared in the pace of
that cause itself, not in how many are left over for it.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

QUARTER = 3
"""Months: PKH is paid, and its list renewed, by the quarter (salur triwulan)."""


class Rate(NamedTuple):
    """Events per unit of time at risk, with its limits."""

    events: float
    exposure: float
    value: float
    low: float
    high: float


class Difference(NamedTuple):
    """What a log-rank test found. `groups`: observed and expected events by group."""

    statistic: float
    freedom: int
    p: float
    groups: pd.DataFrame


def rate(table: pd.DataFrame, causes: Sequence[str], confidence: float = 0.95) -> Rate:
    """Events over time at risk: the hazard if it were the same at all times.

    Exact limits of a Poisson count (Garwood 1936, Biometrika 28:437-442).

    Raises:
        ValueError: nobody was at risk for any time.
    """
    from scipy.special import gammaincinv  # noqa: PLC0415 - start-up can do without

    events = float(table[list(causes)].to_numpy(dtype=float).sum())
    exposure = float((table["at_risk"] * np.diff(table["time"], prepend=0.0)).sum())
    if exposure <= 0:
        raise ValueError("nobody was at risk")
    tail = (1 - confidence) / 2
    low = float(gammaincinv(events, tail)) if events else 0.0
    high = float(gammaincinv(events + 1, 1 - tail))
    return Rate(events, exposure, events / exposure, low / exposure, high / exposure)


def hazard(
    table: pd.DataFrame, cause: str, width: int = QUARTER, confidence: float = 0.95
) -> pd.DataFrame:
    """Of those still there when a quarter begins, the share to whom `cause` happens within it.

    h = 1 - prod(1 - d/n) over the months of the quarter, which lets families enter and leave
    within it (the discrete hazard of Cox 1972, JRSS B 34:187-220, section 7). Limits: Wilson's
    for d out of d/h, the number that would give h; for the mean at risk where d = 0.

    Args:
        table: life table by month.
        cause: column of it.
        width: months a row.
        confidence: between 0 and 1.

    Returns:
        Per quarter with anybody at risk: `time` (its last month), `at_risk` (in its first month
        with anybody), `events`, `estimate`, `low`, `high`, shares of one. A quarter that was not
        watched to its end, or by nobody in one of its months, is left out.
    """
    rows = table[table["at_risk"] > 0]
    quarter = np.ceil(rows["time"].to_numpy(dtype=float) / width).astype(int)
    share = rows[cause].to_numpy(dtype=float) / rows["at_risk"].to_numpy(dtype=float)
    grouped = rows.assign(quarter=quarter, left=np.log1p(-np.minimum(share, 1 - 1e-15)))
    found = grouped.groupby("quarter").agg(
        months=("time", "size"),
        at_risk=("at_risk", "first"),
        mean=("at_risk", "mean"),
        events=(cause, "sum"),
        left=("left", "sum"),
    )
    found = found[found["months"] == width].astype(float)
    events = found["events"].to_numpy()
    estimate = np.clip(-np.expm1(found["left"].to_numpy()), 0.0, 1.0)
    none = events == 0
    total = np.where(none, found["mean"], events / np.where(none, 1.0, estimate))
    if len(found):
        low, high = wilson(events, np.maximum(total, events), confidence)
    else:
        low = high = estimate
    return pd.DataFrame(
        {
            "time": found.index.to_numpy(dtype=float) * width,
            "at_risk": found["at_risk"].to_numpy(),
            "events": events,
            "estimate": estimate,
            "low": np.minimum(low, estimate),
            "high": np.maximum(high, estimate),
        }
    )


def logrank(tables: Mapping[str, pd.DataFrame], cause: str) -> Difference:
    """Whether `cause` comes at the same pace in all groups, whatever that pace is over time.

    At each time the events expected of a group are its part of those at risk; the statistic is
    (O-E)' V^-1 (O-E) with the hypergeometric covariance V, chi-square with groups - 1 degrees of
    freedom (Mantel 1966, Cancer Chemother Rep 50:163-170; Peto and Peto 1972, JRSS A
    135:185-207). Groups are held against one another only at times at which both are watched,
    which makes late entry harmless.

    Args:
        tables: life table by group, on the same clock.
        cause: column of each.

    Returns:
        `groups`: `group`, `observed`, `expected`; `p` of the group against all others together,
        and `adjusted`, the same held against chance in as many comparisons as there are groups
        (Holm 1979, Scand J Stat 6:65-70). Groups of which nothing can be expected are listed,
        with p = 1, and add no freedom. Where nothing can be compared the statistic is 0 and p 1.
    """
    from scipy.special import chdtrc  # noqa: PLC0415

    risk, events = _beside(tables, cause)
    n, d = risk.sum(axis=1), events.sum(axis=1)
    share = np.divide(risk, n[:, None], out=np.zeros_like(risk), where=n[:, None] > 0)
    expected = (share * d[:, None]).sum(axis=0)
    spread = np.divide(d * (n - d), n - 1, out=np.zeros_like(n), where=n > 1)
    covariance = (
        np.diag((share * spread[:, None]).sum(axis=0)) - (share * spread[:, None]).T @ share
    )
    apart, own = events.sum(axis=0) - expected, np.diag(covariance)
    alone = np.divide(apart**2, own, out=np.zeros_like(apart), where=own > 0)
    groups = pd.DataFrame(
        {
            "group": list(tables),
            "observed": events.sum(axis=0),
            "expected": expected,
            "p": chdtrc(1, alone),
            "adjusted": holm(chdtrc(1, alone)),
        }
    )
    differing = np.flatnonzero(own > 0)
    freedom = int(np.linalg.matrix_rank(covariance, hermitian=True)) if len(differing) else 0
    if freedom == 0:
        return Difference(0.0, 0, 1.0, groups)
    inverse = np.linalg.pinv(covariance[np.ix_(differing, differing)], hermitian=True)
    statistic = float(apart[differing] @ inverse @ apart[differing])
    return Difference(statistic, freedom, float(chdtrc(freedom, statistic)), groups)


def holm(values: Floats) -> Floats:
    """P values held against chance in all of the comparisons at once.

    The i-th smallest of m times m - i + 1, and none below a smaller one (Holm 1979, Scand J Stat
    6:65-70): the chance of any false finding stays below the level.
    """
    order = np.argsort(values, kind="stable")
    raised = np.maximum.accumulate(values[order] * np.arange(len(values), 0, -1))
    found = np.empty_like(raised)
    found[order] = np.minimum(raised, 1.0)
    return found


def ratios(
    tables: Mapping[str, pd.DataFrame], cause: str, confidence: float = 0.95
) -> pd.DataFrame:
    """How many times as fast `cause` comes in each group as in the first one.

    The grouped proportional hazards model: log(-log(1-h)) = time + group, a binomial regression
    with the complementary log-log link on the counts at each time (Prentice and Gloeckler 1978,
    Biometrics 34:57-67), whose coefficients are those of Cox's model observed by the month. Late
    entry needs nothing further.

    Returns:
        A row a group: `group`, `ratio`, `low`, `high`; the first group has 1, 1, 1. A group
        without events, or never watched beside another one, has none.

    Raises:
        ValueError: no event in the first group, so that there is nothing to compare with.
    """
    # Seconds that only this question takes.
    from statsmodels.api import GLM, families  # type: ignore[import-untyped] # noqa: PLC0415
    from statsmodels.tools.sm_exceptions import (  # type: ignore[import-untyped] # noqa: PLC0415
        PerfectSeparationWarning,
    )

    names = list(tables)
    risk, events = _beside(tables, cause)
    happening = events.sum(axis=1) > 0
    risk, events = risk[happening], events[happening]
    counted = [k for k in range(len(names)) if events[:, k].sum() > 0]
    if 0 not in counted:
        raise ValueError("no event in the group that the others are compared with")
    time, group = np.nonzero(risk[:, counted] > 0)
    of, out = risk[:, counted][time, group], events[:, counted][time, group]
    design = np.column_stack([np.eye(len(risk))[time], np.eye(len(counted))[group][:, 1:]])
    model = GLM(
        np.column_stack([out, of - out]),
        design,
        family=families.Binomial(families.links.CLogLog()),
    )
    start = np.concatenate([_start(risk, events), np.zeros(len(counted) - 1)])
    with warnings.catch_warnings():
        # Groups that are quite alike fit exactly, which is no separation.
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        fit = model.fit(start_params=start)
    beta = fit.params[len(risk) :]
    limits = fit.conf_int(1 - confidence)[len(risk) :]
    found = {0: (1.0, 1.0, 1.0)} | {
        k: (float(np.exp(b)), float(np.exp(low)), float(np.exp(high)))
        for k, b, (low, high) in zip(counted[1:], beta, limits, strict=True)
    }
    rows = [(name, *found.get(k, (np.nan,) * 3)) for k, name in enumerate(names)]
    return pd.DataFrame(rows, columns=["group", "ratio", "low", "high"])


def _start(risk: Floats, events: Floats) -> Floats:
    """The hazard at each time without groups, as the regression counts it."""
    share = np.clip(events.sum(axis=1) / risk.sum(axis=1), 1e-9, 1 - 1e-6)
    return np.asarray(np.log(-np.log1p(-share)))


def _beside(tables: Mapping[str, pd.DataFrame], cause: str) -> tuple[Floats, Floats]:
    """At risk and events, a row a time at which something happened, a column a group.

    Who is at risk in a group between two of its own times is who is at the later one.
    """
    happened = [
        table.loc[table[cause] > 0, "time"].to_numpy(dtype=float) for table in tables.values()
    ]
    grid = np.unique(np.concatenate(happened)) if happened else np.zeros(0)
    risk = np.zeros((len(grid), len(tables)))
    events = np.zeros_like(risk)
    for k, table in enumerate(tables.values()):
        time = table["time"].to_numpy(dtype=float)
        place = np.searchsorted(time, grid)
        within = place < len(time)
        risk[within, k] = table["at_risk"].to_numpy(dtype=float)[place[within]]
        exact = within.copy()
        exact[within] = time[place[within]] == grid[within]
        events[exact, k] = table[cause].to_numpy(dtype=float)[place[exact]]
    return risk, events
