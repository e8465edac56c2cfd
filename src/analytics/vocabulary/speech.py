"""What becomes of a number that somebody said."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """How a number of a text stands to the figures that are known."""

    KNOWN = "known"
    NEAR = "near"
    NOT_USED = "not_used"
    TARGET = "target"
    OTHER_MONTH = "other_month"
    OTHER_YEAR = "other_year"
    OTHER_PLACE = "other_place"
    OTHER_UNIT = "other_unit"
    NOT_FOUND = "not_found"
    NOT_READ = "not_read"

    @property
    def label(self) -> str:
        """What stands beside the number on screen."""
        return _LABELS[self]


_LABELS = {
    Verdict.KNOWN: "ada sumbernya",
    Verdict.NEAR: "berbeda dari yang terbit",
    Verdict.NOT_USED: "ada sumbernya, bukan yang dipakai",
    Verdict.TARGET: "sama dengan sebuah target",
    Verdict.OTHER_MONTH: "angka bulan lain",
    Verdict.OTHER_YEAR: "angka tahun lain",
    Verdict.OTHER_PLACE: "angka wilayah lain",
    Verdict.OTHER_UNIT: "satuannya lain",
    Verdict.NOT_FOUND: "tidak ditemukan",
    Verdict.NOT_READ: "tidak diperiksa",
}
