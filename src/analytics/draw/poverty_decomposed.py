"""Parts of a change of poverty: one row a part, one mark a reading, held against zero."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_decomposed as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

SEEN = ("real", "redistribution")
"""Parts that are drawn; prices and expenditure alone, twenty times as large, are in the table."""
_LOOKS = {"gap": (theme.ACCENT, "circle", 0.14), "gini": (theme.TARGET, "diamond", -0.14)}
_ROW, _HEAD = 84, 64  # pixels of a part, and of what stands above and below


def parts(result: Result, measure: str = "P0") -> go.Figure:
    """Both readings of an answer of `answers.poverty_decomposed`, and what was published.

    Args:
        result: its frame and facts.
        measure: P0, P1 or P2.
    """
    facts = result.facts
    change = facts["after"][measure] - facts["before"][measure]
    frame = result.frame[result.frame["measure"] == measure]
    places = {part: len(SEEN) - place for place, part in enumerate(SEEN, 1)}
    pieces = [
        _reading(fit, rows[rows["share_of_change"].isin(SEEN)], places)
        for fit, rows in frame.groupby("fit", sort=True)
    ]
    top = len(SEEN)
    names = {top: words.PUBLISHED, **{place: words.PARTS[part] for part, place in places.items()}}
    if not is_missing(change):
        pieces.insert(0, _published(change, top))
    shown = [value for piece in pieces for value in _reach(piece)]
    low, high = min(0.0, *shown), max(0.0, *shown)
    room = 0.12 * ((high - low) or 1)
    return theme.figure(
        _HEAD + _ROW * len(names),
        pieces,
        result.provenance.standing,
        [*(_name(place, name) for place, name in names.items()), _key(frame)],
        shapes=[_zero()],
        margin={"t": 40},
        xaxis={
            "range": [low - room, high + room],
            "title": {"text": words.POINTS, "font": {"size": 14}},
        },
        yaxis={"range": [-0.5, top + 0.6], "visible": False},
    )


def _reading(fit: Any, rows: pd.DataFrame, places: dict[str, int]) -> theme.Piece:  # noqa: ANN401
    colour, symbol, aside = _LOOKS[str(fit)]
    told = records(rows)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["value"] for row in told],
        "y": [places[row["share_of_change"]] + aside for row in told],
        "marker": {"symbol": symbol, "size": 13, "color": colour},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [0 if is_missing(row["high"]) else row["high"] - row["value"] for row in told],
            "arrayminus": [
                0 if is_missing(row["low"]) else row["value"] - row["low"] for row in told
            ],
            "color": colour,
            "thickness": 3,
            "width": 0,
        },
        "text": [words.hover(row) for row in told],
        "hoverinfo": "text",
    }


def _published(change: float, place: int) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [change],
        "y": [place],
        "marker": {
            "symbol": theme.SYMBOLS[Standing.QUOTED],
            "size": 13,
            "color": theme.INK,
            "line": {"width": 2.5},
        },
        "text": [words.value(change)],
        "hoverinfo": "text",
    }


def _reach(piece: theme.Piece) -> list[float]:
    """The values of a piece, and the ends of its intervals."""
    none = [0.0] * len(piece["x"])
    error = piece.get("error_x", {"array": none, "arrayminus": none})
    ends = zip(piece["x"], error["array"], error["arrayminus"], strict=True)
    return [end for at, up, down in ends for end in (at - down, at + up)]


def _name(place: int, name: str) -> theme.Piece:
    """Above its row, from the left edge: a telephone shows it whole."""
    return theme.words(name, 15, x=0, y=place, yref="y", yshift=27, xanchor="left", **theme.PAPER)


def _key(frame: pd.DataFrame) -> theme.Piece:
    """Which mark is which reading, above the picture."""
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "yshift": 6, "align": "left"}
    return theme.words(words.key("gini" in set(frame["fit"])), 13, color=theme.MUTED, **place)


def _zero() -> theme.Piece:
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": theme.INK, "width": 1.5},
    }
