"""What the pages read of a register: counts by area and period, never a family.

Built once when a register is made or imported. Counts of villages are suppressed here, so that
nothing above this room holds a small cell.

The families are counted once, by village, in whatever engine holds them; kecamatan and kabupaten
are sums of that.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.measures import graduation, membership
from analytics.measures.counting import FAMILY, collected, count, lazy, placed
from analytics.measures.disclosure import suppress
from analytics.measures.disclosure_funnel import COUNTS, suppress_funnel
from analytics.vocabulary.area import Level, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import narwhals as nw

    from analytics.measures.reach import Reach

SMALLEST_VILLAGE_COUNT = 5
FRAMES = ("families", "stage_events", "episodes")
_KEYS = ("district_code", "village_code")
_BY = {Level.REGENCY: None, Level.DISTRICT: "district_code", Level.VILLAGE: "village_code"}


def build(
    frames: Mapping[str, Any],
    cutoff: date,
    area_code: str,
    first_year: int,
    reach: Reach | None = None,
) -> dict[str, pd.DataFrame]:
    """Cubes `stock`, `funnel` and `flows` of a register.

    Args:
        frames: `families`, `stage_events` and `episodes` of a register, frames of any engine that
            Narwhals knows. All families live in the regency `area_code`; one of which the village
            is not known (empty) is counted for its kecamatan alone.
        cutoff: last day the register knows.
        area_code: code of the regency.
        first_year: first calendar year that is told.
        reach: since when and until when exits are told, where that is not all of the time.

    Returns:
        Frames with `level`, `area_code` and `period` (key) before the measure's own columns.
        Stock and funnel at the end of each year and at the cut-off, flows within each year up to
        the cut-off. Village counts below 5 are missing, and so is whatever would give them away.

    Raises:
        ValueError: a repeated family, one without a kecamatan, an impossible episode, or a small
            count in the only village of a kecamatan, which the kecamatan's total would give away.
    """
    ends = list(_ends(first_year, cutoff))
    placed(frames["families"], "district_code", None)
    families = lazy(frames["families"]).select(FAMILY, "protected", *_KEYS)
    members = membership.joined(families, membership.checked(frames["episodes"]))
    reached = graduation.journeys(families, frames["stage_events"], frames["episodes"])
    areas = collected(families.select(*_KEYS).unique())
    return {
        "stock": _stacked(_stock(members, area_code, end) for end in ends),
        "funnel": _stacked(_funnel(reached, areas, area_code, end) for end in ends),
        "flows": _stacked(_flows(members, area_code, *span) for span in _spans(ends, reach)),
    }


def _ends(first_year: int, cutoff: date) -> Iterator[date]:
    for year in range(first_year, cutoff.year):
        yield date(year, 12, 31)
    yield cutoff


def _stock(members: nw.LazyFrame[Any], area_code: str, end: date) -> pd.DataFrame:
    counts = count(members, membership.split(pd.Timestamp(end)), _KEYS)
    parts = []
    for level in _BY:
        rows = _summed(counts, level, area_code)
        if level is Level.VILLAGE:
            # The split into groups is told per kecamatan: fewer cells to hide.
            rows = rows[["area_code", "active"]]
            rows = rows.assign(parent_code=rows["area_code"].map(parent_of))
            rows = suppress(rows, SMALLEST_VILLAGE_COUNT, value="active").drop(
                columns="parent_code"
            )
        parts.append(rows.assign(level=level.value, period=end.isoformat()))
    return _typed(pd.concat(parts, ignore_index=True), membership.SPLIT)


def _funnel(
    reached: nw.LazyFrame[Any], areas: pd.DataFrame, area_code: str, end: date
) -> pd.DataFrame:
    counts = graduation.counted(reached, pd.Timestamp(end), by=_KEYS)
    parts = []
    for level, by in _BY.items():
        codes = pd.Series([area_code]) if by is None else _named(areas, by)[by].drop_duplicates()
        rows = graduation.told(_summed(counts, level, area_code), codes)
        if level is Level.VILLAGE:
            rows = suppress_funnel(rows, SMALLEST_VILLAGE_COUNT)
        parts.append(rows.assign(level=level.value, period=end.isoformat()))
    return _typed(pd.concat(parts, ignore_index=True), COUNTS)


def _spans(ends: Iterable[date], reach: Reach | None) -> Iterator[tuple[date, date]]:
    """First and last day of the flows of each year, no further than exits are told."""
    for end in ends:
        since, until = date(end.year, 1, 1), end
        if reach is not None and reach.since is not None:
            within = max(since, reach.since), min(until, reach.until)
            since, until = within if within[0] <= within[1] else (since, until)
        yield since, until


def _flows(members: nw.LazyFrame[Any], area_code: str, start: date, end: date) -> pd.DataFrame:
    counts = count(members, membership.moved(pd.Timestamp(start), pd.Timestamp(end)), _KEYS)
    parts = []
    for level in (Level.REGENCY, Level.DISTRICT):
        # A year's exits of one village are nearly all small cells.
        rows = _summed(counts, level, area_code)
        whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        period = f"{end:%Y}" if whole else f"{start}..{end}"
        parts.append(rows.assign(level=level.value, period=period))
    return pd.concat(parts, ignore_index=True)


def _summed(counts: pd.DataFrame, level: Level, area_code: str) -> pd.DataFrame:
    """Counts by kecamatan and village, summed into the areas of a level."""
    by = _BY[level]
    named = counts if by is None else _named(counts, by)
    area = pd.Series(area_code, named.index) if by is None else named[by]
    sums = named.drop(columns=list(_KEYS)).groupby(area.rename("area_code").astype("str")).sum()
    return sums.reset_index()


def _named(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows whose area is known."""
    return rows[rows[by].notna() & (rows[by] != "")]


def _typed(rows: pd.DataFrame, counts: Iterable[str]) -> pd.DataFrame:
    """Counts as whole numbers that may be missing, and `hidden` told of every row."""
    hidden = rows["hidden"].astype("boolean").fillna(value=False).astype(bool)
    return rows.astype(dict.fromkeys(counts, "Int64")).assign(hidden=hidden)


def _stacked(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    rows = pd.concat(parts, ignore_index=True)
    keys = ["level", "area_code", "period"]
    return rows[keys + [column for column in rows.columns if column not in keys]]
