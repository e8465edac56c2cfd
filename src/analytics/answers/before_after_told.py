"""What the measures tell of a panel that was cut, in the unit in which a difference is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.measures import detectable
from analytics.measures.before_after import rebased
from analytics.measures.village_evidence import Evidence, evidence
from analytics.vocabulary.design import Choice

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from analytics.answers.before_after_cut import Cut
    from analytics.measures.comparison_villages import Chosen
    from analytics.measures.reassignment import Permuted

    Floats = np.ndarray[Any, np.dtype[np.float64]]
    Around = Mapping[str, tuple[str, ...]]

_ENDS = (0.025, 0.975)


def weighed(
    found: Cut,
    post: int,
    how: Choice | None,
    around: Around,
    *,
    excluded: Collection[str] = (),
) -> Evidence:
    """Every test that the way of choosing asks for; the most careful ones where nobody says."""
    return evidence(
        found.outcomes,
        found.treated,
        post,
        how=how or Choice.UNKNOWN,
        near=around,
        excluded=excluded,
        high_is_worse=found.high_is_worse,
    )


def about(found: Cut, chosen: Chosen) -> dict[str, Any]:
    """Whom and what is compared."""
    names = found.names
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
        "ring": len(chosen.excluded),
        "candidates": chosen.candidates,
        "compared": len(chosen.frame),
        "chosen": rows,
        "balance": chosen.balance,
    }


def minimum(found: Cut, chosen: Chosen, known: Evidence, around: Around) -> float:
    """The smallest difference that can be told; before there is a period after, of the last one.

    Of too few periods to try it out it follows from how villages changed, if that were normal.
    """
    least = known.detectable
    if np.isnan(least) and not found.after:
        least = weighed(found, found.post - 1, Choice.UNKNOWN, around).detectable
    if np.isnan(least):
        values = found.outcomes.to_numpy(dtype=float)
        split = min(found.post, values.shape[1] - 1)
        changes = values[:, split:].mean(axis=1) - values[:, :split].mean(axis=1)
        spread = float(np.std(changes, ddof=1))
        least = detectable.smallest(spread, len(found.treated), len(chosen.frame))
    return float(found.difference(least))


def _like(known: Evidence) -> Permuted | None:
    """The test whose sets were picked as the treated were."""
    return known.tests[-1] if known.tests else None


def paths(found: Cut, known: Evidence) -> Floats:
    """Gaps of sets picked alike less their mean before; a column a period."""
    like = _like(known)
    if like is None or not len(like.paths):
        return np.empty((0, found.outcomes.shape[1]))
    return np.asarray(found.difference(rebased(like.paths, found.post, "mean")))


def periods(found: Cut, chosen: Chosen, known: Evidence) -> pd.DataFrame:
    """A row a period."""
    own, codes = list(found.treated), list(chosen.codes)
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
