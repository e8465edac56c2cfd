"""Families known to have come or gone between two counts: from lists, reports or statements.

For one reason one source is used, so that nobody is counted twice: the list of graduates before
the monthly reports, and both before a figure that somebody stated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import figures
from analytics.store import tables, versions, warehouse
from analytics.store.versioned import following
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.claim import MAIN, Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Origin
from analytics.vocabulary.result import records
from analytics.vocabulary.stage import Exit
from analytics.vocabulary.standing import Standing
from analytics.wording import bridge as words

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRIES = "entries"
PARTS = (ENTRIES, *(exit_.value for exit_ in Exit))
"""Every way in and out, in the order of the bridge."""

_STATED = {"pkh_graduates_able": Exit.GRADUATED, "pkh_graduates_natural": Exit.NATURAL}
_REPORTED = {
    "entered": ENTRIES,
    "graduated_able": Exit.GRADUATED.value,
    "graduated_natural": Exit.NATURAL.value,
    "excluded": Exit.EXCLUDED.value,
    "moved": Exit.MOVED.value,
    "died": Exit.DIED.value,
    "double": Exit.DOUBLE.value,
}
_SMALL = 5  # a reason with fewer families is not told of an area below the regency


@dataclass(frozen=True, slots=True)
class Step:
    """Families that came (`amount` above zero) or went (below) for one reason.

    `assumptions` are sentences: what has to be taken for granted to use the figure. So are
    `notes`: what else has to be known of it. `begun` is False where nobody says since when,
    `whole` where some of the reports it sums are missing.
    """

    part: str
    amount: float
    period: str
    standing: Standing
    origins: tuple[Origin, ...]
    assumptions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    begun: bool = True
    whole: bool = True

    @property
    def is_sure(self) -> bool:
        """False where the figure fits between the counts only under an assumption."""
        return not self.assumptions


def between(area: str, first: Period, last: Period) -> tuple[Step, ...]:
    """Known movements after the count of `first`, up to that of `last`, in order of `PARTS`.

    A movement belongs there if it ends after `first` does and no later than `last` does.
    """
    found: dict[str, list[Step]] = {}
    sources = (_listed, _reported, _stated)
    for step in (step for source in sources for step in source(area, first, last)):
        found.setdefault(step.part, []).append(step)
    return tuple(_one(found[part]) for part in PARTS if part in found)


def _one(steps: list[Step]) -> Step:
    chosen, *others = steps
    differing = [step.amount for step in others if step.amount != chosen.amount]
    if not differing:
        return chosen
    told = words.other_sources(chosen.part, chosen.amount, differing)
    origins = dict.fromkeys(origin for step in steps for origin in step.origins)
    return replace(chosen, origins=tuple(origins), notes=(*chosen.notes, told))


def _stated(area: str, first: Period, last: Period) -> Iterator[Step]:
    """What sources say of flows; figures of several periods of one reason add up."""
    for indicator, exit_ in _STATED.items():
        with following(MAIN):  # a bridge between main figures follows no reader's own basis
            rows = figures.main_series(figures.used(indicator, [area]), indicator)
        ends = rows["period_end"].dt.date
        rows = rows[(ends > first.end) & (ends <= last.end)]
        if rows.empty:
            continue
        count = -float(rows["value"].sum())
        provenance = figures.provenance_of(rows)
        told = [_told(exit_.value, row, first, last) for row in records(rows)]
        yield Step(
            exit_.value,
            count,
            rows["period"].iloc[-1],
            provenance.standing,
            provenance.origins,
            assumptions=tuple(assumed for assumed, _ in told if assumed),
            notes=tuple(note for _, note in told if note),
            begun=bool(rows["period_start"].notna().all()),
        )


def _told(part: str, row: dict[str, Any], first: Period, last: Period) -> tuple[str, str]:
    """What has to be assumed of a stated flow, and what else to be known; "" for nothing.

    The day of a count that holds for a whole year is not known, so a flow of the year after is
    taken to fill the time.
    """
    if pd.isna(row["period_start"]):
        return words.start_unknown(part, row["value"], row["period_end"].date()), ""
    stated = Period.parse(row["period"])
    if stated.start <= first.end:
        return words.begins_before(part, row["value"], row["period"], first.key), ""
    if stated.start - first.end > timedelta(days=1) or stated.end < last.end:
        return "", words.part_of_span(part, row["value"], row["period"], first.key, last.key)
    return "", ""


def _listed(area: str, first: Period, last: Period) -> Iterator[Step]:
    """The imported list of those who left, family by family."""
    rows = warehouse.frame("graduates")
    if rows is None:
        return
    dates = pd.to_datetime(rows["date"]).dt.date
    within = rows["village_code"].str.startswith(f"{area}.") | (rows["village_code"] == area)
    if area == BOJONEGORO:
        within |= rows["district_code"].str.startswith(f"{area}.")
    else:
        within |= rows["district_code"] == area
    found = rows[within & (dates > first.end) & (dates <= last.end)]
    for reason, families in found.groupby("exit").size().items():
        if _may_be_told(area, families):
            part = Exit(str(reason)).value
            yield _imported(part, -float(families), first, last, "Daftar graduasi", "graduates")


def _reported(area: str, first: Period, last: Period) -> Iterator[Step]:
    """Sums of the monthly reports of the kecamatan, as far as there are any."""
    rows = warehouse.frame("monthly")
    districts = _districts(area)
    if rows is None or not districts:
        return
    ends = [Period.parse(key).end for key in rows["month"]]
    inside = pd.Series([first.end < end <= last.end for end in ends], index=rows.index)
    rows = rows[inside & rows["district_code"].isin(districts)]
    months = (last.end.year - first.end.year) * 12 + last.end.month - first.end.month
    for column, part in _REPORTED.items():
        if column not in rows or rows[column].notna().sum() == 0:
            continue
        families, reports = float(rows[column].sum()), int(rows[column].notna().sum())
        if not _may_be_told(area, families):
            continue
        expected = months * len(districts)
        told = () if reports == expected else (words.partly_reported(part, reports, expected),)
        sign = 1 if part == ENTRIES else -1
        name = "Laporan bulanan kecamatan"
        step = _imported(part, sign * families, first, last, name, "monthly", told)
        yield replace(step, whole=not told)


def _imported(  # noqa: PLR0913, PLR0917 - the parts of one Step
    part: str,
    amount: float,
    first: Period,
    last: Period,
    title: str,
    table: str,
    notes: tuple[str, ...] = (),
) -> Step:
    version = versions.current()
    keeper = tables.indicator("kpm_pkh").owner
    origin = Origin(
        id=f"imported.{table}",
        publisher=keeper,
        carrier=keeper,
        title=f"{title} yang diunggah (versi {version})",
        url="",
        published=versions.read(version).created[:10],
    )
    key = Period(first.end, last.end).key
    return Step(part, amount, key, Standing.OFFICIAL, (origin,), notes=notes)


def _districts(area: str) -> list[str]:
    areas = tables.areas()
    if level_of(area) is Level.DISTRICT:
        return [area]
    inside = areas["level"].eq(Level.DISTRICT.value) & areas["parent_code"].eq(area)
    return list(areas.loc[inside, "code"])


def _may_be_told(area: str, families: float) -> bool:
    if families == 0:
        return False
    return level_of(area) is Level.REGENCY or families >= _SMALL


def counts_of(indicator: str, area: str) -> pd.DataFrame:
    """Every count of the main series that is not superseded, with its period key."""
    rows = figures.main_series(figures.by_source(indicator, [area]), indicator)
    return rows[rows["rank"] != Rank.SUPERSEDED]
