"""How deep the data on graduation go: the three depths at which every question is answered."""

from __future__ import annotations

from enum import StrEnum


class Depth(StrEnum):
    """From the shallowest: what is asked falls back to the deepest that answers it.

    TOTALS are published figures of the whole kabupaten; DISTRICTS the monthly form of the
    kecamatan; FAMILIES a register, example or imported, of which pages read counts alone.
    """

    TOTALS = "totals"
    DISTRICTS = "districts"
    FAMILIES = "families"

    @property
    def label(self) -> str:
        """What the depth is called on screen."""
        return _LABELS[self]


_LABELS = {
    Depth.TOTALS: "jumlah se-kabupaten",
    Depth.DISTRICTS: "laporan per kecamatan",
    Depth.FAMILIES: "daftar keluarga",
}
