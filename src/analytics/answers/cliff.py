"""The cliff test: where a typical family stands once PKH and Sembako end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.answers import benefits, figures, payback
from analytics.answers.indicators import gap
from analytics.measures import cliff
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.register import Component
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import cliff as words

LINE, GAP_INDEX, RATE = "poverty_line", "poverty_gap", "poverty_rate"
SIZE = "poor_household_size"
SIZES = range(1, 9)
_FIRST_YEAR = 2022  # the first of which any source tells what PKH pays
_STEP = 50_000  # Rp, that an assumed income is rounded to
_BANDS = "databoks.bank-dunia"
_ONE_CHILD = ((Component.PRIMARY, 1), (Component.JUNIOR, 1))

INCOME = Indicator(
    id="income_per_person",
    label="Pendapatan per orang sebulan tanpa bantuan",
    unit=Unit.RUPIAH_PER_PERSON_MONTH,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.INCOME,
    owner="hitungan aplikasi ini",
    smallest_level=Level.REGENCY,
    main_series="",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A typical family: what a reader assumes of it.

    Attributes:
        own: its own earnings, all of the family, Rp a month.
        people: how many people of each component it has.
        food: it gets Sembako.
        other: other aid that ends too, Rp a month.
        year: of the poverty line; None for the newest.
        size: people in the family that the sentences are about.
    """

    own: int
    people: tuple[tuple[Component, int], ...] = _ONE_CHILD
    food: bool = True
    other: int = 0
    year: int | None = None
    size: int = 4

    @property
    def paid_for(self) -> int:
        """How many people the components are of."""
        return sum(count for _, count in self.people)


def years() -> tuple[int, ...]:
    """Years that a poverty line is known of and any source tells what PKH pays, newest first."""
    rows = figures.used(LINE, [BOJONEGORO])
    found = {int(year) for year in rows["period_end"].dt.year}
    return tuple(sorted((year for year in found if year >= _FIRST_YEAR), reverse=True))


def line(year: int) -> float | None:
    """The poverty line of a year, Rp a person and month; None where nobody states it."""
    found = line_of(year)
    return None if found is None else float(found.iloc[0]["value"])


def household() -> tuple[float, int] | None:
    """People in a poor household on average, and of which year; None where nobody states it."""
    rows = figures.used(SIZE, [BOJONEGORO])
    if rows.empty:
        return None
    newest = figures.latest(rows).iloc[0]
    return float(newest["value"]), int(newest["period_end"].year)


def usual() -> Case | Gap:
    """The family a page opens with; a Gap where no published figure gives it an income.

    Four people who spend what the poor spend on average, (1 - P1/P0) of the line, take away their
    aid, and add the middle of what Gayatri is said to earn. All of it is an assumption.
    """
    mean = shortfall()
    if isinstance(mean, Gap):
        return mean
    case = Case(own=0)
    line = mean.facts["line"]
    aid = _aid(case, benefits.rates(mean.facts["year"]))
    profit = _profit()
    own = case.size * (line - float(mean.only()["value"])) - aid + profit
    return Case(own=max(0, _STEP * round(own / _STEP)))


def shortfall(area: str = BOJONEGORO) -> Answer:
    """How far below the line the poor are on average: P1 / P0 * line, Rp a person and month.

    One row: area_code, name, period, value. Of the newest year that all three are known of; where
    `facts["year"]` is later than `facts["measured"]`, the ratio is of an earlier year.
    """
    lines, depths, rates = (
        figures.used(name, [area]).assign(year=lambda rows: rows["period_end"].dt.year)
        for name in (LINE, GAP_INDEX, RATE)
    )
    both = sorted(set(depths["year"]) & set(rates["year"]))
    if lines.empty or not both:
        return gap(GAP_INDEX, area)
    line = figures.latest(lines)
    depth, rate = (rows[rows["year"] == both[-1]].head(1) for rows in (depths, rates))
    height = float(line.iloc[0]["value"])
    value = cliff.shortfall(float(depth.iloc[0]["value"]), float(rate.iloc[0]["value"]), height)
    provenance = figures.provenance_of(pd.concat([line, depth, rate]))
    return Result(
        frame=figures.with_names(
            pd.DataFrame(
                {"area_code": [area], "period": [line.iloc[0]["period"]], "value": [value]}
            )
        ),
        indicator=tables.indicator(LINE),
        provenance=provenance.then(words.SHORTFALL, standing=Standing.ESTIMATE),
        facts={
            "line": height,
            "year": int(line.iloc[0]["year"]),
            "measured": int(both[-1]),
            "depth": Depth.TOTALS,
        },
    )


def typical(case: Case) -> Answer:
    """What becomes of a family of each size from one to eight once its aid ends?

    Rows by size: area_code, name, period (of the line), size, possible, before, after and threshold
    (Rp a person and month), ratio_before, ratio_after, band_before, band_after (`Band`), falls,
    edge_low, edge_high (own earnings between which a family of that size falls), value (= after).
    A size with fewer people than components is not possible; its figures are missing.

    `facts`: case, year, line, pkh and aid (Rp a month), instalment, depth.
    """
    found = line_of(case.year)
    if found is None:
        return gap(LINE, BOJONEGORO)
    line, year = float(found.iloc[0]["value"]), int(found.iloc[0]["period_end"].year)
    paid = benefits.rates(year)
    aid = _aid(case, paid)
    sizes = np.array(SIZES)
    before, after = cliff.per_person(case.own, aid, sizes)
    low, high = cliff.edge(line, aid, sizes)
    possible = sizes >= case.paid_for
    frame = pd.DataFrame(
        {
            "area_code": BOJONEGORO,
            "name": [words.family(size) for size in SIZES],
            "period": found.iloc[0]["period"],
            "size": sizes,
            "possible": possible,
            "before": before,
            "after": after,
            "threshold": line,
            "ratio_before": before / line,
            "ratio_after": after / line,
            "band_before": cliff.band(before / line).astype(float),
            "band_after": cliff.band(after / line).astype(float),
            "edge_low": low,
            "edge_high": high,
            "value": after,
        }
    )
    told = ["before", "after", "ratio_before", "ratio_after", "band_before", "band_after"]
    told += ["edge_low", "edge_high", "value"]
    frame.loc[~possible, told] = np.nan
    frame["falls"] = possible & cliff.falls(before / line, after / line)
    pkh = pkh_of(case, paid)
    return Result(
        frame=frame,
        indicator=INCOME,
        provenance=sources(found, paid).then(words.ASSUMED, standing=Standing.ESTIMATE),
        facts={
            "case": case,
            "year": year,
            "line": line,
            "pkh": pkh / cliff.MONTHS,
            "instalment": pkh / cliff.INSTALMENTS,
            "aid": aid,
            "depth": Depth.TOTALS,
        },
    )


def line_of(year: int | None) -> pd.DataFrame | None:
    """The poverty line of a year, or the newest; None where nobody states one."""
    rows = figures.used(LINE, [BOJONEGORO])
    if year is not None:
        rows = rows[rows["period_end"].dt.year == year]
    return None if rows.empty else figures.latest(rows)


def pkh_of(case: Case, paid: cliff.Rates) -> float:
    """PKH of the family of a case, Rp a year."""
    counts = pd.DataFrame([{str(one): count for one, count in case.people}])
    return float(cliff.annual(counts, paid).iloc[0])


def _aid(case: Case, paid: cliff.Rates) -> float:
    """All that ends, Rp a month."""
    return pkh_of(case, paid) / cliff.MONTHS + (paid.food if case.food else 0) + case.other


def sources(line: pd.DataFrame, paid: cliff.Rates) -> Provenance:
    """Where the line, the amounts and the bands come from."""
    bands = Provenance(origins=(tables.origin(_BANDS),), standing=Standing.QUOTED)
    return figures.provenance_of(line, Caveat.MARCH_ONLY) | benefits.provenance(paid) | bands


def _profit() -> float:
    """The middle of what a package is said to earn a month; nothing where no source tells."""
    found = payback.package()
    return 0.0 if found is None else (found.profit_low + found.profit_high) / 2
