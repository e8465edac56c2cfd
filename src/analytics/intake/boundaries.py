"""Boundaries from a file of an office: GeoJSON, zipped shapefile, GeoPackage or KML, in any CRS.

Polygons are joined to places by code, or by name within the parent; which way is told of each.
How many places there have to be comes from our table of areas, never from the file.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from analytics.intake.place_columns import Joined, join
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.area import Level

DEGREES = "EPSG:4326"
_SUFFIXES = {".geojson", ".json", ".zip", ".gpkg", ".kml"}
_IN_ZIP = (".shp", ".gpkg", ".geojson", ".json", ".kml")
_LARGEST = 1 << 30  # bytes a packed file may grow to
# Where Indonesia lies, in degrees; what lies here without a CRS is degrees.
_DEGREE_BOUNDS = (94.0, -12.0, 142.0, 7.0)
_NO_VILLAGE = re.compile(
    r"\b(hutan|perhutani|r?kph|bkph|rph|waduk|danau|rawa|sungai|bengawan|embung|badan air|perairan|"
    r"kawasan|perkebunan|tubuh air|water|forest|lake)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Outlines:
    """What a file of boundaries turned out to hold.

    Attributes:
        level: of the places.
        shapes: one shape a place of our table, by code, in order; degrees.
        apart: what is no place of ours (forest, water): name, parent, geometry; degrees.
        by_name: places joined by name: code, written.
        problems: errors and warnings; with an error there are no shapes to use.
        crs: of the file, as it names itself.
    """

    level: Level
    shapes: gpd.GeoSeries
    apart: gpd.GeoDataFrame
    by_name: pd.DataFrame
    problems: tuple[Problem, ...]
    crs: str


def read(
    content: bytes,
    file_name: str,
    areas: pd.DataFrame,
    home: str,
    aliases: Mapping[tuple[str, str], str],
) -> Outlines:
    """The boundaries of the regency `home` in a file.

    Args:
        content: the file.
        file_name: its name; the ending says its kind.
        areas: `data/areas.csv`.
        home: regency whose villages or districts they are.
        aliases: remembered spellings.

    Raises:
        BrokenData: it cannot be read, has no polygons, or names none of our places.
    """
    frame = _open(content, file_name)
    warnings = []
    if frame.crs is None:
        frame = frame.set_crs(_assumed(frame, file_name))
        sentence = (
            "berkas tidak menyebut sistem koordinatnya; dianggap derajat WGS 84. Periksa petanya."
        )
        warnings.append(Problem(file_name, "no-crs", sentence, warning=True))
    crs = frame.crs.name
    frame, skipped = _polygons(frame, file_name)
    frame = frame.to_crs(DEGREES)
    joined = join(frame.drop(columns="geometry"), areas, home, aliases)
    if joined is None:
        sentence = (
            "tidak ada kolom kode atau nama wilayah yang dikenal; sertakan kode Kemendagri atau "
            "BPS, atau nama kecamatan dan desa."
        )
        raise BrokenData([Problem(file_name, "no-places", sentence)])
    shapes = frame.geometry[joined.code != ""].groupby(joined.code[joined.code != ""])
    united = gpd.GeoSeries(
        {code: shapely.union_all(group.to_numpy()) for code, group in shapes}, crs=DEGREES
    ).rename_axis("code")
    rest = joined.code == ""
    apart = gpd.GeoDataFrame(
        {"name": joined.written[rest], "parent": joined.parent[rest]},
        geometry=frame.geometry[rest],
        crs=DEGREES,
    ).reset_index(drop=True)
    problems = [*warnings, *skipped, *_problems(file_name, joined, apart, areas, home)]
    by_name = pd.DataFrame({"code": joined.code, "written": joined.written})[
        joined.by_name
    ].reset_index(drop=True)
    return Outlines(joined.level, united.sort_index(), apart, by_name, tuple(problems), crs)


def is_no_village(name: str) -> bool:
    """True for the name of a forest or a water, as boundary files hold them between villages."""
    return not name.strip() or _NO_VILLAGE.search(name) is not None


def _problems(
    file: str, joined: Joined, apart: gpd.GeoDataFrame, areas: pd.DataFrame, home: str
) -> list[Problem]:
    wanted = areas[(areas["level"] == joined.level) & areas["code"].str.startswith(f"{home}.")]
    missing = wanted[~wanted["code"].isin(joined.code)]
    found = [
        Problem(
            file,
            "missing-place",
            f"{name} ({code}) tidak ada poligonnya; lengkapi, atau betulkan kode atau namanya.",
            value=code,
        )
        for code, name in zip(missing["code"].tolist(), missing["name"].tolist(), strict=True)
    ]
    strange = [name for name in apart["name"] if not is_no_village(name)]
    found += [
        Problem(
            file,
            "unknown-place",
            f"poligon “{name}” bukan {joined.level.label} yang dikenal; betulkan namanya, atau "
            "biarkan bila memang bukan desa: ia disimpan terpisah.",
            value=name,
            warning=missing.empty,
        )
        for name in strange
    ]
    found += [
        Problem(
            file,
            "code-and-name",
            f"kode {code} milik {ours}, tetapi namanya tertulis “{written}”; kodenya yang dipakai.",
            value=written,
            warning=True,
        )
        for code, ours, written in joined.differing
    ]
    return found


def _open(content: bytes, file_name: str) -> gpd.GeoDataFrame:
    suffix = Path(file_name).suffix.lower()
    if suffix not in _SUFFIXES:
        sentence = (
            "jenis berkas tidak dikenal; pakai GeoJSON, shapefile dalam ZIP, GeoPackage, atau KML."
        )
        raise BrokenData([Problem(file_name, "unknown-kind", sentence)])
    with TemporaryDirectory(prefix="analytics-geo-") as work:
        path = Path(work) / f"berkas{suffix}"
        path.write_bytes(content)
        try:
            source = _unpacked(path, Path(work)) if suffix == ".zip" else path
            layers = [name for name, kind in pyogrio.list_layers(source) if _may_hold(kind)]
            if len(layers) > 1:
                sentence = (
                    f"ada {len(layers)} lapisan poligon ({', '.join(layers)}); simpan satu saja."
                )
                raise BrokenData([Problem(file_name, "several-layers", sentence)])
            if not layers:
                raise BrokenData([_no_polygons(file_name)])
            return pyogrio.read_dataframe(source, layer=layers[0], datetime_as_string=True)
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, zipfile.BadZipFile):
            sentence = "berkas tidak terbaca sebagai peta; simpan ulang dari program petanya."
            raise BrokenData([Problem(file_name, "unreadable", sentence)]) from None


def _unpacked(path: Path, work: Path) -> Path:
    """The one map of a ZIP, unpacked; a shapefile needs the files beside it."""
    with zipfile.ZipFile(path) as packed:
        members = [entry for entry in packed.infolist() if not entry.is_dir()]
        maps = [entry for entry in members if entry.filename.lower().endswith(_IN_ZIP)]
        if len(maps) != 1:
            sentence = f"ZIP berisi {len(maps)} peta; sertakan tepat satu."
            raise BrokenData([Problem(path.name, "several-maps", sentence)])
        if sum(entry.file_size for entry in members) > _LARGEST:
            sentence = "isi ZIP lebih dari 1 GB; sederhanakan petanya dahulu."
            raise BrokenData([Problem(path.name, "too-large", sentence)])
        stem = Path(maps[0].filename).with_suffix("")
        for entry in members:
            inner = Path(entry.filename)
            if inner.with_suffix("") == stem or inner.stem == stem.name:
                target = work / f"peta{inner.suffix.lower()}"  # whatever path the ZIP says
                target.write_bytes(packed.read(entry))
    return work / f"peta{Path(maps[0].filename).suffix.lower()}"


def _may_hold(kind: str | None) -> bool:
    """KML and GeoJSON layers often say no kind, or several."""
    return kind is None or "Polygon" in kind or kind in {"Unknown", "GeometryCollection"}


def _polygons(frame: gpd.GeoDataFrame, file: str) -> tuple[gpd.GeoDataFrame, list[Problem]]:
    shapes = shapely.make_valid(shapely.force_2d(frame.geometry.to_numpy()))
    parts = [
        [part for part in shapely.get_parts(shape) if part.geom_type.endswith("Polygon")]
        for shape in shapes
    ]
    has = pd.Series([bool(found) for found in parts], index=frame.index)
    if not has.any():
        raise BrokenData([_no_polygons(file)])
    united = gpd.GeoSeries(
        [shapely.union_all(found) for found in parts if found], index=frame.index[has]
    )
    kept = frame[has].set_geometry(united.set_crs(frame.crs))
    kept = kept.rename_geometry("geometry") if kept.geometry.name != "geometry" else kept
    if has.all():
        return kept, []
    sentence = f"{int((~has).sum())} baris bukan poligon (titik atau garis) dan dilewati."
    return kept, [Problem(file, "no-polygon", sentence, warning=True)]


def _no_polygons(file: str) -> Problem:
    return Problem(file, "no-polygons", "tidak ada poligon di dalamnya; kirim batas wilayahnya.")


def _assumed(frame: gpd.GeoDataFrame, file: str) -> str:
    west, south, east, north = _DEGREE_BOUNDS
    left, bottom, right, top = frame.total_bounds
    if west <= left <= right <= east and south <= bottom <= top <= north:
        return DEGREES
    sentence = (
        "sistem koordinatnya tidak disebut (berkas .prj tidak ada) dan koordinatnya bukan derajat; "
        "sertakan .prj, atau simpan ulang dalam WGS 84."
    )
    raise BrokenData([Problem(file, "no-crs", sentence)])
