"""Figures in use under two states of the claims: which are others, which come and which go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.claim import Rank

if TYPE_CHECKING:
    import pandas as pd

_GROUP = ["indicator", "area_code", "series_id", "period_start", "period_end"]


def used_changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Groups whose preferred claim states another value than before.

    Args:
        before: claims, columns of `claims.csv`.
        after: likewise.

    Returns:
        indicator, area_code, series_id, period_start and period_end (ISO text, empty where nobody
        states it), unit, before and after: the values, None where no figure is or was in use. In
        order of indicator, area and period.
    """
    was, now = (_preferred(claims) for claims in (before, after))
    both = was.merge(now, on=_GROUP, how="outer", suffixes=("_before", "_after"))
    same = both["value_before"].eq(both["value_after"])
    both = both[~same].sort_values(
        ["indicator", "area_code", "period_end"], kind="stable", ignore_index=True
    )
    values = {
        name: both[f"value_{name}"].astype(object).where(both[f"value_{name}"].notna(), None)
        for name in ("before", "after")
    }
    unit = both["unit_after"].fillna(both["unit_before"])
    return both[_GROUP].assign(unit=unit, **values)


def _preferred(claims: pd.DataFrame) -> pd.DataFrame:
    used = claims.loc[claims["rank"] == Rank.PREFERRED, [*_GROUP, "value", "unit"]]
    dates = {
        name: used[name].dt.strftime("%Y-%m-%d").fillna("")
        for name in ("period_start", "period_end")
    }
    return used.assign(**dates)
