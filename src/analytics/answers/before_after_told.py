"""What the measures tell of a panel that was cut, in the unit in which a difference is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures import detectable, verdicts
from analytics.measures.before_after import rebased
from analytics.measures.village_evidence import Evidence, evidence
from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import THRESHOLDS, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from analytics.answers.before_after_cut import Cut
    from analytics.measures.comparison_villages import Chosen
    from analytics.measures.reassignment import Permuted

    Floats = np.ndarray[Any, np.dtype[np.float64]]
    Around = Mapping[str, tuple[str, ...]]

_ENDS = (0.025, 0.975)
_TO_COME = {Reason.NO_CARD, Reason.NOTHING_AFTER}  # what people write, and what time brings


class Minimum(NamedTuple):
    """The smallest difference that can be told, in the unit of a difference.

    Attributes:
        size: infinite where no difference, however large, can get a verdict.
        why: it cannot.
        rough: by a formula, as it could not be tried out: the true one is larger.
    """

    size: float
    why: tuple[Reason, ...] = ()
    rough: bool = False


def weighed(
    found: Cut,
    post: int,
    how: Choice | None,
    around: Around,
    *,
    excluded: Collection[str] = (),
) -> Evidence:
    """Every test that the way of choosing asks for; the most careful ones where nobody says."""
    known = evidence(
        found.outcomes,
        found.treated,
        post,
        how=how or Choice.UNKNOWN,
        near=around,
        excluded=excluded,
        high_is_worse=found.high_is_worse,
    )
    if not found.by_value:
        return known
    return replace(known, missing=(*known.missing, Reason.LOST_BY_VALUE))


def about(
    found: Cut, chosen: Chosen, known: Evidence, elsewhere: Collection[str]
) -> dict[str, Any]:
    """Whom and what is compared, and over which periods."""
    names = found.names
    left = set(chosen.excluded)
    rows = chosen.frame.assign(
        name=[names[code] for code in chosen.frame["village_code"]],
        beside=[names[code] for code in chosen.frame["of"]],
    )
    return {
        "regency": found.panel.facts["regency"],
        "treated": found.treated,
        "names": names,
        "in_percent": found.in_percent,
        "after": len(found.after),
        "astride": found.astride,
        "incomplete": found.incomplete,
        "hidden": found.panel.facts["hidden"],
        "lost": len(found.lost),
        "lost_compared": len(set(found.lost) & set(chosen.codes)),
        "elsewhere": len(left & set(elsewhere)),
        "ring": len(left - set(elsewhere)),
        "horizon": len(known.worst_sets.path) - found.post if known.worst_sets else None,
        "candidates": chosen.candidates,
        "compared": len(chosen.frame),
        "chosen": rows,
        "balance": chosen.balance,
    }


def minimum(  # noqa: PLR0913, PLR0917 - as `weighed`
    found: Cut,
    chosen: Chosen,
    known: Evidence,
    how: Choice | None,
    around: Around,
    excluded: Collection[str] = (),
) -> Minimum:
    """The smallest difference that can be told; before there is a period after, of the last one.

    Nothing of it hangs on what came after in the treated villages. Of a count it is that of a fall:
    in percent a rise of the same distance is larger.
    """
    if not found.after:
        rehearsed = weighed(found, found.post - 1, how, around, excluded=excluded).detectable
        if np.isnan(rehearsed):
            return _rough(found, chosen, how)
        if np.isinf(rehearsed):
            return Minimum(rehearsed, (Reason.TOO_FEW_SETS,))
        return Minimum(_fall(found, rehearsed))
    if why := _against(known):
        return Minimum(float("inf"), why)
    return Minimum(_fall(found, known.detectable))


def _against(known: Evidence) -> tuple[Reason, ...]:
    """Why no difference, however large, would get a verdict."""
    return tuple(one for one in verdicts.unjudged(known) if one not in _TO_COME)


def _rough(found: Cut, chosen: Chosen, how: Choice | None) -> Minimum:
    """By the formula, of how villages where nothing was done changed to the last period before."""
    fewest = THRESHOLDS.before if how is Choice.RANDOM else THRESHOLDS.earlier
    few = {
        Reason.TOO_FEW_BEFORE: found.post < THRESHOLDS.before,
        Reason.NO_EARLIER_DATE: found.post < fewest,
        Reason.TOO_FEW_VILLAGES: len(chosen.frame) < THRESHOLDS.comparisons,
    }
    if why := tuple(reason for reason, holds in few.items() if holds):
        return Minimum(float("inf"), why)
    values = found.outcomes.drop(index=list(found.treated)).to_numpy(dtype=float)
    changes = values[:, -1] - values[:, :-1].mean(axis=1)
    spread = float(np.std(changes, ddof=1))
    least = detectable.smallest(spread, len(found.treated), len(chosen.frame))
    return Minimum(_fall(found, least), rough=True)


def _fall(found: Cut, least: float) -> float:
    """A distance as it is told: of a count as the fall, which is never more than all of it."""
    return abs(float(found.difference(-least))) if np.isfinite(least) else least


def _whole(found: Cut, codes: Collection[str]) -> list[str]:
    """Those of the codes that lack no figure: every period is the mean of the same villages."""
    return [code for code in codes if code not in set(found.lost)]


def _like(known: Evidence) -> Permuted | None:
    """The test whose sets were picked as the treated were."""
    return known.tests[-1] if known.tests else None


def paths(found: Cut, known: Evidence) -> Floats:
    """Gaps of sets picked alike less their mean before; a column a period, NaN where unknown."""
    like = _like(known)
    if like is None or not len(like.paths):
        return np.empty((0, found.outcomes.shape[1]))
    gaps = rebased(like.paths, found.post, "mean")
    beyond = np.full((len(gaps), found.outcomes.shape[1] - gaps.shape[1]), np.nan)
    return np.asarray(found.difference(np.hstack([gaps, beyond])))


def periods(found: Cut, chosen: Chosen, known: Evidence) -> pd.DataFrame:
    """A row a period."""
    own, codes = list(found.treated), _whole(found, chosen.codes)
    apart = (found.outcomes.loc[own].mean() - found.outcomes.loc[codes].mean()).to_numpy()
    effect = rebased(np.asarray(apart, dtype=float), found.post, "mean")
    low, high = _band(paths(found, known))
    return pd.DataFrame(
        {
            "period": list(map(str, found.outcomes.columns)),
            "lead": np.arange(len(effect)) - found.post,
            "treated": found.shown.loc[own].mean().to_numpy(dtype=float),
            "others": found.shown.loc[codes].mean().to_numpy(dtype=float),
            "effect": found.difference(effect),
            "low": low,
            "high": high,
        }
    )


def _band(gaps: Floats) -> tuple[Floats, Floats]:
    """Between which lie the middle 95 percent of the sets; NaN in periods that none of them has."""
    low, high = np.full((2, gaps.shape[1]), np.nan)
    some = ~np.isnan(gaps).all(axis=0)
    if some.any():
        low[some], high[some] = np.nanquantile(gaps[:, some], _ENDS, axis=0)
    return low, high


def tests(found: Cut, known: Evidence) -> pd.DataFrame:
    """A row a test, with the range of effects that it would not call rare."""
    named = {
        "any": known.any_sets,
        "fallen_back": known.fallen_back,
        "worst": known.worst_sets,
    }
    rows = [
        (
            name,
            float(found.difference(one.effect)),
            *(float(found.difference(end)) for end in _range(one)),
            one.rank,
            one.of,
            one.p,
        )
        for name, one in named.items()
        if one is not None and one.of > 1
    ]
    return pd.DataFrame(rows, columns=["test", "effect", "low", "high", "rank", "of", "p"])


def _range(one: Permuted) -> tuple[float, float]:
    """Effects of which the observed one is among the middle 95 percent, were they the true one."""
    low, high = np.quantile(one.placebos, _ENDS)
    return one.effect - float(high), one.effect - float(low)


def expected(found: Cut, known: Evidence) -> float:
    """The part of the effect that the past of the villages makes expect."""
    if known.any_sets is None or known.fallen_back is None:
        return 0.0
    return float(found.difference(known.any_sets.effect - known.fallen_back.effect))
