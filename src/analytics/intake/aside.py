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
GUIDE_TITLE = "Petunjuk pengisian: "
CHOICES_TITLE = "Pilihan untuk kolom "
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
    """True for such a sheet, told by its name and first row: an office may have a Laporan too."""
    first = [str(cell) for cell in first_row if cell is not None]
    if name == GUIDE:
        return bool(first) and first[0].startswith(GUIDE_TITLE)
    if name == CHOICES:
        return all(not cell or cell.startswith(CHOICES_TITLE) for cell in first)
    return name == REPORT and tuple(first[: len(REPORT_HEADS)]) == REPORT_HEADS
