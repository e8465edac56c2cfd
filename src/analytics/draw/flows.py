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


def flows(result: Result, height: int = 560) -> go.Figure:
    """Flows as bars right (in) and left (out) of zero, the stock before and after in figures.

    The stock is fifty times the flows: as bars on one axis it would either hide them or need an
    axis that does not start at zero. Graduates and natural exits are separate bars.

    `result.frame` is one row with the columns of `COLUMNS`, in families.
    """
    row = result.only()
    moves = {name: int(row[name]) for name in COLUMNS if name not in {"opening", "closing"}}
    lengths = [value if name in _ENTRIES else -value for name, value in moves.items()]
    chart = theme.figure(height)
    chart.add_bar(
        y=list(range(len(moves))),
        x=lengths,
        orientation="h",
        marker={
            "color": [_colour(name) for name in moves],
            "pattern": theme.hatch(result.provenance.standing),
        },
        hoverinfo="skip",
        width=0.46,
    )
    theme.write_above(
        chart,
        {
            y: f"{COLUMNS[name]}  <b>{signed(length)}</b>"
            for y, (name, length) in enumerate(zip(moves, lengths, strict=True))
        },
    )
    chart.add_annotation(
        text=(
            f"Awal <b>{number(row['opening'])}</b> → akhir <b>{number(row['closing'])}</b> KPM"
            f"<br><sup>{period_of(row['period'])}</sup>"
        ),
        xref="paper",
        yref="paper",
        x=0,
        y=1,
        xanchor="left",
        yanchor="bottom",
        align="left",
        showarrow=False,
        font={"size": 18, "color": theme.ACCENT},
    )
    chart.update_yaxes(range=[len(moves) - 0.6, -0.85], visible=False)
    chart.update_xaxes(zeroline=True, zerolinecolor=theme.INK, showticklabels=False, showgrid=False)
    chart.update_layout(margin={"t": 62})
    return theme.watermarked(chart, result.provenance.standing)


def _colour(name: str) -> str:
    if name in _ENTRIES:
        return _IN
    return _GRADUATED if name == Exit.GRADUATED else _OUT
