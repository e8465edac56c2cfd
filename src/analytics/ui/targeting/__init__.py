"""Sections of Ketepatan sasaran."""

from __future__ import annotations

from typing import Final

from analytics.ui.sections import Sections

SECTIONS: Final = Sections(
    __name__,
    modules={
        "tumpang": "overlap",
        "salah": "errors",
    },
    labels={
        "tumpang": "Tumpang tindih & celah",
        "salah": "Salah sasaran",
    },
)
