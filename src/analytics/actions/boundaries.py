"""Build the boundaries the maps draw from the reference points in `geo/points.csv`.

A build-time action: geopandas and shapely are imported when it runs, never by the app.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.vocabulary.area import BOJONEGORO, Level, level_of

if TYPE_CHECKING:
    from pathlib import Path

    import geopandas as gpd

# Bojonegoro; the seven it borders on; the further members of Bakorwil II on either list known
# (2011; 2022-2024); Rembang, partner of the later list; Kota Madiun, an enclave of its regency.
SHOWN_REGENCIES = (
    "33.16",  # Blora
    "33.17",  # Rembang
    "35.06",  # Kediri
    "35.16",  # Mojokerto
    "35.17",  # Jombang
    "35.18",  # Nganjuk
    "35.19",  # Madiun
    "35.21",  # Ngawi
    BOJONEGORO,
    "35.23",  # Tuban
    "35.24",  # Lamongan
    "35.25",  # Gresik
    "35.71",  # Kota Kediri
    "35.76",  # Kota Mojokerto
    "35.77",  # Kota Madiun
)
# Measured against real boundaries (geo/README.md): below 100 m the fit does not improve, above
# 200 m it falls. 4 decimals are 11 m, far below the error of a cell.
TOLERANCE_METRES = 100.0
DECIMALS = 4

_COLUMNS = ["code", "lat", "lon", "role"]
_ROLES = ("reference", "buffer", "sea")


class PointsError(ValueError):
    """`geo/points.csv` breaks its contract; the text says file, line, column and rule."""


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file written: its path, the number of areas in it, its size in bytes."""

    path: Path
    areas: int
    size: int


def build_boundaries(geo_folder: Path) -> tuple[BuiltFile, ...]:
    """Derive the boundary layers and label points; the same points give the same bytes.

    Args:
        geo_folder: holds `points.csv`; receives `derived/{regency,district,village}.geojson`
            and `derived/labels.csv` (districts and regencies).

    Returns:
        The files written.

    Raises:
        PointsError: the points break their contract or do not bound an area shown.
    """
    from analytics.measures import cells  # noqa: PLC0415 - geopandas is for the build only

    source = geo_folder / "points.csv"
    points = _read_points(source)
    try:
        layers = cells.boundary_layers(
            cells.thiessen_cells(points),
            home=BOJONEGORO,
            regencies=SHOWN_REGENCIES,
            tolerance=TOLERANCE_METRES,
            decimals=DECIMALS,
        )
    except ValueError as error:
        raise PointsError(f"{source.name}: {error}") from error
    labels = pd.concat(
        [cells.label_points(layers[level], DECIMALS) for level in (Level.REGENCY, Level.DISTRICT)]
    ).sort_values("code")

    derived = geo_folder / "derived"
    derived.mkdir(exist_ok=True)
    texts = {f"{level}.geojson": (_geojson(layer), len(layer)) for level, layer in layers.items()}
    texts["labels.csv"] = labels.to_csv(index=False, lineterminator="\n"), len(labels)
    return tuple(_write(derived / name, *content) for name, content in texts.items())


def _read_points(source: Path) -> pd.DataFrame:
    points = pd.read_csv(source, dtype={"code": str, "role": str})
    if list(points.columns) != _COLUMNS:
        raise PointsError(f"{source.name}, line 1: columns must be {', '.join(_COLUMNS)}")
    village = points["code"].map(lambda code: _is_village(str(code)))
    of_shown = points["code"].str.startswith(tuple(f"{code}." for code in SHOWN_REGENCIES))
    rules = {
        "role": (~points["role"].isin(_ROLES), f"one of {', '.join(_ROLES)}"),
        "code": (~village & (points["role"] != "sea"), "a village code"),
        "lat": (~points["lat"].between(-11, 6), "a latitude within Indonesia"),
        "lon": (~points["lon"].between(95, 141), "a longitude within Indonesia"),
        "lat, lon": (points.duplicated(["lat", "lon"]), "no two points in one place"),
        "code, role": (
            of_shown & (points["role"] != "reference"),
            "a regency that is shown has reference points only",
        ),
    }
    for column, (broken, rule) in rules.items():
        if broken.any():
            line = int(broken.to_numpy().argmax()) + 2  # the header is line 1
            raise PointsError(f"{source.name}, line {line}, column {column}: must be {rule}")
    return points


def _is_village(code: str) -> bool:
    try:
        return level_of(code) is Level.VILLAGE
    except ValueError:
        return False


def _geojson(layer: gpd.GeoSeries) -> str:
    features = [
        {"type": "Feature", "properties": {"code": code}, "geometry": shape.__geo_interface__}
        for code, shape in layer.items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":")) + "\n"


def _write(path: Path, text: str, areas: int) -> BuiltFile:
    content = text.encode("ascii")
    path.write_bytes(content)
    return BuiltFile(path, areas, len(content))
