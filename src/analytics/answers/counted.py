"""What the map shows of the register: families and rates per area, and where they come from."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.answers import boundaries, figures, register
from analytics.measures.coverage import per_thousand
from analytics.measures.shrinkage import smoothed
from analytics.store import geometry, places
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording.comparison import SHOWN, SHRINKING

PER_THOUSAND = "kpm_per_1000_population"
# Rate on the map: the stage of the funnel, and the column that holds what it is a part of.
_FUNNEL_RATES = {
    "assessment_rate": (Stage.ASSESSED, "start"),
    "link_rate": (Stage.LINKED, "start"),
    "graduation_rate": (Stage.GRADUATED, "start"),
    "sustained_rate": (Stage.SUSTAINED, "reached_previous"),
}
INDICATORS = {
    Level.DISTRICT: (PER_THOUSAND, "kpm_active", *_FUNNEL_RATES),
    Level.VILLAGE: ("kpm_active",),
}


@cached
def drawn_codes(level: Level, regency: str = BOJONEGORO) -> tuple[str, ...]:
    """Codes of the areas a map of the level draws, in the order of its layer."""
    return geometry.layer(level, places.geo_folder(), regency).codes


def periods(indicator: str, level: Level, practice: bool) -> list[tuple[str, int]]:  # noqa: FBT001
    """Periods with any figure: none was observed twelve months at the end of the first year."""
    if indicator in _FUNNEL_RATES:
        rows = _reached(indicator, level, practice)
        rows = rows[rows["reached"].notna() & rows[_FUNNEL_RATES[indicator][1]].gt(0)]
    else:
        rows = values(indicator, level, practice).dropna(subset="value")
    known = rows.groupby("period").size()
    by_period = [(str(period), int(count)) for period, count in known.items()]
    return sorted(by_period, key=lambda row: Period.parse(row[0]).end, reverse=True)


@cached
def values(indicator: str, level: Level, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    """One row an area and period: area_code, period, value, low, high, standing, hidden.

    Of the example in mode latihan, else of the register that was imported.
    """
    if indicator in _FUNNEL_RATES:
        found = _shrunken(_reached(indicator, level, practice), _FUNNEL_RATES[indicator][1])
    else:
        rows = register.cube("stock", practice)
        found = rows[rows["level"] == level].assign(value=lambda f: f["active"].astype("Float64"))
    if indicator == PER_THOUSAND:
        found = _per_thousand(found, level)
    found = found.assign(
        value=found["value"].astype(float),
        standing=provenance_of(indicator, level, practice).standing,
    )
    return found.assign(low=found["value"], high=found["value"])[
        ["area_code", "period", "value", "low", "high", "standing", "hidden"]
    ]


def _reached(indicator: str, level: Level, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    """The rows of the funnel that a rate is made of."""
    rows = register.cube("funnel", practice)
    return rows[(rows["level"] == level) & (rows["stage"] == _FUNNEL_RATES[indicator][0])]


def _shrunken(rows: pd.DataFrame, total: str) -> pd.DataFrame:
    """Rates drawn towards what all areas of a period have in common, never the raw ones."""
    parts = []
    for _period, there in rows.groupby("period"):
        counts = (there[name].to_numpy(dtype=float, na_value=np.nan) for name in ("reached", total))
        parts.append(there.assign(value=pd.array(100 * smoothed(*counts), dtype="Float64")))
    return pd.concat(parts, ignore_index=True)


@cached
def _population(level: Level) -> pd.DataFrame:
    """The newest published population of each area of a level, of the main series."""
    people = figures.used("population", drawn_codes(level))
    return figures.latest(figures.main_series(people, "population"))


def _per_thousand(counts: pd.DataFrame, level: Level) -> pd.DataFrame:
    """KPM of each period over the newest published population of the same area."""
    population = _population(level).set_index("area_code")["value"]
    parts = []
    for _period, rows in counts.groupby("period"):
        rates = per_thousand(rows.set_index("area_code")["value"], population)["rate"]
        parts.append(rows.assign(value=rows["area_code"].map(rates)))
    return pd.concat(parts, ignore_index=True)


def provenance_of(indicator: str, level: Level, practice: bool) -> Provenance:  # noqa: FBT001
    """Where the counts come from, and for a rate per person where the population does."""
    cube = "funnel" if indicator in _FUNNEL_RATES else "stock"
    counts = register.provenance(cube, practice).then(
        "dijumlahkan per wilayah", *boundaries.caveats(level)
    )
    if indicator in _FUNNEL_RATES:
        return counts.then(SHRINKING, Caveat.SHRUNKEN, standing=Standing.ESTIMATE)
    if indicator != PER_THOUSAND:
        return counts
    people = figures.provenance_of(_population(level))
    return (counts | people).then(
        "dibagi jumlah penduduk terbaru", Caveat.MIXED_UNITS, Caveat.OTHER_YEAR
    )


def told(indicator: str) -> str:
    """What a map of the indicator has to say of its values, in its subtitle; of most nothing."""
    return SHOWN["laju"] if indicator in _FUNNEL_RATES else ""
