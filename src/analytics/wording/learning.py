"""Family meetings (P2K2) in words, and the aim the Bupati set the pendamping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.register import Module
from analytics.wording.periods import period_of, until
from analytics.wording.quantities import MISSING, interval, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

REACHED = (
    "Bagian KPM potensial yang sudah terhubung pemberdayaan atau lebih jauh (tahap 4 ke atas), "
    "menurut banyaknya modul P2K2 yang dituntaskan."
)
COMPLETED = "Bagian KPM potensial aktif yang menuntaskan tiap modul P2K2."
ATTENDED = "Pertemuan P2K2 dan KPM yang hadir menurut laporan bulanan kecamatan."
PER_FACILITATOR = "KPM yang lulus mandiri dibagi jumlah pendamping, di samping sasaran Kemensos."
NO_CAUSE = (
    "Ini bukan bukti sebab-akibat: keluarga yang lebih rajin hadir memang sudah berbeda (lebih "
    "siap, lebih dekat, lebih lama menjadi KPM), dan tahap yang lebih jauh membutuhkan waktu."
)
MODULES = (
    f"P2K2 adalah pertemuan bulanan dengan {number(len(Module))} modul: "
    f"{joined([module.label for module in Module])}."
)
METHOD = (
    (
        "Tahap adalah yang terjauh dalam masa kepesertaan sekarang; modul dihitung sekali. Hanya "
        "KPM potensial yang aktif: KPM “lindung” tidak pernah masuk penyebut."
    ),
    (
        "Rentang di samping tiap bagian adalah selang Wilson 95 persen (Wilson 1927); di bawah 30 "
        "keluarga bagiannya tidak ditampilkan."
    ),
    NO_CAUSE,
    (
        "Sasaran Kemensos: banyaknya KPM yang lulus setiap pendamping setahun, dikalikan banyaknya "
        "pendamping. Awal hitungan lulusan tidak disebut sumbernya, jadi perbandingannya dengan "
        "setahun penuh kasar."
    ),
)
ASK_FOR = (
    "pertemuan P2K2 dan KPM yang hadir per kecamatan setiap bulan, dan modul yang dituntaskan tiap "
    "KPM dengan tanggalnya (tanpa nama; NIK disandikan)"
)
COUNTED = "banyaknya keluarga menurut modul dan tahap; selang Wilson 95 persen"
REPORTED = "KPM hadir dibagi KPM akhir bulan menurut laporan yang sama"
AGAINST = "banyaknya lulusan dibagi sasaran: pendamping dikalikan sasaran tiap pendamping"
NONE, SOME = "tanpa modul", "modul"


def having(count: int) -> str:
    """`tanpa modul`, `dengan 6 modul`."""
    return modules(count) if not count else f"dengan {modules(count)}"


def modules(count: int) -> str:
    """`3 modul`."""
    return f"{number(count)} {SOME}" if count else NONE


def lead(
    low: tuple[int, float, float], high: tuple[int, float, float], *, rising: bool
) -> tuple[str, ...]:
    """Few modules beside many.

    Args:
        low: modules, then the ends of the interval of the share in percent.
        high: the same of those with most modules.
        rising: each share between them is above the one before.
    """
    told = [
        f"{interval(first, last, Unit.PERCENT, 1)} dari keluarga {having(count)}"
        for count, first, last in (low, high)
    ]
    if not rising:  # the two ends alone would deny what lies between them
        verdict = "Tidak naik teratur dengan jumlah modul"
    elif low[2] < high[1]:
        verdict = "Keluarga dengan lebih banyak modul lebih jauh tahapnya"
    else:
        verdict = "Tidak ada beda yang terdeteksi menurut banyaknya modul"
    return (f"{verdict}: sudah terhubung pemberdayaan {told[0]} dan {told[1]}.",)


def too_few(floor: int) -> tuple[str, ...]:
    """Why no two groups can be compared."""
    return (
        (
            f"Belum ada dua kelompok modul dengan sedikitnya {number(floor)} keluarga; "
            "membandingkannya hanya akan membaca kebetulan."
        ),
    )


def sessions(month: str, meetings: float, reported: int, every: int) -> tuple[str, ...]:
    """What the kecamatan reported of one month."""
    told = "belum disebut" if is_missing(meetings) else f"{number(meetings)} pertemuan P2K2"
    return (
        f"{month}: {told}, menurut {number(reported)} dari {number(every)} kecamatan yang melapor.",
    )


def part(low: float, high: float) -> str:
    """An interval in percent; words where there is none."""
    return MISSING if is_missing(low) else interval(low, high, Unit.PERCENT, 1)


def known() -> tuple[str, ...]:
    """What is known without any list: how the meetings are meant, and that nobody counts them."""
    return (
        (
            "Berapa pertemuan P2K2 berlangsung dan siapa yang hadir belum pernah diterbitkan untuk "
            "Bojonegoro, sehingga pengaruhnya pada kemandirian belum dapat dilihat."
        ),
        MODULES,
    )


def aim(count: float, target: float, each: float, staff: float, until: str) -> tuple[str, ...]:
    """How far the aim is: graduates against what is expected of each pendamping."""
    return (
        (
            f"Permintaan Bupati kepada pendamping, mengubah penerima menjadi mandiri, baru tampak "
            f"sebagai {number(count)} KPM yang lulus mandiri hingga {until}: "
            f"{quantity(100 * count / target, Unit.PERCENT, 1)} dari sasaran {number(target)} "
            f"({number(each)} tiap pendamping setahun, {number(staff)} pendamping); sumber tidak "
            "menyebut sejak kapan yang lulus dihitung."
        ),
    )


def reached(row: Mapping[str, Any]) -> str:
    """The aim in one line, for a terminal: graduates of one pendamping against those asked."""
    return (
        f"{number(row['graduates'])} KPM {until(period_of(row['period']))} (belum tentu setahun): "
        f"{number(row['per_staff'], 2)} per pendamping, diminta {number(row['each'])} setahun; "
        f"{quantity(row['value'], Unit.PERCENT, 1)} dari sasaran {number(row['target'])}"
    )


def mindset() -> str:
    """That nobody measures the other half of what was asked."""
    return (
        "“Pola pikir” sendiri tidak diukur siapa pun; yang dapat dihitung adalah pertemuan, "
        "modul, tahap, dan graduasi."
    )


def aim_name(place: str) -> str:
    """What the row of the aim is called."""
    return f"Lulus mandiri, {place}"


def alt(rows: Sequence[tuple[str, str]]) -> str:
    """The picture in words."""
    told = "; ".join(f"{name} {text}" for name, text in rows)
    return f"Bagian keluarga pada tahap 4 ke atas menurut banyaknya modul: {told}"


def per_staff(value: float) -> str:
    """`1,02` KPM of one pendamping."""
    return number(value, 2)


def share(value: float) -> str:
    """`47,5%`; words where there is none."""
    return quantity(value, Unit.PERCENT, 1)
