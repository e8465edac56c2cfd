"""Classes of a map: fixed for an indicator over all its periods, so that colours compare.

`mapclassify` is imported inside the function: with scikit-learn and networkx behind it, it
takes more than a second, which start-up can do without.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

MISSING = -1
# Fisher-Jenks is exact but takes time with the square of the number of values: 0.15 s here.
_MOST_FOR_NATURAL_BREAKS = 300


def breaks(values_all_periods: ArrayLike, k: int = 5) -> tuple[float, ...]:
    """Upper limits of the classes, ascending; the last is the largest value.

    Natural breaks (Fisher 1958, JASA 53:789-798; Jenks 1977), which put the limits where the
    values leave gaps. Above 300 values quantiles, which take no time, of the different values:
    a crowd of zeros must not use up the classes. Every limit is itself a value. With `k`
    different values or fewer, each is a class of its own.

    Args:
        values_all_periods: every value of the indicator in every period; NaN is passed over.
        k: most classes wanted.

    Raises:
        ValueError: `k` below 1, or an infinite value.
    """
    if k < 1:
        raise ValueError(f"a map has one class or more, not {k}")
    values = np.asarray(values_all_periods, dtype=float).ravel()
    values = np.sort(values[~np.isnan(values)])
    if np.isinf(values).any():
        raise ValueError("an infinite value belongs to no class")
    distinct = np.unique(values)
    if len(distinct) <= k:
        return tuple(distinct.tolist())

    from mapclassify import FisherJenks, Quantiles  # noqa: PLC0415 - see the module's docstring

    natural = len(values) <= _MOST_FOR_NATURAL_BREAKS
    scheme, classed = (FisherJenks, values) if natural else (Quantiles, distinct)
    # mapclassify sums squares in single precision, where populations drown: classify 0 to 1.
    scores = (classed - classed[0]) / (classed[-1] - classed[0])
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Numba not installed")
        limits = np.asarray(scheme(scores, k=k).bins, dtype=float)
    # Back from scores to values by counting, so that no limit misses its value by rounding.
    last = np.searchsorted(scores, limits, side="right") - 1
    return tuple(np.unique(classed[last]).tolist())


def assign(values: ArrayLike, limits: tuple[float, ...]) -> NDArray[np.int64]:
    """Class of each value, from 0; a limit belongs to the class below it; missing is -1.

    A value above the last limit, of a period that came later, falls in the last class.

    Raises:
        ValueError: values, but no class to put them in.
    """
    given = np.asarray(values, dtype=float)
    known = ~np.isnan(given)
    if known.any() and not limits:
        raise ValueError("there is no class to put a value in")
    position = np.searchsorted(np.asarray(limits, dtype=float), given, side="left")
    return np.where(known, np.minimum(position, len(limits) - 1), MISSING).astype(np.int64)
