"""Sections of Dokumen perencanaan."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "masalah": "problems",
        "wilayah": "areas",
        "intervensi": "interventions",
        "anggaran": "relevance",
        "target": "targets",
        "unduh": "chapters",
    },
    labels={
        "masalah": "Prioritas masalah",
        "wilayah": "Prioritas wilayah",
        "intervensi": "Prioritas intervensi",
        "anggaran": "Relevansi APBD",
        "target": "Target",
        "unduh": "Bab & lampiran",
    },
)
