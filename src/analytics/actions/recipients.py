"""Count the lists of recipients that were imported, against each other and the list of KPM."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.actions.register import list_file, list_origin
from analytics.measures.recipients import cubes
from analytics.store import cubes as cube_files
from analytics.store import versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.recipients import MANIFEST, FamilyList

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_COLUMNS = ["family_id", "list", "district_code", "carded", "sampled"]


def derive(files: Path, base: str, said: Mapping[str, Any], handed_in: Path) -> None:
    """Write into `files` the cubes of the lists and where each list comes from.

    A list of KPM that was imported is the list of PKH, and goes before one of recipients. Without
    any list of recipients nothing is written.

    Args:
        files: folder of the files that change; lists that are not there are those of `base`.
        base: version the import is worked out from; empty before the first.
        said: what whoever imports said of the file, as `actions.register.derive` takes it.
        handed_in: Parquet of the rows of recipients that were read; none of it where another
            list was.
    """
    lists = list_file("recipients", files, base)
    if lists is None:
        return
    rows = pd.read_parquet(lists, columns=_COLUMNS)
    kpm = list_file("kpm", files, base)
    if kpm is not None:
        rows = pd.concat([_of_kpm(kpm), rows[rows["list"] != FamilyList.PKH]], ignore_index=True)
    cube_files.write(cubes(rows, BOJONEGORO), files)
    told = _told_before(base)
    if handed_in.is_file():
        named = pd.read_parquet(handed_in, columns=["list"])
        origin = asdict(list_origin("recipients", said))
        for name in sorted(named["list"].unique()):
            told[name] = origin | {"id": f"{origin['id']}.{name}"}
    (files / MANIFEST).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def _of_kpm(file: Path) -> pd.DataFrame:
    found = pd.read_parquet(file, columns=["family_id", "head_id", "district_code"])
    return pd.DataFrame(
        {
            "family_id": found["family_id"],
            "list": FamilyList.PKH.value,
            "district_code": found["district_code"],
            "carded": found["family_id"] != found["head_id"],
            "sampled": False,
        }
    ).drop_duplicates("family_id")


def _told_before(base: str) -> dict[str, dict[str, str]]:
    file = versions.path(MANIFEST, base)
    return {} if file is None else json.loads(file.read_text(encoding="utf-8"))
