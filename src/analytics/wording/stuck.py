"""Where families are stuck, in words, with the doubt inside the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.stage import Exit, Stage
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping

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
LOSSES_NOTE = (
    "Keluar tanpa lulus untuk lama menunggu yang sama, bukan bagian dari yang sampai: di tahap "
    "yang lama ditunggu, lebih banyak keluarga sempat keluar."
)
HALF = "belum separuhnya"
FEW = "terlalu sedikit keluarga"
_OPEN = "batas atas belum diketahui"


def stage(number_: int) -> str:
    """What a stage is called within a sentence: `“Asesmen selesai”`."""
    return f"“{Stage(number_).label.removesuffix(' (usulan)')}”"


def verdict(
    name: str,
    row: Mapping[str, Any] | None,
    longest: tuple[int, float] | None,
    *,
    sure: bool,
) -> str:
    """One area: where most are lost for the time they wait, and where they wait longest.

    Args:
        name: of the area.
        row: of the stage with the largest rate; None where nothing can be compared.
        longest: stage and months of the longest mean wait; None where unknown.
        sure: True if the interval of that stage lies above all others.
    """
    return f"{name}: {_worst(row, sure=sure)}{_longest(longest)}."


def rate(row: Mapping[str, Any]) -> str:
    """`9,3 (9,0–9,6)`, or why there is none."""
    if is_missing(row["value"]):
        return FEW
    return f"{number(row['value'], 1)} ({number(row['low'], 1)}–{number(row['high'], 1)})"


def median(row: Mapping[str, Any]) -> str:
    """`14 bulan (12–17)`; of less than half, which part got there so far."""
    if is_missing(row["until"]):
        return FEW
    if is_missing(row["value"]):
        low, high = number(100 * row["reached_low"]), number(100 * row["reached_high"])
        share = f"{number(100 * row['reached'])}%, selang {low}–{high}%"
        return f"{HALF} ({share}, sampai bulan ke-{number(row['until'])})"
    low = "awal" if is_missing(row["low"]) else number(row["low"])
    ends = f"{low}, {_OPEN}" if is_missing(row["high"]) else f"{low}–{number(row['high'])}"
    return f"{number(row['value'])} bulan ({ends})"


def reasons(row: Mapping[str, Any]) -> str:
    """The most frequent reason a family left at a stage without graduating."""
    named = {exit_: row[exit_.value] for exit_ in Exit if exit_ is not Exit.GRADUATED}
    known = {exit_: count for exit_, count in named.items() if not is_missing(count) and count}
    if not known:
        return ""
    first = max(known, key=lambda exit_: known[exit_])
    return f"{lower_first(first.label)} {number(known[first])}"


def _worst(row: Mapping[str, Any] | None, *, sure: bool) -> str:
    if row is None:
        return "belum dapat disebut di tahap mana keluarga paling banyak hilang; datanya sedikit"
    told = f"{number(row['value'], 1)} {UNIT}, selang {number(row['low'], 1)}–"
    told = f"{told}{number(row['high'], 1)}"
    if sure:
        return f"paling banyak hilang di tahap {stage(row['stage'])} ({told})"
    return (
        "belum dapat disebut di tahap mana keluarga paling banyak hilang; tertinggi "
        f"{stage(row['stage'])} ({told}), tetapi selangnya bertumpang tindih dengan tahap lain"
    )


def _longest(longest: tuple[int, float] | None) -> str:
    if longest is None:
        return ""
    where, months = longest
    told = f"{stage(where)}, rata-rata {number(months)} bulan"
    return f". Yang sekarang menunggu paling lama ada di tahap {told}"
