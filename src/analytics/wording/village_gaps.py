"""What is not known of a set of villages, in words: what is missing and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.designs import several

if TYPE_CHECKING:
    from collections.abc import Sequence

APPOINTED, DECREE, CRITERIA, MEASURE = "appointed", "decree", "criteria", "measure"
POPULATION, FAMILIES, POOR, KPM = "population", "families", "poor", "kpm"
WORK, MONEY = "work", "money"
GAPS = {
    APPOINTED: ("Tanggal penetapan", "tanggal desa ditetapkan sebagai desa percontohan"),
    DECREE: ("Surat keputusan", "salinan surat keputusan penetapan dan lampirannya"),
    CRITERIA: (
        "Kriteria pemilihan",
        "kriteria dan cara desa dipilih, serta desa yang ikut dinilai",
    ),
    MEASURE: ("Ukuran keberhasilan", "indikator keberhasilan, angka awal, target, dan waktunya"),
    POPULATION: ("Jumlah penduduk", "jumlah penduduk per desa tiap semester sejak 2019"),
    FAMILIES: ("Jumlah keluarga (KK)", "jumlah kepala keluarga per desa tiap semester sejak 2019"),
    POOR: (
        "Keluarga miskin menurut daftar",
        "jumlah keluarga desil 1–4 DTSEN dan Damisda per desa tiap pemutakhiran",
    ),
    KPM: ("KPM PKH dan Sembako", "jumlah KPM PKH dan Sembako per desa tiap tahap sejak 2019"),
    WORK: (
        "Kegiatan, tanggal mulai, dan sasarannya",
        "daftar kegiatan, tanggal mulai dan selesai, serta banyaknya keluarga sasaran",
    ),
    MONEY: ("Anggaran kegiatan", "pagu dan realisasi kegiatan menurut sumber dana dan tahun"),
}
"""By what is missing, its name and what is asked for."""
FIGURES = {
    POPULATION: ("population",),
    FAMILIES: ("families",),
    POOR: ("damisda_families", "register_poor_people", "extreme_poor_families"),
    KPM: ("kpm_pkh", "kpm_active"),
}
"""Figures of the people of a village, by the indicators that would tell them."""
KEEPERS = {
    POPULATION: "Dinas Kependudukan dan Pencatatan Sipil Kab. Bojonegoro",
    FAMILIES: "Dinas Kependudukan dan Pencatatan Sipil Kab. Bojonegoro",
    POOR: "Dinas Sosial Kab. Bojonegoro",
    KPM: "Dinas Sosial Kab. Bojonegoro",
}
LETTER = "Surat untuk"
ASKED_OF_EACH = ("Isian", "Tanggal atau periode", "Dokumen sumber")
_MOST = 4  # villages that the name of a gap has room for


def of(what: str, names: Sequence[str]) -> str:
    """`Tanggal penetapan: Tondomulo, Kolong, dan Nganti`."""
    return f"{what}: {several(names, _MOST)}"


def known(places: Sequence[str]) -> str:
    """What a letter begins with: which villages, and that nothing is known."""
    listed = "; ".join(place.replace(" · ", ", ") for place in places)
    return f"Desa yang dimaksud: {listed}. Sumber yang kami baca tidak menyebut hal ini."
