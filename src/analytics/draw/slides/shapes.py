"""Outlines of a map as short paths: corners on a grid as fine as the size of a picture allows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Place, Ring

GRIDS: Final = (5, 10, 20, 30, 40, 60, 80, 110)
"""Tenths of a unit between corners. Neighbours keep one border, as both lie on the grid."""
_DOT = "h3v3h-3z"


@dataclass(frozen=True, slots=True)
class Projection:
    """From the unit of a map to units of the slide, as large as a box allows, in its middle."""

    scale: float
    left: float
    top: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a corner is on the slide."""
        return self.left + x * self.scale, self.top + y * self.scale


def extent(places: Sequence[Place]) -> tuple[float, float, float, float]:
    """Smallest and largest x, smallest and largest y, of all corners."""
    xs = [x for place in places for ring in place.rings for x, _ in ring] or [0.0, 1.0]
    ys = [y for place in places for ring in place.rings for _, y in ring] or [0.0, 1.0]
    return min(xs), max(xs), min(ys), max(ys)


def fitted(places: Sequence[Place], box: Box) -> Projection:
    """The projection that shows all places within `box`."""
    west, east, north, south = extent(places)
    wide, high = east - west or 1.0, south - north or 1.0
    scale = min(box.width / wide, box.height / high)
    return Projection(
        scale,
        box.x + (box.width - wide * scale) / 2 - west * scale,
        box.y + (box.height - high * scale) / 2 - north * scale,
    )


def courses(places: Sequence[Place], projection: Projection, most: int) -> list[str]:
    """One path a place; all of them together have no more than `most` letters if a grid gives it.

    A ring that the grid leaves fewer than three corners of is left out, unless nothing else of
    its place is left: then it is a dot.
    """
    drawn: list[str] = []
    for grid in GRIDS:
        drawn = [_course(place, projection, grid) for place in places]
        if sum(map(len, drawn)) <= most:
            break
    return drawn


def _course(place: Place, projection: Projection, grid: int) -> str:
    found = "".join(_outline(ring, projection, grid) for ring in place.rings)
    if found or not place.rings:
        return found
    x, y = projection.at(*place.rings[0][0])
    return f"M{_short(round(10 * x))} {_short(round(10 * y))}{_DOT}"


def _outline(ring: Ring, projection: Projection, grid: int) -> str:
    """Corners as steps from one to the next, which are shorter to write."""
    scale, left, top = (
        10 * each / grid for each in (projection.scale, projection.left, projection.top)
    )
    corners: list[tuple[int, int]] = []
    for x, y in ring:
        corner = (round(left + x * scale), round(top + y * scale))
        if not corners or corner != corners[-1]:
            corners.append(corner)
    if len(corners) > 1 and corners[0] == corners[-1]:
        corners.pop()
    corners = _straightened(corners)
    if len(set(corners)) < 3:
        return ""
    course = f"M{_short(corners[0][0] * grid)} {_short(corners[0][1] * grid)}l"
    for (x, y), (right, down) in pairwise(corners):
        course += _joined(course, (right - x) * grid) + _joined("0", (down - y) * grid)
    return f"{course}z"


def _joined(before: str, tenths: int) -> str:
    """A number, with a space before it where it would run into another."""
    return ("" if tenths < 0 or before[-1] == "l" else " ") + _short(tenths)


def _straightened(corners: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without corners that lie between their neighbours on a straight line."""
    kept: list[tuple[int, int]] = []
    for corner in corners:
        while len(kept) > 1 and _between(kept[-2], kept[-1], corner):
            kept.pop()
        kept.append(corner)
    return kept


def _between(one: tuple[int, int], middle: tuple[int, int], other: tuple[int, int]) -> bool:
    across, down = middle[0] - one[0], middle[1] - one[1]
    further, deeper = other[0] - middle[0], other[1] - middle[1]
    return across * deeper == down * further and across * further + down * deeper > 0


def _short(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
