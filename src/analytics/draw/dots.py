"""What each source says, one dot a source: its shape is the standing, filled is the one used."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import bare, decimals_of, unit_name

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

ROW = 62  # pixels a source takes
_AROUND = 74  # pixels of the axis and the room above
_ROOM = 0.22  # of the axis beyond the outermost dots, for the words beside them
_SIDE = 38  # pixels that half a number below the end of the axis takes
_BELOW, _ABOVE = 0.35, 0.2  # of a row that the line of the figure used takes around a dot
_LETTERS = 52  # of a source that a telephone shows on one line


def dots(result: Result) -> go.Figure:
    """A dot a row of `result.frame`, top to bottom; superseded ones are left out.

    Columns: publisher, value, precision, standing, rank, locator, used (marked by a
    line). `result.facts`: `low`, `high`.
    """
    rows = [row for row in result.rows() if row["rank"] != Rank.SUPERSEDED]
    facts, indicator = result.facts, result.indicator
    places = [-place for place in range(len(rows))]
    low, high = facts["low"], facts["high"]
    lined = sorted({row["value"] for row in rows if row["used"]})
    room = _ROOM * ((high - low) or abs(high) or 1)
    middle = (low + high) / 2
    marks, texts = [], []
    for place, row in zip(places, rows, strict=True):
        used, value = row["used"], row["value"]
        shape = theme.SHAPES[Standing(row["standing"])]
        colour = theme.ACCENT if used else theme.MUTED
        decimals = decimals_of(row["precision"], indicator.decimals)
        told = bare(value, indicator.unit, decimals)
        marks.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [value],
                "y": [place],
                "marker": {
                    "symbol": shape if used else f"{shape}-open",
                    "size": 19 if used else 16,
                    "color": colour,
                    "line": {"width": 3, "color": colour},
                },
                "cliponaxis": False,
                "hoverinfo": "skip",
            }
        )
        on_row = {"y": place, "yref": "y", "bgcolor": "#ffffff", "borderpad": 0}
        left = {"x": 0, "xanchor": "left", "xshift": 8 - _SIDE, "yshift": 27}
        texts.append(theme.words(_name(row), 15, **on_row, **left))
        side = -1 if value > middle else 1
        beside = {"x": value, "xref": "x", "xshift": 16 * side}
        beside["xanchor"] = "right" if value > middle else "left"
        text = f"<b>{told}</b>" if used else told
        texts.append(theme.words(text, 22 if used else 18, color=colour, **on_row, **beside))
    return theme.figure(
        _AROUND + ROW * len(rows),
        marks,
        result.provenance.standing,
        texts,
        shapes=[
            *(_mark(value, place) for value in lined for place in places),
            *(_rail(place) for place in places),
        ],
        margin={"t": 22, "l": _SIDE, "r": _SIDE},
        xaxis={
            "range": [low - room, high + room],
            "showgrid": False,
            "nticks": 4,
            "tickformat": f",.{indicator.decimals}f",
            "tickangle": 0,
            "tickfont": {"size": 13, "color": theme.MUTED},
            "title": {"text": unit_name(indicator.unit), "font": {"size": 13}},
        },
        yaxis={"visible": False, "range": [places[-1] - 0.45, 0.64]},
    )


def _name(row: dict[str, str]) -> str:
    """Who says it, and where in it, as one source may say two things."""
    told = f"{row['publisher']}, {row['locator']}" if row["locator"] else row["publisher"]
    return shorten(told, _LETTERS, placeholder=" …")


def _rail(place: float) -> theme.Piece:
    """The line a dot lies on."""
    line = {"color": theme.GRID, "width": 2}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": place, "y1": place}
    return {"type": "line", "layer": "below", "line": line, **ends}


def _mark(value: float, place: float) -> theme.Piece:
    """The line of the figure used, a piece a row: between the rows stand the names."""
    line = {"color": theme.ACCENT, "width": 2, "dash": "dot"}
    ends = {"x0": value, "x1": value, "y0": place - _BELOW, "y1": place + _ABOVE}
    return {"type": "line", "layer": "below", "line": line, **ends}
