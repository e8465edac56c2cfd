"""Who does what, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.meeting import Status
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

NOTHING_AGREED = "Belum ada janji, permintaan, atau kesimpulan rapat yang tercatat."
PROVED = "Setiap tindak lanjut punya kabar beserta buktinya."
AGREE = "Pimpinan rapat mencatat siapa mengerjakan apa dan tenggatnya."


def agreed(states: Mapping[Status, int], late: int) -> str:
    """How many promises and decisions there are, and how far they are."""
    total = sum(states.values())
    if not total:
        return "Belum ada tindak lanjut yang tercatat."
    if states[Status.UNKNOWN] == total:
        return f"{number(total)} tindak lanjut tercatat; belum satu pun ada kabarnya."
    parts = [f"{number(states[each])} {each.label}" for each in Status if states.get(each)]
    told = f"{number(total)} tindak lanjut: {joined(parts)}"
    return f"{told}; {number(late)} lewat tenggat." if late else f"{told}."


def loose_ends(silent: int, nobody: int, undated: int) -> str:
    """Why a register is not to be relied on yet."""
    parts = [
        f"{number(count)} {what}"
        for count, what in (
            (silent, "belum ada kabar"),
            (nobody, "tidak menyebut pelaksana"),
            (undated, "tanpa tenggat"),
        )
        if count
    ]
    return f"Di antaranya {joined(parts)}."


def unproved(count: int) -> str:
    """That words on some of it have nothing to show."""
    return f"Semua punya kabar, tetapi {number(count)} tanpa bukti."


def report_by(actor: str, what: str, due: date) -> str:
    """Who owes what by when."""
    return f"{actor}, paling lambat {day(due)}: {what}"


def name_by(what: str, due: date) -> str:
    """That somebody has to be named for what is due."""
    return f"Pimpinan rapat menunjuk pelaksana; paling lambat {day(due)}: {what}"


def report(actor: str, what: str) -> str:
    """Who owes a word on what."""
    return f"{actor} menyampaikan kabar: {what}"


def name_somebody(count: int) -> str:
    """That somebody has to be named first."""
    return f"Pimpinan rapat menunjuk pelaksana bagi {number(count)} permintaan yang belum punya."
