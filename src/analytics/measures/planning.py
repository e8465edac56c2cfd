"""Criteria of a problem: place, direction, pace and link; and areas by quadrant.

Pure: numbers in, numbers and words of the vocabulary out. `worse`: +1 where a higher value is
worse, -1 where a lower one is.
"""

from __future__ import annotations

from math import atanh, isfinite, sqrt, tanh
from statistics import NormalDist, mean, median
from typing import TYPE_CHECKING, Final

from analytics.vocabulary.planning import Course, Link, Place, Priority, Quadrant, Vote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FEWEST: Final = 8
"""Areas below which neither a place decides nor a rank correlation or a quadrant is worked out."""
FEWEST_TIMES: Final = 5
"""Figures below which no direction is told from chance: 2 of 24 orders of four rise or fall."""
SURE: Final = 0.05
_THIRD: Final = 1 / 3
_HAIR: Final = 1e-9


def place(own: float, others: Sequence[float], worse: int, margin: float = 0.0) -> Place:
    """The place of a value among others, counted from the worst.

    Values no farther apart than `margin` are alike, as chance may have turned them round. It is
    heavy in the worst third, light in the best, by any place that leaves open; with fewer
    than `FEWEST` areas, itself among them, nothing is said.

    Raises:
        ValueError: a missing value.
    """
    if not all(map(isfinite, (own, *others))):
        raise ValueError("a place needs values")
    apart = [worse * (other - own) for other in others]
    above = sum(each > margin + _HAIR for each in apart)
    below = sum(each < -margin - _HAIR for each in apart)
    alike = len(apart) - above - below
    vote = Vote.UNCLEAR
    if len(others) + 1 >= FEWEST:
        if (above + alike) / len(others) <= _THIRD:
            vote = Vote.HEAVY
        elif (below + alike) / len(others) <= _THIRD:
            vote = Vote.LIGHT
    return Place(above, alike, below, vote)


def course(values: Sequence[float], worse: int) -> Course:
    """Whether figures of one series keep a direction that chance alone would hardly give.

    Mann (1945, Econometrica 13:245-259) with the exact distribution of Kendall (1938, Biometrika
    30:81-93) for figures whose errors are independent; no error of any figure has to be known.
    Figures that are alike count for neither direction, and p is then too large, never too small.

    Args:
        values: in order of time.
        worse: direction.
    """
    n = len(values)
    score = sum(
        (after > before + _HAIR) - (after < before - _HAIR)
        for place, before in enumerate(values)
        for after in values[place + 1 :]
    )
    p = _chance(n, abs(score))
    vote = Vote.UNCLEAR
    if n >= FEWEST_TIMES and p < SURE:
        vote = Vote.HEAVY if score * worse > 0 else Vote.LIGHT
    return Course(score, p, n, vote)


def link(one: Sequence[float], other: Sequence[float], worse: int, worse_other: int) -> Link | None:
    """Spearman's rank correlation of two indicators, both turned so that higher is worse.

    Interval after Fisher's z with the standard error of Bonett and Wright (2000, Psychometrika
    65:23-28, eq. 3). None with fewer than `FEWEST` areas, or where all of one are alike.

    Raises:
        ValueError: not as many of one as of the other.
    """
    if len(one) != len(other):
        raise ValueError("a correlation needs pairs")
    n = len(one)
    if n < FEWEST or len(set(one)) < 2 or len(set(other)) < 2:
        return None
    rho = _pearson(_ranks([worse * x for x in one]), _ranks([worse_other * x for x in other]))
    if abs(rho) >= 1 - _HAIR:
        low = high = rho = max(-1.0, min(1.0, rho))
    else:
        reach = NormalDist().inv_cdf(0.975) * sqrt((1 + rho**2 / 2) / (n - 3))
        low, high = tanh(atanh(rho) - reach), tanh(atanh(rho) + reach)
    vote = Vote.HEAVY if low > 0 else Vote.LIGHT if high < 0 else Vote.UNCLEAR
    return Link(rho, low, high, n, vote)


def beside(own: float, wider: Iterable[float], worse: int, margin: float = 0.0) -> Vote:
    """Heavy if worse than all of the wider areas that are known by more than `margin`; or light."""
    apart = [worse * (own - value) for value in wider]
    if apart and all(each > margin + _HAIR for each in apart):
        return Vote.HEAVY
    better = apart and all(each < -margin - _HAIR for each in apart)
    return Vote.LIGHT if better else Vote.UNCLEAR


def together(own: Iterable[Vote], link: Vote = Vote.UNCLEAR) -> Priority:
    """A priority only where all criteria that say anything agree.

    At least two of them have to say something of the area itself: a link is told of the areas
    beside it, whatever its own figure is, and so weighs only beside two others.
    """
    said = [vote for vote in own if vote is not Vote.UNCLEAR]
    if len(said) < 2:
        return Priority.UNKNOWN
    said += [] if link is Vote.UNCLEAR else [link]
    if len(set(said)) > 1:
        return Priority.DEPENDS
    return Priority.PRIORITY if said[0] is Vote.HEAVY else Priority.LOWER


def lines(values: Sequence[float]) -> tuple[float, float]:
    """Where a line may be drawn through areas: at their median, and at their mean."""
    return median(values), mean(values)


def quadrants(
    one: Mapping[str, float], other: Mapping[str, float], worse: tuple[int, int]
) -> dict[str, Quadrant]:
    """The quadrant of every area that has both values; none with fewer than `FEWEST` of them.

    The line is the median; where the mean would put an area elsewhere, or it lies on a line, its
    quadrant depends on the line.
    """
    known = [code for code in one if code in other]
    if len(known) < FEWEST:
        return {}
    ends = [
        [(way * line) for line in lines([values[code] for code in known])]
        for values, way in zip((one, other), worse, strict=True)
    ]
    found = {}
    for code in known:
        sides = []
        for values, way, at in zip((one, other), worse, ends, strict=True):
            over = {way * values[code] > line + _HAIR for line in at}
            on = any(abs(way * values[code] - line) <= _HAIR for line in at)
            sides.append(None if on or len(over) > 1 else over.pop())
        found[code] = _quadrant(sides)
    return found


def _quadrant(sides: Sequence[bool | None]) -> Quadrant:
    if None in sides:
        return Quadrant.DEPENDS
    return {
        (True, True): Quadrant.BOTH,
        (True, False): Quadrant.FIRST,
        (False, True): Quadrant.SECOND,
        (False, False): Quadrant.NEITHER,
    }[bool(sides[0]), bool(sides[1])]


def _chance(n: int, score: int) -> float:
    """The share of all orders of n figures whose score is as far from zero, or farther."""
    ways = [1]  # of 1, 2, ... figures, by the number of pairs that are turned round
    for size in range(2, n + 1):
        ways = [
            sum(ways[at - turn] for turn in range(size) if 0 <= at - turn < len(ways))
            for at in range(len(ways) + size - 1)
        ]
    pairs = len(ways) - 1
    total = sum(ways)
    far = sum(count for at, count in enumerate(ways) if abs(pairs - 2 * at) >= score)
    return far / total


def _ranks(values: Sequence[float]) -> list[float]:
    """Middle ranks."""
    return [
        1 + sum(x < value for x in values) + (sum(x == value for x in values) - 1) / 2
        for value in values
    ]


def _pearson(one: Sequence[float], other: Sequence[float]) -> float:
    first, second = mean(one), mean(other)
    joint = sum((x - first) * (y - second) for x, y in zip(one, other, strict=True))
    size = sum((x - first) ** 2 for x in one) * sum((y - second) ** 2 for y in other)
    return joint / sqrt(size)
