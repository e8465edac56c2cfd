"""Status of villages of kabupaten side by side, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.region import VillageStatus
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.regions import of_group
from analytics.wording.sentences import joined
from analytics.wording.slides import position

if TYPE_CHECKING:
    from collections.abc import Mapping

ALT = "Desa menurut status, satu batang satu daerah; angka yang sama ada di tabel di bawahnya"
APART = "Indeks Desa Membangun (2019–2024) dan Indeks Desa (2025) tidak disambung"
BREAK = (
    "Indeks Desa (2025) memakai enam dimensi dan menggantikan Indeks Desa Membangun (sampai 2024). "
    "Keduanya ukuran yang berbeda: selisih di antaranya bukan kemajuan atau kemunduran desa."
)
METHOD = (
    (
        "Bagian mandiri adalah banyaknya desa mandiri dibagi semua desa yang statusnya disebut, "
        "pada tahun dan indeks yang sama. Hanya kabupaten yang kelima statusnya disebut yang "
        "dihitung."
    ),
    (
        "Status adalah hasil penilaian tiap desa, bukan sampel, jadi tidak ada galat sampel; "
        "penilaiannya sendiri berganti-ganti petugas dan tidak diuji di sini."
    ),
    BREAK,
)


def share(value: float) -> str:
    """A part of the villages."""
    return quantity(value, Unit.PERCENT, 1)


def count(value: float) -> str:
    """A number of villages."""
    return number(value)


def heading(facts: Mapping[str, Any]) -> str:
    """The head of the picture of one index."""
    return f"{facts['index'].label} {facts['year']}"


def lead(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many villages of Bojonegoro are independent, and its place among those told."""
    if is_missing(row["villages"]) or facts["position"] is None:
        return (f"Status desa {row['name']} menurut {heading(facts)} belum lengkap.",)
    found = facts["position"]
    where = position.place(found.place, found.tied, found.of)
    told = [
        (
            f"Menurut {heading(facts)}, {number(row['value'])} dari {number(row['villages'])} desa "
            f"{row['name']} mandiri ({share(row['independent_share'])}): {where} daerah "
            f"{of_group(facts['group'])} yang statusnya disebut."
        )
    ]
    if facts["missing"]:
        told.append(f"Belum ada data di sini: {joined(facts['missing'])}.")
    if facts["kota"]:
        told.append(f"{joined(facts['kota'])} tidak mempunyai desa, hanya kelurahan.")
    return tuple(told)


def line(row: Mapping[str, Any]) -> str:
    """One area in a line."""
    if is_missing(row["villages"]):
        return f"{row['name']}: belum ada data"
    parts = [
        f"{number(row[status.value])} {status.label}"
        for status in VillageStatus
        if row[status.value]
    ]
    return (
        f"{row['name']} ({row['period']}): {joined(parts)} dari {number(row['villages'])} desa; "
        f"mandiri {share(row['independent_share'])}"
    )
