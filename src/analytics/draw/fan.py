"""Fans of up to four scenarios: the mean as a line, half and nine tenths of the draws as bands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.apart import apart
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import scenario_pictures as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

MOST = 4
"""Scenarios that can be told apart."""
# The baseline is solid and dark; the three others have a dash, a mark and a colour of their own.
_LOOKS = (
    (theme.INK, "solid", "circle"),
    (theme.SERIES[1], "dash", "square"),
    (theme.SERIES[2], "dot", "diamond"),
    (theme.SERIES[3], "dashdot", "triangle-up"),
)
_BANDS = (("p05", "p95", 0.10), ("p25", "p75", 0.24))
_NAME_GAP = 40  # pixels from one name with its number at the right edge to the next
_UNDER_AXIS = 30  # pixels that the years below the axis take
_MARGIN = {"t": 34, "r": 20}
_LETTER, _MOST_ROOM = 8, 150  # pixels: of a letter at the right edge, and of all of them
_ROOM = 0.06  # of the axis above and below what is drawn


def fan(  # noqa: PLR0913 - what a fan is made of, each by its name
    baseline: Result,
    others: tuple[Result, ...] = (),
    places: tuple[int, ...] = (1, 2, 3),
    *,
    what: str = words.GRADUATED,
    target: float | None = None,
    height: int = 430,
) -> go.Figure:
    """The fans of a baseline and of up to three scenarios, each named where its line ends.

    Flows are drawn by year, of `facts["totals"]`; a stock by quarter, of the frame. The dark band
    holds half of the draws, the light one nine tenths (`answers.scenarios.projected`).

    Args:
        baseline: the scenario in which nobody moved anything.
        others: those beside it.
        places: of the others among the three that can be moved, from 1: each keeps its look,
            whichever of them are drawn.
        what: "stock", or a flow.
        target: what was asked for a year, in the unit of the flow; None draws no line.
        height: pixels.

    Raises:
        ValueError: more than can be told apart.
    """
    results = (baseline, *others)
    if len(results) > MOST:
        raise ValueError(f"{len(results)} scenarios cannot be told apart")
    lines = [_line(result, what) for result in results]
    names = [words.name_of(result.facts["scenario"].name) for result in results]
    standing = weakest(*(result.provenance.standing for result in results))
    low, high = _axis(lines, what, target)
    pixels = (height - _MARGIN["t"] - theme.MARGIN["b"] - _UNDER_AXIS) / (high - low)
    looks = [_LOOKS[place] for place in (0, *places[: len(others)])]
    return theme.figure(
        height,
        [
            *(
                band
                for line, (colour, dash, _) in zip(lines, looks, strict=True)
                for band in _bands(line, colour, dash, standing)
            ),
            *(
                _mean(line, name, look, strong=not place)
                for place, (line, name, look) in enumerate(zip(lines, names, looks, strict=True))
            ),
        ],
        standing,
        [*_names(lines, names, looks, pixels), *_target_words(target), _key()],
        shapes=[_target_line(target)] if target is not None else [],
        margin=_MARGIN | {"r": _room(names, lines)},
        xaxis=_across(lines, what),
        yaxis={
            "range": [low, high],
            "title": {"text": words.AXES[what], "font": {"size": 14}},
            "tickformat": ",.0f",
        },
    )


def panel(result: Result, height: int = 210) -> go.Figure:
    """A small multiple: the stock of one area by quarter, on a scale of its own.

    Frame columns: name, quarter, mean, p05, p25, p75, p95, the start first.
    """
    rows = result.rows()
    line = [row | {"at": _of_quarter(row["quarter"])} for row in rows]
    low, high = _axis([line], words.STOCK, None)
    colour, dash, symbol = _LOOKS[0]
    mean = {
        "type": "scatter",
        "mode": "lines",
        "x": [row["at"] for row in line],
        "y": [row["mean"] for row in line],
        "line": {"width": 3, "color": colour, "dash": dash},
        "marker": {"symbol": symbol},
        "customdata": [words.told(row["name"], words.quarter(row["quarter"]), row) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    head = words.panel_head(rows[0]["name"], rows[0], rows[-1])
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return theme.figure(
        height,
        [*_bands(line, colour, dash, result.provenance.standing), mean],
        result.provenance.standing,
        [theme.words(head, 15, **place)],
        watermark=theme.Watermark(size=11),
        margin={"t": 50, "b": 26},
        xaxis=_across([line], words.STOCK) | {"tickfont": {"size": 12}},
        yaxis={"range": [low, high], "tickformat": ",.0f", "nticks": 4, "tickfont": {"size": 12}},
    )


def _line(result: Result, what: str) -> list[Row]:
    """The points of one scenario in order, each with its place `at` on the axis and its `when`."""
    if what == words.STOCK:
        rows = result.frame[result.frame["what"] == what]
        rows = rows[rows["area_code"] == result.facts["whole"]]
        return [
            row | {"at": _of_quarter(row["quarter"]), "when": words.quarter(row["quarter"])}
            for row in records(rows)
        ]
    rows = result.facts["totals"]
    rows = rows[rows["what"] == what]
    return [
        row | {"at": float(row["year"]), "when": words.year(row["year"], result.facts["first"])}
        for row in records(rows)
    ]


def _of_quarter(key: str) -> float:
    """The end of a quarter, in years."""
    year, _, place = key.partition("-Q")
    return int(year) + int(place) / 4


def _axis(lines: Sequence[Sequence[Row]], what: str, target: float | None) -> tuple[float, float]:
    """Ends of the axis: a flow begins at zero, a stock a little below the lowest band."""
    low = min(row["p05"] for line in lines for row in line)
    high = max(row["p95"] for line in lines for row in line)
    if what != words.STOCK:
        low, high = 0.0, max(high, target or 0.0)
    room = _ROOM * ((high - low) or 1)
    return (max(0.0, low - room), high + room)


def _across(lines: Sequence[Sequence[Row]], what: str) -> theme.Piece:
    """Whole years; a stock is told at the end of each, so that its axis says `akhir`."""
    first = min(row["at"] for line in lines for row in line)
    last = max(row["at"] for line in lines for row in line)
    if what == words.STOCK:
        ends = [year for year in range(int(first), int(last) + 1) if first <= year <= last]
        ticks = {"tickvals": ends, "ticktext": [words.year_end(year - 1) for year in ends]}
    else:
        ends = list(range(int(first), int(last) + 1))
        ticks = {"tickvals": ends, "ticktext": [str(year) for year in ends]}
    edge = 0.02 * (last - first or 1)
    return {"range": [first - edge, last + edge], "showgrid": False, "tickangle": 0} | ticks


def _bands(
    line: Sequence[Row], colour: str, dash: str, standing: Standing
) -> Iterator[theme.Piece]:
    """The light band and the dark one; the edge of the light one has the dash of its line."""
    for low, high, share in _BANDS:
        fill = _faint(colour, share)
        edge = {"width": 1 if low == "p05" else 0, "color": colour, "dash": dash}
        for end, filled in ((high, "none"), (low, "tonexty")):
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [row["at"] for row in line],
                "y": [row[end] for row in line],
                "line": edge,
                "fill": filled,
                "fillcolor": fill,
                # The same way as bars, the map and the tables are.
                "fillpattern": {"shape": "\\", "size": 7, "solidity": 0.35, "fgcolor": fill}
                if standing is Standing.EXAMPLE
                else {"shape": ""},
                "hoverinfo": "skip",
            }


def _mean(
    line: Sequence[Row], name: str, look: tuple[str, str, str], *, strong: bool
) -> theme.Piece:
    colour, dash, symbol = look
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [row["at"] for row in line],
        "y": [row["mean"] for row in line],
        "line": {"width": 4 if strong else 3, "color": colour, "dash": dash},
        "marker": {"symbol": symbol, "size": 9, "color": colour, "maxdisplayed": 7},
        "customdata": [words.told(name, row["when"], row) for row in line],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _names(
    lines: Sequence[Sequence[Row]],
    names: Sequence[str],
    looks: Sequence[tuple[str, str, str]],
    pixels: float,
) -> Iterator[theme.Piece]:
    """Name and last value beside the end of each line, moved apart where they would touch.

    `pixels` is the height of one unit of the axis.
    """
    ends = sorted(
        (line[-1]["mean"], name, colour)
        for line, name, (colour, *_) in zip(lines, names, looks, strict=True)
    )
    shifts = apart([value * pixels for value, *_ in ends], gap=_NAME_GAP)
    for (value, name, colour), shift in zip(ends, shifts, strict=True):
        yield theme.words(
            f"<b>{name}</b><br>{words.about(value)}",
            14,
            color=colour,
            align="left",
            x=1,
            y=value,
            yref="y",
            xanchor="left",
            xshift=10,
            yshift=shift,
        )


def _room(names: Sequence[str], lines: Sequence[Sequence[Row]]) -> int:
    """Pixels that names and numbers at the right edge take."""
    texts = [*names, *(words.about(line[-1]["mean"]) for line in lines)]
    return min(_MOST_ROOM, 16 + round(_LETTER * max(map(len, texts))))


def _target_line(target: float) -> theme.Piece:
    return {
        "type": "line",
        "x0": 0,
        "x1": 1,
        "xref": "paper",
        "y0": target,
        "y1": target,
        "line": {"color": theme.TARGET, "width": 2.5, "dash": "longdash"},
    }


def _target_words(target: float | None) -> list[theme.Piece]:
    if target is None:
        return []
    place = {"x": 0, "xanchor": "left", "y": target, "yref": "y", "yanchor": "top", "yshift": -2}
    return [theme.words(words.target(target), 14, color=theme.TARGET, **place, **theme.PAPER)]


def _key() -> theme.Piece:
    """What the bands are, above the picture."""
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "yshift": 8}
    return theme.words(words.BANDS, 13, color=theme.MUTED, **place)


def _faint(colour: str, share: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"
