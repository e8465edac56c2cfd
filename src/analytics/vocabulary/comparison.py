"""Words of a fair comparison of kecamatan: where each lies, what is found, and of what a part."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Place(IntEnum):
    """Where an area lies between the limits of chance, from the lowest: a class of the map."""

    FAR_BELOW = 0
    BELOW = 1
    WITHIN = 2
    ABOVE = 3
    FAR_ABOVE = 4

    @property
    def label(self) -> str:
        """What the place is called on screen."""
        return _LABELS[self]

    @property
    def is_far(self) -> bool:
        """True beyond the outer limits."""
        return self in {Place.FAR_BELOW, Place.FAR_ABOVE}


_LABELS = {
    Place.FAR_BELOW: "di bawah batas 99,8%",
    Place.BELOW: "di bawah batas 95%",
    Place.WITHIN: "dalam batas kebetulan",
    Place.ABOVE: "di atas batas 95%",
    Place.FAR_ABOVE: "di atas batas 99,8%",
}


class Finding(StrEnum):
    """What a comparison may say: SOME areas differ, they differ but none can be named, or NONE.

    EMPTY is a comparison of areas of which none has had a graduate.
    """

    SOME = "some"
    SPREAD = "spread"
    NONE = "none"
    EMPTY = "empty"


class Base(StrEnum):
    """Of which families the graduates of a period are a part, the best first."""

    POTENTIAL = "potential"
    OPENING = "opening"
    LISTED = "listed"
    REPORTED = "reported"

    @property
    def label(self) -> str:
        """What the families are called on screen."""
        return _BASES[self]


_BASES = {
    Base.POTENTIAL: "KPM potensial (tanpa lindung) pada awal periode",
    Base.OPENING: "KPM pada awal periode",
    Base.LISTED: "KPM dalam daftar ditambah yang graduasi selama periode",
    Base.REPORTED: "KPM pada awal bulan pertama menurut formulir bulanan",
}
