"""How it is counted what came of trainings."""

from __future__ import annotations

from typing import Final

METHOD: Final = (
    (
        "Perbuatan diambil dari daftar yang ditetapkan, sebab pola pikir dan kepemimpinan sendiri "
        "tidak dapat dilihat: **pola pikir** dibaca dari kunjungan rumah, ukuran hasil dalam "
        "rencana kerja, dan usulan perbaikan data; **kepemimpinan** dari musyawarah yang mengubah "
        "rencana, anggaran desa yang dialihkan, masalah yang terselesaikan, dan kerja sama baru. "
        "Daftar ini buatan kami."
    ),
    (
        "Perbuatan desa dihitung desa demi desa, perbuatan peserta orang demi orang tanpa nama. "
        "**Bagian** = yang melakukan / yang ditanya. Yang ditanya bukan contoh acak, jadi tidak "
        "ada selang galat; yang diberikan **batas**: dari melakukan / semua sampai (melakukan + "
        "belum ditanya) / semua (Manski 1989, *Journal of Human Resources* 24: 343–360)."
    ),
    (
        "Pelatihan yang belum lewat sekian hari tidak ikut dihitung pada waktu bertanya itu. "
        "Peserta beberapa pelatihan dijumlahkan; yang ikut dua kali terhitung dua kali. Cacahan "
        "orang di bawah lima disembunyikan."
    ),
    (
        "Yang dicatat perbuatan sesudah pelatihan, bukan akibat pelatihan: tanpa pembanding yang "
        "tidak dilatih, tidak diketahui siapa yang tetap akan melakukannya."
    ),
)
