"""Extreme poverty over the years as it was stated: one course a line, lists and the rest apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import figures, indicators
from analytics.answers.extreme_statements import line_changed
from analytics.measures.extreme_scenarios import pace
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, Level, level_of
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import COUNTS, DOLLARS, NEWEST, PEOPLE, RATE, Scale, Told
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import extreme_track as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_INDICATOR = {Scale.PEOPLE: PEOPLE, Scale.SHARE: RATE}
_SIZE = "poor_household_size"
_MARCH = 3
_COLUMNS = (
    *("claim_id", "indicator", "area_code", "name", "period", "value", "series_id", "series"),
    *("rank", "standing", "origin_id", "qualifier", "precision"),
)


@cached
def places() -> dict[str, str]:
    """Where anything is stated of extreme poverty: code and name.

    Bojonegoro first, other kabupaten and kota by code, then provinces, then the country.
    """
    stated = pd.concat([figures.by_source(one) for one in (*COUNTS, RATE)])
    stated = stated[stated["rank"] != Rank.SUPERSEDED]
    order = (Level.REGENCY, Level.PROVINCE, Level.COUNTRY)
    codes = [code for code in stated["area_code"].unique() if level_of(code) in order]
    codes.sort(key=lambda code: (code != BOJONEGORO, order.index(level_of(code)), code))
    names = tables.names()
    return {code: str(names[code]) for code in codes}


@cached
def scales(area: str = BOJONEGORO) -> tuple[Scale, ...]:
    """In what the course of a place can be drawn: where a figure stands for it."""
    return tuple(scale for scale, one in _INDICATOR.items() if not _stated(one, (area,)).empty)


@cached
def track(area: str = BOJONEGORO, scale: Scale = Scale.PEOPLE) -> Answer:
    """How did extreme poverty move, by each line for itself?

    Args:
        area: one of `places`.
        scale: persons, or percent; percent has the province and the country beside the place.

    Returns:
        One row a statement that is not superseded: claim_id, area_code, name, period, year, at
        (years on the axis: a year alone and its March lie on it, other months by twelfths), value,
        precision, unit, series_id, series, kind (`Told`), used (whether it is the one in use),
        source, carrier, standing, note; those of the place first, each series by time. `facts`:
        `area`, `name`, `scale`, `restated` and `twins` (as the functions), `changed` (the year from
        which another line holds), `lacking` (no figure of the place below the line now in force).
    """
    indicator = _INDICATOR[scale]
    rows = _stated(indicator, (area,))
    if rows.empty:
        return indicators.gap(indicator, area)
    others = _around(area) if scale is Scale.SHARE else ()
    beside = _stated(indicator, others)
    beside = beside[beside["series_id"].isin(DOLLARS) & (beside["rank"] == Rank.PREFERRED)]
    every = pd.concat([rows, beside], ignore_index=True)
    codes = (area, *others)
    told = [_row(row) for row in records(every)]
    told.sort(key=lambda row: (codes.index(row["area_code"]), row["series_id"], row["at"]))
    twice, sizes = twins(area) if scale is Scale.PEOPLE else ((), None)
    provenance = figures.provenance_of(every, Caveat.SERIES_BREAK).then(words.APART)
    if sizes is not None:
        provenance |= figures.provenance_of(sizes)
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(indicator),
        provenance=provenance,
        facts={
            "area": area,
            "name": tables.area(area).name,
            "scale": scale,
            "restated": restated(area),
            "twins": twice,
            "changed": line_changed(),
            "lacking": not (rows["series_id"] == NEWEST).any(),
        },
    )


def restated(area: str) -> tuple[dict[str, Any], ...]:
    """Periods for which two lines give a percentage: what the change of line alone does.

    Each: period, year, old, new (percent), old_series, new_series.
    """
    rows = _stated(RATE, (area,))
    rows = rows[(rows["rank"] == Rank.PREFERRED) & rows["series_id"].isin(DOLLARS)]
    found = []
    for period, group in rows.groupby("period", sort=False):
        ordered = group.assign(dollars=group["series_id"].map(DOLLARS)).sort_values("dollars")
        if len(ordered) < 2:  # one line alone restates nothing
            continue
        first, *_, last = records(ordered)
        found.append(
            {
                "period": period,
                "year": Period.parse(str(period)).end.year,
                "old": float(first["value"]),
                "new": float(last["value"]),
                "old_series": first["series"],
                "new_series": last["series"],
            }
        )
    return tuple(found)


def twins(area: str) -> tuple[tuple[dict[str, Any], ...], pd.DataFrame | None]:
    """Counts of persons that another statement of the same number calls families or households.

    Each: claim_id, value, year, source, other_year, other_source, other_unit, people (how many
    persons they were then, by the published size of a poor household; None without). And the
    figure of that size, where it is used.
    """
    persons = _stated(PEOPLE, (area,))
    others = pd.concat([_stated(one, (area,)) for one in COUNTS[1:]], ignore_index=True)
    both = persons.merge(others, on=["value", "series_id"], suffixes=("", "_other"))
    if both.empty:
        return (), None
    size = indicators.indicator_now(_SIZE, area)
    told = tuple(
        {
            "claim_id": row["claim_id"],
            "value": float(row["value"]),
            "year": Period.parse(row["period"]).end.year,
            "source": tables.origin(row["origin_id"]).carrier,
            "other_year": Period.parse(row["period_other"]).end.year,
            "other_source": tables.origin(row["origin_id_other"]).carrier,
            "other_unit": tables.indicator(row["indicator_other"]).unit,
            "people": None if isinstance(size, Gap) else float(row["value"] * size.only()["value"]),
        }
        for row in records(both)
    )
    return told, None if isinstance(size, Gap) else size.frame


def twin_of(
    row: Mapping[str, Any], level: float, time: int
) -> tuple[dict[str, Any] | None, list[pd.DataFrame]]:
    """Of a row of `statements`: its twin, and the figure of the size of a family.

    The twin has `share`, too: the part that would have to leave each year for `level` persons to
    be left after `time` years. Neither where no other source calls the number families.
    """
    if row["indicator"] != PEOPLE:
        return None, []
    found, sizes = twins(row["area_code"])
    same = [one for one in found if (one["value"], one["year"]) == (row["value"], row["year"])]
    if sizes is None or not same:
        return None, []
    return same[0] | {"share": pace(same[0]["people"], level, time).share}, [sizes]


def lacking(area: str) -> Gap:
    """The letter for a figure below the line now in force, with what would show its error."""
    name = tables.area(area).name
    return Gap(
        what=words.LACKING.format(name=name),
        ask_whom=words.LACKING_WHOM,
        ask_for=words.LACKING_FOR,
        indicator=RATE,
        level=level_of(area),
        area=area,
    )


def _stated(indicator: str, areas: tuple[str, ...]) -> pd.DataFrame:
    rows = figures.by_source(indicator, list(areas))
    return rows[rows["rank"] != Rank.SUPERSEDED]


def _around(area: str) -> tuple[str, ...]:
    """Its province and the country, as far as it is not one of them."""
    above = {Level.REGENCY: (area[:2], INDONESIA), Level.PROVINCE: (INDONESIA,)}
    return above.get(level_of(area), ())


def _row(row: dict[str, Any]) -> dict[str, Any]:
    period = Period.parse(row["period"])
    origin = tables.origin(row["origin_id"])
    return {
        **{name: row[name] for name in _COLUMNS if name not in {"indicator", "rank", "qualifier"}},
        "year": period.end.year,
        "at": _at(period),
        "unit": tables.indicator(row["indicator"]).unit,
        "kind": Told.of(row["series_id"]),
        "used": row["rank"] == Rank.PREFERRED,
        "source": origin.publisher,
        "carrier": origin.carrier,
        "note": row["qualifier"],
    }


def _at(period: Period) -> float:
    """A year alone and its March lie on the year: of a regency no other month is published."""
    if period.start.month != period.end.month:
        return float(period.end.year)
    return period.end.year + (period.end.month - _MARCH) / 12
