"""Layout: how the declared outcome of a programme or an office stood, one row a measurement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.outcome import LARGEST, Course, OutcomeUnit, counts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

MEASURES: Mapping[str, Any] = {
    "programme": "str",
    "opd": "str",
    "indicator": "str",
    "unit": "str",
    "course": "str",
    "year": "Int64",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "target": "float64",
    "n": "float64",
    "source": "str",
}
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("persen", "%", "percent"), OutcomeUnit.PERCENT.value),
    **dict.fromkeys(("indeks", "index", "skor"), OutcomeUnit.INDEX.value),
    **dict.fromkeys(
        ("rupiah per keluarga", "rp per keluarga", "rp/kk", "rp/keluarga", "rp/kpm"),
        OutcomeUnit.RUPIAH_PER_FAMILY.value,
    ),
    **dict.fromkeys(("tahun", "years"), OutcomeUnit.YEARS.value),
    **dict.fromkeys(("per seribu", "per 1.000", "per 1000"), OutcomeUnit.PER_THOUSAND.value),
}
COURSES: Mapping[str, str] = {
    **dict.fromkeys(("naik", "bertambah", "lebih tinggi lebih baik"), Course.UP.value),
    **dict.fromkeys(("turun", "berkurang", "lebih rendah lebih baik"), Course.DOWN.value),
}
COLUMNS = (
    Column(
        "programme",
        Kind.TEXT,
        ("Program", "Nama program"),
        note="Seperti di berkas anggaran; kosong bila hasil seluruh perangkat daerah.",
        example=("Program pemberdayaan sosial", "Program pemberdayaan sosial"),
    ),
    Column(
        "opd",
        Kind.TEXT,
        ("OPD", "Perangkat daerah", "SKPD", "Instansi pelaksana"),
        required=True,
        filled=True,
        note="Perangkat daerah yang melaksanakan, seperti di berkas anggaran.",
        example=("Dinas Sosial", "Dinas Sosial"),
    ),
    Column(
        "outcome",
        Kind.TEXT,
        ("Indikator hasil", "Ukuran hasil", "Indikator outcome", "Indikator"),
        required=True,
        filled=True,
        note="Ukuran hasil yang ditetapkan program itu sendiri, bukan keluaran atau jumlah.",
        example=("Keluarga binaan yang usahanya bertahan setahun",) * 2,
    ),
    Column(
        "unit",
        Kind.TEXT,
        ("Satuan", "Satuan hasil"),
        required=True,
        filled=True,
        note="Persen, indeks, rupiah per keluarga, tahun, atau per seribu; jumlah tidak diterima.",
        example=("persen", "persen"),
    ),
    Column(
        "course",
        Kind.CHOICE,
        ("Arah", "Arah yang diharapkan"),
        required=True,
        filled=True,
        choices=COURSES,
        note="Naik bila makin tinggi makin baik, turun bila makin rendah makin baik.",
        example=("naik", "naik"),
    ),
    Column(
        "year",
        Kind.PERIOD,
        ("Tahun", "Tahun pengukuran"),
        required=True,
        filled=True,
        note="Tahun hasil itu diukur; paling sedikit satu tahun sebelum anggarannya ikut diisi.",
        example=("2024", "2025"),
    ),
    Column(
        "value",
        Kind.NUMBER,
        ("Capaian", "Nilai", "Realisasi hasil"),
        required=True,
        filled=True,
        note="Capaian pada tahun itu, dalam satuannya.",
        example=("41,5", "48,0"),
    ),
    Column("low", Kind.NUMBER, ("Batas bawah", "Selang bawah"), note="Bawah selang 95 persen."),
    Column("high", Kind.NUMBER, ("Batas atas", "Selang atas"), note="Atas selang 95 persen."),
    Column(
        "target",
        Kind.NUMBER,
        ("Target", "Sasaran"),
        note="Sasaran program itu sendiri untuk tahun itu.",
        example=("", "50"),
    ),
    Column(
        "n",
        Kind.COUNT,
        ("Banyak yang diukur", "n", "Jumlah responden", "Sampel"),
        note="Banyaknya keluarga atau orang yang diukur; dari sini selang persen dihitung.",
        example=("400", "400"),
    ),
    Column("source", Kind.TEXT, ("Sumber", "Dasar"), note="Survei atau laporan; tanpa nama orang."),
)  # fmt: skip


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`outcome_measures`: one row a programme (or office), outcome and year."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["outcome"] != ""]
    cells = {
        **{name: rows[name] for name in ("programme", "opd", "course")},
        "indicator": rows["outcome"],
        "unit": rows["unit"].map(_unit),
        "year": pd.to_numeric(rows["year"].str[:4], errors="coerce"),
        **{name: rows[name] for name in ("value", "low", "high", "target", "n")},
        "source": families.sourced(rows["source"], given),
    }
    return {"outcome_measures": families.table(cells, MEASURES)}


def _unit(written: str) -> str:
    return UNITS.get(" ".join(written.casefold().split()), "")


def _is_rate(cells: pd.Series) -> pd.Series:
    return (cells == "") | (cells.map(_unit) != "")


def _in_order(rows: pd.DataFrame) -> pd.Series:
    both = rows["low"].notna() == rows["high"].notna()
    return both & ~(rows["low"] > rows["value"]) & ~(rows["high"] < rows["value"])


def _possible(rows: pd.DataFrame) -> pd.Series:
    most = rows["unit"].map(_unit).map(LARGEST)
    inside = pd.Series(data=True, index=rows.index)
    for name in ("value", "low", "high", "target"):
        inside &= rows[name].isna() | most.isna() | rows[name].between(0, most)
    return inside


CONTRACT = Contract(
    layout=Layout.OUTCOMES,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "outcome": [
                rule(
                    "outcome-counts",
                    "Ukuran hasil yang namanya jumlah atau banyaknya sesuatu adalah keluaran; "
                    "bagi dengan seluruhnya dan namai menurut bagian itu, misalnya “Keluarga "
                    "binaan yang usahanya bertahan” dalam persen.",
                    lambda cells: ~cells.map(counts),
                )
            ],
            "unit": [
                rule(
                    "outcome-is-a-count",
                    "Satuan hasil harus persen, indeks, rupiah per keluarga, tahun, atau per "
                    "seribu; jumlah orang, keluarga, atau unit ikut besar bersama anggarannya, "
                    "jadi bagi dulu dengan seluruhnya.",
                    _is_rate,
                )
            ],
            "n": [
                rule(
                    "nobody-measured",
                    "Banyak yang diukur harus lebih dari nol; betulkan, atau kosongkan.",
                    lambda cells: ~(cells <= 0),
                )
            ],
        },
        [
            rule(
                "interval-out-of-order",
                "Batas bawah, capaian, dan batas atas tidak berurutan, atau salah satu batasnya "
                "kosong; isi keduanya berurutan, atau kosongkan keduanya.",
                _in_order,
            ),
            rule(
                "outcome-out-of-range",
                "Persen harus di antara 0 dan 100, indeks 0 dan 200, tahun 0 dan 120, per seribu "
                "0 dan 1.000; betulkan angkanya atau satuannya.",
                _possible,
            ),
        ],
    ),
    tables=tables,
)
