"""The committed boundaries: complete, nested, small, and what the committed points give."""

import json
import shutil
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from analytics.actions.boundaries import SHOWN_REGENCIES, PointsError, build_boundaries
from analytics.measures.cells import adjacency
from analytics.store import geometry
from analytics.vocabulary.area import Level

GEO = Path(__file__).resolve().parents[2] / "geo"
DERIVED = GEO / "derived"
NEIGHBOURS = {"33.16", "35.17", "35.18", "35.19", "35.21", "35.23", "35.24"}
SIZE_LIMITS = {Level.REGENCY: 200_000, Level.DISTRICT: 150_000, Level.VILLAGE: 350_000}


@pytest.fixture(scope="module")
def points():
    return pd.read_csv(GEO / "points.csv", dtype={"code": str})


@pytest.fixture(scope="module")
def layers():
    return {
        level: gpd.read_file(DERIVED / f"{level}.geojson").set_index("code").geometry
        for level in SIZE_LIMITS
    }


def test_areas_are_those_of_the_decree(points, layers):
    home = points.loc[points["code"].str.startswith("35.22."), "code"]
    assert set(layers[Level.VILLAGE].index) == set(home)
    assert set(layers[Level.DISTRICT].index) == {f"35.22.{number:02}" for number in range(1, 29)}
    assert set(layers[Level.REGENCY].index) == set(SHOWN_REGENCIES)
    assert {level: len(layer) for level, layer in layers.items()} == {
        Level.REGENCY: 15,
        Level.DISTRICT: 28,
        Level.VILLAGE: 430,
    }


@pytest.mark.parametrize("level", SIZE_LIMITS)
def test_files_are_compact_and_carry_nothing_but_the_code(level):
    content = (DERIVED / f"{level}.geojson").read_bytes()
    assert len(content) < SIZE_LIMITS[level]
    features = json.loads(content)["features"]
    assert all(list(feature["properties"]) == ["code"] for feature in features)
    codes = [feature["properties"]["code"] for feature in features]
    assert codes == sorted(codes)


@pytest.mark.parametrize("level", SIZE_LIMITS)
def test_layers_have_no_overlap_sliver_or_gap(layers, level):
    shapes = layers[level].to_numpy()
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes, gap_width=0.002)  # 220 m
    whole = shapely.coverage_union_all(shapes)
    assert shapely.get_num_interior_rings(shapely.get_parts(whole)).sum() == 0


@pytest.mark.parametrize("level", [Level.DISTRICT, Level.VILLAGE])
def test_lower_levels_fill_the_regency_exactly(layers, level):
    together = shapely.coverage_union_all(layers[level].to_numpy())
    assert together.normalize() == layers[Level.REGENCY]["35.22"].normalize()


def shapes_of(name):
    return gpd.read_file(DERIVED / f"{name}.geojson").set_index("code").geometry


@pytest.mark.parametrize(
    ("regency", "districts", "villages"), [("33.16", 16, 295), ("35.17", 21, 306)]
)
def test_blora_and_jombang_have_their_villages_by_the_same_method(
    points, layers, regency, districts, villages
):
    outer, inner = shapes_of(f"district-{regency}"), shapes_of(f"village-{regency}")
    assert (len(outer), len(inner)) == (districts, villages)
    own = points[points["code"].str.startswith(f"{regency}.")]
    assert set(inner.index) == set(own["code"])
    assert list(inner.index) == sorted(inner.index)
    assert shapely.coverage_is_valid(inner.to_numpy(), gap_width=0.002)
    for code, district in outer.items():
        parts = inner[inner.index.str.startswith(f"{code}.")].to_numpy()
        assert shapely.coverage_union_all(parts).normalize() == district.normalize()
    together = shapely.coverage_union_all(inner.to_numpy())
    whole = layers[Level.REGENCY][regency]
    assert together.intersection(whole).area / together.union(whole).area > 0.9999
    places = gpd.GeoSeries.from_xy(own["lon"], own["lat"], index=own["code"], crs="EPSG:4326")
    assert inner.reindex(places.index).contains(places).all()
    assert (DERIVED / f"village-{regency}.geojson").stat().st_size < 150_000


@pytest.mark.parametrize("name", ["village", "village-33.16", "village-35.17"])
def test_the_point_of_a_village_lies_in_it(name):
    found = geometry.village_points(GEO)
    for code, cell in shapes_of(name).items():
        lat, lon = found[code]
        assert cell.covers(shapely.Point(lon, lat)), code


def test_villages_fill_their_district_exactly(layers):
    villages = layers[Level.VILLAGE]
    for code, district in layers[Level.DISTRICT].items():
        own = villages[villages.index.str.startswith(f"{code}.")]
        assert shapely.coverage_union_all(own.to_numpy()).normalize() == district.normalize()


def test_every_reference_point_lies_in_its_own_village(points, layers):
    own = points[points["code"].isin(layers[Level.VILLAGE].index)]
    places = gpd.GeoSeries.from_xy(own["lon"], own["lat"], index=own["code"], crs="EPSG:4326")
    assert layers[Level.VILLAGE].reindex(places.index).contains(places).all()


def test_bojonegoro_borders_on_its_seven_neighbours(layers):
    pairs = adjacency(layers[Level.REGENCY])
    found = set(pairs.loc[pairs["code_b"] == "35.22", "code_a"])
    found |= set(pairs.loc[pairs["code_a"] == "35.22", "code_b"])
    assert found == NEIGHBOURS


def test_labels_stand_inside_their_area(layers):
    labels = geometry.label_points(GEO)
    others = [shapes_of(f"district-{code}") for code in ("33.16", "35.17")]
    named = pd.concat([layers[Level.REGENCY], layers[Level.DISTRICT], *others])
    assert set(labels) == set(named.index)
    for code, (lat, lon) in labels.items():
        assert named[code].contains(shapely.Point(lon, lat)), code


@pytest.mark.parametrize("level", SIZE_LIMITS)
def test_the_app_reads_the_same_areas_and_bounds(layers, level):
    layer = geometry.layer(level, GEO)
    (south, west), (north, east) = layer.bounds
    assert layer.codes == tuple(layers[level].index)
    assert (west, south, east, north) == tuple(layers[level].total_bounds)


def test_the_committed_points_give_the_committed_bytes(tmp_path):
    shutil.copy(GEO / "points.csv", tmp_path)
    built = build_boundaries(tmp_path)
    assert {file.path.name for file in built} == {path.name for path in DERIVED.iterdir()}
    for file in built:
        committed = DERIVED / file.path.name
        assert file.path.read_bytes() == committed.read_bytes(), (
            f"{committed.name} differs from geo/points.csv: run `python -m analytics geo build`"
        )
        assert file.size == committed.stat().st_size


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("35.22.01.2001,-7.2,111.4,village", r"baris 3, kolom role \[enum\]"),
        ("3522012001,-7.2,111.4,reference", r"baris 3, kolom code \[village-code\]"),
        ("35.22.01.2001,111.4,-7.2,reference", r"baris 3, kolom lat \[within-indonesia\]"),
        ("35.22.01.2001,-7.1,111.3,reference", r"baris 3, kolom lat, lon \[one-place-once\]"),
        ("35.23.01.2001,-7.2,111.4,buffer", r"baris 3, kolom code, role \[reference-only\]"),
        ("35.22.01.2002,-7.2,111.4,reference", r"points.csv \[missing-regency\]: .* 33\.16"),
    ],
)
def test_broken_points_are_named_by_line_and_rule(tmp_path, line, told):
    ring = [(-8, 110), (-8, 113), (-6, 113), (-6, 110)]
    bound = "".join(f"SEA,{lat},{lon},sea\n" for lat, lon in ring)
    first = "35.22.01.2001,-7.1,111.3,reference"
    (tmp_path / "points.csv").write_text(f"code,lat,lon,role\n{first}\n{line}\n{bound}")
    with pytest.raises(PointsError, match=told):
        build_boundaries(tmp_path)
    assert not (tmp_path / "derived").exists()


def test_points_with_other_columns_are_refused(tmp_path):
    (tmp_path / "points.csv").write_text("kode,lat,lon,peran\n")
    with pytest.raises(PointsError, match=r"baris 1 \[incorrect-label\]: .*code, lat, lon, role"):
        build_boundaries(tmp_path)
