"""What we have of each indicator: how complete, how fresh, what failed a check, how sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import audits, figures, metadata, register
from analytics.answers.areas import SHEETS
from analytics.answers.beneficiaries import FACILITATORS, GRADUATES, KPM
from analytics.answers.summary import HEADLINES
from analytics.store import tables
from analytics.store.versioned import cached, following
from analytics.vocabulary.area import BOJONEGORO, Level, parent_of
from analytics.vocabulary.audit import Severity
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.quality import Grade
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import quality as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pandas as pd

    from analytics.answers.audits import Finding
    from analytics.vocabulary.indicator import Indicator

_GRADES = {
    Standing.OFFICIAL: Grade.GOOD,
    Standing.QUOTED: Grade.PARTIAL,
    Standing.ESTIMATE: Grade.PARTIAL,
    Standing.EXAMPLE: Grade.POOR,
}
_NEEDED = ["indicator", "area_code", "period", "period_end", "low", "high", "sources", "standing"]
_NONE = (Grade.POOR, words.no_figure())
LEADING = frozenset(
    {*HEADLINES, *SHEETS[Level.REGENCY], *SHEETS[Level.DISTRICT], KPM, GRADUATES, FACILITATORS}
)

Cell = tuple[Grade, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator on the heat table; `main` is one that the pages lead with."""

    indicator: str
    label: str
    main: bool
    places: Cell
    years: Cell
    freshness: Cell
    checks: Cell
    standing: Cell


@cached
def table(on: date) -> tuple[Row, ...]:
    """One row an indicator of the catalogue, headlines first, then what the pages lead with.

    `on` is today. Figures are those of Bojonegoro and the areas in it, or of the province where
    the owner publishes nothing smaller. Example figures count for nothing.
    """
    with following(MAIN):
        used = figures.used(None)
    used = used.loc[used["standing"] != Standing.EXAMPLE, _NEEDED]
    by_indicator = {str(name): rows for name, rows in used.groupby("indicator")}
    found = [
        _row(tables.indicator(name), by_indicator.get(name, used.iloc[:0]), on)
        for name in tables.indicators()["id"]
    ]
    first = {name: place for place, name in enumerate(HEADLINES)}
    return tuple(
        sorted(
            found,
            key=lambda row: (not row.main, first.get(row.indicator, len(first)), row.label),
        )
    )


@cached
def places_at(level: Level) -> tuple[str, ...]:
    """Codes of the areas of a level that lie in Bojonegoro, or that Bojonegoro lies in."""
    around = BOJONEGORO
    while around is not None:
        if tables.area(around).level is level:
            return (around,)
        around = parent_of(around)  # type: ignore[assignment]
    inside = tables.areas_within(BOJONEGORO)
    return tuple(inside.loc[inside["level"] == level, "code"])


def covered(indicator: str, level: Level) -> tuple[str, ...]:
    """Codes of the areas of a level that have a figure."""
    with following(MAIN):
        rows = figures.used(indicator, places_at(level))
    return tuple(sorted(set(rows.loc[rows["standing"] != Standing.EXAMPLE, "area_code"])))


def years_of(rows: pd.DataFrame) -> tuple[list[int], list[int]]:
    """Years that have a figure, and those between the first and the last that have none."""
    known = sorted({int(year) for year in rows["period_end"].dt.year})
    between = range(known[0], known[-1] + 1) if known else range(0)
    return known, [year for year in between if year not in known]


def in_bojonegoro(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of Bojonegoro and the areas in it."""
    return rows[
        rows["area_code"].eq(BOJONEGORO) | rows["area_code"].str.startswith(f"{BOJONEGORO}.")
    ]


def _row(found: Indicator, rows: pd.DataFrame, on: date) -> Row:
    ours = in_bojonegoro(rows)
    if ours.empty:  # the owner stops at the province
        ours = rows[rows["area_code"].isin(places_at(found.smallest_level))]
    return Row(
        indicator=found.id,
        label=found.label,
        main=found.id in LEADING,
        places=_places(found, rows),
        years=_years(ours),
        freshness=_freshness(found.id, ours, on),
        checks=_checks(ours, len(findings_of(found.id))),
        standing=_standing(found.id, ours),
    )


def _places(found: Indicator, rows: pd.DataFrame) -> Cell:
    level = found.smallest_level
    places = set(places_at(level))
    covered = set(rows["area_code"]) if len(rows) else set(_counted(found.id, level))
    known, total = len(places & covered), len(places)
    if found.unit is Unit.FLAG and known:
        return Grade.GOOD, words.listed(known, level.label)
    grade = Grade.GOOD if known == total else Grade.PARTIAL if known else Grade.POOR
    return grade, words.places(known, total, level.label)


def _years(rows: pd.DataFrame) -> Cell:
    known, missing = years_of(rows)
    if not known:
        return _NONE
    total = len(known) + len(missing)
    return (Grade.PARTIAL if missing else Grade.GOOD), words.years(len(known), total)


def _freshness(indicator: str, rows: pd.DataFrame, on: date) -> Cell:
    if rows.empty:
        return _NONE
    newest = figures.newest_period(rows["period"])
    age = max(0, months_between(Period.parse(newest).end, on))
    rhythm = metadata.rhythm(indicator)
    if rhythm is None:
        grade = Grade.UNKNOWN
    elif age <= rhythm:
        grade = Grade.GOOD
    else:
        grade = Grade.PARTIAL if age <= 2 * rhythm else Grade.POOR
    return grade, words.age(period_of(newest), age)


def months_between(first: date, last: date) -> int:
    """Whole months from a day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def findings_of(indicator: str) -> tuple[Finding, ...]:
    """What the audits find in figures of Bojonegoro, beside what its sources disagree on."""
    return tuple(
        finding
        for finding in audits.findings()
        if finding.group is not None
        and finding.group.indicator == indicator
        and f"{finding.group.area_code}.".startswith(f"{BOJONEGORO}.")
        and finding.severity is not Severity.NOTE
        and not finding.disputed
    )


@cached
def doubted() -> dict[str, str]:
    """Figures that an audit finds wanting, by id: `tidak mungkin` or `perlu diperiksa`."""
    heavy = [one for one in audits.findings() if one.severity is not Severity.NOTE]
    return {str(one.figures["figure_id"].iloc[0]): one.severity.label for one in reversed(heavy)}


def _checks(rows: pd.DataFrame, found: int) -> Cell:
    compared = rows[rows["sources"].gt(1) | figures.disagree(rows)]
    differing = int(figures.disagree(compared).sum())
    told = words.checks(differing, len(compared), found)
    if differing or found:
        return Grade.POOR, told
    return (Grade.UNKNOWN if compared.empty else Grade.GOOD), told


def _standing(indicator: str, rows: pd.DataFrame) -> Cell:
    if rows.empty:
        counted = indicator not in stated() and register.imported()
        standings: Iterable[Standing] = [register.standing(practice=False)] if counted else []
    else:
        newest = rows[rows["period_end"] == rows["period_end"].max()]
        standings = [Standing(value) for value in newest["standing"].unique()]
    if not (found := list(standings)):
        return _NONE
    return _GRADES[weakest(*found)], weakest(*found).short_label


@cached
def stated() -> frozenset[str]:
    """Indicators of which a source states a figure; the others only a register can tell."""
    return frozenset(tables.claims()["indicator"])


def _counted(indicator: str, level: Level) -> tuple[str, ...]:
    """Areas that the register in use counts; none while it is the example."""
    if indicator in stated() or not register.imported():
        return ()
    known = set(register.cube("stock", practice=False)["area_code"])
    return tuple(code for code in places_at(level) if code in known)
