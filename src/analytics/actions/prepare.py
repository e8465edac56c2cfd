"""Make what the app needs before it starts: local map files, the example register, its cubes.

Doing it again with nothing changed takes a moment.
"""

from __future__ import annotations

import shutil
from importlib.resources import files
from typing import TYPE_CHECKING

from analytics.actions.practice import make_example
from analytics.store import geometry, package, places, tables

if TYPE_CHECKING:
    from pathlib import Path


def prepare() -> None:
    """Check the figures, then write whatever is missing or out of date.

    Raises:
        BrokenData: a data file breaks its contract or its checksum.
        GeometryError: the derived boundaries are missing or broken.
    """
    package.verify(places.data_folder())
    write_static(places.static_folder())
    make_example(places.state_folder())


def write_static(folder: Path) -> None:
    """Everything the browser fetches from us: Leaflet, the geometry, names, drawing code."""
    geo = places.geo_folder()
    geometry.write_scripts(folder, geo)
    areas = tables.areas()
    names = dict(zip(areas["code"], areas["name"], strict=True))
    geometry.put(folder / geometry.SCRIPT_FOLDER, *geometry.places_script(names, geo))
    drawing = files("analytics.draw").joinpath("choropleth.js").read_text(encoding="utf-8")
    geometry.put(folder / "map", f"choropleth.{geometry.digest(drawing)}.js", drawing)
    _copy_leaflet(folder / "leaflet")


def _copy_leaflet(target: Path) -> None:
    from xstatic.pkg import leaflet  # noqa: PLC0415 - only the preparation needs it

    if (target / "leaflet.js").exists():
        return
    for name in ("leaflet.js", "leaflet.css", "images"):
        source = f"{leaflet.BASE_DIR}/{name}"
        if name == "images":
            shutil.copytree(source, target / name, dirs_exist_ok=True)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
