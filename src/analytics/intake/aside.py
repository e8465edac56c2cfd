"""Sheets of ours that hold no data: a template's guide and lists, the list of what was found.

They come back when somebody sends a filled template, or a marked workbook after mending it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GUIDE = "Petunjuk"
CHOICES = "Pilihan"
REPORT = "Laporan"
REPORT_HEADS = (
    "Jenis",
    "Lembar",
    "Baris",
    "Kolom",
    "Isi",
    "Aturan",
    "Kesalahan dan cara membetulkannya",
)


def is_aside(name: str, first_row: Sequence[object]) -> bool:
    """True for such a sheet; a Laporan of the office itself has other headings."""
    if name == REPORT:
        return tuple(first_row[: len(REPORT_HEADS)]) == REPORT_HEADS
    return name in {GUIDE, CHOICES}
