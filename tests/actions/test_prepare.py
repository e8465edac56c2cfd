from __future__ import annotations

import os
import re
import shutil

import pytest

from analytics.actions import prepare
from analytics.store import geometry, hashed
from analytics.vocabulary.errors import BrokenData

HASHED = re.compile(r"\.[0-9a-f]{12}\.")


@pytest.fixture
def static(tmp_path):
    prepare.write_static(tmp_path / "static")
    return tmp_path / "static"


def test_everything_a_map_needs_is_ours(static):
    stems = {HASHED.split(path.name)[0] for path in static.rglob("*") if path.is_file()}
    assert {"regency", "district", "village", "places", "choropleth"} <= stems
    assert {"leaflet.js", "leaflet.css", "layers.png"} <= stems
    style = (static / "leaflet" / "leaflet.css").read_text(encoding="utf-8")
    needed = re.findall(r"url\(([^)#]+)\)", style)
    assert needed
    for name in needed:
        assert (static / "leaflet" / name).is_file()


def test_doing_it_again_changes_nothing(static, contents):
    before = contents(static)
    prepare.write_static(static)
    assert contents(static) == before


def test_what_earlier_versions_left_is_removed(static):
    stale = [
        static / "geo" / "village.0123456789ab.js",
        static / "geo" / "places.0123456789ab.js",
        static / "map" / "choropleth.0123456789ab.js",
    ]
    for path in stale:
        path.write_text("// old", encoding="utf-8")
        os.utime(path, (0, 0))
    prepare.write_static(static)
    assert not [path for path in stale if path.exists()]


def test_an_older_leaflet_is_replaced(static):
    (static / "leaflet" / "leaflet.js").write_text("// Leaflet of last year", encoding="utf-8")
    prepare.write_static(static)
    assert "Leaflet 1.9" in (static / "leaflet" / "leaflet.js").read_text(encoding="utf-8")


def test_another_boundary_is_another_file(static, geo, contents):
    before = contents(static)
    path = geo / "derived" / "district.geojson"
    path.write_text(path.read_text(encoding="utf-8").replace("111.", "110.", 1), encoding="utf-8")
    geometry._read.cache_clear()
    prepare.write_static(static)
    after = contents(static)
    assert not before.keys() - after.keys(), "a page that is open may ask for it still"
    (new,) = after.keys() - before.keys()
    assert new.startswith("geo/district.")


@pytest.mark.parametrize("place", ["leaflet/leaflet.css", "leaflet/images/layers.png"])
def test_an_interrupted_start_is_made_good_by_the_next(tmp_path, monkeypatch, contents, place):
    whole, static = tmp_path / "whole", tmp_path / "static"
    prepare.write_static(whole)
    copy = shutil.copyfile

    def full_disk(source, target):
        if place.endswith(source.name):
            target.write_bytes(source.read_bytes()[:10])
            raise OSError(28, "No space left on device")
        return copy(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(prepare.shutil, "copyfile", full_disk)
        with pytest.raises(OSError, match="No space"):
            prepare.write_static(static)
    assert not (static / place).exists(), "half a file lies under the name that is served"
    prepare.write_static(static)
    # What begins with a dot is never asked for by a page.
    served = {name: text for name, (text, _) in contents(static).items() if "/." not in name}
    assert served == {name: text for name, (text, _) in contents(whole).items()}


def test_half_a_script_is_never_served(tmp_path, monkeypatch):
    from pathlib import Path

    write = Path.write_text

    def full_disk(self, text, **options):
        write(self, text[: len(text) // 2], **options)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(OSError, match="No space"):
        hashed.put(tmp_path, "village.0123456789ab.js", "window.GEO={};")
    assert not (tmp_path / "village.0123456789ab.js").exists()


def test_broken_figures_stop_the_start_before_anything_is_written(data, state, monkeypatch):
    row = data.change("claims", {"claim_id": "poverty_rate.35.22.2025-03.1"}, value="sebelas")
    with pytest.raises(BrokenData) as caught:
        prepare.prepare()
    assert str(caught.value).startswith(f"claims.csv, baris {row}, kolom value [type-error]")
    assert not state.exists()


def test_missing_boundaries_stop_the_start(geo, tmp_path):
    (geo / "derived" / "village.geojson").unlink()
    with pytest.raises(geometry.GeometryError, match="geo build"):
        prepare.write_static(tmp_path / "static")


@pytest.fixture
def checked(monkeypatch, state):
    """One entry for every time the figures were checked; the rest is not what is tested."""
    times = []
    monkeypatch.setattr(prepare.package, "verify", lambda _folder: times.append("checked"))
    monkeypatch.setattr(prepare, "write_static", lambda _folder: None)
    monkeypatch.setattr(prepare, "make_example", lambda _state: None)
    return times


def test_a_process_prepares_once(checked):
    for _ in range(3):
        prepare.prepare()
    assert checked == ["checked"]


def test_other_figures_are_prepared_anew(checked, data):
    prepare.prepare()
    descriptor = data.folder / "datapackage.json"
    descriptor.write_text(descriptor.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    prepare.prepare()
    assert checked == ["checked", "checked"]


def test_a_preparation_that_failed_is_tried_again(checked, monkeypatch):
    def full_disk(_state):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(prepare, "make_example", full_disk)
        for _ in range(2):
            with pytest.raises(OSError, match="No space"):
                prepare.prepare()
    prepare.prepare()
    assert checked == ["checked"] * 3


def test_a_map_of_blora_loads_its_own_villages_and_no_others(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYTICS_STATE", str(tmp_path))
    static = tmp_path / "static"
    monkeypatch.setattr(prepare.places, "static_folder", lambda: static)
    home = prepare.write_static(static)
    monkeypatch.setattr(prepare, "prepare", lambda: home)
    before = {path for path in static.rglob("*") if path.is_file()}
    assert prepare.scripts_of("35.22") == home
    scripts = prepare.scripts_of("33.16")
    stems = [HASHED.split(name)[0].removesuffix(".js") for name in scripts]
    assert stems == [
        "leaflet/leaflet",
        "geo/regency",
        "geo/district-33-16",
        "geo/village-33-16",
        "geo/places-33-16",
        "map/choropleth",
    ]
    assert all((static / name).is_file() for name in scripts)
    written = {path for path in static.rglob("*") if path.is_file()} - before
    assert {path.name for path in written} == {name.split("/")[-1] for name in scripts[2:5]}
