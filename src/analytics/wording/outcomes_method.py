"""How outcomes are held against their own targets, and heads of the table of those declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DECLARED_HEADS: Mapping[str, str] = {
    "programme_named": "Program", "owner": "Pelaksana", "name": "Wilayah",
    "declared": "Ukuran hasil", "aim": "Sasaran", "reported": "Yang dilaporkan sumber",
    "candidate": "Calon terdekat", "source": "Dibaca di", "note": "Catatan",
}  # fmt: skip
METHOD = (
    (
        "**Perubahan hasil.** d = hasil sesudah − hasil sebelum. Selang 95 persennya dipulihkan "
        "dari selang kedua pengukuran (Newcombe 1998, metode 10; Zou & Donner 2008, pers. 3): "
        "d − √((v₂−l₂)² + (u₁−v₁)²) sampai d + √((u₂−v₂)² + (v₁−l₁)²). Persen dengan n tanpa "
        "selang mendapat selang Wilson (1927)."
    ),
    (
        "**Persen rencana.** d dibagi (sasaran − hasil sebelum), sasaran dan hasil sebelum sebagai "
        "angka tercetak. Rencana yang kecil membuat selangnya lebar; itu memang berarti belum "
        "dapat dibedakan."
    ),
    (
        "**Kelas.** Bergerak bila seluruh selang di atas nol; menjauh dari sasaran bila seluruhnya "
        "di bawah nol. Selang yang memuat nol menjadi *belum tentu bergerak*, yang memuat garis "
        "sasaran menjadi *sasaran belum tentu tercapai*: keduanya kelas sendiri. Tidak ada kelas "
        "“tidak bergerak”, karena selang tidak dapat membuktikannya. Yang n-nya tidak disebut "
        "ditandai pada kelasnya."
    ),
    (
        "**Jeda.** Hasil sebelum adalah pengukuran terakhir sebelum tahun anggaran; hasil sesudah "
        "diukur 0 sampai 3 tahun sesudahnya. Satu program dapat pindah kelas bila jedanya berganti."
    ),
    (
        "**Yang tidak dihitung.** Tidak ada korelasi dan tidak ada peringkat. Jumlah penerima atau "
        "unit ditolak sejak impor, menurut satuan dan menurut namanya, karena ikut besar bersama "
        "pagunya. Baris pagu yang dirinci baris lain adalah subjumlah dan tidak dihitung; jumlah "
        "dengan satu bagian yang hilang dianggap hilang."
    ),
)
