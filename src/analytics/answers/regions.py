"""Kabupaten and kota side by side: one indicator over the years, and who stands where.

Only figures that the owner publishes for a regency, of one series and one period at a time. Areas
without a figure are named and not ranked.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.answers import figures
from analytics.answers.indicators import SURELY_MORE_THAN_NOISE, caveats_of, rule_breaks
from analytics.answers.memberships import grouped, members
from analytics.measures import regions as measured
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level, parent_of
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import regions as words
from analytics.wording.periods import period_of
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.region import Group

POVERTY = "poverty_rate"
# In the order of the picker; village statuses have a section of their own.
OFFERED = (
    POVERTY,
    "poverty_gap",
    "poverty_severity",
    "poverty_line",
    "poor_people",
    "unemployment_rate",
    "gini",
    "hdi",
    "life_expectancy",
    "expected_schooling",
    "mean_schooling",
    "adjusted_expenditure",
    "labour_participation_rate",
    "economic_growth",
)
_FEWEST = 3  # areas that have a figure, for a comparison to be one
# The smallest difference told apart, where the house has a rule for one (`indicators`).
_LEAST = {POVERTY: SURELY_MORE_THAN_NOISE}


def least(indicator: str) -> float:
    """The smallest difference of two regencies that is told apart; NaN where no rule is known."""
    return _LEAST.get(indicator, math.nan)


@cached
def offered(group: Group) -> dict[str, str]:
    """Indicators that Bojonegoro and enough of the others have: id and label."""
    codes = members(group)
    found = {}
    for name in OFFERED:
        known = set(figures.used(name, codes)["area_code"])
        if BOJONEGORO in known and len(known) >= _FEWEST:
            found[name] = tables.indicator(name).label
    return found


@cached
def side_by_side(indicator: str, group: Group, since: int | None = None) -> Answer:
    """How did the indicator move in each of these areas (from the year `since`), on one scale?

    One row a figure used, Bojonegoro's first, then in order of code: area_code, name, series_id,
    series, period, year, value, low, high, sources, standing. `facts`: `focus` (Bojonegoro),
    `ours` (its rows), `years` and `range` (first and last of all), `missing` (names of areas
    without any figure), `breaks` (year and label where a rule changes), `areas` (how many).
    """
    codes = members(group)
    rows = figures.one_a_year(figures.used(indicator, codes))
    if rows.empty:
        return _gap(indicator, list(codes), "")
    rows = rows.assign(year=rows["period_end"].dt.year)
    if since is not None:
        rows = rows[rows["year"] >= since]
    order = {code: place for place, code in enumerate(codes)}
    rows = rows.sort_values(
        ["area_code", "series_id", "year"],
        key=lambda of: of.map(order) if of.name == "area_code" else of,
        kind="stable",
        ignore_index=True,
    )
    names = tables.names()
    known = set(rows["area_code"])
    lacking = tuple(names[code] for code in codes if code not in known)
    found = figures.provenance_of(rows, *caveats_of(indicator, codes))
    if lacking:
        found = found.then(words.SOME_MISSING, Caveat.INCOMPLETE_COVERAGE)
    return Result(
        frame=rows,
        indicator=tables.indicator(indicator),
        provenance=grouped(found, group),
        facts={
            "focus": (BOJONEGORO,),
            "ours": rows[rows["area_code"] == BOJONEGORO],
            "years": (int(rows["year"].min()), int(rows["year"].max())),
            "range": (float(rows["value"].min()), float(rows["value"].max())),
            "missing": lacking,
            "breaks": rule_breaks(rows),
            "areas": len(codes),
            "group": group,
        },
    )


@cached
def periods(indicator: str, group: Group) -> dict[str, str]:
    """Periods in which Bojonegoro and enough others have a figure of one series: key and words.

    First the newest that half of the areas have; the rest newest first.
    """
    found = _compared(indicator, group)
    half = len(members(group)) / 2
    many = found.groupby("period")["area_code"].nunique()
    keys = sorted(many.index, key=lambda key: Period.parse(key).end, reverse=True)
    usual = next((key for key in keys if many[key] >= half), next(iter(keys), None))
    return {key: period_of(key) for key in sorted(keys, key=lambda key: key != usual)}


@cached
def positions(indicator: str, group: Group, period: str | None = None) -> Answer:
    """Where does Bojonegoro stand among them, in a period (the first of `periods`, if none)?

    One row an area, in order of value, those without a figure of the period last: area_code, name,
    period, value, low, high, sources, standing, `region_side` (`Side`: where it lies beside
    Bojonegoro), `other_period` and `other_value` (its own newest figure, where it has none of the
    period). `facts`: `position` (`measures.regions.Position`), `least` (NaN where none is known),
    `period`, `missing` (names), `province` (its figure of the period, or None), `later` (period
    and value of Bojonegoro that nobody can be held against yet, or None), `group`.
    """
    codes, told = members(group), periods(indicator, group)
    if not told:
        return _gap(indicator, list(codes), "")
    when = period if period in told else next(iter(told))
    every = _compared(indicator, group)
    series = every.loc[every["period"] == when, "series_id"].iloc[0]
    every = every[every["series_id"] == series]
    same = every[every["period"] == when]
    rows = figures.with_names(
        same.set_index("area_code").reindex(codes).rename_axis("area_code").reset_index()
    )
    ends = measured.Ends.of(rows["value"], rows["low"], rows["high"])
    place, of = codes.index(BOJONEGORO), tables.indicator(indicator)
    told_apart = least(indicator)
    rows = rows.assign(region_side=measured.beside(ends, ends.at(place), told_apart), period=when)
    rows = _with_others(rows, every)
    known, wider = rows[rows["value"].notna()], [str(parent_of(BOJONEGORO))]
    lacking = tuple(rows.loc[rows["value"].isna(), "name"])
    found = figures.provenance_of(known, *caveats_of(indicator, codes))
    if lacking:
        found = found.then(words.SOME_MISSING, Caveat.INCOMPLETE_COVERAGE)
    province = figures.one_a_year(figures.used(indicator, wider))
    province = province[(province["series_id"] == series) & (province["period"] == when)]
    if not province.empty:
        found |= figures.provenance_of(province)
    return Result(
        frame=rows.sort_values("value", ascending=False, kind="stable", ignore_index=True),
        indicator=of,
        provenance=grouped(found, group),
        facts={
            "focus": (BOJONEGORO,),
            "position": measured.position(
                ends, place, of.decimals, 0.0 if math.isnan(told_apart) else told_apart
            ),
            "least": told_apart,
            "period": when,
            "missing": lacking,
            "province": None if province.empty else float(province["value"].iloc[0]),
            "later": _later(indicator, when),
            "group": group,
        },
    )


def _compared(indicator: str, group: Group) -> pd.DataFrame:
    """Figures of the areas, of periods in which Bojonegoro and enough others have one.

    Of a period that two series tell, the series with more areas is kept.
    """
    rows = figures.one_a_year(figures.used(indicator, members(group)))
    keys = ["period", "series_id"]
    many = rows.groupby(keys)["area_code"].transform("nunique")
    ours = rows["area_code"].eq(BOJONEGORO).groupby([rows[key] for key in keys]).transform("any")
    rows = rows.assign(many=many)[ours & (many >= _FEWEST)]
    best = rows.groupby("period")["many"].transform("max")
    rows = rows[rows["many"] == best]
    first = rows.groupby("period")["series_id"].transform("max")
    return rows[rows["series_id"] == first]


def _later(indicator: str, when: str) -> tuple[str, float] | None:
    """The newest figure of Bojonegoro, if it is newer than the period compared."""
    own = figures.latest(figures.main_series(figures.used(indicator, [BOJONEGORO]), indicator))
    if own.empty or own["period_end"].iloc[0].date() <= Period.parse(when).end:
        return None
    return str(own["period"].iloc[0]), float(own["value"].iloc[0])


def heading(answer: Result) -> str:
    """The message of `positions` in a few words."""
    return words.heading(_own(answer), answer.facts, answer.indicator)


def in_words(answer: Result) -> tuple[str, ...]:
    """The plain answer of `positions`, the uncertainty in the sentence."""
    return words.lead(_own(answer), answer.facts, answer.indicator)


def _own(answer: Result) -> dict[str, Any]:
    return next(row for row in answer.rows() if row["area_code"] == BOJONEGORO)


def missing(answer: Answer) -> Gap | None:
    """What to ask for, where some areas have no figure of the period of `positions`."""
    if isinstance(answer, Gap):
        return answer
    rows = answer.frame[answer.frame["value"].isna()]
    if rows.empty:
        return None
    return _gap(answer.indicator.id, list(rows["area_code"]), period_of(answer.facts["period"]))


def _with_others(rows: pd.DataFrame, every: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of the same series of those that have none of the period."""
    newest = figures.latest(every).set_index("area_code")
    lacking = rows["value"].isna()
    return rows.assign(
        other_period=rows["area_code"].map(newest["period"]).where(lacking),
        other_value=rows["area_code"].map(newest["value"]).where(lacking, np.nan),
    )


def _gap(indicator: str, codes: list[str], when: str) -> Gap:
    of: Indicator = tables.indicator(indicator)
    names = joined([tables.names()[code] for code in codes])
    told = f", {when}" if when else ""
    return Gap(
        what=f"{lower_first(of.label)} {names}{told}",
        ask_whom=of.owner,
        ask_for=f"{lower_first(of.label)} {names}{told}, beserta galat sampelnya bila ada",
        indicator=indicator,
        level=Level.REGENCY,
        area=codes[0],
    )
