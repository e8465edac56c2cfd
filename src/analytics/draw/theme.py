"""How every chart looks: one palette, one typeface, Indonesian separators, and the watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analytics.vocabulary.standing import WATERMARK, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

INK = "#16242f"
MUTED = "#5a6b78"
GRID = "#e3e9ee"
ACCENT = "#125e70"
TARGET = "#a3480b"
BREAK = "#7a1f1a"
# Okabe and Ito's colours, told apart under every common colour blindness; the first is ours.
SERIES = ("#125e70", "#d55e00", "#0072b2", "#cc79a7", "#7a6f00", "#56b4e9", "#009e73", "#444444")
# One mark a standing: filled, hollow, diamond, and a cross that no published figure wears.
SYMBOLS = {
    Standing.OFFICIAL: "circle",
    Standing.QUOTED: "circle-open",
    Standing.ESTIMATE: "diamond-open",
    Standing.EXAMPLE: "x-thin-open",
}
FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Roboto, Arial, sans-serif'


def figure(height: int) -> go.Figure:
    """An empty figure in the house style, `height` in pixels."""
    figure = go.Figure()
    figure.update_layout(
        height=height,
        separators=",.",
        font={"family": FONT, "size": 16, "color": INK},
        paper_bgcolor="#ffffff",
        plot_bgcolor="#ffffff",
        margin={"l": 8, "r": 8, "t": 28, "b": 8},
        hoverlabel={"font": {"size": 15, "family": FONT}, "bgcolor": "#ffffff"},
        dragmode=False,
        showlegend=False,
        # Streamlit replaces an unnamed template with its own colours.
        template="none",
    )
    figure.update_xaxes(gridcolor=GRID, zeroline=False, automargin=True, fixedrange=True)
    figure.update_yaxes(gridcolor=GRID, zeroline=False, automargin=True, fixedrange=True)
    return figure


def write_above(chart: go.Figure, lines: Mapping[float, str], x: float | None = None) -> None:
    """Write each line just above the bar at its height, from the left edge or from `x`."""
    for y, text in lines.items():
        chart.add_annotation(
            text=text,
            xref="paper" if x is None else "x",
            x=0 if x is None else x,
            y=y,
            yshift=25,
            xanchor="left",
            showarrow=False,
            font={"size": 15},
        )


def hatch(standing: Standing) -> dict[str, object]:
    """The pattern of a bar: hatched where the figures are invented, plain otherwise."""
    if standing is not Standing.EXAMPLE:
        return {"shape": ""}
    return {"shape": "/", "fgcolor": "#ffffff", "fillmode": "overlay", "size": 7, "solidity": 0.35}


def watermarked(figure: go.Figure, standing: Standing, size: int = 26) -> go.Figure:
    """The figure, with the words over it where its figures are invented.

    They are part of the picture, so that a screenshot or an export keeps them.
    """
    if standing is Standing.EXAMPLE:
        for y in (0.75, 0.25):
            figure.add_annotation(
                text=f"<b>{WATERMARK.replace(' – ', ' –<br>')}</b>",
                xref="paper",
                yref="paper",
                x=0.5,
                y=y,
                xanchor="center",
                yanchor="middle",
                showarrow=False,
                textangle=-14,
                font={"size": size, "color": "rgba(122,31,26,.38)"},
            )
    return figure
