"""Sections of Desa percontohan."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "profil": "profile",
        "rancangan": "design",
        "banding": "comparison",
        "publik": "public",
    },
    labels={
        "profil": "Profil",
        "rancangan": "Rancangan",
        "banding": "Sebelum–sesudah",
        "publik": "Untuk publik",
    },
)
