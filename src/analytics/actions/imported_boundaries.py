"""Boundaries of an office into the maps: examined, mended where little is wrong, then put to use.

geopandas and shapely are imported when this runs, never by the app's pages.
"""

from __future__ import annotations

import json
import tempfile
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.actions import audit
from analytics.intake import boundaries as intake
from analytics.measures import cells, mending
from analytics.store import geometry, records, tables, versions
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Actor, Role, demand
from analytics.wording.quantities import number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd

    from analytics.store.versions import Version

DECIMALS = 5  # about a metre
_TOLERANCES = (10.0, 20.0, 30.0, 40.0, 60.0, 80.0, 120.0, 180.0)  # metres
# Half as many again as the derived villages have: a map of more changes more slowly.
_CORNERS = 20_000
_APART = "apart."
_LARGEST = 200 << 20  # bytes of a download
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever brings boundaries says of them."""

    publisher: str
    title: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True)
class Examined:
    """Boundaries as they would be drawn; `files` is empty if they are refused.

    Attributes:
        level: of the places in the file.
        files: name within a version to content.
        problems: errors and warnings.
        told: what was found, for the report: places, by_name, apart, overlap, gap, crs, corners.
        base: the version in use when this was worked out.
    """

    level: Level
    files: Mapping[str, str]
    problems: tuple[Problem, ...]
    told: Mapping[str, Any] = field(default_factory=dict)
    base: str = ""

    @property
    def refused(self) -> bool:
        """True if nothing of it may be put to use."""
        return not self.files


def examine(
    content: bytes,
    file_name: str,
    told: Told,
    aliases: Mapping[tuple[str, str], str] | None = None,
) -> Examined:
    """Read a file of boundaries of Bojonegoro and work out the layers; nothing is stored.

    Raises:
        BrokenData: it cannot be read as a map, or names too few of our places.
    """
    areas = tables.areas()
    found = intake.read(content, file_name, areas, BOJONEGORO, aliases or {})
    problems = list(found.problems)
    report: dict[str, Any] = {
        "file": file_name,
        "crs": found.crs,
        "places": len(found.shapes),
        "by_name": found.by_name.to_dict("records"),
        "apart": found.apart["name"].tolist(),
    }
    if any(not problem.warning for problem in problems):
        return Examined(found.level, {}, tuple(problems), report)
    together = _with_apart(found)
    mended = mending.mend(together)
    report |= {"overlap": mended.overlap, "gap": mended.gap}
    problems += _of_cover(file_name, mended)
    if mended.too_broken:
        return Examined(found.level, {}, tuple(problems), report)
    layers = _layers(mended.shapes, found)
    report["corners"] = {level.value: _corners(layer) for level, layer in layers.items()}
    source = _sources() | {
        level.value: {**{name: getattr(told, name) for name in Told.__slots__}, "file": file_name}
        for level in layers
    }
    files = {
        f"{geometry.IMPORTED}/{level}.geojson": geometry.geojson(layer.items())
        for level, layer in layers.items()
    }
    labels = cells.label_points(layers[Level.DISTRICT], DECIMALS)
    files[f"{geometry.IMPORTED}/labels.csv"] = labels.to_csv(index=False, lineterminator="\n")
    apart = zip(found.apart["name"], found.apart.geometry, strict=True)
    files[f"{geometry.IMPORTED}/apart.geojson"] = geometry.geojson(apart, key="name")
    files[f"{geometry.IMPORTED}/source.json"] = json.dumps(source, ensure_ascii=False, indent=2)
    return Examined(found.level, files, tuple(problems), report, versions.current())


def put_to_use(actor: Actor, examined: Examined) -> Version:
    """Let the maps draw what was examined, as a new version.

    Raises:
        NotAllowed: the actor may not accept an import.
        ValueError: it was refused.
        Moved: other boundaries were put to use meanwhile.
    """
    demand(actor, Role.APPROVER, "Mengganti batas wilayah")
    if examined.refused:
        raise ValueError("boundaries that were refused cannot be put to use")
    with tempfile.TemporaryDirectory() as work:
        changes: dict[str, Path | None] = {}
        for name, text in examined.files.items():
            path = changes[name] = Path(work) / Path(name).name
            path.write_text(text, encoding="utf-8", newline="\n")
        note = (
            f"Batas {examined.level.label} dari {examined.told['file']}: "
            f"{number(examined.told['places'])} wilayah."
        )
        with records.session() as session:
            version = versions.commit(
                changes, examined.base, actor.name, note, {"layout": Layout.BOUNDARIES.value}
            )
            after = {
                "version": version.name,
                "file": examined.told["file"],
                "level": examined.level.value,
            }
            audit.record(session, actor, Deed.BOUNDARIES_IMPORTED, note, None, after)
        return version


def _with_apart(found: intake.Outlines) -> gpd.GeoSeries:
    """All polygons of the file by label: gaps are what lies between all of them."""
    import geopandas as gpd  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    apart = gpd.GeoSeries(
        found.apart.geometry.to_numpy(),
        index=[f"{_APART}{place}" for place in range(len(found.apart))],
        crs=found.shapes.crs,
    )
    return gpd.GeoSeries(pd.concat([found.shapes, apart]), crs=found.shapes.crs)


def _layers(shapes: gpd.GeoSeries, found: intake.Outlines) -> dict[Level, gpd.GeoSeries]:
    """The layers the file gives: districts of villages too, forest and water among them."""
    for tolerance in _TOLERANCES:
        simple = cells.simplified(shapes, tolerance, DECIMALS)
        if _corners(simple) <= _CORNERS:
            break
    ours = simple[[not str(label).startswith(_APART) for label in simple.index]]
    if found.level is Level.DISTRICT:
        return {Level.DISTRICT: cells.canonical(ours)}
    named = dict(zip(simple.index[len(ours) :], found.apart["parent"], strict=True))
    parents = cells.parents_of(simple, named)
    districts = cells.dissolve(simple, [parents[label] for label in simple.index])
    return {Level.DISTRICT: cells.canonical(districts), Level.VILLAGE: cells.canonical(ours)}


def _corners(layer: gpd.GeoSeries) -> int:
    return int(layer.count_coordinates().sum())


def _of_cover(file: str, mended: mending.Mended) -> list[Problem]:
    """What was mended, or is too much to be."""
    names = tables.areas().set_index("code")["name"].to_dict()
    found = []
    worst = "; ".join(
        f"{names.get(a, 'poligon lain')} dan {names.get(b, 'poligon lain')}"
        for a, b, _ in mended.overlapping[:3]
    )
    told = {
        "overlap": (mended.overlap, f"tumpang tindih ({worst})" if worst else "tumpang tindih"),
        "gap": (mended.gap, "celah di antara wilayah"),
    }
    for rule, (share, what) in told.items():
        size = f"{quantity(100 * share, Unit.PERCENT, 3)} luas seluruhnya"
        if share >= mending.LARGEST_SHARE:
            sentence = f"{what} {size}, lebih dari 0,1%; rapikan petanya, lalu kirim lagi."
            found.append(Problem(file, rule, sentence))
        elif share * 1e6 >= 1:  # a millionth is the rounding of the file
            sentence = f"{what} {size}; sudah dirapikan."
            found.append(Problem(file, rule, sentence, warning=True))
    return found


def _sources() -> dict[str, Any]:
    """Where the imported layers in use come from, by level."""
    return dict(geometry.sources())


def fetched(source: str) -> tuple[str, bytes]:
    """Name and content of a file, or of what lies at an http(s) address.

    Raises:
        BrokenData: the address gives no file, or one larger than 200 MB.
        OSError: there is no such file.
    """
    address = urllib.parse.urlsplit(source)
    if address.scheme not in {"http", "https"}:
        return Path(source).name, Path(source).read_bytes()
    name = Path(urllib.parse.unquote(address.path)).name
    try:
        with urllib.request.urlopen(source, timeout=_SECONDS) as answer:  # noqa: S310 - http(s) only
            content = answer.read(_LARGEST + 1)
    except (OSError, ValueError) as problem:
        sentence = "alamat itu tidak memberi berkas; unduh dahulu, lalu impor berkasnya."
        raise BrokenData([Problem(source, "no-download", sentence)]) from problem
    if len(content) > _LARGEST:
        sentence = "berkas lebih dari 200 MB; sederhanakan petanya dahulu."
        raise BrokenData([Problem(source, "too-large", sentence)])
    return name, content


def report(examined: Examined) -> tuple[str, ...]:
    """What was found, in sentences: how places were joined, what lies apart, what was mended."""
    told = examined.told
    lines = [
        f"{number(told['places'])} {examined.level.label} dikenali; sistem koordinat {told['crs']}."
    ]
    if told["by_name"]:
        names = ", ".join(f"{row['written']} ({row['code']})" for row in told["by_name"])
        lines.append(f"Dicocokkan menurut nama, bukan kode: {names}.")
    if told["apart"]:
        apart = joined([name or "tanpa nama" for name in told["apart"]])
        lines.append(f"Bukan wilayah, disimpan terpisah: {apart}.")
    return (*lines, *map(str, examined.problems))
