"""What was counted of KPM that moved, and of who accompanies them, where a scenario starts."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.answers import flow, graduation, register, reported, staffing
from analytics.answers.areas import districts
from analytics.measures import flow as flow_parts
from analytics.measures import scenario_rates as rates
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Exit, Stage

FLOWS = ("entered", "graduated", "natural", "excluded")
"""What is counted of a time, in families."""
_LOST = tuple(e.value for e in (Exit.EXCLUDED, Exit.MOVED, Exit.DIED, Exit.DOUBLE))
_LEAST_DAYS = 180  # a shorter time is no pace of a year, unless there is no longer one
_DAYS = 365.25
_MONTHS, _LETTERS_OF_A_MONTH = 12, 7  # `2026-01`
_SAID = 10  # families that came back: of fewer no rate is made


def flows(practice: bool) -> tuple[pd.DataFrame, str]:  # noqa: FBT001
    """What moved in the newest time long enough for a pace, by area, and the key of that time."""
    empty = pd.DataFrame(columns=[*FLOWS, "mean"], index=pd.Index([], name="area_code"))
    keys = list(flow.periods(practice))
    long = [key for key in keys if is_pace(key)]
    longest = sorted(keys, key=years, reverse=True)
    if not keys:
        return empty, ""
    period = (long or longest)[0]
    found = flow.flows((BOJONEGORO, *districts()), practice, period)
    if isinstance(found, Gap):
        return empty, ""
    return _moved(found.frame.set_index("area_code")), period


def months() -> tuple[pd.DataFrame, str] | None:
    """What moved by the monthly form, in the newest months that every kecamatan reported.

    Returns:
        By area, the kabupaten among them: the columns of `flows`, and stock at the end; and the key
        of those months, twelve at most, without a hole. None while there is no such month.
    """
    codes = [BOJONEGORO, *districts()]
    told: list[tuple[str, pd.DataFrame]] = []
    for month in (key for key in reported.periods() if len(key) == _LETTERS_OF_A_MONTH):
        found = reported.flows(codes, month)
        whole = isinstance(found, Result) and found.frame["closing"].notna().sum() == len(codes)
        after = pd.Period(told[-1][0], freq="M") if told else None
        if isinstance(found, Result) and whole and after in {None, pd.Period(month, freq="M") + 1}:
            told.append((month, found.frame.set_index("area_code")))
        elif told:
            break
        if len(told) == _MONTHS:
            break
    if not told:
        return None
    last, first = told[0], told[-1]
    flows_of = [name for name in last[1] if name in {*flow_parts.PARTS}]
    rows = sum(frame[flows_of] for _, frame in told[1:])
    rows = last[1][flows_of] + rows
    rows = rows.assign(opening=first[1]["opening"], closing=last[1]["closing"])
    span = Period(Period.parse(first[0]).start, Period.parse(last[0]).end)
    return _moved(rows).assign(stock=rows["closing"]).reindex(codes), span.key


def _moved(rows: pd.DataFrame) -> pd.DataFrame:
    """The flows a scenario knows, out of all that are kept apart, and the mean stock."""
    lost = rows[[name for name in _LOST if name in rows]]
    return pd.DataFrame(
        {
            "entered": rows["entries"],
            "graduated": rows[Exit.GRADUATED.value],
            "natural": rows[Exit.NATURAL.value],
            "excluded": lost.sum(axis=1, min_count=1),
            "mean": (rows["opening"] + rows["closing"]) / 2,
        }
    )


def outside(practice: bool) -> pd.Series[float]:  # noqa: FBT001
    """Families that left able in all times on file and did not come back, by area."""
    rows = register.cube("flows", practice)
    if rows.empty:
        return pd.Series(dtype="Float64")
    sums = rows.groupby("area_code")[[Exit.GRADUATED.value, "re_entries"]].sum(min_count=1)
    gone = sums[Exit.GRADUATED.value] - sums["re_entries"].fillna(0)
    return gone.astype("Float64").clip(lower=0)


def staff(practice: bool) -> pd.Series[float]:  # noqa: FBT001
    """Facilitators of each kecamatan, missing where nobody tells."""
    found = staffing.staffing(practice)
    if found is None:
        return pd.Series(dtype="Float64")
    return found.frame.set_index("area_code")["facilitators"].astype("Float64")


def people(practice: bool) -> float | None:  # noqa: FBT001
    """Facilitators of the kabupaten, each once; None where nobody tells of all of them."""
    found = staffing.staffing(practice)
    if found is None or found.people:
        return None if found is None else float(found.people or 0)
    each = found.frame["facilitators"]
    return None if each.isna().any() else float(each.sum())


def success(practice: bool) -> float | None:  # noqa: FBT001
    """Of those who were proposed, the share that graduated; None where no list tells of proposals.

    Without any, the stage before would be all potential families, and the share a pace.
    """
    found = graduation.funnel((BOJONEGORO,), practice)
    if isinstance(found, Gap):
        return None
    reached = found.frame.set_index("stage")["reached"].dropna()
    if not {int(Stage.PROPOSED), int(Stage.GRADUATED)} <= set(reached.index):
        return None
    proposed, graduated = reached[Stage.PROPOSED], reached[Stage.GRADUATED]
    return float(graduated / proposed) if 0 < graduated < proposed else None


def relapse(practice: bool) -> float | None:  # noqa: FBT001
    """The share of those who left able that comes back in a year; None where too few did."""
    rows = register.cube("returns", practice)
    rows = rows[rows["area_code"] == BOJONEGORO].sort_values("month")
    if rows.empty or rows["returned"].fillna(0).sum() < _SAID:
        return None
    found = rates.returning(rows["returned"].fillna(0), rows["censored"].fillna(0))
    return None if np.isnan(found) else found


def is_pace(period: str) -> bool:
    """True where a period is long enough to tell a pace of a year.

    Who comes and goes follows the payments of each quarter: a month is no twelfth of a year.
    """
    return years(period) * _DAYS >= _LEAST_DAYS


def years(period: str) -> float:
    """How long a period is; a year where none is named."""
    if not period:
        return 1.0
    span = Period.parse(period)
    return ((span.end - span.start).days + 1) / _DAYS
