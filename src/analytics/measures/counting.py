"""Counting families of frames of any engine that Narwhals knows, by area.

A measure takes native frames (pandas at once, a DuckDB relation or Spark when it is collected),
says which rows it counts as expressions, and hands back a small frame of pandas. So the same
function counts an example in memory, an import in DuckDB, and one day a cluster's tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

FAMILY = "family_id"
_AREA = "area_code"


def lazy(frame: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401 - whatever engine holds it
    """A native frame, whatever engine holds it, as a frame that is worked out when collected."""
    found: nw.LazyFrame[Any] = nw.from_native(frame).lazy()
    return found


def collected(frame: nw.LazyFrame[Any]) -> pd.DataFrame:
    """The frame worked out, as pandas."""
    found: pd.DataFrame = frame.collect("pandas").to_native()
    return found


def placed(families: Any, by: str | None, area_code: str | None) -> nw.LazyFrame[Any]:  # noqa: ANN401
    """The families with `area_code`, each once.

    Args:
        families: native frame with `family_id`, `protected` and the column `by`.
        by: column that holds the area, or None for all families as one area.
        area_code: code of that one area; needed when `by` is None.

    Raises:
        ValueError: neither `by` nor `area_code` given or both, a repeated family, or one without
            an area.
    """
    if (by is None) == (area_code is None):
        raise ValueError("give the column that holds the area, or the code of the one area")
    rows = lazy(families)
    area = nw.lit(area_code) if by is None else nw.col(by)
    found = rows.select(FAMILY, "protected", area.alias(_AREA))
    told = collected(
        found.select(
            nw.len().alias("rows"),
            nw.col(FAMILY).n_unique().alias("families"),
            nw.col(_AREA).is_null().any().alias("nowhere"),
        )
    ).iloc[0]
    if told["rows"] and told["rows"] != told["families"]:
        raise ValueError("a family is listed twice")
    if told["rows"] and told["nowhere"]:
        raise ValueError(f"a family without {by}")
    return found


def count(
    rows: nw.LazyFrame[Any], which: Mapping[str, nw.Expr], by: Sequence[str] = (_AREA,)
) -> pd.DataFrame:
    """How many rows meet each condition, by area.

    A condition of which nothing can be said counts as not met.

    Returns:
        One row per value of `by`, sorted, one whole number per condition.
    """
    ones = {name: nw.when(met).then(nw.lit(1)).otherwise(nw.lit(0)) for name, met in which.items()}
    flagged = rows.select(*by, **ones)
    sums = collected(flagged.group_by(*by).agg(*(nw.col(name).sum() for name in which)))
    sums = sums.astype(dict.fromkeys(which, "int64"))
    return sums.sort_values(list(by), ignore_index=True)


def held(
    rows: nw.LazyFrame[Any], column: str, values: Sequence[str], by: Sequence[str]
) -> pd.DataFrame:
    """Which of some values occur in a column, by whatever the rows are grouped by.

    Returns:
        One row per value of `by`, one column per value: 1 where it occurs, else 0.
    """
    one = {
        value: nw.when(nw.col(column) == value).then(nw.lit(1)).otherwise(nw.lit(0))
        for value in values
    }
    flagged = rows.select(*by, **one)
    found = collected(flagged.group_by(*by).agg(*(nw.col(value).max() for value in values)))
    return found.astype(dict.fromkeys(values, "int64"))
