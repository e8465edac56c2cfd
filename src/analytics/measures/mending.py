"""Boundaries that should meet and do not quite: how much lies twice, how much in no area.

What is small is mended (GEOS coverage cleaner, Martin Davis 2025, `shapely.coverage_clean`): it
gives what lies twice, or between, to the neighbour with the longest border.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from analytics.measures.cells import METRIC

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST_SHARE = 0.001  # of the whole area: less is mended, more is somebody's to decide
_GRID = 0.01  # metres: nodes nearer than that are one


@dataclass(frozen=True)
class Mended:
    """A coverage, and what was wrong with it.

    Attributes:
        shapes: by the labels given; without gaps and overlaps; metres.
        overlap: area that lay in two shapes, as a share of the whole.
        gap: area inside that lay in no shape, as a share of the whole.
        overlapping: pairs of labels with the area they shared, square metres, largest first.
    """

    shapes: gpd.GeoSeries
    overlap: float
    gap: float
    overlapping: tuple[tuple[str, str, float], ...]

    @property
    def too_broken(self) -> bool:
        """True if more is wrong than may be mended silently; `shapes` are then not mended."""
        return max(self.overlap, self.gap) >= LARGEST_SHARE


def mend(shapes: gpd.GeoSeries) -> Mended:
    """Shapes without gaps and overlaps, if what is wrong is less than 0.1 % of their area.

    Args:
        shapes: polygons by label, any CRS; together all of an area, without holes of its own.
    """
    metric = shapes.to_crs(METRIC)
    found = metric.to_numpy()
    whole = shapely.union_all(found)
    gaps = _holes(whole)
    empty = float(shapely.area(gaps).sum())
    area = whole.area + empty
    twice = max(float(shapely.area(found).sum()) - whole.area, 0.0)
    mended = Mended(metric, twice / area, empty / area, _overlapping(metric))
    if mended.too_broken or shapely.coverage_is_valid(found):
        return mended
    width = 2 * max((shapely.length(_radius(hole)) for hole in gaps), default=0.0)
    clean = shapely.coverage_clean(found, gap_width=width + _GRID, snapping_distance=_GRID)
    return replace(mended, shapes=gpd.GeoSeries(clean, index=metric.index, crs=METRIC))


def _radius(hole: shapely.Polygon) -> shapely.LineString:
    return shapely.maximum_inscribed_circle(hole, tolerance=1.0)


def _holes(whole: shapely.Geometry) -> NDArray[np.object_]:
    rings = [shapely.Polygon(ring) for part in shapely.get_parts(whole) for ring in part.interiors]
    return np.array(rings, dtype=object)


def _overlapping(shapes: gpd.GeoSeries) -> tuple[tuple[str, str, float], ...]:
    found = shapes.to_numpy()
    left, right = shapely.STRtree(found).query(found, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    shared = shapely.area(shapely.intersection(found[left], found[right]))
    order = [place for place in np.argsort(-shared) if shared[place] > _GRID]
    labels = shapes.index
    return tuple(
        (str(labels[left[place]]), str(labels[right[place]]), float(shared[place]))
        for place in order
    )
