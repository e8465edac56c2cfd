"""Laws of the Thiessen cells, on points laid out in metres so that the answer is known."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import cells
from analytics.vocabulary.area import Level
from tests.conftest import examples

ORIGIN = (600_000.0, 9_200_000.0)  # in Bojonegoro, UTM 49S
STEP = 1000.0
SIDE = 8  # points per side, the outer ring only bounds

# Quadrants of the inner 6 x 6: two districts of one regency, and two other regencies.
QUADRANTS = {(0, 0): "35.22.01", (0, 1): "35.22.02", (1, 0): "35.23.01", (1, 1): "35.24.01"}


def grid(jitter: np.ndarray | None = None) -> pd.DataFrame:
    """A square grid of villages, three by three to a district, inside a ring of buffer points."""
    column, row = np.meshgrid(range(SIDE), range(SIDE))
    x = ORIGIN[0] + STEP * column.ravel()
    y = ORIGIN[1] + STEP * row.ravel()
    if jitter is not None:
        x, y = x + jitter[0], y + jitter[1]
    place = gpd.GeoSeries.from_xy(x, y, crs=cells.METRIC).to_crs(cells.DEGREES)
    codes, roles = [], []
    for i, j in zip(column.ravel(), row.ravel(), strict=True):
        inside = 0 < i < SIDE - 1 and 0 < j < SIDE - 1
        district = QUADRANTS[(int(i > 3), int(j > 3))] if inside else "33.16.01"
        codes.append(f"{district}.{2000 + 10 * i + j}")
        roles.append("reference" if inside else "buffer")
    return pd.DataFrame({"code": codes, "lat": place.y, "lon": place.x, "role": roles})


def layers_of(points: pd.DataFrame, **changes: object) -> dict[Level, gpd.GeoSeries]:
    wanted = {
        "home": "35.22",
        "regencies": ("35.22", "35.23", "35.24"),
        "tolerance": 50.0,
        "decimals": 4,
    }
    return cells.boundary_layers(cells.thiessen_cells(points), **(wanted | changes))


shifts = st.lists(st.floats(-0.4 * STEP, 0.4 * STEP), min_size=SIDE**2, max_size=SIDE**2)
jitters = st.tuples(shifts, shifts).map(np.array)


def test_cells_of_a_square_grid_are_its_squares():
    found = cells.thiessen_cells(grid())
    assert len(found) == (SIDE - 2) ** 2
    assert found.area.to_numpy() == pytest.approx(STEP**2, rel=1e-6)
    corner = found["35.22.01.2011"]
    half = STEP / 2
    square = shapely.box(
        ORIGIN[0] + half, ORIGIN[1] + half, ORIGIN[0] + 3 * half, ORIGIN[1] + 3 * half
    )
    assert corner.symmetric_difference(square).area < 10  # of 1,000,000 m2: degrees and back


@examples(25)
@given(jitters, st.floats(0.2, 0.8), st.floats(0.2, 0.8))
def test_every_place_lies_in_the_cell_of_the_point_nearest_to_it(jitter, across, up):
    points = grid(jitter)
    found = cells.thiessen_cells(points)
    sites = gpd.GeoSeries.from_xy(points["lon"], points["lat"], crs=cells.DEGREES)
    sites = sites.to_crs(cells.METRIC)
    span = STEP * (SIDE - 1)
    place = shapely.Point(ORIGIN[0] + across * span, ORIGIN[1] + up * span)
    nearest = points["code"][sites.distance(place).idxmin()]
    assert found.index[found.distance(place).argmin()] == nearest or (
        found[nearest].distance(place) < 1e-6  # on the border, both are nearest
    )


@examples(25)
@given(jitters)
def test_cells_are_a_coverage_and_each_point_lies_in_its_own(jitter):
    points = grid(jitter)
    found = cells.thiessen_cells(points)
    assert shapely.coverage_is_valid(found.to_numpy())
    inner = points[points["role"] == "reference"].set_index("code")
    own = gpd.GeoSeries.from_xy(inner["lon"], inner["lat"], index=inner.index, crs=cells.DEGREES)
    assert found.contains(own.to_crs(cells.METRIC).reindex(found.index)).all()


@examples(25)
@given(jitters)
def test_dissolving_conserves_area_and_keeps_a_coverage(jitter):
    found = cells.thiessen_cells(grid(jitter))
    districts = cells.dissolve(found, found.index.str[:8])
    assert list(districts.index) == sorted(QUADRANTS.values())
    assert districts.area.sum() == pytest.approx(found.area.sum(), rel=1e-12)
    assert shapely.coverage_is_valid(districts.to_numpy())


@examples(15)
@given(jitters)
def test_layers_are_coverages_that_nest_to_the_last_digit(jitter):
    layers = layers_of(grid(jitter))
    for layer in layers.values():
        assert shapely.is_valid(layer.to_numpy()).all()
        assert shapely.coverage_is_valid(layer.to_numpy())
    home = layers[Level.REGENCY]["35.22"]
    for level in (Level.DISTRICT, Level.VILLAGE):
        together = shapely.coverage_union_all(layers[level].to_numpy())
        assert together.normalize() == home.normalize()


def test_layers_hold_the_codes_of_their_level():
    layers = layers_of(grid())
    assert list(layers[Level.REGENCY].index) == ["35.22", "35.23", "35.24"]
    assert list(layers[Level.DISTRICT].index) == ["35.22.01", "35.22.02"]
    assert len(layers[Level.VILLAGE]) == 18
    assert layers[Level.VILLAGE].index.is_monotonic_increasing


def test_the_order_of_the_points_changes_nothing():
    jitter = np.random.default_rng(5).uniform(-300, 300, (2, SIDE**2))
    points = grid(jitter)
    first = layers_of(points)
    second = layers_of(points.sample(frac=1, random_state=7))
    for level, layer in first.items():
        assert layer.to_wkb().equals(second[level].to_wkb())


def test_rings_run_as_geojson_asks():
    for layer in layers_of(grid()).values():
        assert all(shapely.is_ccw(shapely.get_exterior_ring(shape)) for shape in layer)


def test_two_points_in_one_place_are_refused():
    points = grid()
    points.loc[1, ["lat", "lon"]] = points.loc[0, ["lat", "lon"]]
    with pytest.raises(ValueError, match="coincide"):
        cells.thiessen_cells(points)


def test_a_reference_point_nothing_bounds_is_refused_by_code():
    points = grid()
    points.loc[0, "role"] = "reference"
    with pytest.raises(ValueError, match=points.loc[0, "code"]):
        cells.thiessen_cells(points)


def test_a_regency_without_points_is_refused():
    with pytest.raises(ValueError, match=r"35\.77"):
        layers_of(grid(), regencies=("35.22", "35.77"))


def test_rounding_that_would_cross_borders_is_refused():
    with pytest.raises(ValueError, match="1 decimals are too few"):
        layers_of(grid(), decimals=1)


def test_a_neck_as_narrow_as_the_rounding_becomes_two_parts():
    """Its sides come to stand in one corner; no corner is lost and the neighbour still fits."""
    pinched = shapely.Polygon(
        [(0, 0), (4, 0), (4, 4), (2.04, 2), (4, 8), (0, 8), (1.96, 2.01), (0, 4)]
    )
    beside = shapely.Polygon([(4, 0), (6, 0), (6, 8), (4, 8), (2.04, 2), (4, 4)])
    coverage = gpd.GeoSeries({"a": pinched, "b": beside}, crs=cells.DEGREES)
    rounded = cells.round_coverage(coverage, 0)
    assert rounded.geom_type.to_dict() == {"a": "MultiPolygon", "b": "Polygon"}
    assert rounded["a"].area == shapely.Polygon([(0, 0), (4, 0), (4, 4), (2, 2), (0, 4)]).area + 12
    assert shapely.coverage_is_valid(rounded.to_numpy())


def test_neighbours_share_a_border_and_not_just_a_corner():
    found = cells.thiessen_cells(grid())
    districts = cells.dissolve(found, found.index.str[:8])
    pairs = cells.adjacency(districts)
    assert list(zip(pairs["code_a"], pairs["code_b"], strict=True)) == [
        ("35.22.01", "35.22.02"),
        ("35.22.01", "35.23.01"),
        ("35.22.02", "35.24.01"),
        ("35.23.01", "35.24.01"),
    ]
    assert pairs["metres"].to_numpy() == pytest.approx(3 * STEP, abs=1)
    assert cells.adjacency(districts, shortest=3 * STEP + 1).empty


def test_a_label_stands_in_the_middle_of_the_largest_part():
    big, small = shapely.box(0, 0, 900, 900), shapely.box(2000, 0, 2100, 100)
    both = shapely.affinity.translate(shapely.union(big, small), *ORIGIN)
    labels = cells.label_points(gpd.GeoSeries({"35.22": both}, crs=cells.METRIC), decimals=5)
    place = gpd.GeoSeries.from_xy(labels["lon"], labels["lat"], crs=cells.DEGREES)
    centre = shapely.Point(ORIGIN[0] + 450, ORIGIN[1] + 450)
    assert place.to_crs(cells.METRIC)[0].distance(centre) < 20
    assert list(labels["code"]) == ["35.22"]
