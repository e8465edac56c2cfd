"""Does PKH graduate families, and where are they held up?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import beneficiaries, graduation
from analytics.answers.briefing.winning import unanswered
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

_QUESTION = "Apakah PKH meluluskan keluarga, dan di mana tertahan?"
_KEEPER = "Dinas Sosial Kab. Bojonegoro (Koordinator PKH)"
_EVIDENCE = Link("graduasi", "Lihat corong graduasi", {"latihan": "tidak"})


def graduating() -> Briefed:
    """Families that left able; and, once stages are on a list, the stage fewest of them pass."""
    found = beneficiaries.graduates_now()
    if isinstance(found, Gap):
        return unanswered(_QUESTION, found, _EVIDENCE)
    count, (low, high) = float(found.only()["value"]), found.facts["share"]
    head = words.graduated(count, low, high)
    funnel = graduation.funnel((BOJONEGORO,), practice=False)
    stage = _narrowest(funnel)
    provenance = found.provenance
    if stage is None or isinstance(funnel, Gap):
        answer, action = words.stuck_unknown(head), words.give_stages(_KEEPER)
    else:
        name = Stage(int(stage["stage"])).label
        answer = words.stuck_at(head, name, float(stage["share_of_previous"]))
        action = words.look_at_stage(name)
        provenance |= funnel.provenance
    certainty, why = _certainty(found, known=stage is not None)
    return Briefed(
        question=_QUESTION,
        answer=answer,
        certainty=certainty,
        why=why,
        action=action,
        evidence=_EVIDENCE,
        provenance=provenance,
    )


def _narrowest(funnel: Answer) -> pd.Series[Any] | None:
    """The stage up to graduation that the smallest part of those before it reached."""
    if isinstance(funnel, Gap):
        return None
    rows = funnel.frame
    rows = rows[(rows["stage"] <= Stage.GRADUATED) & rows["share_of_previous"].notna()]
    if rows.empty:
        return None
    return rows.sort_values(["share_of_previous", "stage"]).iloc[0]


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
