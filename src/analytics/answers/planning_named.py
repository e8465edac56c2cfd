"""What the answers on planning are called, where no indicator of the catalogue names them."""

from __future__ import annotations

from typing import Final

from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit

OWNER: Final = "TKPK Kab. Bojonegoro"


def named(name: str, told: tuple[str, str], unit: Unit = Unit.COUNT) -> Indicator:
    """An answer with its label and definition, as `Result` needs it."""
    label, definition = told
    return Indicator(
        id=name,
        label=label,
        unit=unit,
        direction=Direction.NEUTRAL,
        decimals=0,
        definition=definition,
        owner=OWNER,
        smallest_level=Level.REGENCY,
    )
