"""Stock and flow: whether what came and went makes one count of the other, and what is left open.

opening + entries + re-entries - mandiri - alamiah - exclude - moved - died - double = closing.
That is bookkeeping (the demographic balancing equation: Preston, Heuveline and Guillot 2001,
Demography, equation 1.1); with every part known it is a check, with some unknown the rest is what
they come to together. Ways out are listed apart and never summed for a reader.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPENING, CLOSING, REST, NET = "opening", "closing", "rest", "net"
WAYS_IN = ("entries", "re_entries")
WAYS_OUT = tuple(exit_.value for exit_ in Exit)
PARTS = (*WAYS_IN, *WAYS_OUT)
"""Every way in and out, in the order of the equation."""


def rest(rows: pd.DataFrame, parts: Sequence[str] = PARTS) -> pd.Series[Any]:
    """What the known flows leave open: closing - opening - in + out, in families.

    Args:
        rows: `opening`, `closing` and one column of `parts` each, in families; missing is unknown.
        parts: the flows the source keeps apart.

    Returns:
        Int64 a row: zero where everything is known and balances; where a flow is unknown, what
        all unknown ones come to together, net. Missing where one of the two counts is.
    """
    known = sum(_sign(part) * _whole(rows[part]).fillna(0) for part in parts)
    return (_whole(rows[CLOSING]) - _whole(rows[OPENING]) - known).rename(REST)


def difference(rows: pd.DataFrame, parts: Sequence[str] = PARTS) -> pd.Series[Any]:
    """By how many families the equation fails; missing where one of its parts is unknown."""
    complete = rows[list(parts)].notna().all(axis=1)
    return rest(rows, parts).where(complete)


def bars(row: Mapping[str, Any], parts: Sequence[str] = PARTS) -> pd.DataFrame:
    """The bars of the waterfall of one row: known flows first, then those nobody told.

    Returns:
        `part` (`opening`, the flows, `net`: what the unknown ones come to together, or `rest`:
        what is left where all are known and do not balance; `closing`), `amount` (signed; of the
        counts the count itself; missing where unknown), `start` and `end`: the level before and
        after, of the counts zero and the count. An unknown flow moves nothing. Where the opening
        is unknown the levels run up to the closing; where both are, from zero.
    """
    known = {part: _sign(part) * int(row[part]) for part in parts if pd.notna(row[part])}
    unknown = [part for part in parts if part not in known]
    opening, closing = (
        None if pd.isna(row[part]) else int(row[part]) for part in (OPENING, CLOSING)
    )
    moved = sum(known.values())
    level = opening if opening is not None else 0 if closing is None else closing - moved
    last = level + moved if closing is None else closing
    made: list[tuple[str, float | None, float, float]] = [(OPENING, opening, 0, level)]
    for part, amount in known.items():
        made.append((part, amount, level, level + amount))
        level += amount
    made += [(part, None, level, level) for part in unknown]
    if level != last:
        made.append((NET if unknown else REST, last - level, level, last))
    made.append((CLOSING, closing, 0, last))
    frame = pd.DataFrame(made, columns=["part", "amount", "start", "end"])
    return frame.astype({"amount": "Float64", "start": "float64", "end": "float64"})


class Bounds(NamedTuple):
    """At least so many families came, and at least so many went another way than the known one."""

    came: float
    went: float


def bounds(rest_low: float, rest_high: float) -> Bounds:
    """What can be said of unknown flows when only what they come to together is known.

    rest = came - went with came >= 0 and went >= 0, so came >= rest and went >= -rest. Nothing
    bounds either from above: as many more may have come as have gone.

    Args:
        rest_low: closing - opening - known flows, lowest under the rounding of the figures.
        rest_high: the highest.

    Raises:
        ValueError: the lowest above the highest.
    """
    if rest_low > rest_high:
        raise ValueError(f"the lowest rest ({rest_low}) lies above the highest ({rest_high})")
    return Bounds(max(0.0, rest_low), max(0.0, -rest_high))


def of_months(
    reports: pd.DataFrame, areas: Sequence[str], months: Sequence[str], parts: Sequence[str]
) -> pd.DataFrame:
    """Monthly reports as flows of a period, by area.

    Args:
        reports: `area_code`, `month` (key), `opening`, `closing` and `parts`, one row a report.
        areas: codes that have a row, reported or not.
        months: keys of the period, in order.
        parts: flows to be added up.

    Returns:
        One row an area: `area_code`, `opening` (of the first month), `parts` (missing where one
        month is: a sum with a hole is no sum), `closing` (of the last month), `reported` (months).
    """
    inside = reports[reports["month"].isin(months) & reports["area_code"].isin(areas)]
    every = pd.MultiIndex.from_product([list(areas), list(months)], names=["area_code", "month"])
    told = inside.set_index(["area_code", "month"])[[OPENING, CLOSING, *parts]].reindex(every)
    told = told.astype("Int64")
    sums = told[list(parts)].groupby(level=0, sort=False).sum(skipna=False)
    counts = inside.groupby("area_code").size()
    return (
        sums.astype("Int64")
        .assign(
            opening=told[OPENING].xs(months[0], level=1),
            closing=told[CLOSING].xs(months[-1], level=1),
            reported=counts.reindex(list(areas), fill_value=0),
        )
        .reset_index()[["area_code", OPENING, *parts, CLOSING, "reported"]]
    )


def whole(rows: pd.DataFrame, area_code: str, parts: Sequence[str]) -> pd.DataFrame:
    """All rows as one area: each column summed, missing where one area of it is."""
    columns = [OPENING, *parts, CLOSING]
    sums = {name: rows[name].astype("Int64").sum(skipna=False) for name in columns}
    row = pd.DataFrame({"area_code": [area_code], **{name: [sums[name]] for name in columns}})
    return row.astype(dict.fromkeys(columns, "Int64"))


def seams(reports: pd.DataFrame, months: Sequence[str]) -> pd.DataFrame:
    """Where a month does not begin as the month before ended.

    Args:
        reports: as for `of_months`.
        months: keys of consecutive months, in order.

    Returns:
        `area_code`, `month`, `opening` of it, `before` (closing of the month before), sorted;
        months whose neighbour was not reported cannot be held against it.
    """
    following = dict(itertools.pairwise(months))
    ended = reports.assign(month=reports["month"].map(following))[["area_code", "month", CLOSING]]
    both = reports.merge(ended.rename(columns={CLOSING: "before"}), on=["area_code", "month"])
    differ = (both[OPENING] != both["before"]).fillna(value=False).astype(bool)
    found = both.loc[differ, ["area_code", "month", OPENING, "before"]]
    return found.sort_values(["area_code", "month"], ignore_index=True)


def _sign(part: str) -> int:
    return 1 if part in WAYS_IN else -1


def _whole(counts: pd.Series[Any]) -> pd.Series[Any]:
    return counts.astype("Int64")
