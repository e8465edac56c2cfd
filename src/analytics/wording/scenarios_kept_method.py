"""How a scenario is kept and comes back with the same numbers."""

from __future__ import annotations

from typing import Final

METHOD: Final = (
    (
        "Yang disimpan ialah letak penggeser, benih undian acak, versi data, dan versi model. "
        "Dengan keempatnya siapa pun mendapat angka yang sama: di halaman ini, dengan "
        "`python -m analytics scenario run BERKAS`, atau dengan kode Python yang disalin."
    ),
    (
        "Semua skenario dengan benih yang sama memakai undian acak yang sama, sehingga beda "
        "antara dua skenario berasal dari penggesernya, bukan dari undiannya."
    ),
    (
        "Saat menggeser dipakai 2.000 undian; untuk arsip 10.000. Hasil arsip ikut tersimpan, "
        "agar kelak dapat dicocokkan dengan yang terjadi; dari bagian lain ikut angka pertamanya."
    ),
)
