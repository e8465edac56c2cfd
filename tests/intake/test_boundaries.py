"""Boundary files as offices have them: other codes, other kinds of file, other coordinates."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import LineString, box

from analytics.intake import boundaries
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.errors import BrokenData

DERIVED = Path(__file__).resolve().parents[2] / "geo" / "derived"
NO_ALIASES = {}
_DRIVERS = {".geojson": "GeoJSON", ".gpkg": "GPKG", ".kml": "KML"}


@pytest.fixture(scope="module")
def areas():
    return tables.areas()


@pytest.fixture(scope="module")
def villages(areas):
    """All 430, as a file of the province might have them: BPS codes as numbers, names, parents."""
    frame = gpd.read_file(DERIVED / "village.geojson").merge(areas, on="code")
    districts = areas.set_index("code")["name"]
    return gpd.GeoDataFrame(
        {
            "IDDESA": _bps(frame, areas).astype("int64"),
            "NMDESA": frame["name"].str.upper(),
            "NMKEC": frame["parent_code"].map(districts).str.upper(),
            "code": frame["code"],
        },
        geometry=frame.geometry,
        crs="EPSG:4326",
    )


def _bps(frame, areas):
    """BPS codes: those known, and for the others a number within the district that fits."""
    districts = frame["parent_code"].map(areas.set_index("code")["bps_code"])
    made = districts + (frame.groupby("parent_code").cumcount() + 101).map("{:03}".format)
    return frame["bps_code"].where(frame["bps_code"] != "", made)


def packed(frame, suffix, tmp_path, without=""):
    """The frame as a file of that kind."""
    path = tmp_path / f"peta{suffix}"
    if suffix == ".zip":
        folder = tmp_path / "shp"
        folder.mkdir()
        frame.to_file(folder / "desa.shp")
        with zipfile.ZipFile(path, "w") as target:
            for part in folder.iterdir():
                if part.suffix != without:
                    target.write(part, f"sub/{part.name}")
    else:
        frame.to_file(path, driver=_DRIVERS[suffix])
    return path.read_bytes()


def read(content, name, areas, aliases=NO_ALIASES):
    return boundaries.read(content, name, areas, BOJONEGORO, aliases)


def rules(outlines):
    return [(problem.rule, problem.warning) for problem in outlines.problems]


@pytest.mark.parametrize("suffix", [".geojson", ".zip", ".gpkg", ".kml"])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32749", "EPSG:23839"])
def test_every_kind_of_file_in_any_crs_gives_all_villages(villages, areas, tmp_path, suffix, crs):
    if suffix == ".kml" and crs != "EPSG:4326":
        return  # KML has one CRS
    frame = villages.drop(columns="code")
    if suffix == ".kml":
        frame = frame.rename(columns={"NMDESA": "Name"})
    found = read(packed(frame.to_crs(crs), suffix, tmp_path), f"peta{suffix}", areas)
    assert found.level is Level.VILLAGE
    assert list(found.shapes.index) == sorted(villages["code"])
    assert found.problems == ()
    assert len(found.by_name) == 430, "of most villages nobody here knows the BPS code"
    assert found.apart.empty
    expected = villages.set_index("code").sort_index().geometry.to_crs("EPSG:32749")
    got = found.shapes.to_crs("EPSG:32749")
    assert (got.symmetric_difference(expected).area / expected.area).max() < 1e-3


def test_a_bps_code_that_looks_like_one_of_kemendagri_is_read_as_what_it_is(villages, areas):
    """3522190004 is Kolong in Ngasem to BPS; with dots it would lie in Padangan."""
    found = read(villages.drop(columns="code").to_json().encode(), "desa.geojson", areas)
    bridge = areas.set_index("bps_code")["code"]
    row = villages[villages["IDDESA"] == 3522190004].iloc[0]
    shape = found.shapes[bridge["3522190004"]]
    assert shape.equals_exact(row.geometry, 1e-9)


@pytest.mark.parametrize("dotted", [True, False])
def test_kemendagri_codes_with_and_without_dots(villages, areas, dotted):
    codes = villages["code"] if dotted else villages["code"].str.replace(".", "")
    frame = villages[["NMDESA", "geometry"]].assign(KODE=codes)
    found = read(frame.to_json().encode(), "desa.geojson", areas)
    assert list(found.shapes.index) == sorted(villages["code"])


def test_without_codes_places_are_found_by_name_within_their_parent(villages, areas):
    frame = villages[["NMDESA", "NMKEC", "geometry"]]
    found = read(frame.to_json().encode(), "desa.geojson", areas)
    assert list(found.shapes.index) == sorted(villages["code"])
    assert len(found.by_name) == len(villages)
    own = villages.set_index("code").geometry
    assert all(found.shapes[code].equals(own[code]) for code in own.index)


def test_a_name_shared_by_villages_is_never_guessed_without_its_parent(villages, areas):
    frame = villages[["NMDESA", "geometry"]]
    found = read(frame.to_json().encode(), "desa.geojson", areas)
    shared = areas[areas["code"].isin(villages["code"])]
    shared = set(shared.loc[shared["name"].duplicated(keep=False), "code"])
    assert shared
    assert not shared & set(found.shapes.index)
    missing = {p.value for p in found.problems if p.rule == "missing-place"}
    assert missing >= shared


def test_an_alias_that_was_remembered_is_taken(villages, areas):
    frame = villages[["NMDESA", "NMKEC", "geometry", "code"]].copy()
    chosen = frame.iloc[0]
    frame.loc[frame.index[0], "NMDESA"] = "TULISAN LAIN"
    parent = chosen["code"].rsplit(".", 1)[0]
    content = frame.drop(columns="code").to_json().encode()
    refused = read(content, "desa.geojson", areas)
    assert ("missing-place", False) in rules(refused)
    assert ("unknown-place", False) in rules(refused)
    found = read(content, "desa.geojson", areas, {(parent, "tulisan lain"): chosen["code"]})
    assert found.problems == ()
    assert chosen["code"] in found.shapes.index


def test_forest_and_water_are_listed_and_kept_apart(villages, areas):
    extra = villages.iloc[[0, 1]].assign(
        IDDESA=[3522010999, 3522010998],
        NMDESA=["HUTAN", "WADUK PACAL"],
        geometry=[box(112.3, -7.5, 112.4, -7.4), box(112.4, -7.5, 112.5, -7.4)],
    )
    frame = gpd.GeoDataFrame(pd.concat([villages, extra]), crs=villages.crs)
    found = read(frame.drop(columns="code").to_json().encode(), "desa.geojson", areas)
    assert len(found.shapes) == 430, "the count comes from areas.csv, not from the file"
    assert found.apart["name"].tolist() == ["HUTAN", "WADUK PACAL"]
    assert found.problems == ()


def test_a_polygon_nobody_knows_is_told_of(villages, areas):
    extra = villages.iloc[[0]].assign(
        IDDESA=1, NMDESA="ENTAH", geometry=[box(112.3, -7.5, 112.4, -7.4)]
    )
    frame = gpd.GeoDataFrame(pd.concat([villages, extra]), crs=villages.crs)
    found = read(frame.drop(columns="code").to_json().encode(), "desa.geojson", areas)
    assert rules(found) == [("unknown-place", True)]
    assert "ENTAH" in str(found.problems[0])


def test_a_missing_village_is_named(villages, areas):
    found = read(villages.iloc[1:].to_json().encode(), "desa.geojson", areas)
    (problem,) = found.problems
    assert problem.rule == "missing-place"
    assert villages.iloc[0]["code"] in problem.sentence


def test_a_code_that_bears_another_name_is_told_of(villages, areas):
    frame = villages.drop(columns="IDDESA").copy()
    frame.loc[frame.index[0], "NMDESA"] = "LAIN SEKALI"
    found = read(frame.to_json().encode(), "desa.geojson", areas)
    assert rules(found) == [("code-and-name", True)]
    assert len(found.shapes) == 430


def test_districts_are_taken_for_districts(areas):
    frame = gpd.read_file(DERIVED / "district.geojson").merge(areas, on="code")
    frame = frame[["bps_code", "name", "geometry"]]
    found = read(frame.to_json().encode(), "kecamatan.geojson", areas)
    assert found.level is Level.DISTRICT
    assert len(found.shapes) == 28


def test_parts_of_one_village_in_several_rows_are_one(villages, areas):
    first = villages.iloc[0].geometry
    west, south, east, north = first.bounds
    middle = (west + east) / 2
    halves = villages.iloc[[0, 0]].set_geometry(
        gpd.GeoSeries(
            [
                first.intersection(box(west, south, middle, north)),
                first.intersection(box(middle, south, east, north)),
            ],
            crs=villages.crs,
            index=villages.index[[0, 0]],
        )
    )
    frame = gpd.GeoDataFrame(pd.concat([villages.iloc[1:], halves]), crs=villages.crs)
    found = read(frame.drop(columns="code").to_json().encode(), "desa.geojson", areas)
    assert len(found.shapes) == 430
    assert found.shapes[villages.iloc[0]["code"]].area == pytest.approx(first.area)


def test_degrees_without_a_crs_are_assumed_and_told_of(villages, areas, tmp_path):
    content = packed(villages.drop(columns="code"), ".zip", tmp_path, without=".prj")
    found = read(content, "desa.zip", areas)
    assert rules(found) == [("no-crs", True)]
    assert len(found.shapes) == 430


def refusal(content, name, areas):
    with pytest.raises(BrokenData) as caught:
        read(content, name, areas)
    (problem,) = caught.value.problems
    return problem.rule


def test_metres_without_a_crs_are_refused(villages, areas, tmp_path):
    frame = villages.drop(columns="code").to_crs("EPSG:32749")
    content = packed(frame, ".zip", tmp_path, without=".prj")
    assert refusal(content, "desa.zip", areas) == "no-crs"


def zipped(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return buffer.getvalue()


def test_what_is_no_map_is_refused(villages, areas):
    lines = gpd.GeoSeries([LineString([(111, -7), (112, -7)])], crs="EPSG:4326")
    strangers = villages.assign(IDDESA=1, NMDESA="x", NMKEC="y").drop(columns="code")
    two = {"a.geojson": "{}", "b.geojson": "{}"}
    cases = {
        ("peta.dwg", b"AC1027"): "unknown-kind",
        ("peta.geojson", b"not json"): "unreadable",
        ("peta.geojson", b""): "unreadable",
        ("peta.zip", b"PK no zip"): "unreadable",
        ("peta.gpkg", b"no database"): "unreadable",
        ("peta.kml", b"<kml>"): "unreadable",
        ("peta.zip", zipped(**two)): "several-maps",
        ("peta.zip", zipped(**{"baca.txt": "x"})): "several-maps",
        ("peta.geojson", lines.to_json().encode()): "no-polygons",
        ("peta.geojson", strangers.to_json().encode()): "no-places",
        ("peta.geojson", json.dumps({"type": "FeatureCollection", "features": []}).encode()): (
            "no-polygons"
        ),
    }
    for (name, content), rule in cases.items():
        assert refusal(content, name, areas) == rule, (name, content[:20])
