"""What sources state on extreme poverty: lines, lists and units side by side, never joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import breaks, figures, indicators
from analytics.measures.extreme_scenarios import yearly_fall
from analytics.store import breaks as kept
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, WITH_VILLAGES
from analytics.vocabulary.breaks import BreakKind
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import COUNTS, PEOPLE, RATE, UNSTATED
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import extreme_scenarios as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_RANKS = {Rank.PREFERRED: 0, Rank.NORMAL: 1}


@cached
def statements(area: str = BOJONEGORO) -> Answer:
    """What do sources say of extreme poverty here, and how fast did it fall by one and the same?

    One row a count that is not superseded, newest first: claim_id, indicator, area_code, name,
    period, year, value, unit, series_id, series, source, rank, standing, rate (percent that states
    the same publisher for the same time and line, or none), before (the figure in use of the same
    indicator and series before it, or none), fall (the share that left each year since then, or
    none). A fall is worked out within one series and never across a change of its rule.
    `facts`: `targets` (documents that name a year or none), `folded` (rows of the same count).
    """
    rows = pd.concat([figures.by_source(one, [area]) for one in COUNTS], ignore_index=True)
    rows = rows[rows["rank"] != Rank.SUPERSEDED]
    if rows.empty:
        return indicators.gap(PEOPLE, area)
    rates = figures.by_source(RATE, [area])
    units = {one: tables.indicator(one).unit for one in COUNTS}
    told = [_row(row, rows, rates) | {"unit": units[row["indicator"]]} for row in records(rows)]
    frame = pd.DataFrame(_once(told)).sort_values(
        ["year", "order", "value"], ascending=[False, True, True], kind="stable", ignore_index=True
    )
    goals = tables.targets()
    goals = goals[(goals["indicator"] == RATE) & (goals["area_code"] == area)]
    provenance = figures.provenance_of(rows, Caveat.SERIES_BREAK)
    if not goals.empty:
        provenance |= figures.provenance_of(goals)
    return Result(
        frame=frame.drop(columns="order"),
        indicator=tables.indicator(PEOPLE),
        provenance=provenance.then(words.BESIDE, Caveat.SOURCES_DISAGREE),
        facts={"targets": tuple(records(goals)), "area": area},
    )


def places() -> dict[str, str]:
    """The kabupaten of which sources state anything, Bojonegoro first: code and name."""
    found = {code: tables.area(code).name for code in WITH_VILLAGES}
    return {code: name for code, name in found.items() if isinstance(statements(code), Result)}


def starts(area: str = BOJONEGORO) -> dict[str, str]:
    """From what a way to zero can begin: claim and label, newest first; no list of years ago."""
    answer = statements(area)
    if isinstance(answer, Gap):
        return {}
    return {row["claim_id"]: words.start(row) for row in answer.rows()}


def usual(area: str = BOJONEGORO) -> str:
    """Where a page begins: the newest count of persons that is in use."""
    answer = statements(area)
    rows = [] if isinstance(answer, Gap) else answer.rows()
    found = [row for row in rows if row["indicator"] == PEOPLE and row["rank"] == Rank.PREFERRED]
    return str((found or rows or [{"claim_id": ""}])[0]["claim_id"])


def population(area: str) -> tuple[float, pd.DataFrame] | None:
    """Persons by the survey's own two figures, poor over rate, and these; None without both."""
    poor = figures.main_series(figures.used("poor_people", [area]), "poor_people")
    rate = figures.main_series(figures.used("poverty_rate", [area]), "poverty_rate")
    both = poor.merge(rate[["period", "value"]], on="period", suffixes=("", "_rate"))
    if both.empty:
        return None
    newest = both.sort_values("period_end").iloc[-1]
    used = pd.concat([one[one["period"] == newest["period"]] for one in (poor, rate)])
    return float(newest["value"] / newest["value_rate"] * 100), used


def household_size(area: str) -> float | None:
    """Persons of a poor household, as it was last published."""
    answer = indicators.indicator_now("poor_household_size", area)
    return None if isinstance(answer, Gap) else float(answer.only()["value"])


def line_changed() -> int | None:
    """The year from which another line holds; figures of before and after are never joined."""
    years = [
        one.earliest.year
        for one in kept.every()
        if one.kind is BreakKind.SERIES and RATE in one.indicators and one.earliest
    ]
    return min(years, default=None)


def _row(row: Mapping[str, Any], rows: pd.DataFrame, rates: pd.DataFrame) -> dict[str, Any]:
    period = Period.parse(row["period"])
    before = _before(row, rows)
    own = rates[
        (
            rates[["period", "series_id", "origin_id"]]
            == [row[name] for name in ("period", "series_id", "origin_id")]
        ).all(axis=1)
    ]
    return {
        **{
            name: row[name]
            for name in (
                *("claim_id", "indicator", "area_code", "name", "period", "value"),
                *("series_id", "series", "rank", "standing", "origin_id"),
            )
        },
        "year": period.end.year,
        "source": tables.origin(row["origin_id"]).publisher,
        "rate": float(own["value"].iloc[0]) if len(own) else None,
        "before": None if before is None else float(before["value"]),
        "before_year": None if before is None else _year(before),
        "fall": None
        if before is None
        else yearly_fall(before["value"], row["value"], _years(before, row)),
        "order": (row["indicator"] != PEOPLE, _RANKS.get(row["rank"], 2)),
    }


def _before(row: Mapping[str, Any], rows: pd.DataFrame) -> dict[str, Any] | None:
    """The figure in use of the same indicator and series before it, if the two may be compared."""
    same = rows[
        (rows["indicator"] == row["indicator"])
        & (rows["series_id"] == row["series_id"])
        & (rows["rank"] == Rank.PREFERRED)
        & (rows["period_end"] < row["period_end"])
    ].sort_values("period_end")
    if same.empty or row["series_id"] == UNSTATED:
        return None
    found = records(same.tail(1))[0]
    held = breaks.guard(row["indicator"], row["series_id"], found["period"], row["period"])
    return None if held.refuses else found


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row a number: who repeats the figure of another stands beside it."""
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for row in sorted(rows, key=lambda one: one["order"]):
        key = tuple(row[name] for name in ("indicator", "series_id", "period", "value"))
        kept = found.setdefault(key, row)
        if row["source"] not in kept["source"]:
            kept["source"] += f"; {row['source']}"
        if kept["rate"] is None:
            kept["rate"] = row["rate"]
    return list(found.values())


def _years(before: Mapping[str, Any], row: Mapping[str, Any]) -> float:
    """How long it is between two figures, in whole months: the country has two a year."""
    first, last = (Period.parse(one["period"]).end for one in (before, row))
    return last.year - first.year + (last.month - first.month) / 12


def _year(row: Mapping[str, Any]) -> int:
    return Period.parse(row["period"]).end.year
