"""What a family is paid, and how its income stands to the poverty line."""

from __future__ import annotations

from enum import IntEnum, StrEnum

FAMILY = "family"
"""What `data/benefits.csv` calls a row on the whole family instead of one component."""


class Aid(StrEnum):
    """Aid that ends with graduation and whose amount is published."""

    PKH = "pkh"
    SEMBAKO = "sembako"

    @property
    def label(self) -> str:
        """What the aid is called on screen."""
        return _AID[self]


class Kind(StrEnum):
    """What a row of `data/benefits.csv` states."""

    AMOUNT = "amount"
    CAP = "cap"


class Per(StrEnum):
    """What an amount or a cap is counted in."""

    PERSON_YEAR = "rupiah_per_person_year"
    FAMILY_MONTH = "rupiah_per_family_month"
    PERSONS = "persons"


class Band(IntEnum):
    """Welfare by income per person over the poverty line, poorest first.

    Bands of the World Bank: below 1, 1 to 1.5, 1.5 to 3.5, and from 3.5 times the line on (World
    Bank 2019, "Aspiring Indonesia: Expanding the Middle Class", which uses expenditure).
    """

    POOR = 0
    VULNERABLE = 1
    ASPIRING = 2
    MIDDLE = 3

    @property
    def label(self) -> str:
        """What the band is called on screen."""
        return _BANDS[self]

    @property
    def floor(self) -> float:
        """The smallest ratio to the poverty line within the band."""
        return _FLOORS[self]


_AID = {Aid.PKH: "PKH", Aid.SEMBAKO: "Sembako (BPNT)"}
_BANDS = {
    Band.POOR: "miskin",
    Band.VULNERABLE: "rentan",
    Band.ASPIRING: "menuju kelas menengah",
    Band.MIDDLE: "kelas menengah",
}
_FLOORS = {Band.POOR: 0.0, Band.VULNERABLE: 1.0, Band.ASPIRING: 1.5, Band.MIDDLE: 3.5}
