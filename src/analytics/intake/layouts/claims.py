"""Layout 8: figures read in documents, one statement a row, with page and quotation.

With the document attached they are official; without it they are quoted (`intake.figures`).
"""

from __future__ import annotations

from analytics.intake import figures
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.layouts import aggregate
from analytics.intake.rows import rule, schema
from analytics.vocabulary.layout import Layout

_SHARED = ("area", "indicator", "period", "value", "unit", "month", "village", "district", "series")
_REQUIRED = {"indicator", "value"}

COLUMNS = (
    *(
        Column(
            column.name,
            column.kind,
            column.heads,
            required=column.name in _REQUIRED,
            filled=column.name in _REQUIRED,
            choices=column.choices,
            note=column.note,
            example=column.example[:1],
        )
        for column in aggregate.COLUMNS
        if column.name in _SHARED
    ),
    Column(
        "publisher",
        Kind.TEXT,
        ("Pemilik angka", "Penerbit", "Sumber", "Instansi", "publisher"),
        note="Lembaga yang menetapkan angka, bukan media yang memuatnya.",
        example=("BPS Kabupaten Bojonegoro",),
    ),
    Column(
        "title",
        Kind.TEXT,
        ("Judul dokumen", "Dokumen", "Nama dokumen", "title"),
        note="Judul dokumen; kosong bila sama dengan dokumen yang dilampirkan.",
        example=("Berita Resmi Statistik No. 01/09/Th. I",),
    ),
    Column(
        "locator",
        Kind.TEXT,
        ("Halaman", "Halaman/paragraf", "Letak", "locator"),
        required=True,
        filled=True,
        note="Halaman, tabel, atau paragraf, supaya angkanya dapat diperiksa.",
        example=("hlm. 3",),
    ),
    Column(
        "quote",
        Kind.TEXT,
        ("Kutipan", "Bunyi kalimat", "quote"),
        required=True,
        filled=True,
        note="Kalimat yang memuat angka itu, disalin apa adanya.",
        example=("jumlah penduduk miskin sebesar 144,90 ribu jiwa",),
    ),
    Column(
        "published",
        Kind.DATE,
        ("Tanggal terbit", "Terbit", "Tanggal dokumen", "published"),
        note="Tanggal terbit dokumen.",
        example=("2025-09-26",),
    ),
    Column("url", Kind.TEXT, ("Tautan", "URL", "Alamat web"), note="Alamat web, bila ada."),
    Column("as_of", Kind.DATE, ("Keadaan tanggal", "Per tanggal"), note="Tanggal pencacahan."),
    Column("said_by", Kind.TEXT, ("Menurut", "Jabatan", "Dikatakan oleh"), note="Jabatannya saja."),
    Column("low", Kind.NUMBER, ("Batas bawah", "Nilai terendah"), note="Bila berupa rentang."),
    Column("high", Kind.NUMBER, ("Batas atas", "Nilai tertinggi"), note="Bila berupa rentang."),
    Column(
        "decimals",
        Kind.COUNT,
        ("Desimal tercetak", "Banyak desimal"),
        note="Banyak angka di belakang koma yang tercetak; 144,90 berarti 2.",
        example=("2",),
    ),
    Column("note", Kind.TEXT, ("Catatan", "Keterangan"), note="Apa yang perlu diketahui."),
)  # fmt: skip

_URL = r"https?://\S+"
CONTRACT = Contract(
    layout=Layout.CLAIMS,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "url": [
                rule(
                    "no-address",
                    "Tautan harus mulai dengan http:// atau https://; betulkan, atau kosongkan.",
                    lambda cells: (cells == "") | cells.str.match(_URL),
                )
            ],
            "decimals": [
                rule(
                    "too-many-decimals",
                    "Desimal tercetak paling banyak 6; isi banyaknya angka di belakang koma.",
                    lambda cells: cells <= 6,
                )
            ],
        },
        [
            rule(
                "range-upside-down",
                "Batas bawah, nilai, dan batas atas tidak berurutan; tukar atau betulkan.",
                lambda rows: (
                    ~(rows["low"] > rows["value"])
                    & ~(rows["high"] < rows["value"])
                    & ~(rows["low"] > rows["high"])
                ),
            )
        ],
    ),
    tables=figures.tables,
)
