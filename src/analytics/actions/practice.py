"""Make the example register, and the cubes the pages read of it."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from analytics.actions.amounts import amounts
from analytics.measures import cubes, district_cubes
from analytics.measures import recipients as overlapping
from analytics.measures.journeys import Watch
from analytics.simulate.anchors import KNOWN
from analytics.simulate.recipients import recipients
from analytics.simulate.register import build
from analytics.store import cubes as cube_files
from analytics.store import editions, places, register, tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.standing import Standing

FIRST_YEAR = 2021
_DIGITS = 12  # of the hash that names an edition


def make_example(state: Path) -> None:
    """Write the example register and its cubes below `state`, unless the same ones are there.

    An edition is named by what made it (the code of `simulate` and `measures`, the population that
    sets the weights, and what PKH pays), so that a change of any makes another. Register and cubes
    get their name together: no reader meets cubes of another register.

    Raises:
        BrokenData: what lies there is no example, and would be replaced.
    """
    folder = places.example_folder(state)
    recipe = _recipe()
    if editions.in_use(folder) == folder / recipe:
        return
    _refuse_to_replace(folder)
    if (folder / recipe).is_dir():  # made before, by a process that died or by earlier code
        editions.use(folder, recipe)
        return
    made = build(village_weights(), KNOWN)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".new-", dir=folder) as work:
        new = Path(work) / recipe
        register.write(made, new)
        frames = {name: made.frame(name) for name in district_cubes.FRAMES}
        watch = Watch(made.cutoff, KNOWN.opening.day + timedelta(days=1))
        by_village = cubes.build(frames, made.cutoff, BOJONEGORO, FIRST_YEAR)
        index = amounts(made.cutoff)
        cube_files.write(by_village | district_cubes.build(frames, watch, BOJONEGORO, index), new)
        lists = ("families", "episodes", "programmes")
        invented = recipients({name: made.frame(name) for name in lists})
        cube_files.write(overlapping.cubes(invented, BOJONEGORO), new)
        editions.put(new, folder, recipe)


def _refuse_to_replace(folder: Path) -> None:
    for manifest in sorted(folder.glob(f"[!.]*/{register.MANIFEST}")):
        found = register.read_manifest(manifest.parent)["standing"]
        if found != Standing.EXAMPLE:
            sentence = (
                f"daftar KPM di sini berkedudukan {Standing(found).label}, bukan data contoh, "
                "jadi tidak diganti; pindahkan foldernya ke tempat yang aman, lalu ulangi."
            )
            raise BrokenData([Problem(str(manifest), "not-an-example", sentence)])


def village_weights() -> pd.DataFrame:
    """Weights of the 430 villages (code, weight in persons).

    No population per village is public, so each kecamatan's is spread evenly over its villages.
    """
    inside = tables.areas_within(BOJONEGORO)
    villages = inside[inside["level"] == Level.VILLAGE]
    claims = tables.claims()
    people = claims[
        (claims["indicator"] == "population")
        & (claims["series_id"] == tables.indicator("population").main_series)
        & (claims["rank"] == Rank.PREFERRED)
        & claims["area_code"].isin(villages["parent_code"])
    ]
    population = people.sort_values("period_end").groupby("area_code")["value"].last()
    count = villages.groupby("parent_code")["code"].transform("size")
    weight = villages["parent_code"].map(population) / count
    return pd.DataFrame({"code": villages["code"], "weight": weight}).reset_index(drop=True)


def _recipe() -> str:
    digest = hashlib.sha256(village_weights().to_csv(index=False).encode())
    digest.update(repr(sorted(amounts(KNOWN.cutoff).items())).encode())
    for room in ("simulate", "measures"):
        for module in sorted(files(f"analytics.{room}").iterdir(), key=lambda m: m.name):
            if module.name.endswith(".py"):
                digest.update(module.read_bytes())
    return digest.hexdigest()[:_DIGITS]
