"""A file of the data package, with the types its schema declares."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from analytics.store import package
from analytics.vocabulary.claim import Rank

if TYPE_CHECKING:
    from pathlib import Path

_DTYPES = {"string": "str", "number": "float64", "integer": "Int64"}
_KEPT = 64  # tables of this version and of a few before it


@lru_cache(maxsize=_KEPT)
def read(name: str, folder: Path, _version: str) -> pd.DataFrame:
    """A table of the package as it lies in the folder, read once per version; not to be changed.

    Dates are timestamps, numbers float64, and a missing one is NaT or NaN. Missing text is "".
    """
    fields = _fields(name, folder)
    frame = pd.read_csv(
        folder / f"{name}.csv",
        dtype={field["name"]: _DTYPES.get(field["type"], "str") for field in fields},
        keep_default_na=False,
        na_values={
            field["name"]: [""] for field in fields if field["type"] in {"number", "integer"}
        },
    )
    for field in fields:
        if field["type"] == "date":
            frame[field["name"]] = pd.to_datetime(frame[field["name"]], format="%Y-%m-%d")
    if "rank" in frame:
        order = pd.CategoricalDtype([rank.value for rank in Rank], ordered=True)
        frame["rank"] = frame["rank"].astype(order)
    return frame


def _fields(name: str, folder: Path) -> list[dict[str, str]]:
    descriptor = json.loads((folder / package.DESCRIPTOR).read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    fields: list[dict[str, str]] = resources[name]["schema"]["fields"]
    return fields
