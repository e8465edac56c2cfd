"""From one count to the next: what is known to have come and gone, and what nobody explains.

opening + known steps + unexplained = closing. The unexplained part is net: as many more may have
come as have gone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

OPENING, UNEXPLAINED, CLOSING = "opening", "unexplained", "closing"


def waterfall(opening: float, steps: Mapping[str, float], closing: float) -> pd.DataFrame:
    """The bars of a bridge, each from where the one before it ended.

    Args:
        opening: the count at first.
        steps: known movements by name, in order; what went out is below zero.
        closing: the count at last.

    Returns:
        `part` (`opening`, the names of the steps, `unexplained`, `closing`), `amount` (signed;
        of opening and closing the count itself), `start` and `end` (level before and after).

    Raises:
        ValueError: a missing figure, a count below zero, or a step with a reserved name.
    """
    if not all(map(math.isfinite, (opening, closing, *steps.values()))):
        raise ValueError("a figure is missing")
    if opening < 0 or closing < 0:
        raise ValueError("a count cannot be below zero")
    if {OPENING, UNEXPLAINED, CLOSING} & set(steps):
        raise ValueError("a step may not be called opening, unexplained or closing")
    level, rows = opening, [(OPENING, opening, 0.0, opening)]
    unexplained = closing - opening - sum(steps.values())
    for part, amount in (*steps.items(), (UNEXPLAINED, unexplained)):
        rows.append((part, amount, level, level + amount))
        level += amount
    rows.append((CLOSING, closing, 0.0, closing))
    return pd.DataFrame(rows, columns=["part", "amount", "start", "end"])
