"""What if, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording.briefing.winning import percent
from analytics.wording.quantities import interval, number

if TYPE_CHECKING:
    from collections.abc import Sequence

ARITHMETIC = (
    "Hitungan lurus dari angka yang pernah terbit; bukan yang akan terjadi dan bukan hasil program."
)
SHOW_PLAN = "Bappeda menunjukkan program mana yang menjaga laju itu."
SHOW_FASTER = "Dinas Sosial menunjukkan apa yang dapat mempercepat graduasi, dan berapa biayanya."


def needed(  # noqa: PLR0913, PLR0917 - plain values, each said once
    goals: Sequence[float],
    year: int,
    years: int,
    falls: Sequence[float],
    pace: float | None,
    span: int,
) -> str:
    """What fall a year (points) each target of a year asks for, beside the recent one."""
    fall = _a_year(falls) + ("" if years == 1 else f" selama {number(years)} tahun")
    aims = " atau ".join(percent(goal) for goal in goals)
    told = f"Untuk {aims} pada {year}, kemiskinan harus turun {fall}"
    if pace is None:
        return f"{told}; laju sebelumnya belum diketahui."
    size = number(abs(pace), 2)
    moved = f"{'turun' if pace < 0 else 'naik'} {size} poin" if size != number(0, 2) else "tetap"
    return f"{told}; {number(span)} tahun ini rata-rata {moved}."


def reached_already(goal: float, year: int, rate: float) -> str:
    """That the nearest target lies behind."""
    return (
        f"Target {year} ({percent(goal)}) sudah terpenuhi oleh {percent(rate)}; bila tetap begitu, "
        "tinggal dipertahankan."
    )


def pace_of_graduation(count: float, year: str, low: float, high: float) -> str:
    """How long all families of today would take at the pace of one year."""
    years = interval(low, high, Unit.COUNT, 0)
    return (
        f"Dengan {number(count)} graduasi mandiri setahun seperti {year}, semua KPM yang ada baru "
        f"tergraduasi dalam {years} tahun."
    )


def show_lever(points: Sequence[float]) -> str:
    """Who shows what closes the distance between two paces, for each target."""
    return f"Bappeda menunjukkan program mana yang menambah penurunan {_a_year(points)}."


def _a_year(points: Sequence[float]) -> str:
    told = "–".join(dict.fromkeys(number(one, 2) for one in points))
    return f"{told} poin setahun"
