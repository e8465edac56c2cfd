"""What nobody published of assisted villages: each gap with whom to ask for what."""

from __future__ import annotations

from analytics.store import tables
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG, Level
from analytics.vocabulary.result import Gap
from analytics.wording import assistance_known as words

RED = "red_quadrant_villages"
_BAPPEDA = "Bappeda Kab. Blora"
_OF_BLORA = (
    Gap(
        "daftar 48 desa dampingan Blora dan perangkat daerah pendampingnya",
        _BAPPEDA,
        "daftar desa dampingan menurut nama dan kode, perangkat daerah pendampingnya, nomor SK "
        "tim, dan tanggal mulainya",
        level=Level.VILLAGE,
        area=BLORA,
    ),
    Gap(
        "desa dampingan Blora sesudah 2021",
        _BAPPEDA,
        "daftar desa dampingan 2022 dan seterusnya menurut tahun, dan yang sudah selesai",
        level=Level.VILLAGE,
        area=BLORA,
    ),
    Gap(
        "keadaan desa dampingan Blora sebelum dan sesudah pendampingan",
        f"{_BAPPEDA}; Dinas Sosial P3A Kab. Blora",
        "ukuran yang sama tiap desa untuk beberapa tahun sebelum dan sesudah 2021, juga desa yang "
        "tidak didampingi, dan jumlah yang keluar dari DTKS menurut alasannya",
        level=Level.VILLAGE,
        area=BLORA,
    ),
    Gap(
        "banyaknya desa dampingan provinsi di Jawa Tengah",
        "TKPK Provinsi Jawa Tengah",
        "daftar desa dampingan provinsi tahun 2019 dan perangkat daerah pendampingnya",
        area="33",
    ),
)
_ASSISTANTS = Gap(
    "perangkat daerah yang mendampingi desa di Bojonegoro",
    "Bappeda Kab. Bojonegoro",
    "daftar desa yang didampingi perangkat daerah, perguruan tinggi, atau dunia usaha, SK timnya, "
    "dan tanggal mulainya, bila ada",
    level=Level.VILLAGE,
    area=BOJONEGORO,
)
_OF_JOMBANG = (
    Gap(
        "desa dampingan di Jombang dan pelakunya",
        "Bappeda Kab. Jombang",
        "daftar desa yang didampingi perangkat daerah, lembaga filantropi, atau dunia usaha, SK "
        "timnya, dan tanggal mulainya",
        level=Level.VILLAGE,
        area=JOMBANG,
    ),
    Gap(
        "TKSK di Jombang: berapa orang dan di kecamatan mana",
        "Dinas Sosial Kab. Jombang",
        "banyaknya TKSK menurut kecamatan tugasnya dan desa yang didampinginya",
        area=JOMBANG,
    ),
)


def gaps(regency: str) -> tuple[Gap, ...]:
    """What nobody published, each with whom to ask for what."""
    if regency == BLORA:
        return _OF_BLORA
    if regency == BOJONEGORO:
        return (names_of_the_red(), _ASSISTANTS)
    if regency == JOMBANG:
        return _OF_JOMBANG
    name = tables.area(regency).name
    what = words.elsewhere(name)
    return (Gap(what, f"Bappeda {name}", f"daftar {what}", area=regency),)


def names_of_the_red() -> Gap:
    """Which villages are in the red quadrant, and how many in the other kecamatan."""
    return Gap(
        "nama desa kuadran merah, dan jumlahnya di kecamatan lain",
        tables.indicator(RED).owner,
        "daftar desa kuadran merah RPKD 2025–2029 menurut nama, kode, dan kecamatan, beserta "
        "ukuran yang menentukan kuadrannya",
        indicator=RED,
        level=Level.DISTRICT,
        area=BOJONEGORO,
    )
