"""Families by how many programmes they get: one stacked bar an area, the kabupaten first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.recipients import COUNTS, MORE, NONE, ONE, TWO
from analytics.wording import recipients as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 25, 144  # pixels
# Dark at both ends, pale between: told apart in grey, and by the key in words.
_COLOURS = {NONE: theme.TARGET, ONE: "#cfdde2", TWO: theme.PEER, MORE: theme.ACCENT}
_PERCENT = 100
_ERROR_ROW, _AROUND_ERRORS = 66, 30


def overlap(result: Result) -> go.Figure:
    """Shares of families, percent; an area with a hidden count has no bar and says so."""
    rows, standing = result.rows(), result.provenance.standing
    told = [row for row in rows if not any(is_missing(row[kind]) for kind in COUNTS)]
    names = [f"<b>{rows[0]['name']}</b>", *(row["name"] for row in rows[1:])]
    places = {row["area_code"]: place for place, row in enumerate(rows)}
    traces = [
        theme.bars(
            standing,
            [_COLOURS[kind]] * len(told),
            y=[places[row["area_code"]] for row in told],
            x=[_PERCENT * row[kind] / _whole(row) for row in told],
            width=0.74,
            hovertext=[f"{row['name']}: {words.line(row)}" for row in told],
            hoverinfo="text",
        )
        for kind in COUNTS
    ]
    hidden = [
        theme.words(words.NOT_SHOWN, 13, color=theme.MUTED, x=0, y=places[row["area_code"]],
                    yref="y", xanchor="left")
        for row in rows
        if row not in told
    ]  # fmt: skip
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        standing,
        [*_key(), *hidden],
        barmode="stack",
        margin={"t": 92, "b": 30},
        xaxis={"range": [0, _PERCENT], "ticksuffix": "%"},
        yaxis={
            "tickvals": list(range(len(rows))),
            "ticktext": names,
            "range": [len(rows) - 0.4, -0.6],
            "showgrid": False,
        },
    )


def _whole(row: Mapping[str, Any]) -> float:
    """The parts together: each is told in tens, and so is their sum, which may differ from it."""
    return sum(row[kind] for kind in COUNTS) or 1


def _key() -> Iterator[theme.Piece]:
    """What each part is, in the order of the bar, above all of them."""
    told = [f"<span style='color:{_COLOURS[kind]}'>■</span> {words.KINDS[kind]}" for kind in COUNTS]
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left", "yshift": 4}
    yield theme.words("<br>".join(told), 14, **place)


def left_out(result: Result) -> go.Figure:
    """Of the reference, percent that each programme does not reach, with its ends."""
    rows, standing = result.rows(), result.provenance.standing
    known = [row for row in rows if not is_missing(row["excluded"])]
    places = {row["list"]: place for place, row in enumerate(rows)}
    bars = theme.bars(
        standing,
        [theme.TARGET if row is rows[0] else theme.PEER for row in known],
        y=[places[row["list"]] for row in known],
        x=[row["excluded"] for row in known],
        width=0.42,
        hoverinfo="skip",
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [row["excluded_high"] - row["excluded"] for row in known],
            "arrayminus": [row["excluded"] - row["excluded_low"] for row in known],
            "color": theme.INK,
            "thickness": 2,
            "width": 6,
            "visible": any(row["excluded_low"] < row["excluded_high"] for row in known),
        },
    )
    texts = [
        theme.words(
            f"<b>{words.percent(row['excluded'])}</b>" if row in known else words.NOT_SHOWN,
            16,
            x=row["excluded_high"] if row in known else 0,
            xref="x",
            y=places[row["list"]],
            yref="y",
            xanchor="left",
            xshift=8,
        )
        for row in rows
    ]
    return theme.figure(
        _AROUND_ERRORS + _ERROR_ROW * len(rows),
        [bars],
        standing,
        [*theme.above({place: words.label(name) for name, place in places.items()}), *texts],
        xaxis={"visible": False, "range": [0, 1.18 * _PERCENT]},
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.72]},
        margin={"t": 8, "b": 4},
    )
