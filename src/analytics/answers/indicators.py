"""Any published indicator: its newest figure, its course over time, its targets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import breaks, figures
from analytics.measures.change import points
from analytics.store import tables
from analytics.store.versioned import basis, cached
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import breaks as of_breaks
from analytics.wording import sentences
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BROKEN = ["year", "label", "rule"]
_OVERLAP = 1  # years that an old method may still be published beside the new one
SURELY_MORE_THAN_NOISE = 1.6  # points: twice the error of a change if the relative error is 5 %
# Susenas figures of a regency; BPS prints no sampling error beside them.
_SURVEYED = frozenset({"poverty_rate", "poor_people", "poverty_gap", "poverty_severity", "gini"})


def indicator_now(indicator: str, area: str = BOJONEGORO) -> Answer:
    """The newest figure of an indicator for one area.

    One row: area_code, name, period, value, low, high, sources, standing. `facts` may hold
    `previous_period` and `guard` (same series, only if an earlier figure exists), `change` (only
    if the guard lets it) and, for the poverty rate, `targets` of the figure's year.
    """
    series = figures.main_series(figures.used(indicator, [area]), indicator)
    if series.empty:
        return gap(indicator, area)
    newest = figures.latest(series)
    row = newest.iloc[0]
    goals = targets(indicator, area, Period.parse(row["period"]).end.year)
    facts: dict[str, Any] = {"targets": goals}
    provenance = figures.provenance_of(newest, *caveats_of(indicator, [area]))
    earlier = series[
        (series["series_id"] == row["series_id"]) & (series["period_end"] < row["period_end"])
    ].tail(1)
    if not earlier.empty:
        before = earlier.iloc[0]
        held = breaks.guard(indicator, row["series_id"], before["period"], row["period"])
        if not held.refuses:
            facts["change"] = row["value"] - before["value"]
        facts |= {"previous_period": before["period"], "guard": held}
        provenance = held.on(provenance | figures.provenance_of(earlier))
    if not goals.empty:
        provenance |= figures.provenance_of(goals)
    return Result(
        frame=newest,
        indicator=tables.indicator(indicator),
        provenance=provenance,
        facts=facts,
    )


def indicator_over_time(
    indicator: str,
    areas: Sequence[str] = (BOJONEGORO,),
    since: int | None = None,
) -> Answer:
    """How did an indicator move, in these areas (from the year `since`, if one is given)?

    One row a figure used: area_code, name, series_id, period, value, low, high, sources,
    standing. `facts`: `focus` (the first area), `targets` (of the first area, every year),
    `breaks` (year and label where a series of the first area gives way to another, or a rule
    changes; `rule` says which of the two).
    """
    lines = figures.one_a_year(figures.used(indicator, areas))
    if since is not None:
        lines = lines[lines["period_end"].dt.year >= since]
    if lines.empty:
        return gap(indicator, areas[0])
    order = {code: position for position, code in enumerate(areas)}
    lines = lines.sort_values(
        "area_code", key=lambda codes: codes.map(order), kind="stable", ignore_index=True
    )
    caveats = caveats_of(indicator, areas)
    own = lines[lines["area_code"] == areas[0]]
    broken = pd.concat([series_breaks(own), rule_breaks(lines)], ignore_index=True)
    if not broken["rule"].all():
        caveats = (*caveats, Caveat.SERIES_BREAK)
    if broken["rule"].any():
        caveats = (*caveats, Caveat.RULE_CHANGED)
    provenance = figures.provenance_of(lines, *caveats)
    goals = targets(indicator, areas[0])
    if not goals.empty:
        provenance |= figures.provenance_of(goals)
    return Result(
        frame=lines,
        indicator=tables.indicator(indicator),
        provenance=provenance,
        facts={
            "focus": (areas[0],),
            "targets": goals,
            "breaks": broken,
            "note": _small_change(own),
        },
    )


def unbroken_since(indicator: str, area: str) -> int | None:
    """First of the years up to the newest of which none is missing; None without figures.

    Counted within the newest series: years of another method fill no gap.
    """
    rows = figures.main_series(figures.used(indicator, [area]), indicator)
    if rows.empty:
        return None
    newest = rows.sort_values("period_end")["series_id"].iloc[-1]
    years = set(rows.loc[rows["series_id"] == newest, "period_end"].dt.year)
    first = max(years)
    while first - 1 in years:
        first -= 1
    return int(first)


def targets(indicator: str, area: str, year: int | None = None) -> pd.DataFrame:
    """Targets that documents name, each document its own.

    Columns: year, low, high (equal unless a range was named), value (the end that is easier to
    reach), document (or, where none is named, who said it), document_date, said_by.
    """
    rows = tables.targets()
    named = (rows["indicator"] == indicator) & (rows["area_code"] == area)
    named &= rows["year"].notna() if year is None else rows["year"].eq(year).fillna(value=False)
    if not named.any():
        return _no_targets()
    lower_is_better = tables.indicator(indicator).direction is Direction.LOWER_IS_BETTER
    return _spread(rows[named], lower_is_better=lower_is_better)


@cached
def _no_targets() -> pd.DataFrame:
    """What most places have; made once, as a frame without rows takes as long as any other."""
    return _spread(tables.targets().iloc[:0], lower_is_better=True)


def _spread(rows: pd.DataFrame, *, lower_is_better: bool) -> pd.DataFrame:
    low, high = (rows["value"].fillna(rows[end]) for end in ("value_low", "value_high"))
    return rows.assign(
        low=low,
        high=high,
        value=high if lower_is_better else low,
        document=rows["document"].where(rows["document"] != "", rows["said_by"]),
    ).sort_values(["year", "value"], ignore_index=True)


def surely_moved(points: float) -> bool:
    """True for a change of the poverty rate that chance alone would hardly make."""
    return abs(points) >= SURELY_MORE_THAN_NOISE


def _small_change(line: pd.DataFrame) -> str | None:
    """The warning a regency's survey rate carries in its own picture, if its last step is small."""
    if len(line) < 2 or line["indicator"].iloc[0] != "poverty_rate":
        return None
    before, last = line.iloc[-2], line.iloc[-1]
    if level_of(last["area_code"]) is not Level.REGENCY:
        return None
    if breaks.guard("poverty_rate", last["series_id"], before["period"], last["period"]).refuses:
        return None
    if surely_moved(points(before["value"], last["value"])):
        return None
    return sentences.small_change(last["name"], before["value"], last["value"])


def series_breaks(line: pd.DataFrame) -> pd.DataFrame:
    """Where one series of a line gives way to another: the year the later one begins, and why.

    Columns: year, label, rule (False). Two series that run beside each other are no break: each is
    drawn as a line of its own.
    """
    ends = line.groupby("series")["period_end"].agg(["min", "max"]).sort_values("min")
    found = []
    for (_, before), (label, after) in pairwise(ends.iterrows()):
        if before["max"].year - after["min"].year <= _OVERLAP:
            found.append((after["min"].year, f"deret lain: {label}", False))
    return pd.DataFrame(found, columns=_BROKEN).astype({"rule": bool})


def rule_breaks(lines: pd.DataFrame) -> pd.DataFrame:
    """Where a rule changes within a series: the year of the first figure after it, and what.

    Columns as of `series_breaks`; the lines of all areas break at the same places.
    """
    found: dict[int, str] = {}
    for (indicator, series), line in lines.groupby(["indicator", "series_id"]):
        for after, crossings in breaks.on_line(str(indicator), str(series), line["period"]):
            found.setdefault(after.end.year, of_breaks.on_the_line(crossings))
    rows = [(year, label, True) for year, label in sorted(found.items())]
    return pd.DataFrame(rows, columns=_BROKEN).astype({"rule": bool})


def gap(indicator: str, area: str) -> Gap:
    """What to ask for where an area has no figure of an indicator."""
    place = tables.area(area)
    return replace(gap_at(indicator, place.level, f", {place.name}"), area=area)


def gap_at(indicator: str, level: Level, where: str) -> Gap:
    """What to ask the owner for; below the smallest level published, what comes nearest."""
    found = tables.indicator(indicator)
    order = list(Level)
    if order.index(level) > order.index(found.smallest_level):
        return Gap(
            what=f"{found.label}{where}",
            ask_whom="Dinas Sosial Kab. Bojonegoro",
            ask_for=f"jumlah keluarga miskin menurut DTSEN per {level.label}",
            never=f"{found.owner} tidak menerbitkannya di bawah {found.smallest_level.label}",
            level=level,
        )
    return Gap(
        what=f"{found.label}{where}",
        ask_whom=found.owner,
        ask_for=f"{lower_first(found.label)} per {level.label}, beserta tanggalnya",
        indicator=indicator,
        level=level,
    )


def caveats_of(indicator: str, areas: Iterable[str]) -> tuple[Caveat, ...]:
    """What figures of an indicator in these areas have to be read with.

    A province and the nation are surveyed twice a year, on samples large enough.
    """
    if indicator not in _SURVEYED or Level.REGENCY not in map(level_of, areas):
        return ()
    return (Caveat.MARCH_ONLY, Caveat.NO_SAMPLING_ERROR)


def figures_by_source(indicator: str, area: str = BOJONEGORO) -> Answer:
    """Which figures are there for an indicator, source by source?

    `facts` hold `followed`, the figures used, for a reader who follows another basis.
    """
    rows = figures.by_source(indicator, [area])
    if rows.empty:
        return gap(indicator, area)
    return Result(
        frame=rows,
        indicator=tables.indicator(indicator),
        provenance=figures.provenance_of(rows),
        facts={} if basis() == MAIN else {"followed": figures.used(indicator, [area])},
    )
