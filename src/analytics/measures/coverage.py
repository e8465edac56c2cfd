"""Counts held against people. Sum, then divide; a rate keeps what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

THOUSAND = 1000


def per_thousand(
    families: pd.Series[Any], population: pd.Series[Any], within: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Families (KPM) per 1,000 persons.

    A declared mixed-unit indicator (`Unit.KPM_PER_1000_PERSONS`): families above the line,
    persons below. It compares areas with one another and says nothing about how many persons
    are poor.

    Args:
        families: number of families by area code.
        population: persons by area code.
        within: code of the larger area each area is summed into; None for each area by itself.

    Returns:
        Indexed by `area_code`, sorted: `numerator`, `denominator`, `rate`. Missing where a part
        is missing on either side: what is known of a whole is not the whole.

    Raises:
        ValueError: a denominator of zero or below, or a negative count.
        KeyError: an area that `within` does not place.
    """
    if (families < 0).any() or (population <= 0).any():
        raise ValueError("a rate needs counts of zero or more over a denominator above zero")
    # One column each, so that an area missing on one side is missing, not dropped.
    sides = {"numerator": families, "denominator": population}
    parts = pd.concat(sides, axis=1).astype("Float64")
    place = parts.index if within is None else pd.Index([within[code] for code in parts.index])
    sums = parts.groupby(place.rename("area_code")).sum(skipna=False)
    return sums.assign(rate=sums["numerator"] / sums["denominator"] * THOUSAND)
