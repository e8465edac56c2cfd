"""Money against extreme poverty, in words: absorbed, and what a sum a person cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

_MILLION = 1e6  # below ten of them a sum is written out
HEADER = "Anggaran dan realisasi"
PROGRAMME_HEADER = "Program yang disebut untuk miskin ekstrem"
STEP = "serapan = realisasi ÷ anggaran; per orang = realisasi ÷ jumlah orang menurut tiap sumber"
CARE = (
    "Rupiah per orang bukan yang diterima seseorang: anggaran itu memuat banyak subkegiatan yang "
    "juga untuk yang tidak miskin ekstrem, dan jumlah orangnya sendiri berbeda menurut sumber. "
    "Karena itu hasil baginya tidak dipakai untuk menilai program."
)
ABOUT = "ekstrem"
"""What the text of a programme or a line has to say to be counted."""
UNTOLD = "belum lengkap"
IMPORTED = "baris anggaran yang menyebut ekstrem"
DEFINITION = (
    "Yang terpakai dari anggaran subkegiatan yang ditandai untuk kemiskinan ekstrem dalam setahun."
)
ELSEWHERE = "Yang anggarannya terbit, untuk dibandingkan caranya, bukan angkanya:"
NOT_WHOLE = "Realisasi tiap baris anggaran yang menyebut ekstrem, {name}"
MISSING = "Anggaran dan realisasi penghapusan kemiskinan ekstrem, {name}"
WHOM = "Bappeda {name}; BPKAD {name}"
FOR = (
    "anggaran dan realisasi tiap subkegiatan yang ditandai untuk kemiskinan ekstrem, tiap tahun "
    "sejak 2022, beserta sumber dana dan banyaknya penerima"
)
NO_PROGRAMME = "Program yang ditujukan untuk keluarga miskin ekstrem, {name}"
NO_PROGRAMME_FOR = "nama program, banyaknya penerima, nilai, tahun, dan dasar datanya"
METHOD = (
    "Serapan dihitung dari anggaran dan realisasi yang tertulis; rentangnya dari pembulatan kedua "
    "angka. Program diambil dari tabel program bila nama, rincian, atau catatannya menyebut "
    "“ekstrem”, juga yang masuk lewat Unggah data (Program, anggaran, dan realisasi). Bagian dari "
    "daftar: angka desa prioritas dibagi angka kabupaten dari dokumen, tahun, dan satuan yang sama."
)


def lead(rows: Sequence[Row]) -> tuple[str, ...]:
    """What was spent of what was planned, and what it comes to a person by each count."""
    told = []
    for row in rows:
        of = f"{row['name']} {row['year']}"
        if is_missing(row["value"]):
            told.append(
                f"{of}: {money(row['planned'])} dianggarkan ({row['programme']}); realisasinya "
                "belum lengkap, jadi serapannya belum dapat dihitung."
            )
            continue
        told.append(
            f"{of}: {money(row['value'])} terpakai dari {money(row['planned'])} "
            f"({absorbed(row)}), {row['programme']}."
        )
        if row["per_person"]:
            each = [
                f"{money(rupiah)} bila {quantity(people, Unit.PERSONS, 0)} ({who})"
                for people, who, _, rupiah in row["per_person"]
            ]
            told.append(f"Dibagi orangnya: {joined(each, last='atau')}.")
    return tuple(told)


def absorbed(row: Row) -> str:
    """`93,00%`; the range where rounding leaves one."""
    if is_missing(row["low"]):
        return UNTOLD
    return interval(row["low"], row["high"], Unit.PERCENT, 1)


def imported(year: Mapping[str, Any]) -> str:
    """Of how many lines a sum is, and how many of them tell no realisation yet."""
    told = [f"Jumlah {number(year['lines'])} baris anggaran, tanpa subjumlah."]
    for lacking, what in ((year["unspent"], "realisasinya"), (year["unpriced"], "pagunya")):
        if lacking:
            told.append(f"{number(lacking)} baris belum menyebut {what}.")
    return " ".join(told)


def stated(value: float | None) -> str:
    """What the source itself says."""
    return "–" if value is None or is_missing(value) else quantity(value, Unit.PERCENT, 1)


def each(row: Row) -> str:
    """The sum a person by every count."""
    told = [
        f"{money(rupiah)} ({quantity(people, Unit.PERSONS, 0)})"
        for people, _, _, rupiah in row["per_person"]
    ]
    return "; ".join(told) or "–"


def money(value: float) -> str:
    """`Rp502,3 miliar`, `Rp73,1 juta`, `Rp900.000`; that it is not whole where it is missing."""
    if is_missing(value):
        return UNTOLD
    for size, word in ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")):
        if value >= (size if size > _MILLION else 10 * size):
            return f"Rp{number(value / size, 1)} {word}"
    return quantity(value, Unit.RUPIAH, 0)


def figure(row: Row) -> str:
    """A programme figure as its source states it; a list of places where it is none."""
    unit = Unit(row["unit"])
    if is_missing(row["value"]):
        return str(row["text"])
    if not is_missing(row["value_high"]):
        return interval(row["value"], row["value_high"], unit, 2)
    return quantity(row["value"], unit, 0 if float(row["value"]).is_integer() else 2)


def of_list(row: Row) -> str:
    """`36% dari 61.150`: the part of the list of the same document."""
    if row["of_list"] is None or is_missing(row["of_list"]):
        return "–"
    share = quantity(row["of_list"], Unit.PERCENT, 0)
    return f"{share} dari {quantity(row['list_value'], Unit(row['unit']), 0)}"


def detail(row: Row) -> str:
    """What its source lists or notes besides."""
    named = row["text"] if row["text"] and not is_missing(row["value"]) else ""
    return ". ".join(filter(None, [named, row["note"] or ""])) or "–"


def told_money(row: Row) -> str:
    """A budget in a line, for a terminal."""
    read_in = "" if row["carrier"] == row["source"] else f" ({row['carrier']})"
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}, {row['programme']}: "
        f"realisasi {money(row['value'])} dari {money(row['planned'])}, serapan {absorbed(row)}; "
        f"per orang {each(row)} – {row['source']}{read_in}"
    )


def told_programme(row: Row) -> str:
    """A programme figure in a line, for a terminal."""
    part = "" if of_list(row) == "–" else f", {of_list(row)}"
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}, {row['programme']}, "
        f"{row['told']}: {figure(row)}{part} – {row['source']}"
    )
