"""Words of the sections in which villages are compared before and after: heads and controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.differences import POINTS
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


HEADS = {
    "minimum": "1. Beda sekecil apa yang dapat dikenali?",
    "villages": "2. Dibandingkan dengan desa mana?",
    "effect": "3. Apa yang tampak sesudahnya?",
    "verdict": "4. Apa yang boleh disimpulkan?",
}
NONE_HEAD = "Sebelum dan sesudah belum dapat dibandingkan"
NONE = (
    "Belum ada satu pun hasil yang angkanya tersedia di semua desa pada beberapa periode, jadi "
    "tidak ada yang dapat dikatakan tentang perubahan di desa mana pun."
)
DAY = "Desa dipilih pada"
PICKED = "Cara memilih percontohan contoh"
EFFECT = "Efek sebenarnya yang Anda pasang"
EFFECT_NOTE = (
    "Latihan: geser, lalu lihat apa yang dapat dan tidak dapat dikenali. Efek 0 berarti program "
    "tidak mengubah apa pun."
)
GROUP, OWN = "Desa yang mulai didampingi bersama", "pilih sendiri"
OWN_VILLAGES = "Desa yang dilihat"
CHOSEN = "Desa yang dipilih"
NONE_PICKED = "Pilih desa yang ingin dibandingkan sebelum dan sesudahnya."
UNDATED = (
    "Tanggal mulai pendampingan desa ini belum ditulis di bagian Kerja, jadi sebelum dan "
    "sesudahnya tidak dapat dipisahkan. Tulis tanggalnya di sana, atau pilih desa dan tanggalnya "
    "sendiri."
)
EACH = "Setiap desa sendiri-sendiri"


def group(codes: Sequence[str], since: date | None) -> str:
    """Assisted villages that began together: `48 desa, mulai 13 September 2021`."""
    began = f"mulai {day(since)}" if since else "tanpa tanggal mulai"
    return f"{number(len(codes))} desa, {began}"


def nobody(named: Sequence[str]) -> str:
    """That nobody wrote which villages are assisted; `named`: those a source names so."""
    lead = "Belum ada desa dampingan yang ditulis di bagian Kerja"
    if not named:
        return f"{lead}."
    return f"{lead}; yang disebut sumber: {joined(named)}, tanpa tanggal mulainya."


def example(villages: int) -> str:
    """Why the example does not follow the days of the section Kerja."""
    return (
        f"Latihan: di bagian Kerja tercatat {number(villages)} desa contoh didampingi, yang mulai "
        "terlalu baru untuk punya angka sesudahnya. Karena itu beberapa di antaranya diandaikan "
        "dipilih pada hari yang lebih awal."
    )


def effect_set(value: int) -> str:
    """What a reader sets: `turun 3 poin persen`."""
    return f"turun {number(value)} {POINTS}" if value else f"0 {POINTS}"


def day_known(since: date) -> str:
    """The day that parts before from after, where a reader does not say it."""
    return f"Sebelum dan sesudah dipisahkan oleh {day(since)}."
