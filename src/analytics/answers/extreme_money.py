"""Budget against extreme poverty, and programmes that sources call so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import budget_lines, extreme_budgets, figures
from analytics.answers.extreme_line import PROGRAMME as LINE_IN_RUPIAH
from analytics.answers.extreme_zero import INSTRUCTIONS
from analytics.answers.statements import by_id
from analytics.measures.extreme_track import each, spent
from analytics.measures.printed import Range
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import COUNTS, PEOPLE
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_money as words

if TYPE_CHECKING:
    from collections.abc import Iterator

SPENT = Indicator(
    "extreme_spent",
    "Realisasi anggaran penghapusan kemiskinan ekstrem",
    Unit.RUPIAH,
    Direction.NEUTRAL,
    0,
    words.DEFINITION,
    "",
    Level.REGENCY,
)
PLANNED, REALISED, STATED = "anggaran", "realisasi", "serapan"
_NOT = (LINE_IN_RUPIAH, INSTRUCTIONS)  # no programmes, although they stand in their table


@cached
def money(area: str = BOJONEGORO) -> Answer:
    """What was budgeted and spent against extreme poverty, and what is that a person?

    One row a programme and year of which both are stated, and one a year of imported lines that
    name extreme poverty (`extreme_budgets`): programme_id (of the budget), programme,
    area_code, name, period, year, value (realised, rupiah; NaN where a line of an imported year
    tells none), planned, absorbed (percent), low and high (of it, as far as rounding leaves it
    open), stated (percent a source prints, or None), per_person (tuples: persons stated of that
    year, who says so, in use, rupiah), note, source, standing.
    """
    rows = _about(area)
    brought = extreme_budgets.by_year(area)
    told = [*_budgets(rows, area), *(_brought(one, area) for one in brought)]
    if not told:
        return lacking(area)
    counts = figures.by_source(PEOPLE, [area])
    years = [one["year"] for one in told]
    counts = counts[(counts["rank"] != Rank.SUPERSEDED) & counts["period_end"].dt.year.isin(years)]
    stated = rows[rows["programme"].isin([one["programme"] for one in told])]
    known = [] if stated.empty else [figures.provenance_of(stated)]
    if brought:
        known.append(budget_lines.provenance())
    if not counts.empty:
        known.append(figures.provenance_of(counts))
    provenance = known[0]
    for one in known[1:]:
        provenance |= one
    return Result(
        frame=pd.DataFrame(told),
        indicator=SPENT,
        provenance=provenance.then(words.STEP),
        facts={"area": area, "name": tables.area(area).name},
    )


def lacking(area: str, *, brought: bool = False) -> Gap:
    """What is asked for where no budget is known, or not what was spent of one brought in."""
    name = tables.area(area).name
    return Gap(
        (words.NOT_WHOLE if brought else words.MISSING).format(name=name),
        words.WHOM.format(name=name),
        words.FOR,
        layout=Layout.PROGRAMMES,
        area=area,
    )


@cached
def elsewhere(area: str) -> tuple[str, ...]:
    """Other places of which budget and realisation against extreme poverty are published."""
    rows = tables.programmes()
    codes = sorted({str(code) for code in rows.loc[rows["indicator"] == PLANNED, "area_code"]})
    return tuple(code for code in codes if code != area and isinstance(money(code), Result))


@cached
def programmes(area: str = BOJONEGORO) -> Answer:
    """What do sources call a programme against extreme poverty here?

    One row a statement, newest first: programme_id, programme, told, area_code, name, period,
    value, value_high, unit, text, note, source, standing, of_list (percent of the list of the same
    document and year it is a part of, or None), list_value.
    """
    rows = _about(area)
    rows = rows[~rows["indicator"].isin({PLANNED, REALISED, STATED})]
    rows = rows[rows["unit"] != Unit.PERCENT]  # a rate that is aimed at or reached is no programme
    if rows.empty:
        name = tables.area(area).name
        return Gap(
            words.NO_PROGRAMME.format(name=name),
            words.WHOM.format(name=name),
            words.NO_PROGRAMME_FOR,
            layout=Layout.PROGRAMMES,
            area=area,
        )
    claims = pd.concat([figures.by_source(one, [area]) for one in COUNTS], ignore_index=True)
    name = tables.area(area).name
    told = [_programme(row, claims, name) for row in records(rows)]
    told.sort(key=lambda row: Period.parse(row["period"]).end, reverse=True)
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(PEOPLE),
        provenance=figures.provenance_of(rows),
        facts={"area": area, "name": name},
    )


def _about(area: str) -> pd.DataFrame:
    """Programme figures of a place that name extreme poverty, imported ones among them."""
    rows = tables.programmes()
    rows = rows[(rows["area_code"] == area) & ~rows["programme"].isin(_NOT)]
    named = [_names(row) for row in records(rows)]
    return rows[pd.Series(named, index=rows.index, dtype=bool)]


def _names(row: dict[str, Any]) -> bool:
    return extreme_budgets.names_it(
        [row[name] for name in ("programme", "indicator", "text", "note")]
    )


def _brought(one: dict[str, Any], area: str) -> dict[str, Any]:
    """A year of imported lines as a row of `money`: to the rupiah, so that no rounding is left."""
    share = float("nan") if one["absorbed"] is None else one["absorbed"]
    spent_of_it = float("nan") if one["realised"] is None else one["realised"]
    who = budget_lines.publishers()
    return {
        "programme_id": f"import.{one['year']}",
        "programme": words.IMPORTED,
        "area_code": area,
        "name": tables.area(area).name,
        "period": str(one["year"]),
        "year": one["year"],
        "value": spent_of_it,
        "planned": one["budget"],
        "absorbed": share,
        "low": share,
        "high": share,
        "stated": None,
        "per_person": ()
        if one["realised"] is None
        else tuple(_each(area, one["year"], spent_of_it)),
        "note": words.imported(one),
        "source": who,
        "carrier": who,
        "standing": Standing.OFFICIAL,
    }


def _budgets(rows: pd.DataFrame, area: str) -> Iterator[dict[str, Any]]:
    stated = by_id()
    for (programme, period), group in rows.groupby(["programme", "period"], sort=False):
        by_name = {row["indicator"]: row for row in records(group)}
        if not {PLANNED, REALISED} <= set(by_name):
            continue
        planned, realised = by_name[PLANNED], by_name[REALISED]
        absorbed = spent(*(_range(stated, row) for row in (realised, planned)))
        year = Period.parse(str(period)).end.year
        yield {
            "programme_id": planned["programme_id"],
            "programme": programme,
            "area_code": area,
            "name": tables.area(area).name,
            "period": period,
            "year": year,
            "value": float(realised["value"]),
            "planned": float(planned["value"]),
            "absorbed": 100 * realised["value"] / planned["value"],
            "low": absorbed.low,
            "high": absorbed.high,
            "stated": float(by_name[STATED]["value"]) if STATED in by_name else None,
            "per_person": tuple(_each(area, year, float(realised["value"]))),
            "note": planned["note"],
            "source": tables.origin(planned["origin_id"]).publisher,
            "carrier": tables.origin(planned["origin_id"]).carrier,
            "standing": planned["standing"],
        }


def _range(stated: dict[str, dict[str, Any]], row: dict[str, Any]) -> Range:
    figure = stated[row["programme_id"]]
    return Range(figure["low"], figure["high"])


def _each(area: str, year: int, realised: float) -> Iterator[tuple[float, str, bool, float]]:
    """The same money over each count of persons stated of that year, once a number."""
    rows = figures.by_source(PEOPLE, [area])
    rows = rows[(rows["rank"] != Rank.SUPERSEDED) & (rows["period_end"].dt.year == year)]
    for value, group in rows.groupby("value", sort=True):
        who = "; ".join(dict.fromkeys(tables.origin(one).publisher for one in group["origin_id"]))
        used = bool((group["rank"] == Rank.PREFERRED).any())
        if value:
            yield float(value), who, used, each(realised, float(value))


def _programme(row: dict[str, Any], claims: pd.DataFrame, name: str) -> dict[str, Any]:
    period = Period.parse(row["period"])
    whole = claims[
        (claims["origin_id"] == row["origin_id"])
        & (claims["unit"] == row["unit"])
        & (claims["period_end"].dt.year == period.end.year)
    ]
    listed = float(whole["value"].iloc[0]) if len(whole) == 1 else None
    return {
        **{
            key: row[key]
            for key in (
                *("programme_id", "programme", "area_code", "period", "value", "value_high"),
                *("unit", "text", "note", "standing"),
            )
        },
        "told": row["indicator"],
        "name": name,
        "source": tables.origin(row["origin_id"]).carrier,
        "of_list": None if listed is None else 100 * row["value"] / listed,
        "list_value": listed,
    }
