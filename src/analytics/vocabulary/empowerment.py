"""The way from a training to living without aid: its steps, and how a business takes part in it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Step(StrEnum):
    """One step of the way, in its order; a step may be skipped."""

    TRAINING = "training"
    INTERNSHIP = "internship"
    CAPITAL = "capital"
    PRODUCTION = "production"
    PARTNER = "partner"
    MARKET = "market"
    INCOME = "income"
    GRADUATED = "graduated"

    @property
    def place(self) -> int:
        """1 for the first step."""
        return list(Step).index(self) + 1

    @property
    def label(self) -> str:
        """What the step is called on screen."""
        return _STEPS[self]


_STEPS = {
    Step.TRAINING: "Pelatihan",
    Step.INTERNSHIP: "Magang",
    Step.CAPITAL: "Modal",
    Step.PRODUCTION: "Produksi lebih kuat",
    Step.PARTNER: "Mitra usaha",
    Step.MARKET: "Rantai pasok dan pasar",
    Step.INCOME: "Pendapatan naik",
    Step.GRADUATED: "Graduasi",
}
DATED: Final = tuple(step for step in Step if step is not Step.INCOME)
"""Steps that a list dates; that income rose is told by two measurements of it."""


class PartnerPattern(StrEnum):
    """How a business and a family that produces for it are tied together."""

    NUCLEUS_PLASMA = "nucleus_plasma"
    SUBCONTRACT = "subcontract"
    AGENCY = "agency"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What the pattern is called on screen."""
        return _PATTERNS[self]


_PATTERNS = {
    PartnerPattern.NUCLEUS_PLASMA: "inti-plasma",
    PartnerPattern.SUBCONTRACT: "subkontrak",
    PartnerPattern.AGENCY: "distribusi dan keagenan",
    PartnerPattern.OTHER: "pola lain",
}


class Accompanied(StrEnum):
    """How much of the way of a family somebody went along."""

    WHOLE = "whole"
    LATE = "late"
    EARLY_END = "early_end"
    NEVER = "never"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _ACCOMPANIED[self]


_ACCOMPANIED = {
    Accompanied.WHOLE: "Sejak langkah pertama sampai langkah terakhirnya",
    Accompanied.LATE: "Mulai sesudah langkah pertama",
    Accompanied.EARLY_END: "Berhenti sebelum langkah terakhirnya",
    Accompanied.NEVER: "Tidak ada catatan pendampingan",
}


class IncomeChange(StrEnum):
    """What became of the income of a family, by two measurements of it."""

    NOT_RISEN = "not_risen"
    ROSE = "rose"
    UNMEASURED = "unmeasured"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _CHANGES[self]


_CHANGES = {
    IncomeChange.NOT_RISEN: "Turun atau tetap",
    IncomeChange.ROSE: "Naik",
    IncomeChange.UNMEASURED: "Belum diukur sesudahnya",
}


class Middle(NamedTuple):
    """A mean or median with its 95 % bootstrap interval; NaN below 30 families."""

    value: float
    low: float
    high: float


COLUMNS: Final = {
    "family_id": "str",
    "cohort": "Int64",
    "programme": "str",
    "district_code": "str",
    **{f"{step.value}_on": "datetime64[s]" for step in DATED},
    "partner_name": "str",
    "pattern": "str",
    "income_before": "float64",
    "income_before_on": "datetime64[s]",
    "income_after": "float64",
    "income_after_on": "datetime64[s]",
    "accompanied_from": "datetime64[s]",
    "accompanied_until": "datetime64[s]",
    "known_until": "datetime64[s]",
}
"""One row a family, cohort and programme, as it is stored; `known_until`: the day of the list."""
