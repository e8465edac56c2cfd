"""Verified and published lists of poor families in a line each, for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.quantities import number
from analytics.wording.registry_checks import COUNTS, stretch, unexplained, written

if TYPE_CHECKING:
    from collections.abc import Mapping


def village(row: Mapping[str, Any]) -> str:
    """What a village told of its list."""
    counts = [f"{label.lower()} {written(row[name])}" for name, label in COUNTS.items()]
    return f"{row['name']}, {row['district']} ({row['on']}): {', '.join(counts)}"


def published(row: Mapping[str, Any]) -> str:
    """A published list from one time to the next."""
    ends = f"{number(row['opening'])} → {number(row['closing'])} KK"
    guard = f". {row['guard']}" if row["guard"] else ""
    return f"{stretch(row)}: {ends}, tidak dijelaskan {unexplained(row['unexplained'])}{guard}"
