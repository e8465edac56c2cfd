"""Where names go that would lie on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
