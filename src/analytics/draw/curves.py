"""Shares over time: steps with their bands, and below the axis how many are still watched."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.duration import WATCHED, span, years
from analytics.wording.quantities import bare, interval, number, unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

_YEAR, _MOST_TICKS = 12, 6  # months; so that numbers below them stand apart on a telephone
_ROW, _AXIS = 22, 52  # pixels of a row of numbers, and of the axis with its words
_SYMBOLS = ("circle", "square", "diamond", "cross", "triangle-up", "star")
_BAND = 0.16
_FEW = 3  # more bands than that hide one another: the strong line keeps its own


def curves(result: Result, since: str, focus: tuple[str, ...] = (), height: int = 560) -> go.Figure:
    """The lines of `result.facts["curves"]` (line, label, time, at_risk, value, low, high).

    Args:
        result: shares in percent by month; `facts["unit"]`, months that a row stands for, if its
            value holds for the time before it rather than from it on.
        since: what time is counted from, for the axis.
        focus: lines drawn, of many; empty for all. The first is the strong one.
        height: pixels, without the numbers below the axis.
    """
    lines = _lines(result, focus)
    last = max(row["time"] for line in lines.values() for row in line)
    ticks = _ticks(last)
    alike = _same_families(lines)
    rows = dict([next(iter(lines.items()))]) if alike else lines
    colours = dict(zip(lines, cycle(theme.SERIES), strict=False))
    below = _AXIS + _ROW * (2 if alike else 1 + 2 * len(rows))
    top = 1.06 * (max(row["high"] for line in lines.values() for row in line) or 1)
    return theme.figure(
        height + below,
        [
            *_bands(result, lines, colours),
            *(
                _trace(line, colours[name], symbol, result, strong=not place)
                for place, ((name, line), symbol) in enumerate(
                    zip(lines.items(), cycle(_SYMBOLS), strict=False)
                )
            ),
        ],
        result.provenance.standing,
        _at_risk(rows, ticks, colours, alike=alike),
        margin={"b": below, "r": 28},
        showlegend=len(lines) > 1,
        # Above, where it breaks into as many rows as a telephone needs.
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "x": 0,
            "y": 1.01,
            "yanchor": "bottom",
            "font": {"size": 14},
        },
        xaxis={
            "range": [-0.03 * last, last * 1.03],
            "tickvals": ticks,
            "ticktext": [years(tick) for tick in ticks],
            "tickangle": 0,
            "showgrid": False,
            "automargin": False,
            "title": {"text": f"tahun {since}", "font": {"size": 14}, "standoff": 4},
        },
        yaxis={
            "range": [0, top],
            "title": {"text": unit_name(result.indicator.unit), "font": {"size": 14}},
        },
    )


def _lines(result: Result, focus: Sequence[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in records(result.facts["curves"]):
        found.setdefault(row["line"], []).append(row)
    wanted = [name for name in focus if name in found] or list(found)
    behind = result.facts.get("unit", 0)
    return {name: _from_zero(found[name], behind) for name in wanted}


def _from_zero(line: list[Row], behind: int) -> list[Row]:
    """The line with where it starts: nothing has happened yet, or the pace of the first unit."""
    start = line[0] | ({} if behind else {"value": 0.0, "low": 0.0, "high": 0.0})
    return [start | {"time": line[0]["time"] - behind if behind else 0}, *line]


def _ticks(last: float) -> list[int]:
    """Whole years from zero, so few that they stand apart; half years where there are two."""
    step = _YEAR
    if last < 2 * _YEAR:
        step = _YEAR // 2
    while last // step + 1 > _MOST_TICKS:
        step += _YEAR
    return list(range(0, int(last) + 1, step))


def _same_families(lines: Mapping[str, Sequence[Row]]) -> bool:
    """True where all lines are of the same families, so that one row of numbers tells of all."""
    told = [{row["time"]: row["at_risk"] for row in line} for line in lines.values()]
    return all(one == told[0] for one in told)


def _bands(
    result: Result, lines: Mapping[str, Sequence[Row]], colours: Mapping[str, str]
) -> Iterator[theme.Piece]:
    example = result.provenance.standing is Standing.EXAMPLE
    for place, (name, line) in enumerate(lines.items()):
        if place and len(lines) > _FEW:
            continue
        fill = theme.faint(colours[name], _BAND)
        for end, filled in (("high", "none"), ("low", "tonexty")):
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [row["time"] for row in line],
                "y": [row[end] for row in line],
                "line": {"width": 0, "shape": _shape(result), "color": colours[name]},
                "fill": filled,
                "fillcolor": fill,
                # The same way as bars, the map and the tables are.
                "fillpattern": {"shape": "\\", "size": 7, "solidity": 0.35, "fgcolor": fill}
                if example
                else {"shape": ""},
                "hoverinfo": "skip",
                "showlegend": False,
            }


def _trace(
    line: Sequence[Row], colour: str, symbol: str, result: Result, *, strong: bool
) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": line[-1]["label"],
        "x": [row["time"] for row in line],
        "y": [row["value"] for row in line],
        # Told apart by shape too; every month would hide the steps.
        "marker": {"symbol": symbol, "size": 10, "color": colour, "maxdisplayed": 8},
        "line": {
            "width": 4 if strong else 2.4,
            "color": colour,
            "shape": _shape(result),
        },
        "customdata": [_told(row, result) for row in line],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _shape(result: Result) -> str:
    return "vh" if "unit" in result.facts else "hv"


def _told(row: Row, result: Result) -> str:
    unit, decimals = result.indicator.unit, result.indicator.decimals
    ends = interval(row["low"], row["high"], unit, decimals)
    return (
        f"{row['label']}, {span(row['time'])}: <b>{bare(row['value'], unit, decimals)}</b> ({ends})"
        f"<br>{number(row['at_risk'])} {WATCHED}"
    )


def _at_risk(
    rows: Mapping[str, Sequence[Row]],
    ticks: Sequence[int],
    colours: Mapping[str, str],
    *,
    alike: bool,
) -> Iterator[theme.Piece]:
    """How many are still watched, below the ticks of the axis; a row a line, in its colour."""
    place = {"y": 0, "yanchor": "top"}
    yield theme.words(
        f"Jumlah {WATCHED}", 13, color=theme.MUTED, x=0, xanchor="left", yshift=-_AXIS, **place
    )
    down = -_AXIS
    for name, line in rows.items():
        if not alike:
            down -= _ROW
            label, colour = line[-1]["label"], colours[name]
            yield theme.words(label, 13, color=colour, x=0, xanchor="left", yshift=down, **place)
        down -= _ROW
        counts = {row["time"]: row["at_risk"] for row in line}
        for tick in ticks:
            if tick in counts:
                yield theme.words(number(counts[tick]), 13, x=tick, xref="x", yshift=down, **place)
