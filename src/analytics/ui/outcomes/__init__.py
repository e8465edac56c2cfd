"""Sections of Hasil & serapan."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "hasil": "quadrants",
        "ukuran": "declared",
        "anggaran": "budgets",
    },
    labels={
        "hasil": "Hasil dan serapan",
        "ukuran": "Program tanpa ukuran hasil",
        "anggaran": "Anggaran yang terbit",
    },
)
