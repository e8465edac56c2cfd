"""Approximate boundaries: Thiessen cells of village reference points, dissolved upwards.

Every layer is cut from one simplified coverage, so borders are shared to the last digit and a
village never crosses its district nor a district its regency. Build-time only: this module
imports geopandas, which the running app must not.

Cells are a drawing, not a survey. No area or density may be computed from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from analytics.vocabulary.area import Level, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

METRIC = "EPSG:32749"  # UTM 49S, the zone Bojonegoro lies in: metres
DEGREES = "EPSG:4326"
REFERENCE = "reference"
NEIGHBOUR_METRES = 100.0
_LABEL_METRES = 10.0  # how near a label comes to the best place; finer cannot be seen


def thiessen_cells(points: pd.DataFrame) -> gpd.GeoSeries:
    """One Thiessen (Voronoi) cell per point, the nearest ground in UTM 49S.

    Args:
        points: columns code (text), lat, lon (degrees, WGS 84), role. Points of a role other
            than `reference` only bound the cells of those that are.

    Returns:
        The cells of the reference points, metres, indexed by code (a code may repeat), ordered
        by code, lat, lon whatever the order of the input.

    Raises:
        ValueError: two points coincide, or the cell of a reference point has no outer bound.
    """
    ordered = points.sort_values(["code", "lat", "lon"], ignore_index=True)
    if ordered.duplicated(["lat", "lon"]).any():
        raise ValueError("two points coincide: their cells cannot be told apart")
    sites = gpd.GeoSeries.from_xy(ordered["lon"], ordered["lat"], crs=DEGREES).to_crs(METRIC)
    diagram = shapely.voronoi_polygons(shapely.multipoints(sites.to_numpy()), ordered=True)
    cells = gpd.GeoSeries(shapely.get_parts(diagram), index=ordered["code"], crs=METRIC)
    cells = cells[(ordered["role"] == REFERENCE).to_numpy()]
    frame = shapely.boundary(shapely.box(*shapely.bounds(diagram)))
    unbounded = cells.index[shapely.intersects(cells.to_numpy(), frame)]
    if len(unbounded):
        raise ValueError(f"no points bound the cells of {', '.join(sorted(set(unbounded)))}")
    return cells


def dissolve(cells: gpd.GeoSeries, codes: Iterable[str]) -> gpd.GeoSeries:
    """Merge the cells of a coverage that bear the same code.

    Args:
        cells: a valid coverage.
        codes: for each cell, the code it is merged into.

    Returns:
        One geometry per code, sorted by code; together again a valid coverage.
    """
    groups = pd.Series(range(len(cells)), index=pd.Index(codes, name="code"))
    shapes = cells.to_numpy()
    merged = {
        code: shapely.coverage_union_all(shapes[places.to_numpy()])
        for code, places in groups.groupby(level=0, sort=True)
    }
    return gpd.GeoSeries(merged, crs=cells.crs).rename_axis("code")


def boundary_layers(
    cells: gpd.GeoSeries,
    *,
    home: str,
    regencies: Iterable[str],
    tolerance: float,
    decimals: int,
) -> dict[Level, gpd.GeoSeries]:
    """Layers of a regency and those around it, simplified once and together.

    Args:
        cells: Thiessen cells indexed by village code, metres.
        home: regency whose districts and villages are drawn too.
        regencies: regencies of the widest layer, `home` among them.
        tolerance: metres; corners whose triangle is smaller than its square are dropped
            (Visvalingam-Whyatt on shared edges, `shapely.coverage_simplify`).
        decimals: of a degree, in the result.

    Returns:
        REGENCY, DISTRICT and VILLAGE layers, WGS 84, each sorted by code, rings in the order
        RFC 7946 asks for.

    Raises:
        ValueError: a regency has no cell, or rounding broke the coverage.
    """
    shown = sorted(set(regencies))
    regency = np.array([_parent(_parent(code)) for code in cells.index])
    if missing := [code for code in (home, *shown) if code not in regency]:
        raise ValueError(f"no reference point in {', '.join(missing)}")
    kept = np.isin(regency, shown)
    # Villages at home, whole regencies elsewhere: what is drawn, and nothing finer.
    finest = np.where(regency == home, cells.index.to_numpy(), regency)
    rounded = simplified(dissolve(cells[kept], finest[kept]), tolerance, decimals)
    villages = rounded[[code.startswith(f"{home}.") for code in rounded.index]]
    outward = [home if code in villages.index else code for code in rounded.index]
    layers = {
        Level.REGENCY: dissolve(rounded, outward),
        Level.DISTRICT: dissolve(villages, [_parent(code) for code in villages.index]),
        Level.VILLAGE: villages,
    }
    return {level: canonical(layer) for level, layer in layers.items()}


def simplified(coverage: gpd.GeoSeries, tolerance: float, decimals: int) -> gpd.GeoSeries:
    """A coverage in metres with fewer corners, in degrees; shared edges stay shared.

    Raises:
        ValueError: rounding broke the coverage.
    """
    simple = gpd.GeoSeries(
        shapely.coverage_simplify(coverage.to_numpy(), tolerance),
        index=coverage.index,
        crs=coverage.crs,
    )
    return round_coverage(simple.to_crs(DEGREES), decimals)


def round_coverage(coverage: gpd.GeoSeries, decimals: int) -> gpd.GeoSeries:
    """Round every vertex; shared vertices move together, so shared edges stay shared.

    Raises:
        ValueError: a shape collapsed or two edges crossed; more decimals avoid it.
    """
    moved = shapely.transform(coverage.to_numpy(), lambda xy: np.round(xy, decimals))
    pinched = ~shapely.is_valid(moved)
    moved[pinched] = [_in_two(shape) for shape in moved[pinched]]
    # A collapsed shape cannot be tidied, so validity comes first.
    if not (shapely.is_valid(moved).all() and shapely.coverage_is_valid(moved)):
        raise ValueError(f"{decimals} decimals are too few: the rounded borders cross")
    tidy = shapely.remove_repeated_points(moved)
    return gpd.GeoSeries(tidy, index=coverage.index, crs=coverage.crs)


def _in_two(shape: shapely.Geometry) -> shapely.Geometry:
    """A ring that touches itself in a corner is two rings; anything else stays as it is.

    Where a neck is as narrow as the rounding, both its sides now have the same corner. No corner
    moves, so the neighbours still fit.
    """
    parted = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    before, after = (np.unique(shapely.get_coordinates(one), axis=0) for one in (shape, parted))
    return parted if np.array_equal(before, after) else shape


def adjacency(layer: gpd.GeoSeries, shortest: float = NEIGHBOUR_METRES) -> pd.DataFrame:
    """Neighbours: pairs of areas whose shared border is longer than `shortest` metres.

    A corner, or a border as short as the error of a reference point, makes no neighbours.

    Returns:
        Columns code_a < code_b, metres; sorted by the two codes.
    """
    areas = layer.sort_index().to_crs(METRIC)
    shapes = areas.to_numpy()
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    pairs = pd.DataFrame(
        {
            "code_a": areas.index[left],
            "code_b": areas.index[right],
            "metres": shapely.length(shapely.intersection(shapes[left], shapes[right])),
        }
    )
    pairs = pairs[pairs["metres"] > shortest]
    return pairs.sort_values(["code_a", "code_b"], ignore_index=True)


def label_points(layer: gpd.GeoSeries, decimals: int) -> pd.DataFrame:
    """Where to write each area's name: the centre of the largest circle in its largest part.

    Returns:
        Columns code, lat, lon (degrees, WGS 84, rounded), sorted by code.
    """
    areas = layer.sort_index().to_crs(METRIC)
    largest = [max(shapely.get_parts(shape), key=shapely.area) for shape in areas]
    radius = shapely.maximum_inscribed_circle(np.array(largest), tolerance=_LABEL_METRES)
    centres = gpd.GeoSeries(shapely.get_point(radius, 0), crs=METRIC).to_crs(DEGREES)
    return pd.DataFrame(
        {
            "code": areas.index,
            "lat": centres.y.round(decimals),
            "lon": centres.x.round(decimals),
        }
    )


def parents_of(coverage: gpd.GeoSeries, known: Mapping[str, str]) -> dict[str, str]:
    """The district of each part: of a village by its code, of the rest by `known` or neighbours.

    A part of nobody (forest, water) whose district is not known ("") goes to the one it has the
    longest border with.

    Args:
        coverage: by village code, and by other labels for the parts in `known`.
        known: label of each such part to the code of its district, or "".
    """
    found = {str(label): known.get(str(label)) or "" for label in coverage.index}
    found |= {label: _parent(label) for label in found if label not in known}
    borders = adjacency(coverage, shortest=0.0)
    while alone := [label for label, parent in found.items() if not parent]:
        for label in alone:
            beside = borders[(borders["code_a"] == label) | (borders["code_b"] == label)]
            other = beside["code_a"].where(beside["code_b"] == label, beside["code_b"])
            shared = beside.assign(parent=other.map(found)).query("parent != ''")
            if not shared.empty:
                found[label] = str(shared.groupby("parent")["metres"].sum().idxmax())
        if alone == [label for label, parent in found.items() if not parent]:
            raise ValueError(f"{alone} lie in nothing and beside nothing")
    return found


def _parent(code: str) -> str:
    parent = parent_of(code)
    if parent is None:
        raise ValueError(f"{code} lies in nothing")
    return parent


def canonical(layer: gpd.GeoSeries) -> gpd.GeoSeries:
    """The one way to write each shape: parts sorted, rings from a fixed vertex and direction."""
    shapes = shapely.orient_polygons(shapely.normalize(layer.to_numpy()), exterior_cw=False)
    return gpd.GeoSeries(shapes, index=layer.index, crs=layer.crs)
