"""Zero extreme poverty in words: who wants it by when, who says so, and what zero leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.extreme_scenarios import percent, round_people
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, is_missing, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

PACE_HEADER = "Berapa cepat menuju nol?"
TARGET_HEADER = "Nol menurut dokumen"
INSTRUCTION_HEADER = "Instruksi presiden"
ZERO_HEADER = "Yang sudah disebut 0%"
SLIDERS = "Geser lajunya di Skenario"
STEP = (
    "batas atas 95% (Clopper-Pearson) pada sampel yang diandaikan; sampel dan efek rancangan "
    "kabupaten tidak diterbitkan"
)
NO_TARGET = "Sasaran kemiskinan ekstrem menurut dokumen, {name}"
NO_TARGET_ASK = (
    "Bappeda",
    "dokumen yang menyebut sasaran kemiskinan ekstrem, tahunnya, dan garis yang dipakai",
)
NO_INSTRUCTION = "Naskah instruksi presiden tentang kemiskinan ekstrem"
NO_INSTRUCTION_ASK = ("Bappeda; Bagian Hukum", "nomor, tanggal, dan salinan naskahnya")
NO_ZERO = "Daftar kabupaten/kota yang disebut 0 persen"
NO_ZERO_ASK = ("Kemenko PMK; BPS", "persentase kemiskinan ekstrem tiap kabupaten/kota")
NOT_NUMBERED = (
    "Artikel Jombang (Februari 2024) menulis “instruksi presiden” tanpa nomor; yang berlaku pada "
    "tanggal itu menurut media di bawah adalah Inpres 4/2022, dan ini penafsiran, bukan kutipan."
)
NOT_YET = "belum ada angka"
UNDATED = "tahunnya tidak disebut"


def targets_lead(rows: Sequence[Row], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which documents want zero, and what was stated of their year."""
    told = []
    if not facts["own"]:
        told.append(
            f"Belum ada dokumen {facts['name']} di sini yang menyebut tahun nol; yang ada sasaran "
            "nasional."
        )
    return (*told, *(f"{row['name']}: {_goal(row)}; {_came(row)}." for row in rows))


def _goal(row: Row) -> str:
    who = row["document"] or row["said_by"]
    when = UNDATED if is_missing(row["year"]) else f"pada {int(row['year'])}"
    return f"{share(row)} {when} menurut {who}"


def _came(row: Row) -> str:
    if is_missing(row["year"]):
        return "karena itu tidak dapat dinilai"
    if not row["target_found"]:
        return f"angka {int(row['year'])} belum terbit"
    each = [f"{_share(value)} ({period_of(key)}, {series})" for value, key, series in _seen(row)]
    reached = all(value <= row["value"] for value, _, _ in row["target_found"])
    return f"yang terbit {joined(each)}, {'tercapai' if reached else 'jadi belum nol'}"


def _seen(row: Row) -> tuple[tuple[float, str, str], ...]:
    return tuple(row["target_found"])


def year(row: Row) -> str:
    """The year a document names, if it does."""
    return UNDATED if is_missing(row["year"]) else str(int(row["year"]))


def share(row: Row) -> str:
    """How little is aimed at."""
    return quantity(row["value"], Unit.PERCENT, 0)


def found(row: Row) -> str:
    """What was stated of the year."""
    each = [f"{_share(value)} ({period_of(key)}, {series})" for value, key, series in _seen(row)]
    return "; ".join(each) or NOT_YET


def told_target(row: Row) -> str:
    """A target in a line, for a terminal."""
    return (
        f"{row['name']} ({row['area_code']}): {_goal(row)} ({row['said_by']}, {row['source']}) – "
        f"{_came(row)}"
    )


def told_instruction(row: Row) -> str:
    """An instruction in a line, for a terminal."""
    return f"{row['number']} ({period_of(row['period'])}): {row['text']} – {row['source']}"


def zeros_lead(rows: Sequence[Row]) -> tuple[str, ...]:
    """That a printed zero is a survey's or a list's, and what it leaves possible."""
    names = joined([f"{row['name']} ({period_of(row['period'])})" for row in rows])
    first = rows[0]
    told = (
        f"{names} disebut 0% oleh {first['source']}. Bila itu hasil survei, yang sebenarnya masih "
        f"bisa sampai {percent(first['zero_upper'] / 100)} penduduk "
        f"({_ends(first)} menurut sampel dan efek rancangan, yang keduanya tidak diterbitkan)"
    )
    if first["people"] is None or is_missing(first["people"]):
        return (f"{told}.",)
    return (f"{told}: sampai {round_people(first['people'])} jiwa di {first['name']}.",)


def zero_upper(row: Row) -> str:
    """`1,7% (1,2–2,6%)`."""
    return f"{percent(row['zero_upper'] / 100)} ({_ends(row)})"


def zero_people(row: Row) -> str:
    """`11.200 (7.600 sampai 18.900)`, or that the population is not known."""
    if row["people"] is None or is_missing(row["people"]):
        return "–"
    low, high = (round_people(row[name]) for name in ("people_low", "people_high"))
    return f"{round_people(row['people'])} ({low} sampai {high})"


def told_zero(row: Row) -> str:
    """A printed zero in a line, for a terminal."""
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}: disebut 0% oleh "
        f"{row['source']} ({row['carrier']}); masih mungkin {zero_upper(row)}, "
        f"{zero_people(row)} jiwa"
    )


def _ends(row: Row) -> str:
    return interval(row["zero_low"], row["zero_high"], Unit.PERCENT, 1)


def _share(value: float) -> str:
    return quantity(value, Unit.PERCENT, 2)
