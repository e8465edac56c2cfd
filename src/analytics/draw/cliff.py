"""Income per person before and after the aid ends, one line a size of family, over the bands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.welfare import Band
from analytics.wording.cliff import moved, rupiah

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 58  # pixels a size takes
_AROUND = 132
_BEYOND = 1.16  # of the largest income that the axis reaches
_BACK = {
    Band.POOR: "#f3e3da",
    Band.VULNERABLE: "#f6f0d8",
    Band.ASPIRING: "#e6f0ea",
    Band.MIDDLE: "#e2ecf4",
}
_FALL = theme.BREAK
_NARROW = 0.13  # of the axis: a band narrower than that has no room for its name


def steps(result: Result) -> go.Figure:
    """Rows of `answers.cliff.typical`: a ring with the aid, a dot without, the line between.

    A family that falls is red, and its dot is a cross; the bands stand behind, named above.
    """
    rows = [row for row in result.rows() if row["possible"]]
    line = float(result.facts["line"])
    last = max([1.6 * line, *(_BEYOND * row["before"] for row in rows)])
    heights = {row["size"]: place for place, row in enumerate(rows)}
    marks: list[theme.Piece] = []
    for row in rows:
        colour, y = _FALL if row["falls"] else theme.ACCENT, heights[row["size"]]
        marks.append(_joined(row, y, colour))
        marks.append(_mark(row["before"], y, colour, "circle-open", 15))
        marks.append(_mark(row["after"], y, colour, "x" if row["falls"] else "circle", 15))
    told = {
        float(heights[row["size"]]): moved(row["name"], row["before"], row["after"], row["falls"])
        for row in rows
    }
    return theme.figure(
        _AROUND + _ROW * len(rows),
        marks,
        result.provenance.standing,
        [*_bands(line, last), _line_name(line), *theme.above(told)],
        shapes=[*_backs(line, last), _rule(line)],
        margin={"t": 76, "b": 24, "l": 8, "r": 8},
        xaxis={
            "range": [0, last],
            "showgrid": False,
            "tickvals": [0, line],
            "ticktext": ["Rp0", rupiah(line)],
            "title": {"text": "Rp per orang sebulan", "font": {"size": 14}},
        },
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.8]},
    )


def _joined(row: dict[str, Any], y: float, colour: str) -> theme.Piece:
    line = {"color": colour, "width": 4}
    ends = {"x": [row["after"], row["before"]], "y": [y, y]}
    return {"type": "scatter", "mode": "lines", "line": line, "hoverinfo": "skip", **ends}


def _mark(x: float, y: float, colour: str, symbol: str, size: int) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x],
        "y": [y],
        "marker": {"symbol": symbol, "size": size, "color": colour, "line": {"width": 3}},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _edges(line: float, last: float) -> list[tuple[Band, float, float]]:
    """Each band that begins within the axis, with its ends in rupiah."""
    floors = [band.floor * line for band in Band]
    ends = [*floors[1:], last]
    return [
        (band, low, min(high, last))
        for band, low, high in zip(Band, floors, ends, strict=True)
        if low < last
    ]


def _backs(line: float, last: float) -> list[theme.Piece]:
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": low,
            "x1": high,
            "y0": 0,
            "y1": 1,
            "fillcolor": _BACK[band],
            "line": {"width": 0},
        }
        for band, low, high in _edges(line, last)
    ]


def _bands(line: float, last: float) -> list[theme.Piece]:
    return [
        theme.words(
            band.label.replace(" kelas", "<br>kelas"),
            14,
            x=(low + high) / 2,
            xref="x",
            y=1,
            yanchor="bottom",
            yshift=4,
        )
        for band, low, high in _edges(line, last)
        if (high - low) / last > _NARROW
    ]


def _rule(line: float) -> theme.Piece:
    look = {"color": theme.INK, "width": 3, "dash": "dash"}
    return {
        "type": "line",
        "layer": "below",
        "xref": "x",
        "yref": "paper",
        "x0": line,
        "x1": line,
        "y0": 0,
        "y1": 1,
        "line": look,
    }


def _line_name(line: float) -> theme.Piece:
    told = "<b>garis kemiskinan</b>"
    return theme.words(told, 15, x=line, xref="x", y=1, yanchor="bottom", yshift=44)
