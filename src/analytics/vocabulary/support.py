"""What families still lack, who promised it, what came; and the work of a TKSK, case by case."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from analytics.vocabulary.assistance import Sector


class AidKind(StrEnum):
    """What is needed and given. Needs and gifts of different kinds are never added up."""

    HOUSE = "house"
    TOILET = "toilet"
    WATER = "water"
    FOOD = "food"
    CAPITAL = "capital"
    TOOLS = "tools"
    LIVESTOCK = "livestock"
    SCHOLARSHIP = "scholarship"
    TRAINING = "training"
    HEALTH = "health"
    CARE = "care"
    CASH = "cash"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _AIDS[self][0]

    @property
    def unit(self) -> str:
        """What is counted of it."""
        return _AIDS[self][1]

    @property
    def sector(self) -> Sector:
        """The field of work it belongs to."""
        return _AIDS[self][2]


_AIDS = {
    AidKind.HOUSE: ("perbaikan rumah", "unit", Sector.HOUSING),
    AidKind.TOILET: ("jamban", "unit", Sector.WATER),
    AidKind.WATER: ("sambungan air bersih", "unit", Sector.WATER),
    AidKind.FOOD: ("sembako", "keluarga", Sector.FOOD),
    AidKind.CAPITAL: ("modal usaha", "keluarga", Sector.BUSINESS),
    AidKind.TOOLS: ("alat usaha", "keluarga", Sector.BUSINESS),
    AidKind.LIVESTOCK: ("ternak", "keluarga", Sector.FARMING),
    AidKind.SCHOLARSHIP: ("beasiswa", "orang", Sector.EDUCATION),
    AidKind.TRAINING: ("pelatihan kerja", "orang", Sector.WORK),
    AidKind.HEALTH: ("jaminan dan alat kesehatan", "orang", Sector.HEALTH),
    AidKind.CARE: ("perawatan lansia dan disabilitas", "orang", Sector.PROTECTION),
    AidKind.CASH: ("santunan tunai", "keluarga", Sector.PROTECTION),
}


class Fund(StrEnum):
    """Whose money it is."""

    APBN = "apbn"
    PROVINCE = "provinsi"
    APBD = "apbd"
    APBDES = "apbdes"
    CSR = "csr"
    PHILANTHROPY = "filantropi"

    @property
    def label(self) -> str:
        """What the fund is called on screen."""
        return _FUNDS[self]

    @property
    def is_public(self) -> bool:
        """True for the money of a government."""
        return self not in _GIVEN


_FUNDS = {
    Fund.APBN: "APBN",
    Fund.PROVINCE: "APBD provinsi",
    Fund.APBD: "APBD",
    Fund.APBDES: "APBDes",
    Fund.CSR: "CSR",
    Fund.PHILANTHROPY: "Baznas dan filantropi",
}
_GIVEN = frozenset({Fund.CSR, Fund.PHILANTHROPY})


class AidRow(StrEnum):
    """What one row of a list of needs and gifts tells."""

    NEED = "need"
    OFFER = "offer"
    DELIVERY = "delivery"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _ROWS[self]


_ROWS = {
    AidRow.NEED: "kebutuhan",
    AidRow.OFFER: "janji bantuan",
    AidRow.DELIVERY: "penyaluran",
}


class CaseKind(StrEnum):
    """What a case of a TKSK is about; a short form of the kinds of Permensos 5/2019 (PPKS)."""

    DATA = "data"
    DESTITUTE = "destitute"
    ELDERLY = "elderly"
    DISABILITY = "disability"
    CHILD = "child"
    MENTAL = "mental"
    HEALTH = "health_cover"
    VIOLENCE = "violence"
    DISASTER = "disaster"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _CASES[self]


_CASES = {
    CaseKind.DATA: "data dan kepesertaan bansos",
    CaseKind.DESTITUTE: "keluarga fakir miskin",
    CaseKind.ELDERLY: "lansia telantar",
    CaseKind.DISABILITY: "penyandang disabilitas",
    CaseKind.CHILD: "anak telantar",
    CaseKind.MENTAL: "gangguan jiwa",
    CaseKind.HEALTH: "jaminan kesehatan",
    CaseKind.VIOLENCE: "korban kekerasan",
    CaseKind.DISASTER: "korban bencana",
    CaseKind.OTHER: "lainnya",
}


class Post(StrEnum):
    """Whether a kecamatan has its TKSK; what nobody told is UNKNOWN, never empty."""

    FILLED = "filled"
    EMPTY = "empty"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _POSTS[self]


_POSTS = {
    Post.FILLED: "terisi",
    Post.EMPTY: "kosong",
    Post.UNKNOWN: "belum diketahui",
}

SMALLEST: Final = 5
"""Smallest count of families, persons or cases above zero that is shown."""

FEWEST_CLOSED: Final = 5
"""Closed cases that are needed before it is told how long one takes."""


class Duration(NamedTuple):
    """How long until half of the cases are closed, in days, with the ends of its 95% interval.

    `median` is None below `FEWEST_CLOSED` closed ones, and holds NaN where not half were closed as
    far as they were watched. `closed` and `watched` say on how many it rests.
    """

    median: tuple[float, float, float] | None
    closed: int
    watched: int
