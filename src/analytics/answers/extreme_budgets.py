"""Budget lines against extreme poverty that were brought in, added up by year."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.store import versions, warehouse
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_money as words

_TABLE = "budgets"
_TEXTS = ("programme", "activity", "subactivity", "output", "outcome")


def names_it(texts: list[object]) -> bool:
    """True where one of the texts of a line says that it is against extreme poverty."""
    return any(words.ABOUT in str(one).lower() for one in texts if one)


def lines(area: str) -> pd.DataFrame:
    """Lines of a place and of what lies in it that name extreme poverty; none without an import.

    Columns are those of the layout: programme, activity, subactivity, opd, area_code, year, fund,
    budget, realised (rupiah, NaN where nothing is spent yet), output, outcome.
    """
    rows = warehouse.frame(_TABLE, versions.current())
    if rows is None:
        return pd.DataFrame(columns=[*_TEXTS, "opd", "area_code", "year", "fund"])
    inside = [code == area or str(code).startswith(f"{area}.") for code in rows["area_code"]]
    named = [names_it([row[name] for name in _TEXTS]) for row in records(rows)]
    return rows[[here and told for here, told in zip(inside, named, strict=True)]]


def by_year(area: str) -> tuple[dict[str, Any], ...]:
    """Year, planned and realised (rupiah), lines, and how many of these tell no realisation.

    Of a year whose lines tell none at all there is none: nothing is known to be spent.
    """
    found = lines(area)
    told = []
    for year, group in found.groupby("year") if len(found) else ():
        spent = group["realised"].dropna()
        if spent.empty or not group["budget"].sum():
            continue
        told.append(
            {
                "year": int(str(year)),
                "planned": float(group["budget"].sum()),
                "realised": float(spent.sum()),
                "lines": len(group),
                "silent": len(group) - len(spent),
            }
        )
    return tuple(told)


def provenance() -> Provenance:
    """The files of budgets in use, each as whoever brought it in said."""
    origins = []
    for version in versions.history():
        if version.facts.get("layout") == Layout.PROGRAMMES.value:
            said = version.facts.get("details", {})
            keeper = said.get("publisher") or words.OWNERS
            title = said.get("title") or str(version.facts.get("file", Layout.PROGRAMMES.label))
            day = said.get("published") or version.created[:10]
            name = f"{_TABLE}.{version.name}"
            origins.append(Origin(name, keeper, keeper, title, said.get("url", ""), day))
    if not origins:
        day = versions.read(versions.current()).created[:10]
        label = Layout.PROGRAMMES.label
        origins = [Origin(_TABLE, words.OWNERS, words.OWNERS, label, "", day)]
    return Provenance(origins=tuple(origins), standing=Standing.OFFICIAL)
