"""Lines of a budget: which are subtotals, which strategy a line serves, what each strategy gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = ("subactivity", "activity", "programme")
"""From the finest name of a line to the widest."""
_SAME = ("opd", "year", "area_code", "fund")


def subtotals(lines: pd.DataFrame) -> pd.Series[bool]:
    """True for a line that others of the same programme, unit and year take apart.

    A file often has a row of a programme above the rows of its subactivities; both together would
    count the money twice. Columns: programme, activity, subactivity, opd, year, area_code, fund.
    """
    found = pd.Series(data=False, index=lines.index)
    for name, keys in (
        ("subactivity", ["programme", "activity"]),
        ("activity", ["programme"]),
        ("subactivity", ["programme"]),
    ):
        wider = lines[name].eq("")
        if name == "subactivity" and len(keys) == 1:  # whose activity is not written
            wider &= lines["activity"].eq("")
        of = [lines[key] for key in (*keys, *_SAME)]
        finer = lines[name].ne("").groupby(of, dropna=False).transform("any")
        found |= wider & finer
    return found


def classed(line: Mapping[str, str], rules: Sequence[tuple[str, str]]) -> str:
    """The word by which a line is classed; "" where none fits, or where words disagree.

    The finest name of the line that holds a word decides; within a name the longest word. Two
    longest words of different strategies decide nothing.

    Args:
        line: programme, activity, subactivity.
        rules: word in small letters, and its strategy.
    """
    for name in _NAMES:
        text = " ".join(str(line[name]).casefold().split())
        fitting = [rule for rule in rules if rule[0] in text] if text else []
        if fitting:
            longest = max(len(word) for word, _ in fitting)
            best = [rule for rule in fitting if len(rule[0]) == longest]
            return best[0][0] if len({strategy for _, strategy in best}) == 1 else ""
    return ""


def summed(lines: pd.DataFrame, by: Sequence[str]) -> list[dict[str, Any]]:
    """Budget and realisation by the columns `by`: number of lines, sums, and how many are missing.

    A realisation is summed only where every line of the group tells one: a whole with a missing
    part is missing.

    Returns:
        Of each group: the columns `by`, lines, budget (rupiah, of lines that tell one), unpriced
        (lines without a budget), realised (rupiah, None with a missing part).
    """
    found = []
    for key, rows in lines.groupby(list(by), sort=True):
        names = key if isinstance(key, tuple) else (key,)
        whole = bool(rows["realised"].notna().all())
        found.append(
            {
                **dict(zip(by, names, strict=True)),
                "lines": len(rows),
                "budget": float(rows["budget"].sum()),
                "unpriced": int(rows["budget"].isna().sum()),
                "realised": float(rows["realised"].sum()) if whole else None,
            }
        )
    return found
