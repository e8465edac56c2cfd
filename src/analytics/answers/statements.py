"""Every figure the app has, of claims, targets and programmes alike, as the audits read them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.measures.printed import Range, counted, printed, rounded_to
from analytics.measures.statements import TARGET
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import records
from analytics.wording import audits as told
from analytics.wording.quantities import is_missing

_COUNTS = frozenset(
    {
        Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.VILLAGES, Unit.WARDS,
        Unit.STAFF, Unit.OFFICES, Unit.COUNT,
    }
)  # fmt: skip
_OFFICES = (" Kab", " Kota", " Provinsi", " (")  # where the name of an office begins


@cached
def statements() -> pd.DataFrame:
    """Every figure, of claims, targets and programmes, imported ones among them.

    Columns are `measures.statements.COLUMNS`, and for the reader: name (of the place), label,
    written (the figure with its unit), standing, qualifier.
    """
    frame = pd.concat([_claims(), _targets(), _programmes()], ignore_index=True)
    owners = tables.origins().set_index("origin_id")["publisher"].map(_owner)
    names = tables.names()
    return frame.assign(owner=frame["origin_id"].map(owners), name=frame["area_code"].map(names))


@cached
def by_id() -> dict[str, dict[str, Any]]:
    """The rows of `statements` by `figure_id`: to find one in a frame takes milliseconds."""
    frame = statements()
    return dict(zip(frame["figure_id"], records(frame), strict=True))


def _claims() -> pd.DataFrame:
    rows = tables.claims()
    labels = tables.indicators().set_index("id")["label"]
    return _ranged(
        rows.assign(
            scope="",
            start=rows["period_start"],
            end=rows["period_end"],
            used=rows["rank"] == Rank.PREFERRED,
            wrong=rows["rank"] == Rank.SUPERSEDED,
            label=rows["indicator"].map(labels),
        ).rename(columns={"claim_id": "figure_id", "indicator": "subject"})
    )


def _targets() -> pd.DataFrame:
    """Targets of a year; one without a year cannot be held against anything."""
    rows = tables.targets()
    rows = rows[rows["year"].notna()]
    labels = tables.indicators().set_index("id")["label"]
    years = [Period.year(int(year)) for year in rows["year"]]
    return _ranged(
        rows.assign(
            figure_id=f"{TARGET}." + rows["target_id"],  # claims are numbered alike
            scope=TARGET,
            start=pd.to_datetime([year.start for year in years]),
            end=pd.to_datetime([year.end for year in years]),
            published=rows["document_date"],
            precision=_precisions(rows["value"].fillna(rows["value_low"])),
            value=rows["value"].fillna((rows["value_low"] + rows["value_high"]) / 2),
            label="Target " + rows["indicator"].map(labels),
            qualifier=rows["said_by"],
        ).rename(columns={"indicator": "subject"})
    )


def _programmes() -> pd.DataFrame:
    """Programme figures; lists without a number are left out."""
    rows = tables.programmes()
    rows = rows[rows["value"].notna()]
    periods = [Period.parse(key) for key in rows["period"]]
    return _ranged(
        rows.assign(
            scope=rows["programme"],
            start=pd.to_datetime([period.start for period in periods]),
            end=pd.to_datetime([period.end for period in periods]),
            precision=_precisions(rows["value"]),
            value_low=rows["value"],
            label=rows["programme"] + ": " + rows["indicator"],
            qualifier=rows["note"],
        ).rename(columns={"programme_id": "figure_id", "indicator": "subject"})
    )


def _ranged(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns an audit reads, with the range each figure leaves open."""
    columns = ["value", "precision", "value_low", "value_high"]
    cells = rows[columns].to_numpy(dtype=float)
    ranges = [_range(unit, *row) for unit, row in zip(rows["unit"], cells, strict=True)]
    frame = rows.assign(
        low=[r.low for r in ranges],
        high=[r.high for r in ranges],
        written=[
            _written(*row) for row in zip(*(rows[name] for name in [*columns, "unit"]), strict=True)
        ],
    )
    blank: dict[str, Any] = {
        "series_id": "", "denominator_id": "", "used": True, "wrong": False,
        "as_of": pd.NaT, "published": pd.NaT,
    }  # fmt: skip
    for name, value in blank.items():
        if name not in frame:
            frame[name] = value
    kept = [
        "figure_id", "scope", "subject", "area_code", "series_id", "start", "end", "as_of",
        "published", "value", "low", "high", "unit", "origin_id", "denominator_id", "used",
        "wrong", "label", "written", "standing", "qualifier",
    ]  # fmt: skip
    return frame[kept]


def _range(unit: str, value: float, precision: float, low: float, high: float) -> Range:
    """What a figure leaves open; a count printed to its last digit leaves nothing."""
    step = counted(value, precision) if unit in _COUNTS else precision
    return printed(value, step, low, high)


def _written(value: float, _precision: float, low: float, high: float, unit: str) -> str:
    """The figure as its source gives it: one, or from one to another."""
    first, last = (value if is_missing(end) else end for end in (low, high))
    places = max(told.decimals(first), told.decimals(last))
    return told.range_of(first, last, Unit(unit), places)


def _precisions(values: pd.Series[float]) -> list[float]:
    return [rounded_to(value) for value in values]


def _owner(publisher: str) -> str:
    """`BPS Kabupaten Blora` and `BPS` are one institution with several offices."""
    for office in _OFFICES:
        publisher = publisher.partition(office)[0]
    return publisher
