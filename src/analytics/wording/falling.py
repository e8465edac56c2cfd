"""Families of a register that would fall, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording.cliff import family
from analytics.wording.quantities import number, quantity
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Sequence

FALLING = (
    "Keluarga yang dengan bantuan berada pada atau di atas garis kemiskinan dan tanpa bantuan "
    "berada di bawahnya."
)
GROUPS = {
    "potential": "Potensial graduasi",
    "proposed": "Diusulkan graduasi",
    "graduated": "Lulus setahun terakhir",
}
_MANY = 10  # people; larger families are one class
OF_REGISTER = (
    "pendapatan sendiri menurut daftar, dalam kelas Rp10.000 per orang; PKH menurut komponen tiap "
    "keluarga, satu orang tiap komponen, jadi batas bawah"
)
WITHOUT_PKH = "bila komponen sebuah keluarga tidak diketahui, dipakai PKH menurut andaian pembaca"


def of_group(group: str, size: int) -> str:
    """`Diusulkan graduasi, 4 orang`."""
    return f"{GROUPS[group]}, {family(size) if size < _MANY else f'{family(size)} atau lebih'}"


def falling(groups: Sequence[tuple[str, float, float | None]]) -> tuple[str, ...]:
    """How many families of each group would fall; None where the count is hidden."""
    told = [
        f"{lower_first(GROUPS[group])} {_of(falls, families)}" for group, families, falls in groups
    ]
    return (f"Yang jatuh bila bantuan berhenti: {joined(told)}.",) if told else ()


def _of(falls: float | None, families: float) -> str:
    if falls is None:
        return f"(disembunyikan, kurang dari 5) dari {number(families)} keluarga"
    share = quantity(100 * falls / families, Unit.PERCENT, 1)
    return f"{number(falls)} dari {number(families)} keluarga ({share})"
