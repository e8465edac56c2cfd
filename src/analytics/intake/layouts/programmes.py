"""Layout 7: programmes, activities, sub-activities: budget, realisation, source of funds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, schema
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

BUDGETS: Mapping[str, Any] = {
    "programme": "str",
    "activity": "str",
    "subactivity": "str",
    "opd": "str",
    "area_code": "str",
    "year": "Int64",
    "fund": "str",
    "budget": "float64",
    "realised": "float64",
    "output": "str",
    "outcome": "str",
}
FUNDS: Mapping[str, str] = {
    **dict.fromkeys(("apbd", "apbd kabupaten", "apbd kab", "pad", "p-apbd"), "apbd"),
    **dict.fromkeys(("apbn", "pusat", "dak", "dekonsentrasi"), "apbn"),
    **dict.fromkeys(("provinsi", "apbd provinsi", "apbd prov", "bk provinsi"), "provinsi"),
    **dict.fromkeys(("apbdes", "dana desa", "add", "apb desa"), "apbdes"),
    **dict.fromkeys(("csr", "tjsl", "swasta"), "csr"),
}

COLUMNS = (
    Column(
        "programme",
        Kind.TEXT,
        ("Program", "Nama program", "Uraian program"),
        required=True,
        filled=True,
        note="Nama program.",
        example=("Program pemberdayaan sosial",),
    ),
    Column("activity", Kind.TEXT, ("Kegiatan", "Nama kegiatan"), note="Kegiatan di bawah program."),
    Column(
        "subactivity",
        Kind.TEXT,
        ("Subkegiatan", "Sub kegiatan", "Sub-kegiatan", "Nama sub kegiatan"),
        note="Subkegiatan di bawah kegiatan.",
    ),
    Column(
        "opd",
        Kind.TEXT,
        ("OPD", "Perangkat daerah", "SKPD", "Instansi pelaksana"),
        note="Perangkat daerah yang melaksanakan.",
        example=("Dinas Sosial",),
    ),
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "year",
        Kind.PERIOD,
        ("Tahun", "Tahun anggaran", "TA"),
        note="Tahun anggaran.",
        example=("2025",),
    ),
    Column(
        "fund",
        Kind.CHOICE,
        ("Sumber dana", "Sumber anggaran", "Sumber pendanaan"),
        required=True,
        filled=True,
        choices=FUNDS,
        note="APBD, APBN, Provinsi, APBDes, atau CSR.",
        example=("APBD",),
    ),
    Column(
        "budget",
        Kind.RUPIAH,
        ("Anggaran", "Pagu", "Pagu anggaran", "Anggaran (Rp)", "Pagu (Rp)"),
        required=True,
        unit="rupiah",
        note="Pagu dalam rupiah.",
        example=("1250000000",),
    ),
    Column(
        "realised",
        Kind.RUPIAH,
        ("Realisasi", "Realisasi (Rp)", "Realisasi keuangan", "Realisasi anggaran"),
        unit="rupiah",
        note="Realisasi dalam rupiah; kosong bila belum ada.",
        example=("900000000",),
    ),
    Column("output", Kind.TEXT, ("Keluaran", "Output"), note="Keluaran, misalnya 400 KPM."),
    Column("outcome", Kind.TEXT, ("Hasil", "Outcome"), note="Hasil yang diharapkan."),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`budgets`: one row a line of the budget; without a place it is the kabupaten's."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["programme"] != ""]
    village, district = families.located(rows, given)
    area = village.where(village != "", district)
    year = rows["year"].where(rows["year"] != "", given.period)
    cells = {
        **{name: rows[name] for name in ("programme", "activity", "subactivity", "opd")},
        "area_code": area.where(area != "", BOJONEGORO),
        "year": pd.to_numeric(year.str[:4], errors="coerce"),
        **{name: rows[name] for name in ("fund", "budget", "realised", "output", "outcome")},
    }
    return {"budgets": families.table(cells, BUDGETS)}


CONTRACT = Contract(
    layout=Layout.PROGRAMMES, columns=COLUMNS, schema=schema(COLUMNS), tables=tables
)
