"""Small multiples: the fan of one kecamatan each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.fan_parts import LOOKS, across, bands, ends, of_quarter
from analytics.wording import scenario_pictures as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result


def fan_panel(result: Result, height: int = 210) -> go.Figure:
    """A small multiple: the stock of one area by quarter, on a scale of its own.

    Frame columns: name, quarter, p05, p25, p50, p75, p95, the start first.
    """
    rows = result.rows()
    line = [row | {"at": of_quarter(row["quarter"])} for row in rows]
    low, high = ends([line], words.STOCK)
    colour, dash, symbol = LOOKS[0]
    median = {
        "type": "scatter",
        "mode": "lines",
        "x": [row["at"] for row in line],
        "y": [row["p50"] for row in line],
        "line": {"width": 3, "color": colour, "dash": dash},
        "marker": {"symbol": symbol},
        "customdata": [words.told(row["name"], words.quarter(row["quarter"]), row) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    axis = across([line], words.STOCK) | {"tickfont": {"size": 12}}
    head = words.panel_head(rows[0]["name"], rows[0], rows[-1])
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return theme.figure(
        height,
        [*bands(line, colour, dash, result.provenance.standing), median],
        result.provenance.standing,
        [theme.words(head, 15, **place)],
        watermark=theme.Watermark(size=11),
        margin={"t": 50, "b": 26},
        xaxis=axis | {"tickvals": _outer(axis["tickvals"]), "ticktext": _outer(axis["ticktext"])},
        yaxis={"range": [low, high], "tickformat": ",.0f", "nticks": 4, "tickfont": {"size": 12}},
    )


def _outer(ticks: list[Any]) -> list[Any]:
    """The first tick and the last: there is no room for more."""
    return ticks if len(ticks) < 2 else [ticks[0], ticks[-1]]
