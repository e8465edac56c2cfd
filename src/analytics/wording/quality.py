"""Completeness, freshness and checks of an indicator, in the few words of a cell."""

from __future__ import annotations

from analytics.wording.quantities import number

RULES = (
    (
        "Wilayah: berapa dari wilayah pada tingkat terkecilnya yang punya angka. Baik bila "
        "semuanya, sebagian bila ada, kurang bila tidak satu pun."
    ),
    "Tahun: berapa dari tahun di antara angka pertama dan terbaru yang punya angka.",
    (
        "Kebaruan: umur angka terbaru dibanding irama terbitnya. Baik sampai satu kali irama, "
        "sebagian sampai dua kali, kurang di atasnya; tanpa irama yang tercatat tidak dinilai."
    ),
    (
        "Pemeriksaan: berapa angka yang disebut berlainan, dari yang disebut lebih dari satu "
        "sumber; dan berapa temuan audit hitungan selain itu (halaman Rekonsiliasi)."
    ),
    "Kedudukan: yang terlemah di antara angka terbaru.",
)


def places(known: int, total: int, level: str) -> str:
    """`8 dari 28 kecamatan`."""
    return f"{number(known)} dari {number(total)} {level}"


def listed(count: int, level: str) -> str:
    """A list names places; those it does not name are no gap."""
    return f"daftar {number(count)} {level}"


def years(known: int, total: int) -> str:
    """`7 dari 8 tahun`."""
    return f"{number(known)} dari {number(total)} tahun"


def age(period: str, months: int) -> str:
    """`Maret 2025, 20 bulan lalu`; the period is written already."""
    return f"{period}, {number(months)} bulan lalu" if months else period


def checks(differing: int, compared: int, found: int) -> str:
    """`1 dari 12 berbeda, 2 temuan audit`."""
    told = f"{number(differing)} dari {number(compared)} berbeda" if compared else ""
    audited = f"{number(found)} temuan audit" if found else ""
    return ", ".join(filter(None, [told, audited])) or "tanpa pembanding"


def no_figure() -> str:
    """Where nothing can be graded."""
    return "belum ada angka"
