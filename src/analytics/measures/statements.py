"""Statements as the audits see them: figures with their ranges, and relations between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.measures.printed import Range
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.result import records

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

TARGET = "target"  # the scope of figures that are aimed at, not counted
COLUMNS = (
    "figure_id", "scope", "subject", "area_code", "series_id", "start", "end", "as_of",
    "published", "value", "low", "high", "unit", "owner", "origin_id", "denominator_id",
    "used", "wrong",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One statement: what it is about, when it holds, the range it leaves open.

    `scope` is "" for indicators, `TARGET` for their targets, else the programme. `owner` is the
    institution without its office. `used` is the figure used among several, `wrong` is known to be
    so. `start` is None where the source does not say since when.
    """

    id: str
    scope: str
    subject: str
    area: str
    series: str
    start: date | None
    end: date
    as_of: date | None
    published: date | None
    value: float
    range: Range
    unit: str
    owner: str
    origin: str
    denominator: str
    used: bool
    wrong: bool

    @property
    def group(self) -> tuple[str, str, str, str]:
        """Scope, subject, area and series: figures that differ in their period alone."""
        return (self.scope, self.subject, self.area, self.series)

    @property
    def period(self) -> tuple[date | None, date]:
        """When it holds."""
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Declared:
    """One row of the table of relations; `terms` with the series each has to be of, or ""."""

    id: str
    rule: Relation
    scope: str
    result: str
    terms: tuple[tuple[str, str], ...]
    low: float
    high: float


Index = dict[tuple[str, str, str], list[Figure]]  # by scope, subject, area


def figures_of(frame: pd.DataFrame) -> tuple[Figure, ...]:
    """Figures from a frame with `COLUMNS`; dates are timestamps, NaT where unknown."""
    return tuple(
        Figure(
            id=row["figure_id"],
            scope=row["scope"],
            subject=row["subject"],
            area=row["area_code"],
            series=row["series_id"],
            start=_day(row["start"]),
            end=row["end"].date(),
            as_of=_day(row["as_of"]),
            published=_day(row["published"]),
            value=float(row["value"]),
            range=Range(row["low"], row["high"]),
            unit=row["unit"],
            owner=row["owner"],
            origin=row["origin_id"],
            denominator=row["denominator_id"],
            used=bool(row["used"]),
            wrong=bool(row["wrong"]),
        )
        for row in records(frame[list(COLUMNS)])
    )


def declared(frame: pd.DataFrame) -> tuple[Declared, ...]:
    """The table of relations, its terms taken apart."""
    return tuple(
        Declared(
            id=row["relation_id"],
            rule=Relation(row["rule"]),
            scope=row["scope"],
            result=row["result"],
            terms=tuple(_term(text) for text in row["terms"].split(";")),
            low=float(row["low"]),
            high=float(row["high"]),
        )
        for row in records(frame)
    )


def indexed(figures: Iterable[Figure]) -> Index:
    """Figures by scope, subject and area."""
    found: Index = defaultdict(list)
    for figure in figures:
        found[(figure.scope, figure.subject, figure.area)].append(figure)
    return found


def matching(index: Index, figure: Figure, subject: str, series: str) -> list[Figure]:
    """Figures of a subject that may stand beside a figure, those of its own document alone if any.

    Same scope, area and series (or the one declared), same or shortest surrounding period.
    """
    wanted = series or figure.series
    found = [
        other
        for other in index.get((figure.scope, subject, figure.area), [])
        if (other.series == wanted or figure.scope) and _around(other, figure)
    ]
    if not found:
        return []
    shortest = min(_days(other) for other in found)
    found = [other for other in found if _days(other) == shortest]
    own = [other for other in found if other.origin == figure.origin]
    return own or [other for other in found if not other.wrong]


def _around(other: Figure, figure: Figure) -> bool:
    if other.period == figure.period:
        return True
    if other.start is None or figure.start is None:
        return False
    return other.start <= figure.start and figure.end <= other.end


def _days(figure: Figure) -> int:
    return (figure.end - (figure.start or figure.end)).days


def _term(text: str) -> tuple[str, str]:
    name, _, series = text.strip().partition("@")
    return name, series


def _day(value: Any) -> date | None:  # noqa: ANN401 - a timestamp or NaT
    return None if pd.isna(value) else value.date()
