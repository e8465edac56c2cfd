"""Scenarios that were kept: by whom, with which data and model, and what came of them then.

What people wrote changes without the data: whoever shows it asks here, not `ui.ask`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.store import entries, versioned
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.scenario import MODEL
from analytics.vocabulary.scenario_record import FIGURES, FLOWS, HEADLINES, RANGE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from analytics.vocabulary.result import Result

STOCKS = frozenset({"stock"})


@dataclass(frozen=True, slots=True)
class Kept:
    """One scenario that is kept.

    Attributes:
        subject: UUID of its name.
        content: as `actions.scenario_content` writes it, of the newest entry.
        by: who kept it.
        at: when, UTC.
        seen: ids of the entries that stand; more than one where laptops were merged.
    """

    subject: str
    content: dict[str, Any]
    by: str
    at: datetime
    seen: tuple[str, ...]

    @property
    def name(self) -> str:
        """Under which it is kept."""
        return str(self.content["name"])


def kept(practice: bool) -> tuple[Kept, ...]:  # noqa: FBT001 - as everywhere
    """Those of this mode, the newest first: what starts from example data stays in mode latihan."""
    found = []
    for subject, stands in entries.every(EntryKind.SCENARIO).items():
        newest = next(each for each in reversed(stands) if each.content)
        if newest.content["practice"] == practice:
            ids = tuple(each.id for each in stands)
            found.append(Kept(subject, newest.content, newest.by, newest.at, ids))
    return tuple(sorted(found, key=lambda one: (one.at, one.subject), reverse=True))


def data_version(practice: bool) -> str:  # noqa: FBT001
    """Name of the data a scenario is worked out from now."""
    return versioned.version(example=practice)


def differs(content: Mapping[str, Any]) -> tuple[str, ...]:
    """What is another now than when a scenario was made: `data`, `model`, in this order."""
    now = {"data": data_version(bool(content["practice"])), "model": MODEL}
    return tuple(name for name, value in now.items() if content[name] not in {"", value})


def rows(answer: Result) -> list[dict[str, Any]]:
    """What comes of a scenario for the whole, year by year and until the end, plain.

    Args:
        answer: a projection, as `answers.scenarios.projected` gives it, or `worked_out`.

    Returns:
        One row a quantity of `FLOWS` and time: what, year (`2030`; `2026-2030` of what is summed
        over all of them), and `FIGURES`; then one a headline of another section: what, year, p05,
        p50, p95.
    """
    facts = answer.facts
    until = f"{facts['first'][:4]}-{facts['last'][:4]}"
    told = [(str(row["year"]), row) for row in facts["totals"].to_dict("records")]
    told += [(until, row) for row in facts["until"].to_dict("records") if row["what"] not in STOCKS]
    flows = [
        {"what": str(row["what"]), "year": year, **{name: float(row[name]) for name in FIGURES}}
        for year, row in told
        if row["what"] in FLOWS
    ]
    return flows + [
        {name: row[name] for name in ("what", "year", *RANGE)}
        for row in facts.get("headlines", ())
        if row["what"] in HEADLINES
    ]


def recorded(answer: Result, on: date) -> dict[str, Any]:
    """What came of a scenario on a day, plain, to be kept with it; rows as `rows` has them."""
    return {
        "on": on.isoformat(),
        "draws": int(answer.facts["draws"]),
        "basis": versioned.basis().code,
        "first": str(answer.facts["first"]),
        "rows": rows(answer),
    }
