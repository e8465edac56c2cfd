"""Estimates of kecamatan: on the map, on the plan of the example place, as spans, as residuals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.choropleth import PALETTES, of_kinds
from analytics.vocabulary.standing import Standing
from analytics.wording import small_area as words
from analytics.wording import small_area_cells as cells
from analytics.wording import small_area_model as model_words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.draw.choropleth import Bounds, MapSpec
    from analytics.vocabulary.result import Result

_ERRORS = ("#dcebec", "#e0b47e", "#8a4a00")  # the less sure, the darker
_HALF = 0.024  # of a square on the plan, in degrees
_PLAN, _ROW, _AROUND = 560, 26, 110  # pixels
_FRAME = "#5f7183"
_NONE = "#ffffff"


def paint(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """The map of an answer of `answers.small_area_map.over_areas`."""
    return of_kinds(
        result,
        bounds,
        selected,
        title=result.indicator.label,
        texts=result.facts["texts"],
        palette=_palette(result),
        legend=words.legend(result),
        missing=cells.REFUSED,
    )


def plan(result: Result) -> go.Figure:
    """The same of the example place, where villages were made up to be: no map of anywhere.

    `facts["plan"]`: lon and lat of the villages of each kecamatan.
    """
    places: dict[str, list[tuple[float, float]]] = result.facts["plan"]
    palette, names = _palette(result), words.legend(result)
    rows, kinds = result.rows(), result.facts["classes"].tolist()
    traces = []
    for kind in sorted(set(kinds), key=lambda one: one if one >= 0 else len(names)):
        corners = [
            corner
            for row, of in zip(rows, kinds, strict=True)
            if of == kind
            for corner in places[row["area_code"]]
        ]
        colour = palette[kind] if kind >= 0 else _NONE
        name = names[kind] if kind >= 0 else cells.REFUSED
        traces.append(_squares(corners, colour, result.provenance.standing, refused=kind < 0))
        traces.append(_key(colour, name, refused=kind < 0))
    letters = [
        theme.words(f"<b>{cells.on_plan(row)}</b>", 15, x=x, y=y, xref="x", yref="y", **theme.PAPER)
        for row in rows
        for x, y in places[row["area_code"]]
    ]
    xs, ys = zip(*(one for of in places.values() for one in of), strict=True)
    return theme.figure(
        _PLAN,
        traces,
        result.provenance.standing,
        letters,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "font": {"size": 15}},
        xaxis={"visible": False, "range": [min(xs) - 2 * _HALF, max(xs) + 2 * _HALF]},
        yaxis={"visible": False, "range": [min(ys) - 2 * _HALF, max(ys) + 2 * _HALF]},
        margin={"t": 12, "b": 60},
    )


def spans(result: Result) -> go.Figure:
    """Estimates with their 95 % intervals, the survey's own beside them, from top to bottom.

    A kecamatan whose error is too large keeps its line, and says why it is empty.
    """
    rows = result.rows()
    shown = [row for row in rows if not is_missing(row["value"])]
    own = [row for row in rows if row["direct_shown"]]
    lines = {
        "type": "scatter",
        "mode": "markers",
        "name": words.VIEWS[words.ESTIMATE],
        "x": [row["value"] for row in shown],
        "y": [row["name"] for row in shown],
        "marker": {"symbol": "circle", "size": 10, "color": theme.ACCENT},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [row["high"] - row["value"] for row in shown],
            "arrayminus": [row["value"] - row["low"] for row in shown],
            "color": theme.PEER,
            "thickness": 3,
            "width": 0,
        },
        "text": [f"<b>{row['name']}</b><br>{cells.on_map(row, result.indicator)}" for row in shown],
        "hoverinfo": "text",
    }
    direct = {
        "type": "scatter",
        "mode": "markers",
        "name": words.HEADS["direct"],
        "x": [row["direct"] for row in own],
        "y": [row["name"] for row in own],
        "marker": {
            "symbol": "diamond-open",
            "size": 11,
            "color": theme.TARGET,
            "line": {"width": 2},
        },
        "text": [f"<b>{row['name']}</b><br>{cells.own(row, result.indicator)}" for row in own],
        "hoverinfo": "text",
    }
    empty = [
        theme.words(
            cells.estimate(row, result.indicator),
            14,
            x=0.01,
            xanchor="left",
            y=row["name"],
            yref="y",
            color=theme.MUTED,
            **theme.PAPER,
        )
        for row in rows
        if is_missing(row["value"])
    ]
    whole, shapes = result.facts["whole"], []
    if whole is not None:
        shapes = [_upright(whole, {"color": theme.INK, "width": 2})]
        empty.append(theme.words(words.WHOLE_LINE, 15, x=whole, xref="x", y=1, yanchor="bottom"))
    return _rows(rows, [lines, direct], empty, shapes, result, cells.axis(result.indicator))


def residuals(result: Result) -> go.Figure:
    """Standardised residuals of kecamatan with a sample; dashed: beyond it hardly by chance."""
    rows = [row for row in result.rows() if not is_missing(row["residual"])]
    limit = result.facts["limit"]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": [row["residual"] for row in rows],
        "y": [row["name"] for row in rows],
        "marker": {
            "symbol": ["x" if row["outlier"] else "circle" for row in rows],
            "size": 11,
            "color": [theme.TARGET if row["outlier"] else theme.ACCENT for row in rows],
        },
        "text": [f"<b>{row['name']}</b><br>{cells.apart(row)}" for row in rows],
        "hoverinfo": "text",
    }
    dashed = {"color": theme.BREAK, "width": 2, "dash": "dash"}
    shapes = [
        _upright(0.0, {"color": theme.INK, "width": 1}),
        *(_upright(side * limit, dashed) for side in (-1, 1)),
    ]
    reach = 1.15 * max([limit, *(abs(row["residual"]) for row in rows)])
    figure = _rows(rows, [trace], [], shapes, result, model_words.RESIDUALS)
    return figure.update_xaxes(range=[-reach, reach])


def _rows(  # noqa: PLR0913, PLR0917 - what the two pictures share
    rows: list[dict[str, Any]],
    traces: list[theme.Piece],
    annotations: list[theme.Piece],
    shapes: list[theme.Piece],
    result: Result,
    axis: str,
) -> go.Figure:
    names = [row["name"] for row in rows]
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        result.provenance.standing,
        annotations,
        watermark=theme.Watermark(size=18, x=0.8),
        shapes=shapes,
        hovermode="closest",
        showlegend=len(traces) > 1,
        legend={"orientation": "h", "x": 0, "y": 1.0, "yanchor": "bottom", "font": {"size": 15}},
        xaxis={"title": {"text": axis, "font": {"size": 15}}, "tickformat": ",.2~f"},
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "showgrid": True,
            "tickfont": {"size": 14},
            "dtick": 1,
        },
        margin={"t": 46, "b": 48},
    )


def _upright(at: float, line: dict[str, Any]) -> theme.Piece:
    ends = {"x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", "layer": "below", "line": line, **ends}


def _key(colour: str, name: str, *, refused: bool) -> theme.Piece:
    """A square of the legend: of the squares themselves it would be a thin stroke."""
    mark = {"symbol": "square-x" if refused else "square", "size": 17, "color": colour}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "marker": {**mark, "line": {"width": 1.5, "color": _FRAME}},
        "name": name,
        "hoverinfo": "skip",
    }


def _squares(
    middles: list[tuple[float, float]], colour: str, standing: Standing, *, refused: bool
) -> theme.Piece:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for x, y in middles:
        xs += [x + side * _HALF for side in (-1, 1, 1, -1, -1)] + [None]
        ys += [y + side * _HALF for side in (-1, -1, 1, 1, -1)] + [None]
    hatch = {"shape": "\\", "fgcolor": "#ffffff", "fillmode": "overlay", "size": 9, "solidity": 0.2}
    crossed = hatch | {"shape": "x", "fgcolor": "#b9c4cd", "size": 12}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": colour,
        "fillpattern": crossed
        if refused
        else hatch
        if standing is Standing.EXAMPLE
        else {"shape": ""},
        "line": {"color": _FRAME, "width": 1},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _palette(result: Result) -> tuple[str, ...]:
    if result.facts["shown_as"] == words.ERROR:
        return _ERRORS
    return PALETTES[max(1, len(result.facts["breaks"]))]
