"""How an allocation is worked out, for "Rincian metode", and what is assumed of packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.indicator import Unit
from analytics.wording import allocation as told
from analytics.wording.quantities import bare, number, quantity
from analytics.wording.rupiah import money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OWNER = "hitungan aplikasi ini"
STEP = (
    "keluarga dibagikan atas paket sehingga hasil yang diharapkan paling besar di bawah anggaran, "
    "jam pendamping, kelayakan, pasokan, dan minimum per kecamatan (program linear bilangan bulat)"
)
DRAWN = "soal yang sama diselesaikan kembali pada tiap tarikan andaian paket"
DEFINITIONS = {
    Aim.GRADUATES: (
        "Keluarga yang diberi paket kali tambahan peluang lulus resmi dari PKH. Lulus "
        "adalah keputusan administrasi; ia tidak otomatis menurunkan angka kemiskinan."
    ),
    Aim.GAP: (
        "Rupiah setahun dari jarak pengeluaran keluarga ke garis kemiskinan yang diharapkan "
        "tertutup oleh tambahan pengeluaran dari paket; hanya bagian KPM yang miskin menurut BPS "
        "yang dihitung."
    ),
}
_STATUS = {
    "optimal": "terbukti terbaik sampai celah yang diminta",
    "time_limit": "waktu habis sebelum terbukti terbaik",
}
METHOD = (
    (
        "Yang dibesarkan: jumlah hasil tiap keluarga yang diberi paket, dengan syarat biaya tidak "
        "melebihi anggaran, jam pendamping tidak melebihi yang ada, keluarga tidak melebihi yang "
        "layak, satu paket utama per keluarga, paket tidak melebihi pasokan, dan tiap kecamatan "
        "mendapat sedikitnya minimumnya. Keluarga adalah bilangan bulat; soal ini ransel berbatas "
        "(Kellerer, Pferschy & Pisinger 2004, *Knapsack Problems*) dan diselesaikan HiGHS "
        "(Huangfu & Hall 2018, *Mathematical Programming Computation* 10:119–142)."
    ),
    (
        "Harga bayangan berasal dari relaksasi linear (keluarga boleh pecahan; Bertsimas & "
        "Tsitsiklis 1997, *Introduction to Linear Optimization*, 4.4): kenaikan hasil untuk satu "
        "satuan batas lagi. Ia berlaku di sekitar batas yang sekarang dan bukan harga soal "
        "bilangan bulatnya."
    ),
    (
        "“Merata”: keluarga berikutnya selalu dari wilayah yang paling sedikit menerima, dengan "
        "paket yang paling jarang diberikan; “menurut kebutuhan”: sama, dibanding keluarga yang "
        "layak (cara D'Hondt; Balinski & Young 2001, *Fair Representation*). Keduanya tunduk pada "
        "batas yang sama, sehingga selisihnya adalah nilai memilih, bukan nilai uang tambahan."
    ),
    (
        "Rentang: tambahan peluang lulus (atau tambahan pengeluaran) tiap paket ditarik berulang "
        "dari rentangnya, yang digeser sehingga rata-ratanya sama dengan nilai penggeser; jadi "
        "yang diharapkan adalah keluarga kali nilai penggeser, dan di nol tidak ada rentang. "
        "Pembagiannya tetap; yang ditulis 5% dan 95%. Kekokohan: pada tiap tarikan relaksasi "
        "linear soal yang sama diselesaikan kembali, lalu dihitung di berapa tarikan sebuah paket "
        "dipakai, dan berapa hasil yang hilang karena pembagian dipilih sebelum hasilnya diketahui "
        "(penyesalan; Savage 1951, *JASA* 46:55–67). Biaya, jam, dan banyaknya yang mau tidak ikut "
        "ditarik; geser untuk melihat pengaruhnya."
    ),
    (
        "Efek paket adalah rata-rata percobaan acak di tempat lain (niat diberi paket), bukan "
        "peluang lulus; peluang lulus resmi adalah andaian administrasi tersendiri. Laporan "
        "sendiri pelaksana program dipotong separuh. Pengaruh kepada tetangga dianggap nol. "
        "Hitungan berlaku setahun: pudarnya hasil pada tahun berikut dan kenaikan biaya tidak "
        "dihitung, dan paket yang berjalan 18–24 bulan dihitung seakan hasilnya tercapai dalam "
        "tahun itu."
    ),
    (
        "Hasil per keluarga sama di semua wilayah, jadi banyak pembagian sama baiknya. Dipilih "
        "yang memberi tiap kecamatan campuran paket yang sama, untuk bagian keluarga layak "
        "yang sama sejauh jam pendampingnya cukup, lalu dibagi ke desa sebanding keluarga "
        "layaknya; beda satu dua keluarga adalah pembulatan. Pembagian itu hanya dipakai bila "
        "terbukti sebaik yang diminta."
    ),
)


_ASSUMED = "asumsi"


def assumed(package: Mapping[str, Any]) -> dict[str, str]:
    """What is assumed of a package, each as `middle (low to high)`; said so without a source."""
    written: dict[str, Callable[[float], str]] = {
        "cost": money,
        "hours": lambda value: f"{number(value)} jam",
        "take_up": _percent,
        "effect": _percent,
        "graduate": _percent,
    }
    return {f"{name}_told": _range(package, name, write) for name, write in written.items()}


def _range(package: Mapping[str, Any], name: str, write: Callable[[float], str]) -> str:
    low, middle, high = (write(package[f"{name}_{end}"]) for end in ("low", "middle", "high"))
    text = f"{middle} ({low} sampai {high})"
    return text if package[f"{name}_origins"] else f"{text}, {_ASSUMED}"


def _percent(share: float) -> str:
    """`8%`, `0,5%`: as many decimals as the share needs."""
    hundredths = round(100.0 * share, 6)
    return bare(hundredths, Unit.PERCENT, 0 if hundredths.is_integer() else 1)


def method(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """All of it, with what the solver said of this very answer first."""
    return (*([solved(facts)] if facts["feasible"] else []), *METHOD)


def solved(facts: Mapping[str, Any]) -> str:
    """Status, gap and bound of the solver."""
    aim = facts["aim"]
    best = told.of_rule(facts, Rule.BEST)
    return (
        f"Penyelesai: HiGHS, {_STATUS[facts['status']]}. Hasil {told.plain(best['value'], aim)}, "
        f"batas atas {told.plain(facts['bound'], aim)}, celah "
        f"{quantity(100 * facts['gap'], Unit.PERCENT, 3)}: tidak ada pembagian lain yang lebih "
        "baik daripada batas atas itu."
    )
