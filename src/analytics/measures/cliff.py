"""The cliff test: what a family is paid, and where it stands once PKH and Sembako end.

Amounts are rupiah. PKH is a sum over components: of those a family has, the best paid within the
caps, at most four people (index and caps of Kemensos; `data/benefits.csv` has their sources).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from analytics.vocabulary.register import Component
from analytics.vocabulary.welfare import FAMILY, Aid, Band, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

Floats = NDArray[np.float64]
MONTHS, INSTALMENTS = 12, 4
COLUMNS = ("programme", "item", "kind", "year", "value")


@dataclass(frozen=True)
class Rates:
    """What PKH and Sembako pay in a year, and of which years the figures are.

    amounts: Rp a person and year by component. caps: how many people of a component are paid.
    people: how many of all components together. food: Rp a family and month, NaN if not known.
    of: the year each figure is of, by (programme, item, kind).
    """

    year: int
    amounts: Mapping[Component, float]
    caps: Mapping[Component, int]
    people: int
    food: float
    of: Mapping[tuple[str, str, str], int]

    @property
    def carried(self) -> tuple[tuple[str, str, str], ...]:
        """Figures of another year than the one asked for: no source was found for it."""
        return tuple(key for key, year in self.of.items() if year != self.year)


def rates(benefits: pd.DataFrame, year: int) -> Rates:
    """The figures in force in a year: of each the newest up to then, else the first after it.

    Args:
        benefits: rows with COLUMNS, as `data/benefits.csv` has them.
        year: calendar year.

    Raises:
        ValueError: a component without any amount, or no cap for the family.
    """
    found: dict[tuple[str, str, str], tuple[int, float]] = {}
    for row in benefits[list(COLUMNS)].sort_values("year").to_dict("records"):
        key, of = (row["programme"], row["item"], row["kind"]), int(row["year"])
        if key not in found or of <= year:
            found[key] = (of, float(row["value"]))
    pkh = {key[1:]: value for key, (_, value) in found.items() if key[0] == Aid.PKH}
    missing = [component for component in Component if (component, Kind.AMOUNT) not in pkh]
    if missing or (FAMILY, Kind.CAP) not in pkh:
        raise ValueError(f"no amount of {', '.join(missing) or 'how many people are paid'}")
    food = found.get((Aid.SEMBAKO, FAMILY, Kind.AMOUNT))
    return Rates(
        year=year,
        amounts={component: pkh[component, Kind.AMOUNT] for component in Component},
        caps={
            component: int(pkh[component, Kind.CAP])
            for component in Component
            if (component, Kind.CAP) in pkh
        },
        people=int(pkh[FAMILY, Kind.CAP]),
        food=np.nan if food is None else food[1],
        of={key: of for key, (of, _) in found.items()},
    )


def annual(counts: pd.DataFrame, paid: Rates) -> pd.Series[float]:
    """PKH a year of each family: its best paid components within the caps, at most `people`.

    Args:
        counts: one row a family, a column a component (others count as none), how many people.
        paid: the figures of the year.

    Returns:
        Rp a year, with the index of `counts`.

    Raises:
        ValueError: a count below zero.
    """
    held = counts.reindex(columns=list(Component)).fillna(0).astype("int64")
    if (held < 0).any(axis=None):
        raise ValueError("nobody has fewer than no people in a component")
    left = np.full(len(held), paid.people, dtype=np.int64)
    total = np.zeros(len(held))
    for component in sorted(Component, key=lambda one: -paid.amounts[one]):
        taken = np.minimum(held[component].to_numpy(), left)
        if component in paid.caps:
            taken = np.minimum(taken, paid.caps[component])
        total += taken * paid.amounts[component]
        left -= taken
    return pd.Series(total, index=counts.index, name="benefit")


def counted(components: pd.DataFrame) -> pd.DataFrame:
    """People in each component: one row a `family_id` of rows `family_id`, `component`."""
    return pd.crosstab(components["family_id"], components["component"])


def per_person(own: ArrayLike, aid: ArrayLike, size: ArrayLike) -> tuple[Floats, Floats]:
    """Income per person and month with the aid and without it.

    Args:
        own: own earnings of the family, Rp a month.
        aid: all aid that ends, Rp a month.
        size: people in the family.

    Raises:
        ValueError: a negative amount, or a family of nobody.
    """
    earned, given, people = (np.asarray(values, dtype=float) for values in (own, aid, size))
    if (earned < 0).any() or (given < 0).any() or (people <= 0).any():
        raise ValueError("amounts are not below zero, and a family has somebody in it")
    return (earned + given) / people, earned / people


def band(ratio: ArrayLike) -> NDArray[np.int64]:
    """Value of `Band` for income over the poverty line; a band holds its own floor."""
    floors = [one.floor for one in Band]
    return np.searchsorted(floors[1:], np.asarray(ratio, dtype=float), side="right")


def falls(before: ArrayLike, after: ArrayLike) -> NDArray[np.bool_]:
    """True where a family is at or above the line with its aid and below it without.

    Args:
        before: income over the poverty line with the aid.
        after: the same without it.
    """
    with_aid, without = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    return np.asarray((with_aid >= 1) & (without < 1))


def edge(line: float, aid: float, size: ArrayLike) -> tuple[Floats, Floats]:
    """Own earnings of a family, Rp a month, between which it falls: from the first, below the last.

    The last is line * size; the first is less by the aid, and never below zero.
    """
    needed = line * np.asarray(size, dtype=float)
    return np.maximum(needed - aid, 0), needed


def shortfall(gap_index: float, rate: float, line: float) -> float:
    """Mean distance of the poor to the line, Rp a person and month: P1 / P0 * line.

    P1 and P0 in percent (Foster, Greer and Thorbecke 1984, Econometrica 52:761-766).

    Raises:
        ValueError: nobody is poor.
    """
    if rate <= 0:
        raise ValueError("without a poor person there is no mean distance")
    return gap_index / rate * line


def payback(value: float, profit: float, haircut: float = 0.0) -> float:
    """Months until the profit has paid for what was given: value / (profit * (1 - haircut)).

    Simple pay-back, without interest. Infinite where nothing is left of the profit.

    Args:
        value: Rp once.
        profit: Rp a month as reported.
        haircut: share not believed, 0 to 1.

    Raises:
        ValueError: a negative amount, or a haircut outside 0 to 1.
    """
    if value < 0 or profit < 0 or not 0 <= haircut <= 1:
        raise ValueError("value and profit are not below zero, a haircut is between 0 and 1")
    believed = profit * (1 - haircut)
    return value / believed if believed > 0 else float("inf")
