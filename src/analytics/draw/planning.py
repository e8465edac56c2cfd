"""Pictures of the planning documents: places of problems, areas by quadrant, budget by strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.planning import THREE, Priority, Quadrant
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_areas, planning_budgets
from analytics.wording import planning_problems as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 58, 60  # pixels
_COLOURS = {
    Priority.PRIORITY: theme.BREAK,
    Priority.DEPENDS: theme.TARGET,
    Priority.LOWER: theme.ACCENT,
    Priority.UNKNOWN: theme.PEER,
}
_MARKS = {
    Quadrant.BOTH: ("square", theme.BREAK),
    Quadrant.FIRST: ("triangle-up", theme.TARGET),
    Quadrant.SECOND: ("diamond", theme.LATER),
    Quadrant.NEITHER: ("circle", theme.ACCENT),
    Quadrant.DEPENDS: ("circle-open", theme.MUTED),
}


def places(result: Result) -> go.Figure:
    """Each problem on a line from the best place to the worst; a dot, and how far it may be off.

    Rows of `answers.planning_problems.problems`.
    """
    rows = [row for row in result.rows() if row["position"] is not None]
    heights = list(range(len(rows)))
    colours = [_COLOURS[Priority(row["priority"])] for row in rows]
    traces: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [row["low"], row["high"]],
            "y": [place, place],
            "line": {"color": colour, "width": 7},
            "opacity": 0.45,
            "hoverinfo": "skip",
        }
        for row, place, colour in zip(rows, heights, colours, strict=True)
    ]
    traces.append(
        {
            "type": "scatter",
            "mode": "markers",
            "x": [row["share"] for row in rows],
            "y": heights,
            "marker": {"size": 15, "color": colours},
            "text": [f"<b>{row['label']}</b><br>{words.place(row)}" for row in rows],
            "hoverinfo": "text",
        }
    )
    lines = {
        float(place): f"{words.short(row['label'])}  <b>{words.place(row)}</b>"
        for place, row in enumerate(rows)
    }
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        result.provenance.standing,
        [*theme.above(lines), *_ends()],
        hovermode="closest",
        margin={"t": 36},
        xaxis={
            "range": [-0.04, 1.04],
            "tickvals": [0, 1],
            "ticktext": ["", ""],
            "gridcolor": theme.MUTED,
        },
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.85]},
    )


def _ends() -> list[dict[str, Any]]:
    """What both ends of the scale are, at the first place and at the last, inside the picture."""
    return [
        theme.words(told, 14, color=theme.MUTED, x=x, xref="x", y=1, yshift=24, xanchor=side)
        for told, x, side in zip(words.ENDS, (0, 1), ("left", "right"), strict=True)
    ]


def quadrants(result: Result) -> go.Figure:
    """Areas by two indicators, with the lines of the median; each quadrant by shape and colour.

    Rows of `answers.planning_areas.areas`.
    """
    rows = records(result.frame.dropna(subset=["value", "second"]))
    across, up = result.facts["axes"]
    lines = result.facts["lines"]
    traces = []
    for kind, (shape, colour) in _MARKS.items():
        mine = [row for row in rows if row["quadrant"] == kind]
        traces.append(_dots(mine, shape, colour))
    traces.append(_dots([row for row in rows if not row["quadrant"]], "circle", theme.PEER))
    shapes = [] if lines is None else [
        {"type": "line", "xref": "x", "yref": "paper", "x0": lines[0], "x1": lines[0], "y0": 0,
         "y1": 1, "line": {"color": theme.MUTED, "width": 2, "dash": "dash"}},
        {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": lines[1],
         "y1": lines[1], "line": {"color": theme.MUTED, "width": 2, "dash": "dash"}},
    ]  # fmt: skip
    return theme.figure(
        520,
        [trace for trace in traces if trace["x"]],
        result.provenance.standing,
        [],
        shapes=shapes,
        hovermode="closest",
        margin={"t": 20, "b": 60, "l": 70},
        xaxis={
            "title": {"text": planning_areas.axis(across), "font": {"size": 15}},
            "tickformat": ",~r",
        },
        yaxis={"title": {"text": planning_areas.axis(up), "font": {"size": 15}}},
    )


def _dots(rows: list[dict[str, Any]], shape: str, colour: str) -> dict[str, Any]:
    strong = len(rows) <= 12
    return {
        "type": "scatter",
        "mode": "markers+text" if strong else "markers",
        "x": [row["value"] for row in rows],
        "y": [row["second"] for row in rows],
        "text": [row["name"] for row in rows],
        "textposition": "top center",
        "textfont": {"size": 12, "color": theme.INK},
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "symbol": shape,
            "size": 13,
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
    }


def strategies(result: Result) -> go.Figure:
    """A bar a strategy, its budget; hatched where the lines are invented.

    Rows of `answers.planning_budgets.relevance`; `facts["strategies"]`.
    """
    told = result.facts["strategies"]
    lines = {float(place): planning_budgets.bar(row) for place, row in enumerate(told)}
    colours = [
        theme.ACCENT if row["strategy"] in set(map(str, THREE)) else theme.PEER for row in told
    ]
    bars = theme.bars(
        Standing(result.provenance.standing),
        colours,
        y=list(range(len(told))),
        x=[row["budget"] for row in told],
        width=0.4,
        hoverinfo="skip",
    )
    return theme.figure(
        64 * len(told) + 40,
        [bars],
        result.provenance.standing,
        theme.above(lines),
        xaxis={"visible": False, "range": [0, max([1.0, *(row["budget"] for row in told)])]},
        yaxis={"visible": False, "range": [len(told) - 0.6, -0.85]},
    )
