"""How sure a figure is. Four standings that never look alike."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """Surest first. A result is never surer than the least sure figure in it."""

    OFFICIAL = "official"
    QUOTED = "quoted"
    ESTIMATE = "estimate"
    EXAMPLE = "example"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]

    @property
    def short_label(self) -> str:
        """The words on a badge, where there is no room for the whole label."""
        return _SHORT[self]

    @property
    def meaning(self) -> str:
        """One sentence that tells a reader what the standing promises."""
        return _MEANINGS[self]


_LABELS = {
    Standing.OFFICIAL: "resmi",
    Standing.QUOTED: "resmi, dikutip media – belum dikonfirmasi",
    Standing.ESTIMATE: "estimasi",
    Standing.EXAMPLE: "data contoh",
}
_SHORT = {
    Standing.OFFICIAL: "resmi",
    Standing.QUOTED: "dikutip – belum dikonfirmasi",
    Standing.ESTIMATE: "estimasi",
    Standing.EXAMPLE: "data contoh",
}
_MEANINGS = {
    Standing.OFFICIAL: (
        "Dokumen asli atau daftar dari pemilik datanya sudah dimasukkan ke aplikasi ini."
    ),
    Standing.QUOTED: (
        "Angka resmi yang dibaca di media atau salinan; dokumen aslinya belum ada di sini."
    ),
    Standing.ESTIMATE: "Hasil perhitungan dari angka lain; bukan angka yang diterbitkan.",
    Standing.EXAMPLE: "Angka rekaan untuk latihan. Bukan keadaan Bojonegoro yang sebenarnya.",
}

NOTED = "dicatat di aplikasi ini, belum diperiksa"
NOTED_IN_PART = "sebagian dicatat di aplikasi ini, belum diperiksa"
NOTED_MEANING = "Ditulis operator di aplikasi ini; dokumen aslinya belum ada di sini."

WATERMARK = "DATA CONTOH – BUKAN DATA RESMI"


def weakest(*standings: Standing) -> Standing:
    """The least sure of several standings.

    Raises:
        ValueError: no standing given.
    """
    order = list(Standing)
    return max(standings, key=order.index)
