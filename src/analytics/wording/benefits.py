"""What PKH and Sembako pay, in words: amounts, caps, and years without a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.register import Component
from analytics.vocabulary.welfare import FAMILY, Aid, Kind, Per
from analytics.wording.cliff import rupiah
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Key = tuple[str, str, str]
AMOUNT = (
    "Uang yang dibayarkan PKH tiap komponen setahun dan Sembako (BPNT) tiap keluarga sebulan, "
    "beserta batas banyaknya jiwa yang dibayar."
)


def item(programme: str, of: str, measured: str) -> str:
    """What a row of the table of benefits states: `PKH: SD, setahun tiap orang`."""
    aid = Aid(programme)
    if aid is Aid.SEMBAKO:
        return f"{aid.label}, sebulan tiap keluarga"
    what = "sekeluarga" if of == FAMILY else Component(of).label
    told = "paling banyak (jiwa)" if measured == Kind.CAP else "setahun tiap orang"
    return f"{aid.label}: {what}, {told}"


def carried(year: int, keys: Sequence[Key], of: Mapping[Key, int]) -> tuple[str, ...]:
    """For each figure of another year, once a kind and year: since when, and what was not found."""
    names = {
        (Aid.PKH, Kind.AMOUNT): "besaran PKH",
        (Aid.PKH, Kind.CAP): "batas jiwa PKH",
        (Aid.SEMBAKO, Kind.AMOUNT): "besaran Sembako",
    }
    groups = dict.fromkeys((Aid(key[0]), Kind(key[2]), of[key]) for key in keys)
    return tuple(_carried(names[aid, kind], used, year) for aid, kind, used in groups)


def _carried(name: str, used: int, year: int) -> str:
    if used < year:
        return f"{name} berlaku sejak {used}, belum ditemukan angka tahun {year}"
    return f"{name} memakai angka {used}, belum ditemukan angka tahun {year}"


def amount(value: float, unit: str) -> str:
    """An amount in rupiah, or a cap in people."""
    return f"{number(value)} jiwa" if unit == Per.PERSONS else rupiah(value)


def component_note(amount: float, year: int, cap: int | None) -> str:
    """Below the slider of one component: what it pays, of which year, and its cap."""
    most = f", paling banyak {number(cap)}" if cap else ""
    return f"{rupiah(amount)} setahun (angka {year}, dikutip media){most}."


def food_label(amount: float) -> str:
    """The tick of Sembako."""
    return f"Sembako {rupiah(amount)} sebulan, ikut berhenti"
