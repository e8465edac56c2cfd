"""One statement by one source. On screen: "angka menurut sumber"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

GROUP = ("indicator", "area_code", "series_id", "period_start", "period_end")
"""What claims on one thing have in common; of these, one is used."""


class Rank(StrEnum):
    """Which of several statements about the same thing is used. Nothing is ever deleted."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """What the rank is called on screen."""
        return _LABELS[self]


_LABELS = {
    Rank.PREFERRED: "dipakai",
    Rank.NORMAL: "pembanding",
    Rank.SUPERSEDED: "tidak dipakai",
}


class Measure(StrEnum):
    """By what a reader has figures picked where sources disagree; the words of the address."""

    MAIN = "utama"
    LOWEST = "terendah"
    HIGHEST = "tertinggi"
    SOURCE = "sumber"


@dataclass(frozen=True, slots=True)
class Basis:
    """Which figure a reader wants to see where sources disagree.

    `source` is the `slug` of a publisher or carrier; empty unless the measure is SOURCE.
    """

    measure: Measure = Measure.MAIN
    source: str = ""

    @property
    def code(self) -> str:
        """The basis in an address: `utama`, `terendah`, `sumber.bps-kabupaten-bojonegoro`."""
        return f"{self.measure}.{self.source}" if self.source else self.measure.value

    @classmethod
    def parse(cls, code: str) -> Basis:
        """The basis a `code` stands for.

        Raises:
            ValueError: the text is no code of a basis.
        """
        name, _, source = code.partition(".")
        measure = Measure(name)
        if (measure is Measure.SOURCE) != bool(source):
            raise ValueError(f"no basis: {code}")
        return cls(measure, source)


MAIN = Basis()


def slug(name: str) -> str:
    """A name as an address can carry it: `BPS Kab. Blora` becomes `bps-kab-blora`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
