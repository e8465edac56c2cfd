"""The BPS tables as printed, reproduced from the figures we prefer.

P0 in percent, poor people in thousands, poverty line in Rp per person a month; March of each year.
"""

import math
from itertools import pairwise

import pandas as pd
import pytest

from analytics.store import tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.claim import Rank

BOJONEGORO = {
    # year: P0, poor (000), poverty line, P1, P2, Gini
    2015: (15.71, 193.99, 284319, None, None, None),
    2016: (14.60, 180.99, 295250, None, None, None),
    2017: (14.34, 178.25, 309564, None, None, None),
    2018: (13.16, 163.94, 330544, None, None, None),
    2019: (12.38, 154.64, None, None, None, None),
    2020: (12.87, 161.10, 362383, 1.715, 0.350, None),
    2021: (13.27, 166.52, 380653, 1.884, 0.450, None),
    2022: (12.21, 153.40, 403403, 1.90, 0.40, 0.280),
    2023: (12.18, 153.25, 435936, None, None, 0.283),
    2024: (11.69, 147.33, 471457, None, None, 0.310),
    2025: (11.49, 144.90, 490299, 1.46, 0.27, 0.282),
}
COLUMNS = ("poverty_rate", "poor_people", "poverty_line", "poverty_gap", "poverty_severity", "gini")
YEARS = range(2018, 2026)
P0 = {
    "35.22": (13.16, 12.38, 12.87, 13.27, 12.21, 12.18, 11.69, 11.49),
    "33.16": (None, 11.32, 11.96, 12.39, 11.53, 11.49, 11.42, 10.58),
    "35.23": (15.31, 14.58, 15.91, 16.31, 15.02, 14.91, 14.36, 14.13),
    "35.24": (13.80, 13.21, 13.85, 13.86, 12.53, 12.42, 12.16, 12.03),
    "35.17": (9.56, 9.22, 9.94, 10.00, 9.04, 9.15, 8.60, 8.36),
    "35.18": (12.11, 11.24, 11.62, 11.85, 10.70, 10.89, 10.17, 10.06),
    "35.21": (14.83, 14.39, 15.44, 15.57, 14.15, 14.40, 13.81, 13.62),
    "35.25": (11.89, 11.35, 12.40, 12.42, 11.06, 10.96, 10.32, 9.95),
    "35.16": (10.08, 9.75, 10.57, 10.62, 9.71, 9.80, 9.37, 8.79),
    "35.76": (5.50, 5.15, 6.24, 6.39, 5.98, 5.77, 5.57, 5.05),
    "35.06": (11.31, 10.42, 11.40, 11.64, 10.65, 10.72, 9.95, 9.81),
    "35.71": (7.68, 7.16, 7.69, 7.75, 7.23, 7.15, 6.51, 6.04),
    "35": (10.98, 10.37, 11.09, 11.40, 10.38, 10.35, 9.79, 9.50),
    "33": (11.32, 10.80, 11.41, 11.79, 10.93, 10.77, 10.47, 9.48),
    "00": (9.82, 9.41, 9.78, 10.14, 9.54, 9.36, 9.03, 8.47),
}
TPT_AUGUST = {
    2017: 3.64, 2018: 4.11, 2019: 3.56, 2020: 4.92, 2021: 4.82, 2023: 4.63, 2024: 4.42, 2025: 3.90,
}  # fmt: skip
EARLIER = {2002: 28.34, 2008: 23.87, 2009: 21.27, 2010: 18.78}
HDI = {
    "hdi_sp2010": {2016: 66.73, 2017: 67.28, 2018: 67.85, 2019: 68.75, 2020: 69.04, 2021: 69.59,
                   2022: 70.12},
    "hdi_lf_sp2020": {2021: 70.70, 2022: 71.15, 2023: 71.80, 2024: 72.75, 2025: 73.74},
}  # fmt: skip


def used(indicator, area):
    claims = tables.claims()
    return claims[
        (claims["indicator"] == indicator)
        & (claims["area_code"] == area)
        & (claims["rank"] == Rank.PREFERRED)
    ]


def in_month(indicator, area, month):
    """Year -> value of the figures that hold for exactly that month."""
    claims = used(indicator, area)
    start, end = claims["period_start"], claims["period_end"]
    exact = (start.dt.month == month) & (end.dt.month == month) & (start.dt.year == end.dt.year)
    claims = claims[exact]
    assert not claims["period_end"].duplicated().any()
    return dict(zip(claims["period_end"].dt.year, claims["value"], strict=True))


@pytest.mark.parametrize("column", COLUMNS)
def test_bojonegoro_as_printed(column):
    at = COLUMNS.index(column)
    scale = 1000 if column == "poor_people" else 1
    printed = {year: row[at] for year, row in BOJONEGORO.items() if row[at] is not None}
    found = in_month(column, "35.22", 3)
    found.pop(2014, None)  # P0 of 2014 stands alone, before the table
    assert found == pytest.approx({year: value * scale for year, value in printed.items()})


@pytest.mark.parametrize("area", P0)
def test_the_neighbours_as_printed(area):
    printed = {y: v for y, v in zip(YEARS, P0[area], strict=True) if v is not None}
    found = in_month("poverty_rate", area, 3)
    assert {year: value for year, value in found.items() if year in YEARS} == printed


def test_unemployment_of_august_as_printed():
    assert in_month("unemployment_rate", "35.22", 8) == TPT_AUGUST


def test_earlier_years_are_known_by_the_year_only():
    claims = used("poverty_rate", "35.22")
    years = claims[claims["period_start"].dt.strftime("%m-%d") == "01-01"]
    assert dict(zip(years["period_end"].dt.year, years["value"], strict=True)) == EARLIER
    assert years["qualifier"].str.contains("Sumber hanya menyebut tahunnya").all()


@pytest.mark.parametrize("series", HDI)
def test_the_two_development_indices_are_not_joined(series):
    claims = used("hdi", "35.22")
    claims = claims[claims["series_id"] == series]
    assert dict(zip(claims["period_end"].dt.year, claims["value"], strict=True)) == HDI[series]


def implied_population():
    """Poor people over P0: the population BPS worked with, and how far rounding may move it."""
    claims = tables.claims()
    claims = claims[claims["rank"] == Rank.PREFERRED]
    index = ["area_code", "period_start", "period_end"]
    people, rate = (
        claims[claims["indicator"] == name].set_index(index)[["value", "precision"]]
        for name in ("poor_people", "poverty_rate")
    )
    both = people.join(rate, how="inner", suffixes=("_people", "_rate")).reset_index()
    return both.assign(
        implied=both["value_people"] / both["value_rate"] * 100,
        slack=both["precision_people"] / 2 / both["value_people"]
        + both["precision_rate"] / 2 / both["value_rate"],
    ).sort_values(["area_code", "period_end"])


def test_the_population_behind_the_figures_grows_smoothly():
    checked = 0
    for _, history in implied_population().groupby("area_code"):
        rows = history.to_dict("records")
        for before, after in pairwise(rows):
            years = (after["period_end"] - before["period_end"]).days / 365.25
            growth = abs(math.log(after["implied"] / before["implied"]))
            assert growth <= 0.015 * years + before["slack"] + after["slack"], (before, after)
            checked += 1
    assert checked > 100


def test_the_population_behind_bojonegoro_is_that_of_bps_and_not_of_dukcapil():
    implied = implied_population().set_index(["area_code", "period_end"])["implied"]
    march = implied["35.22", pd.Timestamp("2025-03-31")]
    assert march == pytest.approx(1_261_000, abs=1_000)
    dukcapil = used("population", "35.22").set_index("claim_id")["value"]["population.35.22.2025.1"]
    assert dukcapil == 1_367_980
    wrong = 144_900 / dukcapil * 100
    assert wrong < 11.49 - 0.5  # what dividing across publishers would print


def test_no_poverty_rate_is_taken_from_a_population_of_another_publisher():
    claims = tables.claims()
    rates = claims[claims["indicator"] == "poverty_rate"]
    assert (rates["denominator_id"] == "").all()
    assert (
        rates["area_code"].map(level_of).isin([Level.COUNTRY, Level.PROVINCE, Level.REGENCY]).all()
    )
