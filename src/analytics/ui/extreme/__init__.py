"""Sections of Kemiskinan ekstrem."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "lintas": "track",
        "nol": "zero",
        "anggaran": "budget",
    },
    labels={
        "lintas": "Lintasan",
        "nol": "Arti nol",
        "anggaran": "Anggaran",
    },
)
