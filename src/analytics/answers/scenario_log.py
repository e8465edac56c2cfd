"""Scenarios of the past against what came: the learning log.

What people keep changes without the data: whoever shows it asks here, not `ui.ask`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers.scenario_seen import FLOWS, STOCK, seen
from analytics.measures.scoring import scored
from analytics.store import entries, tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.period import WIB
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario_log import State
from analytics.vocabulary.standing import Standing
from analytics.wording import scenario_log as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from analytics.answers.scenario_seen import Seen

WHATS = (STOCK, *FLOWS, "excluded", "entered", "returned")
"""What is scored, in the order in which it is told; shares follow from two of them."""
QUANTILES = ("p05", "p25", "p50", "p75", "p95")
SCORES = ("error", "error_percent", "inside_50", "inside_90", "score_50", "score_90")
_TOLD = ("telling", "seen", "seen_low", "seen_high", "period")
_STATES = list(State)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was once recorded of a scenario, whatever became of the entry later.

    `on` is the day it was first kept here, or the later one that is written in it.
    """

    subject: str
    name: str
    on: date
    by: str
    first: str
    rows: tuple[Mapping[str, Any], ...]


def recorded(practice: bool) -> tuple[Recorded, ...]:  # noqa: FBT001
    """Every result that was ever recorded in this mode, each once, the oldest first.

    Those taken out or replaced since are among them: a log without them would learn from what went
    well alone.
    """
    found: dict[tuple[str, str, str], Recorded] = {}
    for subject in entries.subjects(EntryKind.SCENARIO):
        for entry in reversed(entries.history(EntryKind.SCENARIO, subject)):
            told = entry.content.get("recorded")
            if not told or entry.content["practice"] != practice:
                continue
            rows = tuple(row for row in told["rows"] if row["what"] in WHATS)
            # A file may claim any day; that it came in here is known.
            on = max(date.fromisoformat(told["on"]), entry.at.astimezone(WIB).date())
            name = str(entry.content["name"])
            one = Recorded(subject, name, on, entry.by, str(told["first"]), rows)
            found.setdefault((subject, told["on"], repr(rows)), one)
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.name, one.subject)))


def scores(practice: bool, on: date, subject: str = "") -> Answer:  # noqa: FBT001
    """What did scenarios that were kept say, and what came?

    Args:
        practice: True in mode latihan: those that start from the example register.
        on: the day that is today.
        subject: of one scenario alone; left out, of all.

    Returns:
        One row a figure that was recorded and year (two where it is both published and counted),
        the scored ones first: log_state (`vocabulary.scenario_log.State`), scenario, by, recorded
        (ISO day), what, year, p05, p25, p50, p75, p95 (families, as recorded), due (first ISO day
        on which it can be scored), telling, seen, seen_low, seen_high (what came, by the basis of
        the reader and over all sources), period, error (median told less what
        came), error_percent, inside_50, inside_90, score_50, score_90 (interval scores, see
        `measures.scoring`) and firm (True where
        every source puts it inside or every one outside the 90 percent range). `facts`: `states`
        (how many rows of each), `scenarios` (how many recorded results), `next` (first day on which
        another can be scored, or None), `example`. A Gap while nothing was recorded.
    """
    every = [one for one in recorded(practice) if subject in {"", one.subject}]
    if not every:
        return Gap(words.WHAT, words.KEEPER, words.ASK_FOR)
    last = on.year - 1
    came = seen(min(int(one.first[:4]) for one in every), last, practice)
    rows = [row for one in every for row in _rows(one, came, on)]
    frame = _scored(pd.DataFrame(rows, columns=_columns()))
    frame = _ordered(frame)
    due = frame.loc[frame["log_state"] == State.EARLY, "due"]
    used = set(frame.loc[frame["log_state"] == State.SCORED, "seen_at"])
    provenance = reduce(or_, (came[int(at)].provenance for at in used), _kept(practice))
    return Result(
        frame=frame.drop(columns="seen_at"),
        indicator=tables.indicator("kpm_pkh"),
        provenance=provenance.then(words.SCORED_BY, Caveat.SCENARIO, standing=_standing(practice)),
        facts={
            "states": Counter(State(state) for state in frame["log_state"]),
            "scenarios": len(every),
            "next": min(due) if len(due) else None,
            "example": practice,
        },
    )


def _rows(one: Recorded, came: tuple[Seen, ...], on: date) -> Iterator[dict[str, Any]]:
    head = {
        "scenario": one.name,
        "by": one.by,
        "recorded": one.on.isoformat(),
        "area_code": BOJONEGORO,
    }
    for told in one.rows:
        if not told["year"].isdigit():
            continue
        what, year = told["what"], int(told["year"])
        row = head | {"what": what, "year": year, "due": f"{year + 1}-01-01"}
        row |= {name: told[name] for name in QUANTILES}
        state = _state(one, what, year, on)
        found = [at for at, each in enumerate(came) if (each.what, each.year) == (what, year)]
        if state is not State.SCORED or not found:
            yield row | {"log_state": State.UNTOLD if state is State.SCORED else state}
            continue
        for at in found:
            each = came[at]
            of = (each.telling, each.value, each.low, each.high, each.period)
            yield row | dict(zip(_TOLD, of, strict=True)) | {"log_state": state, "seen_at": at}


def _state(one: Recorded, what: str, year: int, on: date) -> State:
    """Whether it can be scored, apart from whether anybody told what came."""
    end = date(year, 12, 31)
    if one.on > end:
        return State.LATE
    if what != STOCK and one.first[:4] == str(year) and not one.first.endswith("Q1"):
        return State.PART
    return State.SCORED if end < on else State.EARLY


def _scored(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their scores; missing where there is none."""
    done = rows[rows["log_state"] == State.SCORED]
    if done.empty:
        return rows
    found = scored(done, done["seen"])
    ends = [scored(done, done[end])["inside_90"] for end in ("seen_low", "seen_high")]
    found["firm"] = (ends[0] == ends[1]) & (ends[0] == found["inside_90"])
    return rows.drop(columns=[*SCORES, "firm"]).join(found.astype(object))


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    """Scored ones first, then by scenario, quantity and year."""
    keys = pd.DataFrame(
        {
            "state": [_STATES.index(State(state)) for state in rows["log_state"]],
            "on": list(rows["recorded"]),
            "name": list(rows["scenario"]),
            "what": [WHATS.index(what) for what in rows["what"]],
            "year": list(rows["year"]),
        }
    )
    order = keys.sort_values(["state", "on", "name", "what", "year"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)


def _columns() -> list[str]:
    head = ["log_state", "scenario", "by", "recorded", "area_code", "what", "year", *QUANTILES]
    return [*head, "due", *_TOLD, "seen_at", *SCORES, "firm"]


def _kept(practice: bool) -> Provenance:  # noqa: FBT001
    title = words.ORIGIN
    origin = Origin("scenarios.kept", words.KEEPER, words.KEEPER, title, "", "", noted=True)
    return Provenance((origin,), _standing(practice))


def _standing(practice: bool) -> Standing:  # noqa: FBT001
    return Standing.EXAMPLE if practice else Standing.ESTIMATE
