"""Slides of the section Corong beside the cohort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.periods import day
from analytics.wording.quantities import is_missing, number
from analytics.wording.slides import fitting
from analytics.wording.stuck import stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.stuck import Rated

STANDING = "Di tahap mana keluarga aktif sekarang berada"
WAITING = "Berapa lama sampai tiap tahap"
LOSING = "Di tahap mana keluarga hilang"
NO_SHARE = (
    "Ini potret satu hari: keluarga di tiap tahap masuk pada tahun yang berbeda, jadi satu batang "
    "dibagi batang sebelumnya tidak berarti apa-apa."
)
HALF = (
    "Angkanya bulan ketika separuh keluarga sampai di tahap itu; yang keluar lebih dulu dihitung "
    "tidak sampai."
)
NO_WORST = "Belum dapat disebut di tahap mana keluarga paling banyak hilang"
MORE = (
    "Keluarga lansia dan disabilitas tidak dituntut lulus dan tidak ikut dihitung.",
    "Angka dari kurang dari tiga puluh keluarga tidak kami sebut.",
    "Pertanyaannya: apa yang dapat membuat keluarga tidak perlu menunggu selama ini?",
    "Rinciannya menurut kecamatan dan alasan ada di halaman Graduasi, bagian Corong.",
)


def positions(most: tuple[int, int] | None) -> str:
    """The message: where most active families stand."""
    if most is None:
        return fitting("Belum diketahui di tahap mana keluarga aktif berada")
    return fitting(f"Terbanyak di tahap {stage(most[0])}: {number(most[1])} keluarga aktif")


def waits(rows: Sequence[Mapping[str, Any]]) -> str:
    """The message: the furthest stage half of the families get to."""
    known = [row for row in rows if not is_missing(row["value"])]
    if not known:
        return fitting("Belum sampai separuh keluarga mencapai tahap mana pun sesudah potensial")
    last = max(known, key=lambda row: row["stage"])
    return fitting(
        f"Separuh keluarga sampai di {stage(last['stage'])} dalam {number(last['value'])} bulan"
    )


def losses(named: Rated | None) -> str:
    """The message: where most are lost for the time they wait, or that nobody can tell."""
    if named is None:
        return NO_WORST
    return fitting(f"Keluarga paling banyak hilang di tahap {stage(named.stage)}")


def question(what: str, name: str, cutoff: date) -> str:
    """What the slide answers."""
    return f"{what}, {name}, keadaan {day(cutoff)}?"


def alt(what: str, told: Sequence[tuple[str, str]]) -> str:
    """The picture in words."""
    return f"{what}: {'; '.join(f'{name} {text}' for name, text in told)}"
