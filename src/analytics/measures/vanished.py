"""Families that were on an earlier list of KPM and are on no list now: nobody says why they left.

Worked back from the list of today, every opening count balances by construction. The list before
is the one other count there is: where it is of the day before the flows begin, it is the opening;
later in the period, whoever it names and no list accounts for was a member at least until then.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pandas as pd

from analytics.measures.journeys import DISTRICT
from analytics.vocabulary.area import Level
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

COLUMNS = {"family_id": "str", DISTRICT: "str", "entry_date": "datetime64[s]", "seen": "str"}


def vanished(
    earlier: pd.DataFrame, kpm: Iterable[str], graduates: pd.DataFrame, cutoff: date
) -> pd.DataFrame:
    """The rows of `earlier` that no list of today accounts for.

    Args:
        earlier: `COLUMNS`; `seen` is the day (ISO) of the last list a family was on.
        kpm: families on the list of today.
        graduates: the list of exits: `family_id`, `date`.
        cutoff: day of the list of today; later exits account for nobody missing from it.
    """
    out = graduates[graduates["date"] <= pd.Timestamp(cutoff)]
    told = earlier["family_id"].isin(kpm) | earlier["family_id"].isin(out["family_id"])
    return earlier[~told].reset_index(drop=True)


def held_against(
    flows: pd.DataFrame, listed: Mapping[str, Mapping[str, int]], gone: pd.DataFrame
) -> pd.DataFrame:
    """Flows whose opening is what the earlier list says, as far as it says anything.

    Args:
        flows: cube of `measures.cubes.build`, by regency and kecamatan.
        listed: families on each earlier list, by its day (ISO) and kecamatan.
        gone: those of them that `vanished`.

    Returns:
        The flows, with families that vanished in the opening (or entries) of the period they were
        last seen in; opening + in - out = closing then fails by their number.
    """
    return pd.concat(
        [_row_of(rows, listed, gone) for _, rows in flows.groupby("period", sort=False)],
        ignore_index=True,
    )


def counted_on(key: str, days: Collection[str]) -> bool:
    """True if one of the earlier lists is of the day before a period begins."""
    return _before(Period.parse(key)) in days


def _row_of(
    rows: pd.DataFrame, listed: Mapping[str, Mapping[str, int]], gone: pd.DataFrame
) -> pd.DataFrame:
    span = Period.parse(str(rows["period"].iloc[0]))
    start = pd.Timestamp(span.start)
    came = gone[(gone["seen"] >= span.start.isoformat()) & (gone["entry_date"] >= start)]
    entries = rows["entries"] + _by_area(came, rows)
    if counted_on(span.key, listed):
        own = listed[_before(span)]
        whole = rows["level"] == Level.REGENCY
        counts = rows["area_code"].map(own).fillna(0).astype("int64")
        return rows.assign(entries=entries, opening=counts.mask(whole, sum(own.values())))
    later = gone["seen"] >= _before(span)
    old = gone[later & ~(gone["entry_date"] >= start)]
    return rows.assign(entries=entries, opening=rows["opening"] + _by_area(old, rows))


def _before(span: Period) -> str:
    return (span.start - timedelta(days=1)).isoformat()


def _by_area(families: pd.DataFrame, rows: pd.DataFrame) -> pd.Series[int]:
    counts = families.groupby(DISTRICT).size()
    here = rows["area_code"].map(counts).fillna(0).astype("int64")
    return here.mask(rows["level"] == Level.REGENCY, len(families))
