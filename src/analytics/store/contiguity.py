"""Which areas touch, by the boundaries in use: the imported ones, or the derived ones."""

from __future__ import annotations

import json
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from analytics.store import geometry
from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


# Degrees, some two metres: borders are rounded to a tenth of that, and no two areas lie as near
# without touching.
_TOUCH = 2e-5


def contiguity(
    level: Level, geo_folder: Path, regency: str = BOJONEGORO
) -> Mapping[str, tuple[str, ...]]:
    """Neighbours of each area by queen contiguity (a shared corner is enough), in order of code.

    Raises:
        GeometryError: the file of the layer is not what `geo build` writes.
        ValueError: nothing is drawn of this level.
    """
    geometry.layer(level, geo_folder, regency)  # says so if the file is broken
    return _contiguity(geometry.file_of(level, geo_folder, regency))


def extent(
    level: Level, geo_folder: Path, codes: Iterable[str]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """((south, west), (north, east)) of these areas together, degrees, as a map is framed.

    Raises:
        GeometryError: the file of the layer is not what `geo build` writes.
        KeyError: an area is not drawn.
        ValueError: nothing is drawn of this level, or no area is named.
    """
    geometry.layer(level, geo_folder)  # says so if the file is broken
    corners = _corners(geometry.file_of(level, geo_folder))
    west, south, east, north = zip(*(corners[code] for code in codes), strict=True)
    return (min(south), min(west)), (max(north), max(east))


def edge(level: Level, geo_folder: Path) -> frozenset[str]:
    """Areas at the outer border of all that are drawn: beyond it they may have neighbours too.

    Raises:
        GeometryError: the file of the layer is not what `geo build` writes.
        ValueError: nothing is drawn of this level.
    """
    geometry.layer(level, geo_folder)  # says so if the file is broken
    return _edge(geometry.file_of(level, geo_folder))


@cache
def _edge(path: Path) -> frozenset[str]:
    import shapely  # noqa: PLC0415 - a start does without

    features = json.loads(path.read_bytes())["features"]
    areas = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    # Widened by as much as lies between two that touch, so that no seam is taken for a border.
    whole = shapely.union_all(shapely.buffer(areas, _TOUCH))
    outer = shapely.get_exterior_ring(shapely.get_parts(whole))
    near = shapely.STRtree(areas).query(outer, predicate="dwithin", distance=2 * _TOUCH)[1]
    return frozenset(features[place]["properties"]["code"] for place in near.tolist())


@cache
def _corners(path: Path) -> Mapping[str, tuple[float, float, float, float]]:
    """Of each area its least and greatest longitude and latitude: west, south, east, north."""
    import shapely  # noqa: PLC0415 - a start does without

    features = json.loads(path.read_bytes())["features"]
    return MappingProxyType(
        {
            feature["properties"]["code"]: shapely.geometry.shape(feature["geometry"]).bounds
            for feature in features
        }
    )


@cache  # a version never changes, and derived boundaries do at the next start only
def _contiguity(path: Path) -> Mapping[str, tuple[str, ...]]:
    import shapely  # noqa: PLC0415 - a start does without

    features = json.loads(path.read_bytes())["features"]
    codes = [feature["properties"]["code"] for feature in features]
    areas = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    one, other = shapely.STRtree(areas).query(areas, predicate="dwithin", distance=_TOUCH)
    found: dict[str, list[str]] = {code: [] for code in codes}
    for a, b in zip(one.tolist(), other.tolist(), strict=True):
        if a != b:
            found[codes[a]].append(codes[b])
    return MappingProxyType({code: tuple(sorted(near)) for code, near in found.items()})
