"""What was imported, what waits for a decision, and how two versions differ, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.measures.claims import used_changes
from analytics.store import differences, documents, proposals, tables, versions
from analytics.store.proposals import Fate
from analytics.vocabulary.area import Level
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.imported import TABLES
from analytics.vocabulary.layout import Layout
from analytics.wording import imports as words
from analytics.wording.deeds import moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.store.proposals import Proposal

SHOWN = 100  # figures that change, one line each


@dataclass(frozen=True, slots=True)
class Preview:
    """A proposal as a pengesah sees it.

    Attributes:
        proposal: what it says of itself.
        fate: what became of it.
        rows: `55.028 keluarga`: what the file became.
        changes: sentences: rows added, changed and gone, sums before and after.
        figures: sentences: figures in use that would be others, at most `SHOWN`.
        more: how many more of them there are.
        warnings: what does not stand in the way, but should be looked at.
        document: name of the attached document; empty without one.
        ending: who decided and why; empty while it waits.
    """

    proposal: Proposal
    fate: Fate
    rows: str
    changes: tuple[str, ...]
    figures: tuple[str, ...]
    more: int
    warnings: tuple[Problem, ...]
    document: str
    ending: str


def preview(proposal_id: str) -> Preview:
    """A proposal and what it would change.

    Raises:
        Refused: there is none of that id.
    """
    proposal = proposals.read(proposal_id)
    kept = documents.find(proposal.details.get("document", ""))
    return Preview(
        proposal=proposal,
        fate=proposals.fate(proposal_id),
        rows=_rows(proposal),
        changes=(*proposal.facts.get("told", ()), *_told(proposal.changes)),
        figures=tuple(_moved(proposal.used[:SHOWN])),
        more=max(0, len(proposal.used) - SHOWN),
        warnings=tuple(Problem(**one) for one in proposal.warnings),
        document=kept.name if kept else "",
        ending=_ending(proposal_id),
    )


def waiting() -> pd.DataFrame:
    """Proposals nobody decided yet: id, created, actor, layout, file, rows; the newest first."""
    return _listed(one for one in proposals.every() if proposals.fate(one.id) is Fate.WAITING)


def every_proposal() -> pd.DataFrame:
    """As `waiting`, of all proposals, with `fate`."""
    return _listed(proposals.every())


def history() -> pd.DataFrame:
    """Versions, the one in use first: name, created, actor, note, file, layout, in_use."""
    rows = [
        (
            one.name,
            _moment(one.created),
            one.actor,
            one.note,
            str(one.facts.get("file", "")),
            one.name == versions.current(),
        )
        for one in versions.history()
    ]
    return pd.DataFrame(rows, columns=["name", "created", "actor", "note", "file", "in_use"])


def compare(before: str, after: str) -> tuple[str, ...]:
    """How two versions differ, in sentences; empty stands for before the first import.

    Raises:
        BrokenData: there is no such version.
    """
    for name in (before, after):
        if name:
            versions.read(name)
    counts = [
        differences.counted(table, *(versions.path(f"{name}.parquet", v) for v in (before, after)))
        for name, table in TABLES.items()
        if _differs(f"{name}.parquet", before, after)
    ]
    others = sorted(
        name
        for name in _files(before).keys() | _files(after).keys()
        if name.startswith("boundaries/") and _differs(name, before, after)
    )
    moved = used_changes(tables.claims_as_of(before), tables.claims_as_of(after))
    told = [
        *_told(counts),
        *(["Batas wilayah berbeda."] if others else []),
        *_moved(moved.head(SHOWN).to_dict("records")),
    ]
    if len(moved) > SHOWN:
        told.append(words.more_figures(len(moved) - SHOWN))
    return tuple(told) or (words.SAME,)


def documents_on_file() -> pd.DataFrame:
    """Documents behind imported figures: sha256, name, size (bytes), title."""
    named: dict[str, str] = {}
    for one in versions.history():
        details = one.facts.get("details", {})
        if sha := details.get("document"):
            named.setdefault(sha, details.get("title", ""))
    found = [(documents.find(sha), title) for sha, title in named.items()]
    rows = [(one.sha256, one.name, one.size, title) for one, title in found if one]
    return pd.DataFrame(rows, columns=["sha256", "name", "size", "title"])


def _listed(found: Any) -> pd.DataFrame:  # noqa: ANN401 - an iterable of proposals
    rows = [
        (
            one.id,
            _moment(one.created),
            one.actor,
            one.layout.label,
            one.file,
            _rows(one),
            proposals.fate(one.id).label,
        )
        for one in found
    ]
    columns = ["id", "created", "actor", "layout", "file", "rows", "fate"]
    return pd.DataFrame(rows, columns=columns)


def _rows(proposal: Proposal) -> str:
    """What a file became: rows of tables, or places that are drawn."""
    if proposal.layout is Layout.BOUNDARIES:
        return words.places_of(proposal.facts["places"], Level(proposal.facts["level"]).label)
    return words.rows_of(proposal.tables)


def _told(changes: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(line for one in changes for line in (words.change(one), *words.totals(one)))


def _moved(used: Sequence[Mapping[Any, Any]]) -> list[str]:
    names = tables.names()
    return [
        words.figure_moved(
            row, names.get(row["area_code"], row["area_code"]), tables.indicator(row["indicator"])
        )
        for row in used
    ]


def _ending(proposal_id: str) -> str:
    if (version := proposals.accepted_as(proposal_id)) is not None:
        return words.accepted(version.actor, _moment(version.created), version.name)
    if (decided := proposals.decision(proposal_id)) is not None:
        return words.rejected(decided.actor, _moment(decided.at), decided.reason)
    return ""


def _moment(iso: str) -> str:
    return moment(datetime.fromisoformat(iso))


def _files(version: str) -> Mapping[str, str]:
    return versions.read(version).files if version else {}


def _differs(file: str, before: str, after: str) -> bool:
    return _files(before).get(file) != _files(after).get(file)
