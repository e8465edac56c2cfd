"""Do high and low rates lie together on the map? Moran's I, global and local, by permutations.

Of rates that were shrunken first (`measures.shrinkage`): of raw rates of small areas the map of
local values shows the variance of the small ones.

`esda` brings scikit-learn and geopandas along and takes seconds to import, so it is imported
within the function; whoever asks in front of a reader keeps the answer (`store.kept`).
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Neighbours = Mapping[int, Sequence[int]]

PERMUTATIONS = 999
LEVEL = 0.05  # of false discoveries among the areas that are named
FEWEST = 10  # areas with neighbours: of fewer there are too few arrangements to compare with
_SEED = 3522
# Named, not imported: see above.
LIBRARIES = ("esda.moran", "esda.significance", "libpysal.weights")
_QUADRANTS = ("", "HH", "LH", "LL", "HL")  # the scheme of PySAL, from 1


@dataclass(frozen=True, slots=True)
class Clusters:
    """What the areas say together, and each of them; arrays in the order of the rates given.

    Attributes:
        index: global Moran's I of the areas that have neighbours.
        expected: of it without any pattern, -1 / (n - 1).
        p: undirected pseudo-p of `index`, at least 1 / (permutations + 1).
        lag: mean rate of the neighbours; NaN where there are none.
        local: local Moran's I; NaN of an area without neighbours or rate.
        pseudo_p: undirected pseudo-p of `local`; NaN as there.
        adjusted: `pseudo_p` after Benjamini and Hochberg; NaN as there.
        quadrants: "HH", "LL", "HL" (high among low), "LH" (low among high); "" as there.
        found: True where `adjusted` is at most the level.
    """

    index: float
    expected: float
    p: float
    lag: Floats
    local: Floats
    pseudo_p: Floats
    adjusted: Floats
    quadrants: tuple[str, ...]
    found: NDArray[np.bool_]

    @property
    def alone(self) -> NDArray[np.bool_]:
        """True where an area has no local value."""
        return np.isnan(self.local)


def clusters(
    rates: Sequence[float] | Floats,
    neighbours: Neighbours,
    permutations: int = PERMUTATIONS,
    level: float = LEVEL,
) -> Clusters:
    """Global and local Moran's I with conditional permutations and false discoveries held down.

    With z = x - mean, w row-standardised and m2 = Σz²/(n-1):

        I = (n/S0) Σ_i Σ_j w_ij z_i z_j / Σ z²      (Moran 1950, Biometrika 37:17-23)
        I_i = z_i Σ_j w_ij z_j / m2                 (Anselin 1995, Geographical Analysis 27:93-115)

    `esda` uses this m2; R's spdep divides by n instead, so that its local values are larger by
    n/(n-1). The pseudo-p is (M+1)/(R+1): M of R permutations lie as far from their mean as the
    observed value does, in whichever direction. What `esda` gives as `p_sim` takes the direction
    from the data and is, in its own words, uniformly too small. Benjamini and Hochberg (1995,
    JRSS B 57:289-300) over all areas with a local value.

    The result does not depend on how the areas are called or ordered: within, they stand in an
    order that their rates and their neighbours give.

    Args:
        rates: one an area; NaN where there is none, which takes the area out of the map.
        neighbours: positions that each position touches, both ways.
        permutations: how often rates are dealt out anew.
        level: of false discoveries.

    Raises:
        ValueError: fewer than `FEWEST` areas with a rate and a neighbour, rates that are all the
            same, or a neighbour that does not touch back.
    """
    x = np.asarray(rates, dtype=float)
    touching = _of_known(x, neighbours)
    kept = [one for one in range(len(x)) if touching[one]]
    if len(kept) < FEWEST:
        raise ValueError(f"{len(kept)} areas with a rate and a neighbour are too few")
    if np.ptp(x[kept]) <= 1e-12 * np.abs(x[kept]).max():
        raise ValueError("rates that are all the same have no pattern")
    order = _ordered({one: float(x[one]) for one in kept}, touching)
    place = {one: position for position, one in enumerate(order)}
    near = {place[one]: sorted(place[other] for other in touching[one]) for one in order}
    index, sims, found = _moran(x[order], near, permutations)
    spread = np.full(len(x), np.nan)
    local, pseudo_p, adjusted = spread.copy(), spread.copy(), spread.copy()
    local[order], pseudo_p[order], quads = found
    quadrants = np.full(len(x), "", dtype="<U2")
    quadrants[order] = [_QUADRANTS[int(one)] for one in quads]

    from scipy.stats import false_discovery_control  # noqa: PLC0415 - over a second to import

    adjusted[order] = false_discovery_control(pseudo_p[order])
    lag = np.array(
        [x[list(touching[one])].mean() if touching[one] else np.nan for one in range(len(x))]
    )
    far = np.abs(sims - sims.mean()) >= np.abs(index - sims.mean()) - 1e-12
    return Clusters(
        index=index,
        expected=-1 / (len(order) - 1),
        p=float((far.sum() + 1) / (permutations + 1)),
        lag=lag,
        local=local,
        pseudo_p=pseudo_p,
        adjusted=adjusted,
        quadrants=tuple(quadrants.tolist()),
        found=adjusted <= level,  # NaN is not
    )


def packed(rates: Sequence[float] | Floats, neighbours: Neighbours) -> Floats:
    """What `clusters` is asked, as one row of numbers: how many areas, the rates, the pairs."""
    pairs = [(one, other) for one in sorted(neighbours) for other in sorted(neighbours[one])]
    return np.concatenate([[len(rates)], np.asarray(rates, dtype=float), np.ravel(pairs)])


def numbers(given: ArrayLike) -> tuple[float, ...]:
    """What `clusters` finds of what `packed` asks, as one row of numbers, so that it can be kept.

    Raises:
        ValueError: as `clusters`.
    """
    row = np.asarray(given, dtype=float)
    areas = int(row[0])
    pairs = row[1 + areas :].astype(int).reshape(-1, 2)
    near = {one: tuple(pairs[pairs[:, 0] == one, 1].tolist()) for one in range(areas)}
    found = clusters(row[1 : 1 + areas], near)
    kinds = [float(_QUADRANTS.index(one)) for one in found.quadrants]
    each = (found.lag, found.local, found.pseudo_p, found.adjusted, kinds)
    return (found.index, found.expected, found.p, *np.concatenate(each).tolist())


def unpacked(found: Sequence[float]) -> Clusters:
    """The clusters that `numbers` wrote as one row."""
    index, expected, p = found[:3]
    lag, local, pseudo_p, adjusted, kinds = np.asarray(found[3:], dtype=float).reshape(5, -1)
    quadrants = tuple(_QUADRANTS[int(one)] for one in kinds)
    return Clusters(
        index, expected, p, lag, local, pseudo_p, adjusted, quadrants, adjusted <= LEVEL
    )


def _of_known(rates: Floats, neighbours: Neighbours) -> list[tuple[int, ...]]:
    """Neighbours of each area that has a rate, of those that have one."""
    known = ~np.isnan(rates)
    touching = [
        tuple(sorted({other for other in neighbours.get(one, ()) if known[other] and other != one}))
        if known[one]
        else ()
        for one in range(len(rates))
    ]
    if any(one not in touching[other] for one in range(len(rates)) for other in touching[one]):
        raise ValueError("an area touches one that does not touch it back")
    return touching


def _ordered(rates: Mapping[int, float], touching: Sequence[Sequence[int]]) -> list[int]:
    """Areas by rate; equal ones by the rates around them, and around those, and so on.

    Colours are refined until every area has its own (Weisfeiler and Leman 1968). Areas that look
    alike from everywhere are told apart one at a time, whichever comes first.
    """
    key: dict[int, tuple[float, ...]] = {one: (rate,) for one, rate in rates.items()}
    while True:
        places = {each: place for place, each in enumerate(sorted(set(key.values())))}
        rank = {one: places[each] for one, each in key.items()}
        finer: dict[int, tuple[float, ...]] = {
            one: (rank[one], *sorted(rank[other] for other in touching[one])) for one in rank
        }
        if len(places) == len(rank):
            return sorted(rank, key=rank.__getitem__)
        if len(set(finer.values())) == len(places):
            alike = next(one for one in sorted(rank, key=rank.__getitem__) if _shared(one, rank))
            finer[alike] = (rank[alike] - 0.5,)
        key = dict(finer)


def _shared(one: int, rank: Mapping[int, int]) -> bool:
    return sum(place == rank[one] for place in rank.values()) > 1


def _moran(
    rates: Floats, near: Mapping[int, list[int]], permutations: int
) -> tuple[float, Floats, tuple[Floats, Floats, NDArray[np.int64]]]:
    """Global I, what permutations make of it, and of each area I, pseudo-p and quadrant."""
    with warnings.catch_warnings():
        # Of a numba that is not there, and of a default of esda that is not used here.
        warnings.simplefilter("ignore")
        moran, significance, contiguous = map(import_module, LIBRARIES)

        weights = contiguous.W(dict(near), id_order=list(range(len(rates))), silence_warnings=True)
        whole = moran.Moran(rates, weights, permutations=0)
        each = moran.Moran_Local(rates, weights, permutations=permutations, seed=_SEED)
        pseudo_p = significance.calculate_significance(each.Is, each.rlisas, alternative="folded")
    dealt = np.random.default_rng(_SEED).permuted(
        np.tile(rates - rates.mean(), (permutations, 1)), axis=1
    )
    lags = np.column_stack([dealt[:, near[one]].mean(axis=1) for one in range(len(rates))])
    sims = (dealt * lags).sum(axis=1) / (dealt**2).sum(axis=1)
    return float(whole.I), sims, (each.Is, np.asarray(pseudo_p).ravel(), each.q)
