"""Places, keyed by Kemendagri code as text (`35.22.08.2005`).

BPS numbers the same places differently; `data/areas.csv` is the bridge. A BPS code is never
made from a Kemendagri code, nor the other way round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

BOJONEGORO = "35.22"
BLORA = "33.16"
JOMBANG = "35.17"
WITH_VILLAGES = (BOJONEGORO, BLORA, JOMBANG)
"""The regencies whose kecamatan and villages are known by name; of the others their name alone."""

INDONESIA = "00"
PILOT_VILLAGES = ("35.22.01.2003", "35.22.04.2005", "35.22.08.2005")


class Level(StrEnum):
    """Administrative levels, widest first."""

    COUNTRY = "country"
    PROVINCE = "province"
    REGENCY = "regency"
    DISTRICT = "district"
    VILLAGE = "village"

    @property
    def label(self) -> str:
        """What the level is called on screen."""
        return _LABELS[self]


_LABELS = {
    Level.COUNTRY: "negara",
    Level.PROVINCE: "provinsi",
    Level.REGENCY: "kabupaten/kota",
    Level.DISTRICT: "kecamatan",
    Level.VILLAGE: "desa/kelurahan",
}

_PATTERNS = {
    Level.COUNTRY: re.compile(r"00"),
    Level.PROVINCE: re.compile(r"(?!00)\d{2}"),
    Level.REGENCY: re.compile(r"\d{2}\.\d{2}"),
    Level.DISTRICT: re.compile(r"\d{2}\.\d{2}\.\d{2}"),
    Level.VILLAGE: re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}"),
}


@dataclass(frozen=True, slots=True)
class Area:
    """One place: `code` (Kemendagri, text), `name` as written on screen, `level`."""

    code: str
    name: str
    level: Level


def level_of(code: str) -> Level:
    """Level of a Kemendagri code.

    Raises:
        ValueError: the text is no Kemendagri code.
    """
    for level, pattern in _PATTERNS.items():
        if pattern.fullmatch(code):
            return level
    raise ValueError(f"not a Kemendagri code: {code!r}")


def parent_of(code: str) -> str | None:
    """Code of the area one level up; None for the country."""
    match level_of(code):
        case Level.COUNTRY:
            return None
        case Level.PROVINCE:
            return INDONESIA
        case _:
            return code.rsplit(".", 1)[0]
