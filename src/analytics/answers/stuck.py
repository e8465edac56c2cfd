"""Where families are stuck: how long the way takes, where they are lost, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import funnel, register
from analytics.measures import stuck
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import stuck as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.stuck import Stuck

_CURVE = ("value", "low", "high", "reached", "reached_low", "reached_high", "until")
_REACHED, _LEFT = "reached", "left"


def losses(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """At which stage are families lost, for what reasons, and how fast for the time they wait?

    Returns:
        Seven rows an area (stages 1 to 7) in order of code: area_code, name, period, stage,
        entered, went_on, the five losses by reason, waiting, lost, years (family-years), value,
        low, high (losses per 100 family-years with the exact interval; missing of fewer than 30
        families), why (there is no rate, `Unrated`; else empty). `facts`: `depth`, `cutoff`,
        `worst` (area_code -> `Stuck`), `longest` (area_code -> stage and months of the longest
        mean wait of those that wait now; absent where unknown).
    """
    rows = funnel.rows("passages", codes, practice)
    if rows is None:
        return _missing(words.LOSSES_WHAT, "passages", practice)
    parts = {code: stuck.rates(part) for code, part in rows.groupby("area_code", sort=True)}
    return Result(
        frame=pd.concat(parts.values(), ignore_index=True).drop(columns="level"),
        indicator=tables.indicator("kpm_active"),
        provenance=provenance(practice),
        facts={
            "depth": Depth.FAMILIES,
            "cutoff": Period.parse(rows["period"].iloc[0]).end,
            "worst": {code: stuck.worst(part) for code, part in parts.items()},
            "longest": _longest(codes, practice),
        },
    )


def waits(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How many months until half of the families reach each stage, counted from stage 1?

    Returns:
        Seven rows (stages 2 to 8): area_code, name, period, stage, families (followed from stage
        1 on), value (month by which half got there, those that left counted as not), low, high,
        reached (share that got there by the last month, with reached_low and reached_high, 95 %),
        until (that month). Missing of fewer
        than 30 families; `value` is missing too where half never got there. `facts`: `depth`,
        `cutoff`.
    """
    rows = funnel.rows("waits", (area,), practice)
    if rows is None:
        return _missing(words.WAITS_WHAT, "waits", practice)
    found = [
        {"stage": int(str(stage))} | _waited(part)
        for stage, part in rows.groupby("stage", sort=True)
    ]
    named = {name: rows[name].iloc[0] for name in ("area_code", "name", "period")}
    return Result(
        frame=pd.DataFrame(found).assign(**named),
        indicator=tables.indicator("kpm_active"),
        provenance=register.provenance("waits", practice).then(words.MEDIAN_STEP),
        facts={"depth": Depth.FAMILIES, "cutoff": Period.parse(named["period"]).end},
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """Where it is stuck, a sentence an area, the doubt within it; none for a Gap."""
    if isinstance(answer, Gap):
        return ()
    named = answer.frame.drop_duplicates("area_code").set_index("area_code")["name"]
    worst, longest = answer.facts["worst"], answer.facts["longest"]
    return tuple(
        words.verdict(name, worst[code], longest.get(code)) for code, name in named.items()
    )


def told(code: str, practice: bool) -> bool:  # noqa: FBT001 - the reader's switch
    """True if a register tells of the stages of an area at all."""
    rows = funnel.rows("passages", (code,), practice)
    return rows is not None and bool(rows["entered"].notna().any())


def where(code: str, practice: bool) -> Stuck | None:  # noqa: FBT001
    """The stage families of an area are stuck at, if it may be named; None without a register."""
    rows = funnel.rows("passages", (code,), practice)
    return None if rows is None else stuck.worst(stuck.rates(rows))


def provenance(practice: bool) -> Provenance:  # noqa: FBT001
    """Where the counts of losses come from."""
    return register.provenance("passages", practice).then(words.RATE_STEP)


def _longest(codes: Sequence[str], practice: bool) -> dict[str, tuple[int, float]]:  # noqa: FBT001
    """By area, the stage at which families now wait longest on average, and for how many months."""
    answer = funnel.positions(codes, practice)
    if isinstance(answer, Gap):
        return {}
    rows = answer.frame[answer.frame["months"].notna()]
    rows = rows.sort_values(["months", "stage"], ascending=[False, True])
    first = rows.drop_duplicates("area_code")
    return {row["area_code"]: (row["stage"], float(row["months"])) for row in records(first)}


def _waited(part: pd.DataFrame) -> dict[str, Any]:
    """The median of one stage with its limits, and how far the curve got."""
    from analytics.measures import survival  # noqa: PLC0415 - with the page that needs it

    counts = part[[_REACHED, _LEFT, "censored"]]
    families = counts.sum(skipna=False).sum(skipna=False)
    if pd.isna(families) or families < stuck.FEWEST:
        nothing = dict.fromkeys(_CURVE, np.nan)
        return {"families": families} | nothing
    table = survival.counted(part, (_REACHED, _LEFT))
    curve = survival.incidence(table, _REACHED, (_REACHED, _LEFT))
    median = survival.median(curve, rising=True)
    last = curve.iloc[-1]
    return {
        "families": int(families),
        "value": median.time,
        "low": median.low,
        "high": median.high,
        "reached": float(last["estimate"]),
        "reached_low": float(last["low"]),
        "reached_high": float(last["high"]),
        "until": float(last["time"]),
    }


def _missing(what: str, name: str, practice: bool) -> Gap:  # noqa: FBT001
    return register.missing(what, name if register.there(practice) else "")
