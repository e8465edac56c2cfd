"""How long it takes, in sentences: with the interval inside, and chance called by its name."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.stage import Exit
from analytics.wording.periods import day
from analytics.wording.quantities import MISSING, bare, interval, is_missing, number
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

Estimate = tuple[float, float, float]
"""A value and the ends of its interval."""

HOW_LONG = "berapa lama sampai keluarga keluar dari PKH, menurut alasannya"
PACE = "kecepatan lulus mandiri per triwulan"
STAYING = "berapa lama graduat bertahan di luar PKH"
ASK_LIFE = (
    "daftar KPM, yang aktif dan yang sudah keluar, dengan tanggal masuk, tanggal keluar, dan "
    "alasan keluar (tanpa nama; NIK disandikan)"
)
ASK_RETURNS = (
    "daftar graduat mandiri dengan tanggal graduasinya, dan tanggal masuk kembali bila kembali "
    "menerima PKH (tanpa nama; NIK disandikan)"
)
INSTEAD = "lihat angka kabupaten, atau tunggu sampai lebih banyak keluarga diamati"
WAYS_OUT = "Keluar dari PKH menurut lama kepesertaan"
WAYS_OUT_MEANS = (
    "Bagian keluarga potensial (bukan lindung) yang sudah keluar dengan suatu alasan sampai suatu "
    "bulan sejak masuk PKH; alasan lain ikut dihitung sebagai pesaingnya (Aalen-Johansen)."
)
A_QUARTER = "Lulus mandiri per triwulan"
A_QUARTER_MEANS = (
    "Dari keluarga potensial yang masih menerima pada awal suatu triwulan kepesertaan, bagian "
    "yang lulus mandiri dalam triwulan itu."
)
BACK = "Kembali menerima PKH sesudah graduasi"
BACK_MEANS = (
    "Bagian graduat mandiri yang sudah kembali menerima PKH sampai suatu bulan sesudah graduasi, "
    "dihitung dari graduat yang masih diamati (Kaplan-Meier)."
)
WATCHED = "keluarga yang masih diamati"
SINCE = {"life": "sejak masuk PKH", "returns": "sejak graduasi mandiri"}
STEPS = {
    "life": (
        "Lama kepesertaan dihitung per bulan dari tanggal masuk; yang masih menerima dihitung "
        "sampai tanggal data, yang masuk sebelum data keluar tersedia baru diamati sejak saat itu."
    ),
    "returns": "Graduat diamati per bulan sejak graduasi sampai kembali atau sampai tanggal data.",
}
METHOD = (
    (
        "Bagian yang keluar dengan satu alasan memakai penduga Aalen-Johansen (1978): alasan lain "
        "adalah pesaing, bukan data hilang. Kaplan-Meier yang menganggap pesaing sebagai hilang "
        "akan membesar-besarkan. Jumlah semua alasan ditambah yang masih menerima selalu 100%."
    ),
    (
        "Selang 95%: ragam Dinse dan Larson (1986) atau Greenwood (1926), batas log(−log) "
        "(Kalbfleisch dan Prentice 1980; Coviello dan Boggess 2004). Waktu tengah dengan selang "
        "Brookmeyer dan Crowley (1982)."
    ),
    (
        "Keluarga yang masuk sebelum data keluar tersedia baru ikut diamati sejak hari itu "
        "(terpotong kiri): yang keluar sebelumnya tidak tercatat, jadi bulan-bulan awalnya tidak "
        "mengatakan apa-apa."
    ),
    (
        "Peluang per triwulan (triwulan adalah satuan salur PKH): 1 − hasil kali (1 − lulus/masih "
        "diamati) tiga bulan; selang Wilson. Rata-ratanya kejadian dibagi waktu teramati, selang "
        "Poisson eksak (Garwood 1936)."
    ),
    (
        "Perbandingan memakai uji log-rank (Mantel 1966) atas kecepatan lulus mandiri; yang keluar "
        "karena alasan lain dianggap berhenti diamati. Tiap kecamatan dibandingkan dengan semua "
        "lainnya, dan karena banyak perbandingan sekaligus, nilai p dikoreksi Holm (1979). "
        "Perbandingan kohor juga memuat nisbah kecepatan dari model bahaya proporsional bulanan "
        "(Prentice dan Gloeckler 1978), terhadap kohor pertama."
    ),
    (
        "Kurva tidak digambar dari kurang dari 30 keluarga atau kurang dari 5 kejadian sejenis, "
        "dan berhenti di bulan ketika yang diamati tinggal kurang dari 30."
    ),
)
_PER_MILLE = 10  # of a percentage
_BECAUSE = {
    Exit.NATURAL.value: "keluar karena komponen habis (graduasi alamiah)",
    Exit.EXCLUDED.value: "keluar karena tidak lagi layak",
}


def span(months: float) -> str:
    """A time in years and months: `5 tahun`, `8 tahun 1 bulan`, `7 bulan`."""
    years, rest = divmod(round(months), 12)
    told = [f"{number(years)} tahun"] if years else []
    return " ".join([*told, f"{number(rest)} bulan"] if rest or not years else told)


def years(months: float) -> str:
    """Months as years on an axis: `2`, `0,5`."""
    return number(months / 12, 0 if months % 12 == 0 else 1)


def estimate(found: Estimate, decimals: int = 1) -> str:
    """`3,1% (2,9–3,3%)`; words where there is none."""
    value, low, high = found
    if is_missing(value):
        return MISSING
    ends = interval(low, high, Unit.PERCENT, decimals)
    return f"{bare(value, Unit.PERCENT, decimals)} ({ends})"


def how_long(
    name: str, months: int, ends: Mapping[str, Estimate], median: tuple[float, float, float]
) -> tuple[str, ...]:
    """What has become of families after so many months; `ends` by way out."""
    able = ends.get(Exit.GRADUATED.value)
    told = [
        f"{estimate(able)} keluarga lulus mandiri"
        if able
        else "terlalu sedikit keluarga lulus mandiri untuk disebut bagiannya"
    ]
    told += [f"{estimate(ends[way])} {words}" for way, words in _BECAUSE.items() if way in ends]
    return (f"{name}: dalam {span(months)} sejak masuk PKH, {'; '.join(told)}.", _half(median))


def _half(median: tuple[float, float, float]) -> str:
    time, low, high = median
    if math.isnan(time):
        return "Selama waktu yang teramati, lebih dari separuh keluarga masih menerima PKH."
    limits = f"{span(low)} sampai " + (
        "lebih lama dari yang teramati" if math.isnan(high) else span(high)
    )
    return f"Separuh keluarga sudah keluar, dengan alasan apa pun, sesudah {span(time)} ({limits})."


def pace(name: str, rate: Estimate, first: int) -> tuple[str, ...]:
    """How many of those still there graduate in a quarter, and since when any did."""
    value, low, high = (each * _PER_MILLE for each in rate)
    told = (
        f"{name}: dari 1.000 keluarga yang masih menerima, rata-rata {number(value, 1)} lulus "
        f"mandiri setiap triwulan ({number(low, 1)}–{number(high, 1)})."
    )
    if first <= 1:
        return (told,)
    return told, f"Sebelum bulan ke-{number(first)} kepesertaan belum ada yang lulus mandiri."


def staying(
    name: str, graduates: int, sustained: Estimate | None, year: int | None
) -> tuple[str, ...]:
    """How many graduates hold out for a year, of how many that were watched."""
    if sustained is None or year is None:
        return (
            (
                f"{name}: {number(graduates)} graduat diamati, tetapi belum cukup yang diamati 12 "
                "bulan untuk mengatakan berapa yang bertahan."
            ),
        )
    value, low, high = sustained
    back = estimate((100 - value, 100 - high, 100 - low))
    return (
        (
            f"{name}: {estimate(sustained)} graduat mandiri bertahan 12 bulan di luar PKH; {back} "
            "kembali menerima."
        ),
        (
            f"Dihitung dari {number(graduates)} graduat; {number(year)} di antaranya diamati "
            "sampai 12 bulan."
        ),
    )


def watched(families: int | None, episodes: int | None, cutoff: date) -> tuple[str, ...]:
    """Of whom a curve is made."""
    if families is None or episodes is None:
        return ()
    return (
        (
            f"{number(families)} kepesertaan diamati sejak awal; dengan yang ikut diamati kemudian "
            f"{number(episodes)}, sampai {day(cutoff)}. KPM “lindung” tidak ikut dihitung."
        ),
    )


def left_out(refused: Sequence[tuple[str, int]], untimed: int) -> tuple[str, ...]:
    """What has no curve, and why."""
    told = [
        f"{label}: tidak digambar, baru {number(events)} kejadian." for label, events in refused
    ]
    if untimed:
        told.append(f"{number(untimed)} kepesertaan tanpa tanggal masuk tidak dapat dihitung.")
    return tuple(told)


def too_few(families: int, events: int, least_families: int, least_events: int) -> str:
    """Why there is no curve: a reason, without the full stop."""
    return (
        f"baru {number(families)} keluarga diamati dan {number(events)} kejadian; di bawah "
        f"{number(least_families)} keluarga atau {number(least_events)} kejadian sebuah kurva "
        "lebih banyak kebetulan daripada keadaan"
    )


def events(each: bool) -> str:  # noqa: FBT001 - of each row alone, else so far
    """The head of a column."""
    return "Kejadian" if each else "Kejadian sampai saat itu"


def picture(label: str, since: str) -> str:
    """What a picture shows, for whom cannot see it."""
    return (
        f"{label}, {lower_first(since)}: kurva dengan selang 95% dan jumlah yang masih diamati di "
        "bawah sumbu; angka yang sama ada di tabel"
    )
