"""What the monthly form tells of stock and flow: kecamatan by kecamatan, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import areas, figures, monthly
from analytics.measures import flow
from analytics.store import tables, warehouse
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result
from analytics.wording import flow as words

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = {
    "district_code": "area_code",
    "month": "month",
    "opening": flow.OPENING,
    "active": flow.CLOSING,
    "entered": "entries",
    "graduated_able": "graduated",
    "graduated_natural": "natural",
    "excluded": "excluded",
    "moved": "moved",
    "died": "died",
    "double": "double",
}
_STEPS = {
    "district_code": "area_code",
    "assessed": "assessed",
    "proposed": "proposed",
    "graduated_able": "graduated",
}
_STEPS_TOLD = ("assessed", "proposed", "graduated")
PARTS = tuple(part for part in flow.PARTS if part in _COLUMNS.values())
"""The form has one line for whoever came: first and renewed entries are not kept apart."""


def flows(codes: Sequence[str], period: str = "") -> Answer:
    """Stock and flow by the monthly form, as `answers.flow.flows` gives them.

    A kecamatan with a month missing has its sums missing; the kabupaten has them only where every
    kecamatan reported. `facts`: `unreported` (name -> month keys that are missing), `seams` (name,
    month, opening, closing of the month before, where the two differ).
    """
    reports = _reports()
    if reports is None:
        return monthly.missing()
    spans = _spans(reports)
    key = period if period in spans else next(iter(spans))
    months = spans[key]
    names = areas.districts()
    rows = flow.of_months(reports, tuple(names), months, PARTS)
    every = pd.concat([flow.whole(rows, BOJONEGORO, PARTS), rows], ignore_index=True)
    chosen = every[every["area_code"].isin(codes)]
    if chosen.empty:
        return monthly.missing()
    chosen = figures.with_names(chosen).assign(period=key).sort_values("area_code")
    wanted = set(names) if BOJONEGORO in codes else set(codes) & set(names)
    given = set(zip(reports["area_code"], reports["month"], strict=True))
    unreported = {
        names[code]: tuple(month for month in months if (code, month) not in given)
        for code in names
        if code in wanted and any((code, month) not in given for month in months)
    }
    seams = flow.seams(reports, _with_before(months))
    seams = seams[seams["area_code"].isin(wanted)]
    provenance = monthly.provenance().then(words.SUMMED)
    if unreported:
        provenance = provenance.then(words.NO_HOLES, Caveat.INCOMPLETE_COVERAGE)
    return Result(
        frame=chosen.drop(columns="reported").reset_index(drop=True),
        indicator=tables.indicator("kpm_active"),
        provenance=provenance,
        facts={
            "depth": Depth.DISTRICTS,
            "parts": PARTS,
            "period": key,
            "unreported": unreported,
            "seams": tuple(
                (names[code], month, int(opening), int(before))
                for code, month, opening, before in seams.itertuples(index=False)
            ),
        },
    )


def steps(codes: Sequence[str]) -> Answer:
    """How many families were assessed, proposed and graduated in the newest year reported?

    Returns:
        One row an area in order of code: area_code, name, period, assessed, proposed, graduated,
        in families; missing where one month is. Counts of a time, of other families each: no share
        is made of them. `facts`: `depth`, `period`. A Gap while nobody imported a report.
    """
    rows = warehouse.frame("monthly")
    if rows is None or rows.empty:
        return monthly.missing()
    rows = rows.rename(columns=_STEPS).reindex(columns=["area_code", "month", *_STEPS_TOLD])
    rows = rows.assign(**dict.fromkeys((flow.OPENING, flow.CLOSING)))
    key, months = next(iter(_spans(rows).items()))
    by_area = flow.of_months(rows, tuple(areas.districts()), months, _STEPS_TOLD)
    every = pd.concat([flow.whole(by_area, BOJONEGORO, _STEPS_TOLD), by_area], ignore_index=True)
    chosen = every.loc[every["area_code"].isin(codes), ["area_code", *_STEPS_TOLD]]
    if chosen.empty:
        return monthly.missing()
    return Result(
        frame=figures.with_names(chosen).assign(period=key).reset_index(drop=True),
        indicator=tables.indicator("kpm_active"),
        provenance=monthly.provenance().then(words.SUMMED).then(words.NO_HOLES),
        facts={"depth": Depth.DISTRICTS, "period": key},
    )


def periods() -> tuple[str, ...]:
    """Periods the reports tell of: each year as far as it was reported, then single months."""
    reports = _reports()
    return () if reports is None else tuple(_spans(reports))


def _spans(reports: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Months of each period that can be picked, newest first."""
    months = sorted(reports["month"].unique())
    years: dict[str, list[str]] = {}
    for month in months:
        years.setdefault(month[:4], []).append(month)
    spans = {}
    for told in reversed(years.values()):
        every = tuple(_months(told[0], told[-1]))
        ends = Period.parse(every[0]).start, Period.parse(every[-1]).end
        spans[Period(*ends).key] = every
    return spans | {month: (month,) for month in reversed(months)}


def _months(first: str, last: str) -> list[str]:
    """Keys from the first month to the last, those that nobody reported too."""
    return [str(month) for month in pd.period_range(first, last, freq="M")]


def _with_before(months: Sequence[str]) -> list[str]:
    """The months with the one before them, whose closing the first has to begin with."""
    return _months(str(pd.Period(months[0], freq="M") - 1), months[-1])


def _reports() -> pd.DataFrame | None:
    """The reports in our words; an opening left blank is the closing of the month before."""
    rows = warehouse.frame("monthly")
    if rows is None or rows.empty:
        return None
    rows = rows.reindex(columns=list(_COLUMNS)).rename(columns=_COLUMNS)
    counts = [name for name in rows if name not in {"area_code", "month"}]
    rows = rows.astype(dict.fromkeys(counts, "Int64"))
    after = (pd.PeriodIndex(rows["month"], freq="M") + 1).astype(str)
    ended = rows.assign(month=after).set_index(["area_code", "month"])[flow.CLOSING]
    keys = pd.MultiIndex.from_frame(rows[["area_code", "month"]])
    before = pd.Series(ended.reindex(keys).array, index=rows.index)
    return rows.assign(opening=rows[flow.OPENING].fillna(before))
