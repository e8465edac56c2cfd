"""Figures of every village over time in words: what there is, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.indicator import Indicator

KPM_SHARE = "KPM PKH per 100 KK (profil desa)"
KPM_SHARE_MEANS = (
    "Jumlah KPM PKH dibagi jumlah KK desa itu pada tahun yang sama, dikali 100. Turunnya dapat "
    "berarti lulus, pindah, atau pembersihan daftar; bukan tingkat kemiskinan."
)
IDM = "Skor IDM (sampai 2024)"
IDM_MEANS = (
    "Skor Indeks Desa Membangun, 0 sampai 1. Berhenti pada 2024 dan tidak disambung dengan Indeks "
    "Desa."
)
INDEX = "Skor Indeks Desa (mulai 2025)"
INDEX_MEANS = (
    "Skor Indeks Desa, 0 sampai 1. Dimulai 2025 dengan enam dimensi dan tidak disambung dengan IDM."
)
OWNERS = "Dinas Pemberdayaan Masyarakat dan Desa; Dinas Sosial"
INDEX_OWNER = "Kementerian Desa; Dinas Pemberdayaan Masyarakat dan Desa"
EXAMPLE_SHARE = "Keluarga miskin per 100 KK (desa contoh)"
EXAMPLE_MEANS = (
    "Angka rekaan 120 desa contoh selama 12 semester; efek sebenarnya dipasang pembaca sendiri."
)
EXAMPLE_TITLE = "Panel rekaan 120 desa contoh (semester I 2020 – semester II 2025)"
EXAMPLE_STEP = "angka rekaan: beda tetap antardesa, tren bersama, dan naik turun kebetulan"
WHAT = "hasil yang sama di semua desa, sebelum dan sesudah desa dipilih"


def owners(regency: str) -> str:
    """Who has figures of every village of a regency (`Kabupaten Bojonegoro`)."""
    return "; ".join(f"{office} {regency}" for office in OWNERS.split("; "))


def ask_for(villages: int, since: date | None, before: int, drawn: int, most: int) -> str:
    """What is asked for, so that whoever has it knows which table to send.

    Args:
        villages: how many of them, all.
        since: the day the villages were chosen; None where nobody says.
        before: periods before that day at the fewest.
        drawn: the same of villages that were drawn by lot.
        most: periods before it for a synthetic control.
    """
    when = f"sesudah {day(since)}" if since else "sesudah desa dipilih"
    return (
        f"KPM PKH dan jumlah KK setiap desa dan kelurahan ({number(villages)}, bukan hanya desa "
        f"yang dipilih), dengan cara hitung yang sama, untuk paling sedikit {number(before)} "
        f"periode sebelum ({number(drawn)} bila desa diundi) dan satu periode {when} (untuk "
        f"kontrol sintetis {number(most)} periode sebelum); sebagai berkas “Profil desa” per "
        "tahun, “Angka per wilayah dan periode” per desa, atau daftar KPM lengkap"
    )


def labelled(of: Indicator, series: str) -> str:
    """What an outcome is called where several series of it are offered."""
    return f"{of.label} ({series})" if series else of.label


def left_out(periods: int) -> str:
    """That periods are not compared as too few villages have a figure."""
    return f"{number(periods)} periode tidak dipakai: angkanya tidak ada di hampir semua desa."
