"""Put what a register counts among the figures of all other sources, as claims of its own."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.store import tables, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.stage import Exit
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from analytics.vocabulary.provenance import Origin

PREFIX = "imported.register."  # of the ids of these claims and their origins
_SERIES = "pkh_register"
# Which column of which cube is which indicator, at which levels. What a year's graduates of the
# whole regency are is told by published figures; of a kecamatan by the register alone.
_INDICATORS = (
    ("kpm_pkh", "stock", "active", (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)),
    ("pkh_graduates_able", "flows", Exit.GRADUATED.value, (Level.DISTRICT,)),
    ("pkh_graduates_natural", "flows", Exit.NATURAL.value, (Level.DISTRICT,)),
)


def write(
    cubes: Mapping[str, pd.DataFrame], cutoff: date, origin: Origin, files: Path, base: str
) -> None:
    """Write `claims.parquet` and `origins.parquet` into `files`: those there are, and ours.

    Counts of earlier lists stay, but for those of villages: two counts of a village a few
    families apart would tell of these families.

    Args:
        cubes: of the register, as far as they are told.
        cutoff: day of the list of KPM.
        origin: of the list of KPM.
        files: folder of the files that change; what is not there is that of `base`.
        base: version the import is worked out from; empty before the first.
    """
    of_day = f"{PREFIX}{cutoff.isoformat()}"
    claims, origins = _rows("claims", files, base), _rows("origins", files, base)
    village = claims["area_code"].isin(_villages()) & claims["claim_id"].str.startswith(PREFIX)
    claims = claims[~village & ~claims["claim_id"].str.startswith(f"{of_day}.")]
    source = pd.DataFrame([asdict(replace(origin, id=of_day))]).rename(columns={"id": "origin_id"})
    counted = [
        _claims(cubes[cube], indicator, column, levels)
        for indicator, cube, column, levels in _INDICATORS
    ]
    added = pd.concat(counted, ignore_index=True).assign(
        claim_id=lambda rows: of_day + "." + rows["indicator"] + "." + rows["area_code"],
        origin_id=of_day,
        as_of=pd.Timestamp(cutoff),
        published=pd.to_datetime(pd.Series([origin.published or None])).iloc[0],
    )
    _append("claims", claims, added.assign(rank=_ranks(added, claims)), files)
    _append("origins", origins[origins["origin_id"] != of_day], source, files)


def _claims(
    cube: pd.DataFrame, indicator: str, column: str, levels: Iterable[Level]
) -> pd.DataFrame:
    told = cube[cube["level"].isin([level.value for level in levels]) & cube[column].notna()]
    periods = [Period.parse(key) for key in told["period"]]
    return pd.DataFrame(
        {
            "indicator": indicator,
            "area_code": told["area_code"].to_numpy(),
            "period_start": pd.to_datetime([period.start for period in periods]),
            "period_end": pd.to_datetime([period.end for period in periods]),
            "value": told[column].to_numpy(dtype=float),
            "precision": 1.0,
            "unit": tables.indicator(indicator).unit.value,
            "qualifier": "Dihitung dari daftar yang diunggah.",
            "series_id": _SERIES,
            "standing": Standing.OFFICIAL.value,
            "reason": "Cacahan langsung dari daftar, keluarga demi keluarga.",
        }
    )


def _ranks(added: pd.DataFrame, imported: pd.DataFrame) -> list[str]:
    """Preferred, unless another figure of the same thing is already."""
    group = ["indicator", "area_code", "series_id", "period_start", "period_end"]
    published = tables.claims()
    every = pd.concat([published.astype(_plain(published)), imported], ignore_index=True)
    others = every[(every["rank"] == Rank.PREFERRED) & ~every["claim_id"].str.startswith(PREFIX)]
    held = set(others[group].itertuples(index=False, name=None))
    return [
        (Rank.NORMAL if row in held else Rank.PREFERRED).value
        for row in added[group].itertuples(index=False, name=None)
    ]


def _rows(name: str, files: Path, base: str) -> pd.DataFrame:
    """What was imported of a table so far, with the columns it has in `data/`."""
    file = files / f"{name}.parquet"
    found = pd.read_parquet(file) if file.is_file() else warehouse.frame(name, base)
    published = _published(name)
    rows = published.iloc[:0] if found is None else found[published.columns]
    return rows.astype(_plain(published))


def _append(name: str, rows: pd.DataFrame, added: pd.DataFrame, files: Path) -> None:
    kinds = _plain(_published(name))
    # Text that nobody gave is empty, as the tables have it.
    text = [column for column, kind in kinds.items() if str(kind) == "str"]
    whole = added.assign(**{column: "" for column in text if column not in added})
    whole = whole.reindex(columns=list(kinds))
    joined = pd.concat([rows, whole.astype(kinds)], ignore_index=True)
    joined.to_parquet(files / f"{name}.parquet", index=False, compression="zstd")


def _published(name: str) -> pd.DataFrame:
    return {"claims": tables.claims, "origins": tables.origins}[name]()


def _plain(published: pd.DataFrame) -> dict[str, Any]:
    """Types of the columns, `rank` as text."""
    kinds = {str(name): kind for name, kind in published.dtypes.items()}
    return kinds | ({"rank": "str"} if "rank" in kinds else {})


def _villages() -> set[str]:
    areas = tables.areas()
    return set(areas.loc[areas["level"] == Level.VILLAGE, "code"])
