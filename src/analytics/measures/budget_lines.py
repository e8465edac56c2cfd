"""Lines of a budget: which are subtotals, and what a group of lines had and spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME = ("year", "area_code", "fund")


def subtotals(lines: pd.DataFrame) -> pd.Series[bool]:
    """True for a line that others of the same programme, unit and year take apart.

    A file often has a row of a programme above the rows of its subactivities; both together would
    count the money twice. Names are matched without regard to case and blanks.
    Columns: programme, activity, subactivity, opd, year, area_code, fund.
    """
    written = {name: _plain(lines[name]) for name in ("programme", "activity", "subactivity")}
    own = [_plain(lines["opd"]), *(lines[key] for key in _SAME)]
    whole = written["activity"].eq("") & written["subactivity"].eq("")
    found = pd.Series(data=False, index=lines.index)
    for name, keys, wider in (
        ("subactivity", ("programme", "activity"), written["subactivity"].eq("")),
        ("activity", ("programme",), whole),
        ("subactivity", ("programme",), whole),
    ):
        of = [*(written[key] for key in keys), *own]
        found |= wider & written[name].ne("").groupby(of, dropna=False).transform("any")
    return found


def total(lines: pd.DataFrame) -> dict[str, Any]:
    """What lines had and spent together: a whole with a missing part is missing.

    Columns: budget and realised (rupiah, NaN where a line tells none).

    Returns:
        lines, budget (of the lines that tell one), unpriced (lines without a budget), unspent
        (lines without a realisation), realised (None where a line tells none), absorbed (percent,
        None where a line lacks either, or nothing was budgeted).
    """
    budget = float(lines["budget"].sum())
    unpriced, unspent = (int(lines[name].isna().sum()) for name in ("budget", "realised"))
    realised = None if unspent else float(lines["realised"].sum())
    share = None
    if realised is not None and not unpriced and budget > 0:
        share = 100 * realised / budget
    return {
        "lines": len(lines),
        "budget": budget,
        "unpriced": unpriced,
        "unspent": unspent,
        "realised": realised,
        "absorbed": share,
    }


def summed(lines: pd.DataFrame, by: Sequence[str]) -> list[dict[str, Any]]:
    """`total` of each group of lines by the columns `by`, with these columns, in their order."""
    found = []
    for key, rows in lines.groupby(list(by), sort=True):
        names = key if isinstance(key, tuple) else (key,)
        found.append(dict(zip(by, names, strict=True)) | total(rows))
    return found


def _plain(names: pd.Series[str]) -> pd.Series[str]:
    return names.str.casefold().str.replace(r"\s+", " ", regex=True).str.strip()
