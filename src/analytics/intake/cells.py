"""Raw cells of one column: their text, the numbers a workbook stores as such, and its dates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute as pc

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
_UNTIDY = r"[\x{00a0}\x{200b}\x{feff}\n\r\t]|  |^ | $"
_SHOWN = 60
_EXACT = 1e15  # below it a float is the whole number it was written as


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
    rule: str,
    sentence: str,
    mask: np.ndarray,
    text: pd.Series | None = None,
    *,
    warning: bool = False,
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


def arrow(series: pd.Series) -> pa.ChunkedArray:
    """A column of text as Arrow holds it, without a copy."""
    found = pa.array(series.array, type=pa.large_string())
    whole: pa.ChunkedArray = pa.chunked_array(
        found if isinstance(found, pa.ChunkedArray) else [found]
    )
    return whole


def matches(series: pd.Series, pattern: str) -> np.ndarray:
    """True where a pattern (RE2) is found in a text."""
    found = pc.fill_null(pc.match_substring_regex(arrow(series), pattern), False)  # noqa: FBT003
    return np.asarray(found.to_numpy(), dtype=bool)


def replaced(series: pd.Series, pattern: str, by: str) -> pd.Series:
    """Texts with every find of a pattern (RE2) replaced; untouched if there is none."""
    if not matches(series, pattern).any():
        return series
    found: pd.Series = pc.replace_substring_regex(arrow(series), pattern, by).to_pandas()
    return found


def text(cells: pd.Series) -> pd.Series:
    """The cells as trimmed text; whole numbers without a fraction, dates in ISO, "" if empty."""
    if is_text(cells):
        return _tidy(cells.fillna("").reset_index(drop=True))
    flat = cells.reset_index(drop=True)
    if pd.api.types.is_datetime64_any_dtype(flat.dtype):
        days: pd.Series = flat.dt.strftime("%Y-%m-%d").fillna("").astype("str")
        return days
    return _tidy(pd.Series([_written(cell) for cell in flat], dtype="str"))


def _tidy(series: pd.Series) -> pd.Series:
    if not matches(series, _UNTIDY).any():
        return series
    plain = replaced(replaced(series, r"[\x{200b}\x{feff}]", ""), r"[\s\x{00a0}]+", " ")
    found: pd.Series = pc.utf8_trim_whitespace(arrow(plain)).to_pandas()
    return found


def _written(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool() | np.bool_():
            return "1" if cell else "0"
        case float() | np.floating():
            number = float(cell)
            short = number.is_integer() and abs(number) < _EXACT
            return "" if np.isnan(number) else str(int(number)) if short else repr(number)
        case dt.datetime():
            return "" if pd.isna(cell) else cell.date().isoformat()
        case _:
            return str(cell)


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
    return one_of(series, MISSING)


def one_of(series: pd.Series, words: frozenset[str]) -> np.ndarray:
    """True where a text is one of some words, without regard to case."""
    known = pa.array(sorted(words), type=pa.large_string())
    return np.asarray(pc.is_in(pc.utf8_lower(arrow(series)), known).to_numpy(), dtype=bool)
