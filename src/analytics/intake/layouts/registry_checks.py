"""Layout: what became of the families on a list of poor families that a village verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.checks import REASONS, TYPED, CheckedList
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

REGISTRY_CHECKS: Mapping[str, Any] = {
    "village_code": "str",
    "list": "str",
    "on": "datetime64[s]",
    **dict.fromkeys(TYPED, "Int64"),
    "source": "str",
}
_COUNTS = {
    "listed": (("Terdaftar", "Jumlah terdaftar"), "Keluarga pada daftar sebelum verifikasi."),
    "visited": (("Dikunjungi", "Diverifikasi"), "Dari yang terdaftar, yang dikunjungi."),
    "confirmed": (("Layak", "Dinyatakan layak"), "Dari yang dikunjungi, yang tetap layak."),
    "improved": (("Keluar karena mampu", "Mampu"), "Dikeluarkan karena kini mampu."),
    "moved": (("Keluar karena pindah", "Pindah"), "Dikeluarkan karena pindah."),
    "died": (("Keluar karena meninggal", "Meninggal"), "Dikeluarkan karena meninggal."),
    "never_eligible": (
        ("Koreksi: tidak pernah layak", "Tidak layak sejak awal"),
        "Dikeluarkan karena sejak awal tidak layak; ini koreksi daftar.",
    ),
    "double": (("Koreksi: ganda", "Ganda"), "Dikeluarkan karena tercatat dua kali."),
    "rule": (
        ("Keluar karena aturan berubah", "Aturan berubah"),
        "Dikeluarkan karena syarat daftarnya berubah.",
    ),
    "added": (("Usulan baru", "Ditambahkan"), "Keluarga yang baru masuk daftar."),
    "closing": (("Terdaftar sesudahnya", "Jumlah akhir"), "Keluarga pada daftar sesudahnya."),
}

COLUMNS = (
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "list",
        Kind.CHOICE,
        ("Daftar", "Nama daftar"),
        required=True,
        filled=True,
        choices={name.value: name.value for name in CheckedList},
        note="DTKS atau DTSEN.",
        example=("DTSEN", "DTSEN"),
    ),
    Column(
        "on",
        Kind.DATE,
        ("Tanggal verifikasi", "Tanggal", "Selesai pada"),
        required=True,
        filled=True,
        note="Hari verifikasi desa itu selesai; yang terbaru tiap desa dan daftar yang dipakai.",
        example=("2026-11-03", "2026-11-03"),
    ),
    *(
        Column(name, Kind.COUNT, heads, unit="families", note=note)
        for name, (heads, note) in _COUNTS.items()
    ),
    Column(
        "source",
        Kind.TEXT,
        ("Sumber", "Dasar"),
        note="Berita acara musyawarah atau laporan pendata; tanpa nama orang.",
        example=("Berita acara musdes", ""),
    ),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`registry_checks`: one row a village, list and day; source falls back to the file's."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["village"] != ""]
    cells = {
        "village_code": rows["village"],
        **{name: rows[name] for name in ("list", "on", *TYPED)},
        "source": families.sourced(rows["source"], given),
    }
    return {"registry_checks": families.table(cells, REGISTRY_CHECKS)}


def possible(rows: pd.DataFrame) -> pd.Series:
    """True unless more were visited than listed, or more decided on than there were."""
    listed, visited, confirmed = (rows[name] for name in ("listed", "visited", "confirmed"))
    decided = rows[["confirmed", *REASONS]].sum(axis=1)
    wrong = (visited > listed) | (confirmed > visited) | (decided > listed)
    return ~wrong.fillna(value=False).astype(bool)


CONTRACT = Contract(
    layout=Layout.REGISTRY_CHECKS,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        across=[
            families.NAMED_VILLAGE,
            rule(
                "check-impossible",
                "Yang dikunjungi, dinyatakan layak, atau dikeluarkan lebih banyak daripada yang "
                "terdaftar; periksa angka-angkanya.",
                possible,
            ),
        ],
    ),
    tables=tables,
)
