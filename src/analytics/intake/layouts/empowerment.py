"""Layout: families on their way from a training to graduation, one row a family and programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.empowerment import COLUMNS as STORED
from analytics.vocabulary.empowerment import DATED, PartnerPattern, Step
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from analytics.intake.contract import Given

_DAYS = {
    Step.TRAINING: (("Tanggal pelatihan", "Pelatihan"), "Hari pelatihannya selesai."),
    Step.INTERNSHIP: (("Tanggal magang", "Magang"), "Hari magangnya selesai."),
    Step.CAPITAL: (
        ("Tanggal modal", "Modal", "Tanggal modal diterima"),
        "Hari modal atau alat usaha diterima.",
    ),
    Step.PRODUCTION: (
        ("Tanggal produksi", "Produksi", "Tanggal produksi lebih kuat"),
        "Hari produksinya dicatat lebih besar daripada sebelum modal.",
    ),
    Step.PARTNER: (
        ("Tanggal kemitraan", "Kemitraan", "Tanggal mitra"),
        "Hari kerja samanya dengan mitra usaha dimulai.",
    ),
    Step.MARKET: (
        ("Tanggal masuk pasar", "Pasar", "Tanggal rantai pasok"),
        "Hari pertama menjual lewat rantai pasok atau pasar yang dibuka.",
    ),
    Step.GRADUATED: (
        ("Tanggal graduasi", "Graduasi"),
        "Hari graduasinya ditetapkan.",
    ),
}
_EXAMPLES = {
    Step.TRAINING: ("2025-02-14", "2025-02-14"),
    Step.CAPITAL: ("2025-04-30", ""),
    Step.PARTNER: ("2025-08-11", ""),
}
_PATTERNS = {
    PartnerPattern.NUCLEUS_PLASMA: ("inti-plasma", "inti plasma", "plasma"),
    PartnerPattern.SUBCONTRACT: ("subkontrak", "sub kontrak", "maklun"),
    PartnerPattern.AGENCY: (
        "distribusi dan keagenan",
        "keagenan",
        "distribusi",
        "distribusi/keagenan",
        "agen",
    ),
    PartnerPattern.OTHER: ("pola lain", "lainnya", "lain"),
}

COLUMNS = (
    families.CARD,
    families.HEAD,
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "cohort",
        Kind.PERIOD,
        ("Angkatan", "Tahun angkatan", "Tahun mulai"),
        required=True,
        filled=True,
        note="Tahun peserta ini mulai.",
        example=("2025", "2025"),
    ),
    Column(
        "programme",
        Kind.TEXT,
        ("Program", "Nama program"),
        note="Misalnya PENA, PPSE, atau Gayatri; kosong bila tidak lewat program.",
        example=("PENA", "PENA"),
    ),
    *(
        Column(
            f"{step.value}_on", Kind.DATE, heads, note=note, example=_EXAMPLES.get(step, ("", ""))
        )
        for step, (heads, note) in _DAYS.items()
    ),
    Column(
        "partner_name",
        Kind.TEXT,
        ("Mitra usaha", "Nama mitra", "Mitra", "Pembeli"),
        note="Nama badan usaha yang membeli atau memasok, bukan nama orang.",
        example=("Koperasi Contoh", ""),
    ),
    Column(
        "pattern",
        Kind.CHOICE,
        ("Pola kemitraan", "Pola"),
        choices={text: one.value for one, texts in _PATTERNS.items() for text in texts},
        note="Inti-plasma, Subkontrak, Distribusi dan keagenan, atau Pola lain.",
        example=("Inti-plasma", ""),
    ),
    Column(
        "income_before",
        Kind.RUPIAH,
        ("Pendapatan sebelum", "Pendapatan awal"),
        unit="rupiah",
        note="Pendapatan keluarga sebulan sebelum mulai, dalam rupiah.",
        example=("1200000", "1100000"),
    ),
    Column(
        "income_before_on",
        Kind.DATE,
        ("Tanggal pendapatan sebelum", "Diukur sebelum"),
        note="Hari pendapatan itu diukur.",
        example=("2025-01-20", "2025-01-21"),
    ),
    Column(
        "income_after",
        Kind.RUPIAH,
        ("Pendapatan sesudah", "Pendapatan akhir"),
        unit="rupiah",
        note="Pendapatan keluarga sebulan sesudahnya, diukur dengan cara yang sama.",
        example=("1500000", ""),
    ),
    Column(
        "income_after_on",
        Kind.DATE,
        ("Tanggal pendapatan sesudah", "Diukur sesudah"),
        note="Hari pendapatan itu diukur; tanpa hari, langkah “pendapatan naik” tidak dihitung.",
        example=("2026-01-20", ""),
    ),
    Column(
        "accompanied_from",
        Kind.DATE,
        ("Didampingi sejak", "Pendampingan mulai"),
        note="Hari pendampingannya mulai.",
        example=("2025-02-01", "2025-02-01"),
    ),
    Column(
        "accompanied_until",
        Kind.DATE,
        ("Didampingi sampai", "Pendampingan selesai"),
        note="Hari pendampingannya berakhir; kosong bila masih berjalan.",
        example=("", "2025-06-30"),
    ),
    families.PERSONAL,
)
DAYS = tuple(column.name for column in COLUMNS if column.kind is Kind.DATE)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`empowerment`: one row a family, cohort and programme.

    A list that does not say up to which day it is known is known up to its newest day.
    """
    rows = complete(rows, COLUMNS)
    _, district = families.located(rows, given)
    newest = rows[list(DAYS)].max().max() if len(rows) else pd.NaT
    known = pd.Timestamp(given.cutoff) if given.cutoff else newest
    cells = {name: rows[name] for name in STORED if name in rows}
    cells |= {
        "family_id": families.identify(rows, given),
        "cohort": pd.to_numeric(rows["cohort"].str.slice(0, 4), errors="coerce"),
        "district_code": district,
        "known_until": pd.Series(known, index=rows.index),
    }
    return {"empowerment": families.table(cells, STORED)}


def _ordered(rows: pd.DataFrame, first: str, then: str) -> pd.Series:
    """True unless both days are told and the second lies before the first."""
    return ~(rows[then] < rows[first]).fillna(value=False).astype(bool)


def _after_cohort(rows: pd.DataFrame) -> pd.Series:
    """True unless a step lies in a year before that of the cohort."""
    year = pd.to_numeric(rows["cohort"].str.slice(0, 4), errors="coerce")
    steps = rows[[f"{step.value}_on" for step in DATED]]
    first = steps.min(axis=1)
    return ~(pd.to_datetime(first).dt.year < year).fillna(value=False).astype(bool)


CONTRACT = Contract(
    layout=Layout.EMPOWERMENT,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "cohort": [
                rule(
                    "cohort-no-year",
                    "Angkatan harus satu tahun, misalnya 2025.",
                    lambda cells: cells.str.fullmatch(r"[12][0-9]{3}"),
                )
            ]
        },
        across=[
            families.KNOWN,
            families.PLACED,
            rule(
                "step-before-cohort",
                "Ada langkah sebelum tahun angkatannya; betulkan angkatannya atau tanggalnya.",
                _after_cohort,
            ),
            rule(
                "income-out-of-order",
                "Pendapatan sesudah diukur lebih dahulu daripada pendapatan sebelum; periksa "
                "kedua tanggalnya.",
                lambda rows: _ordered(rows, "income_before_on", "income_after_on"),
            ),
            rule(
                "accompaniment-out-of-order",
                "Pendampingan berakhir sebelum mulai; periksa kedua tanggalnya.",
                lambda rows: _ordered(rows, "accompanied_from", "accompanied_until"),
            ),
        ],
    ),
    tables=tables,
)
