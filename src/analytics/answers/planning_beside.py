"""What a problem is held against: other kabupaten, the province and the country, other years."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from analytics.answers import figures
from analytics.answers.indicators import SURELY_MORE_THAN_NOISE
from analytics.measures import planning as measure
from analytics.store.versioned import cached
from analytics.vocabulary.area import INDONESIA, Level, level_of, parent_of

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.planning import Link, Place

POVERTY: Final = "poverty_rate"
# Relative errors, an illustration: BPS publishes none of a regency. Of shares, of means, and of
# what is worked out from a census and not from the survey of a year.
_SHARE, _MEAN, _PROJECTED = 0.05, 0.02, 0.005
ERRORS: Final = (
    dict.fromkeys(
        (
            *(POVERTY, "poverty_gap", "poverty_severity", "extreme_poverty_rate", "gini"),
            *("stunting_rate", "unemployment_rate", "unfit_housing_rate"),
        ),
        _SHARE,
    )
    | dict.fromkeys(
        (
            *("adjusted_expenditure", "mean_schooling", "expected_schooling"),
            *("labour_participation_rate", "poor_food_share"),
        ),
        _MEAN,
    )
    | {"life_expectancy": _PROJECTED}
)
LISTED: Final = frozenset({"stunting_weighing"})  # series that count everybody who is weighed
_COLUMNS: Final = [
    *("indicator", "area_code", "name", "series_id", "series", "period", "period_end", "value"),
    *("origin_id", "standing", "low", "high", "sources", "stated_by"),
]  # of many: to take rows of all of them is what costs time
_FEW: Final = 3  # areas below which no place is told


def every_figure(name: str) -> pd.DataFrame:
    """One figure a year of every area and series, with what provenance is made of."""
    return figures.one_a_year(figures.used(name))[_COLUMNS]


def place(
    every: pd.DataFrame, name: str, area: str, worse: int
) -> tuple[Place | None, pd.DataFrame, int]:
    """The place in the newest year in which enough areas are known, of one series."""
    regencies = every[every["area_code"].map(_is_regency)]
    found: list[tuple[bool, int, pd.DataFrame]] = []
    for (_, year), rows in regencies.groupby(
        ["series_id", regencies["period_end"].dt.year], observed=True
    ):
        if area in set(rows["area_code"]) and len(rows) >= _FEW:
            found.append((len(rows) >= measure.FEWEST, int(str(year)), rows))
    if not found:
        return None, every.iloc[:0], 0
    _, year, rows = max(found, key=lambda one: one[:2])
    mine = rows["area_code"] == area
    own = float(rows.loc[mine, "value"].iloc[0])
    reach = margin(name, own) if rows["series_id"].iloc[0] not in LISTED else 0.0
    return measure.place(own, list(rows.loc[~mine, "value"]), worse, reach), rows, year


def wider(every: pd.DataFrame, area: str, series: str) -> dict[str, pd.DataFrame]:
    """Lines of the province and the country in a series, by code."""
    codes = dict.fromkeys((parent_of(area) or INDONESIA, INDONESIA))
    same = every[every["series_id"] == series]
    return {code: same[same["area_code"] == code].sort_values("period_end") for code in codes}


def apart(own: pd.DataFrame, wider: pd.DataFrame | None) -> tuple[list[float], pd.DataFrame]:
    """How far the area lies from the wider one each year both are known; the wider one's rows."""
    if wider is None or wider.empty:
        return [], own.iloc[:0]
    mine = own.assign(year=own["period_end"].dt.year).set_index("year")["value"]
    theirs = wider.assign(year=wider["period_end"].dt.year)
    theirs = theirs[theirs["year"].isin(mine.index)]
    return [
        float(mine.loc[year]) - float(value)
        for year, value in zip(theirs["year"], theirs["value"], strict=True)
    ], theirs.drop(columns="year")


def newest(
    own: pd.DataFrame, wider: dict[str, pd.DataFrame]
) -> list[tuple[float, float, pd.DataFrame]]:
    """Own value and that of each wider area, of the newest year both are known."""
    found = []
    for rows in wider.values():
        _, both = apart(own, rows)
        if len(both):
            last = both.tail(1)
            year = last["period_end"].dt.year.iloc[0]
            mine = own.loc[own["period_end"].dt.year == year, "value"].iloc[0]
            found.append((float(mine), float(last["value"].iloc[0]), last))
    return found


def link(every: pd.DataFrame, worse: int) -> tuple[Link, int, pd.DataFrame] | None:
    """How an indicator goes with the poverty rate over the areas of one year, the newest enough."""
    rates = rates_by_year()
    regencies = every[every["area_code"].map(_is_regency)]
    groups = regencies.groupby([regencies["period_end"].dt.year, "series_id"], observed=True)
    keys: dict[Any, Any] = dict(groups.indices)
    for (year, _), places in sorted(keys.items(), key=lambda one: one[0], reverse=True):
        if len(places) < measure.FEWEST:
            continue
        rows = regencies.iloc[places]
        known = rates.get(int(year), {})
        mine = rows[rows["area_code"].isin(known)]
        poor = [known[code] for code in mine["area_code"]]
        found = measure.link(list(mine["value"]), poor, worse, 1)
        if found is not None:
            return found, int(year), mine
    return None


@cached
def rates_by_year() -> dict[int, dict[str, float]]:
    """The poverty rate of every regency, by year and code."""
    rows = figures.main_series(figures.one_a_year(figures.used(POVERTY)), POVERTY)
    found: dict[int, dict[str, float]] = {}
    for when, code, value in zip(rows["period_end"], rows["area_code"], rows["value"], strict=True):
        found.setdefault(int(when.year), {})[str(code)] = float(value)
    return found


def margin(name: str, own: float) -> float:
    """How far two figures of a survey have to lie apart to be told apart, by an assumed error."""
    if name == POVERTY:
        return SURELY_MORE_THAN_NOISE
    return 2 * sqrt(2) * ERRORS.get(name, 0.0) * abs(own)


def _is_regency(code: str) -> bool:
    return level_of(code) is Level.REGENCY
