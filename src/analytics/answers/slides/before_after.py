"""The pilot villages beside comparison villages, before and after; or what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.answers import before_after, pilot_villages
from analytics.answers.before_after_synthetic import Synthetic
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.plot import Curve, CurveChart, Knot, Span, SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import before_after as words_of
from analytics.wording import before_after_design as design
from analytics.wording import before_after_verdict as of_verdict
from analytics.wording.differences import signed, tick, unit
from analytics.wording.slides import before_after as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide

Row = dict[str, Any]
_ENDS = (0.025, 0.975)


def slide(asked: Asked) -> Slide:
    """The villages that sources name as pilots, whatever place a deck looks at."""
    answer = before_after.judged(pilot_villages.named(), asked.practice)
    return _missing(answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result, kind: str = "gaps", who: str = words_of.WHO) -> Slide:
    """The slide of `before_after.compared`.

    Args:
        answer: what was compared.
        kind: "gaps" over time, each period of the "study" by itself, or against the "synthetic"
            village, where there is one.
        who: what these villages are called at the head of a sentence.
    """
    facts, indicator = answer.facts, answer.indicator
    found = facts["judged"]
    told: tuple[str, ...] = (words_of.NOTHING_AFTER,)
    if facts["after"]:
        told = (words_of.effect(facts, indicator, who), words_of.own(answer))
    verdict = of_verdict.verdict(found.verdict, found.reasons)
    extra = (before_after.synthetic_in_words(answer),) if kind == "synthetic" else ()
    return composed(
        Subject.BEFORE_AFTER,
        title=words.title(found.verdict, indicator, _effect(answer), who),
        question=words.question(indicator, facts["since"]),
        # The verdict first: where the box is too small it is what must not be cut off.
        parts=(_picture(answer, kind), Sentences(words.VERDICT, (verdict, *told, *extra))),
        provenance=answer.provenance,
        spoken=(design.minimum(facts, indicator), *told),
        more=words.SPOKEN_MORE,
    )


def _effect(answer: Result) -> float | None:
    tests = answer.facts["tests"]
    return None if tests.empty else float(words_of.main_test(tests)["effect"])


def _picture(answer: Result, kind: str) -> Part:
    if kind == "study":
        return _study(answer)
    found = answer.facts["synthetic"]
    if kind == "synthetic" and isinstance(found, Synthetic):
        low, high = np.quantile(found.paths, _ENDS, axis=0)
        return _curves(answer, kind, found.gaps.tolist(), low.tolist(), high.tolist())
    rows = answer.rows()
    ends = ([row[name] for row in rows] for name in ("effect", "low", "high"))
    return _curves(answer, kind, *ends)


def _curves(
    answer: Result,
    kind: str,
    own: Sequence[float],
    low: Sequence[float],
    high: Sequence[float],
) -> CurveChart:
    """The gap of the villages, and the range in which most others lie."""
    of_, in_percent = answer.indicator, answer.facts["in_percent"]
    leads = [float(row["lead"]) for row in answer.rows()]
    line = [
        Knot(x, y, signed(y, of_, in_percent=in_percent)) for x, y in zip(leads, own, strict=True)
    ]
    band = [
        Knot(x, (a + b) / 2, _ends(a, b, answer), a, b)
        for x, a, b in zip(leads, low, high, strict=True)
        if not np.isnan(a)
    ]
    usual = Curve(words_of.RANGE, tuple(band), stepped=False, strong=False)
    return CurveChart(
        unit=unit(of_, in_percent=in_percent),
        across=words.ACROSS,
        curves=(
            Curve(words_of.PILOTS, tuple(line), stepped=False),
            *((usual,) if band else ()),
        ),
        at_risk=(),
        standing=answer.provenance.standing,
        alt=words_of.picture(kind),
    )


def _ends(low: float, high: float, answer: Result) -> str:
    """Both ends where there is little room: `−1,9/+1,8`."""
    of_, in_percent = answer.indicator, answer.facts["in_percent"]
    return "/".join(signed(end, of_, in_percent=in_percent) for end in (low, high))


def _study(answer: Result) -> SpanChart:
    of_, in_percent = answer.indicator, answer.facts["in_percent"]
    return SpanChart(
        unit=unit(of_, in_percent=in_percent),
        rows=tuple(
            Span(
                tick(row["period"]),
                row["effect"],
                None if np.isnan(row["low"]) else row["low"],
                None if np.isnan(row["high"]) else row["high"],
                signed(row["effect"], of_, in_percent=in_percent),
                strong=row["lead"] >= 0,
            )
            for row in answer.rows()
        ),
        reference=0.0,
        reference_text=words.REFERENCE,
        standing=answer.provenance.standing,
        alt=words_of.picture("study"),
    )


def _missing(gap: Gap) -> Slide:
    return lacking(
        Subject.BEFORE_AFTER,
        gap,
        title=words.missing(),
        question=words.question(),
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_ASK,
    )
