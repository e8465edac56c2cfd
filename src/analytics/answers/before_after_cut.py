"""A panel cut to what may be held against each other: before and after a day, under one rule.

Nothing is judged here. A period that holds the day itself is of neither side; a village that lacks
a figure before is left out and counted. One that lacks a figure after stays: whoever left it out
would choose whom to compare with by what came after.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import breaks, village_panel
from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, Result
from analytics.wording import before_after as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from analytics.vocabulary.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Cut:
    """What may be compared.

    Attributes:
        panel: the answer of `village_panel.panel`.
        outcomes: float, index code of every village with a figure in each period before, columns
            keys of periods in order; counts as 100 times their logarithm; NaN where missing.
        shown: the same as it is read, without the logarithm.
        treated: codes, in order.
        post: position of the first period after the day; the number of periods where none is yet.
        astride: keys of periods that hold the day and are of neither side.
        incomplete: how many villages lack a figure before.
        lost: codes of those that lack one after only.
        by_value: some of these lack it for what it is: a count of nought, or one so small that it
            is hidden. Then the villages that fell most are the ones that are missing.
        provenance: with what was done.
    """

    panel: Result
    outcomes: pd.DataFrame
    shown: pd.DataFrame
    treated: tuple[str, ...]
    post: int
    astride: tuple[str, ...]
    incomplete: int
    lost: tuple[str, ...]
    by_value: bool
    provenance: Provenance

    @property
    def before(self) -> tuple[str, ...]:
        """Keys of the periods before the day."""
        return tuple(map(str, self.outcomes.columns[: self.post]))

    @property
    def after(self) -> tuple[str, ...]:
        """Keys of the periods after it."""
        return tuple(map(str, self.outcomes.columns[self.post :]))

    @property
    def names(self) -> dict[str, str]:
        """Of villages, by code."""
        return dict(self.panel.facts["names"])

    @property
    def in_percent(self) -> bool:
        """True where a difference is one of percent."""
        return bool(self.panel.facts["in_percent"])

    @property
    def high_is_worse(self) -> bool:
        """Of a count of families that receive aid too: the poorest villages have most of them."""
        return self.panel.indicator.direction is not Direction.HIGHER_IS_BETTER

    def of(self, codes: tuple[str, ...]) -> Cut:
        """The same with other villages as those where something was done."""
        return replace(self, treated=codes)

    def difference(self, value: Any) -> Any:  # noqa: ANN401 - a number or an array of them
        """A difference of `outcomes` in the unit in which it is told: points, percent, or own."""
        return 100 * np.expm1(np.asarray(value) / 100) if self.in_percent else value


def cut(panel: Result, codes: Sequence[str], since: date) -> Cut | Gap:
    """The periods before and after `since`, of the villages that have all those before.

    A change of a rule between the last period before and the first one after refuses the
    comparison, unless a pengesah took it on with a note; changes further back or on shorten it. All
    changes that are known hold for every village of the country alike.

    Args:
        panel: of `village_panel.panel`.
        codes: of the villages where something was done.
        since: the day they were chosen.

    Returns:
        A Gap where there are not two periods before, where a rule changed, or where a figure of
        one of `codes` is missing.
    """
    facts = panel.facts
    wide: pd.DataFrame = facts["wide"]
    regency, keys = facts["regency"], [str(key) for key in wide]
    before = [key for key in keys if Period.parse(key).end <= since]
    after = [key for key in keys if Period.parse(key).start > since]
    astride = tuple(key for key in keys if key not in {*before, *after})
    provenance = panel.provenance
    if before and facts["guarded"]:
        before, after = _unbroken(facts, before, after)
        if after:
            between = breaks.guard(facts["guarded"], facts["series"], before[-1], after[0])
            if between.refuses:
                return _refused(between.sentence, facts["guarded"])
            provenance = between.on(provenance)
    if len(before) < village_panel.FEWEST_BEFORE:
        return village_panel.missing(regency, since)
    shown = wide[[*before, *after]]
    if facts["in_percent"]:
        shown = shown.where(shown > 0)  # a count of nought has no percent to fall by
    whole = shown[shown[before].notna().all(axis=1)]
    ended = whole.notna().all(axis=1)
    if lacking := [code for code in codes if not ended.get(code, default=False)]:
        return _lacking([facts["names"].get(code, code) for code in lacking], panel)
    if len(whole) <= len(codes):
        return village_panel.missing(regency, since)
    logs = whole
    if facts["in_percent"]:
        values = 100 * np.log(whole.to_numpy(dtype=float))
        logs = pd.DataFrame(values, index=whole.index, columns=whole.columns)
    lost = tuple(sorted(whole.index[~ended]))
    nought = bool(facts["in_percent"] and (wide.loc[list(lost), after] == 0).any(axis=None))
    return Cut(
        panel=panel,
        outcomes=logs,
        shown=whole,
        treated=tuple(sorted(codes)),
        post=len(before),
        astride=astride,
        incomplete=len(wide) - len(whole),
        lost=lost,
        by_value=bool(lost) and (nought or facts["hidden"] > 0),
        provenance=provenance,
    )


def _unbroken(
    facts: Any,  # noqa: ANN401 - facts of a result
    before: Sequence[str],
    after: Sequence[str],
) -> tuple[list[str], list[str]]:
    """The periods next to the day that no change of a rule lies between, on either side."""

    def fits(one: str, other: str) -> bool:
        return not breaks.guard(facts["guarded"], facts["series"], one, other).refuses

    kept, later = [before[-1]], list(after[:1])
    for key in reversed(before[:-1]):
        if not fits(key, before[-1]):
            break
        kept.insert(0, key)
    for key in after[1:]:
        if not fits(after[0], key):
            break
        later.append(key)
    return kept, later


def _refused(sentence: str, guarded: str) -> Gap:
    return Gap(
        what=words.BROKEN,
        ask_whom=words.APPROVERS,
        ask_for=words.unbroken(sentence),
        indicator=guarded,
        level=Level.VILLAGE,
    )


def _lacking(names: Sequence[str], panel: Result) -> Gap:
    return Gap(
        what=words.lacking(panel.indicator.label, names),
        ask_whom=panel.indicator.owner,
        ask_for=words.every_period(names),
        indicator=panel.facts["guarded"],
        level=Level.VILLAGE,
    )
