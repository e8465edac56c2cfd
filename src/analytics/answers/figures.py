"""Figures by source: which one is used, how far the others lie from it, where each comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.store import tables
from analytics.store.versioned import basis, cached, following
from analytics.vocabulary.claim import MAIN, Basis, Measure, Rank, slug
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing, weakest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROUNDING_SLACK = 1e-6  # decimals are stored in binary
_SEPTEMBER = 9
GROUP = ["indicator", "area_code", "series_id", "period"]


def by_source(indicator: str | None, areas: Sequence[str] | None = None) -> pd.DataFrame:
    """Every figure of an indicator, superseded ones too, in order of area, period and rank.

    None stands for all indicators.

    Columns are those of `claims.csv`, with `period` (key) and `name` of the area added.
    """
    claims = tables.claims()
    wanted = claims if indicator is None else claims[claims["indicator"] == indicator]
    if areas is not None:
        wanted = wanted[wanted["area_code"].isin(areas)]
    return with_names(wanted.assign(period=_period_keys(wanted))).sort_values(
        ["area_code", "period_end", "series_id", "rank"], kind="stable", ignore_index=True
    )


def used(indicator: str | None, areas: Sequence[str] | None = None) -> pd.DataFrame:
    """The figure used for each area, series and period, with the spread of the sources.

    None stands for all indicators. One row per group: the own columns of the figure used, `low`
    and `high` over every figure that is not superseded (same unit by contract), `sources`, how
    many state one, and `stated_by`, the ids of their origins.

    Where sources disagree, the figure is that of the basis the reader follows (`store.versioned`);
    `main` is the preferred one's value, `differs` says whether any source says something else, and
    `lacking` is True where the source the reader follows says nothing, so that the preferred one
    stands in.
    """
    rows = _used() if indicator is None else _used_of(indicator)
    if areas is not None:
        rows = rows[rows["area_code"].isin(areas)]
    return rows.reset_index(drop=True)


def told() -> pd.DataFrame:
    """Every claim that is not superseded, as `by_source`; `says`, what it comes to; and `main`.

    1,88 and 1,884 do not disagree: they print the same figure with other decimals. A claim that
    only rounds the preferred one (`main`) says that one; else it says its own value.
    """
    with following(MAIN):
        return _told()


@cached
def _used() -> pd.DataFrame:
    """All of them, worked out together: one by one each costs 30 ms, and a sheet asks twelve."""
    with following(MAIN):
        main = _preferred()
    if basis() == MAIN:
        return main
    picked, stated = _picked(told(), basis())
    keys = pd.MultiIndex.from_frame(main[GROUP])
    if stated is not None:
        main = main.assign(lacking=~keys.isin(pd.MultiIndex.from_frame(stated[GROUP])))
    moved = pd.Series(keys.isin(pd.MultiIndex.from_frame(picked[GROUP])), index=main.index)
    of_group = [*GROUP, *(name for name in main if name not in picked)]
    place = main[moved].reset_index()[["index", *of_group]]
    others = picked.merge(place, on=GROUP, validate="one_to_one").set_index("index")
    return pd.concat([main[~moved], others[main.columns]]).sort_index().rename_axis(None)


@cached
def _used_of(indicator: str) -> pd.DataFrame:
    """Those of one indicator: 28 sheets of kecamatan ask for each of theirs 28 times."""
    rows = _used()
    return rows[rows["indicator"] == indicator]


@cached
def _preferred() -> pd.DataFrame:
    claims = _told()
    preferred = claims[claims["rank"] == Rank.PREFERRED].drop(columns="says")
    grouped = claims.assign(
        low=claims["value_low"].fillna(claims["says"]),
        high=claims["value_high"].fillna(claims["says"]),
    ).groupby(GROUP, as_index=False)
    ends = grouped.agg(
        low=("low", "min"),
        high=("high", "max"),
        sources=("origin_id", "nunique"),
        said=("says", "nunique"),
    )
    # As an aggregation in Python this alone takes as long as all of the rest.
    stated_by: list[list[str]] = [[] for _ in range(len(ends))]
    for place, origin in zip(grouped.ngroup().tolist(), claims["origin_id"].tolist(), strict=True):
        stated_by[place].append(origin)
    named = pd.Series(map(tuple, stated_by), index=ends.index)
    ends = ends.assign(stated_by=named, differs=ends["said"] > 1).drop(columns="said")
    return (
        preferred.assign(lacking=False)
        .merge(ends, on=GROUP, validate="one_to_one")
        .sort_values(["area_code", "period_end"], kind="stable", ignore_index=True)
    )


@cached
def _told() -> pd.DataFrame:
    claims = by_source(None)
    claims = claims[claims["rank"] != Rank.SUPERSEDED]
    preferred = claims[claims["rank"] == Rank.PREFERRED]
    used_one = preferred.set_index(GROUP)[["value", "precision"]].add_prefix("used_")
    beside = claims.join(used_one, on=GROUP)
    coarser = beside[["precision", "used_precision"]].max(axis=1)
    same = (beside["value"] - beside["used_value"]).abs() <= coarser / 2 * (1 + _ROUNDING_SLACK)
    main = beside["used_value"]
    return claims.assign(says=beside["value"].mask(same, main), main=main)


def _picked(claims: pd.DataFrame, wanted: Basis) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """The claims that a basis puts in the place of preferred ones; and all that its source states.

    A source that states several figures, the preferred one among them, moves nothing.
    """
    if wanted.measure is Measure.SOURCE:
        claims = claims[claims["origin_id"].map(named_by()).map(lambda of: wanted.source in of)]
    other = claims["says"] != claims["main"]
    order = {Measure.LOWEST: claims["says"], Measure.HIGHEST: -claims["says"]}
    ordered = claims.assign(order=order.get(wanted.measure, other), other=other)
    picked = ordered.sort_values(["order", "rank"], kind="stable").drop_duplicates(GROUP)
    moved = picked[picked["other"]].drop(columns=["order", "other", "says", "main"])
    return moved, claims if wanted.measure is Measure.SOURCE else None


@cached
def named_by() -> dict[str, tuple[str, ...]]:
    """By origin, the slugs of who can be followed: its publisher, and where it was read."""
    rows = records(tables.origins())
    return {row["origin_id"]: (slug(row["publisher"]), slug(row["carrier"])) for row in rows}


def latest(figures: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of each area, one row an area."""
    return (
        figures.sort_values("period_end", kind="stable")
        .groupby("area_code", as_index=False, sort=True)
        .tail(1)
        .sort_values("area_code", ignore_index=True)
    )


def provenance_of(claims: pd.DataFrame, *caveats: Caveat) -> Provenance:
    """Provenance of a set of claims: their origins, and the weakest of their standings.

    Raises:
        ValueError: no claim given.
    """
    ids = list(claims["origin_id"])
    if "stated_by" in claims:  # who states the other end of a spread is a source of it too
        ids += [origin for group in claims.loc[disagree(claims), "stated_by"] for origin in group]
    origins = tuple(tables.origin(origin) for origin in dict.fromkeys(ids))
    standings = [Standing(value) for value in claims["standing"].unique()]
    found = list(caveats)
    if "sources" in claims and disagree(claims).any():
        found.append(Caveat.SOURCES_DISAGREE)
    if any(origin.publisher != origin.carrier for origin in origins):
        found.append(Caveat.CARRIER_UNOFFICIAL)
    return Provenance(origins=origins, standing=weakest(*standings), caveats=tuple(found))


def disagree(figures: pd.DataFrame) -> pd.Series[bool]:
    """True where the sources of a used figure do not all say the same."""
    return figures["low"] < figures["high"]


def with_names(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the screen name of each `area_code` as `name`, of each series as `series`."""
    names = tables.names()
    named = frame.assign(name=frame["area_code"].map(names))
    if "series_id" not in frame:
        return named
    labels = tables.series().drop_duplicates("series_id").set_index("series_id")["label"]
    return named.assign(series=frame["series_id"].map(labels))


def main_series(rows: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """The rows of the series that headlines are taken from; all, where none is the main one."""
    series = tables.indicator(indicator).main_series
    return rows[rows["series_id"] == series] if series else rows


def one_a_year(rows: pd.DataFrame) -> pd.DataFrame:
    """One figure a year of each area and series, so that years and areas compare.

    Where a year has a March figure that one is kept (a regency has no other), and a survey's
    September figure stands for no year; else the last of the year is kept.
    """
    susenas = rows["series_id"].str.startswith("susenas")
    rows = rows[~(susenas & (rows["period_end"].dt.month == _SEPTEMBER))]
    keys = [rows["area_code"], rows["series_id"], rows["period_end"].dt.year]
    return rows[rows.groupby(keys)["period_end"].transform("max") == rows["period_end"]]


def _period_keys(claims: pd.DataFrame) -> list[str]:
    return [
        _key(start, end)
        for start, end in zip(claims["period_start"], claims["period_end"], strict=True)
    ]


def _key(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """A figure whose start nobody states is keyed by the day it runs up to."""
    last = end.date()
    return Period(last if pd.isna(start) else start.date(), last).key


def newest_period(keys: Iterable[str]) -> str:
    """The key of the period that ends last."""
    return max(keys, key=lambda key: Period.parse(key).end)
