"""The graduation funnel: one area in full, or several side by side as small multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.vocabulary.stage import Stage
from analytics.wording.quantities import number, quantity

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

HIDDEN = "disembunyikan (angka kecil)"
# Stage 9 is counted on other families (observed twelve months), so it is set apart by colour.
_COLOURS = dict.fromkeys(Stage, theme.ACCENT) | {Stage.SUSTAINED: "#7a6f00"}


def funnel(result: Result, height: int = 560) -> go.Figure:
    """Bars of one area: families that reached each stage, with both conversions written out.

    Frame columns: area_code, name, stage, reached, share_of_previous, share_of_start, base.
    """
    rows = result.frame.sort_values("stage")
    chart = theme.figure(height)
    chart.add_bar(
        y=list(range(len(rows))),
        x=rows["reached"].astype("Float64").fillna(0),
        orientation="h",
        marker={
            "color": [_COLOURS[Stage(stage)] for stage in rows["stage"]],
            "pattern": theme.hatch(result.provenance.standing),
        },
        hoverinfo="skip",
        width=0.46,
    )
    # Words stand above their bar and shares at the right edge: a narrow screen cuts neither.
    theme.write_above(
        chart,
        {
            y: f"{Stage(row['stage']).label}  <b>{_count(row)}</b>"
            for y, row in enumerate(records(rows))
        },
    )
    for y, row in enumerate(records(rows)):
        chart.add_annotation(
            text=_shares(row),
            xref="paper",
            x=1,
            y=y,
            xanchor="right",
            showarrow=False,
            bgcolor="rgba(255,255,255,.85)",
            font={"size": 14},
        )
    chart.update_yaxes(range=[len(rows) - 0.6, -0.85], visible=False)
    chart.update_xaxes(visible=False, range=[0, _widest(rows)])
    return theme.watermarked(chart, result.provenance.standing)


def panel(result: Result, height: int = 250) -> go.Figure:
    """A small multiple: one area's funnel, scaled to its own start, stages by their number."""
    rows = result.frame.sort_values("stage")
    chart = theme.figure(height)
    chart.add_bar(
        y=[str(stage) for stage in rows["stage"]],
        x=rows["reached"].astype("Float64").fillna(0),
        orientation="h",
        marker={
            "color": [_COLOURS[Stage(stage)] for stage in rows["stage"]],
            "pattern": theme.hatch(result.provenance.standing) | {"size": 5},
        },
        text=[_count(row) for row in records(rows)],
        textposition="outside",
        textfont={"size": 13},
        cliponaxis=False,
        customdata=[f"{Stage(row['stage']).label}: {_written(row)}" for row in records(rows)],
        hovertemplate="%{customdata}<extra></extra>",
    )
    chart.update_layout(
        title={"text": f"<b>{rows['name'].iloc[0]}</b>", "font": {"size": 16}, "x": 0, "y": 0.97},
        margin={"t": 40},
    )
    chart.update_xaxes(visible=False, range=[0, 1.35 * _widest(rows)])
    chart.update_yaxes(
        type="category",
        autorange="reversed",
        showgrid=False,
        tickfont={"size": 13, "color": theme.MUTED},
    )
    return theme.watermarked(chart, result.provenance.standing, size=15)


def _widest(rows: pd.DataFrame) -> float:
    return max(float(rows["reached"].astype("Float64").fillna(0).max()), 1.0)


def _written(row: dict[str, Any]) -> str:
    return " · ".join(filter(None, [f"<b>{_count(row)}</b>", _shares(row)]))


def _count(row: dict[str, Any]) -> str:
    return HIDDEN if pd.isna(row["reached"]) else number(row["reached"])


def _shares(row: dict[str, Any]) -> str:
    if row["stage"] == Stage.POTENTIAL:  # the start is no share of anything
        return ""
    return " · ".join(
        f"{quantity(100 * row[name], Unit.PERCENT, 1)} {of}"
        for name, of in (
            ("share_of_previous", "dari sebelumnya"),
            ("share_of_start", "dari awal"),
        )
        if pd.notna(row[name])
    )
