"""Which assumption matters most: each at its low and its high end, the others as they stand."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.wording import scenario_pictures as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

_MOST = 6  # levers that are drawn; the table has all
_LINE, _BAR, _AROUND = 19, 20, 76  # pixels: of a line of words, of a bar, of what is around
_LETTERS = 46  # of a line that a telephone shows whole
_ROOM = 0.16  # of the reach on either side, for the numbers beside the bars
_LOW, _HIGH = theme.SERIES[1], theme.ACCENT


def swings(result: Result) -> go.Figure:
    """A tornado: a row a lever in the order of the result, the widest swing first.

    Frame columns: lever (id), low, high (where it was moved), at_low, at_high (what then comes
    out). `result.facts`: `levers` (id -> Lever), `middle` (what comes out where none is moved).
    The bar of the low end is hollow, that of the high end is filled: where both lie on one side of
    the middle, both are seen. Levers that swing nothing are left to the table.
    """
    told = [row for row in result.rows() if row["at_low"] != row["at_high"]]
    rows, middle = told[:_MOST], float(result.facts["middle"])
    heads = [wrap(_heading(row, result), _LETTERS) for row in rows]
    pixels = 14 + _BAR + _LINE * max(map(len, heads), default=1)
    wide = _BAR / pixels
    values = [middle, *(row[end] for row in rows for end in ("at_low", "at_high"))]
    reach = (max(values) - min(values)) or 1
    places = list(range(len(rows)))
    lower = theme.bars(
        result.provenance.standing,
        ["rgba(255,255,255,0)"] * len(rows),
        y=places,
        base=[middle] * len(rows),
        x=[row["at_low"] - middle for row in rows],
        width=wide,
        hoverinfo="skip",
    )
    lower["marker"]["line"] = {"color": _LOW, "width": 2.5}
    lower["marker"]["pattern"] |= {"fgcolor": theme.MUTED} if _hatched(lower) else {}
    upper = theme.bars(
        result.provenance.standing,
        [_HIGH] * len(rows),
        y=places,
        base=[middle] * len(rows),
        x=[row["at_high"] - middle for row in rows],
        width=wide,
        hoverinfo="skip",
    )
    return theme.figure(
        _AROUND + pixels * len(rows),
        [upper, lower],
        result.provenance.standing,
        [
            *(
                theme.words(
                    "<br>".join(head),
                    15,
                    x=0,
                    y=place,
                    yref="y",
                    yshift=_BAR / 2 + 1,
                    xanchor="left",
                    yanchor="bottom",
                    align="left",
                    **theme.PAPER,
                )
                for place, head in enumerate(heads)
            ),
            *(words_at for place, row in enumerate(rows) for words_at in _ends(row, place, middle)),
            *_key(len(told) - len(rows)),
        ],
        shapes=[_line(middle)],
        barmode="overlay",
        watermark=theme.Watermark(size=20, x=0.8, upper=0.7, lower=0.2),
        margin={"t": 40, "b": 30},
        xaxis={
            "visible": False,
            "range": [min(values) - _ROOM * reach, max(values) + _ROOM * reach],
        },
        yaxis={"visible": False, "range": [len(rows) - 0.7, -0.9]},
    )


def _hatched(bars: theme.Piece) -> bool:
    return bool(bars["marker"]["pattern"]["shape"])


def _heading(row: Row, result: Result) -> str:
    return words.ends(result.facts["levers"][row["lever"]], row["low"], row["high"])


def _ends(row: Row, place: int, middle: float) -> list[theme.Piece]:
    """What comes out at either end, beside its bar; one that changes nothing has no bar."""
    ends: Sequence[tuple[str, str]] = (("at_low", _LOW), ("at_high", _HIGH))
    pieces = []
    for end, colour in ends:
        other = row["at_high" if end == "at_low" else "at_low"]
        right = row[end] > middle or (row[end] == middle and other < middle)
        pieces.append(
            theme.words(
                words.rounded(row[end]),
                13,
                color=colour,
                x=row[end],
                xref="x",
                y=place,
                yref="y",
                xanchor="left" if right else "right",
                xshift=5 if right else -5,
            )
        )
    return pieces


def _line(middle: float) -> theme.Piece:
    """Where it stands by itself."""
    return {
        "type": "line",
        "x0": middle,
        "x1": middle,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": theme.INK, "width": 2},
    }


def _key(left_out: int) -> list[theme.Piece]:
    """How to read it above, and below it that the table has more."""
    look = {"x": 0, "xanchor": "left", "color": theme.MUTED}
    above = theme.words(words.SWING_KEY, 13, y=1, yanchor="bottom", yshift=10, **look)
    if not left_out:
        return [above]
    below = words.left_out(left_out)
    return [above, theme.words(below, 13, y=0, yanchor="top", yshift=-4, **look)]
