"""What the map can show: one table of indicator, level, period and standing, and the map itself.

Nothing is offered below the level its owner publishes, so no kecamatan meets a rate that
nobody measured there.
"""

from __future__ import annotations

from functools import cache

import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import gap_at
from analytics.answers.register import cube, provenance
from analytics.measures.classes import assign, breaks
from analytics.measures.coverage import per_thousand
from analytics.store import geometry, places, tables
from analytics.vocabulary.area import BOJONEGORO, PILOT_VILLAGES, Level
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording import sentences

# Order of the picker; each was chosen because it answers something at that level.
PUBLISHED = {
    Level.REGENCY: (
        "poverty_rate",
        "poor_people",
        "poverty_gap",
        "poverty_severity",
        "poverty_line",
        "unemployment_rate",
        "gini",
    ),
    Level.DISTRICT: (
        "population",
        "population_density",
        "village_count",
        "register_desil1_4_rate",
        "register_desil1_people",
        "red_quadrant_villages",
    ),
    Level.VILLAGE: ("pilot_village", "priority_village_2021"),
}
PER_THOUSAND = "kpm_per_1000_population"
# Rate on the map: the stage of the funnel, and the column that holds its share.
_FUNNEL_RATES = {
    "assessment_rate": (Stage.ASSESSED, "share_of_start"),
    "link_rate": (Stage.LINKED, "share_of_start"),
    "graduation_rate": (Stage.GRADUATED, "share_of_start"),
    "sustained_rate": (Stage.SUSTAINED, "share_of_previous"),
}
FROM_REGISTER = {
    Level.DISTRICT: (PER_THOUSAND, "kpm_active", *_FUNNEL_RATES),
    Level.VILLAGE: ("kpm_active",),
}
_COLUMNS = ["indicator", "label", "level", "period", "standing", "known", "total"]


@cache
def offered(practice: bool) -> pd.DataFrame:  # noqa: FBT001 - the reader's switch, as asked
    """The table behind the picker: one row a map that can be drawn, newest period first.

    Columns: indicator, label, level, period, standing, known (areas with a figure), total.
    Example figures are in it only in mode latihan.
    """
    rows = [
        (name, level, period, standing, known)
        for level, names in PUBLISHED.items()
        for name in names
        for period, standing, known in _published_periods(name, level)
    ]
    if practice:
        rows += [
            (name, level, period, Standing.EXAMPLE, len(_codes(level)))
            for level, names in FROM_REGISTER.items()
            for name in names
            for period in _register_periods(name)
        ]
    table = pd.DataFrame(rows, columns=["indicator", "level", "period", "standing", "known"])
    table["label"] = [tables.indicator(name).label for name in table["indicator"]]
    table["total"] = [len(_codes(level)) for level in table["level"]]
    return table[_COLUMNS]


def opening(practice: bool) -> tuple[str, Level]:  # noqa: FBT001
    """The map a reader meets first: what is published, or the example in mode latihan."""
    if practice:
        return PER_THOUSAND, Level.DISTRICT
    return "poverty_rate", Level.REGENCY


def indicator_map(indicator: str, level: Level, period: str) -> Answer:
    """One indicator over all areas of a level.

    One row an area of the layer, in the layer's order: area_code, name, value (missing where
    nobody published one), low, high, standing. `facts`: `breaks` (upper ends of the classes, the
    same in every period), `classes` (class of each row, -1 for missing), `known`, `period`,
    `level`, `marked` (codes of the pilot villages).
    """
    every = _every_period(indicator, level)
    chosen = every[every["period"] == period]
    if chosen.empty:
        return gap_at(indicator, level, f" per {level.label}")
    codes = _codes(level)
    frame = figures.with_names(
        chosen.set_index("area_code").reindex(codes).rename_axis("area_code").reset_index()
    ).assign(period=period)
    found = tables.indicator(indicator)
    if found.unit is Unit.FLAG:
        # A published list is complete: who is not on it is known not to be.
        frame["value"] = frame["value"].fillna(0.0)
    ends = (0.0, 1.0) if found.unit is Unit.FLAG else _breaks(indicator, level)
    return Result(
        frame=frame,
        indicator=found,
        provenance=_provenance(
            indicator, level, chosen, complete=bool(frame["value"].notna().all())
        ),
        facts={
            "breaks": ends,
            "classes": assign(frame["value"], ends),
            "known": int(frame["value"].notna().sum()),
            "period": period,
            "level": level,
            "first": tables.area(BOJONEGORO).name,
            "marked": () if level is Level.REGENCY else PILOT_VILLAGES,
        },
    )


def asked_map(indicator: str, level: Level, period: str | None, practice: bool) -> Answer:  # noqa: FBT001
    """The map of an indicator, of its newest period unless one is named; a Gap if none is drawn."""
    maps = offered(practice)
    maps = maps[(maps["indicator"] == indicator) & (maps["level"] == level)]
    if maps.empty:
        return gap_at(indicator, level, f" per {level.label}")
    return indicator_map(indicator, level, period or maps["period"].iloc[0])


def coverage(indicator: str, level: Level, period: str) -> tuple[str, ...]:
    """How much of the map has a figure, in a sentence."""
    answer = indicator_map(indicator, level, period)
    if isinstance(answer, Gap):
        return ()
    known, total = answer.facts["known"], len(answer.frame)
    return (sentences.missing_areas(known, total, level.label),)


@cache
def _codes(level: Level) -> tuple[str, ...]:
    return geometry.layer(level, places.geo_folder()).codes


def _every_period(indicator: str, level: Level) -> pd.DataFrame:
    if indicator in FROM_REGISTER.get(level, ()):
        return _register_values(indicator, level)
    return _published(indicator, level)


@cache
def _breaks(indicator: str, level: Level) -> tuple[float, ...]:
    """Ends of the classes, worked out once for all periods, so that colours compare."""
    return breaks(_every_period(indicator, level)["value"])


@cache
def _published(indicator: str, level: Level) -> pd.DataFrame:
    """Used figures of the areas of a level; one series, the newest, so that years compare."""
    rows = figures.used(indicator, _codes(level))
    if rows.empty:
        return rows
    newest = rows.sort_values("period_end")["series_id"].iloc[-1]
    rows = rows[rows["series_id"] == newest]
    # A year for which a handful of areas was found says nothing of where it is high.
    known = rows.groupby("period")["area_code"].transform("size")
    enough = known.gt(1) & known.ge(known.max() / 2)
    return pd.DataFrame(rows[enough])


def _published_periods(indicator: str, level: Level) -> list[tuple[str, Standing, int]]:
    rows = _published(indicator, level)
    listed = tables.indicator(indicator).unit is Unit.FLAG  # a list tells of every area
    by_period = [
        (
            str(period),
            Standing(figures.provenance_of(group).standing),
            len(_codes(level)) if listed else len(group),
        )
        for period, group in rows.groupby("period")
    ]
    return sorted(by_period, key=lambda row: Period.parse(row[0]).end, reverse=True)


def _register_periods(indicator: str) -> list[str]:
    rows = cube("funnel" if indicator in _FUNNEL_RATES else "stock")
    return sorted(rows["period"].unique(), key=lambda key: Period.parse(key).end, reverse=True)


@cache
def _register_values(indicator: str, level: Level) -> pd.DataFrame:
    if indicator in _FUNNEL_RATES:
        stage, share = _FUNNEL_RATES[indicator]
        rows = cube("funnel")
        rows = rows[(rows["level"] == level) & (rows["stage"] == stage)]
        values = rows.assign(value=100 * rows[share].astype("Float64"))
    else:
        rows = cube("stock")
        values = rows[rows["level"] == level].assign(value=lambda f: f["active"].astype("Float64"))
    if indicator == PER_THOUSAND:
        values = _per_thousand(values, level)
    values = values.assign(value=values["value"].astype(float), standing=Standing.EXAMPLE)
    return values.assign(low=values["value"], high=values["value"])[
        ["area_code", "period", "value", "low", "high", "standing"]
    ]


@cache
def _population(level: Level) -> pd.DataFrame:
    """The newest published population of each area of a level."""
    return figures.latest(figures.used("population", _codes(level)))


def _per_thousand(counts: pd.DataFrame, level: Level) -> pd.DataFrame:
    """KPM of each period over the newest published population of the same area."""
    population = _population(level).set_index("area_code")["value"]
    parts = []
    for _period, rows in counts.groupby("period"):
        rates = per_thousand(rows.set_index("area_code")["value"], population)["rate"]
        parts.append(rows.assign(value=rows["area_code"].map(rates)))
    return pd.concat(parts, ignore_index=True)


def _provenance(indicator: str, level: Level, rows: pd.DataFrame, *, complete: bool) -> Provenance:
    if indicator not in FROM_REGISTER.get(level, ()):
        gaps = () if complete else (Caveat.INCOMPLETE_COVERAGE,)
        return figures.provenance_of(rows, Caveat.DERIVED_BOUNDARY, *gaps)
    counted = provenance().then("dijumlahkan per wilayah", Caveat.DERIVED_BOUNDARY)
    if indicator != PER_THOUSAND:
        return counted
    people = figures.provenance_of(_population(level))
    return (counted | people).then(
        "dibagi jumlah penduduk terbaru", Caveat.MIXED_UNITS, Caveat.OTHER_YEAR
    )


def areas_of(level: Level) -> dict[str, str]:
    """Code and unique label of the areas a map of `level` shows."""
    names = tables.areas().set_index("code")["name"]
    if level is not Level.VILLAGE:
        return {code: names[code] for code in _codes(level)}
    return {code: f"{names[code]} · Kec. {names[code.rsplit('.', 1)[0]]}" for code in _codes(level)}
