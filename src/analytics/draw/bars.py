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
    rows = result.frame
    expected = rows.loc[rows["area_code"].isin(focus), "period"].max()
    chart = theme.figure(height)
    chart.add_bar(
        y=rows["name"],
        x=rows["value"],
        orientation="h",
        marker={
            "color": [theme.ACCENT if code in focus else "#a9c3c9" for code in rows["area_code"]],
            "pattern": theme.hatch(result.provenance.standing),
        },
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
    chart.update_yaxes(autorange="reversed", showgrid=False)
    chart.update_xaxes(visible=False, range=[0, 1.35 * float(rows["value"].max())])
    return theme.watermarked(chart, result.provenance.standing)
