"""What became of the families on a list that was checked, and what a fall of its count is made of.

A list of poor families that gets shorter says nothing of poverty by itself: families may have done
well, moved or died, or they should never have stood there, or the rule changed. Only the first is
what a programme aims at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from analytics.vocabulary.checks import CORRECTIONS, EXITS, REASONS, RULE, STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS: Final = ("opening", "added", *REASONS, "unexplained", "closing")


def impossible(check: pd.Series[int]) -> str:
    """Which of the counts of a check cannot be: a name of `STEPS`, or empty where all can.

    Args:
        check: Int64 by `STEPS` and `REASONS`, a missing count being one that nobody told.
    """
    listed, visited = check["listed"], check["visited"]
    decided = check[["confirmed", *REASONS]].sum()
    removed = check[list(REASONS)].sum()
    if check.dropna().lt(0).any():
        return "listed"
    if pd.notna(visited) and pd.notna(listed) and visited > listed:
        return "visited"
    if pd.notna(visited) and pd.notna(check["confirmed"]) and check["confirmed"] > visited:
        return "confirmed"
    if pd.notna(listed) and (decided > listed or removed > listed):
        return "removed"
    return ""


def funnel(checks: pd.DataFrame) -> pd.Series[int]:
    """The steps of all checks together, and what is not decided yet.

    Args:
        checks: one row a village, Int64 columns `STEPS` without `removed`, and `REASONS`.

    Returns:
        Int64 by `STEPS` and `undecided`: listed, but neither confirmed nor taken off. A sum with a
        part that nobody told is missing; a village is never counted with half of its numbers.
    """
    whole = checks.assign(removed=checks[list(REASONS)].sum(axis=1, skipna=False).astype("Int64"))
    found = whole[list(STEPS)].sum(skipna=False).astype("Int64")
    found["undecided"] = found["listed"] - found["confirmed"] - found["removed"]
    return found


def split(opening: int, closing: int, parts: pd.Series[int]) -> pd.Series[int]:
    """What lies between two counts of one list.

    opening + added - (exits + corrections + rule) - unexplained = closing, the balancing equation
    of a population (Preston, Heuveline and Guillot 2001, Demography, eq. 1.1) with its exits
    by reason.

    Args:
        opening: families at the earlier count.
        closing: families at the later one.
        parts: Int64 `added` and `REASONS`; missing is not told.

    Returns:
        Int64 by `PARTS`. `unexplained` is what is left of the fall once all that was told is taken
        off: negative where more was told than the list fell by, that is, families came that nobody
        told of. What was not told stays missing and lies within `unexplained`.
    """
    told = parts.reindex(["added", *REASONS]).astype("Int64")
    known = told.fillna(0)
    unexplained = opening + known["added"] - known[list(REASONS)].sum() - closing
    values = {"opening": opening, **told.to_dict(), "unexplained": unexplained, "closing": closing}
    return pd.Series(values, dtype="Int64").reindex(PARTS)


def kinds(parts: pd.Series[int]) -> pd.Series[int]:
    """The four kinds of a fall: exits, correction, rule, unexplained.

    Args:
        parts: of `split`.

    Returns:
        Int64 `exits`, `correction`, `rule`, `unexplained`; a kind of which no part was told is
        missing, one of which some were told holds those.
    """
    sums = {
        name: _sum(parts, of)
        for name, of in (("exits", EXITS), ("correction", CORRECTIONS), ("rule", (RULE,)))
    }
    return pd.Series({**sums, "unexplained": parts["unexplained"]}, dtype="Int64")


def _sum(parts: pd.Series[int], of: Sequence[str]) -> object:
    told = parts[list(of)].dropna()
    return pd.NA if told.empty else told.sum()
