"""What families earn by themselves, by size, and the PKH they would lose: for the cliff test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import pandas as pd

from analytics.measures.caseload import YEAR
from analytics.measures.counting import FAMILY, collected, held, lazy
from analytics.measures.journeys import Watch, Ways, levels, summed
from analytics.measures.membership import checked, member
from analytics.measures.positions import standing
from analytics.vocabulary.area import Level
from analytics.vocabulary.register import Component
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

GROUPS = ("potential", "proposed", "graduated", "protected")
LARGEST = 10  # families of ten and more are one class
CLASS = 10_000  # Rp
_LEVEL = (Level.REGENCY,)
MOST_PERSONS = 4  # PKH is paid for at most four persons of a family (Kemensos, since 2021)


def incomes(
    frames: Mapping[str, Any],
    ways: Ways,
    watch: Watch,
    index: Mapping[Component, int] | None,
    area_code: str,
) -> pd.DataFrame:
    """Families by group, size and own earnings.

    Args:
        frames: `families`, `episodes` and `components` of a register, of any engine.
        ways: of `measures.journeys`.
        watch: how far the register sees.
        index: PKH of one year in Rp per component; None where no list tells it.
        area_code: of the regency.

    Returns:
        A cube of the regency: `group`, `size` (10 = 10 and more), `income` (lower edge in Rp of a
        class Rp 10,000 wide, per person and month, without PKH and Sembako), `families`, and
        `benefit`, Rp of PKH a year of all of them. A family is in one group: active and proposed
        for graduation, active and otherwise potential, active and protected, or out by graduation
        in the 365 days up to the cut-off. `benefit` counts each component a family held in the
        calendar year of its last day as one person's, at most the four highest; it is missing
        where no component of one of them is known. Families of which size or income is unknown
        are in none.
    """
    rows = _members(frames, watch)
    proposed = pd.DataFrame({FAMILY: ways.family[standing(ways) >= Stage.PROPOSED]})
    rows = rows.merge(proposed.assign(proposed=True), on=FAMILY, how="left")
    protected = rows["protected"].astype("boolean")
    rows["group"] = np.select(
        [
            ~rows["active"].to_numpy(),
            protected.isna().to_numpy(),
            protected.fillna(value=False).to_numpy(dtype=bool),
            rows["proposed"].notna().to_numpy(),
        ],
        ["graduated", "", "protected", "proposed"],
        "potential",
    )
    known = (rows["group"] != "") & rows["size"].notna() & rows["income_per_person"].notna()
    rows = rows[known.to_numpy()]
    benefit = _benefit(frames["components"], rows, watch, index)
    earned = rows["income_per_person"].to_numpy(dtype=float)
    by = {
        "group": rows["group"].to_numpy(),
        "size": np.minimum(rows["size"].to_numpy(dtype=np.int64), LARGEST),
        "income": (np.floor(earned / CLASS) * CLASS).astype(np.int64),
    }
    unknown = np.isnan(benefit)
    sums = summed(
        by,
        {
            "families": np.ones(len(rows), dtype=np.int64),
            "benefit": np.where(unknown, 0, benefit).astype(np.int64),
            "unknown": unknown.astype(np.int64),
        },
    )
    unsure = sums.pop("unknown") > 0
    sums["benefit"] = sums["benefit"].astype("Int64").mask(unsure)
    return levels(sums.assign(district_code=""), [*by], area_code, watch.cutoff, of=_LEVEL)


def _members(frames: Mapping[str, Any], watch: Watch) -> pd.DataFrame:
    """One row a family that is active, or left able within the last 365 days and is not back."""
    families = lazy(frames["families"]).select(FAMILY, "protected", "size", "income_per_person")
    last = pd.Timestamp(watch.cutoff)
    active = member(last)
    end = nw.col("end")
    able = (nw.col("exit") == str(Exit.GRADUATED)) & (end <= nw.lit(last.to_pydatetime()))
    able &= end > nw.lit((last - pd.Timedelta(days=YEAR)).to_pydatetime())
    rows = families.join(checked(frames["episodes"]), on=FAMILY, how="inner")
    found = collected(rows.filter(active | able).with_columns(active=active))
    found = found.sort_values("episode").drop_duplicates(FAMILY, keep="last", ignore_index=True)
    day = found["end"].where(~found["active"], last)
    return found.assign(year=day.dt.year)


def _benefit(
    components: Any,  # noqa: ANN401 - a frame of any engine
    rows: pd.DataFrame,
    watch: Watch,
    index: Mapping[Component, int] | None,
) -> NDArray[np.float64]:
    """PKH of a year in Rp per row; missing where no component is known, or no index."""
    if index is None:
        return np.full(len(rows), np.nan)
    dearest = sorted(Component, key=lambda component: (-index[component], str(component)))
    lately = lazy(components).filter(nw.col("year") >= watch.cutoff.year - 1)
    kinds = [str(each) for each in dearest]
    paid_for = held(lately, "component", kinds, [FAMILY, "year"])
    found = rows[[FAMILY, "year"]].merge(paid_for, on=[FAMILY, "year"], how="left")
    has = found[kinds].to_numpy(dtype=float)
    paid = has * (has.cumsum(axis=1) <= MOST_PERSONS)
    total: NDArray[np.float64] = paid @ np.array([index[each] for each in dearest], dtype=float)
    return total
