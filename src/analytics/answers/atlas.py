"""What the map can show: one table of indicator, level, period and standing, and the map itself.

Nothing is offered below the level its owner publishes, so no kecamatan meets a rate that
nobody measured there.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analytics.answers import boundaries, counted, figures
from analytics.answers.basis import moved_by
from analytics.answers.counted import drawn_codes
from analytics.answers.indicators import gap_at
from analytics.answers.register import there
from analytics.measures.classes import assign, breaks
from analytics.store import kept, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, PILOT_VILLAGES, Level
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
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


@dataclass(frozen=True, slots=True)
class Offer:
    """A map that can be drawn; `known` of its `total` areas have a figure."""

    indicator: str
    label: str
    level: Level
    period: str
    standing: Standing
    known: int
    total: int


@cached
def offered(practice: bool) -> tuple[Offer, ...]:  # noqa: FBT001 - the reader's switch, as asked
    """The table behind the picker: one row a map that can be drawn, newest period first.

    Counts of the register are in it when there is one: in mode latihan those of the example.
    """
    rows = [
        (name, level, period, surest, known)
        for level, names in PUBLISHED.items()
        for name in names
        for period, surest, known in _published_periods(name, level)
    ]
    if there(practice):
        rows += [
            (name, level, period, counted.provenance_of(name, level, practice).standing, known)
            for level, names in counted.INDICATORS.items()
            for name in names
            for period, known in counted.periods(name, level, practice)
        ]
    return tuple(
        Offer(
            name, tables.indicator(name).label, level, day, surest, known, len(drawn_codes(level))
        )
        for name, level, day, surest, known in rows
    )


def opening(practice: bool) -> tuple[str, Level]:  # noqa: FBT001
    """The map a reader meets first: the register's counts, or without one what is published."""
    if there(practice):
        return counted.PER_THOUSAND, Level.DISTRICT
    return "poverty_rate", Level.REGENCY


def indicator_map(
    indicator: str,
    level: Level,
    period: str,
    practice: bool = False,  # noqa: FBT001, FBT002 - the reader's switch, as asked
) -> Answer:
    """One indicator over all areas of a level.

    One row an area of the layer, in the layer's order: area_code, name, value (missing where
    nobody published one), low, high, standing. `facts`: `breaks` (upper ends of the classes, the
    same in every period), `classes` (class of each row, -1 for missing), `known`, `period`,
    `level`, `boundary` (whose boundaries), `basis` (words of the basis that moves any figure, or
    nothing), `marked` (codes of the pilot villages).
    """
    if _is_hidden(indicator, level, practice):
        return gap_at(indicator, level, f" per {level.label}")
    every = _every_period(indicator, level, practice)
    chosen = every[every["period"] == period]
    if chosen.empty:
        return gap_at(indicator, level, f" per {level.label}")
    codes = drawn_codes(level)
    frame = figures.with_names(
        chosen.set_index("area_code").reindex(codes).rename_axis("area_code").reset_index()
    ).assign(period=period)
    found = tables.indicator(indicator)
    if found.unit is Unit.FLAG:
        # A published list is complete: who is not on it is known not to be.
        frame["value"] = frame["value"].fillna(0.0)
    ends = (0.0, 1.0) if found.unit is Unit.FLAG else _breaks(indicator, level, practice)
    return Result(
        frame=frame,
        indicator=found,
        provenance=(
            counted.provenance_of(indicator, level, practice)
            if indicator in counted.INDICATORS.get(level, ())
            else _provenance(chosen, level, complete=bool(frame["value"].notna().all()))
        ),
        facts={
            "breaks": ends,
            "classes": assign(frame["value"], ends),
            "known": int(frame["value"].notna().sum()),
            "period": period,
            "level": level,
            "first": tables.area(BOJONEGORO).name,
            "boundary": boundaries.note(level),
            "basis": moved_by(chosen) or counted.told(indicator),
            "marked": () if level is Level.REGENCY else PILOT_VILLAGES,
        },
    )


def _is_hidden(indicator: str, level: Level, practice: bool) -> bool:  # noqa: FBT001
    """True for figures of the register as long as it is the example and nobody asked for it."""
    return indicator in counted.INDICATORS.get(level, ()) and not there(practice)


def asked_map(indicator: str, level: Level, period: str | None, practice: bool) -> Answer:  # noqa: FBT001
    """The map of an indicator, of its newest period unless one is named; a Gap if none is drawn."""
    maps = (one for one in offered(practice) if (one.indicator, one.level) == (indicator, level))
    newest = next(maps, None)
    if newest is None:
        return gap_at(indicator, level, f" per {level.label}")
    return indicator_map(indicator, level, period or newest.period, practice)


def coverage(answer: Answer) -> tuple[str, ...]:
    """How much of a map has a figure, in a sentence; of invented figures, that none has."""
    if isinstance(answer, Gap):
        return ()
    level, total = answer.facts["level"].label, len(answer.frame)
    if answer.provenance.standing is Standing.EXAMPLE:
        return (sentences.nothing_published(level),)
    if answer.indicator.unit is Unit.FLAG:
        return (sentences.listed_areas(int(answer.frame["value"].sum()), total, level),)
    return (sentences.missing_areas(answer.facts["known"], total, level),)


def _every_period(indicator: str, level: Level, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    if indicator in counted.INDICATORS.get(level, ()):
        return counted.values(indicator, level, practice)
    return _published(indicator, level)


@cached
def _breaks(indicator: str, level: Level, practice: bool) -> tuple[float, ...]:  # noqa: FBT001
    """Ends of the classes, worked out once for all periods, so that colours compare."""
    values = _every_period(indicator, level, practice)["value"]
    return kept.once(f"{indicator}-{level.value}", breaks, values)


@cached
def _published(indicator: str, level: Level) -> pd.DataFrame:
    """Used figures of the areas of a level; one series, the newest, so that years compare."""
    rows = figures.used(indicator, drawn_codes(level))
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
            len(drawn_codes(level)) if listed else len(group),
        )
        for period, group in rows.groupby("period")
    ]
    return sorted(by_period, key=lambda row: Period.parse(row[0]).end, reverse=True)


def _provenance(rows: pd.DataFrame, level: Level, *, complete: bool) -> Provenance:
    gaps = () if complete else (Caveat.INCOMPLETE_COVERAGE,)
    return figures.provenance_of(rows, *boundaries.caveats(level), *gaps)


def areas_of(level: Level) -> dict[str, str]:
    """Code and unique label of the areas a map of `level` shows."""
    names = tables.names()
    if level is not Level.VILLAGE:
        return {code: names[code] for code in drawn_codes(level)}
    return {
        code: f"{names[code]} · Kec. {names[code.rsplit('.', 1)[0]]}" for code in drawn_codes(level)
    }
