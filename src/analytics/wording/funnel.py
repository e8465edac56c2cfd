"""The two views of the funnel in words: cohort and snapshot are kept apart by their titles."""

from __future__ import annotations

from analytics.wording.quantities import number

WHAT = "corong graduasi, lama sampai tiap tahap, dan di mana keluarga hilang"
EVERY = "semua tahun"
POSITIONS = "Keadaan sekarang: di tahap mana keluarga aktif berada"
REFUSED = (
    "Potret ini tidak diberi persentase “lanjut”: keluarga di tiap tahap masuk pada tahun yang "
    "berbeda-beda, sehingga satu batang dibagi batang sebelumnya bukan peluang keluarga mana pun."
)
REFUSED_STEPS = (
    "Jumlah kejadian selama satu masa, bukan corong: keluarga yang diasesmen bulan ini bukan "
    "keluarga yang lulus bulan ini, jadi yang satu tidak dibagi yang lain."
)
REFUSED_EVERY = (
    "Semua tahun masuk bersama-sama tidak diberi persentase “lanjut”: yang masuk lebih awal punya "
    "waktu lebih lama, dan yang keluar sebelum daftar mulai mencatat tidak ada di sini. Pilih satu "
    "tahun masuk untuk melihatnya."
)
COHORT_STEP = "keluarga yang sama di atas dan di bawah garis bagi; selang Wilson 95%"
POSITIONS_STEP = "tahap terjauh tiap keluarga aktif; rata-rata lama = jumlah hari dibagi keluarga"
EARLY = (
    "Keluarga yang keluar sebelum daftar mulai mencatat kelulusan tidak ada di sini, sehingga "
    "bagian yang lanjut pada tahun-tahun lama tampak lebih tinggi daripada sebenarnya."
)
FEW = "Persentase dari kurang dari 30 keluarga tidak disebut; itu bisa kebetulan."
METHOD = (
    (
        "Kohor dan potret tidak digabung dalam satu gambar. Kohor mengikuti keluarga yang sama "
        "sejak tahun mereka potensial graduasi, sehingga bagian yang lanjut ada artinya. Potret "
        "hanya menghitung di tahap mana keluarga aktif berada pada satu hari."
    ),
    (
        "Median lama: bulan pertama ketika separuh keluarga sampai, dengan keluar sebelum sampai "
        "sebagai peristiwa yang bersaing (Aalen dan Johansen 1978); batasnya menurut Brookmeyer "
        "dan Crowley (1982). Bila kurang dari separuh yang sampai, ditulis “belum separuhnya”."
    ),
    (
        "Laju hilang: keluarga yang keluar tanpa lulus per 100 tahun-keluarga menunggu di suatu "
        "tahap, dengan selang Poisson eksak 95% (Garwood 1936). Satu tahap disebut terberat hanya "
        "bila selangnya di atas selang semua tahap lain; kurang dari 30 keluarga tidak dihitung."
    ),
)


def cohort_title(year: str) -> str:
    """The title of the cohort view."""
    when = "semua tahun masuk" if year == "semua" else f"tahun masuk {year}"
    return f"Kohor: keluarga yang sama dari {when}"


def followed(year: str, months: int) -> str:
    """How long a cohort could be followed."""
    return (
        f"Keluarga yang masuk {year} baru dapat diikuti paling lama {number(months)} bulan; "
        "angkanya masih bisa naik dan tidak dapat disandingkan dengan kohor yang lebih tua."
    )
