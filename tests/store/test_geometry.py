"""The script a browser fetches, and what the app knows about it without parsing a shape."""

import hashlib
import json
import os
import subprocess
import sys

import pytest

from analytics.store import geometry, places, tables
from analytics.vocabulary.area import Level

SQUARES = {
    Level.REGENCY: {"35.22": (111.5, -7.5), "35.23": (112.5, -7.5)},
    Level.DISTRICT: {"35.22.01": (111.5, -7.5)},
    Level.VILLAGE: {"35.22.01.2001": (111.5, -7.5)},
}


def square(west, south):
    ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1]]
    return [[*ring, ring[0]]]


def write_layer(folder, level, squares, kind="MultiPolygon"):
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {
                "type": kind,
                "coordinates": [square(*corner)] if kind == "MultiPolygon" else square(*corner),
            },
        }
        for code, corner in squares.items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "derived" / f"{level}.geojson").write_text(json.dumps(collection))


@pytest.fixture
def geo(tmp_path):
    folder = tmp_path / "geo"
    (folder / "derived").mkdir(parents=True)
    for level, squares in SQUARES.items():
        write_layer(folder, level, squares)
    return folder


def test_a_layer_knows_its_codes_and_bounds(geo):
    layer = geometry.layer(Level.REGENCY, geo)
    assert layer.codes == ("35.22", "35.23")
    assert layer.bounds == ((-7.5, 111.5), (-6.5, 113.5))


def test_a_polygon_and_one_of_several_parts_read_alike(geo):
    write_layer(geo, Level.DISTRICT, SQUARES[Level.DISTRICT], kind="Polygon")
    assert geometry.layer(Level.DISTRICT, geo).bounds == ((-7.5, 111.5), (-6.5, 112.5))


def test_the_script_sets_the_layer_with_positions_and_codes_only(geo, tmp_path):
    layer = geometry.write_scripts(tmp_path / "static", geo)[0]
    text = (tmp_path / "static" / "geo" / layer.script).read_text()
    head = '(window.GEO=window.GEO||{})["regency"]='
    assert text.startswith(head)
    features = json.loads(text.removeprefix(head).removesuffix(";\n"))["features"]
    assert [feature["properties"] for feature in features] == [
        {"i": 0, "code": "35.22"},
        {"i": 1, "code": "35.23"},
    ]
    assert features[1]["geometry"]["coordinates"] == [square(112.5, -7.5)]


def test_the_name_of_a_script_carries_the_hash_of_its_content(geo, tmp_path):
    for layer in geometry.write_scripts(tmp_path, geo):
        digest = hashlib.sha256((tmp_path / "geo" / layer.script).read_bytes()).hexdigest()
        assert layer.script == f"{layer.level}.{digest[:12]}.js"
        assert layer == geometry.layer(layer.level, geo)


def test_writing_twice_changes_nothing_and_drops_only_older_layers(geo, tmp_path):
    first = geometry.write_scripts(tmp_path, geo)
    folder = tmp_path / "geo"
    stale, foreign = folder / "regency.0123456789ab.js", folder / "choropleth.js"
    stale.touch()
    os.utime(stale, (0, 0))
    foreign.touch()
    before = {path: path.stat().st_mtime_ns for path in folder.glob("*.*.js") if path != stale}
    assert geometry.write_scripts(tmp_path, geo) == first
    assert not stale.exists()
    assert foreign.exists()
    assert {path: path.stat().st_mtime_ns for path in folder.glob("*.*.js")} == before
    assert len(before) == 3


def test_changed_boundaries_change_the_name(geo, tmp_path):
    other = tmp_path / "other"
    (other / "derived").mkdir(parents=True)
    write_layer(other, Level.VILLAGE, {"35.22.01.2001": (111.5, -7.4)})
    assert geometry.layer(Level.VILLAGE, geo).script != geometry.layer(Level.VILLAGE, other).script


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{", "invalid-boundaries"),
        ('{"features": [{"properties": {}}]}', "invalid-boundaries"),
        ('{"features": []}', "sorted-codes"),
    ],
)
def test_a_broken_file_is_named_with_the_remedy(geo, text, rule):
    (geo / "derived" / "village.geojson").write_text(text)
    with pytest.raises(geometry.GeometryError, match=rf"village\.geojson \[{rule}\]: .*geo build"):
        geometry.layer(Level.VILLAGE, geo)


def test_codes_out_of_order_are_refused(geo):
    write_layer(geo, Level.REGENCY, dict(reversed(SQUARES[Level.REGENCY].items())))
    with pytest.raises(geometry.GeometryError, match="sorted-codes"):
        geometry.layer(Level.REGENCY, geo)


def test_a_missing_file_is_named_with_the_remedy(tmp_path):
    with pytest.raises(
        geometry.GeometryError, match=r"district\.geojson \[missing-file\]: .*geo build"
    ):
        geometry.layer(Level.DISTRICT, tmp_path)
    with pytest.raises(geometry.GeometryError, match=r"labels\.csv \[missing-file\]"):
        geometry.label_points(tmp_path)


def test_a_level_without_boundaries_is_refused(geo):
    with pytest.raises(ValueError, match="province"):
        geometry.layer(Level.PROVINCE, geo)


def test_labels_are_read_by_code(geo):
    (geo / "derived" / "labels.csv").write_text("code,lat,lon\n35.22,-7.25,111.75\n")
    assert geometry.label_points(geo) == {"35.22": (-7.25, 111.75)}


def test_the_running_app_never_imports_the_build_tools():
    code = (
        "import sys, analytics.store.geometry, analytics.actions.boundaries\n"
        "sys.exit(sorted({'geopandas', 'shapely', 'pyproj'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"import geopandas inside the build only: {done.stderr}"


def test_every_village_known_by_name_has_one_point():
    points = geometry.village_points(places.geo_folder())
    villages = tables.areas().query("level == 'village'")["code"]
    assert set(points) == set(villages)
    assert points["35.22.08.2005"] == pytest.approx((-7.36, 112.06), abs=0.02)


def test_points_that_are_not_there_are_named(tmp_path):
    with pytest.raises(geometry.GeometryError, match=r"villages\.csv"):
        geometry.village_points(tmp_path)


@pytest.mark.parametrize(
    ("regency", "districts", "villages"), [("33.16", 16, 295), ("35.17", 21, 306)]
)
def test_the_layers_of_another_regency_lie_apart(tmp_path, regency, districts, villages):
    folder = places.geo_folder()
    geometry.write_scripts(tmp_path, folder)
    home = {path.name for path in (tmp_path / "geo").iterdir()}
    assert not [name for name in home if "-" in name], "a map of Bojonegoro fetches its own alone"
    written = geometry.write_more(tmp_path, folder, regency, tables.names())
    stems = [name.split(".")[0] for name in written]
    dashed = regency.replace(".", "-")
    assert stems == [f"district-{dashed}", f"village-{dashed}", f"places-{dashed}"]
    texts = [(tmp_path / "geo" / name).read_text(encoding="utf-8") for name in written]
    assert f'["village-{regency}"]=' in texts[1]
    inner = geometry.layer(Level.VILLAGE, folder, regency)
    assert (inner.name, len(inner.codes)) == (f"village-{regency}", villages)
    told = json.loads(texts[2].partition("||{},")[2].removesuffix(");\n"))
    assert len(told) == districts + villages
    assert {path.name for path in (tmp_path / "geo").iterdir()} == home | set(written)


@pytest.mark.parametrize(("level", "regency"), [(Level.VILLAGE, "35.23"), (Level.COUNTRY, "35.22")])
def test_of_what_nothing_is_drawn_there_is_no_layer(level, regency):
    with pytest.raises(ValueError, match="no boundaries are drawn"):
        geometry.layer(level, places.geo_folder(), regency)
