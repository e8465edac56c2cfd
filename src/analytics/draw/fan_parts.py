"""What fans are made of: where quarters lie, both bands, the ends of the axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.standing import Standing
from analytics.wording import scenario_pictures as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

# The baseline is solid and dark; the three others have a dash, a mark and a colour of their own.
LOOKS = (
    (theme.INK, "solid", "circle"),
    (theme.SERIES[1], "dash", "square"),
    (theme.SERIES[2], "dot", "diamond"),
    (theme.SERIES[3], "dashdot", "triangle-up"),
)
_BANDS = (("p05", "p95", 0.10), ("p25", "p75", 0.24))
_ROOM = 0.06  # of the axis above and below what is drawn


def of_quarter(key: str) -> float:
    """The end of a quarter, in years."""
    year, _, place = key.partition("-Q")
    return int(year) + int(place) / 4


def ends(
    lines: Sequence[Sequence[Row]], what: str, target: float | None = None
) -> tuple[float, float]:
    """Ends of the axis: a flow begins at zero, a stock a little below the lowest band."""
    low = min(row["p05"] for line in lines for row in line)
    high = max(row["p95"] for line in lines for row in line)
    if what != words.STOCK:
        low, high = 0.0, max(high, target or 0.0)
    room = _ROOM * ((high - low) or 1)
    return (max(0.0, low - room), high + room)


def across(lines: Sequence[Sequence[Row]], what: str) -> theme.Piece:
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


def bands(line: Sequence[Row], colour: str, dash: str, standing: Standing) -> Iterator[theme.Piece]:
    """The light band and the dark one; the edge of the light one has the dash of its line."""
    for low, high, share in _BANDS:
        fill = theme.faint(colour, share)
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
