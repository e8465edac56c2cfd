"""Words of kabupaten and kota side by side: who belongs together, who moves how."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Part(StrEnum):
    """As what a source names an area together with the working area of a body."""

    MEMBER = "member"
    PARTNER = "partner"
    PARTICIPANT = "participant"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _PARTS[self]


_PARTS = {
    Part.MEMBER: "wilayah kerja",
    Part.PARTNER: "mitra",
    Part.PARTICIPANT: "peserta",
}


class Group(StrEnum):
    """Who stands beside Bojonegoro: a list as it was told, or those it borders on."""

    EVENTS = "acara"
    PARTNERED = "acara-mitra"
    OLD = "2011"
    PRESS = "jtv"
    NEIGHBOURS = "tetangga"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _GROUPS[self]

    @property
    def list(self) -> str:
        """The list of `data/memberships.csv` it follows; empty for neighbours."""
        return _LISTS.get(self, "")


_GROUPS = {
    Group.EVENTS: "Bakorwil II, daftar acara 2022–2024",
    Group.PARTNERED: "Bakorwil II 2022–2024 dengan mitra",
    Group.OLD: "Bakorwil II, daftar 2011",
    Group.PRESS: "Bakorwil II 2022 menurut JTV",
    Group.NEIGHBOURS: "Tetangga Bojonegoro",
}
_LISTS = {
    Group.EVENTS: "2022",
    Group.PARTNERED: "2022",
    Group.OLD: "2011",
    Group.PRESS: "2022-jtv",
}


WITHOUT_VILLAGES = frozenset({"35.71", "35.76", "35.77"})
"""Kota whose lowest level is the kelurahan alone: no index of villages is told of them."""


class Side(IntEnum):
    """Where one figure lies beside another, as far as chance leaves it sure.

    `UNTESTED`: nobody publishes an error and no rule stands in for one; the printed order alone is
    known. `NO_FIGURE`: one of the two is missing.
    """

    BELOW = 0
    CLOSE = 1
    ABOVE = 2
    UNTESTED = 3
    NO_FIGURE = 4


class VillageIndex(StrEnum):
    """By what the status of villages is told: series of `data/series.csv`, never joined."""

    IDM = "idm_2019_2024"
    INDEKS_DESA = "indeks_desa_2025"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _INDICES[self]


_INDICES = {
    VillageIndex.IDM: "Indeks Desa Membangun",
    VillageIndex.INDEKS_DESA: "Indeks Desa",
}


class VillageStatus(StrEnum):
    """Statuses from the lowest, by the indicators that count them."""

    VERY_UNDERDEVELOPED = "villages_very_underdeveloped"
    UNDERDEVELOPED = "villages_underdeveloped"
    DEVELOPING = "villages_developing"
    ADVANCED = "villages_advanced"
    INDEPENDENT = "villages_independent"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _STATUSES[self]


_STATUSES = {
    VillageStatus.VERY_UNDERDEVELOPED: "sangat tertinggal",
    VillageStatus.UNDERDEVELOPED: "tertinggal",
    VillageStatus.DEVELOPING: "berkembang",
    VillageStatus.ADVANCED: "maju",
    VillageStatus.INDEPENDENT: "mandiri",
}
