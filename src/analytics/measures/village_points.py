"""One point for each village, in its cell. Build-time only, as `measures.cells`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely

from analytics.measures.cells import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Mapping


def village_points(
    points: pd.DataFrame, villages: Mapping[str, shapely.Geometry], decimals: int
) -> pd.DataFrame:
    """Where to mark each village: the mean of its reference points.

    A mean can lie outside, where a village is bent or in parts; there the reference point that is
    nearest to it is taken.

    Args:
        points: as for `thiessen_cells`.
        villages: cells by code, WGS 84.
        decimals: of a degree, in the result.

    Returns:
        Columns code, lat, lon (degrees, WGS 84, rounded), sorted by code.
    """
    own = points[(points["role"] == REFERENCE) & points["code"].isin(list(villages))]
    found = []
    for code, group in own.sort_values(["code", "lat", "lon"]).groupby("code"):
        mean = group[["lat", "lon"]].mean().round(decimals)
        if not villages[code].covers(shapely.Point(mean["lon"], mean["lat"])):
            apart = np.hypot(group["lat"] - mean["lat"], group["lon"] - mean["lon"])
            mean = group.loc[apart.idxmin(), ["lat", "lon"]]
        found.append((code, float(mean["lat"]), float(mean["lon"])))
    return pd.DataFrame(found, columns=["code", "lat", "lon"])
