"""Stock and flow of KPM: what came, what went and why, and whether it makes the closing count.

At the depth of the data there are: a register, the monthly form, or published totals alone, of
which only what they bound is told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import breaks, bridge, graduation, monthly, register, reported, steps
from analytics.answers.beneficiaries import KPM
from analytics.measures import flow
from analytics.measures.vanished import counted_on
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import breaks as of_breaks
from analytics.wording import flow as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def flows(
    codes: Sequence[str] = (BOJONEGORO,),
    practice: bool = False,  # noqa: FBT001, FBT002 - the reader's switch
    period: str = "",
) -> Answer:
    """How did the KPM at first become the KPM at last, reason by reason, and does it balance?

    Args:
        codes: Kemendagri codes of the kabupaten and its kecamatan.
        practice: True in mode latihan.
        period: a key of `periods`; empty or unknown, the newest.

    Returns:
        One row an area in order of code: place (of the row), area_code, name, period, opening,
        the flows of `facts["parts"]`, closing, all in families, missing where unknown; rest
        (what the known flows leave open, net), difference (the same where every flow is known:
        zero if it balances). From a register `derived` too: True where the opening is no count of
        an earlier list but worked back from this one, so that it balances in any case. `facts`:
        `depth`, `parts`, `period`, `bars` (place -> bars of the waterfall, see
        `measures.flow.bars`), `guard` (changes of a rule between the two counts: the flows are
        told, each marked); at the depth of the monthly form `unreported` and `seams` too. A Gap
        where only totals are there: see `bounded`.
    """
    answer = _deepest(codes, practice, period)
    if isinstance(answer, Gap):
        return answer
    parts = answer.facts["parts"]
    frame = answer.frame
    balanced = frame.assign(rest=flow.rest(frame, parts), difference=flow.difference(frame, parts))
    lined, bars = _lined(balanced, parts)
    held = _across(answer.facts["period"])
    told = of_breaks.between(held.crossings) if held.crossings else ""
    return replace(
        answer,
        frame=lined,
        provenance=held.on(answer.provenance.then(words.EQUATION), told),
        facts={**answer.facts, "bars": bars, "guard": held},
    )


def periods(practice: bool = False) -> dict[str, str]:  # noqa: FBT001, FBT002
    """Periods of which flows are told, newest first: key and label."""
    keys = _of_register(practice) or reported.periods()
    return {key: period_of(key) for key in keys}


def bounded(area: str = BOJONEGORO) -> Answer:
    """What do two counts alone, and what is known between them, say about what came and went?

    Returns:
        One row a pair of counts that sources state, those in use first: area_code, name, since
        and period (of the two counts), opening, the flows of `facts["parts"]` (missing where nobody
        states them), closing, rest, came and went (at least so many families came, or went in
        ways nobody counted; see `measures.flow.bounds`), used. `facts`: `depth`, `parts`,
        `bars`, `assumptions` (sentences), `known` (part -> families), `partly` (parts of which
        some reports are missing: unknown here), `guard` (what lies between the counts; the balance
        is told across a change of a rule too, and says so). A Gap without two counts.
    """
    answer = bridge.kpm_bridge(area)
    if isinstance(answer, Gap):
        return answer
    bars = answer.frame
    known = _known(bars[bars["whole"]])
    partly = tuple(_known(bars[~bars["whole"]]))
    opening, closing = (_stated(area, answer.facts[which]) for which in ("before", "after"))
    rows = [
        _pair(first, last, known)
        for _, first in opening.iterrows()
        for _, last in closing.iterrows()
    ]
    frame = pd.DataFrame(rows).sort_values("used", ascending=False, kind="stable")
    frame = frame.astype(dict.fromkeys((flow.OPENING, *flow.PARTS, flow.CLOSING, "rest"), "Int64"))
    frame, drawn = _lined(frame.assign(area_code=area, name=bars["name"].iloc[0]), flow.PARTS)
    return Result(
        frame=frame,
        indicator=answer.indicator,
        provenance=answer.provenance.then(
            " ".join((words.BOUND_STEP, *words.partly(partly))),
            Caveat.DATE_UNKNOWN,
            standing=Standing.ESTIMATE,
        ),
        facts={
            "depth": Depth.TOTALS,
            "parts": flow.PARTS,
            "bars": drawn,
            "known": known,
            "partly": partly,
            "assumptions": (words.BOUND_ASSUMES, *answer.facts["assumptions"]),
            "guard": answer.facts["guard"],
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """The answer in plain sentences, the check of the balance among them; none for a Gap."""
    if isinstance(answer, Gap):
        return ()
    if answer.facts["depth"] is Depth.TOTALS:
        facts = answer.facts
        told = words.bounded(answer.rows(), facts["known"], crossed=bool(facts["guard"].crossings))
        return (*told, *words.partly(facts["partly"]), *bridge.across(facts["guard"]))
    rows, parts = answer.rows(), answer.facts["parts"]
    crossings = answer.facts["guard"].crossings
    if len(rows) == 1:
        return (words.moved(rows[0], parts, crossings), words.balance(rows[0], parts))
    return (words.balances(rows), *((of_breaks.between(crossings),) if crossings else ()))


def notes(answer: Answer) -> tuple[str, ...]:
    """What is missing or does not fit in the lists or reports behind an answer, in sentences."""
    if isinstance(answer, Gap):
        return ()
    if answer.facts["depth"] is not Depth.DISTRICTS:
        return words.vanished(answer.facts.get("vanished", 0))
    return (
        words.ONE_LINE_FOR_ENTRIES,
        *words.unreported(answer.facts["unreported"]),
        *words.seams(answer.facts["seams"]),
    )


def _across(key: str) -> breaks.Guard:
    """The changes of a rule between the day before a period and its end."""
    period = Period.parse(key)
    before = period.start - timedelta(days=1)
    return breaks.guard(KPM, None, Period(before, before).key, Period(period.end, period.end).key)


def _lined(
    frame: pd.DataFrame, parts: Sequence[str]
) -> tuple[pd.DataFrame, dict[int, list[dict[str, Any]]]]:
    """The rows by their place, and the bars of each."""
    lined = frame.reset_index(drop=True).rename_axis("place").reset_index()
    return lined, {row["place"]: records(flow.bars(row, parts)) for row in records(lined)}


def _deepest(codes: Sequence[str], practice: bool, period: str) -> Answer:  # noqa: FBT001
    """From the register, else from the monthly form; else what to ask for."""
    told = _of_register(practice)
    if told:
        key = period if period in told else told[0]
        found = graduation.flows(codes, practice, key)
        if isinstance(found, Result):
            of: dict[str, Any] = {"depth": Depth.FAMILIES, "parts": flow.PARTS, "period": key}
            counted = counted_on(key, register.listed(practice))
            frame = found.frame.assign(derived=not counted)
            gone = register.vanished(practice)
            among = list(gone) if BOJONEGORO in codes else codes
            of["vanished"] = sum(gone.get(code, 0) for code in among)
            return replace(found, frame=frame, facts={**found.facts, **of})
    found = reported.flows(codes, period)
    if isinstance(found, Result):
        return found
    if register.there(practice):
        return register.missing(words.WHAT, "flows")
    return replace(monthly.missing(), what=words.WHAT)


def _of_register(practice: bool) -> list[str]:  # noqa: FBT001
    """Periods of which the register tells a flow, newest first."""
    if not register.there(practice):
        return []
    rows = register.cube("flows", practice)
    told = rows[rows[list(flow.PARTS)].notna().any(axis=1)]
    return sorted(told["period"].unique(), key=lambda key: Period.parse(key).end, reverse=True)


def _known(bars: pd.DataFrame) -> dict[str, int]:
    """Flows that are known, by part, in families; the same under every closing count."""
    rows = bars[bars["part"].isin(flow.PARTS)].drop_duplicates("part")
    return {
        part: round(abs(value)) for part, value in zip(rows["part"], rows["value"], strict=True)
    }


def _stated(area: str, year: int) -> pd.DataFrame:
    """Every count that sources state for the end of a year, those in use first."""
    rows = steps.counts_of(KPM, area)
    rows = rows[rows["period_end"].dt.year == year]
    rows = rows[rows["period_end"] == rows["period_end"].max()]
    ordered: pd.DataFrame = rows.sort_values(["rank", "value"], kind="stable")
    return ordered.drop_duplicates("value")


def _pair(first: pd.Series[Any], last: pd.Series[Any], known: dict[str, int]) -> dict[str, Any]:
    counts = {flow.OPENING: round(first["value"]), flow.CLOSING: round(last["value"])}
    row = counts | {part: known.get(part, pd.NA) for part in flow.PARTS}
    (before_low, before_high), (after_low, after_high) = _ends(first), _ends(last)
    rest = int(flow.rest(pd.DataFrame([row])).iloc[0])
    moved = counts[flow.CLOSING] - counts[flow.OPENING] - rest
    bounds = flow.bounds(after_low - before_high - moved, after_high - before_low - moved)
    when = {"since": first["period"], "period": last["period"]}
    used = "preferred" == first["rank"] == last["rank"]
    return row | {"rest": rest, **bounds._asdict(), **when, "used": used}


def _ends(row: pd.Series[Any]) -> tuple[float, float]:
    """The lowest and highest count that the printed figure leaves open."""
    half = row["precision"] / 2 if row["precision"] > 1 else 0.0
    low, high = row["value_low"], row["value_high"]
    return (
        row["value"] - half if pd.isna(low) else low,
        row["value"] + half if pd.isna(high) else high,
    )
