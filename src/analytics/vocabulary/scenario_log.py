"""What becomes of a figure that a scenario recorded: scored, or why not yet, or why never."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """In the order in which they are told."""

    SCORED = "scored"
    UNTOLD = "untold"  # its time is over, but nobody told what came
    EARLY = "early"  # its time is not over
    PART = "part"  # the scenario begins within that year, so its sum is no year's
    LATE = "late"  # recorded when the year was over: no test of anything

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]


class Telling(StrEnum):
    """Who told what came."""

    PUBLISHED = "published"
    COUNTED = "counted"  # in the register or the reports in use

    @property
    def label(self) -> str:
        """The words on screen."""
        return _TELLINGS[self]


_LABELS = {
    State.SCORED: "sudah dinilai",
    State.UNTOLD: "waktunya lewat, angkanya belum ada",
    State.EARLY: "belum waktunya",
    State.PART: "bukan setahun penuh",
    State.LATE: "dicatat sesudah tahunnya lewat",
}
_TELLINGS = {Telling.PUBLISHED: "angka menurut sumber", Telling.COUNTED: "dihitung dari daftar"}
