"""How deep the data on graduation go that a reader sees, and what would take them deeper."""

from __future__ import annotations

from analytics.answers import register
from analytics.store import warehouse
from analytics.vocabulary.depth import Depth
from analytics.wording import depth as words


def depth(practice: bool) -> Depth:  # noqa: FBT001 - the reader's switch
    """The deepest data there are: a register, the monthly form, or published totals alone."""
    if register.there(practice):
        return Depth.FAMILIES
    return Depth.DISTRICTS if _reported() else Depth.TOTALS


def told(practice: bool) -> str:  # noqa: FBT001
    """One sentence: which depth that is, and what would deepen it."""
    found = depth(practice)
    return words.told(found, example=found is Depth.FAMILIES and practice)


def _reported() -> bool:
    """True once a kecamatan reported a month."""
    rows = warehouse.frame("monthly")
    return rows is not None and not rows.empty
