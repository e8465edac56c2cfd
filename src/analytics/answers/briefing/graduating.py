"""Does PKH graduate families, and where are they held up?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import beneficiaries, graduation, stuck
from analytics.answers.briefing.winning import unanswered
from analytics.measures.intervals import wilson
from analytics.measures.stuck import FEWEST
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.wording.briefing import asked
from analytics.wording.briefing import graduating as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.stuck import Stuck

_QUESTION = "Apakah PKH meluluskan keluarga, dan di mana tertahan?"
_KEEPER = "Dinas Sosial Kab. Bojonegoro (Koordinator PKH)"
_EVIDENCE = Link("graduasi", "Lihat corong graduasi", {"latihan": "tidak"})


def graduating() -> Briefed:
    """Families that left able; and, once stages are on a list, where most are lost on the way."""
    found = beneficiaries.graduates_now()
    if isinstance(found, Gap):
        return unanswered(_QUESTION, found, _EVIDENCE)
    count, (low, high) = float(found.only()["value"]), found.facts["share"]
    head = words.graduated(count, low, high)
    answer, action, sources = _held_up(head)
    provenance = found.provenance if sources is None else found.provenance | sources
    certainty, why = _certainty(found, known=sources is not None)
    return Briefed(
        question=_QUESTION,
        answer=answer,
        certainty=certainty,
        why=why,
        action=action,
        evidence=_EVIDENCE,
        provenance=provenance,
    )


def _held_up(head: str) -> tuple[str, str, Provenance | None]:
    """The answer, what comes next, and where the stages are told; None where nobody tells."""
    if stuck.told(BOJONEGORO, practice=False):
        found, sources = stuck.where(BOJONEGORO, practice=False), stuck.provenance(practice=False)
        if found is not None:
            return words.stuck_by_loss(head, found), _next(found), sources
    # A register that was imported before passages were counted has the funnel alone.
    funnel = graduation.funnel((BOJONEGORO,), practice=False)
    stage = _narrowest(funnel)
    if stage is None or isinstance(funnel, Gap):
        return words.stuck_unknown(head), words.give_stages(_KEEPER), None
    name = Stage(int(stage["stage"])).label
    ends = float(stage["low"]), float(stage["high"])
    told = words.stuck_at(head, name, float(stage["share_of_previous"]), ends)
    return told, words.look_at_stage(name), funnel.provenance


def _next(found: Stuck) -> str:
    """What comes next: a stage is looked at only if it is named and none is left to compare."""
    if not found.complete:
        return words.give_stages(_KEEPER)
    if found.named is None:
        return words.WAIT_FOR_MORE
    return words.look_at_stage(found.named.stage.label)


def _narrowest(funnel: Answer) -> pd.Series[Any] | None:
    """The stage up to graduation that surely the smallest part of those before it reached.

    Of fewer than `FEWEST` families a part says nothing, so such a stage is not named; nor is one
    whose interval (Wilson, 95 %) reaches as high as the lowest of another.
    """
    if isinstance(funnel, Gap):
        return None
    rows = funnel.frame
    rows = rows[(rows["stage"] <= Stage.GRADUATED) & rows["share_of_previous"].notna()]
    rows = rows[rows["reached_previous"] >= FEWEST]
    if rows.empty:
        return None
    before = rows["reached_previous"].to_numpy(dtype=float)
    low, high = wilson(rows["share_of_previous"].to_numpy(dtype=float) * before, before)
    rows = rows.assign(low=low, high=high).sort_values(["share_of_previous", "stage"])
    first, others = rows.iloc[0], rows.iloc[1:]
    return first if first["high"] < others["low"].min() else None


def _certainty(found: Result, *, known: bool) -> tuple[Certainty, str]:
    row = found.only()
    if row["low"] < row["high"]:
        return Certainty.UNSURE, asked.sources_differ(row["low"], row["high"], Unit.KPM, 0)
    until = period_of(row["period"])
    if row.isna()["period_start"]:
        return Certainty.UNSURE, words.no_start(until)
    if not known:
        return Certainty.UNSURE, words.counted_until(until, words.NO_STAGE)
    surest = Certainty.at_most(found.provenance.standing)
    return surest, words.counted_until(until, words.STAGES_ON_FILE)
