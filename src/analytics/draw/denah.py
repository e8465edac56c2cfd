"""The plan of the example place: a box a village. It is no map of anywhere, nor to any scale.

Boxes are hatched, as every example is; the watermark lies over them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.draw.village_map import palette
from analytics.vocabulary.standing import Standing
from analytics.wording import mapping as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_HEIGHT = 560  # pixels
_HALF = 0.021  # of a square, in degrees
_PALE = 3  # kinds whose squares take dark letters
_UNMAPPED = "#ffffff"
_FRAME = "#5f7183"
_SELECTED = "#b3261e"
_DIGITS = 2  # of the name of a village that stand in its square


def plan(result: Result, selected: str | None = None) -> go.Figure:
    """Villages of a result of `answers.mapping_map.over_villages`, where they were made up to be.

    Each is coloured by its kind and wears the letter of its kecamatan and its number; `selected`
    is outlined.
    """
    rows, facts = result.rows(), result.facts
    kinds = facts["classes"].tolist()
    colours = palette(result)
    traces = [
        _squares(
            [row for row, of in zip(rows, kinds, strict=True) if of == kind],
            colours[kind] if kind >= 0 else _UNMAPPED,
            facts["legend"][kind] if kind >= 0 else words.UNMAPPED,
            result.provenance.standing,
        )
        for kind in sorted(set(kinds), key=lambda kind: kind if kind >= 0 else len(colours))
    ]
    numbers = [
        theme.words(
            f"{row['district'][-1]}{row['name'][-_DIGITS:]}",
            14,
            x=row["lon"],
            y=row["lat"],
            xref="x",
            yref="y",
            color=theme.INK if kind < _PALE else "#ffffff",
        )
        for row, kind in zip(rows, kinds, strict=True)
    ]
    chosen = [row for row in rows if row["area_code"] == selected]
    ends = {
        name: [result.frame[name].min() - 2 * _HALF, result.frame[name].max() + 2 * _HALF]
        for name in ("lon", "lat")
    }
    return theme.figure(
        _HEIGHT,
        traces,
        result.provenance.standing,
        numbers,
        shapes=[_outline(row) for row in chosen],
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "font": {"size": 15}},
        xaxis={"visible": False, "range": ends["lon"]},
        yaxis={"visible": False, "range": ends["lat"]},
        margin={"t": 12, "b": 60},
    )


def _squares(
    rows: list[dict[str, float]], colour: str, name: str, standing: Standing
) -> theme.Piece:
    """All squares of one kind as one trace."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in rows:
        xs += [row["lon"] + side * _HALF for side in (-1, 1, 1, -1, -1)] + [None]
        ys += [row["lat"] + side * _HALF for side in (-1, -1, 1, 1, -1)] + [None]
    hatch = {"shape": "\\", "fgcolor": "#ffffff", "fillmode": "overlay", "size": 9, "solidity": 0.2}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": colour,
        "fillpattern": hatch if standing is Standing.EXAMPLE else {"shape": ""},
        "line": {"color": _FRAME, "width": 1},
        "name": name,
        "hoverinfo": "skip",
    }


def _outline(row: dict[str, float]) -> theme.Piece:
    ends = {"x0": row["lon"] - _HALF, "x1": row["lon"] + _HALF}
    ends |= {"y0": row["lat"] - _HALF, "y1": row["lat"] + _HALF}
    return {"type": "rect", "line": {"color": _SELECTED, "width": 4}, **ends}
