"""Programmes with what they spent and how their own outcome moved, one row an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures import budget_lines, outcome_change
from analytics.measures.outcome_change import Estimate, comparable
from analytics.vocabulary.outcome import Course, Grouping, OutcomeUnit, Quadrant, Reason
from analytics.vocabulary.result import records

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 5  # families or persons behind a share that is told
_NOT_YET = float("nan")
_OWN = ("programme", "opd")
_MONEY = ("budget", "realised", "absorbed")
_SPENT = (*_OWN, *_MONEY, "funds")
_EMPTY: dict[str, Any] = {
    "indicator": "", "unit": "", "course": "", "base_year": pd.NA, "base": _NOT_YET,
    "base_low": _NOT_YET, "base_high": _NOT_YET, "after_year": pd.NA, "after": _NOT_YET,
    "after_low": _NOT_YET, "after_high": _NOT_YET, "target": _NOT_YET, "n": _NOT_YET,
    "progress": _NOT_YET, "low": _NOT_YET, "high": _NOT_YET,
}  # fmt: skip


class View(NamedTuple):
    """What to look at: whose budgets of which year, how many years later, absorbed from where.

    `lag`: years until the outcome is looked at, against the newest one before the budget year.
    `threshold`: percent from which a budget counts as absorbed.
    """

    by: Grouping
    year: int
    lag: int
    threshold: float


def spent(budgets: pd.DataFrame, by: Grouping, year: int) -> pd.DataFrame:
    """What each programme or office of a year had, spent, and absorbed.

    Args:
        budgets: `programme`, `opd`, `year`, `fund`, `budget`, `realised` (rupiah), one row a line.
        by: programmes with their office, or offices.
        year: of the budget.

    Returns:
        `programme` ("" of an office), `opd`, `budget`, `realised` and `absorbed` (percent) as
        `budget_lines.total` gives them, NaN for what is missing; `funds` (sorted, parted by
        spaces). In order of programme and office.
    """
    rows = budgets[budgets["year"] == year]
    if by is Grouping.OFFICE:
        rows = rows[rows["opd"] != ""].assign(programme="")
    told = {
        key: {
            **{name: lines[name].iloc[0] for name in _OWN},
            **budget_lines.total(lines),
            "funds": " ".join(sorted(set(lines["fund"]))),
        }
        for key, lines in rows.groupby(_keys(rows), sort=True)
    }
    found = pd.DataFrame.from_dict(told, orient="index", columns=list(_SPENT))
    return found.astype(dict.fromkeys(_MONEY, "float64"))


def placed(budgets: pd.DataFrame, outcomes: pd.DataFrame, view: View) -> pd.DataFrame:
    """Each programme or office with each outcome of its own; those without any come first.

    Args:
        budgets: as `spent` takes them.
        outcomes: `programme` ("" for one of a whole office), `opd`, `indicator`, `unit`, `course`,
            `year`, `value`, `low`, `high`, `target`, `n`; one row a measurement. Without limits a
            percentage of `n` gets those of Wilson.
        view: what to look at.

    Returns:
        As `spent`, and `indicator`, `unit`, `course`, `base_year`, `base`, `base_low`, `base_high`,
        `after_year`, `after`, `after_low`, `after_high`, `target`, `n` (the smaller; NaN if one is
        untold), `progress`, `low`, `high` (percent of the planned change), `stands` (a Quadrant),
        `reason` ("" where it is placed). Of a share behind which stand fewer than five, nothing is
        told.

    Raises:
        ValueError: an outcome is a count.
    """
    if not outcomes["unit"].map(comparable).all():
        raise ValueError("a count is no outcome that can be compared")
    rows = outcomes[outcomes["programme"].eq("") == (view.by is Grouping.OFFICE)]
    own = dict(list(rows.assign(key=_keys(rows)).groupby("key"))) if len(rows) else {}
    made = []
    for key, line in zip(
        (money := spent(budgets, view.by, view.year)).index, records(money), strict=True
    ):
        if key not in own:
            made.append(line | _EMPTY | _unknown(Reason.NO_OUTCOME))
            continue
        made += [
            line | _one(line, records(of), view)
            for _, of in own[key].groupby("indicator", sort=True)
        ]
    frame = pd.DataFrame(made, columns=[*money.columns, *_EMPTY, "stands", "reason"])
    frame = frame.astype({"base_year": "Int64", "after_year": "Int64"})
    without = frame["reason"].eq(Reason.NO_OUTCOME)
    order = frame.assign(without=~without, small=-frame["budget"].fillna(0))
    kept = order.sort_values(["without", "small", "programme", "opd", "indicator"]).index
    return frame.loc[kept].reset_index(drop=True)


def _keys(rows: pd.DataFrame) -> pd.Series:
    """Names without regard to case and blanks, as two files of one office write them."""
    parts = [
        rows[name].str.casefold().str.replace(r"\s+", " ", regex=True).str.strip() for name in _OWN
    ]
    return parts[0] + "|" + parts[1]


def _one(line: dict[str, Any], measured: Sequence[dict[str, Any]], view: View) -> dict[str, Any]:
    first = measured[0]
    told = _EMPTY | {name: first[name] for name in ("indicator", "unit", "course")}
    before = [row for row in measured if row["year"] < view.year]
    after = [row for row in measured if row["year"] == view.year + view.lag]
    if any(map(_few, (*before, *after))):
        return told | _unknown(Reason.SMALL)
    if before:
        base = max(before, key=lambda row: row["year"])
        told |= _measured(base, "base") | {"base_year": base["year"], "n": base["n"]}
    if after:
        told |= _measured(after[-1], "after")
        told |= {"after_year": after[-1]["year"], "target": after[-1]["target"]}
        told["n"] = float(np.minimum(told["n"], after[-1]["n"]))
    if reason := _lacking(told):
        return told | _unknown(reason)
    way = outcome_change.progress(
        _estimate(told, "base"), _estimate(told, "after"), told["target"], Course(told["course"])
    )
    told |= {"progress": way.value, "low": way.low, "high": way.high}
    if pd.isna(line["absorbed"]):
        return told | _unknown(Reason.NO_REALISED)
    where = outcome_change.quadrant(line["absorbed"], view.threshold, way)
    return told | {"stands": where.value, "reason": ""}


def _lacking(told: dict[str, Any]) -> Reason | None:
    """What keeps a change from being told in parts of a planned one; None if nothing does."""
    ends = [told[f"{name}_{end}"] for name in ("base", "after") for end in ("low", "high")]
    lacking = (
        (Reason.NO_BASE, pd.isna(told["base"])),
        (Reason.NO_LATER, pd.isna(told["after"])),
        (Reason.NO_TARGET, pd.isna(told["target"])),
        (Reason.NO_INTERVAL, bool(np.isnan(ends).any())),
    )
    for reason, holds in lacking:
        if holds:
            return reason
    due = outcome_change.planned(told["base"], told["target"], Course(told["course"]))
    return Reason.AHEAD if due <= 0 else None


def _estimate(told: dict[str, Any], name: str) -> Estimate:
    return Estimate(told[name], told[f"{name}_low"], told[f"{name}_high"])


def _measured(row: dict[str, Any], name: str) -> dict[str, Any]:
    value, low, high = row["value"], row["low"], row["high"]
    counted = row["unit"] == OutcomeUnit.PERCENT and pd.notna(row["n"])
    if (pd.isna(low) or pd.isna(high)) and counted:
        value, low, high = outcome_change.of_share(value, row["n"])
    return {name: value, f"{name}_low": low, f"{name}_high": high}


def _few(row: dict[str, Any]) -> bool:
    """Behind a percentage stand fewer than five, or all but fewer than five."""
    if row["unit"] != OutcomeUnit.PERCENT or pd.isna(row["n"]):
        return False
    counted = row["value"] / 100 * row["n"]
    return row["n"] < FEWEST or any(0 < part < FEWEST for part in (counted, row["n"] - counted))


def _unknown(reason: Reason) -> dict[str, str]:
    return {"stands": Quadrant.UNKNOWN.value, "reason": reason.value}
