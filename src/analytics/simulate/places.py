"""Which village a family lives in, and which facilitator accompanies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.simulate.apportion import apportion
from analytics.vocabulary.area import Level, level_of

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

# Standard deviation of the log of families per unit of weight, around the regency's.
_VILLAGE_SPREAD = 0.15


def check(villages: pd.DataFrame) -> None:
    """Refuse village weights that cannot be used.

    Raises:
        ValueError: columns other than code and weight, no village, a code that is no village or
            occurs twice, or a weight that is not a positive number.
    """
    if tuple(villages.columns) != ("code", "weight") or villages.empty:
        raise ValueError(f"expected columns code, weight with rows, found {list(villages.columns)}")
    other = [code for code in villages["code"] if level_of(code) is not Level.VILLAGE]
    if other:
        raise ValueError(f"not a village: {other[0]}")
    if villages["code"].duplicated().any():
        raise ValueError(f"twice: {villages['code'][villages['code'].duplicated()].iloc[0]}")
    weight = villages["weight"].to_numpy(dtype=float)
    if not (np.isfinite(weight).all() and (weight > 0).all()):
        raise ValueError("weights must be positive numbers")


def settle(
    weights: NDArray[np.float64], families: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Position of the village of each family.

    Village totals follow the weights, moved a little at random, by largest remainder; every
    village has a family. Which of them entered first is chance.
    """
    moved = weights * np.exp(rng.normal(0, _VILLAGE_SPREAD, len(weights)))
    return rng.permutation(np.repeat(np.arange(len(weights)), apportion(families, moved, least=1)))


def accompany(
    village: NDArray[np.int64],
    district: NDArray[np.int64],
    member: NDArray[np.bool_],
    facilitators: int,
) -> NDArray[np.int64]:
    """Position of the facilitator of each family.

    Facilitators are shared out over districts by the families that are members; inside a
    district each takes neighbouring villages with about as many members as the others.
    """
    members = np.bincount(district, weights=member)
    per_district = apportion(facilitators, members, least=1)
    before = np.concatenate([[0], np.cumsum(per_district)[:-1]])
    order = np.lexsort((village, district))
    running = np.cumsum(member[order])
    ends = np.cumsum(members)
    place = district[order]
    inside = running - (ends - members)[place]
    step = np.minimum(
        (inside * per_district[place] / np.maximum(members, 1)[place]).astype(np.int64),
        per_district[place] - 1,
    )
    facilitator = np.empty(len(village), dtype=np.int64)
    facilitator[order] = before[place] + step
    return facilitator
