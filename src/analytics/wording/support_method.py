"""How needs, promises and deliveries are kept, for whoever asks."""

from __future__ import annotations

from typing import Final

METHOD: Final = (
    (
        "Pembukuan, bukan perkiraan. Satu kebutuhan adalah satu desa (atau kecamatan) dan satu "
        "jenis; bila disebut beberapa kali dipakai yang terbaru, karena dua sumber biasanya "
        "menyebut keluarga yang sama. Jenis yang berbeda tidak dijumlahkan."
    ),
    (
        "Penyaluran dihitung sejak hari kebutuhannya dicatat, di tempat yang sama; penyaluran di "
        "desa yang tidak punya catatan sendiri mengurangi kebutuhan kecamatannya. Penyaluran yang "
        "tidak menyebut desa tidak dibagi-bagi menurut tebakan: ia ditulis terpisah."
    ),
    (
        "Ganda berarti sedikitnya dua sumber dana bersama-sama melebihi kebutuhan yang dicatat. "
        "Itu tanda untuk diperiksa: kebutuhannya mungkin lebih besar daripada yang dicatat."
    ),
    (
        "Pemadanan: kebutuhan terberat lebih dulu, lalu yang terlama, dengan batas jenis dan "
        "wilayah tiap janji; sebanyak mungkin unit terpakai. Urutan barisnya tidak berpengaruh."
    ),
    (
        "Jumlah 1 sampai 4 disembunyikan, dan baris lain bersamanya bila perlu, supaya tidak dapat "
        "dihitung kembali."
    ),
)
