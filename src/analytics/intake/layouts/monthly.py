"""Layout 9: the monthly form, one row a kecamatan: the KPM at the end of a month, in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

_COUNTS = (
    ("opening", ("KPM awal bulan", "KPM bulan lalu"), "KPM pada akhir bulan sebelumnya."),
    ("active", ("KPM akhir bulan", "KPM aktif", "Jumlah KPM"), "KPM aktif pada akhir bulan."),
    ("entered", ("Masuk", "KPM masuk", "KPM baru"), "KPM yang masuk selama bulan itu."),
    ("graduated_able", ("Graduasi mandiri", "Graduasi sejahtera mandiri"),
     "KPM yang keluar karena mampu."),
    ("graduated_natural", ("Graduasi alamiah",), "KPM yang keluar karena komponennya habis."),
    ("excluded", ("Tidak layak", "Exclude", "Tidak layak (exclude)"),
     "KPM yang dikeluarkan karena tidak layak."),
    ("moved", ("Pindah",), "KPM yang pindah."),
    ("died", ("Meninggal",), "KPM yang keluar karena meninggal."),
    ("double", ("Ganda", "Data ganda"), "KPM yang keluar karena datanya ganda."),
    ("assessed", ("Asesmen", "Asesmen selesai"), "KPM yang selesai diasesmen bulan itu."),
    ("proposed", ("Diusulkan graduasi", "Usulan graduasi"), "KPM yang diusulkan graduasi."),
    ("p2k2_sessions", ("Pertemuan P2K2", "P2K2", "Jumlah pertemuan P2K2"),
     "Banyaknya pertemuan P2K2 bulan itu."),
    ("p2k2_attended", ("KPM hadir P2K2", "Hadir P2K2"), "KPM yang hadir pada pertemuan P2K2."),
    ("facilitators", ("Pendamping aktif", "Jumlah pendamping"), "Pendamping yang bertugas."),
)  # fmt: skip
LEFT = ("graduated_able", "graduated_natural", "excluded", "moved", "died", "double")
MONTHLY: Mapping[str, Any] = {
    "district_code": "str",
    "month": "str",
    **{name: "Int64" for name, _, _ in _COUNTS},
}

COLUMNS = (
    Column(
        "district",
        Kind.AREA,
        ("Kode kecamatan", "Kecamatan", "Nama kecamatan", "kemendagri_kode_kecamatan"),
        required=True,
        filled=True,
        note="Kode Kemendagri kecamatan; sudah terisi, jangan diubah.",
    ),
    Column(
        "month",
        Kind.PERIOD,
        ("Bulan", "Periode"),
        note="Bulan laporan, misalnya 2025-10; kosong bila dipilih saat mengunggah.",
    ),
    *(
        Column(
            name,
            Kind.COUNT,
            heads,
            required=name == "active",
            unit="kpm" if name not in {"p2k2_sessions", "facilitators"} else "count",
            note=f"{note} Kosong berarti tidak dilaporkan; nol ditulis 0.",
        )
        for name, heads, note in _COUNTS
    ),
)  # fmt: skip


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`monthly`: one row a kecamatan that reported, that is, wrote how many KPM it has."""
    rows = complete(rows, COLUMNS)
    rows = rows[(rows["district"] != "") & rows["active"].notna()]
    cells = {
        "district_code": rows["district"],
        "month": rows["month"].where(rows["month"] != "", given.period),
        **{name: rows[name] for name, _, _ in _COUNTS},
    }
    return {"monthly": families.table(cells, MONTHLY)}


CONTRACT = Contract(
    layout=Layout.MONTHLY,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "district": [
                rule(
                    "not-a-kecamatan",
                    "Baris ini bukan kecamatan; formulir bulanan berisi satu baris per kecamatan.",
                    lambda cells: (cells == "") | cells.str.fullmatch(r"\d{2}\.\d{2}\.\d{2}"),
                )
            ],
            "month": [
                rule(
                    "not-a-month",
                    "Periode laporan harus satu bulan, misalnya 2025-10; tulis tahun dan bulannya.",
                    lambda cells: (cells == "") | cells.str.fullmatch(r"\d{4}-\d{2}"),
                )
            ],
        },
    ),
    tables=tables,
)
