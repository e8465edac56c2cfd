"""Which kecamatan touch, by the boundaries in use."""

import json
import warnings

import pytest

from analytics.store import contiguity, places
from analytics.vocabulary.area import Level


def near(features, tmp_path):
    folder = tmp_path / "derived"
    folder.mkdir()
    collection = {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"code": code},
                "geometry": {"type": "Polygon", "coordinates": [square(x, y)]},
            }
            for code, (x, y) in features.items()
        ],
    }
    (folder / "district.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return contiguity.contiguity(Level.DISTRICT, tmp_path)


def square(x, y):
    return [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]


def test_a_corner_is_enough_and_an_island_has_nobody(tmp_path):
    found = near({"a": (0, 0), "b": (1, 0), "c": (1, 1), "d": (7, 7)}, tmp_path)
    assert dict(found) == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b"), "d": ()}


def test_the_neighbours_in_use_are_those_that_libpysal_finds():
    """28 kecamatan, every one with neighbours, both ways."""
    found = contiguity.contiguity(Level.DISTRICT, places.geo_folder())
    assert len(found) == 28
    assert all(found.values())
    assert all(one in found[other] for one, others in found.items() for other in others)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from libpysal.weights import Queen
        from shapely.geometry import shape

        path = places.geo_folder() / "derived" / "district.geojson"
        features = json.loads(path.read_bytes())["features"]
        codes = [feature["properties"]["code"] for feature in features]
        weights = Queen([shape(each["geometry"]) for each in features], ids=codes)
    assert {one: tuple(sorted(others)) for one, others in weights.neighbors.items()} == dict(found)


def test_nothing_is_drawn_of_a_province():
    with pytest.raises(ValueError, match="no boundaries"):
        contiguity.contiguity(Level.PROVINCE, places.geo_folder())
