"""Everything the app knows and where it knows it from."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers import figures
from analytics.store import tables
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.wording.quantities import interval, is_missing, quantity
from analytics.wording.sources import carried


def catalogue() -> pd.DataFrame:
    """One row an indicator that has figures.

    Columns: indicator, label, definition, owner, figures, sources, first and last (years),
    disagreements (groups whose sources do not say the same).
    """
    claims = tables.claims()
    used = figures.used(None)  # all at once: indicator by indicator this took seconds
    differing = figures.disagree(used).groupby(used["indicator"]).sum()
    rows = []
    for name, group in claims.groupby("indicator"):
        found = tables.indicator(str(name))
        rows.append(
            {
                "indicator": found.id,
                "label": found.label,
                "definition": found.definition,
                "owner": found.owner,
                "figures": len(group),
                "sources": group["origin_id"].nunique(),
                "first": int(group["period_end"].min().year),
                "last": int(group["period_end"].max().year),
                "disagreements": int(differing.get(found.id, 0)),
            }
        )
    return pd.DataFrame(rows).sort_values("label", ignore_index=True)


def programmes() -> pd.DataFrame:
    """One row a programme figure: programme, indicator, name, period, figure, text, source, note.

    `value` and `value_high` are in `unit`; a list of places or names stands in `text`.
    """
    rows = tables.programmes().rename(columns={"indicator": "told"})
    carriers = {origin: carried(tables.origin(origin)) for origin in rows["origin_id"].unique()}
    names = tables.names()
    return rows.assign(
        name=rows["area_code"].map(names),
        figure=[_programme_figure(row) for row in records(rows)],
        source=rows["origin_id"].map(carriers),
    )


def _programme_figure(row: dict[str, Any]) -> str:
    if is_missing(row["value"]):
        return str(row["text"])
    unit = Unit(row["unit"])
    decimals = 0 if float(row["value"]).is_integer() else 2
    if is_missing(row["value_high"]):
        return quantity(row["value"], unit, decimals)
    return interval(row["value"], row["value_high"], unit, decimals)


def areas_with(indicator: str) -> dict[str, str]:
    """Areas that have any figure of the indicator: code and unique label, in order of code."""
    claims = tables.claims()
    codes = sorted(claims.loc[claims["indicator"] == indicator, "area_code"].unique())
    names = tables.names()
    return {
        code: f"{names[code]} ({code})" if code.count(".") > 1 else names[code] for code in codes
    }


def origins() -> pd.DataFrame:
    """One row an origin: publisher, carrier, title, published, url, figures (how many it holds)."""
    count = tables.claims().groupby("origin_id").size().rename("figures")
    rows = tables.origins().merge(count, left_on="origin_id", right_index=True, how="left")
    return rows.assign(figures=rows["figures"].fillna(0).astype(int)).sort_values(
        ["publisher", "carrier", "title"], ignore_index=True
    )
