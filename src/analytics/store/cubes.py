"""Cubes of the register in use, as Parquet beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "cubes"
_KEPT = 48  # cubes of this edition and of a few before it


def write(cubes: Mapping[str, pd.DataFrame], register_folder: Path) -> None:
    """Write every cube beside the register it counts, before the two get a name together."""
    folder = register_folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, cube in cubes.items():
        partial = folder / f".{name}"
        cube.to_parquet(partial, index=False, compression="zstd")
        partial.replace(folder / f"{name}.parquet")


@lru_cache(maxsize=_KEPT)
def read(register_folder: Path, name: str) -> pd.DataFrame:
    """One cube of an edition, which never changes: another register has another folder.

    Raises:
        FileNotFoundError: no such cube has been written.
    """
    return pd.read_parquet(register_folder / FOLDER / f"{name}.parquet")


def there(register_folder: Path, name: str) -> bool:
    """True if the register was counted so."""
    return (register_folder / FOLDER / f"{name}.parquet").is_file()
