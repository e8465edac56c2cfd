"""The strip of flows: opening families, what came in, what went out by reason, closing families."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.stage import Exit
from analytics.wording.periods import period_of
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_IN, _OUT, _GRADUATED = "#3f8f9b", "#b0713c", "#009e73"
_UNKNOWN = "tidak diketahui"
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

    `result.frame` is one row with the columns of `COLUMNS`, in families. What is missing has no
    bar and says so.
    """
    row = result.only()
    moves = {name: row[name] for name in COLUMNS if name not in {"opening", "closing"}}
    lengths = [
        0 if pd.isna(value) else int(value) if name in _ENTRIES else -int(value)
        for name, value in moves.items()
    ]
    standing = result.provenance.standing
    bars = theme.bars(
        standing,
        [_colour(name) for name in moves],
        y=list(range(len(moves))),
        x=lengths,
        hoverinfo="skip",
        width=0.46,
    )
    stock = theme.words(
        f"Awal <b>{_count(row['opening'])}</b> → akhir <b>{_count(row['closing'])}</b> KPM"
        f"<br><sup>{period_of(row['period'])}</sup>",
        18,
        color=theme.ACCENT,
        x=0,
        y=1,
        xanchor="left",
        yanchor="bottom",
        align="left",
    )
    moved = theme.above(
        {
            y: f"{COLUMNS[name]}  <b>{_UNKNOWN if pd.isna(moves[name]) else signed(length)}</b>"
            for y, (name, length) in enumerate(zip(moves, lengths, strict=True))
        }
    )
    return theme.figure(
        height,
        [bars],
        standing,
        [stock, *moved],
        xaxis={
            "zeroline": True,
            "zerolinecolor": theme.INK,
            "showticklabels": False,
            "showgrid": False,
        },
        yaxis={"range": [len(moves) - 0.6, -0.85], "visible": False},
        margin={"t": 62},
    )


def _count(value: float) -> str:
    return _UNKNOWN if pd.isna(value) else number(value)


def _colour(name: str) -> str:
    if name in _ENTRIES:
        return _IN
    return _GRADUATED if name == Exit.GRADUATED else _OUT
