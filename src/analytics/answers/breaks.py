"""The definition guard: whether two figures of one series may be held against each other.

A difference across a change of a rule is refused unless a pengesah accepted a note on that change
and that indicator; then it is shown and marked. Figures of two series are never joined at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from analytics.measures.breaks import along, between
from analytics.store import accepted, records, tables
from analytics.store import breaks as kept
from analytics.store.breaks import AcceptedBreak
from analytics.vocabulary.breaks import BreakKind
from analytics.vocabulary.period import WIB, Period
from analytics.vocabulary.provenance import Caveat
from analytics.wording import breaks as words
from analytics.wording.deeds import moment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pandas as pd

    from analytics.store.accepted import Accepted
    from analytics.vocabulary.breaks import Break, Crossing
    from analytics.vocabulary.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Guard:
    """What lies between two figures of one indicator and series.

    Attributes:
        before: when the earlier one holds, a period key.
        after: when the later one holds.
        crossings: changes of a rule between them.
        notes: what was accepted of these, one each.
    """

    before: str
    after: str
    crossings: tuple[Crossing, ...] = ()
    notes: tuple[Accepted, ...] = ()

    @property
    def refuses(self) -> bool:
        """True if the difference must not be worked out."""
        return len(self.notes) < len(self.crossings)

    @property
    def marks(self) -> bool:
        """True if it may be, and has to say what it lies across."""
        return bool(self.crossings) and not self.refuses

    @property
    def sentence(self) -> str:
        """Why it is refused, or under whose note it is shown; empty if nothing lies between."""
        if self.refuses:
            return words.refused(self.before, self.after, self.crossings)
        if not self.marks:
            return ""
        told = [(one.note, one.actor, _day(one.at)) for one in self.notes]
        return words.marked(self.before, self.after, self.crossings, told)

    @property
    def short(self) -> str:
        """The same for a card."""
        if self.refuses:
            return words.refused_short(self.before, self.crossings)
        return words.marked_short(self.crossings, self._people()) if self.marks else ""

    def on(self, provenance: Provenance, told: str = "") -> Provenance:
        """A provenance with the sentence, its caveat, and the sources of the changes.

        A change of a rule makes no figure less sure, so the standing stays. `told` takes the place
        of the sentence where something is shown all the same.
        """
        step = told or self.sentence
        if not self.crossings or step in provenance.steps:
            return provenance
        sources = (tables.origin(one.crossed.origin_id) for one in self.crossings)
        origins = tuple(dict.fromkeys((*provenance.origins, *sources)))
        return replace(provenance, origins=origins).then(step, Caveat.RULE_CHANGED)

    def _people(self) -> Iterable[str]:
        return (one.actor for one in self.notes)


def guard(indicator: str, series: str | None, one: str, other: str) -> Guard:
    """What lies between two figures; the periods are keys, in any order.

    `series` is that of both, None where the figures do not say: then any change of the indicator
    counts.
    """
    before, after = sorted((one, other), key=lambda key: Period.parse(key).end)
    found = between(kept.every(), indicator, series, Period.parse(before), Period.parse(after))
    notes = {note.break_id: note for note in accepted.active() if note.indicator == indicator}
    taken = tuple(notes[each.crossed.id] for each in found if each.crossed.id in notes)
    return Guard(before, after, found, taken)


def on_line(
    indicator: str, series: str, periods: Iterable[str]
) -> tuple[tuple[Period, tuple[Crossing, ...]], ...]:
    """Where a line of one series is broken, accepted or not: a note joins no line."""
    return along(kept.every(), indicator, series, map(Period.parse, periods))


def stretch(line: pd.DataFrame) -> pd.DataFrame:
    """The newest figures of a line of one series that may be held against each other.

    Args:
        line: rows of one indicator and series by time: indicator, series_id, period.
    """
    if line.empty:
        return line
    rows, last = line.reset_index(drop=True), line.iloc[-1]
    for place in range(len(rows) - 2, -1, -1):
        period = rows["period"].iloc[place]
        if guard(last["indicator"], last["series_id"], period, last["period"]).refuses:
            return line.iloc[place + 1 :]
    return line


@dataclass(frozen=True, slots=True)
class Listed:
    """One change of a rule, for whoever looks at all of them.

    Attributes:
        change: the change.
        when: its day or days, in words.
        indicators: id and label of what it touches.
        notes: what is accepted of it now.
        open_to: the indicators a note may still be accepted for.
        why_not: why no note can be accepted; empty if one can.
    """

    change: Break
    when: str
    indicators: dict[str, str]
    notes: tuple[Accepted, ...]
    open_to: dict[str, str]
    why_not: str


def listed() -> tuple[Listed, ...]:
    """Every change of a rule that is known, in the order of the table."""
    found = []
    for one in kept.every():
        names = {name: tables.indicator(name).label for name in one.indicators}
        notes = tuple(note for note in accepted.active() if note.break_id == one.id)
        taken = {note.indicator for note in notes}
        why_not = words.NEVER if one.kind is BreakKind.SERIES else ""
        if not why_not and not one.is_dated:
            why_not = words.TOLD_ONLY
        still = {} if why_not else {name: names[name] for name in names if name not in taken}
        found.append(Listed(one, words.when(one), names, notes, still, why_not))
    return tuple(found)


def history() -> tuple[tuple[str, str, str, str, str], ...]:
    """Notes that were accepted, the newest first: when, change, indicator, note with who, state.

    Read from the records, which are no part of the version of the data.
    """
    changes = {one.id: one.label for one in kept.every()}
    with records.reading() as session:
        rows = session.scalars(select(AcceptedBreak).order_by(AcceptedBreak.id.desc())).all()
    return tuple(
        (
            moment(row.at),
            changes.get(row.break_id, row.break_id),
            _label(row.indicator),
            f"{row.note} ({row.actor})",
            "berlaku" if row.withdrawn_at is None else f"dicabut {row.withdrawn_by}",
        )
        for row in rows
    )


def _label(indicator: str) -> str:
    known = dict(zip(*(tables.indicators()[name] for name in ("id", "label")), strict=True))
    return str(known.get(indicator, indicator))


def _day(at: str) -> date:
    return datetime.fromisoformat(at).astimezone(WIB).date()
