"""Who works where on what: five kinds of actors, their part in a meeting, and who takes a problem.

The five are those the Bupati of Bojonegoro asked to work together on 14 October 2025
(`data/promises.csv`, promise.4).
"""

from __future__ import annotations

import re
from enum import StrEnum

from analytics.vocabulary.assistance import OrganisationKind


class ActorGroup(StrEnum):
    """One of the five kinds of actors, in the order in which they were named."""

    AGENCY = "agency"
    VILLAGE_GOVERNMENT = "village_government"
    BUSINESS = "business"
    ACADEMIA = "academia"
    CIVIL_SOCIETY = "civil_society"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _GROUPS[self]


_GROUPS = {
    ActorGroup.AGENCY: "perangkat daerah",
    ActorGroup.VILLAGE_GOVERNMENT: "pemerintah desa",
    ActorGroup.BUSINESS: "dunia usaha",
    ActorGroup.ACADEMIA: "akademisi",
    ActorGroup.CIVIL_SOCIETY: "organisasi masyarakat",
}
GROUP_OF = {
    OrganisationKind.AGENCY: ActorGroup.AGENCY,
    OrganisationKind.VILLAGE_GOVERNMENT: ActorGroup.VILLAGE_GOVERNMENT,
    OrganisationKind.BUSINESS: ActorGroup.BUSINESS,
    OrganisationKind.CHAMBER: ActorGroup.BUSINESS,
    OrganisationKind.UNIVERSITY: ActorGroup.ACADEMIA,
    OrganisationKind.VOCATIONAL_SCHOOL: ActorGroup.ACADEMIA,
    OrganisationKind.SOCIAL_WORKER: ActorGroup.CIVIL_SOCIETY,
    OrganisationKind.CIVIL_SOCIETY: ActorGroup.CIVIL_SOCIETY,
}
UNLISTED = "unlisted"
"""Stands for the kind of an actor whom no list of ours has."""
_OF_VILLAGE = re.compile(r"(?:pemerintah desa|pemdes|kepala desa|kades|pemerintahan desa)\b.*")


def is_village_government(name: str) -> bool:
    """True for the government of a village by its own name: it stands on no list of actors."""
    return bool(_OF_VILLAGE.fullmatch(" ".join(name.casefold().split())))


class Part(StrEnum):
    """What part an actor had in a meeting, as its source tells it."""

    TRAINED = "trained"
    ORGANISED = "organised"
    TAUGHT = "taught"
    ATTENDED = "attended"
    ASKED = "asked"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _PARTS[self]

    @property
    def was_there(self) -> bool:
        """True unless somebody was only asked to do something."""
        return self is not Part.ASKED


_PARTS = {
    Part.TRAINED: "menyelenggarakan pelatihan",
    Part.ORGANISED: "menyelenggarakan",
    Part.TAUGHT: "narasumber",
    Part.ATTENDED: "hadir",
    Part.ASKED: "diminta ikut",
}


class Taken(StrEnum):
    """Who takes a problem of a village on, the worst first."""

    NOBODY = "nobody"
    OTHERS = "others"
    ABLE = "able"
    WORKED = "worked"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _TAKEN[self]

    @property
    def is_open(self) -> bool:
        """True where nobody who is able to works in the village: a problem without an actor."""
        return self in {Taken.NOBODY, Taken.OTHERS}


_TAKEN = {
    Taken.NOBODY: "tidak ada pelaku di desa ini",
    Taken.OTHERS: "pelaku di desa ini mengerjakan hal lain",
    Taken.ABLE: "pelaku di desa ini menguasai bidangnya, kegiatannya belum ada",
    Taken.WORKED: "ada kegiatan untuk masalah ini",
}
