"""What a verdict on a set of villages rests on: every test that the way of picking asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from analytics.measures import detectable
from analytics.measures.before_after import leads
from analytics.measures.comparison_villages import COUNT, ring
from analytics.measures.reassignment import DRAWS, Permuted, Rule, effects, followed, permuted
from analytics.measures.regression_to_mean import expected, without
from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import THRESHOLDS, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import pandas as pd

    from analytics.measures.alike import Neighbours

_DRAWS_ALONE = 199  # enough for a p of 0.05, once for each village


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rule looks at; what could not be worked out is None, with the reason in `missing`.

    Attributes:
        how: how the villages were picked; None where no design card says anything.
        before: periods before.
        missing: why nothing could be worked out.
        any_sets: the treated among sets of any villages.
        fallen_back: the same, of what is left after regression to the mean was taken off.
        worst_sets: the treated among the worst of earlier dates, over as many periods after as
            these can be followed (`reassignment.followed`).
        strayed: p of the largest gap before.
        alone: of each treated village the p of the others without it, and the sign of their
            effect; only where every test would do for "jelas", as nothing else hangs on it.
        detectable: smallest effect that in 80 % of all cases every test at once calls rare enough
            for "ada tanda", where nothing else stands against a verdict.
    """

    how: Choice | None
    before: int
    missing: tuple[Reason, ...] = ()
    any_sets: Permuted | None = None
    fallen_back: Permuted | None = None
    worst_sets: Permuted | None = None
    strayed: float = float("nan")
    alone: tuple[tuple[float, float], ...] = ()
    detectable: float = float("nan")

    @property
    def tests(self) -> tuple[Permuted, ...]:
        """Those that the way of picking asks for and that could be worked out."""
        asked = (self.any_sets, self.fallen_back, self.worst_sets)
        return tuple(one for one in asked if one is not None)


def evidence(  # noqa: PLR0913 - all that a design card says
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    post: int,
    *,
    how: Choice | None,
    chosen_at: int | None = None,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
    count: int = COUNT,
    draws: int = DRAWS,
    high_is_worse: bool = True,
) -> Evidence:
    """Everything `judge` needs. Arguments as in `reassignment.permuted`.

    Villages that were drawn by lot are compared with any others. All others may have been picked
    in a bad spell, so they must stand out from the worst of earlier dates as well, and by what is
    left after regression to the mean.
    """
    before = min(post, outcomes.shape[1])
    missing = _missing(outcomes, treated, post, how)
    if missing:
        return Evidence(how, before, missing=missing)
    test = partial(
        permuted,
        excluded=excluded,
        near=near,
        count=count,
        draws=draws,
        chosen_at=chosen_at,
        high_is_worse=high_is_worse,
    )
    try:
        any_sets = test(outcomes, treated, post, Rule.ANY)
    except ValueError:  # nobody is left to compare with
        return Evidence(how, before, (Reason.TOO_FEW_VILLAGES,))
    if any_sets.comparisons < THRESHOLDS.comparisons:
        return Evidence(how, before, (Reason.TOO_FEW_VILLAGES,), any_sets)
    fallen_back = worst_sets = None
    if how is not Choice.RANDOM:
        change = expected(
            outcomes, treated, post, chosen_at=chosen_at, excluded=excluded, near=near
        )
        fallen_back = test(without(outcomes, change, post), treated, post, Rule.ANY)
        end = post + followed(post, outcomes.shape[1], chosen_at)
        if end > post:
            worst_sets = test(outcomes.iloc[:, :end], treated, post, Rule.WORST)
        if worst_sets is None or worst_sets.of == 1:
            return Evidence(how, before, (Reason.NO_EARLIER_DATE,), any_sets)
    tests = [one for one in (any_sets, fallen_back, worst_sets) if one is not None]
    kept = {*excluded, *ring(near or {}, treated)}  # around the one that is left out too
    at = None if how is Choice.RANDOM else post - 1 if chosen_at is None else chosen_at
    alone: tuple[tuple[float, float], ...] = ()
    if len(treated) > 1 and all(one.p <= THRESHOLDS.clear for one in tests):
        alone = tuple(
            (other.p, float(np.sign(other.effect)))
            for other in (
                test(
                    outcomes.drop(index=one),
                    [rest for rest in treated if rest != one],
                    post,
                    excluded=kept,
                    draws=min(draws, _DRAWS_ALONE),
                )
                for one in treated
            )
        )
    return Evidence(
        how,
        before,
        (),
        any_sets,
        fallen_back,
        worst_sets,
        leads(any_sets.path, post, any_sets.paths, at).p,
        alone,
        _detectable(any_sets, fallen_back, worst_sets, post),
    )


def _detectable(
    any_sets: Permuted, fallen_back: Permuted | None, worst_sets: Permuted | None, post: int
) -> float:
    """The smallest effect that all tests find at once; nothing of it hangs on the result.

    A case is a set of any villages. Of villages that were picked, luck is what is left of it after
    regression to the mean; what their own past makes expect comes on top in the tests from which it
    is not taken off.
    """
    if fallen_back is None or worst_sets is None:
        return detectable.jointly((any_sets.placebos, any_sets.placebos))
    past = any_sets.effect - fallen_back.effect
    short = effects(fallen_back.paths[:, : len(worst_sets.path)], post)
    return detectable.jointly(
        (fallen_back.placebos, fallen_back.placebos),
        (fallen_back.placebos + past, any_sets.placebos),
        (short + past, worst_sets.placebos),
    )


def _missing(
    outcomes: pd.DataFrame, treated: Sequence[str], post: int, how: Choice | None
) -> tuple[Reason, ...]:
    """What a panel lacks before anything can be worked out."""
    here = set(treated) <= set(outcomes.index) and bool(treated)
    holed = not here or bool(outcomes.loc[list(treated)].isna().to_numpy().any())
    lacks = {
        Reason.NO_CARD: how is None,
        Reason.TOO_FEW_BEFORE: post < THRESHOLDS.before,
        Reason.NOTHING_AFTER: post >= outcomes.shape[1],
        Reason.MISSING_VALUE: holed,
    }
    return tuple(reason for reason, lacking in lacks.items() if lacking)
