"""The message, the speech and the card of the slide of P2K2 and of the aim of the Bupati."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud
from analytics.wording.learning import having, modules
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any

End = tuple[int, float, float]
"""Modules, and the ends of the interval of the share in percent."""
UNIT = "% keluarga pada tahap 4 ke atas"
WHAT = "pertemuan dan modul P2K2"
FEW = "kurang dari 30 keluarga"
NO_NEWS = "Yang diminta Bupati: mengubah penerima menjadi mandiri"
SPOKEN_MORE = (
    "Keluarga yang rajin hadir memang sudah berbeda, jadi ini bukan bukti sebab-akibat.",
    "Tahap yang lebih jauh juga membutuhkan waktu lebih lama.",
    "Yang dapat kita minta: kehadiran dan modul dicatat setiap bulan, tanpa nama.",
    "Dengan itu tahun depan tampak apakah pertemuan membuka jalan ke usaha.",
    "Pertanyaannya: di kecamatan mana pertemuan belum berjalan?",
)
SPOKEN_ASK = (
    "Berapa pertemuan P2K2 berlangsung dan siapa yang hadir belum pernah kami terima.",
    "Karena itu pengaruh pertemuan pada kemandirian belum dapat dilihat.",
    "Pola pikir sendiri tidak diukur siapa pun; yang terhitung pertemuan, modul, dan kelulusan.",
    "Yang diminta: laporan bulanan kecamatan memuat pertemuan dan KPM yang hadir.",
    "Pertanyaannya: siapa yang memastikan laporan itu masuk setiap bulan?",
    "Tanpa laporan itu kita tidak tahu apakah pertemuan berjalan di setiap desa.",
)


def title(low: End | None, high: End | None, *, rising: bool) -> str:
    """The message of the register: those with most modules beside those with fewest.

    `rising`: each share between them is above the one before.
    """
    if low is None or high is None:
        return fitting("Modul P2K2 belum dapat dibandingkan: keluarganya terlalu sedikit")
    if not rising:
        return fitting("Tahap keluarga tidak naik teratur dengan jumlah modul P2K2")
    if low[2] < high[1]:
        many = interval(high[1], high[2], Unit.PERCENT, 0)
        return fitting(
            f"{modules(high[0]).capitalize()} P2K2: {many} terhubung usaha; belum tentu sebabnya"
        )
    return fitting("Banyaknya modul P2K2 belum tampak membedakan tahap keluarga")


def aim_title(count: float, target: float) -> str:
    """The message without a register: the aim, and that nobody reports the meetings.

    No part of the aim: the count has no start, the aim is of a year.
    """
    told = f"Lulus mandiri {number(count)} (awal tidak disebut) dari {number(target)} setahun"
    return fitting(f"{told}; P2K2 belum terlapor", told)


def missing(place: str) -> str:
    """The message where nothing is known of a place."""
    return fitting(f"Pertemuan P2K2 {place} belum pernah dilaporkan", "Pertemuan P2K2 belum ada")


def question(place: str, cutoff: date | None = None) -> str:
    """What the slide answers."""
    year = f" {cutoff.year}" if cutoff else ""
    return f"Apakah pertemuan P2K2 sejalan dengan kemandirian, {place}{year}?"


def row(of: Mapping[str, Any]) -> str:
    """Beside one count of modules: share and interval."""
    share = quantity(of["value"], Unit.PERCENT, 1)
    return f"{share} ({interval(of['lower'], of['upper'], Unit.PERCENT, 1)})"


def spoken(low: End | None, high: End | None) -> tuple[str, ...]:
    """The two ends as they are said."""
    if low is None or high is None:
        return ("Jumlah keluarga tiap kelompok modul masih terlalu sedikit untuk dibandingkan.",)
    ends = [aloud.said((one[1] + one[2]) / 2, Unit.PERCENT) for one in (low, high)]
    return (
        f"Dari keluarga {having(low[0])}, {ends[0]} sudah terhubung pemberdayaan.",
        f"Dari keluarga {having(high[0])}, {ends[1]}.",
    )


def spoken_aim(count: float, target: float, each: float, staff: float) -> tuple[str, ...]:
    """The aim as it is said."""
    return (
        "Bupati meminta pendamping mengubah penerima menjadi mandiri.",
        (
            f"Se-kabupaten tercatat {aloud.said(count, Unit.KPM)} lulus, dari sasaran "
            f"{number(target)} bila {number(staff)} pendamping masing-masing meluluskan "
            f"{number(each)} setahun; sejak kapan yang lulus dihitung tidak disebut."
        ),
    )


def alt(rows: list[str]) -> str:
    """The picture in words."""
    return f"Bagian keluarga pada tahap 4 ke atas menurut modul P2K2: {'; '.join(rows)}"


GRADUATES, TARGET, MEETINGS = "Lulus mandiri", "Sasaran Kemensos", "Pertemuan P2K2"


def of_place(label: str, *, whole: bool) -> str:
    """The label of a card; on the slide of a kecamatan it says that it is of the kabupaten."""
    return label if whole else f"{label} se-kabupaten"


def of_target(percent: float) -> str:
    """Below the count: what part of the target."""
    return f"{quantity(percent, Unit.PERCENT, 1)} dari sasaran setahun"


def of_districts(reported: int, every: int) -> str:
    """Below the meetings: how many kecamatan reported."""
    return f"{number(reported)} dari {number(every)} kecamatan melapor"


def staff(people: float, each: float) -> str:
    """Below the target: how many pendamping, and how many of each."""
    return f"{number(people)} pendamping × {number(each)}"
