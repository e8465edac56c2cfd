"""What would have to be for so many graduates, in cells of a table and in lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.goals import bar
from analytics.wording.levers import amount
from analytics.wording.quantities import MISSING, is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping


def stands(row: Mapping[str, Any]) -> str:
    """Where a constraint stands."""
    return amount(row["stands"], row["unit"])


def span(row: Mapping[str, Any]) -> str:
    """What is plausible of it."""
    low, high = (amount(row[name], row["unit"]) for name in ("low", "high"))
    if low == high:
        return low
    return f"{low.removesuffix(' setahun').removesuffix(' KPM').removesuffix('%')}–{high}"


def alone(row: Mapping[str, Any]) -> str:
    """What it would have to be by itself."""
    if is_missing(row["alone"]):
        return "tidak cukup"
    told = amount(row["alone"], row["unit"])
    return told if row["plausible"] else f"{told} (di luar wajar)"


def together(row: Mapping[str, Any]) -> str:
    """What it would be with the others, within what is plausible."""
    return amount(row["together"], row["unit"])


def further(row: Mapping[str, Any]) -> str:
    """What it would be if levers may go to the end of their sliders."""
    return MISSING if is_missing(row["further"]) else amount(row["further"], row["unit"])


def told(row: Mapping[str, Any]) -> str:
    """A constraint in a line, for a terminal."""
    return (
        f"{row['name']}: kini {stands(row)}, wajar {span(row)}; sendirian: {alone(row)}; "
        f"bersama {together(row)}; sendirian di ujung wajar {bar(row)} lulusan"
    )
