"""What came of a training: acts that can be seen in villages, asked for after 30, 90 and 180 days.

That somebody attended is no result; neither is what somebody thinks of the training.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

AFTER = (30, 90, 180)
"""Days after a training on which the participants are asked."""
_PUBLISHED = "https://analytics.invalid/pelatihan/"  # a namespace, no address


class Role(StrEnum):
    """As what somebody took part; people are counted by role and never named."""

    CIVIL_SERVANT = "civil_servant"
    DISTRICT = "district"
    VILLAGE = "village"
    CADRE = "cadre"
    BUSINESS = "business"
    ACADEMIC = "academic"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What the role is called on screen."""
        return _ROLES[self]


_ROLES = {
    Role.CIVIL_SERVANT: "ASN perangkat daerah",
    Role.DISTRICT: "camat dan unsur kecamatan",
    Role.VILLAGE: "kepala dan perangkat desa",
    Role.CADRE: "kader PKK dan posyandu",
    Role.BUSINESS: "dunia usaha",
    Role.ACADEMIC: "akademisi",
    Role.OTHER: "lainnya",
}


class Change(StrEnum):
    """Of what an act is a sign."""

    MINDSET = "mindset"
    LEADERSHIP = "leadership"

    @property
    def label(self) -> str:
        """The word on screen."""
        return "pola pikir" if self is Change.MINDSET else "kepemimpinan"


class Act(StrEnum):
    """Something done after a training that others can see; the declared list."""

    DELIBERATED = "deliberated"
    BUDGETED = "budgeted"
    SOLVED = "solved"
    VISITED = "visited"
    MEASURED = "measured"
    CORRECTED = "corrected"
    PARTNERED = "partnered"

    @property
    def label(self) -> str:
        """The act on screen, as a sentence without its subject."""
        return _ACTS[self][0]

    @property
    def change(self) -> Change:
        """Of what it is a sign."""
        return _ACTS[self][1]

    @property
    def of_village(self) -> bool:
        """True for what a village does as a whole; the others are done by participants."""
        return self in {Act.DELIBERATED, Act.BUDGETED, Act.SOLVED}

    @property
    def evidence(self) -> str:
        """What shows it."""
        return _ACTS[self][2]


_ACTS = {
    Act.DELIBERATED: (
        "musyawarah desa mengubah rencana",
        Change.LEADERSHIP,
        "berita acara musyawarah",
    ),
    Act.BUDGETED: (
        "anggaran desa dialihkan untuk keluarga miskin",
        Change.LEADERSHIP,
        "perubahan APBDes",
    ),
    Act.SOLVED: (
        "satu masalah desa yang dicatat terselesaikan",
        Change.LEADERSHIP,
        "berita acara atau pemetaan ulang desa",
    ),
    Act.VISITED: ("mengunjungi rumah keluarga miskin", Change.MINDSET, "catatan kunjungan"),
    Act.MEASURED: (
        "menulis ukuran hasil, bukan serapan, di rencana kerjanya",
        Change.MINDSET,
        "rencana kerja",
    ),
    Act.CORRECTED: ("mengusulkan perbaikan data keluarga", Change.MINDSET, "usulan di SIKS-NG"),
    Act.PARTNERED: (
        "memulai kerja sama dengan pelaku lain",
        Change.LEADERSHIP,
        "surat atau kegiatan bersama",
    ),
}


def published_id(meeting: str) -> str:
    """Id of a training that a source tells of, by the claim of its meeting."""
    return str(uuid5(NAMESPACE_URL, _PUBLISHED + meeting))
