"""The graduation funnel: one area in full, or several side by side as small multiples."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import day
from analytics.wording.quantities import number, quantity

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]
# Stage 9 is counted on other families (observed twelve months), so it is set apart by colour.
_COLOURS = dict.fromkeys(Stage, theme.ACCENT) | {Stage.SUSTAINED: theme.LATER}


# Bars of a funnel grow shorter, so that no figure stands at the right below the first.
_MARK = theme.Watermark(size=15, x=0.78, upper=0.62, lower=0.22)


def funnel(result: Result, height: int = 620) -> go.Figure:
    """Bars of one area: families that reached each stage, with both conversions written out.

    Frame columns: area_code, name, stage, reached, share_of_previous, share_of_start.
    `result.facts` may hold `cutoff`, the day the families were counted.
    """
    rows = _by_stage(result)
    # Words stand above their bar and shares at the right edge: a narrow screen cuts neither.
    counts = theme.above(
        {y: f"{Stage(row['stage']).label}  <b>{_count(row)}</b>" for y, row in enumerate(rows)}
    )
    shares = [
        theme.words(
            text, 13, x=1, y=y, yref="y", yshift=-3, xanchor="right", align="right", **theme.PAPER
        )
        for y, text in enumerate(_shares(row, "<br>") for row in rows)
        if text
    ]
    counted = [
        theme.words(text, 14, color=theme.MUTED, x=1, y=1, xanchor="right", yanchor="bottom")
        for text in _counted(result)
    ]
    return theme.figure(
        height,
        [_bars(result, rows, y=list(range(len(rows))), hoverinfo="skip", width=0.46)],
        result.provenance.standing,
        [*counts, *shares, *counted],
        xaxis={"visible": False, "range": [0, _widest(rows)]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.85]},
    )


def panel(result: Result, height: int = 262) -> go.Figure:
    """A small multiple: one area's funnel, scaled to its own start, stages by their number."""
    rows = _by_stage(result)
    standing = result.provenance.standing
    told = f"<br>{standing.short_label}" if standing is Standing.EXAMPLE else ""
    bars = _bars(
        result,
        rows,
        spacing=5,
        y=[str(row["stage"]) for row in rows],
        text=[_count(row) for row in rows],
        textposition="outside",
        textfont={"size": 13},
        cliponaxis=False,
        customdata=[f"{Stage(row['stage']).label}: {_written(row)}{told}" for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )
    heading = [f"<b>{rows[0]['name']}</b>", *(f"<sup>{text}</sup>" for text in _counted(result))]
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return theme.figure(
        height,
        [bars],
        standing,
        [theme.words("<br>".join(heading), 16, **place)],
        watermark=_MARK,
        margin={"t": 52},
        xaxis={"visible": False, "range": [0, 1.35 * _widest(rows)]},
        yaxis={
            "type": "category",
            "autorange": "reversed",
            "showgrid": False,
            "tickfont": {"size": 13, "color": theme.MUTED},
        },
    )


def _by_stage(result: Result) -> list[Row]:
    return sorted(records(result.frame), key=itemgetter("stage"))


def _bars(result: Result, rows: list[Row], **trace: Any) -> theme.Piece:  # noqa: ANN401
    return theme.bars(
        result.provenance.standing,
        [_COLOURS[Stage(row["stage"])] for row in rows],
        x=[_length(row) for row in rows],
        **trace,
    )


def _counted(result: Result) -> list[str]:
    """The day of the count, where the answer tells it."""
    cutoff = result.facts.get("cutoff")
    return [f"keadaan {day(cutoff)}"] if cutoff else []


def _length(row: Row) -> int:
    """A hidden count has no bar; the words beside it say that it is hidden."""
    return 0 if pd.isna(row["reached"]) else row["reached"]


def _widest(rows: list[Row]) -> int:
    return max(1, *map(_length, rows))


def _written(row: Row) -> str:
    return " · ".join(filter(None, [f"<b>{_count(row)}</b>", _shares(row)]))


def _count(row: Row) -> str:
    return theme.HIDDEN if pd.isna(row["reached"]) else number(row["reached"])


def _shares(row: Row, between: str = " · ") -> str:
    """Both conversions, in two short lines where a telephone has to hold them."""
    if row["stage"] == Stage.POTENTIAL:  # the start is no share of anything
        return ""
    return between.join(
        f"{quantity(100 * row[name], Unit.PERCENT, 1)} {of}"
        for name, of in (
            ("share_of_previous", "lanjut"),
            ("share_of_start", "dari awal"),
        )
        if pd.notna(row[name])
    )
