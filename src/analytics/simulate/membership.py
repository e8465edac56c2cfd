"""Who enters, leaves and comes back, and when: the plan carried out family by family.

Everything is counted in days since 1970-01-01 (`int64`) and in positions: family 0..N-1 in
order of entry. Rates differ by district at random; no real district is portrayed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.simulate.plan import ENTRIES, MONTHS_BEFORE_RETURN, RETURNED
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

EXITS = tuple(Exit)
MEMBER = -1  # exit code of an episode that has not ended
NEVER = np.iinfo(np.int64).max

_GRADUATION_TENURE = 730  # days; leaves room for the whole journey before graduating
_TENURE = {Exit.GRADUATED: _GRADUATION_TENURE, Exit.NATURAL: 365}
_SHORTEST_TENURE = 31
_NOT_PROTECTED = frozenset({Exit.GRADUATED, Exit.NATURAL})
_PROTECTED_WEIGHT = {Exit.DIED: 5.0, Exit.EXCLUDED: 0.5}
# Standard deviation of the log of a district's rate around the regency's.
_DISTRICT_SPREAD = {Exit.GRADUATED: 0.35, Exit.NATURAL: 0.08, Exit.EXCLUDED: 0.15}
_RETURN_SPREAD = 0.3
# Share of the opening families that entered in each year from 2008: PKH grew fastest 2016-2018.
_OPENING_FIRST_YEAR = 2008
_OPENING_YEARS = (2, 2, 3, 3, 5, 6, 7, 9, 14, 15, 18, 10, 6)


@dataclass(frozen=True)
class Episodes:
    """Membership episodes as arrays of equal length; `end` is NEVER for members."""

    family: NDArray[np.int64]
    number: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    exit: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.family)

    def last_day(self, cutoff: int) -> NDArray[np.int64]:
        """Day of the exit, or the cut-off where there is none."""
        return np.minimum(self.end, cutoff)

    def ended_by(self, exit_: Exit) -> NDArray[np.bool_]:
        """Which episodes ended by that exit."""
        ended: NDArray[np.bool_] = self.exit == EXITS.index(exit_)
        return ended


def run(
    plan: pd.DataFrame,
    opening: int,
    protected: NDArray[np.bool_],
    district: NDArray[np.int64],
    rng: np.random.Generator,
) -> Episodes:
    """Carry the monthly plan out.

    Args:
        plan: from `plan.monthly`.
        opening: families that are members when the plan starts.
        protected: per family in order of entry.
        district: position of the district, per family.
        rng: source of chance.

    Raises:
        ValueError: fewer families may leave by an exit in a month than the plan asks for.
    """
    total = len(protected) + int(plan[RETURNED].sum())
    rows = Episodes(
        family=np.empty(total, dtype=np.int64),
        number=np.ones(total, dtype=np.int64),
        start=np.empty(total, dtype=np.int64),
        end=np.full(total, NEVER),
        exit=np.full(total, MEMBER, dtype=np.int64),
    )
    first = plan.index[0].start_time.to_datetime64()
    count = entered = opening
    rows.family[:opening] = np.arange(opening)
    rows.start[:opening] = _opening_starts(opening, first.astype("datetime64[Y]"), rng)
    back = np.zeros(total, dtype=bool)
    pace = _district_pace(int(district.max()) + 1, rng)

    for month, flows in zip(plan.index, plan.to_dict("records"), strict=True):
        begin = int(np.datetime64(month.start_time, "D").astype(np.int64))
        length = month.days_in_month
        for code, exit_ in enumerate(EXITS):
            wanted = flows[str(exit_)]
            tenure = _TENURE.get(exit_, _SHORTEST_TENURE)
            may = (rows.exit[:count] == MEMBER) & (rows.start[:count] <= begin - tenure)
            if exit_ in _NOT_PROTECTED:
                may &= ~protected[rows.family[:count]]
            pool = np.flatnonzero(may)
            family = rows.family[pool]
            weight = pace[exit_][district[family]] * np.where(
                protected[family], _PROTECTED_WEIGHT.get(exit_, 1.0), 1.0
            )
            chosen = _choose(pool, weight, wanted, rng, what=f"{exit_} {month}")
            rows.exit[chosen] = code
            rows.end[chosen] = begin + rng.integers(0, length, wanted)

        away = rows.ended_by(Exit.GRADUATED)[:count] & ~back[:count]
        away &= rows.end[:count] < begin - 30 * (MONTHS_BEFORE_RETURN - 1)
        pool = np.flatnonzero(away)
        wanted = flows[RETURNED]
        weight = pace[RETURNED][district[rows.family[pool]]]
        chosen = _choose(pool, weight, wanted, rng, what=f"{RETURNED} {month}")
        back[chosen] = True
        new = slice(count, count + wanted)
        rows.family[new] = rows.family[chosen]
        rows.number[new] = rows.number[chosen] + 1
        rows.start[new] = begin + rng.integers(0, length, wanted)
        count += wanted

        wanted = flows[ENTRIES]
        new = slice(count, count + wanted)
        rows.family[new] = np.arange(entered, entered + wanted)
        rows.start[new] = np.sort(begin + rng.integers(0, length, wanted))
        count += wanted
        entered += wanted

    order = np.lexsort((rows.number, rows.family))
    return Episodes(*(getattr(rows, name)[order] for name in Episodes.__dataclass_fields__))


def _opening_starts(
    number: int, observed_from: np.datetime64, rng: np.random.Generator
) -> NDArray[np.int64]:
    share = np.array(_OPENING_YEARS, dtype=float)
    year = rng.choice(len(share), number, p=share / share.sum()) + _OPENING_FIRST_YEAR - 1970
    begin = year.astype("datetime64[Y]")
    if (begin >= observed_from).any():
        raise ValueError(f"opening families must have entered before {observed_from}")
    day = begin.astype("datetime64[D]").astype(np.int64) + rng.integers(0, 365, number)
    return np.sort(day)


def _district_pace(districts: int, rng: np.random.Generator) -> dict[str, NDArray[np.float64]]:
    pace = {
        str(exit_): np.exp(rng.normal(0, _DISTRICT_SPREAD.get(exit_, 0.0), districts))
        for exit_ in EXITS
    }
    return pace | {RETURNED: np.exp(rng.normal(0, _RETURN_SPREAD, districts))}


def _choose(
    pool: NDArray[np.int64],
    weight: NDArray[np.float64],
    wanted: int,
    rng: np.random.Generator,
    *,
    what: str,
) -> NDArray[np.int64]:
    """Weighted choice without replacement (Efraimidis & Spirakis 2006: smallest Exp(1)/w)."""
    if wanted > len(pool):
        raise ValueError(f"{what}: {wanted} families wanted, {len(pool)} eligible")
    if not wanted:
        return pool[:0]
    key = rng.exponential(size=len(pool)) / weight
    # Sorted, because the order argpartition leaves differs between processors.
    return np.sort(pool[np.argpartition(key, wanted - 1)[:wanted]])
