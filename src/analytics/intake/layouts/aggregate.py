"""Layout 1: a figure per area and period - long, wide, a table of BPS, an export of Satu Data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.intake import figures, naming, units
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import schema
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS: Mapping[str, str] = {
    name: f"{number:02d}"
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb", "pebruari"),
            ("maret", "mar"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("agustus", "agu", "agt"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov", "nopember"),
            ("desember", "des"),
        ),
        start=1,
    )
    for name in (*names, str(number), f"{number:02d}")
}
# BPS counts poverty in March (first half of the year) and September (second half).
_SEMESTERS = {"semester 1": "03", "semester i": "03", "semester 2": "09", "semester ii": "09"}
_WHOLE = ("perkotaan perdesaan", "kota desa", "total", "jumlah")
_PARTS: Mapping[str, str] = {
    **dict.fromkeys(_WHOLE, ""),
    **dict.fromkeys(("perkotaan", "kota", "urban"), "urban"),
    **dict.fromkeys(("perdesaan", "pedesaan", "desa", "rural"), "rural"),
}
_YEAR = re.compile(r"\b(19|20)\d{2}\b")

COLUMNS = (
    Column(
        "area",
        Kind.AREA,
        ("Kode wilayah", "kode_wilayah", "Kode Kemendagri", "Kode BPS", "Wilayah",
         "Nama wilayah", "Wilayah Jawa Timur", "Kode"),
        note="Kode Kemendagri (misalnya 35.22.15), kode BPS, atau nama wilayah.",
        example=("35.22", "35.22.15"),
    ),
    Column(
        "indicator",
        Kind.TEXT,
        ("Indikator", "Nama indikator", "nama_indikator", "Variabel", "Uraian", "indicator"),
        note="Nama indikator menurut katalog pada halaman Sumber & metode.",
        example=("Jumlah penduduk miskin", "KPM PKH"),
    ),
    Column(
        "period",
        Kind.PERIOD,
        ("Periode", "Tahun", "tahun", "period", "Waktu", "Tahun data"),
        note="Tahun (2025), bulan (2025-03), atau tanggal (2025-11-14).",
        example=("2025-03", "2025"),
    ),
    Column(
        "value",
        Kind.NUMBER,
        ("Nilai", "value", "Angka", "Jumlah", "Banyaknya", "nilai_data"),
        note="Angka sebagaimana tercetak; satuannya di kolom Satuan.",
        example=("144,90", "1905"),
    ),
    Column(
        "unit",
        Kind.TEXT,
        ("Satuan", "satuan", "unit", "Satuan data"),
        note="jiwa, ribu jiwa, KK, KPM, rumah tangga, persen, rupiah, dan sebagainya.",
        example=("ribu jiwa", "KPM"),
    ),
    Column(
        "month",
        Kind.CHOICE,
        ("Bulan", "bulan"),
        choices={**MONTHS, **_SEMESTERS},
        note="Hanya bila Periode berisi tahun saja.",
    ),
    Column(
        "part",
        Kind.CHOICE,
        ("Daerah", "Daerah tempat tinggal", "Klasifikasi wilayah"),
        choices=_PARTS,
        note="Perkotaan, perdesaan, atau kosong untuk keduanya.",
    ),
    Column(
        "village",
        Kind.VILLAGE,
        ("kemendagri_kode_desa_kelurahan", "bps_kode_desa_kelurahan", "Kode desa",
         "kemendagri_nama_desa_kelurahan", "bps_nama_desa_kelurahan", "Desa/Kelurahan",
         "Nama desa", "nama_desa_kelurahan", "Desa"),
        note="Nama desa di dalam kecamatannya, bila angkanya per desa.",
    ),
    Column(
        "district",
        Kind.AREA,
        ("kemendagri_kode_kecamatan", "bps_kode_kecamatan", "Kode kecamatan",
         "kemendagri_nama_kecamatan", "bps_nama_kecamatan", "Kecamatan", "Nama kecamatan",
         "nama_kecamatan"),
        note="Nama atau kode kecamatan, bila angkanya per kecamatan.",
    ),
    Column(
        "regency",
        Kind.AREA,
        ("kemendagri_kode_kabupaten_kota", "bps_kode_kabupaten_kota",
         "kode_kabupaten_kota", "Kode kabupaten", "kemendagri_nama_kabupaten_kota",
         "bps_nama_kabupaten_kota", "Kabupaten/Kota", "Wilayah Kabupaten/Kota", "Nama kabupaten",
         "nama_kabupaten_kota", "Kabupaten"),
        note="Nama atau kode kabupaten/kota, bila angkanya per kabupaten.",
    ),
    Column(
        "province",
        Kind.AREA,
        ("kemendagri_kode_provinsi", "bps_kode_provinsi", "kode_provinsi",
         "kemendagri_nama_provinsi", "bps_nama_provinsi", "Provinsi", "nama_provinsi"),
        note="Nama atau kode provinsi, bila angkanya per provinsi.",
    ),
    Column(
        "series",
        Kind.TEXT,
        ("Seri", "series_id", "Seri data"),
        note="Kode seri, bila satu indikator punya beberapa seri (misalnya population_bps).",
    ),
    Column("locator", Kind.TEXT, ("Halaman", "Tabel", "locator"), note="Halaman atau tabelnya."),
    Column("note", Kind.TEXT, ("Catatan", "Keterangan", "note"), note="Apa yang perlu diketahui."),
)  # fmt: skip


def melt(heading: str) -> Mapping[str, str] | None:
    """What the cells below a heading of a wide table stand for; None for a column of no figures.

    A heading may hold a year, a month or half of a year, town or country, and the name of an
    indicator with its unit in brackets, in any order: `2024 Maret Perkotaan`, `Garis Kemiskinan
    (Rupiah/Kapita/Bulan) 2024`. The cells themselves are the column `value`.
    """
    found: dict[str, str] = {}
    words = naming.bare(heading)
    if unit := naming.bracketed(heading):
        if units.known(unit):
            found["unit"] = unit
        elif units.plain(unit) not in naming.USUAL:  # nor a short name; a month: `(Maret)`
            words = f"{words} {units.plain(unit)}"
    if year := _YEAR.search(words):
        found["period"] = year.group()
        words = words.replace(year.group(), " ", 1)
    words = _without(" ".join(words.split()).removeprefix("tahun"), _SEMESTERS, "month", found)
    words = _month(words, found) if words not in naming.USUAL else words
    if words not in naming.USUAL:
        words = _without(words, _PARTS, "part", found)
    words = words.strip()
    if words:
        if words not in naming.USUAL and "unit" not in found:
            return None
        found["indicator"] = words
    return found if set(found) - {"unit"} else None


def _without(words: str, known: Mapping[str, str], name: str, found: dict[str, str]) -> str:
    for spelling in sorted(known, key=len, reverse=True):
        if re.search(rf"\b{spelling}\b", words):
            if known[spelling]:
                found.setdefault(name, known[spelling])
            elif words == spelling and "period" not in found:
                return words  # `Jumlah` alone is a column of totals, no heading of a period
            return " ".join(re.sub(rf"\b{spelling}\b", " ", words, count=1).split())
    return words


def _month(words: str, found: dict[str, str]) -> str:
    kept = []
    for word in words.split():
        if word in MONTHS and not word.isdigit() and ("period" in found or words == word):
            found["month"] = MONTHS[word]
        else:
            kept.append(word)
    return " ".join(kept)


CONTRACT = Contract(
    layout=Layout.AGGREGATE,
    columns=COLUMNS,
    schema=schema(COLUMNS),
    tables=figures.tables,
    melt=melt,
)
