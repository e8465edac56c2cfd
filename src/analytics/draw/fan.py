"""Fans of up to four scenarios: median as a line, half and nine tenths of the draws as bands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.apart import at_ends
from analytics.draw.fan_parts import LOOKS, across, bands, ends, of_quarter
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import weakest
from analytics.wording import scenario_pictures as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

MOST = 4
"""Scenarios that can be told apart."""
_NAME_GAP = 40  # pixels from one name with its number at the right edge to the next
_UNDER_AXIS = 30  # pixels that the years below the axis take
_MARGIN = {"t": 34, "r": 20}
_LETTER, _MOST_ROOM = 8, 150  # pixels: of a letter at the right edge, and of all of them


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

    Flows are drawn by whole year, of `facts["totals"]`; a stock by quarter, of the frame. The dark
    band
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
    low, high = ends(lines, what, target)
    pixels = (height - _MARGIN["t"] - theme.MARGIN["b"] - _UNDER_AXIS) / (high - low)
    looks = [LOOKS[place] for place in (0, *places[: len(others)])]
    return theme.figure(
        height,
        [
            *(
                band
                for line, (colour, dash, _) in zip(lines, looks, strict=True)
                for band in bands(line, colour, dash, standing)
            ),
            *(
                _median(line, name, look, strong=not place)
                for place, (line, name, look) in enumerate(zip(lines, names, looks, strict=True))
            ),
        ],
        standing,
        [*_names(lines, names, looks, pixels), *_target_words(target), _key()],
        shapes=[_target_line(target)] if target is not None else [],
        margin=_MARGIN | {"r": _room(names, lines)},
        xaxis=across(lines, what),
        yaxis={
            "range": [low, high],
            "title": {"text": words.AXES[what], "font": {"size": 14}},
            "tickformat": ",.0f",
        },
    )


def _line(result: Result, what: str) -> list[Row]:
    """The points of one scenario in order, each with its place `at` on the axis and its `when`."""
    if what == words.STOCK:
        rows = result.frame[result.frame["what"] == what]
        rows = rows[rows["area_code"] == result.facts["whole"]]
        return [
            row | {"at": of_quarter(row["quarter"]), "when": words.quarter(row["quarter"])}
            for row in records(rows)
        ]
    rows = result.facts["totals"]
    rows = rows[(rows["what"] == what) & (rows["quarters"] == words.QUARTERS)]
    return [
        row | {"at": float(row["year"]), "when": words.year(row["year"], result.facts["first"])}
        for row in records(rows)
    ]


def _median(
    line: Sequence[Row], name: str, look: tuple[str, str, str], *, strong: bool
) -> theme.Piece:
    colour, dash, symbol = look
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [row["at"] for row in line],
        "y": [row["p50"] for row in line],
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
    last = sorted(
        (line[-1]["p50"], f"<b>{name}</b><br>{words.about(line[-1]['p50'])}", colour, 14)
        for line, name, (colour, *_) in zip(lines, names, looks, strict=True)
    )
    return at_ends(last, pixels, _NAME_GAP)


def _room(names: Sequence[str], lines: Sequence[Sequence[Row]]) -> int:
    """Pixels that names and numbers at the right edge take."""
    texts = [*names, *(words.about(line[-1]["p50"]) for line in lines)]
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
