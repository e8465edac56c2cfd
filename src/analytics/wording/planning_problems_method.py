"""How each criterion of prioritas masalah is worked out, in words."""

from __future__ import annotations

from typing import Final

METHOD: Final = (
    (
        "**Kerangka.** Lima kriteria buku pegangan TKPK (TNP2K): posisi relatif, perkembangan "
        "antarwaktu, efektivitas, relevansi, keterkaitan. Buku itu tidak menetapkan ambang; cara "
        "menghitungnya di sini sebagai berikut."
    ),
    (
        "**Posisi relatif.** Tempat di antara kabupaten/kota pada deret dan tahun yang sama, tahun "
        "terbaru yang sedikitnya delapan wilayahnya diketahui. Berat: sepertiga terberat; ringan: "
        "sepertiga teringan, dengan tempat mana pun yang masih mungkin. Galat kabupaten tidak "
        "diterbitkan; dua angka survei dianggap tidak terbedakan bila selisihnya kurang dari dua "
        "galat dengan galat relatif andaian 5% (persentase kecil dan indeks) atau 2% (rata-rata "
        "dan persentase besar), 0,5% untuk umur harapan hidup, yang diperkirakan dari sensus."
    ),
    (
        "**Perkembangan antarwaktu.** Uji Mann–Kendall tepat (Mann 1945; Kendall 1938) atas paling "
        "banyak sepuluh angka terakhir satu deret tanpa pergantian aturan. Uji ini tidak "
        "memerlukan galat tiap angka; kurang dari lima angka tidak dapat diputuskan. Selisih dua "
        "angka survei sendirian belum tentu bermakna."
    ),
    (
        "**Efektivitas.** Uji yang sama atas jarak ke angka provinsi pada tahun yang sama: berat "
        "bila jaraknya melebar, ringan bila menyempit. Ini bukan bukti bahwa suatu program bekerja."
    ),
    (
        "**Relevansi.** Dibandingkan dengan provinsi dan nasional pada tahun terbaru yang "
        "sama-sama diketahui, melebihi dua galat andaian."
    ),
    (
        "**Keterkaitan.** Korelasi peringkat Spearman dengan persentase penduduk miskin "
        "antarkabupaten pada tahun yang sama, selang 95% menurut Bonett dan Wright (2000); tidak "
        "dihitung bila kurang dari delapan wilayah. Berjalan bersama bukan sebab akibat, dan P1 "
        "dan P2 berasal dari survei yang sama dengan P0. Kriteria ini berbicara tentang "
        "kabupaten/kota lain, bukan tentang angka kabupaten ini; karena itu hanya ikut menentukan "
        "di samping sedikitnya dua kriteria lain."
    ),
    (
        "**Simpulan.** Prioritas hanya bila semua kriteria yang menentukan berkata berat; "
        "bergantung bila berlawanan; belum dapat dinilai bila di luar keterkaitan kurang dari dua "
        "yang menentukan."
    ),
)
