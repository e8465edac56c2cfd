"""What is held to be a usual load of a facilitator, and what is asked of one, by source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    import pandas as pd

_LOAD = "kpm_per_facilitator"
_YIELD = "graduates_per_facilitator"


@dataclass(frozen=True, slots=True)
class Norms:
    """What is usual, from where on a load was called too heavy, and how many graduates are asked.

    Attributes:
        low, high: the widest span of all norms stated as usual, families per facilitator.
        hard_low, hard_high: of hard terrain.
        overload: the lowest load that a source called too heavy.
        graduates: asked of one facilitator a year.
    """

    low: float
    high: float
    hard_low: float
    hard_high: float
    overload: float
    graduates: float


@cached
def norms() -> Norms:
    """The norms of `data/norms.csv`; none of them was issued for Bojonegoro."""
    rows = tables.norms().set_index("measure")
    load = rows.loc[[_LOAD]].set_index("kind")
    usual, hard = load.loc[["usual"]], load.loc[["hard"]]
    return Norms(
        low=float(usual["low"].min()),
        high=float(usual["high"].max()),
        hard_low=float(hard["low"].min()),
        hard_high=float(hard["high"].max()),
        overload=float(load.loc[["overload"], "low"].min()),
        graduates=float(rows.loc[[_YIELD], "low"].min()),
    )


def stated_norms() -> pd.DataFrame:
    """Every norm with its source: measure, kind, low, high, place, said_by, said_on, publisher."""
    rows = tables.norms()
    return rows.assign(
        publisher=[tables.origin(key).carrier for key in rows["origin_id"]],
        url=[tables.origin(key).url for key in rows["origin_id"]],
    )


def provenance_of_norms() -> Provenance:
    """Who stated the norms."""
    rows = tables.norms()
    origins = tuple(dict.fromkeys(tables.origin(key) for key in rows["origin_id"]))
    return Provenance(origins=origins, standing=Standing.QUOTED)
