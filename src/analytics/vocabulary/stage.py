"""Steps of a PKH family to independence, and the ways out of the programme.

The stages are those of the funnel proposed for Bojonegoro (docs/methods.md, "Corong graduasi"):
some carry official terms, some are proposals, and `is_official_term` tells which.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Stage(IntEnum):
    """Ordered; a family may skip stages, so a stage is *reached* by any event at it or later."""

    ACTIVE = 0
    POTENTIAL = 1
    ASSESSED = 2
    P2K2_COMPLETED = 3
    LINKED = 4
    BUSINESS_RUNNING = 5
    CLIFF_PASSED = 6
    PROPOSED = 7
    GRADUATED = 8
    SUSTAINED = 9

    @property
    def label(self) -> str:
        """What the stage is called on screen; a term of ours says that it is a proposal."""
        label = _STAGE_LABELS[self]
        return label if self.is_official_term else f"{label} (usulan)"

    @property
    def is_official_term(self) -> bool:
        """False where the stage is our proposal rather than a term of Kemensos."""
        return self not in _PROPOSED_TERMS


_STAGE_LABELS = {
    Stage.ACTIVE: "KPM aktif",
    Stage.POTENTIAL: "Potensial graduasi",
    Stage.ASSESSED: "Asesmen selesai",
    Stage.P2K2_COMPLETED: "P2K2 ekonomi tuntas",
    Stage.LINKED: "Terhubung pemberdayaan",
    Stage.BUSINESS_RUNNING: "Usaha berjalan ≥ 3 bulan",
    Stage.CLIFF_PASSED: "Mampu tanpa bantuan",
    Stage.PROPOSED: "Diusulkan graduasi",
    Stage.GRADUATED: "Graduasi mandiri",
    Stage.SUSTAINED: "Bertahan 12 bulan",
}
_PROPOSED_TERMS = frozenset(
    {
        Stage.POTENTIAL,
        Stage.P2K2_COMPLETED,
        Stage.BUSINESS_RUNNING,
        Stage.CLIFF_PASSED,
        Stage.SUSTAINED,
    }
)


class Exit(StrEnum):
    """Why a membership episode ended. Only GRADUATED is a success; they are never summed."""

    GRADUATED = "graduated"
    NATURAL = "natural"
    EXCLUDED = "excluded"
    MOVED = "moved"
    DIED = "died"
    DOUBLE = "double"

    @property
    def label(self) -> str:
        """What the exit is called on screen."""
        return _EXIT_LABELS[self]


_EXIT_LABELS = {
    Exit.GRADUATED: "Graduasi mandiri",
    Exit.NATURAL: "Graduasi alamiah",
    Exit.EXCLUDED: "Tidak layak (exclude)",
    Exit.MOVED: "Pindah",
    Exit.DIED: "Meninggal",
    Exit.DOUBLE: "Data ganda",
}
