"""What an import changes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.imported import TABLES
from analytics.vocabulary.period import Period
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, is_missing, number, signed
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.errors import Problem
    from analytics.vocabulary.indicator import Indicator


SAME = "Isi kedua versi sama."


def change(counts: Mapping[str, Any]) -> str:
    """`Keluarga: 56.515 baris menjadi 55.028 (1.300 baru, 5 berubah, 2.787 hilang)`."""
    table = TABLES[counts["table"]]
    name = table.label[:1].upper() + table.label[1:]
    moves = [
        f"{number(counts[key])} {word}"
        for key, word in (("added", "baru"), ("changed", "berubah"), ("gone", "hilang"))
        if counts[key]
    ]
    rows = f"{number(counts['before'])} baris menjadi {number(counts['after'])}"
    if not moves:
        return f"{name}: tetap {number(counts['after'])} baris, tidak ada yang berubah."
    return f"{name}: {rows} ({joined(moves)})."


def totals(counts: Mapping[str, Any]) -> list[str]:
    """`Anggota: 180.000 menjadi 176.000 (−4.000).`, one a column that is summed."""
    labels = TABLES[counts["table"]].totals
    told = []
    for total in counts["totals"]:
        before, after = total["before"], total["after"]
        if before is None and after is None:
            continue
        name = labels[total["column"]]
        moved = "" if before is None or after is None else f" ({signed(after - before)})"
        told.append(f"Jumlah {name}: {number(before)} menjadi {number(after)}{moved}.")
    return told


def figure_moved(row: Mapping[str, Any], name: str, indicator: Indicator) -> str:
    """`KPM PKH Bojonegoro 2025: 55.028 KPM menjadi 55.100 KPM`."""
    when = period_between(row["period_start"], row["period_end"])
    before, after = (
        None if is_missing(value) else figure(value, indicator)
        for value in (row["before"], row["after"])
    )
    head = f"{indicator.label}, {name}, {when}"
    if before is None:
        return f"{head}: {after}, sebelumnya belum ada angka."
    if after is None:
        return f"{head}: {before} tidak dipakai lagi, dan belum ada gantinya."
    return f"{head}: {before} menjadi {after}."


def period_between(start: str, end: str) -> str:
    """The period of two ISO dates; a start that nobody states is left out."""
    return period_of(Period.parse(f"{start or end}..{end}").key)


def place(problem: Problem) -> str:
    """Where a problem is: `lembar KPM, baris 12, kolom NIK`."""
    parts = (
        f"lembar {problem.sheet}" if problem.sheet else "",
        f"baris {number(problem.row)}" if problem.row is not None else "",
        f"kolom {problem.column}" if problem.column else "",
    )
    return ", ".join(part for part in parts if part) or "seluruh berkas"


def verdict(errors: int, warnings: int) -> str:
    """How a reading ended: how many errors keep it out, and how many warnings it has."""
    warned = f"{number(warnings)} peringatan"
    if not errors:
        return f"Berkas dapat diterima, dengan {warned}." if warnings else "Berkas dapat diterima."
    refused = f"Berkas ditolak: {number(errors)} kesalahan"
    return f"{refused} dan {warned}." if warnings else f"{refused}."


def rows_of(tables: Mapping[str, int]) -> str:
    """`55.028 keluarga dan 1 sumber`: what a file became."""
    return joined([f"{number(count)} {TABLES[name].label}" for name, count in tables.items()])


def places_of(count: int, level: str) -> str:
    """`430 desa/kelurahan`: what a map became."""
    return f"{number(count)} {level}"


def shown_of(shown: int, total: int) -> str:
    """That a list was cut."""
    return f"Ditampilkan {number(shown)} dari {number(total)}; semuanya ada di laporan XLSX."


def more_figures(count: int) -> str:
    """That more figures change than are listed."""
    return f"Dan {number(count)} angka lain yang dipakai berubah."


def accepted(actor: str, when: str, version: str) -> str:
    """Who put a proposal to use."""
    return f"Disahkan {actor} pada {when} sebagai versi {version}."


def rejected(actor: str, when: str, reason: str) -> str:
    """Who turned a proposal down, and why."""
    return f"Ditolak {actor} pada {when}: {reason}"


def guess(written: str, parent: str, proposed: str, likeness: float) -> str:
    """`“SUMBERREJO” di Kecamatan Kanor mungkin Sumberejo (kemiripan 94%)`."""
    where = f" di {parent}" if parent else ""
    return f"“{written}”{where} mungkin {proposed} (kemiripan {number(100 * likeness)}%)."


def asking(count: int) -> str:
    """That places are to be confirmed before a file is taken."""
    return (
        f"{number(count)} nama wilayah ditulis dengan cara yang belum dikenal. Pilih yang "
        "dimaksud; pilihan Anda diingat untuk berkas berikutnya."
    )


def back_to(version: str, made: str) -> str:
    """That an earlier version is used again."""
    return f"Isi versi {version} dipakai lagi, sebagai versi {made}."
