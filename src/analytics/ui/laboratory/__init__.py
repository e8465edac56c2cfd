"""Sections of Skenario."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "kpm": "projection",
        "kemiskinan": "poverty",
        "ekstrem": "extreme",
        "sasaran": "goal",
        "alokasi": "allocation",
        "simpan": "kept",
    },
    labels={
        "kpm": "KPM sampai 2030",
        "kemiskinan": "Angka kemiskinan",
        "ekstrem": "Menuju nol ekstrem",
        "sasaran": "Mengejar sasaran",
        "alokasi": "Alokasi program",
        "simpan": "Simpan & bandingkan",
    },
)
