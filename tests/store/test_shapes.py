from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
import shapely

from analytics.store import geometry, places, shapes
from analytics.vocabulary.area import Level

OF_ALL = 40_000  # letters


def drawn(level: Level):
    return shapes.shapes(level, places.geo_folder())


def area(shape) -> shapely.Geometry:
    return shapely.union_all([shapely.Polygon(ring) for ring in shape.rings])


def test_every_kecamatan_has_an_outline_within_the_square():
    found = drawn(Level.DISTRICT)
    assert (
        tuple(one.code for one in found)
        == geometry.layer(Level.DISTRICT, places.geo_folder()).codes
    )
    corners = [corner for one in found for ring in one.rings for corner in ring]
    assert min(x for x, _ in corners) == 0
    assert min(y for _, y in corners) == 0
    assert max(max(corner) for corner in corners) == 1
    assert all(ring[0] == ring[-1] for one in found for ring in one.rings)


@pytest.mark.parametrize("level", [Level.DISTRICT, Level.REGENCY])
def test_a_layer_is_small_enough_for_a_slide(level):
    text = " ".join(f"{x},{y}" for one in drawn(level) for ring in one.rings for x, y in ring)
    assert len(text) < OF_ALL


def test_north_is_up_and_east_is_right():
    by_code = {one.code: one.label for one in drawn(Level.DISTRICT)}
    margomulyo, baureno, gondang, kasiman = (
        by_code[code] for code in ("35.22.22", "35.22.10", "35.22.26", "35.22.20")
    )
    assert margomulyo[0] < baureno[0], "Margomulyo lies in the west"
    assert gondang[1] > kasiman[1], "Gondang lies in the south"


def test_a_label_lies_in_its_own_kecamatan():
    for one in drawn(Level.DISTRICT):
        assert area(one).covers(shapely.Point(one.label)), one.code


def test_neighbours_neither_overlap_nor_leave_gaps():
    areas = [area(one) for one in drawn(Level.DISTRICT)]
    whole = shapely.union_all(areas)
    assert sum(one.area for one in areas) == pytest.approx(whole.area, rel=2e-3)
    outside = shapely.Polygon(max(getattr(whole, "geoms", [whole]), key=lambda g: g.area).exterior)
    assert outside.area == pytest.approx(whole.area, rel=2e-3), "no gap within"


def test_the_width_of_a_degree_is_that_of_the_place():
    folder = places.geo_folder()
    (south, west), (north, east) = geometry.layer(Level.DISTRICT, folder).bounds
    height = max(y for one in drawn(Level.DISTRICT) for ring in one.rings for _, y in ring)
    assert height == pytest.approx((north - south) / ((east - west) * 0.9922), rel=1e-3)


def jagged(corners):
    return corners + 0.0006 * np.sin(corners[:, ::-1] * 90_000)


def test_detailed_boundaries_become_small_enough(geo):
    path = geo / "derived" / "district.geojson"
    layer = json.loads(path.read_text(encoding="utf-8"))
    for feature in layer["features"]:
        shape = shapely.segmentize(shapely.geometry.shape(feature["geometry"]), 0.0004)
        shape = shapely.transform(shape, jagged)  # as rivers are; the same for both neighbours
        feature["geometry"] = json.loads(shapely.to_geojson(shape))
    path.write_text(json.dumps(layer), encoding="utf-8")
    found = drawn(Level.DISTRICT)
    assert len(found) == 28
    text = " ".join(f"{x},{y}" for one in found for ring in one.rings for x, y in ring)
    assert len(text) < OF_ALL


def test_a_broken_layer_is_told_and_not_drawn(geo):
    (geo / "derived" / "district.geojson").write_text("{}", encoding="utf-8")
    with pytest.raises(geometry.GeometryError, match=r"district\.geojson"):
        drawn(Level.DISTRICT)


def test_nothing_is_drawn_of_a_province():
    with pytest.raises(ValueError, match="province"):
        drawn(Level.PROVINCE)


def test_a_start_without_slides_imports_no_geometry():
    code = (
        "import sys, analytics.answers.decks\n"
        "sys.exit(sorted({'geopandas', 'pyproj'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
