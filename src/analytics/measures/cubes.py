"""What the pages read of a register: counts by area and period, never a family.

Built once when a register is made or imported. Counts of villages are suppressed here, so that
nothing above this room holds a small cell.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from analytics.measures.disclosure import suppress
from analytics.measures.disclosure_funnel import COUNTS, suppress_funnel
from analytics.measures.graduation import funnel
from analytics.measures.membership import flows, protected_split
from analytics.vocabulary.area import Level, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from analytics.vocabulary.register import Register

SMALLEST_VILLAGE_COUNT = 5
_BY = {Level.REGENCY: None, Level.DISTRICT: "district_code", Level.VILLAGE: "village_code"}


def build(register: Register, area_code: str, first_year: int) -> dict[str, pd.DataFrame]:
    """Cubes `stock`, `funnel` and `flows` of a register.

    Args:
        register: the families; all of them live in the regency `area_code`.
        area_code: code of the regency.
        first_year: first calendar year that is told.

    Returns:
        Frames with `level`, `area_code` and `period` (key) before the measure's own columns.
        Stock and funnel at the end of each year and at the cut-off, flows within each year up to
        the cut-off. Village counts below 5 are missing, and so is whatever would give them away.
    """
    ends = list(_ends(first_year, register.cutoff))
    return {
        "stock": _stacked(_stock(register, area_code, end) for end in ends),
        "funnel": _stacked(_funnel(register, area_code, end) for end in ends),
        "flows": _stacked(_flows(register, area_code, end) for end in ends),
    }


def _ends(first_year: int, cutoff: date) -> Iterator[date]:
    for year in range(first_year, cutoff.year):
        yield date(year, 12, 31)
    yield cutoff


def _stock(register: Register, area_code: str, end: date) -> pd.DataFrame:
    parts = []
    for level, by in _BY.items():
        code = None if by else area_code
        rows = protected_split(register.families, register.episodes, end, by, area_code=code)
        if level is Level.VILLAGE:
            # The split into potential and protected is told per kecamatan: fewer cells to hide.
            rows = rows[["area_code", "active"]]
            rows = rows.assign(parent_code=rows["area_code"].map(parent_of))
            rows = suppress(rows, SMALLEST_VILLAGE_COUNT, value="active").drop(
                columns="parent_code"
            )
        parts.append(rows.assign(level=level.value, period=end.isoformat()))
    return _typed(pd.concat(parts, ignore_index=True), ["active", "potential", "protected"])


def _funnel(register: Register, area_code: str, end: date) -> pd.DataFrame:
    parts = []
    for level, by in _BY.items():
        code = None if by else area_code
        rows = funnel(
            register.families, register.stage_events, register.episodes, end, by, area_code=code
        )
        if level is Level.VILLAGE:
            rows = suppress_funnel(rows, SMALLEST_VILLAGE_COUNT)
        parts.append(rows.assign(level=level.value, period=end.isoformat()))
    return _typed(pd.concat(parts, ignore_index=True), COUNTS)


def _flows(register: Register, area_code: str, end: date) -> pd.DataFrame:
    start = date(end.year, 1, 1)
    parts = []
    for level, by in _BY.items():
        if level is Level.VILLAGE:  # a year's exits of one village are nearly all small cells
            continue
        code = None if by else area_code
        rows = flows(register.episodes, register.families, start, end, by, area_code=code)
        period = f"{end:%Y}" if (end.month, end.day) == (12, 31) else f"{start}..{end}"
        parts.append(rows.assign(level=level.value, period=period))
    return pd.concat(parts, ignore_index=True)


def _typed(rows: pd.DataFrame, counts: Iterable[str]) -> pd.DataFrame:
    """Counts as whole numbers that may be missing, and `hidden` told of every row."""
    hidden = rows["hidden"].astype("boolean").fillna(value=False).astype(bool)
    return rows.astype(dict.fromkeys(counts, "Int64")).assign(hidden=hidden)


def _stacked(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    rows = pd.concat(parts, ignore_index=True)
    keys = ["level", "area_code", "period"]
    return rows[keys + [column for column in rows.columns if column not in keys]]
