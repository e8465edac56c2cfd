"""Where a line over the years is broken: a dashed line, and the reason beside it."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from analytics.draw import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

_LETTERS = 44  # of a reason that a telephone shows whole
_APART = 19  # pixels from one reason to the next below it


def line(row: Row) -> theme.Piece:
    """A line between the last year of one series and the first of the next."""
    look = {"dash": "dash", "color": theme.BREAK, "width": 1.5}
    x = row["year"] - 0.5
    return {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": look}


def words(breaks: Sequence[Row], middle: float) -> Iterator[theme.Piece]:
    """Beside each line, towards the wider side of the picture; one below another."""
    for number, row in enumerate(breaks):
        side = "left" if row["year"] - 0.5 <= middle else "right"
        place = {"x": row["year"] - 0.5, "xref": "x", "y": 1, "xanchor": side, "yanchor": "top"}
        place |= {"yshift": -_APART * number}
        told = "<br>".join(wrap(row["label"], _LETTERS))
        yield theme.words(told, 13, color=theme.BREAK, align=side, **place)
