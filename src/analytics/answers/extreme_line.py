"""Lines of extreme poverty in rupiah, beside the poverty line and what a market rate makes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers import figures, indicators
from analytics.measures.extreme_track import a_day, a_month, rupiah_a_dollar
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import INDONESIA
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import DOLLARS, LINE
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result, records
from analytics.wording import extreme_line as words

PROGRAMME = "Garis miskin ekstrem dalam rupiah"
# What `data/programmes.csv` calls each figure of the press.
_DOLLARS, _RATE, _DAY = (
    "dolar PPP sehari",
    "kurs pasar menurut media",
    "rupiah sehari menurut media",
)
_USUAL = "poverty_line"


@cached
def lines() -> Answer:
    """What is the line of extreme poverty in rupiah, and what comes of it at a market rate?

    One row a line that was stated in rupiah a month, oldest first: claim_id, area_code, name,
    period, value (a month), day, dollars (of purchasing power a day), per_dollar (rupiah), usual
    (the poverty line of the same place in force then), usual_period, source, standing. `facts`:
    `market`, None or a mapping: dollars, rate (rupiah), day, month, usual, usual_period, source;
    `newest` (the row of the last line).
    """
    rows = figures.by_source(LINE)
    rows = rows[(rows["rank"] == Rank.PREFERRED) & rows["series_id"].isin(DOLLARS)]
    if rows.empty:
        return indicators.gap(LINE, INDONESIA)
    told, used = [], [rows]
    for row in records(rows.sort_values("period_end")):
        usual = _usual(row["area_code"], Period.parse(row["period"]))
        used += [usual]
        told.append(_row(row, usual))
    market, stated = _market()
    used += stated
    provenance = figures.provenance_of(
        pd.concat([one[["origin_id", "standing"]] for one in used]), Caveat.SERIES_BREAK
    )
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(LINE),
        provenance=provenance.then(words.STEP),
        facts={"market": market, "newest": told[-1]},
    )


def _row(row: dict[str, Any], usual: pd.DataFrame) -> dict[str, Any]:
    dollars = DOLLARS[row["series_id"]]
    return {
        **{name: row[name] for name in ("claim_id", "area_code", "name", "period", "value")},
        "day": a_day(row["value"]),
        "dollars": dollars,
        "per_dollar": rupiah_a_dollar(row["value"], dollars),
        "usual": None if usual.empty else float(usual["value"].iloc[0]),
        "usual_period": None if usual.empty else str(usual["period"].iloc[0]),
        "source": tables.origin(row["origin_id"]).publisher,
        "carrier": tables.origin(row["origin_id"]).carrier,
        "standing": row["standing"],
    }


def _market() -> tuple[dict[str, Any] | None, list[pd.DataFrame]]:
    """The figure of the press, if all that it was made of is stated."""
    rows = tables.programmes()
    rows = rows[rows["programme"] == PROGRAMME]
    stated = {row["indicator"]: row for row in records(rows)}
    if not {_DOLLARS, _RATE, _DAY} <= set(stated):
        return None, []
    day = stated[_DAY]
    when = Period.parse(day["period"])
    usual = _usual(day["area_code"], when)
    told = {
        "dollars": float(stated[_DOLLARS]["value"]),
        "rate": float(stated[_RATE]["value"]),
        "day": float(day["value"]),
        "month": a_month(float(day["value"])),
        "usual": None if usual.empty else float(usual["value"].iloc[0]),
        "usual_period": None if usual.empty else str(usual["period"].iloc[0]),
        "source": tables.origin(day["origin_id"]).carrier,
    }
    return told, [rows, usual]


def _usual(area: str, when: Period) -> pd.DataFrame:
    """The poverty line in use at that time, the newest up to it, as a frame of one row or none."""
    rows = figures.main_series(figures.used(_USUAL, [area]), _USUAL)
    rows = rows[rows["period_end"] <= pd.Timestamp(when.end)]
    return rows.sort_values("period_end").tail(1)
