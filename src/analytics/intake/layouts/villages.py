"""Layout 6: a village in a year - profile, potential, problems, and its index.

Indeks Desa Membangun (until 2024) and Indeks Desa (from 2025) have columns of their own, for the
two are never joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

STATUSES: Mapping[str, str] = {
    **dict.fromkeys(("sangat tertinggal",), "very_underdeveloped"),
    **dict.fromkeys(("tertinggal",), "underdeveloped"),
    **dict.fromkeys(("berkembang",), "developing"),
    **dict.fromkeys(("maju",), "advanced"),
    **dict.fromkeys(("mandiri",), "independent"),
}
# Permendesa 2/2016: up to the cut a village has the status, above it the next one.
CUTS = (0.4907, 0.5989, 0.7072, 0.8155)
_SLACK = 0.00005  # scores are printed with four decimals
_SCORES = (
    ("idm_score", ("Skor IDM", "Nilai IDM", "IDM", "Indeks Desa Membangun"), "IDM"),
    ("social_resilience", ("IKS", "Skor IKS", "Nilai IKS"), "ketahanan sosial (IKS)"),
    ("economic_resilience", ("IKE", "Skor IKE", "Nilai IKE"), "ketahanan ekonomi (IKE)"),
    ("ecological_resilience", ("IKL", "Skor IKL", "Nilai IKL"), "ketahanan lingkungan (IKL)"),
)
_DIMENSIONS = (
    ("village_index", ("Skor Indeks Desa", "Indeks Desa", "Nilai Indeks Desa"), "Indeks Desa"),
    ("basic_services", ("Layanan dasar", "Dimensi layanan dasar"), "dimensi layanan dasar"),
    ("social", ("Sosial", "Dimensi sosial"), "dimensi sosial"),
    ("economic", ("Ekonomi", "Dimensi ekonomi"), "dimensi ekonomi"),
    ("environment", ("Lingkungan", "Dimensi lingkungan"), "dimensi lingkungan"),
    ("accessibility", ("Aksesibilitas", "Dimensi aksesibilitas"), "dimensi aksesibilitas"),
    ("governance", ("Tata kelola", "Dimensi tata kelola"), "dimensi tata kelola"),
)
_COUNTS = (
    ("population", ("Jumlah penduduk", "Penduduk"), "persons", "Banyaknya penduduk (jiwa)."),
    ("families", ("Jumlah KK", "KK", "Kepala keluarga"), "families", "Banyaknya keluarga (KK)."),
    ("kpm", ("Jumlah KPM", "KPM PKH"), "kpm", "Banyaknya KPM PKH."),
)
_TEXTS = (
    ("potential", ("Potensi", "Potensi desa", "Potensi unggulan"), "Yang dapat dikembangkan."),
    ("problems", ("Masalah", "Permasalahan", "Persoalan"), "Masalah yang menghambat warga miskin."),
    ("bumdes", ("BUMDes", "Nama BUMDes"), "Nama BUMDes dan usahanya, bila ada."),
)  # fmt: skip

COLUMNS = (
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "year",
        Kind.PERIOD,
        ("Tahun", "Tahun data", "Periode"),
        note="Tahun keadaannya.",
        example=("2025", "2025"),
    ),
    *(Column(name, Kind.COUNT, heads, unit=unit, note=note) for name, heads, unit, note in _COUNTS),
    Column(
        "area_km2",
        Kind.NUMBER,
        ("Luas", "Luas wilayah", "Luas (km2)", "Luas wilayah (km2)"),
        unit="square_km",
        note="Luas dalam kilometer persegi.",
    ),
    Column(
        "village_fund",
        Kind.RUPIAH,
        ("Dana Desa", "Pagu Dana Desa"),
        unit="rupiah",
        note="Pagu Dana Desa tahun itu, dalam rupiah.",
    ),
    *(
        Column(name, Kind.NUMBER, heads, unit="index", note=f"Skor {what}, 0 sampai 1.")
        for name, heads, what in _SCORES
    ),
    Column(
        "idm_status",
        Kind.CHOICE,
        ("Status IDM", "Status"),
        choices=STATUSES,
        note="Sangat tertinggal, Tertinggal, Berkembang, Maju, atau Mandiri.",
    ),
    *(
        Column(name, Kind.NUMBER, heads, unit="index", note=f"Skor {what}, 2025 dan sesudahnya.")
        for name, heads, what in _DIMENSIONS
    ),
    Column(
        "village_status",
        Kind.CHOICE,
        ("Status Indeks Desa", "Status ID"),
        choices=STATUSES,
        note="Status menurut Indeks Desa, 2025 dan sesudahnya.",
    ),
    Column(
        "sdgs_score",
        Kind.NUMBER,
        ("Skor SDGs Desa", "SDGs Desa", "Nilai SDGs Desa"),
        unit="index",
        note="Skor SDGs Desa, 0 sampai 100; ukuran tersendiri, bukan IDM dan bukan Indeks Desa.",
    ),
    *(Column(name, Kind.TEXT, heads, note=note, example=("…",)) for name, heads, note in _TEXTS),
)
_OWN = [column for column in COLUMNS if column.name not in {"district", "village", "year"}]
_KINDS: Mapping[Kind, Any] = {Kind.COUNT: "Int64", Kind.TEXT: "str", Kind.CHOICE: "str"}
VILLAGES: Mapping[str, Any] = {
    "village_code": "str",
    "year": "Int64",
    **{column.name: _KINDS.get(column.kind, "float64") for column in _OWN},
}


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`villages`: one row a village and year."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["village"] != ""]
    period = rows["year"].where(rows["year"] != "", given.period)
    cells = {
        "village_code": rows["village"],
        "year": pd.to_numeric(period.str[:4], errors="coerce"),
        **{column.name: rows[column.name] for column in _OWN},
    }
    return {"villages": families.table(cells, VILLAGES)}


def status_fits(rows: pd.DataFrame) -> pd.Series:
    """True unless the IDM score lies outside the stretch of the status the row names."""
    ladder = list(dict.fromkeys(STATUSES.values()))
    lower = dict(zip(ladder, (float("-inf"), *CUTS), strict=True))
    upper = dict(zip(ladder, (*CUTS, float("inf")), strict=True))
    score, status = rows["idm_score"], rows["idm_status"]
    low = score < status.map(lower).astype("float64") - _SLACK
    return ~(low | (score > status.map(upper).astype("float64") + _SLACK))


_UNIT_SCORE = rule(
    "score-out-of-range",
    "Skor harus 0 sampai 1 (misalnya 0,7072); periksa titik dan koma.",
    lambda cells: cells.between(0, 1),
)
_SDGS = rule(
    "score-out-of-range",
    "Skor SDGs Desa harus 0 sampai 100; periksa titik dan koma.",
    lambda cells: cells.between(0, 100),
)
CONTRACT = Contract(
    layout=Layout.VILLAGES,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {name: [_UNIT_SCORE] for name, _, _ in _SCORES} | {"sdgs_score": [_SDGS]},
        [
            families.NAMED_VILLAGE,
            rule(
                "status-not-of-score",
                "Status IDM tidak cocok dengan skornya (batas 0,4907; 0,5989; 0,7072; 0,8155); "
                "betulkan salah satunya.",
                status_fits,
            ),
        ],
    ),
    tables=tables,
)
