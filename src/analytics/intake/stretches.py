"""Rows of cells to columns, a stretch at a time so that few cells are alive as objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

_AT_ONCE = 20_000  # rows of a workbook turned into columns at a time


def columns(rows: Iterable[list[Any]]) -> pd.DataFrame:
    """Columns 0, 1, 2 ...: `str` where all cells are text, else object."""
    stretches: list[pd.DataFrame] = []
    held: list[list[Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == _AT_ONCE:
            stretches.append(_stretch(held))
            held = []
    if held:
        stretches.append(_stretch(held))
    return pd.concat(stretches, ignore_index=True) if stretches else pd.DataFrame()


def _stretch(rows: list[list[Any]]) -> pd.DataFrame:
    found: dict[int, Any] = {}
    for position, cells in enumerate(zip(*rows, strict=True)):
        if all(type(cell) is str for cell in cells):
            found[position] = pd.array(list(cells), dtype="str")
        else:
            values = np.empty(len(cells), dtype=object)
            values[:] = cells
            found[position] = values
    return pd.DataFrame(found)
