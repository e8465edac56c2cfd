"""What each layout is for, one sentence, and what has to be said beside its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

PURPOSE: Mapping[Layout, str] = {
    Layout.AGGREGATE: (
        "Satu angka per wilayah dan periode: tabel BPS, ekspor Satu Data, atau tabel sendiri, "
        "memanjang maupun melebar."
    ),
    Layout.REGISTER: (
        "Satu baris per keluarga, seperti ekspor SIKS-NG atau DTSEN. Menggantikan seluruh daftar; "
        "NIK dan No KK disandikan saat dibaca, nama dan alamat tidak dibaca."
    ),
    Layout.EVENTS: (
        "Satu baris per kejadian: asesmen, P2K2, pemberdayaan, usaha, usulan, sampai kelulusan."
    ),
    Layout.GRADUATES: "Satu baris per keluarga yang keluar dari PKH, dengan tanggal dan sebabnya.",
    Layout.FACILITATORS: "Pendamping dengan desa atau kecamatan dan banyaknya KPM yang didampingi.",
    Layout.VILLAGES: "Satu baris per desa dan tahun: profil, potensi, dan masalahnya.",
    Layout.PROGRAMMES: (
        "Program, kegiatan, dan subkegiatan dengan pagu, realisasi, dan sumber dananya."
    ),
    Layout.CLAIMS: (
        "Angka yang tertulis dalam dokumen. Bila dokumennya dilampirkan, angkanya menjadi resmi."
    ),
    Layout.MONTHLY: "Formulir bulanan: satu baris per kecamatan, 28 baris.",
    Layout.ORGANISATIONS: (
        "Satu baris per perangkat daerah, perguruan tinggi, SMK, perusahaan, KADIN, atau TKSK: "
        "bidang yang dikuasai, letak, dan berapa desa yang sanggup didampingi."
    ),
    Layout.CONDITIONS: (
        "Satu baris per masalah atau potensi sebuah desa, menurut daftar yang ditetapkan; "
        "pemetaan terbaru tiap desa yang dipakai."
    ),
    Layout.REGISTRY_CHECKS: (
        "Satu baris per desa dan daftar: berapa yang dikunjungi, tetap layak, dan dikeluarkan, "
        "dengan alasannya."
    ),
    Layout.EMPOWERMENT: (
        "Satu baris per peserta: kapan ia dilatih, magang, bermodal, berproduksi, bermitra, masuk "
        "pasar, dan lulus, dengan mitra, pendapatan, dan pendampingannya. NIK dan No KK disandikan."
    ),
    Layout.DIRECT_ESTIMATES: (
        "Satu baris per kecamatan: estimasi langsung survei dengan galatnya, dan peubah penyerta "
        "untuk estimasi area kecil."
    ),
    Layout.BOUNDARIES: (
        "Batas semua desa, atau semua kecamatan, Bojonegoro; dari desa dibuat kecamatannya."
    ),
}
ABOUT_SOURCE: Mapping[str, tuple[str, str]] = {
    "publisher": ("Pemilik angka", "misalnya Dinas Sosial Kabupaten Bojonegoro"),
    "title": ("Judul dokumen atau daftar", "misalnya Laporan PKH Tahap 2 2026"),
    "published": ("Tanggal terbit", "tahun-bulan-tanggal, misalnya 2026-02-14"),
    "url": ("Alamat web", "kosongkan bila tidak terbit di web"),
    "period": ("Periode, bila berkas tidak menyebut", "misalnya 2026 atau 2026-03"),
    "cutoff": ("Keadaan sampai tanggal", "tahun-bulan-tanggal, misalnya 2026-03-31"),
}
_FIGURES = ("publisher", "title", "published", "url", "period")
_LISTS = ("publisher", "title", "cutoff")
_REPORTS = ("publisher", "title", "period")
_DATED = frozenset({Layout.MONTHLY, Layout.VILLAGES, Layout.PROGRAMMES})
_WRITTEN = ("publisher", "title")
_MAPS = ("publisher", "title", "published", "url")


def asked(layout: Layout) -> tuple[str, ...]:
    """What a file of this layout cannot say of itself, keys of `ABOUT_SOURCE`."""
    if layout is Layout.BOUNDARIES:
        return _MAPS
    if layout in {Layout.CONDITIONS, Layout.REGISTRY_CHECKS, Layout.DIRECT_ESTIMATES}:
        return _WRITTEN
    if layout in _DATED:
        return _REPORTS
    return _FIGURES if takes_document(layout) else _LISTS


def takes_document(layout: Layout) -> bool:
    """True where figures come from a document that can be attached."""
    return layout in {Layout.AGGREGATE, Layout.CLAIMS}


MASKED = "NIK dan No KK ditampilkan hanya sebagai panjang dan letaknya."
