"""Answers on kabupaten and kota side by side as text, by the column that tells each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording import region_paces, region_villages, regions

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.result import Result

TOLD: dict[str, Callable[[dict[str, Any], Result], str]] = {
    "region_side": lambda row, answer: f"  {regions.line(row, answer.indicator)}",
    "pace_side": lambda row, answer: f"  {region_paces.line(row, answer.facts, answer.indicator)}",
    "independent_share": lambda row, _: f"  {region_villages.line(row)}",
    "sheet_told": lambda row, _: f"  {row['sheet_told']}",
    "membership_told": lambda row, _: f"  {row['membership_told']}",
}
