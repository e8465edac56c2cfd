"""Level and pace of kabupaten and kota: who is higher, who moves faster, and whether that is sure.

Both ends of a pace are published figures of one series; nothing between them is fitted. Small
differences are no difference: the rule is that of the other pages (`indicators.surely_moved`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import breaks, figures
from analytics.answers.indicators import caveats_of
from analytics.answers.memberships import grouped, members
from analytics.answers.regions import OFFERED, least
from analytics.measures import regions as measured
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level, parent_of
from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import region_paces as words
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from analytics.vocabulary.region import Group

PROVINCE = str(parent_of(BOJONEGORO))
_FEWEST = 3  # areas that have both figures
_SHORTEST = 2  # years between them
_RATES_OF_CHANGE = frozenset({"economic_growth"})  # the pace of a pace says nothing


@cached
def offered(group: Group) -> dict[str, str]:
    """Indicators of which enough areas have two figures of one series: id and label.

    Counts are left out, as a large kabupaten has more of everything, and so is what is neither
    good nor bad.
    """
    found = {}
    for name in OFFERED:
        of = tables.indicator(name)
        counted = of.unit is Unit.PERSONS or of.direction is Direction.NEUTRAL
        if not counted and name not in _RATES_OF_CHANGE and years(name, group):
            found[name] = of.label
    return found


@cached
def years(indicator: str, group: Group) -> dict[str, str]:
    """Years a pace can start in: those that most areas have first, the earliest of them.

    As code and label for a picker.
    """
    rows, until = _rows(indicator, group)
    if rows.empty:
        return {}
    many = rows[rows["year"] <= until - _SHORTEST].groupby("year")["area_code"].nunique()
    many = many[many >= _FEWEST]
    ours = set(rows.loc[rows["area_code"] == BOJONEGORO, "year"])
    told = [year for year in many.index if year in ours and not _refused(rows, year, until)]
    if not told:
        return {}
    usual = max(told, key=lambda year: (many[year], -year))
    ordered = sorted(told, key=lambda year: (year != usual, year))
    return {str(year): str(year) for year in ordered}


@cached
def references(indicator: str, group: Group, since: int) -> dict[str, str]:
    """What level and pace can be held against: code and name."""
    rows, until = _rows(indicator, group)
    found = {}
    if not rows.empty and _both(_province(rows), since, until) == {PROVINCE}:
        found[PROVINCE] = tables.names()[PROVINCE]
    return found | {BOJONEGORO: tables.names()[BOJONEGORO]}


@cached
def paces(indicator: str, group: Group, since: int, reference: str) -> Answer:
    """Who is higher, and who moved faster, than the reference, from `since` to the newest year?

    One row an area, Bojonegoro first, then in order of code: area_code, name, period, value,
    before, before_period, change and a_year (in the unit of the figure, points for a percentage;
    NaN where a figure is missing), `moved_side` (`Side` of the change beside no
    change), `level_side` and `pace_side` (beside the reference), standing.
    `facts`: `since`, `until`, `least` and
    `least_of_changes` (NaN where no rule is known), `reference` (name, value, before, change,
    a_year, code), `missing` (names), `group`.
    """
    rows, until = _rows(indicator, group)
    if str(since) not in years(indicator, group):
        return _gap(indicator, group)
    held = rows if reference == BOJONEGORO else _province(rows)
    if reference not in _both(held, since, until):
        return _gap(indicator, group)
    codes = members(group)
    first, last = (_at(rows, year, codes) for year in (since, until))
    of, ends = tables.indicator(indicator), [_ends(one) for one in (first, last)]
    beside = [_ends(_at(held, year, (reference,))).at(0) for year in (since, until)]
    moved, moved_there = measured.changes(*ends), measured.changes(*beside)
    small = least(indicator)
    nothing = measured.Ends.of(0.0, 0.0, 0.0)
    frame = last.assign(
        before_period=first["period"],
        before=first["value"],
        change=moved.value,
        a_year=moved.value / (until - since),
        moved_side=measured.beside(moved, nothing, small),
        level_side=measured.beside(ends[1], beside[1], small),
        pace_side=measured.beside(moved, moved_there, measured.least_of_changes(small)),
    )
    both = frame["change"].notna()
    used = rows[rows["year"].isin([since, until]) & rows["area_code"].isin(codes)]
    lacking = () if both.all() else (Caveat.INCOMPLETE_COVERAGE,)
    found = figures.provenance_of(used, *caveats_of(indicator, codes), *lacking)
    if reference == PROVINCE:
        found |= figures.provenance_of(held[held["year"].isin([since, until])])
    return Result(
        frame=frame,
        indicator=of,
        provenance=grouped(found.then(words.STEP), group),
        facts={
            "since": since,
            "until": until,
            "least": small,
            "least_of_changes": measured.least_of_changes(small),
            "reference": {
                "code": reference,
                "name": tables.names()[reference],
                "value": float(beside[1].value),
                "before": float(beside[0].value),
                "change": float(moved_there.value),
                "a_year": float(moved_there.value) / (until - since),
            },
            "missing": tuple(frame.loc[~both, "name"]),
            "focus": (BOJONEGORO,),
            "group": group,
        },
    )


def heading(answer: Result) -> str:
    """The message of `paces` in a few words."""
    return words.heading(_own(answer), answer.facts, answer.indicator)


def brief(answer: Result) -> str:
    """The same without figures, where there is less room."""
    return words.brief(_own(answer), answer.facts, answer.indicator)


def in_words(answer: Result) -> tuple[str, ...]:
    """The plain answer of `paces`, the uncertainty in the sentences."""
    return words.lead(_own(answer), answer.rows(), answer.facts, answer.indicator)


def _own(answer: Result) -> dict[str, Any]:
    return next(row for row in answer.rows() if row["area_code"] == BOJONEGORO)


def _rows(indicator: str, group: Group) -> tuple[pd.DataFrame, int]:
    """Figures of the series most areas have twice, with `year`; and the newest year to end in."""
    every = figures.one_a_year(figures.used(indicator, members(group)))
    every = every.assign(year=every["period_end"].dt.year)
    best: tuple[tuple[int, int], pd.DataFrame, int] | None = None
    for _, rows in every.groupby("series_id"):
        ours = rows.loc[rows["area_code"] == BOJONEGORO, "year"]
        many = rows.groupby("year")["area_code"].nunique()
        ends = [year for year in ours if many[year] >= _FEWEST]
        if not ends:
            continue
        until = max(ends)
        starts = [year for year in ours if year <= until - _SHORTEST]
        both = max((len(_both(rows, year, until)) for year in starts), default=0)
        if both >= _FEWEST and (best is None or (both, until) > best[0]):
            best = (both, until), rows, until
    return (every.iloc[:0], 0) if best is None else best[1:]


def _province(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of the province, in the series of `rows`."""
    of = figures.one_a_year(figures.used(rows["indicator"].iloc[0], [PROVINCE]))
    of = pd.DataFrame(of[of["series_id"] == rows["series_id"].iloc[0]])
    return of.assign(year=of["period_end"].dt.year)


def _both(rows: pd.DataFrame, since: int, until: int) -> set[str]:
    """Areas that have a figure of both years."""
    first, last = (set(rows.loc[rows["year"] == year, "area_code"]) for year in (since, until))
    return first & last


def _at(rows: pd.DataFrame, year: int, codes: tuple[str, ...]) -> pd.DataFrame:
    """One row an area, its figure of a year; without one, of none."""
    of_year = rows[rows["year"] == year].set_index("area_code")
    return figures.with_names(of_year.reindex(list(codes)).rename_axis("area_code").reset_index())


def _ends(rows: pd.DataFrame) -> measured.Ends:
    return measured.Ends.of(*(rows[name].to_numpy(np.float64) for name in ("value", "low", "high")))


def _refused(rows: pd.DataFrame, since: int, until: int) -> bool:
    """True if a rule changed between the two years, so that they are not held together."""
    own = rows[rows["area_code"] == BOJONEGORO].set_index("year")["period"]
    of = rows.iloc[0]
    return breaks.guard(of["indicator"], of["series_id"], own[since], own[until]).refuses


def _gap(indicator: str, group: Group) -> Gap:
    of = tables.indicator(indicator)
    return Gap(
        what=f"laju {lower_first(of.label)} {group.label}",
        ask_whom=of.owner,
        ask_for=f"{lower_first(of.label)} per kabupaten/kota untuk dua tahun atau lebih",
        indicator=indicator,
        level=Level.REGENCY,
    )
