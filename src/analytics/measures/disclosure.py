"""Hiding small counts so that nobody can work them out again.

Primary: counts from 1 to `threshold - 1` are hidden; zero is shown. Secondary: totals stay
published, so further counts are hidden until no hidden one follows by subtraction, nor is
narrowed down further than the threshold itself does, to 1 .. threshold - 1 (Hundepool et al. 2012,
"Statistical Disclosure Control", ch. 4). A missing count is missing, not hidden.

What is assumed of an attacker: every total, every shown count, the threshold, and that a hidden
count is at least one unless zeros had to be hidden too. `suppress` holds out against one who
also knows this code: what it hides depends on the values alone, never on their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Flags = NDArray[np.bool_]

SMALLEST_THRESHOLD = 4


class Table(NamedTuple):
    """A cross-table after suppression: `value` (Int64, hidden counts missing) and `hidden`."""

    value: pd.DataFrame
    hidden: pd.DataFrame


def suppress(
    counts: pd.DataFrame, threshold: int, *, value: str = "value", within: str = "parent_code"
) -> pd.DataFrame:
    """Hide small counts of areas whose sum is published for the area around them.

    Args:
        counts: one row per area.
        threshold: smallest count above zero that may be shown (5 for villages).
        value: column of whole counts.
        within: column that says which published total a row is part of, such as the district
            of a village.

    Returns:
        The rows, with `value` as Int64, missing where hidden, and `hidden`.

    Raises:
        ValueError: a threshold below 4, a negative or broken count, or a small count that is
            the only one under its total, which then gives it away.
    """
    check_threshold(threshold)
    found = _whole(counts[value])
    hidden = pd.Series(data=False, index=counts.index)
    known = found.notna()
    for name, group in found[known].groupby(counts.loc[known, within]):
        values = group.to_numpy(dtype=np.int64)
        chosen = _line(values, threshold)
        if chosen.sum() == 1:
            raise ValueError(f"the only count under {name!r} is small and equals its total")
        hidden[group.index] = chosen
    return counts.assign(**{value: found.mask(hidden), "hidden": hidden})


def suppress_table(counts: pd.DataFrame, threshold: int) -> Table:
    """Hide small counts of a cross-table whose row and column totals are all published.

    Every small count gets a rectangle of hidden counts: row and column totals stay as they are
    when two opposite corners rise by as much as the other two fall, so all four stay open. The
    cheapest rectangle (smallest sum newly hidden, zeros last) that leaves enough open is taken
    (hypercube method: Repsilber 1994; Giessing 2001).

    Args:
        counts: whole counts, such as districts by component; the cells of a row, and of a
            column, add up to its total.
        threshold: smallest count above zero that may be shown (10 for cross-tables with
            component, health or disability).

    Raises:
        ValueError: a threshold below 4, a missing, negative or broken count, or a small count
            that follows from the totals alone: then these have to be hidden first.
    """
    check_threshold(threshold)
    found = counts.apply(_whole)
    if found.isna().any(axis=None):
        raise ValueError("a cross-table with a missing count cannot be protected")
    values = found.to_numpy(dtype=np.int64)
    hidden = _is_small(values, threshold)
    # Largest first: their rectangles are the widest and often hold the smaller ones as well.
    small = np.argwhere(hidden)
    for row, column in small[np.argsort(-values[tuple(small.T)], kind="stable")]:
        corner = _rectangle(values, hidden, row, column, threshold)
        if corner is None:
            hidden[:] = True
            break
        hidden[np.ix_([row, corner[0]], [column, corner[1]])] = True
    fixed = hidden & _is_small(values, threshold) & _follows_from_totals(values)
    if fixed.any():
        row, column = np.argwhere(fixed)[0]
        where = f"{counts.index[row]!r}, {counts.columns[column]!r}"
        raise ValueError(f"the small count at {where} follows from the totals")
    flags = pd.DataFrame(hidden, index=counts.index, columns=counts.columns)
    return Table(found.mask(flags), flags)


def _line(values: Counts, threshold: int) -> Flags:
    """Which counts under one published total to hide."""
    hidden = _is_small(values, threshold)
    while not _is_open(values, hidden, threshold) and not hidden.all():
        rest = values[~hidden]
        next_value = rest[rest > 0].min() if (rest > 0).any() else 0
        # All that are equal: choosing one by its place in the list would tell who reads the code.
        hidden |= values == next_value
    return hidden


def _is_open(values: Counts, hidden: Flags, threshold: int) -> bool:
    chosen = values[hidden]
    if not len(chosen):
        return True
    floor = int(chosen.min() > 0)
    narrow = chosen.sum() - len(chosen) * floor < threshold - 2
    # If only small counts are hidden, a sum as large as it can be tells that all are largest.
    at_most = (chosen < threshold).all() and chosen.sum() == len(chosen) * (threshold - 1)
    # A single small count is always one or the other.
    return not narrow and not at_most


def _rectangle(
    values: Counts, hidden: Flags, row: int, column: int, threshold: int
) -> tuple[int, int] | None:
    """Opposite corner of the best rectangle with (row, column) as a corner; None if none helps."""
    across, beside = values[:, [column]], values[[row], :]
    # Nobody can tell whether zeros are hidden; where none are, a count is taken to be one or more.
    has_zero = (values == 0) | (across == 0) | (beside == 0)
    falls = np.minimum(values[row, column], values)
    rises = np.minimum(across, beside)
    width = falls + rises - 2 * ~has_zero
    width[row, :] = width[:, column] = 0
    cost = np.where(hidden, 0, np.where(values > 0, values, values.sum() + 1))
    cost = cost[:, [column]] + cost[[row], :] + cost
    enough = np.minimum(width, threshold - 2)
    best = int(np.lexsort((cost.ravel(), -enough.ravel()))[0])
    if enough.ravel()[best] <= 0:
        return None
    return best // values.shape[1], best % values.shape[1]


def _follows_from_totals(values: Counts) -> Flags:
    """Which cells the totals of row and column fix by themselves (Fréchet's bounds)."""
    rows, columns = values.sum(axis=1, keepdims=True), values.sum(axis=0, keepdims=True)
    fixed: Flags = np.minimum(rows, columns) == np.maximum(0, rows + columns - values.sum())
    return fixed


def _is_small(values: Counts, threshold: int) -> Flags:
    return (values > 0) & (values < threshold)


def check_threshold(threshold: int) -> None:
    """Refuse a threshold that leaves too little open.

    Raises:
        ValueError: a threshold below 4. Three hidden ones would be known under a threshold of 3.
    """
    if threshold < SMALLEST_THRESHOLD:
        raise ValueError(f"a threshold of {threshold} leaves too little open")


def _whole(column: pd.Series[Any]) -> pd.Series[Any]:
    found = column.astype("Float64")
    if (found < 0).any() or (found % 1 != 0).any():
        raise ValueError("counts are whole and not below zero")
    return found.astype("Int64")
