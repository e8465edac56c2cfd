"""Prioritas intervensi in words: determinants by block, programmes by strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.planning import THREE, Block, Strategy
from analytics.wording.periods import period_of
from analytics.wording.planning_budgets import billions
from analytics.wording.quantities import number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MILLIARD: Final = 1e9
HEADER: Final = "Apa yang menahan penduduk miskin, dan program apa yang menjawabnya?"
STRATEGIES_HEADER: Final = "Tiga strategi"
NAMED: Final = ("Determinan", "Yang menahan penduduk miskin, dan program yang diketahui.")
STRATEGIES_NAMED: Final = ("Program menurut strategi", "Program yang disebut sumber, digolongkan.")
CLASSED: Final = "Golongan program menurut aplikasi ini, beserta alasannya; bukan dokumen resmi."
LACKING: Final = "program pengentasan kemiskinan"
ASK_WHOM: Final = "Bappeda"
ASK_FOR: Final = "daftar program pengentasan kemiskinan menurut strategi"
UNCLASSED: Final = "Belum digolongkan."
NONE: Final = "belum ada yang disebut sumber di sini"
NONE_FIRST: Final = "belum dapat dinilai"
FOOD_AID: Final = "anggaran per keluarga sebulan"
HEADS: Final = (
    "Kelompok",
    "Determinan",
    "Angka",
    "Program yang diketahui",
    "Kelompok didahulukan?",
)
STRATEGY_HEADS: Final = ("Strategi", "Program", "Kelompok", "Anggaran yang disebut", "Alasan")
INCOMPLETE: Final = (
    "Program yang angkanya tidak terbit tidak ada di sini; daftarnya karena itu belum lengkap."
)
HOUSEHOLDS: Final = (
    "Prioritas rumah tangga sasaran tidak ditampilkan di sini: daftar per nama dan alamat (DTSEN, "
    "Damisda) dipegang Dinas Sosial dan tidak pernah keluar dari aplikasi ini."
)
METHOD: Final = (
    (
        "**Determinan.** Lima kelompok bukan konsumsi menurut kerangka TNP2K: pendidikan, "
        "kesehatan, ketenagakerjaan, infrastruktur dasar, ketahanan pangan. Angkanya yang terbaru "
        "menurut sumber; sebagian dari tahun yang lama."
    ),
    (
        "**Program.** Nama program yang disebut sumber, digolongkan menurut strategi dan kelompok "
        "dengan alasannya (tabel di bawah). Ada program bukan berarti cukup: besarnya kebutuhan "
        "yang dijawab tidak diterbitkan."
    ),
)


def told(what: str, *, poor: bool) -> str:
    """What a source counts, with of whom."""
    return f"Penduduk miskin: {what}" if poor else what[:1].upper() + what[1:]


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The plain answer: blocks without a programme, then those that come first."""
    without = [block.label for block in facts["without"]]
    aimed = [block.label for block in facts["aimed"]]
    first = (
        f"Sumber di aplikasi ini tidak menyebut program untuk {joined(without)}."
        if without
        else "Setiap kelompok determinan punya sedikitnya satu program yang disebut sumber."
    )
    told = [first]
    if aimed:
        told.append(f"Kelompok dengan masalah yang didahulukan: {joined(aimed)}.")
    thin = sorted(
        {
            (Block(row["block"]).label, row["programmes"])
            for row in rows
            if len(row["programmes"]) == 1
        }
    )
    if thin:
        only = [f"{block} ({names[0]})" for block, names in thin]
        told.append(f"Yang disebut sumber di sini hanya satu untuk {joined(only)}.")
    told.append(INCOMPLETE)
    return tuple(told)


def strategies_lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many programmes serve each strategy."""
    counted = facts["counted"]
    parts = [f"{number(counted[one])} {one.label}" for one in THREE]
    rest = counted[Strategy.SUPPORT] + counted[Strategy.NONE]
    told = [
        (
            f"Yang disebut sumber menurut strategi: {joined(parts)}; {number(rest)} lainnya "
            "pendukung atau bukan program."
        )
    ]
    if facts["unclassed"]:
        told.append(f"Belum digolongkan: {joined(list(facts['unclassed']))}.")
    return tuple(told)


def value(row: Mapping[str, Any]) -> str:
    """A figure and when it holds."""
    told = quantity(row["value"], Unit(row["measured_in"]), row["decimals"])
    return f"{told} ({period_of(row['period'])})"


def aimed(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """Whether a problem of its block comes first; of none it is not known where none does."""
    if not facts["aimed"]:
        return NONE_FIRST
    return "ya" if row["aimed"] else "tidak"


def programmes(names: Sequence[str]) -> str:
    """Names of programmes, or that none is known."""
    return "; ".join(names) or NONE


def amounts(told: Sequence[tuple[str, str, float]]) -> str:
    """What is told of money; sums of different times are never made."""
    return "; ".join(
        f"{what} {_rupiah(value)} ({period_of(period)})" for what, period, value in told
    )


def _rupiah(value: float) -> str:
    """From a milliard on as it is read aloud."""
    return billions(value) if value >= _MILLIARD else quantity(value, Unit.RUPIAH, 0)


def strategy(code: str) -> str:
    """What a strategy is called; nothing where a programme is not classed."""
    return Strategy(code).label if code else "belum digolongkan"


def block(code: str) -> str:
    """What a block is called."""
    return Block(code).label if code else "–"


def line(row: Mapping[str, Any]) -> str:
    """A determinant in a line, for the command line."""
    return f"{block(row['block'])}: {row['label']} {value(row)} – {programmes(row['programmes'])}"


def strategy_line(row: Mapping[str, Any]) -> str:
    """A programme in a line, for the command line."""
    return f"{row['programme']}: {strategy(row['strategy'])} – {row['reason']}"
