"""What programmes beside their own outcome come to, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.outcome import Grouping, Quadrant
from analytics.wording.absorptions import amount
from analytics.wording.outcomes import (
    GROUPINGS,
    NO_SIZE,
    absorbed_only,
    ends,
    year,
)
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

_NAMED = 3  # programmes a sentence has room for
_WAYS: Mapping[str, tuple[Quadrant, ...]] = {
    "bergerak": (Quadrant.SPENT_MOVED, Quadrant.UNSPENT_MOVED),
    "bergerak tetapi sasarannya belum tentu tercapai": (Quadrant.AT_TARGET,),
    "belum tentu bergerak": (Quadrant.UNCLEAR,),
    "menjauh dari sasaran": (Quadrant.SPENT_AWAY, Quadrant.UNSPENT_AWAY),
}
KEY = (
    "Besar tanda: pagu. Garis tegak: selang 95 persen. Garis bertitik: dari letak tahun anggaran "
    "sebelumnya. Sumbu tegak: bagian dari perubahan yang direncanakan program itu sendiri; 0 "
    "tidak berubah, 100 sasaran tercapai, di bawah 0 menjauh; yang di luar gambar berdiri di "
    "tepinya, angkanya di tabel."
)


def verdict(facts: Mapping[str, Any], rows: Sequence[Row]) -> tuple[str, ...]:
    """How many can be placed, those without an outcome first, and what stands out."""
    kind = GROUPINGS[Grouping(facts["by"])].lower()
    lead = (
        f"{number(facts['without'])} dari {number(facts['all'])} {kind} dengan pagu "
        f"{year(facts['year'])} tidak punya ukuran hasil; pagunya "
        f"{amount(facts['budget_without'])} dari {amount(facts['budget'])}."
    )
    counts = facts["counts"]
    parts = [
        f"{number(times)} {how}"
        for how, of in _WAYS.items()
        if (times := sum(counts[each] for each in of))
    ]
    if not parts:
        return (lead, "Belum satu pun dapat dinilai dengan jeda yang dipilih (n = 0).")
    after = (
        f"Dari yang hasilnya dapat dinilai (n = {number(facts['n'])}, jeda {number(facts['lag'])} "
        f"tahun): {joined(parts)}."
    )
    away = [row for row in rows if row["stands"] == Quadrant.SPENT_AWAY]
    open_ = [
        row
        for row in rows
        if row["stands"] == Quadrant.UNCLEAR and row["absorbed"] >= facts["threshold"]
    ]
    told = [
        f"Terserap, tetapi hasilnya {how}: {_named(some)}."
        for how, some in (("menjauh dari sasaran", away), ("belum tentu bergerak", open_))
        if some
    ]
    placed = [row for row in rows if row["stands"] != Quadrant.UNKNOWN]
    if unsized := sum(is_missing(row["n"]) for row in placed):
        told.append(f"{number(unsized)} yang dinilai tidak menyebut banyaknya yang diukur.")
    return (lead, after, *told)


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines that were left out, so that no money is counted twice."""
    if not facts["subtotals"]:
        return ()
    return (f"{number(facts['subtotals'])} baris subjumlah tidak dihitung dua kali.",)


def _named(rows: Sequence[Row]) -> str:
    named = [f"{row['name']} ({_moved(row)})" for row in rows[:_NAMED]]
    if len(rows) > _NAMED:
        named.append(f"{number(len(rows) - _NAMED)} lagi")
    return joined(named)


def _moved(row: Row) -> str:
    part = f"{number(abs(row['progress']))} persen perubahan yang direncanakan"
    moved = f"mundur {part}" if row["progress"] < 0 else f"{part} tercapai"
    size = NO_SIZE if is_missing(row["n"]) else f"n = {number(row['n'])}"
    return f"{absorbed_only(row)}; {moved}, selang 95 persen {ends(row)}, {size}"
