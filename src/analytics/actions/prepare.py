"""Make what the app needs before it starts: map files, records, the example register, its cubes.

Doing it again with nothing changed takes a moment.
"""

from __future__ import annotations

import os
import shutil
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.actions import backup, breaks, choices
from analytics.actions.practice import make_example
from analytics.store import geometry, hashed, package, places, records, tables, versioned
from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAFLET = "leaflet/leaflet.js"


def prepare() -> tuple[str, ...]:
    """Check the figures, then write whatever is missing or out of date.

    Called again in one process it does nothing, until there is another version of the data.

    Returns:
        The scripts of a map, below the static folder.

    Raises:
        BrokenData: a data file breaks its contract or its checksum, the derived boundaries are
            missing or broken, or a register that is no example would be replaced.
    """
    state = places.state_folder()
    return _prepare(places.data_folder(), places.geo_folder(), state, versioned.version())


@lru_cache(maxsize=1)
def _prepare(data: Path, _geo: Path, state: Path, _version: str) -> tuple[str, ...]:
    package.verify(data)
    backup.finish(state)
    records.upgrade()
    choices.rebuild()
    breaks.rebuild()
    scripts = write_static(places.static_folder())
    make_example(state)
    return scripts


def write_static(folder: Path) -> tuple[str, ...]:
    """Everything the browser fetches from us: Leaflet, the geometry, names, drawing code.

    Returns:
        The scripts of a map below `folder`, in the order they have to load.
    """
    geo = places.geo_folder()
    layers = geometry.write_scripts(folder, geo)
    labels, text = geometry.places_script(tables.names(), geo)
    hashed.put(folder / geometry.SCRIPT_FOLDER, labels, text, geometry.GRACE)
    drawing = files("analytics.draw").joinpath("choropleth.js").read_text(encoding="utf-8")
    drawer = f"choropleth.{hashed.digest(drawing)}.js"
    hashed.put(folder / "map", drawer, drawing, geometry.GRACE)
    _copy_leaflet(folder / "leaflet")
    named = (*(layer.script for layer in layers), labels)
    return (_LEAFLET, *_shapes(named), f"map/{drawer}")


def scripts_of(regency: str) -> tuple[str, ...]:
    """The scripts of a map of a regency, below the static folder, in the order they have to load.

    Those of another regency than Bojonegoro are written when a map of it is first asked for.

    Raises:
        BrokenData: as `prepare`.
        ValueError: nothing is drawn within this regency.
    """
    home = prepare()
    if regency == BOJONEGORO:
        return home
    return _scripts_of(places.static_folder(), places.geo_folder(), regency, home)


@lru_cache(maxsize=8)
def _scripts_of(static: Path, geo: Path, regency: str, home: tuple[str, ...]) -> tuple[str, ...]:
    around = geometry.layer(Level.REGENCY, geo).script
    names = geometry.write_more(static, geo, regency, tables.names())
    return (_LEAFLET, *_shapes([around, *names]), home[-1])


def _shapes(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{geometry.SCRIPT_FOLDER}/{name}" for name in names)


def _copy_leaflet(target: Path) -> None:
    """File by file, each whole: what an interrupted start or an older Leaflet left is replaced."""
    from xstatic.pkg import leaflet  # noqa: PLC0415 - only the preparation needs it

    base = Path(leaflet.BASE_DIR)
    for source in (base / "leaflet.js", base / "leaflet.css", *(base / "images").iterdir()):
        copy = target / source.relative_to(base)
        if copy.exists() and copy.read_bytes() == source.read_bytes():
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        partial = copy.with_name(f".{copy.name}.{os.getpid()}")
        shutil.copyfile(source, partial)
        partial.replace(copy)
