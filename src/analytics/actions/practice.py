"""Make the example register, and the cubes the pages read of it."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from analytics.measures import cubes
from analytics.simulate.anchors import KNOWN
from analytics.simulate.register import build
from analytics.store import cubes as cube_files
from analytics.store import places, register, tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.claim import Rank

FIRST_YEAR = 2021
_RECIPE = "recipe"


def make_example(state: Path) -> None:
    """Write the example register and its cubes below `state`, unless the same ones are there.

    What made them is remembered with them (the code of `simulate` and `measures` and the
    population that sets the weights), so that a change of either makes them anew.
    """
    folder = places.example_folder(state)
    recipe = _recipe()
    marker = folder / _RECIPE
    if marker.exists() and marker.read_text(encoding="utf-8") == recipe:
        return
    made = build(village_weights(), KNOWN)
    state.mkdir(parents=True, exist_ok=True)
    # Register, cubes and recipe change places together: no reader meets cubes of another register.
    with TemporaryDirectory(prefix=".example-", dir=state) as work:
        new = Path(work) / "new"
        register.write(made, new)
        cube_files.write(cubes.build(made, BOJONEGORO, FIRST_YEAR), new)
        (new / _RECIPE).write_text(recipe, encoding="utf-8")
        register.put_in_place(new, folder)


def village_weights() -> pd.DataFrame:
    """Weights of the 430 villages (code, weight in persons).

    No population per village is public, so each kecamatan's is spread evenly over its villages.
    """
    areas = tables.areas()
    villages = areas[areas["level"] == Level.VILLAGE]
    villages = villages[villages["code"].str.startswith(f"{BOJONEGORO}.")]
    claims = tables.claims()
    people = claims[
        (claims["indicator"] == "population")
        & (claims["rank"] == Rank.PREFERRED)
        & claims["area_code"].isin(villages["parent_code"])
    ]
    population = people.sort_values("period_end").groupby("area_code")["value"].last()
    count = villages.groupby("parent_code")["code"].transform("size")
    weight = villages["parent_code"].map(population) / count
    return pd.DataFrame({"code": villages["code"], "weight": weight}).reset_index(drop=True)


def _recipe() -> str:
    digest = hashlib.sha256(village_weights().to_csv(index=False).encode())
    for room in ("simulate", "measures"):
        for module in sorted(files(f"analytics.{room}").iterdir(), key=lambda m: m.name):
            if module.name.endswith(".py"):
                digest.update(module.read_bytes())
    return digest.hexdigest()
