"""What would have to be for so many graduates, in cells of a table and in lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.goals import bar, level
from analytics.wording.quantities import MISSING, is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.scenario import LeverUnit

_UNITS = (" KPM setahun", " setahun")


def name(row: Mapping[str, Any]) -> str:
    """A constraint with the unit of its row: `KPM baru masuk (KPM setahun)`."""
    told = level(row["stands"], row["unit"])
    unit = next((one.strip() for one in _UNITS if told.endswith(one)), "")
    return f"{row['name']} ({unit})" if unit else str(row["name"])


def stands(row: Mapping[str, Any]) -> str:
    """Where a constraint stands, without the unit of its row."""
    return _bare(row["stands"], row["unit"])


def span(row: Mapping[str, Any]) -> str:
    """What is plausible of it."""
    low, high = (_bare(row[end], row["unit"]) for end in ("low", "high"))
    return low if low == high else f"{low.removesuffix('%')}–{high}"


def alone(row: Mapping[str, Any]) -> str:
    """What it would have to be by itself."""
    if is_missing(row["alone"]):
        return "tidak cukup"
    told = _bare(row["alone"], row["unit"])
    return told if row["plausible"] else f"{told} (di luar wajar)"


def together(row: Mapping[str, Any]) -> str:
    """What it would be with the others, within what is plausible."""
    told = _bare(row["together"], row["unit"])
    used = row["constraint"] == "capacity" and row["together"] < row["stands"]
    return f"cukup ({told} terpakai)" if used else told


def further(row: Mapping[str, Any]) -> str:
    """What it would be if levers may go to the end of their sliders."""
    return MISSING if is_missing(row["further"]) else _bare(row["further"], row["unit"])


def told(row: Mapping[str, Any]) -> str:
    """A constraint in a line, for a terminal."""
    return (
        f"{name(row)}: kini {stands(row)}, wajar {span(row)}; sendirian: {alone(row)}; "
        f"bersama {together(row)}; sendirian di ujung wajar {bar(row)} lulusan"
    )


def _bare(value: float, unit: LeverUnit) -> str:
    told = level(value, unit)
    return next((told.removesuffix(one) for one in _UNITS if told.endswith(one)), told)
