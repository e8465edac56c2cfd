"""Sections of Desa dampingan."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "ringkas": "brief",
        "peta": "mapping",
        "padan": "matching",
        "kerja": "work",
        "banding": "before_after",
        "koreksi": "checks",
        "berikut": "growth",
    },
    labels={
        "ringkas": "Ringkasan",
        "peta": "Masalah & potensi",
        "padan": "Pemadanan",
        "kerja": "Kerja",
        "banding": "Sebelum–sesudah",
        "koreksi": "Koreksi daftar",
        "berikut": "Desa berikutnya",
    },
)
