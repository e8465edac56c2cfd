"""Everything the app knows and where it knows it from."""

from __future__ import annotations

import pandas as pd

from analytics.answers import figures
from analytics.store import tables
from analytics.vocabulary.claim import Rank


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


def disagreements(area: str) -> pd.DataFrame:
    """Groups of figures of one area whose sources differ: every figure of each, best first."""
    claims = tables.claims()
    parts = []
    for name in claims.loc[claims["area_code"] == area, "indicator"].unique():
        rows = figures.by_source(str(name), [area])
        groups = rows.groupby(figures.GROUP)["value"].transform("nunique")
        if (groups > 1).any():
            parts.append(rows[groups > 1].assign(label=tables.indicator(str(name)).label))
    if not parts:
        return claims.iloc[:0].assign(label="", period="")
    found = pd.concat(parts, ignore_index=True)
    order = {rank.value: position for position, rank in enumerate(Rank)}
    return found.sort_values(
        ["label", "period_end", "rank"],
        key=lambda column: column.map(order) if column.name == "rank" else column,
        kind="stable",
        ignore_index=True,
    )


def areas_with(indicator: str) -> dict[str, str]:
    """Areas that have any figure of the indicator: code and unique label, in order of code."""
    claims = tables.claims()
    codes = sorted(claims.loc[claims["indicator"] == indicator, "area_code"].unique())
    names = tables.areas().set_index("code")["name"]
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
