"""Boundaries of an office: examined, put to use, drawn; or refused, and nothing changed."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shapely.affinity import translate
from shapely.geometry import box

from analytics.actions import imported_boundaries as boundaries
from analytics.actions import imports, renewal
from analytics.actions.prepare import write_static
from analytics.answers import atlas
from analytics.answers import boundaries as told
from analytics.answers.imports import preview
from analytics.cli import main
from analytics.store import geometry, places, tables, versions
from analytics.vocabulary.area import Level
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

DERIVED = Path(__file__).resolve().parents[2] / "geo" / "derived"
APPROVER = Actor("sari", Role.APPROVER, Way.ACCOUNT)
OFFICE = {
    "publisher": "Bappeda Kab. Bojonegoro",
    "title": "Peta desa",
    "published": "2025-06-30",
}


def examine(content, actor=APPROVER, details=OFFICE):
    source = imports.Source(Layout.BOUNDARIES, "desa.geojson", details)
    return boundaries.examine(actor, source, content)


def put_to_use(examined, actor=APPROVER, details=OFFICE):
    source = imports.Source(Layout.BOUNDARIES, "desa.geojson", details)
    return imports.accept(actor, boundaries.propose(actor, source, examined).id)


@pytest.fixture(scope="module")
def frame():
    """Not the derived ones: everything lies 300 m further north."""
    found = gpd.read_file(DERIVED / "village.geojson").to_crs("EPSG:32749")
    moved = found.geometry.map(lambda shape: translate(shape, 0, 300))
    return found.set_geometry(moved).set_crs("EPSG:32749", allow_override=True)


def content(frame):
    return frame.to_crs("EPSG:4326").to_json().encode()


@pytest.fixture(scope="module")
def whole(frame):
    """The file of all villages."""
    return content(frame)


@pytest.fixture(scope="module")
def found_once():
    """What was found in it, once somebody had it examined: nothing of it is stored."""
    return []


@pytest.fixture
def examined(whole, found_once, state):
    if not found_once:
        found_once.append(examine(whole))
    return found_once[0]


def test_before_an_import_boundaries_are_derived(state):
    assert told.caveats(Level.VILLAGE) == (Caveat.DERIVED_BOUNDARY,)
    assert told.note(Level.VILLAGE) == "Batas pendekatan, bukan batas resmi"
    assert "Thiessen" in told.source_line(Level.VILLAGE)


def test_from_then_on_maps_draw_them_with_their_own_source(examined, state, tmp_path):
    before = geometry.layer(Level.VILLAGE, places.geo_folder())
    version = put_to_use(examined)
    after = geometry.layer(Level.VILLAGE, places.geo_folder())
    assert versions.current() == version.name
    assert after.codes == before.codes
    assert after.script != before.script
    south = [layer.bounds[0][0] for layer in (before, after)]
    assert south[1] - south[0] == pytest.approx(300 / 111_000, rel=0.1)
    for level in (Level.VILLAGE, Level.DISTRICT):
        assert told.caveats(level) == ()
        assert told.note(level) == "Batas: Bappeda Kab. Bojonegoro"
        line = "Batas wilayah: Bappeda Kab. Bojonegoro, Peta desa, 30 Juni 2025."
        assert told.source_line(level) == line
    assert told.caveats(Level.REGENCY) == (Caveat.DERIVED_BOUNDARY,), "no file told of it"
    answer = atlas.asked_map("population", Level.DISTRICT, None, practice=False)
    assert Caveat.DERIVED_BOUNDARY not in answer.provenance.caveats
    assert answer.facts["boundary"] == "Batas: Bappeda Kab. Bojonegoro"
    write_static(tmp_path)
    assert (tmp_path / "geo" / after.script).exists()


def test_districts_are_made_of_their_villages(examined):
    features = json.loads(examined.layers["district.geojson"])["features"]
    districts = {feature["properties"]["code"] for feature in features}
    areas = tables.areas()
    assert districts == set(areas.loc[areas["parent_code"] == "35.22", "code"])


def test_names_are_written_where_the_new_districts_lie(examined, state):
    before = geometry.label_points(places.geo_folder())
    put_to_use(examined)
    after = geometry.label_points(places.geo_folder())
    assert after.keys() == before.keys()
    assert after["35.22.08"] != before["35.22.08"]
    assert after["35.16"] == before["35.16"], "regencies were not imported"


def test_forest_between_villages_leaves_no_hole_in_a_district(frame, state):
    """A polygon of the file is cut into a forest and the rest of its village."""
    forested = frame.copy()
    whole = forested.geometry.iloc[0]
    x, y = whole.representative_point().coords[0]
    wood = box(x - 50, y - 50, x + 50, y + 50).intersection(whole)
    forested.loc[forested.index[0], "geometry"] = whole.difference(wood)
    extra = gpd.GeoDataFrame({"code": [""], "name": ["HUTAN"]}, geometry=[wood], crs=frame.crs)
    named = forested.merge(tables.areas()[["code", "name"]])
    both = gpd.GeoDataFrame(pd.concat([named, extra]), crs=frame.crs)
    found = examine(content(both))
    assert found.told["apart"] == ["HUTAN"]
    assert "HUTAN" in found.layers["apart.geojson"]
    districts = gpd.read_file(found.layers["district.geojson"])
    district = districts.set_index("code").geometry[frame["code"].iloc[0][:8]]
    assert shapely.get_num_interior_rings(district) == 0


def test_overlaps_that_are_small_are_mended_and_told(frame, state):
    nudged = frame.copy()
    nudged.loc[nudged.index[5], "geometry"] = nudged.geometry.iloc[5].buffer(15)
    found = examine(content(nudged))
    assert not found.refused
    assert 0 < found.told["overlap"] < 0.001
    assert "overlap" in {problem.rule for problem in found.problems if problem.warning}


def test_overlaps_that_are_large_are_refused_with_the_pair(frame, state):
    broken = frame.copy()
    broken.loc[broken.index[5], "geometry"] = broken.geometry.iloc[5].buffer(900)
    found = examine(content(broken))
    assert found.refused
    (problem,) = [problem for problem in found.problems if problem.rule == "overlap"]
    name = tables.area(broken["code"].iloc[5]).name
    assert name in problem.sentence
    with pytest.raises(BrokenData, match=name):
        put_to_use(found)
    assert versions.current() == ""


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_only_a_pengesah_puts_them_to_use(examined, role):
    with pytest.raises(NotAllowed, match="operator" if role is Role.READER else "pengesah"):
        put_to_use(examined, Actor("budi", role, Way.ACCOUNT))
    assert versions.current() == ""


def test_a_reader_may_not_even_have_them_examined(frame, state):
    with pytest.raises(NotAllowed, match="operator"):
        examine(b"", Actor("budi", Role.READER, Way.ACCOUNT))


def test_boundaries_of_nobody_are_not_taken(whole, state):
    with pytest.raises(Refused, match="pemilik"):
        examine(whole, details={"publisher": " "})


def test_a_pengesah_sees_what_was_found_before_it_is_used(examined, state):
    source = imports.Source(Layout.BOUNDARIES, "desa.geojson", OFFICE)
    seen = preview(boundaries.propose(APPROVER, source, examined).id)
    assert seen.rows == "430 desa/kelurahan"
    assert seen.changes[0].startswith("430 desa/kelurahan dikenali; sistem koordinat")
    assert versions.current() == ""


def test_what_waits_is_renewed_with_the_levels_that_came_meanwhile(examined, state):
    """Districts of another office are accepted first; their source is not lost."""
    source = imports.Source(Layout.BOUNDARIES, "desa.geojson", OFFICE)
    waiting = boundaries.propose(APPROVER, source, examined)
    districts = gpd.read_file(DERIVED / "district.geojson").to_json().encode()
    other = examine(districts)
    put_to_use(other, details={"publisher": "Badan Informasi Geospasial"})
    assert set(geometry.sources()) == {"district"}
    with pytest.raises(imports.Superseded):
        imports.accept(APPROVER, waiting.id)
    imports.accept(APPROVER, renewal.renew(waiting.id, lambda _share, _step: None).id)
    found = {level: said["publisher"] for level, said in geometry.sources().items()}
    assert found == {"district": OFFICE["publisher"], "village": OFFICE["publisher"]}


def test_going_back_draws_the_derived_ones_again(examined, state):
    first = put_to_use(examine(gpd.read_file(DERIVED / "district.geojson").to_json().encode()))
    put_to_use(examined)
    imports.roll_back(APPROVER, first.name, "peta desa keliru")
    assert set(geometry.sources()) == {"district"}
    assert told.caveats(Level.VILLAGE) == (Caveat.DERIVED_BOUNDARY,)


def test_the_command_imports_and_a_refusal_changes_nothing(frame, whole, state, tmp_path, capsys):
    good, bad = tmp_path / "desa.geojson", tmp_path / "kurang.geojson"
    good.write_bytes(whole)
    bad.write_bytes(content(frame.iloc[1:]))
    assert main(["geo", "import", str(good), "--penerbit", "Bappeda"]) == 0
    version = versions.current()
    assert "430 desa/kelurahan dikenali" in capsys.readouterr().out
    assert main(["geo", "import", str(bad), "--penerbit", "Bappeda"]) == 1
    told = capsys.readouterr()
    assert "tidak ada poligonnya" in told.out
    assert "tidak berubah" in told.err
    assert versions.current() == version
