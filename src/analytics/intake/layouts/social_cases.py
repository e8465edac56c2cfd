"""Layout: cases of the TKSK of a kecamatan, one a row, without anybody's name or number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.support import CaseKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

CASES: Mapping[str, Any] = {
    "case_id": "str",
    "district_code": "str",
    "kind": "str",
    "opened": "datetime64[s]",
    "closed": "datetime64[s]",
    "source": "str",
}
_ALSO: Mapping[CaseKind, tuple[str, ...]] = {
    CaseKind.DATA: ("data", "bansos", "kepesertaan"),
    CaseKind.DESTITUTE: ("fakir miskin", "keluarga miskin"),
    CaseKind.ELDERLY: ("lansia", "lanjut usia"),
    CaseKind.DISABILITY: ("disabilitas", "difabel"),
    CaseKind.CHILD: ("anak", "anak yatim"),
    CaseKind.MENTAL: ("odgj", "jiwa"),
    CaseKind.HEALTH: ("kesehatan", "pbi", "bpjs"),
    CaseKind.VIOLENCE: ("kekerasan", "kdrt"),
    CaseKind.DISASTER: ("bencana",),
    CaseKind.OTHER: ("lain", "lain-lain"),
}
KINDS: Mapping[str, str] = {
    spelling: kind.value for kind in CaseKind for spelling in (kind.label, *_ALSO[kind])
}
COLUMNS = (
    Column(
        "number",
        Kind.TEXT,
        ("Nomor kasus", "No kasus", "Kode kasus"),
        required=True,
        filled=True,
        note="Nomor urut di kecamatan itu, misalnya 2026-014; bukan NIK dan bukan nama.",
        example=("2026-014", "2026-015"),
    ),
    families.DISTRICT,
    Column(
        "kind",
        Kind.CHOICE,
        ("Jenis kasus", "Jenis PPKS"),
        required=True,
        filled=True,
        choices=KINDS,
        note=f"Salah satu dari: {', '.join(kind.label for kind in CaseKind)}.",
        example=("lansia telantar", "jaminan kesehatan"),
    ),
    Column(
        "opened",
        Kind.DATE,
        ("Dibuka", "Tanggal dibuka", "Tanggal laporan"),
        required=True,
        filled=True,
        note="Hari kasus itu diterima.",
        example=("2026-03-02", "2026-05-11"),
    ),
    Column(
        "closed",
        Kind.DATE,
        ("Ditutup", "Tanggal ditutup", "Selesai"),
        note="Hari kasus itu selesai; kosong bila masih terbuka.",
        example=("2026-04-20", ""),
    ),
    Column("source", Kind.TEXT, ("Sumber", "Dasar"), note="Daftar yang memuatnya."),
    families.PERSONAL,
)
_DIGIT = rule(
    "name-as-code",
    "Nomor kasus harus memuat angka; nama orang tidak disimpan. Isi dengan nomor urutnya.",
    lambda cells: (cells == "") | cells.str.contains(r"[0-9]"),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`social_cases`: one row a case, known by its kecamatan and number."""
    rows = complete(rows, COLUMNS)
    rows = rows[(rows["number"] != "") & (rows["district"] != "")]
    cells = {
        "case_id": (rows["district"] + "|" + rows["number"].str.casefold()).astype("str"),
        "district_code": rows["district"],
        **{name: rows[name] for name in ("kind", "opened", "closed")},
        "source": families.sourced(rows["source"], given),
    }
    return {"social_cases": families.table(cells, CASES)}


CONTRACT = Contract(
    layout=Layout.SOCIAL_CASES,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {"number": [_DIGIT]},
        across=[
            rule(
                "case-nowhere",
                "Kecamatan kosong; isi nama atau kode kecamatannya.",
                lambda rows: rows["district"] != "",
            ),
            rule(
                "closed-before",
                "Kasus ditutup sebelum dibuka; periksa kedua tanggal.",
                lambda rows: ~(rows["closed"] < rows["opened"]),
            ),
        ],
    ),
    tables=tables,
)
