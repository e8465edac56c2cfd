"""PKH of one year per component, as published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.measures import cliff
from analytics.store import tables
from analytics.vocabulary.register import Component

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def amounts(day: date) -> Mapping[Component, int]:
    """Rp a person and year by component, in force on a day (`data/benefits.csv`)."""
    paid = cliff.rates(tables.benefits(), day.year).amounts
    return {component: int(paid[component]) for component in Component}
