"""How near the derived boundaries come to real ones, which are third-party and not kept here."""

from pathlib import Path

import geopandas as gpd
import pytest

from analytics.actions import imported_boundaries
from analytics.measures.cells import METRIC, adjacency
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.role import Actor, Role, Way

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "geo" / "batas_nyata"

pytestmark = pytest.mark.skipif(
    not REAL.is_dir(), reason="no real boundaries beside the project (third-party, not committed)"
)


def read(path, key):
    return gpd.read_file(path).set_index(key).geometry.to_crs(METRIC).sort_index()


@pytest.fixture(scope="module")
def districts():
    return (
        read(ROOT / "geo" / "derived" / "district.geojson", "code"),
        read(REAL / "kecamatan_bojonegoro.geojson", "kode_kecamatan"),
    )


def overlap(derived, real):
    """Intersection over union, by code."""
    assert list(derived.index) == list(real.index)
    return derived.intersection(real).area / derived.union(real).area


def test_districts_overlap_the_real_ones(districts):
    found = overlap(*districts)
    assert found.median() >= 0.90
    assert found.min() >= 0.80


def test_pilot_villages_overlap_the_real_ones():
    villages = read(ROOT / "geo" / "derived" / "village.geojson", "code")
    real = read(REAL / "desa_bojonegoro.geojson", "kode_kemendagri")
    found = overlap(villages, real)
    assert (found[list(PILOT_VILLAGES)] >= 0.80).all(), found[list(PILOT_VILLAGES)]


def test_neighbours_are_the_real_ones(districts):
    """Both sides by one rule: a shared border longer than 100 m."""
    derived, real = (
        set(adjacency(layer)[["code_a", "code_b"]].itertuples(index=False, name=None))
        for layer in districts
    )
    assert real <= derived, f"recall below 1: {real - derived} not drawn as neighbours"
    assert len(derived & real) / len(derived) >= 0.9, derived - real


FILES = {
    "desa_bojonegoro.geojson": (Level.VILLAGE, "kode_kemendagri", 430),
    "kecamatan_bojonegoro.geojson": (Level.DISTRICT, "kode_kecamatan", 28),
}


@pytest.mark.parametrize("file", FILES)
def test_real_boundaries_are_imported_and_hardly_change_when_drawn(state, tmp_path, file):
    level, key, count = FILES[file]
    somebody = Actor("penguji", Role.OPERATOR, Way.TERMINAL)
    found = imported_boundaries.examine(somebody, (REAL / file).read_bytes(), file)
    assert found.problems == ()
    path = tmp_path / "drawn.geojson"
    path.write_text(found.layers[f"{level}.geojson"], encoding="utf-8")
    drawn = read(path, "code")
    assert len(drawn) == count
    alike = overlap(drawn, read(REAL / file, key))
    assert alike.median() > 0.95
    assert alike.min() > 0.8, "a small village far from square loses most"
