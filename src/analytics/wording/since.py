"""What changed since a day, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from datetime import date


def nothing(day_of: date) -> str:
    """That nothing happened, in one sentence."""
    return (
        f"Sejak {day(day_of)} tidak ada data yang masuk, angka yang dipilih, atau kabar tindak "
        "lanjut."
    )


def since(day_of: date) -> str:
    """From which day on changes are told."""
    return f"Sejak {day(day_of)}:"


def imported(layout: str, file: str, rows: str) -> str:
    """`Daftar KPM: kpm.csv (55.028 keluarga dan 1 sumber)`."""
    return f"{layout}: {file} ({rows})" if rows else f"{layout}: {file}"


def chosen(what: str, value: str) -> str:
    """That a pengesah chose a figure."""
    return f"{what}: {value} dipilih sebagai angka yang dipakai"


def note_accepted(what: str, note: str) -> str:
    """That a pengesah lets differences across a change of a rule be shown."""
    return f"{what}: selisih boleh dibaca dengan catatan “{note}”"


def note_withdrawn(what: str) -> str:
    """That such a note is no longer in force."""
    return f"{what}: catatan dicabut; selisihnya tidak dihitung lagi"


def revoked(what: str, value: str) -> str:
    """That a choice is no longer in force."""
    return f"{what}: pilihan {value} tidak berlaku lagi"


def told(what: str, state: str) -> str:
    """What somebody has to do, and what it is or how far it is."""
    return f"{what.removesuffix('.')} – {state}"


def entry(kind: str, of: str, *, taken_out: bool) -> str:
    """What was written of a village: `Pemetaan desa Tondomulo`, and whether it was taken out.

    A name that says its kind already is not led by it: `Pelatihan LEANS`.
    """
    called = of if of.lower().startswith(kind.lower()) else f"{kind} {of}".strip()
    told = f"{called[:1].upper()}{called[1:]}"
    return f"{told} dikosongkan" if taken_out else told


def owner(actor: str) -> str:
    """Who has to do it."""
    return f"pelaksana: {actor}"


def by(role: str, name: str) -> str:
    """Who did it: by role alone, or by name for those who may know it."""
    return f"{name} ({role})" if name else role


def more(count: int) -> str:
    """That a list was cut."""
    return f"Dan {number(count)} lainnya."
