"""Budget lines against extreme poverty that were brought in, added up by year."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers import budget_lines
from analytics.measures.budget_lines import summed
from analytics.vocabulary.result import records
from analytics.wording import extreme_money as words

_TEXTS = ("programme", "activity", "subactivity", "output", "outcome")


def names_it(texts: list[object]) -> bool:
    """True where one of the texts of a line says that it is against extreme poverty."""
    return any(words.ABOUT in str(one).lower() for one in texts if one)


def lines(area: str) -> pd.DataFrame:
    """Lines of a place and of what lies in it that name extreme poverty; none without an import.

    As `budget_lines.imported` gives them, without subtotals.
    """
    read = budget_lines.imported()
    if read is None:
        return pd.DataFrame(columns=[*_TEXTS, "opd", "area_code", "year", "fund"])
    rows = read.lines
    inside = [code == area or str(code).startswith(f"{area}.") for code in rows["area_code"]]
    named = [names_it([row[name] for name in _TEXTS]) for row in records(rows)]
    return rows[[here and told for here, told in zip(inside, named, strict=True)]]


def by_year(area: str) -> tuple[dict[str, Any], ...]:
    """Of each year with a budget: year, and `measures.budget_lines.total` of its lines."""
    found = lines(area)
    years = summed(found.assign(year=found["year"].astype("Int64")), ["year"]) if len(found) else ()
    return tuple(one | {"year": int(one["year"])} for one in years if one["budget"])
