"""What changed since a day: data that came in, figures that are used, and what people chose.

Figures that come with the program itself change with the program alone, and are not told here. A
figure is held against the one used for the same period, so no difference here crosses a change of
a rule; that a rule changed since the day is told by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from analytics.answers import follow_ups
from analytics.answers.summary import HEADLINES
from analytics.measures.claims import used_changes
from analytics.store import breaks, choices, records, tables, versions
from analytics.store.breaks import AcceptedBreak
from analytics.store.entries import EntryRow
from analytics.store.meetings import newest_last
from analytics.store.records import Choice
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import WIB, today
from analytics.vocabulary.role import Role
from analytics.wording import breaks as of_breaks
from analytics.wording import imports as of_imports
from analytics.wording import since as words
from analytics.wording.deeds import moment
from analytics.wording.periods import day
from analytics.wording.quantities import figure
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from analytics.store.versions import Version
    from analytics.vocabulary.role import Actor

_SHOWN = 6  # figures, one line each


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that was done: when, what, and by whom as far as the reader may know."""

    at: str
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since a day, the newest first.

    Attributes:
        since: the day; what happened on it is told.
        data: imports that were accepted, and earlier versions put to use again.
        figures: figures used now that were others then, what the front page shows first.
        more: how many more of them there are.
        rules: rules that changed since, and notes on them that were accepted or withdrawn.
        chosen: choices of a pengesah that were made or ended.
        follow_ups: what was decided after the day, and words on what was decided before.
        villages: what was written of villages and of who assists them; months of a plan are words.
    """

    since: date
    data: tuple[Happened, ...]
    figures: tuple[str, ...]
    more: int
    rules: tuple[Happened, ...]
    chosen: tuple[Happened, ...]
    follow_ups: tuple[Happened, ...]
    villages: tuple[Happened, ...] = ()

    @property
    def none(self) -> bool:
        """True if nothing changed."""
        kinds = (self.data, self.figures, self.rules, self.chosen, self.follow_ups, self.villages)
        return not any(kinds)


def changes(since: date, asking: Actor | None = None) -> Changes:
    """Everything that changed since the morning of a day in Bojonegoro.

    Names of people are told to an operator only; others read the role.
    """
    start = datetime.combine(since, time(), WIB)
    named = asking is not None and asking.role.covers(Role.OPERATOR)
    history = versions.history()
    new = [one for one in history if datetime.fromisoformat(one.created) >= start]
    base = history[len(new)].name if len(new) < len(history) else ""
    with records.reading() as session:
        every = list(session.scalars(select(Choice).order_by(Choice.id.desc())))
        notes = list(session.scalars(select(AcceptedBreak).order_by(AcceptedBreak.id.desc())))
        written = newest_last(session.scalars(select(EntryRow).where(EntryRow.at >= start)))
    moved = _moved(base, _in_force(every, start))
    return Changes(
        since=since,
        data=tuple(_import(one, named=named) for one in new),
        figures=moved[:_SHOWN],
        more=max(0, len(moved) - _SHOWN),
        rules=(*_rules(since), *_notes(notes, start, named=named)),
        chosen=tuple(_choices(every, start, named=named)),
        follow_ups=tuple(_follow_ups(since)),
        villages=tuple(_villages(written, named=named)),
    )


def _follow_ups(since: date) -> Iterator[Happened]:
    """A decision of the day itself is what changes are told from; a word on it came later.

    It is new from the day it is both written down and agreed: minutes may be typed later, and a
    meeting may be prepared before it is held.
    """
    for item in follow_ups.register():
        if item.told_on is not None and item.told_on >= since:
            what = words.told(item.what, item.status.label)
            yield Happened(day(item.told_on), what, words.owner(item.actor))
        elif item.said_on is not None:
            new = max(item.said_on, item.written_on or item.said_on)
            if since < new <= today():
                what = words.told(item.what, item.kind.label)
                yield Happened(day(new), what, words.owner(item.actor))


def _villages(written: list[EntryRow], *, named: bool) -> Iterator[Happened]:
    """The newest of each subject, the newest first."""
    newest = {(row.kind, row.subject): row for row in written if row.kind != EntryKind.PLAN}
    for row in sorted(newest.values(), key=lambda row: (row.at, row.id), reverse=True):
        of = called(row.subject, row.content)
        what = words.entry(EntryKind(row.kind).label, of, taken_out=not row.content)
        by = words.by(Role.OPERATOR.label, row.by if named else "")
        yield Happened(moment(row.at), what, by)


def called(subject: str, content: Mapping[str, Any]) -> str:
    """What an entry is of: a place, or what somebody named; empty where it has no name."""
    named = content.get("name") or content.get("organisation")
    return str(named or tables.names().get(subject.partition("|")[0], ""))


def _rules(since: date) -> Iterator[Happened]:
    """Changes of a rule that came since, with where they are told."""
    for one in breaks.every():
        if one.earliest is not None and since <= one.earliest <= today():
            yield Happened(of_breaks.when(one), one.what, carried(tables.origin(one.origin_id)))


def _notes(notes: list[AcceptedBreak], start: datetime, *, named: bool) -> Iterator[Happened]:
    labels = {one.id: one.label for one in breaks.every()}
    role = Role.APPROVER.label
    for one in notes:
        what = f"{labels.get(one.break_id, one.break_id)}, {tables.indicator(one.indicator).label}"
        if one.withdrawn_at is not None and one.withdrawn_at >= start:
            by = words.by(role, (one.withdrawn_by or "") if named else "")
            yield Happened(moment(one.withdrawn_at), words.note_withdrawn(what), by)
        if one.at >= start:
            yield Happened(
                moment(one.at),
                words.note_accepted(what, one.note),
                words.by(role, one.actor if named else ""),
            )


def _import(version: Version, *, named: bool) -> Happened:
    facts = version.facts
    what = version.note
    if "layout" in facts:
        layout = Layout(facts["layout"]).label
        what = words.imported(layout, facts["file"], of_imports.rows_of(facts.get("tables", {})))
    role = Role(facts.get("role", Role.APPROVER)).label
    at = moment(datetime.fromisoformat(version.created))
    return Happened(at, what, words.by(role, version.actor if named else ""))


def _in_force(every: list[Choice], at: datetime) -> tuple[choices.Chosen, ...]:
    """The choices that were in force at a moment, the oldest first."""
    return tuple(
        choices.Chosen(one.id, one.claim_id, one.reason, one.actor, one.at.isoformat())
        for one in reversed(every)
        if one.at < at and (one.revoked_at is None or one.revoked_at >= at)
    )


@cached
def _moved(base: str, chosen: tuple[choices.Chosen, ...]) -> tuple[str, ...]:
    """Figures used under another version and other choices than now, in sentences."""
    if base == versions.current() and chosen == choices.active():
        return ()
    rows = used_changes(tables.claims_as_of(base, chosen), tables.claims())
    ours = rows["area_code"] != BOJONEGORO
    place = {name: number for number, name in enumerate(HEADLINES)}
    order = rows["indicator"].map(place).fillna(len(place))
    rows = rows.assign(ours=ours, order=order).sort_values(["ours", "order"], kind="stable")
    names = tables.names()
    told: list[dict[Any, Any]] = rows.to_dict("records")
    return tuple(
        of_imports.figure_moved(row, names[row["area_code"]], tables.indicator(row["indicator"]))
        for row in told
    )


def _choices(every: list[Choice], start: datetime, *, named: bool) -> list[Happened]:
    claims = tables.claims().set_index("claim_id")["value"]
    told = []
    for one in every:
        indicator = tables.indicator(one.indicator)
        value = claims.get(one.claim_id)
        written = "angka" if value is None else figure(float(value), indicator)
        period = of_imports.period_between(one.period_start, one.period_end)
        what = f"{indicator.label}, {tables.area(one.area_code).name}, {period}"
        role = Role.APPROVER.label
        if one.revoked_at is not None and one.revoked_at >= start:
            by = words.by(role, (one.revoked_by or "") if named else "")
            told.append((one.revoked_at, words.revoked(what, written), by))
        if one.at >= start:
            by = words.by(role, one.actor if named else "")
            told.append((one.at, words.chosen(what, written), by))
    told.sort(key=lambda row: row[0], reverse=True)
    return [Happened(moment(at), what, by) for at, what, by in told]
