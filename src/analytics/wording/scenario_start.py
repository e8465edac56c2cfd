"""Where a scenario starts, and what a lever stands at where the data in use tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.depth import Depth
from analytics.wording.breaks import labels
from analytics.wording.periods import period_of
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.breaks import Crossing

FROM_REGISTER = "skenario mulai dari jumlah KPM dan arus daftar keluarga"
FROM_REPORTS = "skenario mulai dari bulan terakhir yang dilaporkan semua kecamatan"
ZERO_WHY = (
    "Nol yang dilaporkan dipakai, bukan angka lain: dihitung sebagai setengah KPM, sebab nol dalam "
    "satu kurun bukan berarti tidak pernah."
)
ALL_WHY = (
    "Yang lulus lebih banyak daripada hasil kali bagian-bagiannya; usulan dan keberhasilannya "
    "dibaca sebagai semua."
)
FROM_TOTALS = "skenario mulai dari jumlah KPM se-kabupaten yang pernah terbit"
ELSEWHERE = "kecamatan yang angkanya disembunyikan"
COUNTED_WHY = (
    "Dihitung dari data yang sedang dipakai. Rentangnya dibiarkan selebar semula, sebab satu kurun "
    "tidak mengatakan tahun berikutnya."
)
IDENTITY_WHY = (
    "Tidak ada sumber yang menyebut KPM baru. Selisih dua jumlah ditambah yang keluar memberi "
    "rentang; yang di tengah mengikuti jumlah KPM yang sedang dipakai."
)
_OF = {Depth.FAMILIES: "daftar KPM", Depth.DISTRICTS: "laporan bulanan kecamatan"}


def across(crossings: Sequence[Crossing]) -> str:
    """That entries are worked out across a change of a rule; nothing where there is none."""
    if not crossings:
        return ""
    return (
        f"KPM baru dihitung dari dua jumlah; di antaranya aturan berubah ({labels(crossings)}), "
        "jadi yang masuk dan keluar karena aturan itu ikut terhitung."
    )


def too_short(period: str) -> str:
    """That reports are of too short a time for a pace of a year."""
    return (
        f"laporan {period_of(period)} terlalu pendek untuk laju setahun (sedikitnya 180 hari); "
        "lajunya dari angka yang terbit"
    )


def counted(what: str, families: float, depth: Depth, period: str) -> str:
    """What stands below a slider that was counted: `4.328 KPM masuk, daftar KPM 2024`."""
    return f"{number(families)} KPM {what}, {_OF[depth]} {period_of(period)}"


def listed(share: str, depth: Depth) -> str:
    """What stands below a slider that a register tells at its cut-off."""
    return f"{share} menurut {_OF[depth]}"


def people(count: float, depth: Depth) -> str:
    """What stands below the slider of facilitators."""
    return f"{number(count)} pendamping menurut {_OF[depth]}"


def graduated_of(families: float, stock: float) -> str:
    """What the pace of readiness was worked back from, of published totals."""
    return (
        f"dihitung balik dari {number(families)} graduasi mandiri di antara {number(stock)} KPM, "
        "dibaca sebagai setahun sebab awal hitungannya tidak disebut; pada 2021 ada 881"
    )


def identity(before: float, stock: float, gone: float) -> str:
    """Out of which two counts the entries were worked out."""
    return (
        f"hitungan: dari {number(before)} menjadi {number(stock)} KPM dengan sekitar "
        f"{number(round(gone, -2))} keluar; tidak ada yang menerbitkannya"
    )


SHARE_POTENTIAL = "bukan lindung"
SHARE_SUCCESS = "dari usulan yang jadi graduasi"
SHARE_BACK = "setahun yang kembali"
WHAT = {
    "entries": "masuk",
    "ready_rate": "graduasi mandiri",
    "natural_rate": "graduasi alamiah",
    "exclude_rate": "dikeluarkan, pindah, meninggal, atau ganda",
}


def share(value: float, of: str) -> str:
    """A share with what it is of: `82% dari usulan yang jadi graduasi`."""
    return f"{number(100 * value, 0 if value >= 0.1 else 1)}% {of}"
