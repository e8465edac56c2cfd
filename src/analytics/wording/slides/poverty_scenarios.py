"""The slide of poverty to 2030, and of what a change between two years is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.poverty_decomposed import PARTS
from analytics.wording.poverty_pictures import name_of
from analytics.wording.poverty_scenarios import NOT_SUBTRACTED, among
from analytics.wording.quantities import number, points, quantity
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING = "Skenario kemiskinan belum dapat dihitung: P1 atau garisnya belum terbit"
PUBLISHED = "terbit"
ZERO = "tidak berubah"
IS_ONE = "Ini skenario: hitungan dari andaian, bukan yang akan terjadi."
_ENDS = {"p05": "batas bawah", "p50": "tengah", "p95": "batas atas"}
SUBTRACTED = Question(
    "Bila KPM graduasi, apakah angka kemiskinan turun sebanyak itu?", NOT_SUBTRACTED
)


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: where the told year lies, and of how many draws the target is reached."""
    base, year = rows[0], facts["headline"]
    span = f"{number(base['p05'], 1)}–{quantity(base['p95'], Unit.PERCENT, 1)}"
    told = f"Skenario dasar: kemiskinan {year} {span}"
    goals = [row for row in facts["targets"].to_dict("records") if row["year"] == year]
    if not goals:
        return fitting(told)
    goal = quantity(goals[0]["value"], Unit.PERCENT, 2)
    reached = among(goals[0]["met"][""])
    return fitting(f"{told}; target {goal} pada {reached} hitungan", f"{told}; target {goal}")


def question(name: str, first: int) -> str:
    """What the slide answers."""
    return f"Ke mana kemiskinan {name} sesudah Maret {first}, bila andaiannya berlaku?"


def line(scenario: str, end: str) -> str:
    """What a line is called: `Dasar: batas atas`, `Skenario A`."""
    return name_of(scenario) if scenario else f"{name_of(scenario)}: {_ENDS[end]}"


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    base, year = rows[0], facts["headline"]
    low, high = (aloud.said(base[end], Unit.PERCENT) for end in ("p05", "p95"))
    told = [f"Bila andaian dasar berlaku, kemiskinan tahun {year} antara {low} dan {high}.", IS_ONE]
    told += [
        f"{row['scenario']}: tengahnya {aloud.said(row['p50'], Unit.PERCENT)}." for row in rows[1:]
    ]
    return tuple(told)


def title_of_change(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: the change, and whether it can be told what it goes with."""
    change = facts["after"]["P0"] - facts["before"]["P0"]
    told = f"Kemiskinan {facts['first']}–{facts['last']}: {points(change)}"
    own = [row for row in rows if row["fit"] == "gap"]
    if facts["agree"] is False:
        return fitting(f"{told}; dua bacaan berlawanan tentang bagiannya", told)
    if all(row["low"] <= 0 <= row["high"] for row in own):
        return fitting(f"{told}; bagiannya belum dapat dipisahkan", told)
    return fitting(f"{told}; bagiannya menurut model", told)


def question_of_change(name: str, facts: Mapping[str, Any]) -> str:
    """What the slide answers."""
    return f"Apa bagian dari perubahan kemiskinan {name}, Maret {facts['first']}–{facts['last']}?"


def part(row: Mapping[str, Any]) -> str:
    """One row: the part, and which reading it is of."""
    reading = "P1" if row["fit"] == "gap" else "Gini"
    return f"{PARTS[row['share_of_change']]} ({reading})"


def spoken_of_change(
    rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]
) -> tuple[str, ...]:
    """The message as it is said."""
    change = facts["after"]["P0"] - facts["before"]["P0"]
    way = "turun" if change < 0 else "naik"
    size = aloud.points(abs(change))
    told = [f"Dari {facts['first']} ke {facts['last']} kemiskinan {way} {size}."]
    if facts["agree"] is False:
        told.append("Dua cara membaca sebarannya memberi jawaban yang berlawanan.")
    elif all(row["low"] <= 0 <= row["high"] for row in rows if row["fit"] == "gap"):
        told.append("Bagian pertumbuhan dan bagian pemerataan belum dapat dipisahkan.")
    return tuple(told)


SPOKEN_MISSING = (
    "Skenario kemiskinan belum dapat kami hitung, karena P satu atau garisnya belum terbit.",
    "Kami tidak menggantinya dengan perkiraan.",
)
SPOKEN_MORE = (
    "Galat sampel survei tidak terbit, jadi belum ada di dalam rentang itu.",
    "Keluarga yang graduasi dari PKH tidak dikurangkan dari angka ini.",
    "Setiap dokumen punya targetnya sendiri; semuanya ada di gambar.",
)
SPOKEN_MORE_OF_CHANGE = (
    "Ini pembukuan, bukan sebab.",
    "Galat sampel survei tidak terbit; rentangnya memakai andaian lima persen.",
    "Tidak ada program yang dapat disebut sebagai penyebab dari hitungan ini.",
)
