"""Areas side by side, one bar each, in the order of the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording.quantities import figure as written

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result


def standing_beside(result: Result, height: int = 420) -> go.Figure:
    """Horizontal bars of `result.frame` (area_code, name, value, period); the focus is dark.

    A bar whose period differs from the focus's says its own.
    """
    focus = set(result.facts.get("focus", ()))
    rows, standing = result.frame, result.provenance.standing
    expected = rows.loc[rows["area_code"].isin(focus), "period"].max()
    bars = theme.bars(
        standing,
        [theme.ACCENT if code in focus else theme.PEER for code in rows["area_code"]],
        y=rows["name"].tolist(),
        x=rows["value"].tolist(),
        text=[
            f"<b>{written(row['value'], result.indicator)}</b>"
            + ("" if row["period"] == expected else f" ({row['period'][:4]})")
            for row in result.rows()
        ],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="skip",
        width=0.68,
    )
    return theme.figure(
        height,
        [bars],
        standing,
        xaxis={"visible": False, "range": [0, 1.35 * float(rows["value"].max())]},
        yaxis={"autorange": "reversed", "showgrid": False},
    )
