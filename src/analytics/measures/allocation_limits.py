"""The limits of an allocation as rows of a linear program, and HiGHS asked for it in two ways.

Cells stand in one long row, area by area. Every row is divided by its greatest coefficient, so that
what HiGHS allows a row to be off (1e-6) is a millionth of the dearest package at most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult
    from scipy.sparse import csr_array

    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Limits:
    """Rows of `matrix @ families <= most`.

    Attributes:
        names: of the rows: `budget`, `hours` or `hours:<kecamatan>`, `supply:<package>`,
            `least:<kecamatan>`, `families:<area>`.
        matrix: rows by cells, scaled.
        most: what each row may come to, scaled.
        scale: what each row was divided by; below zero where a minimum was turned into a maximum.
    """

    names: tuple[str, ...]
    matrix: csr_array
    most: Floats
    scale: Floats


def limits(problem: Problem) -> Limits:
    """Every limit that somebody set, a row each."""
    from scipy.sparse import csr_array, kron, vstack  # noqa: PLC0415 - start-up can do without

    areas, packages, groups = len(problem.areas), len(problem.packages), len(problem.groups)
    of_group = csr_array(
        (np.ones(areas), (problem.group_of, np.arange(areas))), shape=(groups, areas)
    )
    every = csr_array(np.ones((1, areas)))
    ones = np.ones((1, packages))
    set_least = np.flatnonzero(problem.least > 0)
    finite = np.flatnonzero(np.isfinite(problem.supply))
    whole = len(problem.hours_limit) == 1
    hours = np.flatnonzero(np.isfinite(problem.hours_limit))
    names = (
        *(("budget",) if np.isfinite(problem.budget) else ()),
        *("hours" if whole else f"hours:{problem.groups[at]}" for at in hours),
        *(f"supply:{problem.packages[at]}" for at in finite),
        *(f"least:{problem.groups[at]}" for at in set_least),
        *(f"families:{area}" for area in problem.areas),
    )
    each = csr_array(np.eye(packages)[finite])
    blocks = [
        *([kron(every, problem.cost[None])] if np.isfinite(problem.budget) else []),
        kron(every if whole else of_group, problem.hours[None], format="csr")[
            hours if not whole else np.arange(len(hours))
        ],
        kron(every, each),
        kron(of_group, -ones, format="csr")[set_least],
        kron(csr_array(np.eye(areas)), ones),
    ]
    most = np.concatenate(
        [
            [problem.budget] if np.isfinite(problem.budget) else [],
            problem.hours_limit[hours],
            problem.supply[finite],
            -problem.least[set_least],
            problem.families,
        ]
    ).astype(np.float64)
    matrix = vstack([block for block in blocks if block.shape[0]]).tocsr()
    scale = np.maximum(abs(matrix).max(axis=1).toarray().ravel(), 0.0)
    scale = np.where(scale > 0, scale, 1.0)
    turned = np.array([-1.0 if name.startswith("least:") else 1.0 for name in names])
    scaled = csr_array(matrix.multiply(1 / scale[:, None]))
    return Limits(names, scaled, most / scale, scale * turned)


def integers(
    problem: Problem,
    gain: Floats,
    gap: float,
    seconds: float,
    ends: tuple[Floats, Floats] | None = None,
) -> OptimizeResult:
    """Whole families, the highest gain: what `scipy.optimize.milp` says, its objective negative.

    Args:
        problem: what is to be allocated.
        gain: V by P, in place of that of the problem.
        gap: relative gap at which HiGHS may stop.
        seconds: after which it has to.
        ends: V by P each; fewest and most families of a cell, if not all that it can hold.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - as above

    rows = limits(problem)
    low, high = ends or (problem.floor, problem.ceiling)
    return milp(
        -gain.ravel(),
        integrality=np.ones(gain.size),
        bounds=Bounds(low.ravel(), high.ravel()),
        constraints=LinearConstraint(rows.matrix, -np.inf, rows.most),
        options={"mip_rel_gap": gap, "time_limit": seconds},
    )


def relaxed(problem: Problem, gain: Floats, rows: Limits) -> OptimizeResult:
    """The same with families in parts, by the dual simplex: what `scipy.optimize.linprog` says.

    Raises:
        RuntimeError: it ended without an optimum.
    """
    from scipy.optimize import linprog  # noqa: PLC0415 - as above

    ends = np.column_stack([problem.floor.ravel(), problem.ceiling.ravel()])
    found = linprog(
        -gain.ravel(),
        A_ub=rows.matrix,
        b_ub=rows.most,
        bounds=np.tile(ends, (gain.size // len(ends), 1)),
        method="highs-ds",
    )
    if found.status != 0:
        raise RuntimeError(f"HiGHS: {found.message}")
    return found


def relaxed_draws(problem: Problem, gains: Floats, rows: Limits) -> Floats:
    """Families in parts for each of some draws: D by V by P, one program with a block a draw.

    Args:
        problem: its limits count; its gain does not.
        gains: D by V by P.
        rows: the limits.

    Raises:
        RuntimeError: HiGHS ended without an optimum.
    """
    from scipy.sparse import block_array, csr_array  # noqa: PLC0415 - as above

    draws = len(gains)
    blocks = [[rows.matrix if at == to else None for to in range(draws)] for at in range(draws)]
    many = replace(rows, matrix=csr_array(block_array(blocks)), most=np.tile(rows.most, draws))
    found = relaxed(problem, gains, many)
    chosen: Floats = found.x.reshape(gains.shape)
    return chosen


def prices(problem: Problem) -> dict[str, float]:
    """What one unit more of each limit would add to the total, in the linear relaxation.

    Returns:
        A price each limit by its name as in `Limits`, zero where it does not bind. One family more
        of a minimum adds nothing or takes away.

    Raises:
        RuntimeError: HiGHS ended without an optimum.
    """
    rows = limits(problem)
    found = relaxed(problem, problem.gain, rows)
    paid = -np.asarray(found.ineqlin.marginals) / rows.scale
    return dict(zip(rows.names, (paid + 0.0).tolist(), strict=True))
