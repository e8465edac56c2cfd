"""What was imported, put below what is published; each table once per version of the two."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.store import ranks, warehouse
from analytics.store.typed import read

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.store import choices

_KEPT = 32  # tables of this version and of a few before it


@lru_cache(maxsize=_KEPT)
def table(name: str, folder: Path, version: str, imported: str) -> pd.DataFrame:
    """A table of the package, and below it the rows of the same table that were imported."""
    published = read(name, folder, version)
    added = warehouse.frame(name, imported)
    return published if added is None else beside(published, added)


@lru_cache(maxsize=_KEPT)
def rows(name: str, folder: Path, version: str, imported: str) -> dict[str, dict[str, Any]]:
    """The rows of a table by its first column."""
    frame = table(name, folder, version, imported)
    return dict(zip(frame.iloc[:, 0], frame.to_dict("records"), strict=True))


@lru_cache(maxsize=_KEPT)
def names(folder: Path, version: str, imported: str) -> pd.Series[str]:
    """The name of each area by its code."""
    return table("areas", folder, version, imported).set_index("code")["name"]


@lru_cache(maxsize=_KEPT)
def settled(
    folder: Path, version: str, imported: str, chosen: tuple[choices.Chosen, ...]
) -> pd.DataFrame:
    """The claims, of each group one in use."""
    return ranked(table("claims", folder, version, imported), chosen)


def ranked(claims: pd.DataFrame, chosen: tuple[choices.Chosen, ...]) -> pd.DataFrame:
    """Claims with the choices of the office put in force."""
    newest_first = {one.claim_id: one.reason for one in reversed(chosen)}
    return ranks.settle(claims, newest_first)


def beside(published: pd.DataFrame, added: pd.DataFrame) -> pd.DataFrame:
    """The rows of both, typed as what is published."""
    typed = added[published.columns].astype(published.dtypes)
    return pd.concat([published, typed], ignore_index=True)
