"""Sections of Hasil & serapan."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "hasil": "quadrants",
        "anggaran": "budgets",
    },
    labels={
        "hasil": "Hasil dan serapan",
        "anggaran": "Anggaran yang terbit",
    },
)
