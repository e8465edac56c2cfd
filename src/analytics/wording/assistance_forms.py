"""What an operator writes of the work in a village, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording.assistance_work import UNKNOWN
from analytics.wording.periods import dated, period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

NO_ORGANISATION: Final = (
    "Belum ada pelaku dalam daftar; tambahkan dahulu di bagian Pemadanan, lalu kembali ke sini."
)
SAVED: Final = "SK dan tim tersimpan."
STARTED: Final = "Kegiatan tercatat, juga dalam daftar tindak lanjut di halaman Rapat."
REPORTED: Final = "Kemajuan tersimpan, juga sebagai kabar dalam daftar tindak lanjut."
_BACK = 24  # months that can be told of afterwards
_NAMED = 4  # villages that a sentence has room for


def assistance_told(content: Mapping[str, Any], called: Mapping[str, str]) -> dict[str, str]:
    """An entry on who assists a village, as it is kept or as it is typed: label and text."""
    if not content:
        return {}
    sk, members = content.get("sk", {}), content.get("team", "")
    if not isinstance(members, str):
        members = team_lines(members)
    names = [called.get(one, UNKNOWN) for one in content.get("organisations", [])]
    return {
        "Pelaku": joined(names),
        "Nomor SK": str(sk.get("number", "")),
        "Tanggal SK": _typed_day(str(sk.get("on", ""))),
        "Tim": ", ".join(members.splitlines()),
        "Mulai": _typed_day(str(content.get("from", ""))),
        "Sampai": _typed_day(str(content.get("until", ""))),
    }


def team_lines(members: Sequence[Mapping[str, Any]]) -> str:
    """A role a line, as it is typed."""
    return "\n".join(f"{one['count']} {one['role']}" for one in members)


def plan_told(content: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, str]:
    """A plan as it is kept or as it is typed: label and text."""
    if not content:
        return {}
    told = {
        "Masalah": labels.get(str(content.get("condition", "")), ""),
        "Mulai": _typed_day(str(content.get("begins", ""))),
    }
    for one in content.get("progress", []):
        shown = [f"{one['share']}%", one.get("evidence", ""), one.get("note", "")]
        told[period_of(one["month"])] = "; ".join(filter(None, shown))
    return told


def taken_over(written: int, same: int, conflicts: Sequence[str]) -> str:
    """What taking a matching over did."""
    told = f"{number(written)} desa kini tercatat didampingi"
    if same:
        told += f"; {number(same)} sudah sama"
    if not conflicts:
        return f"{told}."
    named = joined(list(conflicts[:_NAMED]))
    more = len(conflicts) - _NAMED
    rest = f" dan {number(more)} lagi" if more > 0 else ""
    return (
        f"{told}. {number(len(conflicts))} sudah didampingi pelaku lain dan tidak diubah; "
        f"cocokkan: {named}{rest}."
    )


def _typed_day(told: str) -> str:
    """A day as it is kept, in words; whatever else is typed stays as it is."""
    try:
        return dated(told)
    except ValueError:
        return told


def take_over(pairs: int) -> str:
    """The button that lets the saved matching say who assists whom."""
    return f"Ambil alih pemadanan yang disimpan ({number(pairs)} pasangan)"


def months_until(begins: str, on: date) -> dict[str, str]:
    """The months that can be told of, the newest first: key and words."""
    first = begins[:7] or f"{on.year - 1}-{on.month:02}"
    keys: list[str] = []
    year, month_of = on.year, on.month
    while (key := f"{year}-{month_of:02}") >= first and len(keys) < _BACK:
        keys.append(key)
        year, month_of = (year, month_of - 1) if month_of > 1 else (year - 1, 12)
    return {key: period_of(key) for key in keys or [f"{on.year}-{on.month:02}"]}
