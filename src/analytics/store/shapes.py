"""Boundaries for a slide: projected, simplified, small enough to stand in a page and a PPTX.

Neighbours keep one border between them. x runs east and y south, both from zero, and the longer
side of the whole layer is 1.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from analytics.store import geometry
from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from analytics.vocabulary.picture import Ring

_DECIMALS = 4
_FINEST = 0.0005  # of the longer side: less than a pixel of a slide
_MOST_CORNERS = 2700  # of a layer: some 40 KB of text
_SPECK = 2e-6  # of the square around the layer: an island no hall can see


@dataclass(frozen=True, slots=True)
class Shape:
    """One area. Outer rings run one way round and holes the other; `label` lies within it."""

    code: str
    rings: tuple[Ring, ...]
    label: tuple[float, float]


def shapes(level: Level, geo_folder: Path, regency: str = BOJONEGORO) -> tuple[Shape, ...]:
    """The areas of a level in order of code, imported boundaries where there are some.

    Raises:
        GeometryError: the file of the layer is not what `geo build` writes.
        ValueError: nothing is drawn of this level.
    """
    geometry.layer(level, geo_folder, regency)  # says so if the file is broken
    written = geometry.label_points(geo_folder)
    return _shapes(geometry.file_of(level, geo_folder, regency), tuple(written.items()))


@cache  # a version never changes, and derived boundaries do at the next start only
def _shapes(path: Path, written: tuple[tuple[str, tuple[float, float]], ...]) -> tuple[Shape, ...]:
    import shapely  # noqa: PLC0415 - a start without slides does without

    features = json.loads(path.read_bytes())["features"]
    codes = [feature["properties"]["code"] for feature in features]
    found = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    place = _projection(shapely.total_bounds(found))
    flat = shapely.transform(found, place)
    simple = _simplified(flat, shapely.coverage_simplify)
    points = dict(written)
    shapes = []
    for code, area in zip(codes, simple, strict=True):
        if code in points:
            lat, lon = points[code]
            ((x, y),) = place([(lon, lat)])
        else:
            inside = shapely.point_on_surface(area)
            x, y = inside.x, inside.y
        label = (round(float(x), _DECIMALS), round(float(y), _DECIMALS))
        shapes.append(Shape(code, tuple(_rings(area)), label))
    return tuple(shapes)


def _projection(bounds: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - arrays of shapely
    """Degrees (lon, lat) to the square: equal scale both ways in the middle of the layer."""
    import numpy as np  # noqa: PLC0415 - with shapely

    west, south, east, north = bounds
    narrow = math.cos(math.radians((south + north) / 2))
    size = max((east - west) * narrow, north - south)

    def place(corners: Any) -> Any:  # noqa: ANN401
        lon, lat = np.asarray(corners, dtype=float).T
        return np.column_stack([(lon - west) * narrow / size, (north - lat) / size])

    return place


def _simplified(areas: Any, simplify: Callable[[Any, float], Any]) -> Any:  # noqa: ANN401
    """Shared borders stay shared; coarser and coarser until the layer is small enough."""
    tolerance = _FINEST
    simple = simplify(areas, tolerance)
    while sum(len(ring) for area in simple for ring in _rings(area)) > _MOST_CORNERS:
        tolerance *= 1.5
        if tolerance > 1:  # so many areas that their corners cannot be fewer
            break
        simple = simplify(areas, tolerance)
    return simple


def _rings(area: Any) -> Iterator[Ring]:  # noqa: ANN401
    from shapely.geometry.polygon import orient  # noqa: PLC0415

    parts = sorted(getattr(area, "geoms", [area]), key=lambda part: -part.area)
    for place, part in enumerate(parts):
        if place and part.area < _SPECK:
            continue
        turned = orient(part)
        for ring in (turned.exterior, *turned.interiors):
            corners = dict.fromkeys(
                (round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in list(ring.coords)[:-1]
            )
            if len(corners) > 2:
                yield (*corners, next(iter(corners)))
