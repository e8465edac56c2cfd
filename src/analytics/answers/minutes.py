"""Figures that sources do not agree on: what each says, which is used, who has to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import audits, bridge, figures, indicators, statements
from analytics.answers.beneficiaries import KPM
from analytics.answers.reconciliation import listed
from analytics.answers.summary import HEADLINES
from analytics.measures.statements import TARGET
from analytics.store import tables
from analytics.store.declared import split
from analytics.store.versioned import following
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.audit import Severity
from analytics.vocabulary.claim import MAIN, Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.standing import Standing
from analytics.wording import audits as told
from analytics.wording import quantities
from analytics.wording.periods import dated, day, period_of, until, when
from analytics.wording.sentences import lower_first
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.vocabulary.indicator import Indicator

    Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """One line: what a source says; text throughout."""

    value: str
    source: str
    published: str
    standing: str
    rank: str


@dataclass(frozen=True, slots=True)
class Contested:
    """One figure that has to be agreed on.

    Attributes:
        what: indicator, area, period.
        statements: the figure used first.
        used: the figure used now.
        why: the reason written down; empty where there is none.
        confirm: what has to be confirmed, one line each.
        whom: by whom.
        remark: what the disagreement means, where that was worked out.
    """

    what: str
    statements: tuple[Statement, ...]
    used: str
    why: str
    confirm: tuple[str, ...]
    whom: str
    remark: str = ""


def contested(area: str = BOJONEGORO) -> tuple[Contested, ...]:
    """Every figure and target of an area on which its sources differ: headlines first, then new.

    Example figures are left out, whatever was imported, and no reader's own basis enters.
    """
    with following(MAIN):
        return (*_figures(area), *beside(area))


def beside(area: str = BOJONEGORO) -> tuple[Contested, ...]:
    """What has to be agreed on and is no figure of the board: targets, programmes, findings."""
    with following(MAIN):
        return (*_targets(area), *_noted(area), *_found(area))


def _figures(area: str) -> Iterator[Contested]:
    used = figures.used(None, [area])
    used = used[figures.disagree(used) & (used["standing"] != Standing.EXAMPLE)]
    first = {name: place for place, name in enumerate(HEADLINES)}
    order = used.assign(place=used["indicator"].map(first).fillna(len(first))).sort_values(
        ["place", "period_end"], ascending=[True, False], kind="stable"
    )
    for row in records(order):
        found = tables.indicator(row["indicator"])
        every = figures.by_source(row["indicator"], [area])
        same = (every["series_id"] == row["series_id"]) & (every["period"] == row["period"])
        rows = every[same & (every["standing"] != Standing.EXAMPLE)]
        yield Contested(
            what=f"{found.label}, {row['name']}, {when(row)}",
            statements=tuple(_statement(line, found) for line in records(rows)),
            used=quantities.stated(row["value"], row["precision"], found),
            why=_reason(row["reason"]),
            confirm=(
                f"angka {lower_first(found.label)} {when(row)} yang berlaku;",
                "tanggal cacah atau tanggal surveinya;",
                "dokumen asli yang memuatnya.",
            ),
            whom=found.owner,
            remark=_remark(row["indicator"], area, row["period"]),
        )


def _targets(area: str) -> Iterator[Contested]:
    """Years for which documents name different targets of one indicator."""
    for name in sorted(set(tables.targets()["indicator"])):
        found = tables.indicator(name)
        for year, rows in indicators.targets(name, area).groupby("year"):
            if rows["value"].nunique() < 2:
                continue
            yield Contested(
                what=f"Target {found.label}, {tables.area(area).name}, {year}",
                statements=tuple(_target(line, found) for line in records(rows)),
                used="",
                why="Target tidak diperingkat; setiap dokumen menyimpan angkanya sendiri.",
                confirm=(f"target {year} yang berlaku;", "dokumen dan tanggal penetapannya."),
                whom="Bappeda selaku sekretaris TKPK",
            )


def _noted(area: str) -> Iterator[Contested]:
    """Conflicts that only prose shows, unless the board or the targets have their figures."""
    stated = statements.by_id()
    notes = tables.annotated()
    for note in records(notes[notes["area_code"] == area]):
        rows = [stated[key] for key in _named(note["about"]) if key in stated]
        settled = _is_on_board(rows) or all(row["scope"] == TARGET for row in rows)
        if rows and not settled:
            yield _unsettled(rows, note["sentence"])


def _found(area: str) -> Iterator[Contested]:
    """What the audits found, of figures that nobody has set aside and the board does not hold."""
    stated = statements.by_id()
    for finding in audits.findings():
        rows = [stated[key] for key in finding.figures["figure_id"]]
        settled = finding.disputed or finding.severity is Severity.NOTE or rows[0]["wrong"]
        if rows[0]["area_code"] == area and not settled:
            yield _unsettled(rows, finding.sentence)


def _named(about: str) -> Iterator[str]:
    """Ids of an annotation as the audits know them: claims and targets are numbered alike."""
    for key in split(about):
        yield from (key, f"{TARGET}.{key}")


def _is_on_board(rows: Sequence[Row]) -> bool:
    """True where all figures are of one dispute, which stands among the figures already."""
    keys = {(row["subject"], row["area_code"], row["series_id"]) for row in rows}
    return len(keys) == 1 and keys <= {key[:3] for key in listed()}


def _unsettled(rows: Sequence[Row], why: str) -> Contested:
    first = rows[0]
    known = {row["id"]: row["owner"] for row in records(tables.indicators())}
    return Contested(
        what=f"{first['label']}, {first['name']}, {_held(first)}",
        statements=tuple(
            Statement(
                value=row["written"],
                source=f"{row['label']}, {_held(row)}; {carried(tables.origin(row['origin_id']))}",
                published=_day(row["published"]),
                standing=Standing(row["standing"]).short_label,
                rank="–",
            )
            for row in rows
        ),
        used="",
        why=why,
        confirm=("angka yang benar;", "dokumen asli yang memuatnya."),
        whom=known.get(first["subject"], "Pemerintah Kabupaten Bojonegoro"),
    )


def _held(row: Row) -> str:
    end = row["end"].date()
    if pd.isna(row["start"]):
        return until(day(end))
    return period_of(Period(row["start"].date(), end).key)


def _day(value: object) -> str:
    return dated("" if pd.isna(value) else str(value)[:10]) or "tidak disebut"  # type: ignore[call-overload]


def _statement(row: dict[str, object], found: Indicator) -> Statement:
    origin = tables.origin(str(row["origin_id"]))
    named = filter(None, [carried(origin), str(row["locator"] or ""), str(row["qualifier"] or "")])
    return Statement(
        value=quantities.stated(float(str(row["value"])), float(str(row["precision"])), found),
        source="; ".join(named),
        published=_day(row["published"]),
        standing=Standing(str(row["standing"])).short_label,
        rank=Rank(str(row["rank"])).label,
    )


def _target(row: dict[str, object], found: Indicator) -> Statement:
    low, high = float(str(row["low"])), float(str(row["high"]))
    return Statement(
        value=told.range_of(low, high, found.unit, max(map(told.decimals, (low, high)))),
        source=f"{row['document']}; {carried(tables.origin(str(row['origin_id'])))}",
        published=_day(row["document_date"]),
        standing=Standing(str(row["standing"])).short_label,
        rank="–",
    )


def _reason(text: object) -> str:
    return str(text) if isinstance(text, str) and text else ""


def _remark(indicator: str, area: str, period: str) -> str:
    """What the bridge says of the newest count of KPM."""
    if indicator != KPM:
        return ""
    answer = bridge.kpm_bridge(area)
    if isinstance(answer, Gap) or str(answer.facts["after"]) not in period:
        return ""
    return bridge.verdict(answer)
