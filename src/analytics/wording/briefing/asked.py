"""What several of the six answers say, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import interval
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from analytics.vocabulary.indicator import Unit

NOBODY_PUBLISHED = "Belum ada angka yang pernah terbit untuk menjawabnya."


def missing(what: str) -> str:
    """That a question has no figure yet."""
    return f"Belum ada {lower_first(what)}."


def give(whom: str, what: str) -> str:
    """Who hands over what."""
    return f"{whom} menyerahkan {what}."


def sources_differ(low: float, high: float, unit: Unit, decimals: int) -> str:
    """Why a figure is not settled."""
    return f"Sumber menyebut angka yang berbeda ({interval(low, high, unit, decimals)})."
