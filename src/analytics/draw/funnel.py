"""The graduation funnel: one area, several side by side, or all 28 as small multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analytics.draw import theme
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.vocabulary.stage import Stage
from analytics.wording.quantities import number, quantity

if TYPE_CHECKING:
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


def funnels(result: Result, columns: int = 4) -> go.Figure:
    """Small multiples, one panel an area, in order of code, each scaled to its own start."""
    codes = sorted(result.frame["area_code"].unique())
    names = result.frame.drop_duplicates("area_code").set_index("area_code")["name"]
    panels = -(-len(codes) // columns)
    height = 90 + 190 * panels
    chart = make_subplots(
        rows=panels,
        cols=columns,
        subplot_titles=[names[code] for code in codes],
        horizontal_spacing=0.02,
        vertical_spacing=0.42 / (panels + 1),
    )
    chart.update_layout(theme.figure(height).layout)
    for position, code in enumerate(codes):
        rows = result.frame[result.frame["area_code"] == code].sort_values("stage")
        chart.add_bar(
            y=[int(stage) for stage in rows["stage"]],
            x=rows["reached"].astype("Float64").fillna(0),
            orientation="h",
            marker={
                "color": [_COLOURS[Stage(stage)] for stage in rows["stage"]],
                "pattern": theme.hatch(result.provenance.standing) | {"size": 5},
            },
            text=[number(v) if pd.notna(v) else "…" for v in rows["reached"]],
            textposition="outside",
            textfont={"size": 11},
            cliponaxis=False,
            customdata=[
                f"{names[code]} · {Stage(row['stage']).label}: {_written(row)}"
                for row in records(rows)
            ],
            hovertemplate="%{customdata}<extra></extra>",
            row=position // columns + 1,
            col=position % columns + 1,
        )
        chart.update_xaxes(
            range=[0, _widest(rows) * 1.4], row=position // columns + 1, col=position % columns + 1
        )
    chart.update_yaxes(
        autorange="reversed",
        showgrid=False,
        tickfont={"size": 11, "color": theme.MUTED},
        dtick=1,
        fixedrange=True,
    )
    chart.update_xaxes(visible=False, fixedrange=True)
    chart.update_annotations(font={"size": 14})
    return _watermark_rows(chart, result, panels)


def _watermark_rows(chart: go.Figure, result: Result, panels: int) -> go.Figure:
    """Words often enough that any crop of the tall picture still shows them."""
    chart = theme.watermarked(chart, result.provenance.standing)
    words = [a for a in chart.layout.annotations if a.textangle]
    for index in range(panels // 2 if words else 0):
        copy = go.layout.Annotation(words[0]).update(y=1 - (index + 0.5) / (panels // 2))
        chart.add_annotation(copy)
    return chart


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
