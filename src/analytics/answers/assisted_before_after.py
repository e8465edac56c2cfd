"""Assisted villages before and after, each by itself, in groups of those that began on one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from analytics.answers import before_after_told, village_panel
from analytics.answers.before_after import uncarded
from analytics.answers.before_after_cut import Cut, cut
from analytics.measures import verdicts
from analytics.measures.comparison_villages import ring
from analytics.store import entries
from analytics.store.versioned import cached
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import before_after as words

if TYPE_CHECKING:
    from collections.abc import Collection

    from analytics.vocabulary.design import Choice

_COLUMNS = ("village_code", "name", "effect", "low", "high", "rank", "of", "p", "verdict")


class Group(NamedTuple):
    """Villages whose assistance began on one day; None where nobody wrote when it did."""

    codes: tuple[str, ...]
    since: date | None


def groups(regency: str) -> tuple[Group, ...]:
    """The assisted villages of a regency by the day it began, the earliest first.

    What people write changes without the data: this is not asked through `ui.ask`.
    """
    by: dict[str, list[str]] = {}
    for village, standing in entries.every(EntryKind.ASSISTANCE).items():
        if village.startswith(f"{regency}."):
            by.setdefault(str(standing[-1].content.get("from") or ""), []).append(village)
    dated = sorted(by, key=lambda day: (not day, day))
    return tuple(
        Group(tuple(sorted(by[day])), date.fromisoformat(day) if day else None) for day in dated
    )


@cached
def each(  # noqa: PLR0913, PLR0917 - as `before_after.compared`
    codes: tuple[str, ...],
    outcome: str,
    since: date,
    practice: bool,  # noqa: FBT001
    how: Choice | None = None,
    effect: float = 0.0,
    elsewhere: tuple[str, ...] = (),
) -> Answer:
    """Each of these villages by itself beside comparison villages.

    None of the others, and none around them, is one.

    Arguments as of `before_after.compared`.

    Returns:
        One row a village in order of code: village_code, name, effect, low, high (in the unit of a
        difference), rank, of, p (of the test by which it is least rare), verdict (`Verdict`).
        Where nothing could be worked out all but the verdict is missing. `facts`: `in_percent`,
        `since`, `regency`. A Gap as `compared`, and where there is no period after the day.
    """
    regency = village_panel.regency_of(codes, practice)
    panel = village_panel.panel(outcome, regency, practice, effect, codes if practice else ())
    if isinstance(panel, Gap):
        return village_panel.missing(regency, since)
    found = cut(panel, codes, since)
    if isinstance(found, Gap):
        return found
    if not found.after:
        return village_panel.missing(regency, since)
    around = village_panel.around(practice, regency)
    done = {*codes, *elsewhere}
    apart = {*done, *ring(around, done)}
    rows = [_row(found, code, around, how, apart - {code}) for code in found.treated]
    return Result(
        frame=pd.DataFrame(rows, columns=list(_COLUMNS)),
        indicator=panel.indicator,
        provenance=found.provenance.estimated(words.COMPARED).then(words.DIFFERENCES),
        facts={"in_percent": found.in_percent, "since": since, "regency": regency},
    )


def _row(
    found: Cut,
    code: str,
    around: before_after_told.Around,
    how: Choice | None,
    apart: Collection[str],
) -> tuple[Any, ...]:
    alone = found.of((code,))
    known = before_after_told.weighed(alone, alone.post, how, around, excluded=apart)
    judged = verdicts.judge(known if how else uncarded(known))
    tests = before_after_told.tests(alone, known)
    if tests.empty:
        nothing = (np.nan,) * 6
        return code, found.names[code], *nothing, judged.verdict
    least = records(tests.sort_values("p", kind="stable"))[-1]
    told = (least[name] for name in ("effect", "low", "high", "rank", "of", "p"))
    return code, found.names[code], *told, judged.verdict
