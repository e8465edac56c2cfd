"""Who a programme leaves out and who it takes in, against a list of those held to be poor.

Exclusion error: share of the families on the reference that the programme does not reach.
Inclusion error: share of the families it reaches that are not on the reference (Coady, Grosh and
Hoddinott 2004, "Targeting of Transfers in Developing Countries", ch. 2; there undercoverage and
leakage).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.measures.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Mapping

    Counts = Mapping[str, int | None]


class Error(NamedTuple):
    """A share in percent with its ends, the families it is of, and whether these were drawn.

    `low` and `high` of a complete list are what numbers that do not match may hide; of a sample,
    the interval of 95 percent (Wilson).
    """

    share: float
    low: float
    high: float
    families: int
    sampled: bool


def exclusion(pair: Counts, loose: int, *, sampled: bool) -> Error | None:
    """Of the families on the reference, who is not reached; None where a count is hidden or none.

    Args:
        pair: both, only_first (reached alone), only_second (on the reference alone).
        loose: families of either list known by NIK alone: as many may have failed to meet.
        sampled: the reference is a random sample.
    """
    return _error(pair["only_second"], pair["both"], loose, sampled=sampled)


def inclusion(pair: Counts, loose: int, *, sampled: bool) -> Error | None:
    """Of the families reached, who is not on the reference; None of a sample, which cannot tell."""
    if sampled:
        return None
    return _error(pair["only_first"], pair["both"], loose, sampled=False)


def _error(wrong: int | None, right: int | None, loose: int, *, sampled: bool) -> Error | None:
    if wrong is None or right is None or wrong + right == 0:
        return None
    whole = wrong + right
    if sampled:
        found = wilson(wrong, whole)
        low, high = float(found.low), float(found.high)
    else:
        low, high = max(wrong - loose, 0) / whole, wrong / whole
    return Error(100 * wrong / whole, 100 * low, 100 * high, whole, sampled)
