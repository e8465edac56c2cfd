"""What a lognormal makes of each year's published poverty figures, and where it does not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import caveats_of, gap
from analytics.measures.lognormal import Lognormal, fgt, fitted, fitted_to_gini, gini, mean_for
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_fits as words

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Provenance

RATE = "poverty_rate"
# Column of a year, by the indicator it is published under, and what it is divided by.
_PUBLISHED = {
    RATE: ("rate", 100),
    "poverty_gap": ("gap", 100),
    "poverty_severity": ("severity", 100),
    "poverty_line": ("line", 1),
    "gini": ("gini", 1),
    "poor_people": ("people", 1),
}
_SURVEY, _MARCH = "susenas", 3
_STEEPEST = 0.7  # P1 over P0 beyond which no expenditure of a regency lies
BY_GAP, BY_GINI = "gap", "gini"
FITS = (BY_GAP, BY_GINI)


class Published(NamedTuple):
    """Figures of each March by year: rate, gap, severity, line, gini (0 to 1), people; NaN if none.

    `provenance` is of all of them.
    """

    frame: pd.DataFrame
    provenance: Provenance


class Fit(NamedTuple):
    """One year read by one fit: the year, what was published of it, and the lognormal."""

    year: int
    rate: float
    gap: float
    severity: float
    line: float
    people: float
    of: Lognormal


@cached
def areas() -> dict[str, str]:
    """Regencies of which some year has P0, P1 and the line, by code: Bojonegoro first, then names.

    Names are unique.
    """
    found = {}
    for code in figures.used(RATE)["area_code"].unique():
        if level_of(code) is Level.REGENCY and not fitted_years(code, BY_GAP).empty:
            found[str(code)] = tables.area(code).name
    return dict(sorted(found.items(), key=lambda one: (one[0] != BOJONEGORO, one[1])))


@cached
def published(area: str) -> Published | None:
    """What BPS published of an area's poverty each March; None without any."""
    columns, used = {}, []
    for indicator, (name, whole) in _PUBLISHED.items():
        rows = figures.used(indicator, [area])
        rows = rows[rows["series_id"].str.startswith(_SURVEY)]
        rows = rows[rows["period_end"].dt.month == _MARCH]
        used.append(rows)
        columns[name] = rows.set_index(rows["period_end"].dt.year)["value"] / whole
    every = pd.concat(used)
    if every.empty:
        return None
    frame = pd.DataFrame(columns).sort_index().rename_axis("year")
    return Published(frame, figures.provenance_of(every, *caveats_of(RATE, [area])))


def fitted_years(area: str, fit: str) -> pd.DataFrame:
    """The years of `published` that a fit can read, by year; none where nothing is published."""
    found = published(area)
    if found is None:
        return pd.DataFrame()
    frame = found.frame[found.frame["line"].gt(0) & found.frame["rate"].between(0.001, 0.9)]
    if fit == BY_GINI:
        return frame[frame["gini"].between(0.01, 0.95)]
    part = frame["gap"] / frame["rate"]
    return frame[(part > 0) & (part < _STEEPEST)]


def read(area: str, year: int, fit: str) -> Fit | None:
    """One year by one fit; None where what it needs was not published."""
    rows = fitted_years(area, fit)
    if year not in rows.index:
        return None
    (row,) = records(rows.loc[[year]])
    if fit == BY_GINI:
        of = fitted_to_gini(row["rate"], row["gini"], row["line"])
    else:
        of = fitted(row["rate"], row["gap"], row["line"])
    told = {name: float(row[name]) for name in ("rate", "gap", "severity", "line", "people")}
    return Fit(year=year, of=Lognormal(np.asarray(of.mean), np.asarray(of.sigma)), **told)


def begun(area: str, fit: str, line_growth: float) -> Fit | None:
    """The newest published P0, by one fit: where a scenario starts.

    Where its year lacks P1 (or the Gini), σ is that of the newest year that has it, and a line that
    is missing too is the last one, grown by `line_growth` a year. None where nothing can be read.
    """
    years, found = fitted_years(area, fit), published(area)
    if found is None or years.empty:
        return None
    last = read(area, int(years.index.max()), fit)
    year = max(int(one) for one in found.frame["rate"].dropna().index)
    if last is None or year == last.year:
        return last
    lines = found.frame["line"].loc[:year].dropna()
    line = float(lines.iloc[-1] * (1 + line_growth) ** (year - int(lines.index[-1])))
    rate, people = (float(found.frame[name][year]) for name in ("rate", "people"))
    if np.isnan(people):
        people = rate * last.people / last.rate
    of = Lognormal(mean_for(rate, last.of.sigma, line), last.of.sigma)
    gap = float(fgt(of, line, 1))
    return Fit(year, rate, gap, float("nan"), line, people, of)


def fits(area: str = BOJONEGORO) -> Answer:
    """How does a lognormal read each year, and does it reproduce what it was not fitted to?

    One row a year and fit, the newest year first: area_code, name, period, year, fit (`gap`:
    fitted to P0 and P1; `gini`: to P0 and the Gini), value (P0 in percent), mean (rupiah a person
    and month), sigma, and side by side what was published (`gap`, `severity`, `gini`) and what the
    fit makes of it (`fitted_gap`, `fitted_severity`, `fitted_gini`); P1 and P2 in percent, missing
    where nobody published it. A Gap where no year has P0, P1 and the line.
    """
    found = published(area)
    years = fitted_years(area, BY_GAP)
    if found is None or years.empty:
        return lacking(area)
    name = tables.area(area).name
    rows = [
        {"area_code": area, "name": name, "fit": fit, **_row(one, float(found.frame["gini"][year]))}
        for year in sorted(found.frame.index, reverse=True)
        for fit in FITS
        if (one := read(area, year, fit)) is not None
    ]
    return Result(
        frame=pd.DataFrame(rows),
        indicator=tables.indicator(RATE),
        provenance=found.provenance.then(words.FITTED, standing=Standing.ESTIMATE),
        facts={"newest": int(years.index.max())},
    )


def _row(one: Fit, index: float) -> dict[str, float | int | str]:
    p1, p2 = (100 * float(fgt(one.of, one.line, order)) for order in (1, 2))
    return {
        "year": one.year,
        "period": f"{one.year}-{_MARCH:02}",
        "value": 100 * one.rate,
        "mean": float(one.of.mean),
        "sigma": float(one.of.sigma),
        "gap": 100 * one.gap,
        "fitted_gap": p1,
        "severity": 100 * one.severity,
        "fitted_severity": p2,
        "gini": index,
        "fitted_gini": float(gini(one.of.sigma)),
    }


def lacking(area: str) -> Gap:
    """What to ask for where no year has P0, P1 and the line of poverty."""
    asked = gap("poverty_gap", area)
    return replace(asked, what=words.what(tables.area(area).name), ask_for=words.ASK_FOR)


def _marches() -> pd.DataFrame:
    """P0 of every regency and March that was published."""
    rows = figures.used(RATE)
    rows = rows[rows["series_id"].str.startswith(_SURVEY) & (rows["period_end"].dt.month == _MARCH)]
    found: pd.DataFrame = rows[[level_of(code) is Level.REGENCY for code in rows["area_code"]]]
    return found


@cached
def past_changes(years: int) -> tuple[float, float, int]:
    """How P0 of regencies moved within so many years: 5 % and 95 % of the changes, how many.

    In points, of all published March figures that lie so far apart; NaN without any.
    """
    rows = _marches()
    wide = rows.assign(year=rows["period_end"].dt.year).pivot_table(
        index="area_code", columns="year", values="value"
    )
    moved = [
        change
        for year in map(int, wide.columns)
        if year - years in wide
        for change in (wide[year] - wide[year - years]).dropna()
    ]
    if not moved:
        return float("nan"), float("nan"), 0
    low, high = np.quantile(moved, (0.05, 0.95))
    return float(low), float(high), len(moved)


@cached
def seen() -> tuple[float, float]:
    """The lowest and the highest P0, in percent, that any regency here ever had in a March."""
    rows = _marches()
    return float(rows["value"].min()), float(rows["value"].max())


def lacking_two(area: str) -> Gap:
    """What to ask for where there are not two such years to hold against each other."""
    return replace(lacking(area), what=words.two(tables.area(area).name))


def told(answer: Answer) -> tuple[str, ...]:
    """Where the newest fit holds, and where it does not."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts["newest"])
