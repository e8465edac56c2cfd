"""Where families are stuck, in words, with the doubt inside the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.stuck import Held, Unrated
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.stuck import LeftOut, Rated, Stuck

LOSSES_WHAT = "keluarga yang keluar tanpa lulus, menurut tahap"
WAITS_WHAT = "lama keluarga sampai tiap tahap"
LOSSES_TITLE = "Di tahap mana keluarga hilang, dan karena apa"
WAITS_TITLE = "Berapa lama sampai tiap tahap"
UNIT = "per 100 tahun-keluarga"
RATE_STEP = "keluar tanpa lulus dibagi lama menunggu di tahap itu; selang Poisson eksak (Garwood)"
MEDIAN_STEP = "median insidensi kumulatif sejak tahap 1, keluar sebagai peristiwa bersaing"
WAITS_NOTE = (
    "Bulan ketika separuh keluarga sampai, dihitung sejak potensial graduasi. Keluarga yang keluar "
    "lebih dulu dihitung tidak sampai; hanya keluarga yang mulai sesudah kelulusan dicatat."
)
NONE_HALF = (
    "Belum separuh keluarga sampai di tahap mana pun sejauh daftar ini melihat; tabel menyebut "
    "bagian yang sudah sampai."
)
MONTHS = "bulan sejak potensial graduasi"
STEPS_TITLE = "Kejadian tahap menurut laporan bulanan kecamatan"
LOSSES_NOTE = (
    "Keluar tanpa lulus untuk lama menunggu yang sama, bukan bagian dari yang sampai: di tahap "
    "yang lama ditunggu, lebih banyak keluarga sempat keluar."
)
HALF = "belum separuhnya"
FEW = "terlalu sedikit keluarga"
UNTOLD = "tidak ada di daftar mana pun"
_FEWEST = 30
_NO_RATE = {
    Unrated.FEW: FEW,
    Unrated.LOSSES: "alasan keluar tidak lengkap",
    Unrated.DAYS: "lama menunggu belum dapat dihitung",
}
_LEFT_OUT = {
    Unrated.FEW: f"dicapai kurang dari {_FEWEST} keluarga",
    Unrated.LOSSES: "tidak semua alasan keluar ada di daftar",
    Unrated.DAYS: "lama menunggunya belum dapat dihitung",
}
_IN_NAME = 2  # stages left out that are named; of more, how many
_OPEN = "batas atas belum diketahui"


def stage(number_: int) -> str:
    """What a stage is called within a sentence: `“asesmen selesai”`."""
    return f"“{lower_first(Stage(number_).label.removesuffix(' (usulan)'))}”"


def verdict(name: str, found: Stuck, longest: tuple[int, float] | None) -> str:
    """One area: where most are lost for the time they wait, and where they wait longest.

    Args:
        name: of the area.
        found: what the stages of it let one say.
        longest: stage and months of the longest mean wait; None where unknown.
    """
    return f"{name}: {_worst(found)}{left_out(found)}{_longest(longest)}."


def counted(found: Rated) -> str:
    """Of how many families how many were lost, and how fast, which is a rate and no share.

    `60 dari 300 keluarga yang sampai di sana keluar tanpa lulus, 365,3 per 100 tahun-keluarga
    menunggu (selang 95% 278,8–470,2)`.
    """
    return (
        f"{number(found.lost)} dari {number(found.entered)} keluarga yang sampai di sana keluar "
        f"tanpa lulus, {number(found.value, 1)} {UNIT} menunggu (selang 95% {_ends(found)})"
    )


def unnamed(found: Stuck) -> str:
    """Why no stage is named, as the end of a sentence; for all but `Held.SURE`."""
    if found.held is Held.CLOSE and found.first is not None:
        return (
            f"laju tertinggi, {number(found.first.value, 1)} {UNIT} (selang 95% "
            f"{_ends(found.first)}), bertumpang tindih dengan tahap lain"
        )
    if found.held is Held.RARE and found.first is not None:
        return (
            f"di tahap dengan laju tertinggi baru {number(found.first.lost)} keluarga keluar "
            "tanpa lulus"
        )
    return {
        Held.PARTIAL: "tahap dengan paling banyak keluarga menunggu belum dapat dibandingkan",
        Held.NOBODY: "tidak ada yang tercatat keluar tanpa lulus di tahap yang dibandingkan",
    }.get(found.held, "kurang dari dua tahap dapat dibandingkan")


def left_out(found: Stuck) -> str:
    """`; tidak dibandingkan: 2 tahap (dicapai kurang dari 30 keluarga)`; mostly nothing."""
    told = []
    for why, said in _LEFT_OUT.items():
        stages = [one for one in found.left_out if one.why is why]
        if stages:
            told.append(f"{_stages(stages)} ({said}{_lost(stages)})")
    return f"; tidak dibandingkan: {' dan '.join(told)}" if told else ""


def rate(row: Mapping[str, Any]) -> str:
    """`9,3 (9,0–9,6)`, or why there is none."""
    if is_missing(row["value"]):
        return _NO_RATE[Unrated(row["why"])]
    return f"{number(row['value'], 1)} ({number(row['low'], 1)}–{number(row['high'], 1)})"


def median(row: Mapping[str, Any]) -> str:
    """`14 bulan (12–17)`; of less than half, which part got there so far."""
    if is_missing(row["until"]):
        return UNTOLD if is_missing(row["families"]) else FEW
    if is_missing(row["value"]):
        low, high = number(100 * row["reached_low"]), number(100 * row["reached_high"])
        share = f"{number(100 * row['reached'])}%, selang {low}–{high}%"
        return f"{HALF} ({share}, sampai bulan ke-{number(row['until'])})"
    low = "awal" if is_missing(row["low"]) else number(row["low"])
    ends = f"{low}, {_OPEN}" if is_missing(row["high"]) else f"{low}–{number(row['high'])}"
    return f"{number(row['value'])} bulan ({ends})"


def median_brief(row: Mapping[str, Any]) -> str:
    """As `median`, where there is room for a few words only."""
    if not is_missing(row["until"]) and is_missing(row["value"]):
        return f"{HALF} ({number(100 * row['reached'])}%)"
    return median(row).replace(f", {_OPEN}", "–?")


def reasons(row: Mapping[str, Any]) -> str:
    """The most frequent reason a family left at a stage without graduating."""
    named = {exit_: row[exit_.value] for exit_ in Exit if exit_ is not Exit.GRADUATED}
    known = {exit_: count for exit_, count in named.items() if not is_missing(count) and count}
    if not known:
        return ""
    first = max(known, key=lambda exit_: known[exit_])
    return f"{lower_first(first.label)} {number(known[first])}"


def _worst(found: Stuck) -> str:
    first = found.named
    if first is not None:
        told = f"{number(first.value, 1)} {UNIT}, selang 95% {_ends(first)}"
        return f"paling banyak hilang di tahap {stage(first.stage)} ({told})"
    if found.held is Held.NOBODY:
        return unnamed(found)
    return f"belum dapat disebut di tahap mana keluarga paling banyak hilang: {unnamed(found)}"


def _ends(found: Rated) -> str:
    return f"{number(found.low, 1)}–{number(found.high, 1)}"


def _stages(stages: list[LeftOut]) -> str:
    if len(stages) > _IN_NAME or stages[0].why is Unrated.FEW:
        return f"{number(len(stages))} tahap"
    return " dan ".join(stage(one.stage) for one in stages)


def _lost(stages: list[LeftOut]) -> str:
    """Losses that are counted though there is no rate of them, where they are many enough."""
    lost = sum(one.lost or 0 for one in stages if one.why is Unrated.DAYS)
    return f"; {number(lost)} keluarga keluar tanpa lulus di sana" if lost else ""


def _longest(longest: tuple[int, float] | None) -> str:
    if longest is None:
        return ""
    where, months = longest
    told = f"{stage(where)}, rata-rata {number(months)} bulan"
    return f". Yang sekarang menunggu paling lama ada di tahap {told}"
