"""Build the boundaries the maps draw from the reference points in `geo/points.csv`.

A build-time action: geopandas and shapely are imported when it runs, never by the app.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.store import geometry
from analytics.vocabulary.area import BOJONEGORO, WITH_VILLAGES, Level, level_of
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from pathlib import Path

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


class PointsError(BrokenData):
    """`geo/points.csv` breaks its contract."""


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file written: its path, the number of areas in it, its size in bytes."""

    path: Path
    areas: int
    size: int


def build_boundaries(geo_folder: Path) -> tuple[BuiltFile, ...]:
    """Derive the boundary layers and label points; the same points give the same bytes.

    Args:
        geo_folder: holds `points.csv`; receives `derived/{regency,district,village}.geojson`,
            the districts and villages of the other regencies of `WITH_VILLAGES` in files of their
            own (`village-33.16.geojson`), `derived/labels.csv` (districts and regencies) and
            `derived/villages.csv` (a point of each village).

    Returns:
        The files written.

    Raises:
        PointsError: the points break their contract or do not bound an area shown.
    """
    from analytics.measures import cells  # noqa: PLC0415 - geopandas is for the build only
    from analytics.measures.village_points import village_points  # noqa: PLC0415 - as above

    source = geo_folder / "points.csv"
    points = _read_points(source)
    try:
        drawn = cells.thiessen_cells(points)
    except ValueError as error:
        sentence = (
            "ada wilayah di tepi yang tidak dikelilingi titik lain; tambahkan titik berperan "
            "buffer atau sea di luarnya."
        )
        raise PointsError([Problem(source.name, "unbounded", sentence)]) from error
    # Each regency in a coverage of its own: that Bojonegoro's stays as it is, whoever is added.
    layers = {
        geometry.name_of(level, home): (level, layer)
        for home in WITH_VILLAGES
        for level, layer in cells.boundary_layers(
            drawn,
            home=home,
            regencies=SHOWN_REGENCIES,
            tolerance=TOLERANCE_METRES,
            decimals=DECIMALS,
        ).items()
        if home == BOJONEGORO or level is not Level.REGENCY
    }
    labelled = [layer for level, layer in layers.values() if level is not Level.VILLAGE]
    labels = pd.concat([cells.label_points(layer, DECIMALS) for layer in labelled])
    labels = labels.sort_values("code")
    drawn_villages = [layer for level, layer in layers.values() if level is Level.VILLAGE]
    villages = {code: shape for layer in drawn_villages for code, shape in layer.items()}
    marks = village_points(points, villages, DECIMALS)

    derived = geo_folder / "derived"
    derived.mkdir(exist_ok=True)
    texts = {
        f"{name}.geojson": (geometry.geojson(layer.items()), len(layer))
        for name, (_, layer) in layers.items()
    }
    texts["labels.csv"] = labels.to_csv(index=False, lineterminator="\n"), len(labels)
    texts["villages.csv"] = marks.to_csv(index=False, lineterminator="\n"), len(marks)
    return tuple(_write(derived / name, *content) for name, content in texts.items())


def _read_points(source: Path) -> pd.DataFrame:
    """The points; each number that is none is missing, and so outside of every bound."""
    points = _read_text(source)
    for column in ("lat", "lon"):
        points[column] = pd.to_numeric(points[column], errors="coerce")
    village = points["code"].map(_is_village)
    reference = points["role"] == "reference"
    of_shown = points["code"].str.startswith(tuple(f"{code}." for code in SHOWN_REGENCIES))
    rules = {
        ("role", "enum"): (
            ~points["role"].isin(_ROLES),
            f"peran harus salah satu dari {', '.join(_ROLES)}",
        ),
        ("code", "village-code"): (
            ~village & (points["role"] != "sea"),
            "isinya bukan kode desa atau kelurahan seperti 35.22.08.2005",
        ),
        ("lat", "within-indonesia"): (
            ~points["lat"].between(-11, 6),
            "lintang harus angka antara -11 dan 6, dengan titik sebagai tanda desimal",
        ),
        ("lon", "within-indonesia"): (
            ~points["lon"].between(95, 141),
            "bujur harus angka antara 95 dan 141, dengan titik sebagai tanda desimal",
        ),
        ("lat, lon", "one-place-once"): (
            points.duplicated(["lat", "lon"]),
            "tempat ini sudah dipakai titik lain; hapus salah satunya",
        ),
        ("code, role", "reference-only"): (
            of_shown & ~reference,
            "wilayah kabupaten yang digambar hanya boleh berperan reference",
        ),
    }
    for (column, rule), (broken, sentence) in rules.items():
        if broken.any():
            line = int(broken.to_numpy().argmax()) + 2  # the header is line 1
            problem = Problem(source.name, rule, f"{sentence}; betulkan.", line, column)
            raise PointsError([problem])
    there = set(points.loc[reference, "code"].str[: len(BOJONEGORO)])
    if missing := [code for code in SHOWN_REGENCIES if code not in there]:
        sentence = f"tidak ada titik reference di {', '.join(missing)}; tambahkan."
        raise PointsError([Problem(source.name, "missing-regency", sentence)])
    return points


def _read_text(source: Path) -> pd.DataFrame:
    try:
        points = pd.read_csv(source, dtype=str, keep_default_na=False)
    except FileNotFoundError:
        sentence = "berkas tidak ada; kembalikan dari salinan proyek."
        raise PointsError([Problem(source.name, "missing-file", sentence)]) from None
    except ValueError:  # bytes that are no UTF-8, cells too many, nothing at all
        sentence = "berkas bukan CSV dalam UTF-8; simpan ulang atau kembalikan dari salinan proyek."
        raise PointsError([Problem(source.name, "invalid-csv", sentence)]) from None
    if list(points.columns) != _COLUMNS:
        sentence = f"judul kolom harus {', '.join(_COLUMNS)}; betulkan."
        raise PointsError([Problem(source.name, "incorrect-label", sentence, row=1)])
    return points


def _is_village(code: str) -> bool:
    try:
        return level_of(code) is Level.VILLAGE
    except ValueError:
        return False


def _write(path: Path, text: str, areas: int) -> BuiltFile:
    content = text.encode("ascii")
    path.write_bytes(content)
    return BuiltFile(path, areas, len(content))
