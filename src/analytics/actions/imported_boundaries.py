"""Boundaries of an office into the maps: examined, mended where little is wrong, then put to use.

geopandas and shapely are imported when this runs, never by the app's pages.
"""

from __future__ import annotations

import json
import shutil
import urllib.parse
import urllib.request
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.actions import audit, imports, reading, trail
from analytics.actions.said import understood
from analytics.intake import boundaries as intake
from analytics.measures import cells, mending
from analytics.store import geometry, proposals, records, tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.personal import scrubbed
from analytics.wording.quantities import number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd

    from analytics.store.proposals import Proposal
    from analytics.vocabulary.role import Actor

DECIMALS = 5  # about a metre
_TOLERANCES = (10.0, 20.0, 30.0, 40.0, 60.0, 80.0, 120.0, 180.0)  # metres
# Half as many again as the derived villages have: a map of more changes more slowly.
_CORNERS = 20_000
_APART = "apart."
_LARGEST = 200 << 20  # bytes of a download
_SECONDS = 60.0
_SAID = ("publisher", "title", "published", "url")
_NAMED = 12  # places joined by name that are told one by one


@dataclass(frozen=True)
class Examined:
    """Boundaries as they would be drawn; `layers` is empty if they are refused.

    Attributes:
        level: of the places in the file.
        layers: file name to content: a GeoJSON a level, label points, what lies apart.
        problems: errors and warnings.
        told: what was found: file, places, by_name, apart, overlap, gap, crs, corners.
    """

    level: Level
    layers: Mapping[str, str]
    problems: tuple[Problem, ...]
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """True if nothing of it may be put to use."""
        return not self.layers


def examine(actor: Actor, source: imports.Source, content: bytes) -> Examined:
    """Read a file of boundaries of Bojonegoro and work out the layers; nothing is stored.

    Raises:
        NotAllowed: the actor may not propose an import.
        Refused: what is said of the file cannot be read.
        BrokenData: it cannot be read as a map, or names too few of our places.
    """
    imports.allow(actor, Layout.BOUNDARIES)
    understood(source)
    file_name = source.file
    found = intake.read(content, file_name, tables.areas(), BOJONEGORO, reading.aliases())
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
    files = {f"{level}.geojson": geometry.geojson(layer.items()) for level, layer in layers.items()}
    labels = cells.label_points(layers[Level.DISTRICT], DECIMALS)
    apart = zip(found.apart["name"], found.apart.geometry, strict=True)
    files["labels.csv"] = labels.to_csv(index=False, lineterminator="\n")
    files["apart.geojson"] = geometry.geojson(apart, key="name")
    return Examined(found.level, files, tuple(problems), report)


def propose(actor: Actor, source: imports.Source, examined: Examined) -> Proposal:
    """Keep what was examined until a pengesah decides (`imports.accept`, `imports.reject`).

    Raises:
        NotAllowed: the actor may not propose an import.
        BrokenData: it was refused; its problems are those of `examined`.
    """
    imports.allow(actor, Layout.BOUNDARIES)
    if examined.refused:
        raise BrokenData([one for one in examined.problems if not one.warning])
    begun = replace(
        proposals.begun(Layout.BOUNDARIES, source.file, actor.name, dict(source.details)),
        warnings=tuple(scrubbed(asdict(one)) for one in examined.problems),
        facts={"level": examined.level.value, "places": examined.told["places"]}
        | {"told": scrubbed(found_in(examined))},
    )

    def fill(folder: Path, proposal: Proposal) -> Proposal:
        for name, text in examined.layers.items():
            (folder / proposals.ROWS / name).write_text(text, encoding="utf-8", newline="\n")
        return worked_out(folder, proposal)

    made = proposals.put(begun, fill)
    with records.session() as session:
        audit.record(session, actor, *trail.proposing(made))
    return made


def worked_out(folder: Path, proposal: Proposal) -> Proposal:
    """Write the files a version would get: the layers, and whose each layer then is."""
    target = folder / proposals.FILES / geometry.IMPORTED
    target.mkdir()
    for row in (folder / proposals.ROWS).iterdir():
        shutil.copyfile(row, target / row.name)
    said = {name: proposal.details.get(name, "") for name in _SAID} | {"file": proposal.file}
    levels = (path.stem for path in target.glob("*.geojson") if path.stem in set(Level))
    sources = geometry.sources(proposal.base) | dict.fromkeys(levels, said)
    text = json.dumps(sources, ensure_ascii=False, indent=2)
    (target / "source.json").write_text(text, encoding="utf-8")
    return proposal


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
    names = tables.names().to_dict()
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


def found_in(examined: Examined) -> tuple[str, ...]:
    """What was found, in sentences: how many places, how they were joined, what lies apart."""
    told = examined.told
    lines = [
        f"{number(told['places'])} {examined.level.label} dikenali; sistem koordinat {told['crs']}."
    ]
    if told["by_name"]:
        names = joined([f"{row['written']} ({row['code']})" for row in told["by_name"][:_NAMED]])
        more = len(told["by_name"]) - _NAMED
        rest = f", dan {number(more)} lainnya" if more > 0 else ""
        lines.append(f"Dicocokkan menurut nama, bukan kode: {names}{rest}.")
    if told["apart"]:
        apart = joined([name or "tanpa nama" for name in told["apart"]])
        lines.append(f"Bukan wilayah, disimpan terpisah: {apart}.")
    return tuple(lines)
