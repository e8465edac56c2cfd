"""Cubes of the register in use, as Parquet beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "cubes"


def write(cubes: Mapping[str, pd.DataFrame], register_folder: Path) -> None:
    """Write every cube; the register's folder is put in place whole by its own writer."""
    folder = register_folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, cube in cubes.items():
        partial = folder / f".{name}"
        cube.to_parquet(partial, index=False, compression="zstd")
        partial.replace(folder / f"{name}.parquet")


@cache
def read(register_folder: Path, name: str, version: str) -> pd.DataFrame:  # noqa: ARG001
    """One cube. `version` is the register's row hash: another register, another cube.

    Raises:
        FileNotFoundError: no such cube has been written.
    """
    return pd.read_parquet(register_folder / FOLDER / f"{name}.parquet")
