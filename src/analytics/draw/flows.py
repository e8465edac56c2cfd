"""The strip of flows: opening families, what came in, what went out by reason, closing families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.vocabulary.stage import Exit
from analytics.wording.periods import period_of
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_IN, _OUT, _GRADUATED = "#3f8f9b", "#b0713c", "#009e73"
_ENTRIES = {"entries": "Masuk baru", "re_entries": "Masuk kembali"}
COLUMNS = {
    "opening": "Awal",
    **_ENTRIES,
    **{exit_.value: exit_.label for exit_ in Exit},
    "closing": "Akhir",
}


def flows(result: Result, height: int = 420) -> go.Figure:
    """Flows as bars above and below zero, the stock at both ends in figures.

    The stock is fifty times the flows: as bars on one axis it would either hide them or need an
    axis that does not start at zero. Graduates and natural exits are separate bars.

    `result.frame` is one row with the columns of `COLUMNS`, in families.
    """
    row = result.only()
    moves = {name: int(row[name]) for name in COLUMNS if name not in {"opening", "closing"}}
    heights = [value if name in _ENTRIES else -value for name, value in moves.items()]
    chart = theme.figure(height)
    chart.add_bar(
        x=[COLUMNS[name].replace(" ", "<br>", 1) for name in moves],
        y=heights,
        marker={
            "color": [_colour(name) for name in moves],
            "pattern": theme.hatch(result.provenance.standing),
        },
        text=[signed(value) for value in heights],
        textposition="outside",
        textfont={"size": 16},
        cliponaxis=False,
        hoverinfo="skip",
        width=0.7,
    )
    for name, x, anchor in (("opening", 0.0, "left"), ("closing", 1.0, "right")):
        chart.add_annotation(
            text=f"{COLUMNS[name]} <b>{number(row[name])}</b> KPM",
            xref="paper",
            yref="paper",
            x=x,
            y=1.12,
            xanchor=anchor,
            showarrow=False,
            font={"size": 18, "color": theme.ACCENT},
        )
    chart.add_annotation(
        text=period_of(row["period"]),
        xref="paper",
        yref="paper",
        x=0.5,
        y=1.12,
        showarrow=False,
        font={"size": 14, "color": theme.MUTED},
    )
    chart.update_yaxes(
        range=_range(heights),
        zeroline=True,
        zerolinecolor=theme.INK,
        title={"text": "KPM", "font": {"size": 13}},
        tickformat=",d",
    )
    chart.update_xaxes(showgrid=False, tickangle=0, tickfont={"size": 13})
    chart.update_layout(margin={"t": 52})
    return theme.watermarked(chart, result.provenance.standing)


def _colour(name: str) -> str:
    if name in _ENTRIES:
        return _IN
    return _GRADUATED if name == Exit.GRADUATED else _OUT


def _range(heights: list[int]) -> list[float]:
    """Room above and below the bars for the figures written there."""
    room = 0.18 * max(max(heights) - min(heights), 1)
    return [min(*heights, 0) - room, max(*heights, 0) + room]
