"""Each village one organisation, the sum as high as can be: by two solvers that agree.

Rows are villages, columns organisations; `worth` is minus infinity where a pair must not be, `room`
how many villages an organisation takes. `optional`: a village may also get nobody, worth nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def by_assignment(worth: Floats, room: NDArray[np.int64], *, optional: bool) -> tuple[Flags, float]:
    """Each organisation stands there as often as it has room; a column each for who gets nobody."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - start-up can do without

    slots = np.repeat(np.arange(len(room)), np.minimum(room, len(worth)))
    value = worth[:, slots]
    if optional:
        value = np.hstack([value, np.zeros((len(worth), len(worth)))])
    rows, columns = linear_sum_assignment(value, maximize=True)
    taken = columns < len(slots)
    pairs = np.zeros(worth.shape, dtype=bool)
    pairs[rows[taken], slots[columns[taken]]] = True
    return pairs, 0.0


def by_highs(worth: Floats, room: NDArray[np.int64], *, optional: bool) -> tuple[Flags, float]:
    """A whole number program: a row each village and each organisation."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - as above
    from scipy.sparse import coo_array, vstack  # noqa: PLC0415

    pairs, (at, by) = np.zeros(worth.shape, dtype=bool), np.nonzero(np.isfinite(worth))
    if not len(at):
        return pairs, 0.0
    ones, edges = np.ones(len(at)), np.arange(len(at))
    of_village = coo_array((ones, (at, edges)), shape=(len(worth), len(at)))
    of_organisation = coo_array((ones, (by, edges)), shape=(len(room), len(at)))
    least = np.full(len(worth), 0.0 if optional else 1.0)
    solved = milp(
        -worth[at, by],
        integrality=ones,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(
            vstack([of_village, of_organisation]).tocsr(),
            np.r_[least, np.zeros(len(room))],
            np.r_[np.ones(len(worth)), room],
        ),
        options={"mip_rel_gap": 0.0, "time_limit": 20.0},
    )
    if solved.status != 0:
        raise RuntimeError(f"HiGHS ended without a proved optimum: {solved.message}")
    taken = solved.x > 0.5
    pairs[at[taken], by[taken]] = True
    return pairs, float(solved.mip_gap or 0.0)
