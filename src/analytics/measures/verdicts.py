"""Which of four words may be said, by a rule that is fixed before anybody looks.

`village_evidence` works out everything the rule needs; `judge` applies it. The limits are
`vocabulary.verdict.THRESHOLDS`, so that what is printed beside a verdict is what decided it. How
often the rule errs is held by `tests/measures/test_verdict_calibration.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.vocabulary.verdict import REPLAYED, THRESHOLDS, Reason, Verdict

if TYPE_CHECKING:
    from analytics.measures.village_evidence import Evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, why it is no higher, and the figures that decided.

    Attributes:
        verdict: one of four.
        reasons: at least one.
        numbers: by name; NaN where there is none: `effect`, `expected` (change that the past of
            the villages makes expect, beside their comparisons), `p`, `p_fallen_back`, `p_worst`,
            `rank`, `of`, `lowest`, `strayed`, `detectable`, `before`, `comparisons`.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...]
    numbers: dict[str, float]


def judge(found: Evidence) -> Judged:
    """The verdict.

    - "belum dapat dinilai": no design card, too few periods or villages, a missing value, villages
      lost by their value, no earlier date to compare the worst with, too few sets for a small p, or
      a gap that strayed before anything was done further than elsewhere.
    - "jelas": every test at most `clear`, of one sign, with any one village left out at most
      `lone` and of the same sign, in villages whose picking can be repeated.
    - "ada tanda": every test at most `sign`, of one sign.
    - else "belum dapat dibedakan dari variasi wajar".

    A verdict says nothing of good or bad: that is the sign of `effect`.
    """
    numbers = _numbers(found)
    if unknown := unjudged(found):
        return Judged(Verdict.UNKNOWN, unknown, numbers)
    if like := _like_luck(found, THRESHOLDS.sign):
        return Judged(Verdict.INDISTINGUISHABLE, like, numbers)
    if short := _short_of_clear(found):
        return Judged(Verdict.SOME_SIGN, short, numbers)
    return Judged(Verdict.CLEAR, (Reason.ALL_HOLD,), numbers)


def unjudged(found: Evidence) -> tuple[Reason, ...]:
    """Why there is no verdict, however large the effect; empty where there is one."""
    return found.missing or _doubtful(found)


def _doubtful(found: Evidence) -> tuple[Reason, ...]:
    if any(one.lowest > THRESHOLDS.sign for one in found.tests):
        return (Reason.TOO_FEW_SETS,)
    return (Reason.STRAYED_BEFORE,) if found.strayed <= THRESHOLDS.strayed else ()


def _like_luck(found: Evidence, level: float) -> tuple[Reason, ...]:
    """Tests that do not find the villages rare enough, or that contradict each other."""
    by = {
        Reason.LIKE_OTHERS: found.any_sets,
        Reason.LIKE_OTHER_WORST: found.worst_sets,
        Reason.LIKE_FALLING_BACK: found.fallen_back,
    }
    like = tuple(reason for reason, one in by.items() if one is not None and one.p > level)
    signs = {float(np.sign(one.effect)) for one in found.tests}
    return like + ((Reason.SIGNS_DIFFER,) if len(signs) > 1 else ())


def _short_of_clear(found: Evidence) -> tuple[Reason, ...]:
    sign = {float(np.sign(one.effect)) for one in found.tests}
    common = bool(_like_luck(found, THRESHOLDS.clear))
    short = {
        Reason.CHOICE_CANNOT_BE_REPLAYED: found.how not in REPLAYED,
        Reason.NOT_RARE_ENOUGH: common,
        Reason.ONE_VILLAGE: not common and not found.alone,
        Reason.HANGS_ON_ONE: any(p > THRESHOLDS.lone or way not in sign for p, way in found.alone),
    }
    return tuple(reason for reason, holds in short.items() if holds)


def _numbers(found: Evidence) -> dict[str, float]:
    nothing = float("nan")
    plain, left, worst = found.any_sets, found.fallen_back, found.worst_sets
    return {
        "effect": plain.effect if plain else nothing,
        "expected": plain.effect - left.effect if plain and left else nothing,
        "p": plain.p if plain else nothing,
        "p_fallen_back": left.p if left else nothing,
        "p_worst": worst.p if worst else nothing,
        "rank": plain.rank if plain else nothing,
        "of": plain.of if plain else nothing,
        "lowest": max((one.lowest for one in found.tests), default=nothing),
        "strayed": found.strayed,
        "detectable": found.detectable,
        "before": found.before,
        "comparisons": plain.comparisons if plain else nothing,
    }
