"""Layout: problems and potentials of villages on the declared list, one of a village a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import by_text, complete, schema
from analytics.vocabulary.assistance import Severity
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

CONDITIONS: Mapping[str, Any] = {
    "village_code": "str",
    "on": "datetime64[s]",
    "code": "str",
    "severity": "str",
    "note": "str",
    "source": "str",
}
SEVERITIES: Mapping[str, str] = {
    **dict.fromkeys(("ringan", "rendah", "1", "rintisan"), Severity.LOW.value),
    **dict.fromkeys(("sedang", "2", "berkembang"), Severity.MIDDLE.value),
    **dict.fromkeys(("berat", "tinggi", "3", "siap"), Severity.HIGH.value),
}

COLUMNS = (
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "on",
        Kind.DATE,
        ("Tanggal pemetaan", "Tanggal", "Dipetakan pada"),
        required=True,
        filled=True,
        note="Hari desa itu dipetakan; pemetaan terbaru tiap desa yang dipakai, seluruhnya.",
        example=("2026-11-03", "2026-11-03"),
    ),
    Column(
        "condition",
        Kind.TEXT,
        ("Masalah atau potensi", "Masalah/potensi", "Kode masalah atau potensi", "Kondisi"),
        required=True,
        filled=True,
        note="Kode atau sebutan dari daftar masalah dan potensi (M01, P01, …).",
        example=("M22", "P02"),
    ),
    Column(
        "severity",
        Kind.CHOICE,
        ("Berat masalah", "Berat", "Tingkat"),
        filled=True,
        choices=SEVERITIES,
        note="Masalah: ringan, sedang, atau berat. Potensi: ringan bila baru rintisan, berat bila "
        "sudah siap.",
        example=("Berat", "Sedang"),
    ),
    Column(
        "note",
        Kind.TEXT,
        ("Catatan", "Keterangan"),
        note="Apa yang dilihat, satu kalimat; tanpa nama orang, NIK, dan alamat.",
        example=("Dua dusun menunggu tangki air Agustus sampai Oktober", ""),
    ),
    Column(
        "source",
        Kind.TEXT,
        ("Sumber", "Dasar"),
        note="Dari mana: musyawarah desa, kunjungan, atau dokumen.",
        example=("Musyawarah desa", "Kunjungan lapangan"),
    ),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`village_conditions`: one row a village, day and condition; the source may be the file's."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["village"] != ""]
    cells = {
        "village_code": rows["village"],
        "on": rows["on"],
        "code": codes(rows["condition"], given),
        "severity": rows["severity"],
        "note": rows["note"],
        "source": families.sourced(rows["source"], given),
    }
    return {"village_conditions": families.table(cells, CONDITIONS)}


def codes(written: pd.Series, given: Given) -> pd.Series:
    """Code of each condition, written as code or label in any case; "" where it is on no list."""
    known = given.reference.conditions
    by: dict[str, str] = {}
    if known is not None:
        for spelling in ("label", "code"):
            by |= dict(zip(known[spelling].str.casefold(), known["code"], strict=True))
    return by_text(written, lambda text: by.get(" ".join(text.casefold().split()), ""), "str")


CONTRACT = Contract(
    layout=Layout.CONDITIONS,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        across=[families.NAMED_VILLAGE],
    ),
    tables=tables,
)
