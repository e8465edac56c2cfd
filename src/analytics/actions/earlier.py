"""The list of KPM before the one that is imported: who was on it, and whom no list names now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analytics.measures.vanished import COLUMNS, vanished
from analytics.store import register, versions, warehouse
from analytics.vocabulary.errors import Problem
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

_FILE = f"{register.FOLDER}/earlier.parquet"


class Earlier(NamedTuple):
    """Families of earlier lists (`measures.vanished.COLUMNS`), and those that vanished.

    `listed` is how many each of these lists held, by its day (ISO) and kecamatan.
    """

    families: pd.DataFrame
    gone: pd.DataFrame
    listed: dict[str, dict[str, int]]


def earlier(
    kpm: pd.DataFrame,
    graduates: pd.DataFrame,
    cutoff: date,
    before: Mapping[str, Any],
    base: str,
) -> Earlier:
    """What the lists before say that the lists of now do not.

    Args:
        kpm: the list of now.
        graduates: the list of exits.
        cutoff: day of the list of now.
        before: manifest of the register before; empty before the first.
        base: its version.
    """
    kept = versions.path(_FILE, base) if before else None
    rows = _none() if kept is None else pd.read_parquet(kept)
    listed = dict(before.get("listed", {}))
    if before and before["cutoff"] < cutoff.isoformat():
        # Who had vanished before stays, with the day of the last list; the rest is as of now.
        there = _listed(base, before["cutoff"])
        old = rows[~rows["family_id"].isin(there["family_id"])]
        rows = pd.concat([old, there], ignore_index=True)
        listed[before["cutoff"]] = _counts(there)
    rows = rows[rows["seen"] < cutoff.isoformat()].astype(COLUMNS).reset_index(drop=True)
    listed = {day: counts for day, counts in listed.items() if day < cutoff.isoformat()}
    return Earlier(rows, vanished(rows, kpm["family_id"], graduates, cutoff), listed)


def write(found: Earlier, files: Path) -> dict[str, Any]:
    """Keep them beside the register; what its manifest is to say of them."""
    found.families.to_parquet(files / _FILE, index=False)
    return {"listed": found.listed, "vanished": _counts(found.gone)}


def told(found: Earlier) -> list[Problem]:
    """One sentence on families that vanished, with the way out."""
    if found.gone.empty:
        return []
    since = period_of(max(found.gone["seen"]))
    sentence = (
        f"{len(found.gone)} keluarga ada di daftar KPM sampai {since} tetapi tidak lagi di daftar "
        "KPM ini dan tidak di daftar graduasi: keluar, alasan tidak diketahui; lengkapi daftar "
        "graduasi dengan tanggal dan alasan mereka keluar, lalu impor."
    )
    return [Problem("kpm", "register-vanished", sentence, warning=True)]


def _listed(base: str, day: str) -> pd.DataFrame:
    """Those who were on the list of the register before."""
    families = warehouse.relation(f"{register.FOLDER}/families", base)
    episodes = warehouse.relation(f"{register.FOLDER}/episodes", base)
    if families is None or episodes is None:
        return _none()
    running = episodes.filter('"end" IS NULL').set_alias("e")
    known = families.set_alias("f").join(running, "f.family_id = e.family_id", "semi")
    rows = pd.DataFrame(known.select("family_id, district_code, entry_date").df())
    return rows.assign(seen=day)[list(COLUMNS)].astype(COLUMNS)


def _none() -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in COLUMNS.items()})


def _counts(families: pd.DataFrame) -> dict[str, int]:
    sizes = families.groupby("district_code").size()
    return {str(code): int(count) for code, count in sizes.items()}
