"""Sections of Antarwilayah."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "banding": "side_by_side",
        "kuadran": "quadrant",
        "peta": "map",
        "desa": "villages",
    },
    labels={
        "banding": "Berdampingan",
        "kuadran": "Tingkat & laju",
        "peta": "Peta",
        "desa": "Status desa",
    },
)
