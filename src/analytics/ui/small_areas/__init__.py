"""Sections of Estimasi area kecil."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "peta": "map",
        "diagnosa": "diagnostics",
    },
    labels={
        "peta": "Peta & galat",
        "diagnosa": "Diagnostik",
    },
)
