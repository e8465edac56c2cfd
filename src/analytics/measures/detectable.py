"""How large an effect must be to be seen at all, said before any result is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.vocabulary.verdict import THRESHOLDS

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

LEVEL, POWER = THRESHOLDS.sign, 0.8


def smallest(
    spread: float, treated: int, comparisons: int, *, level: float = LEVEL, power: float = POWER
) -> float:
    """Smallest effect found in `power` of all cases, if changes of villages were normal.

        (z(1 - level/2) + z(power)) · sd · sqrt(1/treated + 1/comparisons)

    with 1.96 + 0.84 = 2.8 at a level of 5 percent (Bloom 1995, Evaluation Review 19:547-556). With
    three treated villages the true one is larger: `jointly` reads it off the placebo sets.

    Args:
        spread: standard deviation of the changes of villages, from before to after.
        treated: how many villages.
        comparisons: how many they are compared with.
        level: chance of finding an effect where there is none.
        power: chance of finding one that is this large.

    Returns:
        In the unit of `spread`, not below zero.

    Raises:
        ValueError: no village on a side, a spread below zero, or a share outside 0 to 1.
    """
    _check(level, power)
    if treated < 1 or comparisons < 1 or not spread >= 0:
        raise ValueError("there is a village on either side, and a spread is not below zero")
    from scipy.special import ndtri  # noqa: PLC0415 - 0.3 s that start-up can do without

    reach = float(ndtri(1 - level / 2) + ndtri(power))
    return reach * spread * float(np.sqrt(1 / treated + 1 / comparisons))


def jointly(
    *tests: tuple[ArrayLike, ArrayLike], level: float = LEVEL, power: float = POWER
) -> float:
    """Smallest effect that every test finds at once in `power` of all cases, by the placebo sets.

    The effect e is found in a case if in each test, moved by e, it goes the way of e and its
    permutation p among the placebos of that test is at most `level`: what a verdict asks for. The
    smallest e for which that holds in `power` of the cases, whichever way e goes: the larger of
    both ways (simulated power; Burlig, Preonas and Woerman 2020, Journal of Development Economics
    144:102458).

    Args:
        tests: of each what luck alone gives, one value a case in the order of the other tests, and
            the placebo effects it is held against.
        level: as in `smallest`.
        power: as in `smallest`.

    Returns:
        In the unit of the effects; infinite where so few sets cannot give a p at most `level`.

    Raises:
        ValueError: a share outside 0 to 1.
    """
    _check(level, power)
    least = []
    for way in (1, -1):
        reach = []
        for luck, placebos in tests:
            size = np.sort(np.abs(np.asarray(placebos, dtype=float)))[::-1]
            # Found if fewer than `allowed` placebo effects are at least as large.
            allowed = int(np.floor(level * (1 + len(size)) + 1e-9)) - 1
            if allowed < 0:
                return float("inf")
            beyond = float(size[allowed]) if allowed < len(size) else 0.0
            reach.append(beyond - way * np.asarray(luck, dtype=float))
        needed = np.sort(np.max(reach, axis=0))
        least.append(float(needed[int(np.ceil(power * len(needed) - 1e-9)) - 1]))
    return max(0.0, *least)


def _check(level: float, power: float) -> None:
    if not 0 < level < 1 or not 0 < power < 1:
        raise ValueError("level and power are shares between 0 and 1")
