"""The pilot villages: which figures of people there are from before and after a day.

The landing page and the slide ask here, so that they cannot judge by two rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import breaks, figures
from analytics.store import tables
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

PILOT = "pilot_village"
# What tells of people may tell whether a programme worked; the size of a village does not.
_OUTCOMES = frozenset({Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.PERSONS, Unit.PERCENT})


def moves(codes: Sequence[str], since: date) -> pd.DataFrame:
    """Of each village, indicator and series: the last before a day and the last after it.

    One row where both are there: `area_code`, `indicator`, `series_id`, the other columns of a
    figure twice, ending in `_before` and `_after`, and `across`: what the guard says if a rule
    changed between them, else empty. That is no verdict: without villages to compare
    with, nobody knows what made the difference.
    """
    rows = figures.used(None, list(codes))
    kept = [tables.indicator(name).unit in _OUTCOMES for name in rows["indicator"]]
    rows = rows[kept].sort_values("period_end")
    of, ends = ["area_code", "indicator", "series_id"], rows["period_end"].dt.date
    before = rows[ends < since].groupby(of).tail(1)
    after = rows[ends > since].groupby(of).tail(1)
    found: pd.DataFrame = before.merge(after, on=of, suffixes=("_before", "_after"))
    columns = ("indicator", "series_id", "period_before", "period_after")
    pairs = zip(*(found[name] for name in columns), strict=True)
    return found.assign(across=[breaks.guard(*pair).short for pair in pairs])
