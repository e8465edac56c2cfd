"""Sections of Mitra."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "kolaborasi": "collaboration",
        "bantuan": "support",
        "tksk": "social_workers",
        "berdaya": "empowerment",
    },
    labels={
        "kolaborasi": "Kolaborasi",
        "bantuan": "Filantropi & CSR",
        "tksk": "TKSK",
        "berdaya": "Pemberdayaan",
    },
)
