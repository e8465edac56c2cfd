"""Where names go that would lie on one another: beside the ends of their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

End = tuple[float, str, str, int]
"""Where a line ends, what is written there, in which colour, and how large, in pixels."""
_AWAY = 8  # pixels from the edge of the plot


def apart(heights: Sequence[float], gap: float) -> list[float]:
    """Shifts that leave at least `gap` between neighbours and move all as little as can be.

    The sum of the squared shifts is the least possible: `heights` less `gap` for each place below
    must not descend, which is isotonic regression, solved by pooling neighbours that violate it
    (Barlow, Bartholomew, Bremner and Brunk 1972).

    Args:
        heights: ascending, in pixels.
        gap: pixels.

    Returns:
        One shift a height, in pixels, upwards.
    """
    pools: list[tuple[float, int]] = []  # sum and size of those that move together
    for place, height in enumerate(heights):
        total, size = height - place * gap, 1
        while pools and pools[-1][0] / pools[-1][1] > total / size:
            below = pools.pop()
            total, size = total + below[0], size + below[1]
        pools.append((total, size))
    placed = [total / size for total, size in pools for _ in range(size)]
    return [p + i * gap - h for i, (p, h) in enumerate(zip(placed, heights, strict=True))]


def at_ends(ends: Sequence[End], pixels: float, gap: float) -> Iterator[theme.Piece]:
    """Words in the right margin, each at the height its line ends, moved apart where they touch.

    Args:
        ends: value, words, colour, and pixels of the letters of each, in order of the value.
        pixels: height of one unit of the axis.
        gap: pixels from one to the next.
    """
    shifts = apart([value * pixels for value, *_ in ends], gap=gap)
    for (value, told, colour, size), shift in zip(ends, shifts, strict=True):
        yield theme.words(
            told,
            size,
            color=colour,
            align="left",
            x=1,
            y=value,
            yref="y",
            xanchor="left",
            xshift=_AWAY,
            yshift=shift,
        )
