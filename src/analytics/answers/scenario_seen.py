"""What came of KPM in years that are over: as published, and as lists or reports count it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import figures, flow
from analytics.answers.beneficiaries import GRADUATES, KPM
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.scenario_log import Telling
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from analytics.vocabulary.provenance import Provenance

STOCK = "stock"
FLOWS = {"graduated": GRADUATES, "natural": "pkh_graduates_natural"}
"""Flows that are published, by their name in a scenario."""
LOST = tuple(exit_.value for exit_ in (Exit.EXCLUDED, Exit.MOVED, Exit.DIED, Exit.DOUBLE))
NEAR = 45  # days between a count and the end of the year it is taken for
RETURNED = "re_entries"


@dataclass(frozen=True, slots=True)
class Seen:
    """What came: a stock at the end of a year, or a flow of it.

    Attributes:
        what, year: of what.
        telling: who told.
        value: families, by the basis of the reader.
        low, high: over all sources that tell of it.
        period: key of the time they tell of.
        provenance: who says so.
    """

    what: str
    year: int
    telling: Telling
    value: float
    low: float
    high: float
    period: str
    provenance: Provenance


def seen(first: int, last: int, practice: bool) -> tuple[Seen, ...]:  # noqa: FBT001
    """What came in these years, in order of year; in mode latihan of the example register alone."""
    published = () if practice else tuple(_published(first, last))
    counted = (one for year in range(first, last + 1) for one in _counted(year, practice))
    return tuple(sorted((*published, *counted), key=lambda one: (one.year, one.what, one.telling)))


def _published(first: int, last: int) -> Iterator[Seen]:
    """Counts near the end of a year, and flows of exactly one."""
    for year in range(first, last + 1):
        stocks = figures.main_series(figures.used(KPM, [BOJONEGORO]), KPM)
        apart = (stocks["period_end"] - pd.Timestamp(year, 12, 31)).abs().dt.days
        near = stocks.assign(apart=apart)[apart <= NEAR].sort_values("apart", kind="stable")
        yield from _told(STOCK, year, near.head(1))
        for what, indicator in FLOWS.items():
            rows = figures.main_series(figures.used(indicator, [BOJONEGORO]), indicator)
            # One that does not say since when it counts is no sum of a year.
            whole = rows["period_start"].notna() & (rows["period"] == str(year))
            yield from _told(what, year, rows[whole].head(1))


def _told(what: str, year: int, rows: pd.DataFrame) -> Iterator[Seen]:
    for row in records(rows):
        ends = float(row["low"]), float(row["high"])
        period = Period.parse(row["period"])
        undated = what == STOCK and (period.end - period.start).days > NEAR
        caveats = (Caveat.DATE_UNKNOWN,) if undated else ()
        provenance = figures.provenance_of(rows, *caveats)
        value = float(row["value"])
        yield Seen(what, year, Telling.PUBLISHED, value, *ends, row["period"], provenance)


def _counted(year: int, practice: bool) -> Iterator[Seen]:  # noqa: FBT001
    """Of the lists or reports of exactly that year; a sum with a missing part is missing."""
    key = Period(date(year, 1, 1), date(year, 12, 31)).key
    found = flow.flows((BOJONEGORO,), practice, key)
    if isinstance(found, Gap) or found.facts["period"] != key:
        return
    for what, value in _flows(found.only()).items():
        told = float(value) if pd.notna(value) else None
        if told is not None:
            yield Seen(what, year, Telling.COUNTED, told, told, told, key, found.provenance)


def _flows(row: Mapping[str, Any] | pd.Series[Any]) -> dict[str, Any]:
    """As a scenario names them; who came first and who came back only where both are told."""
    lost = [row[name] if name in row else pd.NA for name in LOST]  # noqa: SIM401 - of a Series too
    told = {
        STOCK: row["closing"],
        "graduated": row[Exit.GRADUATED.value],
        "natural": row[Exit.NATURAL.value],
        "excluded": pd.NA if any(pd.isna(one) for one in lost) else sum(lost),
    }
    if RETURNED in row and pd.notna(row[RETURNED]):
        told |= {"entered": row["entries"], "returned": row[RETURNED]}
    return told
