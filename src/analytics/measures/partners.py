"""How much hangs on one buyer: concentration of the partners that families produce for."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures.intervals import wilson

SMALLEST: Final = 5  # families of a partner that may be counted


class Concentration(NamedTuple):
    """How families are spread over partners.

    Attributes:
        families: that have a partner.
        partners: how many partners.
        herfindahl: sum of squared shares, between 1/partners and 1; at least, where small
            partners are counted as if they were equal.
        equal: 1 / herfindahl: so many partners of equal size would be as concentrated.
        at_least: True where `herfindahl` is a lower bound.
    """

    families: int
    partners: int
    herfindahl: float
    equal: float
    at_least: bool


def partners(names: pd.Series) -> pd.DataFrame:
    """Families by partner, small partners taken together so that none can be counted.

    Partners with fewer than `SMALLEST` families form one group; if that is one partner alone, or
    holds fewer than `SMALLEST` families, the next smallest joins it. Intervals are simultaneous
    over all partners, since the largest one is chosen for being the largest (Goodman 1965,
    Technometrics 7:247-254, with Wilson's limits).

    Args:
        names: of the partner of each family, none empty. Spelling without regard to case and
            blanks; the most usual spelling is shown.

    Returns:
        One row a partner, largest first, the group last: `partner` ("" for the group), `members`
        (partners in the row), `families`, `value`, `lower`, `upper` (percent of the families).
    """
    counts = _counted(names)
    total = int(counts["families"].sum())
    order = counts.sort_values("families", kind="stable")
    small = int((order["families"] < SMALLEST).sum())
    if small:
        while small < len(order) and (small < 2 or order["families"].iloc[:small].sum() < SMALLEST):
            small += 1
    grouped, kept = order.iloc[:small], order.iloc[small:]
    rows = kept.sort_values(["families", "partner"], ascending=[False, True]).assign(members=1)
    if small:
        group = {"partner": "", "families": int(grouped["families"].sum()), "members": small}
        rows = pd.concat([rows, pd.DataFrame([group])], ignore_index=True)
    rows = rows.reset_index(drop=True)
    if not len(rows):
        empty = np.array([], dtype=float)
        return rows.assign(members=[], value=empty, lower=empty, upper=empty)
    sizes = rows["families"].to_numpy(dtype=float)
    limits = wilson(sizes, np.full(len(rows), total), 1 - 0.05 / len(counts))
    return rows.assign(value=100 * sizes / total, lower=100 * limits.low, upper=100 * limits.high)[
        ["partner", "members", "families", "value", "lower", "upper"]
    ]


def concentration(rows: pd.DataFrame) -> Concentration:
    """The Hirschman-Herfindahl index (Hirschman 1964, AER 54:761) of the rows of `partners`.

    Partners of the group are taken as equal, which gives the smallest index there can be: what is
    hidden is not told by it.

    Raises:
        ValueError: no family has a partner.
    """
    families, members = (rows[name].to_numpy(dtype=float) for name in ("families", "members"))
    total = families.sum()
    if not total:
        raise ValueError("no family has a partner")
    index = float(((families / total) ** 2 / members).sum())
    several = bool((members > 1).any())
    return Concentration(int(total), int(members.sum()), index, 1 / index, several)


def without_largest(names: pd.Series, districts: pd.Series) -> tuple[str, int, int, int]:
    """If the largest buyer goes: who it is, who loses it, who is left, and where nobody else buys.

    Its name, families that lose it, families left, and kecamatan without another buyer. Those with
    fewer than `SMALLEST` such families are not counted.

    Args:
        names: of the partner of each family, none empty.
        districts: code of the kecamatan of each.

    Raises:
        ValueError: no family has a partner.
    """
    if names.empty:
        raise ValueError("no family has a partner")
    counts = _counted(names).sort_values(["families", "partner"], ascending=[False, True])
    name, losing = str(counts["partner"].iloc[0]), int(counts["families"].iloc[0])
    of_largest = (_plain(names) == _plain(pd.Series([name])).iloc[0]).to_numpy()
    by_district = pd.DataFrame({"district": districts.to_numpy(), "largest": of_largest})
    grouped = by_district[by_district["district"] != ""].groupby("district")["largest"]
    alone = int(((grouped.mean() == 1) & (grouped.size() >= SMALLEST)).sum())
    return name, losing, len(names) - losing, alone


def _plain(names: pd.Series) -> pd.Series:
    return names.str.casefold().str.split().str.join(" ")


def _counted(names: pd.Series) -> pd.DataFrame:
    """`partner` (most usual spelling) and `families`."""
    told = pd.DataFrame({"plain": _plain(names), "spelt": names.str.strip()})
    groups = told.groupby("plain", sort=True)["spelt"]
    spelt = groups.agg(lambda cells: cells.mode().iloc[0])
    return pd.DataFrame(
        {"partner": spelt.astype("str").to_numpy(), "families": groups.size().to_numpy()}
    )
