"""Words of the planning documents of a TKPK: criteria, blocks of determinants, strategies.

The frame is TNP2K's handbook for a TKPK: priorities of problems, areas and interventions, and how
far the budget answers them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINES = "https://analytics.invalid/anggaran/"  # a namespace, no address


class Block(StrEnum):
    """What poverty is made of: consumption, and five blocks that are no consumption."""

    CONSUMPTION = "consumption"
    EDUCATION = "education"
    HEALTH = "health"
    WORK = "work"
    INFRASTRUCTURE = "infrastructure"
    FOOD = "food"

    @property
    def label(self) -> str:
        """What the block is called on screen."""
        return _BLOCKS[self]


_BLOCKS = {
    Block.CONSUMPTION: "konsumsi",
    Block.EDUCATION: "pendidikan",
    Block.HEALTH: "kesehatan",
    Block.WORK: "ketenagakerjaan",
    Block.INFRASTRUCTURE: "infrastruktur dasar",
    Block.FOOD: "ketahanan pangan",
}


class Strategy(StrEnum):
    """The three strategies, and what is none of them."""

    BURDEN = "burden"
    INCOME = "income"
    POCKETS = "pockets"
    SUPPORT = "support"
    NONE = "none"

    @property
    def label(self) -> str:
        """What the strategy is called on screen."""
        return _STRATEGIES[self]


_STRATEGIES = {
    Strategy.BURDEN: "pengurangan beban pengeluaran",
    Strategy.INCOME: "peningkatan pendapatan",
    Strategy.POCKETS: "pengurangan kantong kemiskinan",
    Strategy.SUPPORT: "pendukung (data dan koordinasi)",
    Strategy.NONE: "bukan program pengentasan kemiskinan",
}
THREE: Final = (Strategy.BURDEN, Strategy.INCOME, Strategy.POCKETS)


class Criterion(StrEnum):
    """By what a problem is judged."""

    POSITION = "position"
    COURSE = "course"
    EFFECT = "effect"
    RELEVANCE = "relevance"
    LINK = "link"

    @property
    def label(self) -> str:
        """What the criterion is called in the frame."""
        return _CRITERIA[self]


_CRITERIA = {
    Criterion.POSITION: "Posisi relatif",
    Criterion.COURSE: "Perkembangan antarwaktu",
    Criterion.EFFECT: "Efektivitas",
    Criterion.RELEVANCE: "Relevansi",
    Criterion.LINK: "Keterkaitan",
}


class Vote(StrEnum):
    """What a criterion says of a problem; UNCLEAR where the figures cannot say."""

    HEAVY = "heavy"
    LIGHT = "light"
    UNCLEAR = "unclear"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _VOTES[self]


_VOTES = {Vote.HEAVY: "berat", Vote.LIGHT: "ringan", Vote.UNCLEAR: "tidak menentukan"}


class Place(NamedTuple):
    """Where a value stands: how many of the others are worse, alike and better; what that says."""

    worse: int
    alike: int
    better: int
    vote: Vote

    @property
    def total(self) -> int:
        """All of them, the value itself too."""
        return self.worse + self.alike + self.better + 1

    @property
    def first(self) -> int:
        """Its place counted from the worst; `last` where others are alike."""
        return self.worse + 1

    @property
    def last(self) -> int:
        """The last place it shares."""
        return self.worse + 1 + self.alike


class Course(NamedTuple):
    """Mann-Kendall: the sum of signs, its exact two-sided p; n figures; what that says."""

    score: int
    p: float
    n: int
    vote: Vote


class Link(NamedTuple):
    """Rank correlation with its 95 % interval over n areas; what that says."""

    rho: float
    low: float
    high: float
    n: int
    vote: Vote


class Priority(StrEnum):
    """What the criteria say together."""

    PRIORITY = "priority"
    DEPENDS = "depends"
    LOWER = "lower"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _PRIORITIES[self]


_PRIORITIES = {
    Priority.PRIORITY: "prioritas",
    Priority.DEPENDS: "bergantung",
    Priority.LOWER: "bukan prioritas",
    Priority.UNKNOWN: "belum dapat dinilai",
}


class Quadrant(StrEnum):
    """Where an area lies by two indicators; a line is the middle of the areas that are known."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"
    NEITHER = "neither"
    DEPENDS = "depends"


class Planned(StrEnum):
    """A document a TKPK writes; the words of an address."""

    RPKD = "rpkd"
    RAT = "rat"
    LP2KD = "lp2kd"

    @property
    def label(self) -> str:
        """What it is called."""
        return self.value.upper()

    @property
    def full(self) -> str:
        """Its name in full."""
        return _DOCUMENTS[self]


_DOCUMENTS = {
    Planned.RPKD: "Rencana Penanggulangan Kemiskinan Daerah",
    Planned.RAT: "Rencana Aksi Tahunan Penanggulangan Kemiskinan",
    Planned.LP2KD: "Laporan Pelaksanaan Penanggulangan Kemiskinan Daerah",
}

PROBLEMS: Final[Mapping[str, Block]] = {
    "poverty_rate": Block.CONSUMPTION,
    "poverty_gap": Block.CONSUMPTION,
    "poverty_severity": Block.CONSUMPTION,
    "extreme_poverty_rate": Block.CONSUMPTION,
    "gini": Block.CONSUMPTION,
    "adjusted_expenditure": Block.CONSUMPTION,
    "mean_schooling": Block.EDUCATION,
    "expected_schooling": Block.EDUCATION,
    "life_expectancy": Block.HEALTH,
    "stunting_rate": Block.HEALTH,
    "unemployment_rate": Block.WORK,
    "labour_participation_rate": Block.WORK,
    "unfit_housing_rate": Block.INFRASTRUCTURE,
    "poor_food_share": Block.FOOD,
}
"""Indicators a problem is read from; shares and indices only, as counts grow with the people."""

FUNDS: Final[Mapping[str, str]] = {
    "apbd": "APBD kabupaten",
    "provinsi": "APBD provinsi",
    "apbn": "APBN",
    "apbdes": "APBDes",
    "csr": "CSR",
}
"""Sources of funds as the import of budgets writes them, and what they are called."""


def line_id(programme: str, activity: str, subactivity: str, opd: str) -> str:
    """UUID of a line of the budget, the same in every year and from every source of funds."""
    names = (" ".join(name.split()).casefold() for name in (programme, activity, subactivity, opd))
    return str(uuid5(NAMESPACE_URL, _LINES + "|".join(names)))
