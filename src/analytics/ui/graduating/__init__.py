"""Sections of Graduasi."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "ringkas": "brief",
        "arus": "flow",
        "corong": "funnel",
        "waktu": "time",
        "banding": "comparison",
        "kelompok": "clusters",
        "pendamping": "facilitators",
        "p2k2": "meetings",
        "jurang": "cliff",
    },
    labels={
        "ringkas": "Ringkasan",
        "arus": "Arus",
        "corong": "Corong",
        "waktu": "Waktu",
        "banding": "Perbandingan",
        "kelompok": "Kelompok wilayah",
        "pendamping": "Pendamping",
        "p2k2": "P2K2",
        "jurang": "Uji jurang",
    },
)
