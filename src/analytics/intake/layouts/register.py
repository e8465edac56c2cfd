"""Layout 2: the register of KPM, one row a family, as SIKS-NG, DTSEN, KKS lists or DTKS give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import components, families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import YES_NO, by_text, complete, rule, schema
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

KPM: Mapping[str, Any] = {
    "family_id": "str",
    "head_id": "str",
    "village_code": "str",
    "district_code": "str",
    "entry_date": "datetime64[s]",
    "size": "Int64",
    "protected": "boolean",
    "components": "str",
    "desil": "Int64",
    "income_per_person": "float64",
    "facilitator_id": "str",
}
_AIDED = re.compile(r"\bpkh\b", re.IGNORECASE)
LEAST_DESIL_5 = "5+"  # "5 s/d 10": the list does not say which
_DESIL: Mapping[str, str] = {
    **{
        spelling: str(desil)
        for desil in range(1, 11)
        for spelling in (str(desil), f"desil {desil}", f"d{desil}", f"{desil:02d}", f"desil{desil}")
    },
    **dict.fromkeys(("5 s/d 10", "5 s.d. 10", "5-10", "5 - 10", "5+", "desil 5+"), LEAST_DESIL_5),
}
_FOUND: Mapping[str, str] = {
    **dict.fromkeys(("1", "ditemukan", "aktif", "salur", "berhasil salur", "layak"), "active"),
    **dict.fromkeys(("2", "tidak ditemukan", "tidak aktif", "tidak salur", "nonaktif"), "inactive"),
    **dict.fromkeys(("3", "ganda", "data ganda"), "double"),
    **dict.fromkeys(("4", "usulan baru", "usulan", "calon"), "proposed"),
}

COLUMNS = (
    families.CARD,
    families.HEAD,
    families.DISTRICT,
    families.VILLAGE,
    *families.SPLIT,
    Column(
        "entry_date",
        Kind.DATE,
        ("Tanggal masuk", "Tgl masuk", "Tanggal kepesertaan", "Tanggal masuk PKH",
         "TMT", "Tgl masuk PKH"),
        note="Tanggal mulai menjadi KPM.",
        example=("2019-03-01", "2021-07-01"),
    ),
    Column(
        "entry_year",
        Kind.COUNT,
        ("Tahun masuk", "Tahun kepesertaan", "Tahun masuk PKH", "Tahun awal PKH", "Kohort"),
        note="Bila tanggalnya tidak diketahui; dihitung sejak 1 Januari tahun itu.",
    ),
    Column(
        "size",
        Kind.COUNT,
        ("Jumlah anggota keluarga", "jumlah_anggota_keluarga", "Jml ART", "Jumlah ART", "JML_ART",
         "Anggota keluarga", "Jumlah anggota", "Jml anggota"),
        note="Banyaknya anggota keluarga dalam kartu keluarga.",
        example=("4", "3"),
    ),
    Column(
        "components",
        Kind.TEXT,
        ("Komponen", "Komponen PKH", "Kategori komponen"),
        note="Ibu hamil, Anak usia dini, SD, SMP, SMA, Disabilitas, Lansia; pisahkan dengan koma.",
        example=("SD, SMP", "Lansia"),
    ),
    *(
        Column(
            f"n_{component.value}",
            Kind.COUNT,
            tuple(head for name in spellings for head in (name, f"Jumlah {name}", f"Jml {name}")),
            note=f"Banyaknya komponen {component.label}, bila tidak ditulis di kolom Komponen.",
        )
        for component, spellings in components.SPELLINGS.items()
    ),
    Column(
        "protected",
        Kind.FLAG,
        ("Lindung", "KPM lindung", "Perlindungan sepanjang hayat"),
        choices=YES_NO,
        note="Ya bila anggotanya hanya lansia/penyandang disabilitas. Kosong: dari komponen.",
    ),
    Column(
        "desil",
        Kind.CHOICE,
        ("Desil", "desil_nasional", "Desil nasional", "Desil DTSEN", "Peringkat desil"),
        choices=_DESIL,
        note="1 sampai 10; “5 s/d 10” dibaca sebagai tidak diketahui.",
        example=("1", "2"),
    ),
    Column(
        "income_per_person",
        Kind.RUPIAH,
        ("Pendapatan per kapita", "Pendapatan per orang", "Pendapatan per kapita per bulan"),
        unit="rupiah",
        note="Penghasilan sendiri per orang per bulan, tanpa PKH dan Sembako.",
        example=("350000", "410000"),
    ),
    Column(
        "facilitator",
        Kind.ID,
        ("Kode pendamping", "ID pendamping", "Id Pendamping", "No pendamping"),
        note="Kode pendamping, bukan namanya.",
        example=("P-015-01", "P-015-01"),
    ),
    Column(
        "pkh",
        Kind.FLAG,
        ("PKH", "AdaPKH", "Peserta PKH", "KPM PKH", "Penerima PKH"),
        choices=YES_NO,
        note="Bila daftar memuat keluarga bukan peserta PKH; baris “tidak” tidak diambil.",
    ),
    Column(
        "aid",
        Kind.TEXT,
        ("Jenis bansos", "Bansos", "Program bansos", "Jenis bantuan"),
        note="Bila ada; hanya baris yang memuat PKH yang diambil.",
    ),
    Column(
        "status",
        Kind.CHOICE,
        ("status_rumahtangga", "Status rumah tangga", "Status kepesertaan",
         "Status KPM", "Status salur"),
        choices=_FOUND,
        note="Bila ada; yang tidak aktif, ganda, atau baru diusulkan tidak diambil.",
    ),
    families.PERSONAL,
)  # fmt: skip


def members(rows: pd.DataFrame) -> pd.Series:
    """True for families that take part in PKH; a list that does not say holds no others."""
    rows = complete(rows, COLUMNS)
    aided = by_text(rows["aid"], lambda text: not text or bool(_AIDED.search(text)), "bool")
    active = by_text(rows["status"], lambda text: text in {"", "active"}, "bool")
    return rows["pkh"].fillna(True).astype(bool) & aided & active  # noqa: FBT003


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`kpm`: one row a family that takes part; `protected` from the components unless given."""
    rows = complete(rows, COLUMNS)
    taking_part = members(rows)
    rows = rows if taking_part.all() else rows[taking_part]
    village, district = families.located(rows, given)
    held = components.held(rows["components"], rows)
    year_of, years = pd.factorize(rows["entry_year"])
    first_days = pd.to_datetime(
        pd.Series(years).astype("Int64").astype("string") + "-01-01", errors="coerce"
    ).astype("datetime64[s]")
    january = pd.Series(first_days.reindex(year_of).to_numpy(), index=rows.index)
    cells = {
        "family_id": families.identify(rows, given),
        "head_id": rows["head"],
        "village_code": village,
        "district_code": district,
        "entry_date": rows["entry_date"].fillna(january),
        "size": rows["size"],
        "protected": rows["protected"].fillna(components.protected(held)),
        "components": held,
        "desil": by_text(
            rows["desil"],
            lambda text: pd.NA if text in {"", LEAST_DESIL_5} else int(text),
            "Int64",
        ),
        "income_per_person": rows["income_per_person"],
        "facilitator_id": rows["facilitator"],
    }
    return {"kpm": families.table(cells, KPM)}


CONTRACT = Contract(
    layout=Layout.REGISTER,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "facilitator": [families.CODED],
            "size": [
                rule(
                    "impossible-size",
                    "Jumlah anggota keluarga harus 1–30; periksa kolomnya, atau kosongkan.",
                    lambda cells: cells.between(1, 30),
                )
            ],
            "entry_year": [
                rule(
                    "impossible-year",
                    "Tahun masuk harus 2007 (awal PKH) atau sesudahnya; betulkan, atau kosongkan.",
                    lambda cells: cells.between(2007, 2100),
                )
            ],
            "components": [
                rule(
                    "unknown-component",
                    "Komponen tidak dikenal; tulis Ibu hamil, Anak usia dini, SD, SMP, SMA, "
                    "Disabilitas, atau Lansia, dipisahkan koma.",
                    lambda cells: by_text(cells, lambda text: not components.unknown(text), "bool"),
                )
            ],
        },
        [families.KNOWN, families.PLACED],
    ),
    tables=tables,
)
