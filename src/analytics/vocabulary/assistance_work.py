"""Who assists a village, and how far what was planned for it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.assistance import Entry
    from analytics.vocabulary.meeting import FollowUp
    from analytics.vocabulary.provenance import Origin

WHOLE = 100  # percent


@dataclass(frozen=True, slots=True)
class Assisted:
    """A village that somebody assists.

    Attributes:
        village: code.
        name, district: what it and its kecamatan are called.
        organisations: names of those who assist it.
        number: of the SK; empty where none was written.
        on: the day of the SK; None where nobody told.
        team: roles and how many of each.
        begins, until: of the assistance; None where nobody told.
        versions: entries that stand; more than one wait to be settled.
        source: where it was read; None for what was written down here.
        note: what the source says besides.
    """

    village: str
    name: str
    district: str
    organisations: tuple[str, ...]
    number: str = ""
    on: date | None = None
    team: tuple[tuple[str, int], ...] = ()
    begins: date | None = None
    until: date | None = None
    versions: int = 1
    source: Origin | None = None
    note: str = ""

    def has_ended(self, on: date) -> bool:
        """True if its last day lies before `on`."""
        return self.until is not None and self.until < on

    def is_ahead(self, on: date) -> bool:
        """True if its first day lies after `on`."""
        return self.begins is not None and self.begins > on


@dataclass(frozen=True, slots=True)
class Month:
    """What was told of a month: its key, the share done in percent, what shows it.

    `fell`: less is done than was told of an earlier month.
    """

    key: str
    share: int
    evidence: str
    note: str
    fell: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """A line of the register that is planned for a village, with what the register does not hold.

    Attributes:
        item: the line.
        village, district: names.
        condition: label of the problem or potential it is about; empty where none was named.
        begins: the day; None where nobody wrote it.
        months: what was told, in order of month.
        versions: plans that stand; more than one wait to be settled.
    """

    item: FollowUp
    village: str
    district: str
    condition: str
    begins: date | None
    months: tuple[Month, ...]
    versions: int = 1

    @property
    def newest(self) -> Month | None:
        """The last month that was told; None before the first."""
        return self.months[-1] if self.months else None

    @property
    def share(self) -> int | None:
        """Percent done as told last; None where nobody told."""
        return self.months[-1].share if self.months else None


def together(stands: Sequence[Entry], village: str = "") -> dict[str, Any]:
    """One plan from all that stand of an activity: of a month told twice the newest counts.

    Args:
        stands: entries of one activity, the newest last; usually one.
        village: of the activity, where nobody wrote a plan yet.
    """
    plan: dict[str, Any] = {"village": village, "condition": "", "begins": ""}
    months: dict[str, dict[str, Any]] = {}
    for entry in stands:
        told = {name: entry.content.get(name) for name in plan}
        plan |= {name: value for name, value in told.items() if value}
        months |= {one["month"]: one for one in entry.content.get("progress", [])}
    return plan | {"progress": [months[month] for month in sorted(months)]}


def months(told: Iterable[Mapping[str, Any]]) -> tuple[Month, ...]:
    """Months as an entry holds them, in order; one below any before it is marked."""
    found: list[Month] = []
    for one in sorted(told, key=lambda each: each["month"]):
        fell = bool(found) and one["share"] < found[-1].share
        found.append(Month(one["month"], one["share"], one["evidence"], one["note"], fell))
    return tuple(found)
