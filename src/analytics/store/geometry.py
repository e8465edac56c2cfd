"""Boundaries as the app needs them: codes by position, bounds, a script for the browser.

A layer is the one that was imported, where there is one, and the derived one elsewhere. Layers of
Blora and Jombang lie in files of their own, so that a map of Bojonegoro fetches none of them.

The geometry goes to the browser once, as a script whose name carries its hash; a rerun sends
class numbers in the order of `Layer.codes`. Nothing here parses a shape, so no geopandas.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.store import hashed, versions
from analytics.vocabulary.area import BOJONEGORO, WITH_VILLAGES, Level
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

IMPORTED = "boundaries"  # within a version
DRAWN_LEVELS = (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)
_INNER = (Level.DISTRICT, Level.VILLAGE)
SCRIPT_FOLDER = "geo"  # within the static folder
# Seconds an earlier script stays: an open page may ask for it, and so may an app of another state.
GRACE = 86_400.0


@dataclass(frozen=True, slots=True)
class Layer:
    """One level of boundaries.

    Attributes:
        level: REGENCY, DISTRICT or VILLAGE.
        name: what the browser calls it: the level, with the regency where it is not Bojonegoro.
        codes: of the areas, by position in the script.
        script: file name within `static/geo/`, with the hash of its content.
        bounds: ((south, west), (north, east)) in degrees, as Leaflet takes them.
    """

    level: Level
    name: str
    codes: tuple[str, ...]
    script: str
    bounds: tuple[tuple[float, float], tuple[float, float]]


class GeometryError(BrokenData):
    """A boundary file is missing or broken; the text says which and what to run."""


def layer(level: Level, geo_folder: Path, regency: str = BOJONEGORO) -> Layer:
    """The layer of a level, of the districts or villages of one regency; read once per process.

    Raises:
        GeometryError: the file of the layer is not what `geo build` writes.
        ValueError: nothing is drawn of this level or regency.
    """
    return _read(level, file_of(level, geo_folder, regency))[0]


def name_of(level: Level, regency: str = BOJONEGORO) -> str:
    """What the layer of a level is called, in its file and in the browser.

    Raises:
        ValueError: nothing is drawn of this level or regency.
    """
    if level not in DRAWN_LEVELS or regency not in WITH_VILLAGES:
        raise ValueError(f"no boundaries are drawn of level {level} in {regency}")
    whole = level is Level.REGENCY or regency == BOJONEGORO
    return level.value if whole else f"{level.value}-{regency}"


def sources(version: str | None = None) -> dict[str, dict[str, str]]:
    """Who published each imported layer, by level: publisher, title, published, url, file.

    Of the version in use, unless another is named.
    """
    path = versions.path(f"{IMPORTED}/source.json", version)
    return {} if path is None else dict(_sources(path))


def geojson(shapes: Iterable[tuple[str, Any]], key: str = "code") -> str:
    """A layer as it is kept: code and shape (with `__geo_interface__`) of each area, no more."""
    features = [
        {"type": "Feature", "properties": {key: value}, "geometry": shape.__geo_interface__}
        for value, shape in shapes
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":")) + "\n"


def write_scripts(static_folder: Path, geo_folder: Path) -> tuple[Layer, ...]:
    """Write each layer's script into `static/geo/` and remove those of earlier boundaries.

    Doing it again changes nothing.
    """
    written = []
    for level in DRAWN_LEVELS:
        current, text = _read(level, file_of(level, geo_folder))
        hashed.put(static_folder / SCRIPT_FOLDER, current.script, text, GRACE)
        written.append(current)
    return tuple(written)


def write_more(
    static_folder: Path, geo_folder: Path, regency: str, names: Mapping[str, str] | pd.Series[str]
) -> tuple[str, ...]:
    """As `write_scripts`, the layers and places of a regency that is not Bojonegoro; their names.

    Raises:
        GeometryError: a layer is not what `geo build` writes.
        ValueError: nothing is drawn within this regency.
    """
    made = [_read(level, file_of(level, geo_folder, regency)) for level in _INNER]
    scripts = [(one.script, text) for one, text in made]
    scripts.append(places_script(names, geo_folder, regency))
    for name, text in scripts:
        hashed.put(static_folder / SCRIPT_FOLDER, name, text, GRACE)
    return tuple(name for name, _ in scripts)


def places_script(
    names: Mapping[str, str] | pd.Series[str], geo_folder: Path, regency: str = BOJONEGORO
) -> tuple[str, str]:
    """Name and text of the script with the name and label point of every area drawn.

    `window.PLACES` maps a code to [name, lat, lon]; areas without a label point have the name only.

    Raises:
        KeyError: an area is drawn that `names` does not know.
    """
    points, home = label_points(geo_folder), regency == BOJONEGORO
    levels = DRAWN_LEVELS if home else _INNER
    codes = (code for level in levels for code in layer(level, geo_folder, regency).codes)
    places = {code: [names[code], *points.get(code, ())] for code in codes}
    told = json.dumps(places, ensure_ascii=False, separators=(",", ":"))
    text = f"window.PLACES=Object.assign(window.PLACES||{{}},{told});\n"
    stem = "places" if home else f"places-{regency.replace('.', '-')}"
    return f"{stem}.{hashed.digest(text)}.js", text


def label_points(geo_folder: Path) -> Mapping[str, tuple[float, float]]:
    """Where the name of each district and regency is written: code to (lat, lon), degrees.

    Raises:
        GeometryError: the file is not there.
    """
    derived = _labels(geo_folder / "derived" / "labels.csv")
    imported = versions.path(f"{IMPORTED}/labels.csv")
    return derived if imported is None else MappingProxyType({**derived, **_labels(imported)})


def village_points(geo_folder: Path) -> Mapping[str, tuple[float, float]]:
    """One point for each village of `WITH_VILLAGES`: code to (lat, lon), degrees, WGS 84.

    It lies in the derived cell of the village (`measures.village_points`) and says about
    where the village is, for a distance or a mark on a map; where its office stands nobody told us.

    Raises:
        GeometryError: the file is not there.
    """
    return _labels(geo_folder / "derived" / "villages.csv")


@cache
def _labels(path: Path) -> Mapping[str, tuple[float, float]]:
    if not path.exists():
        raise _error(path, "missing-file", "berkas tidak ada")
    labels = pd.read_csv(path, dtype={"code": str})
    places = zip(labels["lat"].tolist(), labels["lon"].tolist(), strict=True)
    return MappingProxyType(dict(zip(labels["code"], places, strict=True)))


@cache  # a version never changes, and derived boundaries do at the next start only
def _sources(path: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def file_of(level: Level, geo_folder: Path, regency: str = BOJONEGORO) -> Path:
    """Where the boundaries of a level lie that are in use: the imported or the derived ones.

    Raises:
        ValueError: nothing is drawn of this level or regency.
    """
    file = f"{name_of(level, regency)}.geojson"
    imported = versions.path(f"{IMPORTED}/{file}")
    return geo_folder / "derived" / file if imported is None else imported


@cache
def _read(level: Level, path: Path) -> tuple[Layer, str]:
    try:
        collection = json.loads(path.read_bytes())
        features = collection["features"]
        codes = tuple(feature["properties"]["code"] for feature in features)
        corners = list(_corners(features))
    except FileNotFoundError as error:
        raise _error(path, "missing-file", "berkas tidak ada") from error
    except (ValueError, KeyError, TypeError) as error:
        raise _error(path, "invalid-boundaries", "isinya bukan batas wilayah") from error
    if not codes or list(codes) != sorted(set(codes)):
        raise _error(path, "sorted-codes", "wilayahnya tidak urut kode atau ada yang berulang")
    for position, feature in enumerate(features):
        feature["properties"] = {"i": position, "code": codes[position]}
    shapes = json.dumps(collection, separators=(",", ":"))
    name = path.stem
    text = f'(window.GEO=window.GEO||{{}})["{name}"]={shapes};\n'
    lons, lats = zip(*corners, strict=True)
    bounds = ((min(lats), min(lons)), (max(lats), max(lons)))
    script = f"{name.replace('.', '-')}.{hashed.digest(text)}.js"
    return Layer(level, name, codes, script, bounds), text


def _corners(features: list[dict[str, Any]]) -> Iterator[tuple[float, float]]:
    for feature in features:
        geometry = feature["geometry"]
        single = geometry["type"] == "Polygon"
        for polygon in [geometry["coordinates"]] if single else geometry["coordinates"]:
            yield from polygon[0]  # the outer ring holds the extremes


def _error(path: Path, rule: str, what: str) -> GeometryError:
    sentence = f"{what}; jalankan `python -m analytics geo build`."
    return GeometryError([Problem(f"{path.parent.name}/{path.name}", rule, sentence)])
