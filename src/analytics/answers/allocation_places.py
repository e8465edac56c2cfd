"""Families that could get a package, by area, and who could accompany them, by kecamatan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import figures, register, scenario_start
from analytics.simulate.apportion import apportion
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level, parent_of
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap
from analytics.vocabulary.stage import Stage
from analytics.wording import packages as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from analytics.vocabulary.provenance import Provenance

OF_FLOW = frozenset({"potential_share", "facilitators"})
"""Levers of another group that an allocation follows too."""
HIDDEN = "0000"
"""Last part of the code of all villages of a kecamatan whose own count is hidden."""
_BEFORE = (Stage.POTENTIAL, Stage.ASSESSED, Stage.P2K2_COMPLETED)


@dataclass(frozen=True, eq=False)
class Places:
    """Where families are.

    Attributes:
        depth: of the data.
        areas: one row an area in order of code: area_code, name, district_code, district, eligible
            (whole families), hidden (True where it stands for villages with small counts).
        staff: pendamping, one number of the whole or one a kecamatan in order of code.
        active: KPM in all.
        facilitators: pendamping in all.
        period: day of the families.
        provenance: of all of it.
    """

    depth: Depth
    areas: pd.DataFrame
    staff: NDArray[np.float64]
    active: float
    facilitators: float
    period: str
    provenance: Provenance


def places(
    practice: bool,  # noqa: FBT001 - the reader's switch
    values: Mapping[str, float],
    moved: frozenset[str],
) -> Places | Gap:
    """Families that could get a package, at the depth of the data.

    Eligible are those with somebody who can work and no programme yet; where nobody counted them, a
    share of all KPM (lever `potential_share`), which also holds once somebody moved it.

    Args:
        practice: True in mode latihan.
        values: where the levers stand.
        moved: ids of those that somebody moved.
    """
    share, facilitators = values["potential_share"], values["facilitators"]
    return _places(practice, share, facilitators, moved & OF_FLOW)


@cached
def _places(
    practice: bool,  # noqa: FBT001
    share: float,
    facilitators: float,
    moved: frozenset[str],
) -> Places | Gap:
    """Worked out once for all scenarios that leave these two levers alone; nobody changes it."""
    found = scenario_start.start(practice)
    if isinstance(found, Gap):
        return found
    depth: Depth = found.facts["depth"]
    rows = found.frame[["area_code", "name", "stock", "facilitators"]].astype(
        {"stock": "float64", "facilitators": "float64"}
    )
    waiting = _waiting(practice) if depth is Depth.FAMILIES else None
    by_share = np.rint(rows["stock"] * share)
    provenance = found.provenance
    if waiting is None or "potential_share" in moved:
        rows, provenance = rows.assign(eligible=by_share), provenance.then(words.ASSUMED_SHARE)
    else:
        counted = rows["area_code"].map(waiting)
        rows = rows.assign(eligible=counted.fillna(by_share).clip(upper=rows["stock"]))
        provenance = (provenance | register.provenance("positions", practice)).then(words.ELIGIBLE)
    rows = rows.assign(eligible=rows["eligible"].astype("int64"))
    areas = rows.assign(district_code=rows["area_code"], district=rows["name"], hidden=False)
    if depth is Depth.FAMILIES:
        areas = _villages(areas, practice)
        provenance = provenance.then(words.SHARED_OUT)
    people = found.facts["people"]
    total = float(facilitators if "facilitators" in moved or not people else people)
    return Places(
        depth=depth,
        areas=areas[["area_code", "name", "district_code", "district", "eligible", "hidden"]]
        .sort_values("area_code")
        .reset_index(drop=True),
        staff=_staff(rows.sort_values("area_code")["facilitators"], total),
        active=float(rows["stock"].sum()),
        facilitators=total,
        period=found.facts["as_of"],
        provenance=provenance,
    )


def _waiting(practice: bool) -> dict[str, int] | None:  # noqa: FBT001
    """Families of each kecamatan that could graduate and are in no programme yet, if counted."""
    rows = register.cube("positions", practice)
    if rows.empty:
        return None
    newest = rows[rows["period"] == figures.newest_period(rows["period"].unique())]
    before = newest[(newest["level"] == Level.DISTRICT) & newest["stage"].isin(_BEFORE)]
    counts = before.groupby("area_code")["families"].sum(min_count=len(_BEFORE)).dropna()
    return {str(code): int(count) for code, count in counts.items()}


def _staff(by_district: pd.Series[Any], total: float) -> NDArray[np.float64]:
    """Pendamping of each kecamatan where all are known, as shares of `total`; else the whole.

    Who serves two kecamatan is counted in both, so that the counts are shares, not people.
    """
    counts = by_district.to_numpy(np.float64)
    if len(counts) == 1 or not np.isfinite(counts).all() or (counts <= 0).any():
        return np.array([total])
    shared: NDArray[np.float64] = counts / counts.sum() * total
    return shared


def _villages(districts: pd.DataFrame, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    """The families of each kecamatan shared out over its villages by their active KPM.

    Villages whose count is hidden stand together as one area, and so do families of whom no
    village is known: what is left of the kecamatan.
    """
    stock = register.cube("stock", practice)
    newest = stock[stock["period"] == figures.newest_period(stock["period"].unique())]
    villages = newest[(newest["level"] == Level.VILLAGE) & newest["active"].notna()]
    of = villages["area_code"].map(parent_of)
    names, parts = tables.names(), []
    for row in districts.to_dict("records"):
        mine = villages[of == row["district_code"]].sort_values("area_code")
        codes, active = list(mine["area_code"]), mine["active"].astype(float).tolist()
        left = row["stock"] - sum(active)
        if left > 0:
            codes, active = [*codes, f"{row['district_code']}.{HIDDEN}"], [*active, left]
        if not codes:
            continue
        parts.append(
            pd.DataFrame(
                {
                    "area_code": codes,
                    "name": [names.get(code, words.HIDDEN_VILLAGES) for code in codes],
                    "district_code": row["district_code"],
                    "district": row["district"],
                    "eligible": apportion(row["eligible"], active),
                    "hidden": [code.endswith(f".{HIDDEN}") for code in codes],
                }
            )
        )
    return pd.concat(parts, ignore_index=True)
