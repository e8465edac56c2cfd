"""Matching in words: why a pair, how sure, what stands in the way, what a wish costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.assistance import Sector
from analytics.vocabulary.organisation import STRENGTHS
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRM = 0.8
"""From this share of the perturbed weights on a pair is called firm; below half, loose."""
SCORE = (
    "Nilai 0–100 sebuah pasangan: bagian masalah desa yang dikuasai bidangnya oleh pelaku, "
    "kedekatan kantornya, dan pernah tidaknya mendampingi desa itu, menurut bobot yang dipilih."
)
STEP = "dipadankan: desa yang paling lemah padanannya lebih dahulu, lalu jumlah nilainya"
CUTS = (45.0, 60.0)
"""Points below which a pair is called weak, and from which good: words for a plan, no verdict."""
CLASSES = ("nilai di bawah 45", "nilai 45 sampai di bawah 60", "nilai 60 ke atas")
BASE = "letak pelaku"
SLIDERS = ("Bobot kompetensi untuk masalah desa", "Bobot kedekatan", "Bobot pernah mendampingi")
SLIDER = "0–100; yang dihitung adalah perbandingan ketiganya."
COLUMNS = "Urut dari desa yang paling lemah padanannya"


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many villages have somebody, who fares worst, and how much hangs on the weights."""
    firm = sum(row["share"] >= FIRM for row in rows)
    worst = rows[0]
    every = "Satu desa itu" if facts["villages"] == 1 else f"Semua {number(facts['villages'])} desa"
    rest = "; sisanya bergantung pada bobot" if firm < len(rows) else ""
    found = [
        (
            f"{every} mendapat pelaku. Padanan paling lemah: "
            f"{worst['village']} dengan {worst['organisation']}, nilai {number(worst['score'])} "
            f"dari 100. {number(firm)} dari {number(len(rows))} pasangan bertahan pada sedikitnya "
            f"80 % dari {number(facts['draws'])} kali hitung ulang dengan bobot yang digeser{rest}."
        )
    ]
    if facts["unmapped"]:
        found.append(
            f"{number(len(facts['unmapped']))} desa belum dipetakan masalahnya dan tidak ikut "
            "dipadankan."
        )
    return tuple(found)


def unused(names: Sequence[str]) -> str:
    """Organisations that got no village."""
    if not names:
        return "Semua pelaku mendapat desa."
    return f"Belum mendapat desa ({number(len(names))} pelaku): {joined(list(names))}."


def why(row: Mapping[str, Any]) -> str:
    """One sentence: for what, how far, earlier work, and what the best other choice is worth."""
    parts = [
        *_reasons(row["reasons"], locked=row["locked"]),
        _distance(row["distance_km"]),
        *_earlier(row["years"]),
    ]
    start = "Dipasangkan karena"
    if row["locked"]:
        start = "Dikunci; alasannya" if row["reasons"] else "Dikunci"
    return f"{start} {', '.join(parts)}; {_next(row)}."


def _reasons(reasons: Sequence[tuple[str, int, int, int]], *, locked: bool) -> list[str]:
    if not reasons:
        best = "" if locked else "terbaik dari yang tersisa "
        return [f"{best}walau bidangnya tidak menjawab masalah desa ini"]
    told = []
    for sector, problems, heavy, strength in reasons[:2]:
        count = f"{number(heavy)} masalah berat" if heavy else f"{number(problems)} masalah"
        told.append(f"{count} di bidang {Sector(sector).label} (kompetensi {STRENGTHS[strength]})")
    return [joined(told)]


def _distance(kilometres: float) -> str:
    if is_missing(kilometres):
        return "jarak tidak diketahui"
    return f"jarak {number(kilometres)} km"


def _earlier(years: Sequence[int]) -> list[str]:
    if not years:
        return []
    told = [str(year) for year in years if year]
    return [f"pernah mendampingi {joined(told)}" if told else "pernah mendampingi"]


def _next(row: Mapping[str, Any]) -> str:
    if row["equal"]:
        return f"seri dengan {row['equal']}: keduanya sama baik untuk semua desa"
    if not row["next"]:
        return "tidak ada pelaku lain yang boleh"
    apart = row["score"] - row["next_score"]
    if apart >= 0:
        if not apart:
            return f"{row['next']} bernilai sama untuk desa ini"
        percent = 100 * apart / row["score"]
        lower = f"{number(percent)} %" if percent >= 1 else "kurang dari 1 %"
        return f"alternatif terbaik {row['next']} lebih rendah {lower}"
    # Without a lock, whoever fits better and has a place left would have been chosen.
    held = "; yang dipakai kuncinya" if row["locked"] else " tetapi tempatnya terpakai desa lain"
    return f"{row['next']} lebih cocok (nilai {number(row['next_score'])}){held}"


def share(value: float) -> str:
    """In which part of the perturbed weights a pair is chosen."""
    return f"{number(100 * value)} %"


def kilometres(value: float) -> str:
    """A distance as a cell of a table has it."""
    return f"{number(value)} km"


def firmness(value: float) -> str:
    """The share, and the word for it."""
    word = "kokoh" if value >= FIRM else "rapuh" if value < 1 / 2 else "sedang"
    return f"bertahan {share(value)} ({word})"


def reached(facts: Mapping[str, Any]) -> str:
    """How well the weakest fares, and all together, for everybody."""
    return (
        f"Dihitung otomatis dari daftar dan bobot; rinciannya di aplikasi. Nilai desa yang paling "
        f"lemah {number(facts['worst'], 1)}, jumlah semua {number(facts['total'], 1)}."
    )


def solved(facts: Mapping[str, Any]) -> str:
    """By which solver, and that it is proved."""
    name = "algoritma Hungaria" if facts["solver"] == "assignment" else "HiGHS"
    return (
        f"Diselesaikan dengan {name}; terbukti optimal (celah {number(100 * facts['gap'])} %). "
        f"Nilai desa yang paling lemah {number(facts['worst'], 1)}, jumlah semua "
        f"{number(facts['total'], 1)}."
    )


def problems(reasons: Sequence[tuple[str, int, int, int]]) -> str:
    """The problems that are to be worked on, by sector."""
    if not reasons:
        return "tidak ada masalah di bidang pelaku"
    told = {sector: (count, heavy) for sector, count, heavy, _ in reasons}
    return "; ".join(
        f"{Sector(sector).label}: {number(count)} masalah"
        + (f", {number(heavy)} berat" if heavy else "")
        for sector, (count, heavy) in told.items()
    )


def basis(row: Mapping[str, Any]) -> str:
    """On what a pair rests, in a cell of the annex."""
    parts = [
        f"nilai {number(row['score'])} dari 100",
        f"kompetensi menjawab {number(100 * row['competence'])} % bobot masalah",
        _distance(row["distance_km"]),
        *_earlier(row["years"]),
        *(["dikunci"] if row["locked"] else [f"bertahan pada {share(row['share'])} set bobot"]),
        *([f"seri dengan {row['equal']}"] if row["equal"] else []),
    ]
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def alt(rows: Sequence[Mapping[str, Any]], place: str) -> str:
    """The plan in words."""
    shown = "; ".join(f"{row['village']} dengan {row['organisation']}" for row in rows[:5])
    return f"Denah {place}: garis dari kantor pelaku ke desanya. Yang paling lemah: {shown}"


def told(row: Mapping[str, Any]) -> str:
    """A pair in a line, for the command line."""
    return (
        f"{row['village']} – {row['organisation']}: nilai {number(row['score'])}, "
        f"{firmness(row['share'])}. {row['because']}"
    )
