"""Desa dampingan: what a village lacks and has, who could assist it, and what is written of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_SET = "https://analytics.invalid/desa/"  # a namespace, no address

EXAMPLE_REGENCY = "99.99"  # no Kemendagri code begins with 99
"""Where example villages lie: a place of its own, so that no real name carries an invented one."""


class OrganisationKind(StrEnum):
    """What kind of organisation assists."""

    AGENCY = "agency"
    UNIVERSITY = "university"
    VOCATIONAL_SCHOOL = "vocational_school"
    BUSINESS = "business"
    CHAMBER = "chamber"
    SOCIAL_WORKER = "social_worker"
    CIVIL_SOCIETY = "civil_society"
    VILLAGE_GOVERNMENT = "village_government"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _KINDS[self]


_KINDS = {
    OrganisationKind.AGENCY: "perangkat daerah",
    OrganisationKind.UNIVERSITY: "perguruan tinggi",
    OrganisationKind.VOCATIONAL_SCHOOL: "SMK",
    OrganisationKind.BUSINESS: "dunia usaha (CSR)",
    OrganisationKind.CHAMBER: "KADIN",
    OrganisationKind.SOCIAL_WORKER: "TKSK",
    OrganisationKind.CIVIL_SOCIETY: "organisasi masyarakat",
    OrganisationKind.VILLAGE_GOVERNMENT: "pemerintah desa",
}


class Sector(StrEnum):
    """A field of work: what a condition belongs to, and what an organisation is able to do."""

    FARMING = "farming"
    BUSINESS = "business"
    WORK = "work"
    EDUCATION = "education"
    HEALTH = "health"
    FOOD = "food"
    HOUSING = "housing"
    WATER = "water"
    ROADS = "roads"
    PROTECTION = "protection"
    ENVIRONMENT = "environment"
    GOVERNANCE = "governance"

    @property
    def label(self) -> str:
        """What the sector is called on screen."""
        return _SECTORS[self]


_SECTORS = {
    Sector.FARMING: "pertanian dan peternakan",
    Sector.BUSINESS: "usaha dan pasar",
    Sector.WORK: "ketenagakerjaan",
    Sector.EDUCATION: "pendidikan",
    Sector.HEALTH: "kesehatan",
    Sector.FOOD: "ketahanan pangan",
    Sector.HOUSING: "rumah layak huni",
    Sector.WATER: "air bersih dan sanitasi",
    Sector.ROADS: "jalan, listrik, dan jaringan",
    Sector.PROTECTION: "perlindungan sosial dan data",
    Sector.ENVIRONMENT: "lingkungan dan bencana",
    Sector.GOVERNANCE: "tata kelola desa",
}


class ConditionKind(StrEnum):
    """A problem that holds poor families back, or a potential to build on."""

    PROBLEM = "problem"
    POTENTIAL = "potential"

    @property
    def label(self) -> str:
        """The word on screen."""
        return "masalah" if self is ConditionKind.PROBLEM else "potensi"


class Severity(StrEnum):
    """How heavy a problem weighs, or how ready a potential is; declared, not measured."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _SEVERITIES[self]

    @property
    def weight(self) -> int:
        """1, 2 or 3, as it enters the matching."""
        return list(Severity).index(self) + 1


_SEVERITIES = {Severity.LOW: "ringan", Severity.MIDDLE: "sedang", Severity.HIGH: "berat"}


class EntryKind(StrEnum):
    """What an entry is about. Its content is a mapping of plain JSON that its own module checks."""

    MAPPING = "mapping"  # subject: village; answers.mapping, actions.mapping
    ORGANISATION = "organisation"  # subject: uuid of the organisation; actions.organisations
    MATCHING = "matching"  # subject: regency; actions.matching
    ASSISTANCE = "assistance"  # subject: village; actions.assistance: who assists it, SK and team
    PLAN = "plan"  # subject: follow-up; actions.assistance: begin, problem, monthly progress
    CHECK = "check"  # subject: village and list; actions.registry_checks
    DESIGN = "design"  # subject: uuid of a set of villages; actions.designs: how they were chosen
    SCENARIO = "scenario"  # subject: uuid of its name; actions.scenarios: levers, who chose them
    NEED = "need"  # subject: place and kind of aid; actions.support: how many lack it
    OFFER = "offer"  # subject: follow-up; actions.support: who promised what
    DELIVERY = "delivery"  # subject: uuid; actions.support: what came, by whom
    TKSK = "tksk"  # subject: kecamatan; actions.social_workers: filled or not
    CASE = "case"  # subject: uuid; actions.social_workers: without any name
    TRAINING = "training"  # subject: uuid of the training; actions.trainings: what came of it
    BUDGET_LINE = "budget_line"  # subject: uuid of a line of the budget; actions.budget_lines

    @property
    def label(self) -> str:
        """What such an entry is called on screen."""
        return _ENTRIES[self]


_ENTRIES = {
    EntryKind.MAPPING: "pemetaan desa",
    EntryKind.ORGANISATION: "pelaku",
    EntryKind.MATCHING: "pemadanan",
    EntryKind.ASSISTANCE: "pendampingan desa",
    EntryKind.PLAN: "rencana kerja",
    EntryKind.CHECK: "verifikasi daftar",
    EntryKind.DESIGN: "kartu rancangan",
    EntryKind.SCENARIO: "skenario",
    EntryKind.NEED: "kebutuhan",
    EntryKind.OFFER: "janji bantuan",
    EntryKind.DELIVERY: "penyaluran bantuan",
    EntryKind.TKSK: "pos TKSK",
    EntryKind.CASE: "kasus TKSK",
    EntryKind.TRAINING: "pelatihan",
    EntryKind.BUDGET_LINE: "golongan anggaran",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody wrote of a subject, whole and dated; it is never changed.

    Attributes:
        id: a UUID.
        kind: what it is about.
        subject: of which village, organisation, follow-up … as `EntryKind` says.
        content: plain JSON; what stands in it is said by the module of its kind.
        seen: ids of the entries whoever wrote it had before them.
        by: who wrote it.
        at: when, UTC.
    """

    id: str
    kind: EntryKind
    subject: str
    content: dict[str, Any]
    seen: tuple[str, ...]
    by: str
    at: datetime


class Overtaken(Refused):
    """Somebody else wrote about the same meanwhile; `theirs` is what whoever typed has not seen."""

    def __init__(self, sentence: str, theirs: tuple[Entry, ...]) -> None:
        self.theirs = theirs
        super().__init__(sentence)


def set_id(codes: Iterable[str]) -> str:
    """UUID of a set of villages, the same whoever asks: two who begin its card meet."""
    return str(uuid5(NAMESPACE_URL, _SET + ",".join(sorted(set(codes)))))
