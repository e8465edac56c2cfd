"""How a set of villages was chosen, as its design card says."""

from __future__ import annotations

from enum import StrEnum


class Choice(StrEnum):
    """On what grounds; nobody wrote it down: UNKNOWN, which is never taken for any of the others.

    WORST is what makes regression to the mean expected (`measures.luck`).
    """

    WORST = "worst"
    RANDOM = "random"
    VOLUNTEER = "volunteer"
    POLITICS = "politics"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]


_LABELS = {
    Choice.WORST: "karena angkanya terburuk",
    Choice.RANDOM: "diundi",
    Choice.VOLUNTEER: "desa mengajukan diri",
    Choice.POLITICS: "penunjukan pimpinan",
    Choice.UNKNOWN: "belum diketahui",
}
