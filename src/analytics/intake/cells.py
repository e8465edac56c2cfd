"""Raw cells of one column: their text, the numbers a workbook stores as such, and its dates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Callable

MISSING = frozenset(
    {
        "",
        "…",
        "...",
        "..",
        "na",
        "n.a",
        "n.a.",
        "n/a",
        "#n/a",
        "#ref!",
        "#div/0!",
        "#value!",
        "#name?",
        "#null!",
        "#num!",
        "nan",
        "none",
        "null",
        "tidak ada data",
        "tidak tersedia",
        "data tidak tersedia",
        "belum ada data",
        "ttd",
    }
)
DASHES = frozenset({"-", "–", "—", "−", "--"})
_LONG_DIGITS = re.compile(r"\d(?:[ .\-]?\d){11,}")
_SHOWN = 60


@dataclass(frozen=True)
class Fault:
    """What is wrong with cells of one column.

    Attributes:
        rule: English kebab-case.
        sentence: Indonesian, with the way out.
        where: positions of the rows, from 0; empty where the column as a whole is at fault.
        shown: what stands in each of these cells, as far as it may be told.
        warning: True if the rows may stay.
    """

    rule: str
    sentence: str
    where: np.ndarray
    shown: tuple[str, ...] = ()
    warning: bool = False


def whole(rule: str, sentence: str, *, warning: bool = False) -> Fault:
    """A fault of the column as a whole."""
    return Fault(rule, sentence, np.empty(0, dtype=int), (), warning)


def at(
    rule: str, sentence: str, mask: Any, text: pd.Series | None = None, *, warning: bool = False
) -> Fault | None:
    """A fault of the rows a mask marks; None if it marks none."""
    where = np.flatnonzero(np.asarray(mask, dtype=bool))
    if not where.size:
        return None
    shown = () if text is None else tuple(tellable(cell) for cell in text.iloc[where[:1000]])
    return Fault(rule, sentence, where, shown, warning)


def tellable(cell: object) -> str:
    """A cell as a report may show it: short, and without anything as long as a NIK."""
    text = _LONG_DIGITS.sub(lambda found: f"[{len(found[0])} angka]", str(cell))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def is_text(cells: pd.Series) -> bool:
    """True where every cell is text, so that nothing needs to be told apart."""
    return isinstance(cells.dtype, pd.StringDtype)


def text(cells: pd.Series) -> pd.Series:
    """The cells as trimmed text; whole numbers without a fraction, dates in ISO, "" if empty."""
    if is_text(cells):
        return _tidy(cells.fillna("").reset_index(drop=True))
    flat = cells.reset_index(drop=True)
    if pd.api.types.is_datetime64_any_dtype(flat.dtype):
        return flat.dt.strftime("%Y-%m-%d").fillna("").astype("str")
    return _tidy(pd.Series([_written(cell) for cell in flat], dtype="str"))


def _tidy(series: pd.Series) -> pd.Series:
    odd = series.str.contains(r"[\u00a0\u200b\ufeff\n\r\t]|  ", regex=True)
    if odd.any():
        mended = series[odd].str.replace(r"[\u200b\ufeff]", "", regex=True)
        series = series.copy()
        series[odd] = mended.str.replace(r"[\s\u00a0]+", " ", regex=True)
    return series.str.strip()


def _written(cell: object) -> str:
    if cell is None or cell is pd.NaT:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool | np.bool_):
        return "1" if cell else "0"
    if isinstance(cell, float | np.floating):
        if np.isnan(cell):
            return ""
        return (
            str(int(cell)) if float(cell).is_integer() and abs(cell) < 1e15 else repr(float(cell))
        )
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def stored_numbers(cells: pd.Series) -> np.ndarray:
    """Numbers the file itself stores as numbers; NaN elsewhere."""
    if is_text(cells):
        return np.full(len(cells), np.nan)
    if pd.api.types.is_numeric_dtype(cells.dtype):
        return cells.to_numpy(dtype=float, na_value=np.nan)
    return np.fromiter(
        (
            float(cell)
            if isinstance(cell, int | float | np.number) and not isinstance(cell, bool)
            else np.nan
            for cell in cells
        ),
        dtype=float,
        count=len(cells),
    )


def each(series: pd.Series, read: Callable[[Any], Any]) -> np.ndarray:
    """`read` of every cell, called once per different cell."""
    codes, different = pd.factorize(series)
    values = np.empty(len(different), dtype=object)
    values[:] = [read(cell) for cell in different]
    return values[codes] if len(different) else np.empty(0, dtype=object)


def blank(series: pd.Series) -> np.ndarray:
    """True where a trimmed text stands for no value (a dash is left to the caller)."""
    return each(series, lambda cell: cell.casefold() in MISSING).astype(bool)
