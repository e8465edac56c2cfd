"""Layout: needs of villages, what was promised for them, and what came; one of them a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid5

import pandas as pd

from analytics.intake import families
from analytics.intake.aid_words import FUNDS, KINDS, ROWS
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.layouts.conditions import SEVERITIES
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.support import AidKind, AidRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

_PLACED: Mapping[str, Any] = {"place_code": "str", "kind": "str", "size": "Int64"}
_GIVEN: Mapping[str, Any] = {"organisation": "str", "fund": "str", "rupiah": "float64"}
NEEDS: Mapping[str, Any] = {**_PLACED, "severity": "str", "on": "datetime64[s]", "source": "str"}
OFFERS: Mapping[str, Any] = {
    "offer_id": "str",
    **_PLACED,
    **_GIVEN,
    "on": "datetime64[s]",
    "due": "datetime64[s]",
    "source": "str",
}
DELIVERIES: Mapping[str, Any] = {
    "delivery_id": "str",
    "offer_id": "str",
    **_PLACED,
    **_GIVEN,
    "on": "datetime64[s]",
    "evidence": "str",
    "source": "str",
}
COLUMNS = (
    Column(
        "what",
        Kind.CHOICE,
        ("Jenis baris", "Baris tentang"),
        required=True,
        filled=True,
        choices=ROWS,
        note="Kebutuhan, janji, atau penyaluran.",
        example=("Kebutuhan", "Penyaluran"),
    ),
    Column(
        "number",
        Kind.TEXT,
        ("Nomor", "Nomor janji atau penyaluran"),
        note="Nomor dari pemberinya; wajib untuk janji dan penyaluran, supaya tidak terhitung dua "
        "kali.",
        example=("", "S-07"),
    ),
    Column(
        "kind",
        Kind.CHOICE,
        ("Jenis bantuan", "Jenis kebutuhan"),
        required=True,
        filled=True,
        choices=KINDS,
        note=f"Salah satu dari: {', '.join(kind.label for kind in AidKind)}.",
        example=("jamban", "jamban"),
    ),
    Column(
        "regency",
        Kind.AREA,
        ("Kabupaten", "Kode kabupaten"),
        note="Kosong berarti Bojonegoro.",
        example=("35.22", "35.22"),
    ),
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "size",
        Kind.COUNT,
        ("Banyaknya", "Volume", "Jumlah penerima"),
        required=True,
        filled=True,
        note="Berapa unit, keluarga, atau orang menurut jenis bantuannya.",
        example=("12", "8"),
    ),
    Column(
        "on",
        Kind.DATE,
        ("Tanggal", "Dicatat pada", "Dijanjikan pada", "Disalurkan pada"),
        required=True,
        filled=True,
        note="Hari kebutuhan dicatat, janji diucapkan, atau bantuan disalurkan.",
        example=("2026-02-02", "2026-06-10"),
    ),
    Column(
        "severity",
        Kind.CHOICE,
        ("Berat kebutuhan", "Berat"),
        choices=SEVERITIES,
        note="Untuk kebutuhan: ringan, sedang, atau berat; kosong berarti sedang.",
        example=("berat", ""),
    ),
    Column(
        "due",
        Kind.DATE,
        ("Tenggat", "Paling lambat"),
        note="Untuk janji: paling lambat disalurkan; kosong berarti tanpa tenggat.",
        example=("", ""),
    ),
    Column(
        "organisation",
        Kind.TEXT,
        ("Pemberi", "Lembaga", "Perusahaan"),
        note="Lembaga atau perusahaan pemberi, bukan nama orang.",
        example=("", "Baznas"),
    ),
    Column(
        "fund",
        Kind.CHOICE,
        ("Sumber dana", "Asal dana"),
        choices=FUNDS,
        note="APBN, provinsi, APBD, APBDes, CSR, atau filantropi.",
        example=("", "Filantropi"),
    ),
    Column(
        "offer",
        Kind.TEXT,
        ("Nomor janji", "Atas janji"),
        note="Untuk penyaluran: nomor janji pemberi yang sama, bila ada.",
        example=("", ""),
    ),
    Column(
        "rupiah",
        Kind.RUPIAH,
        ("Nilai (Rp)", "Nilai", "Nilai bantuan"),
        unit="rupiah",
        note="Nilai seluruhnya dalam rupiah; boleh kosong.",
        example=("", "143919200"),
    ),
    Column(
        "evidence",
        Kind.TEXT,
        ("Bukti", "Bukti penyaluran"),
        note="Untuk penyaluran: nomor berita acara atau tautan; tanpa nama orang.",
        example=("", "BAST 12/2026"),
    ),
    Column(
        "source",
        Kind.TEXT,
        ("Sumber", "Dasar"),
        note="Dokumen yang menyebutnya.",
        example=("Musyawarah desa", "Laporan triwulan"),
    ),
    families.PERSONAL,
)


def identity(organisation: str, number: str) -> str:
    """The id of what an organisation promised or gave under a number of its own."""
    told = "|".join(" ".join(part.casefold().split()) for part in (organisation, number))
    return str(uuid5(NAMESPACE_OID, told))


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`aid_needs`, `aid_offers` and `aid_deliveries`; without a place it is the kabupaten's."""
    rows = complete(rows, COLUMNS)
    village, district = families.located(rows, given)
    regency = rows["regency"].where(rows["regency"] != "", BOJONEGORO)
    place = village.where(village != "", district)
    names, numbers = rows["organisation"], rows["number"]
    own = [identity(name, number) for name, number in zip(names, numbers, strict=True)]
    of = [
        identity(name, number) if number else ""
        for name, number in zip(names, rows["offer"], strict=True)
    ]
    cells = {
        **{name: rows[name] for name in (*_GIVEN, "kind", "size", "on", "due", "evidence")},
        "place_code": place.where(place != "", regency),
        "severity": rows["severity"].where(rows["severity"] != "", SEVERITIES["sedang"]),
        "source": families.sourced(rows["source"], given),
        "delivery_id": pd.Series(own, index=rows.index, dtype="str"),
        "offer_id": pd.Series(own, index=rows.index, dtype="str"),
    }
    promised = pd.Series(of, index=rows.index, dtype="str")
    at = {of_row: rows["what"] == of_row.value for of_row in AidRow}
    return {
        "aid_needs": _some(cells, at[AidRow.NEED], NEEDS),
        "aid_offers": _some(cells, at[AidRow.OFFER], OFFERS),
        "aid_deliveries": _some(cells | {"offer_id": promised}, at[AidRow.DELIVERY], DELIVERIES),
    }


def _some(cells: Mapping[str, pd.Series], at: pd.Series, kinds: Mapping[str, Any]) -> pd.DataFrame:
    return families.table({name: cells[name][at] for name in kinds}, kinds)


def _is_need(rows: pd.DataFrame) -> pd.Series:
    return rows["what"] == AidRow.NEED.value


def _given_by(rows: pd.DataFrame) -> pd.Series:
    return _is_need(rows) | (rows[["organisation", "number", "fund"]] != "").all(axis=1)


CONTRACT = Contract(
    layout=Layout.SUPPORT,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "size": [
                rule(
                    "nothing-counted",
                    "Banyaknya harus 1 atau lebih; hapus baris yang tidak berisi apa-apa.",
                    lambda cells: cells.isna() | (cells >= 1),
                )
            ]
        },
        across=[
            rule(
                "giver-unnamed",
                "Janji dan penyaluran perlu pemberi, nomor, dan sumber dana; lengkapi ketiganya.",
                _given_by,
            ),
            rule(
                "need-nowhere",
                "Kebutuhan perlu kecamatan atau desanya; isi salah satunya.",
                lambda rows: ~_is_need(rows) | (rows[["district", "village"]] != "").any(axis=1),
            ),
            rule(
                "due-before",
                "Tenggatnya sebelum janji itu diucapkan; periksa kedua tanggal.",
                lambda rows: ~(rows["due"] < rows["on"]),
            ),
        ],
    ),
    tables=tables,
)
