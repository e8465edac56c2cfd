"""What the classes of a map hold, in words."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from analytics.wording.quantities import bare, interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.indicator import Indicator


def classes(limits: Sequence[float], values: Sequence[float], of: Indicator) -> list[str]:
    """One a class, lowest first. A limit belongs to the class below it, and no number to two.

    Args:
        limits: upper ends of the classes, ascending.
        values: of the map, without the missing ones.
        of: what is mapped; no flag.
    """
    unit, decimals = of.unit, of.decimals
    counted = decimals == 0 and all(float(value).is_integer() for value in chain(limits, values))
    after = (
        interval(low + 1, high, unit, decimals)
        if counted
        else f"> {interval(low, high, unit, decimals)}"
        for low, high in pairwise(limits)
    )
    return [f"sampai {bare(limits[0], unit, decimals)}", *after]
