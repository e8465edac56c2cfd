"""What is missing of an indicator, piece by piece, each with whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures, indicators, metadata, quality, register
from analytics.store import tables
from analytics.store.versioned import cached, following
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.quality import Grade
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import period_of, when
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import pandas as pd

    from analytics.vocabulary.indicator import Indicator

_DRAWN = (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)


@cached
def gaps_of(indicator: str, on: date) -> tuple[Gap, ...]:
    """Everything missing of an indicator: places, years, newer figures, agreement, documents.

    `on` is today.

    Raises:
        KeyError: the catalogue has no such indicator.
    """
    found = tables.indicator(indicator)
    if indicator not in quality.stated():
        return (register.missing(found.label),) if register.practice_by_default() else ()
    with following(MAIN):
        rows = figures.used(indicator)
    rows = rows[rows["standing"] != Standing.EXAMPLE]
    ours = rows[rows["area_code"] == BOJONEGORO]
    return (
        *_places(found),
        *_years(found, ours),
        *_stale(found, ours, on),
        *_disputed(found, ours),
        *_found(found),
        *_unread(found, ours),
    )


def labels(gaps: tuple[Gap, ...]) -> dict[str, str]:
    """What a reader picks from: place in the tuple, and what is missing."""
    return {str(place): gap.what for place, gap in enumerate(gaps)}


def _places(found: Indicator) -> Iterator[Gap]:
    """Levels down to the smallest one published at which areas have no figure."""
    order = list(Level)
    for level in _DRAWN:
        if order.index(level) > order.index(found.smallest_level) or found.unit is Unit.FLAG:
            return
        all_places, known = quality.places_at(level), quality.covered(found.id, level)
        if len(known) < len(all_places):
            yield indicators.gap_at(found.id, level, f" per {level.label}")


def _years(found: Indicator, rows: pd.DataFrame) -> Iterator[Gap]:
    _, missing = quality.years_of(rows)
    # Of what the pages lead with every year is wanted, however often its owner publishes it.
    if missing and (metadata.rhythm(found.id) or found.id in quality.LEADING):
        named = joined([str(year) for year in missing])
        yield _ask(found, f"{found.label} tahun {named}", f"tahun {named}, beserta tanggalnya")


def _stale(found: Indicator, rows: pd.DataFrame, on: date) -> Iterator[Gap]:
    rhythm = metadata.rhythm(found.id)
    if rows.empty or rhythm is None:
        return
    newest = figures.newest_period(rows["period"])
    if quality.months_between(Period.parse(newest).end, on) > rhythm:
        since = period_of(newest)
        yield _ask(found, f"{found.label} sesudah {since}", f"yang terbaru, sesudah {since}")


def _disputed(found: Indicator, rows: pd.DataFrame) -> Iterator[Gap]:
    for row in records(rows[figures.disagree(rows)]):
        told = when(row)
        yield _ask(
            found,
            f"{found.label} {told} yang disepakati",
            f"{told} yang berlaku, beserta tanggal cacah dan dokumen aslinya",
        )


def _found(found: Indicator) -> Iterator[Gap]:
    """What the audits found, to be explained by whoever owns the figure."""
    findings = {finding.sentence: finding for finding in quality.findings_of(found.id)}
    for place, finding in enumerate(findings.values(), start=1):
        told = period_of(finding.group.period) if finding.group else ""
        yield Gap(
            what=f"Penjelasan temuan audit {place}: {found.label} {told}",
            ask_whom=found.owner,
            ask_for=f"penjelasan atas hitungan ini: {finding.sentence.removesuffix('.')}",
            indicator=found.id,
            level=Level.REGENCY,
        )


def _unread(found: Indicator, rows: pd.DataFrame) -> Iterator[Gap]:
    """The owner's document, where the newest figure was only read elsewhere."""
    newest = rows[rows["period_end"] == rows["period_end"].max()]
    if not newest.empty and (newest["standing"] != Standing.OFFICIAL).any():
        told = when(newest.iloc[0])
        yield _ask(found, f"Dokumen asli {found.label} {told}", f"{told} dengan dokumen aslinya")


def _ask(found: Indicator, what: str, which: str) -> Gap:
    return Gap(
        what=what,
        ask_whom=found.owner,
        ask_for=f"{lower_first(found.label)} {which}",
        indicator=found.id,
        level=Level.REGENCY,
    )


def worst(on: date) -> str:
    """The indicator to open with: of those the pages lead with, the one that lacks most."""
    rows = [row for row in quality.table(on) if row.main]
    graded = {row.indicator: _points(row) for row in rows}
    return max(graded, key=lambda name: (graded[name], name == "kpm_pkh"))


def _points(row: quality.Row) -> int:
    cells = (row.places, row.years, row.freshness, row.checks, row.standing)
    return sum(grade is Grade.POOR for grade, _ in cells)
