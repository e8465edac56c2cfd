"""What if, in words."""

from __future__ import annotations

from analytics.vocabulary.indicator import Unit
from analytics.wording.briefing.winning import percent
from analytics.wording.quantities import interval, number

ARITHMETIC = "Hitungan lurus dari angka yang pernah terbit; bukan ramalan dan bukan hasil program."
SHOW_PLAN = "Bappeda menunjukkan program mana yang menjaga laju itu."


def needed(  # noqa: PLR0913, PLR0917 - plain values, each said once
    goal: float, year: int, years: int, gap: float, pace: float | None, span: int
) -> str:
    """What fall a year the nearest target asks for (points), beside the recent one."""
    fall = _a_year(gap / years) + ("" if years == 1 else f" selama {number(years)} tahun")
    told = f"Untuk {percent(goal)} pada {year}, kemiskinan harus turun {fall}"
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


def show_lever(points: float) -> str:
    """Who shows what closes the distance between two paces."""
    return f"Bappeda menunjukkan program mana yang menambah penurunan {_a_year(points)}."


def _a_year(points: float) -> str:
    return f"{number(points, 2)} poin setahun"
