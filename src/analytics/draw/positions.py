"""Where active families stand now: a count a stage, no funnel and no share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.stage import Stage
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_UNKNOWN = "tidak diketahui"
_ROW = 62


def positions(result: Result) -> go.Figure:
    """Bars of one area, each from zero, in a colour the cohort does not have.

    Frame columns: stage, families, months (mean wait, may be missing); `result.facts["cutoff"]`.
    """
    rows = result.rows()
    words: dict[float, str] = {y: _words(row) for y, row in enumerate(rows)}
    counts = [0 if pd.isna(row["families"]) else int(row["families"]) for row in rows]
    bars = theme.bars(
        result.provenance.standing,
        [theme.PEER] * len(rows),
        y=list(range(len(rows))),
        x=counts,
        width=0.4,
        hoverinfo="skip",
    )
    counted = theme.words(
        f"keadaan {day(result.facts['cutoff'])}",
        14,
        color=theme.MUTED,
        x=1,
        y=1,
        xanchor="right",
        yanchor="bottom",
    )
    return theme.figure(
        _ROW * len(rows) + 36,
        [bars],
        result.provenance.standing,
        [counted, *theme.above(words)],
        xaxis={"visible": False, "range": [0, max(1, *counts)]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.85]},
    )


def _words(row: dict[str, Any]) -> str:
    families, months = row["families"], row["months"]
    told = _UNKNOWN if pd.isna(families) else number(families)
    wait = "" if pd.isna(months) else f" · rata-rata sudah {number(months)} bulan di sini"
    return f"{Stage(row['stage']).label}  <b>{told}</b>{wait}"
