"""The words of the arithmetic audits: what a relation works out, and how heavy a finding is."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How one figure is worked out of others (`rule` of `data/relations.csv`)."""

    SHARE = "share"  # percent: the first term in percent of the second
    RATIO = "ratio"  # the first term divided by the second
    PRODUCT = "product"
    SUM = "sum"  # every term has to be known
    PARTS = "parts"  # no less than the terms that are known, together
    CHANGE = "change"  # percent: the second term against the first
    YEARS = "years"  # over some years: the sum of the term over each of them
    SIZE = "size"  # the result divided by the term lies between two bounds
    IMPLIED = "implied"  # the term divided by the percentage: a population that makes no leap
    PLACES = "places"  # the terms add up to the places of that kind in the list of codes

    @property
    def terms(self) -> int | None:
        """How many terms it takes; None where any number of them adds up."""
        match self:
            case Relation.SHARE | Relation.RATIO | Relation.CHANGE:
                return 2
            case Relation.YEARS | Relation.SIZE | Relation.IMPLIED:
                return 1
            case _:
                return None

    @property
    def bounded(self) -> bool:
        """True where `low` and `high` have to be declared."""
        return self in {Relation.SIZE, Relation.IMPLIED}


class Severity(StrEnum):
    """How heavy a finding is, heaviest first."""

    IMPOSSIBLE = "impossible"
    DOUBTFUL = "doubtful"
    NOTE = "note"

    @property
    def label(self) -> str:
        """What stands beside the finding on screen."""
        return _LABELS[self]

    @property
    def meaning(self) -> str:
        """The label in one sentence."""
        return _MEANINGS[self]


_LABELS = {
    Severity.IMPOSSIBLE: "tidak mungkin",
    Severity.DOUBTFUL: "perlu diperiksa",
    Severity.NOTE: "catatan",
}
_MEANINGS = {
    Severity.IMPOSSIBLE: "Angka-angkanya tidak dapat benar bersama, bagaimanapun dibulatkan.",
    Severity.DOUBTFUL: "Angkanya menyimpang dari pola yang wajar; sumbernya perlu diperiksa.",
    Severity.NOTE: "Bukan kesalahan, tetapi mudah salah dibaca.",
}
