"""What limits an allocation of packages, and what a little more of it would bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Aim
from analytics.wording.allocation import plain
from analytics.wording.allocation_short import LIMITS
from analytics.wording.quantities import number
from analytics.wording.rupiah import money
from analytics.wording.sentences import joined
from analytics.wording.slides import first_upper

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHOWN = 4


def limiting(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which limit binds and what a little more of each would bring, from the relaxation."""
    aim = facts["aim"]
    what = "jurang tertutup" if aim is Aim.GAP else "KPM lulus"
    told: list[str] = []
    for row in binding(facts):
        brought = plain(row["gain"], aim)
        told.append(
            f"{step(row)} kira-kira {brought}"
            if told
            else f"{step(row)} membawa kira-kira {brought} {what} lagi"
        )
    if not told:
        return ("Tidak ada batas yang mengikat: semua keluarga yang layak sudah mendapat paket.",)
    return (
        f"Yang membatasi: {named(facts)}. {first_upper('; '.join(told))}.",
        (
            "Angka tambahan itu harga bayangan dari versi longgar soal ini (keluarga boleh "
            "pecahan); berlaku untuk tambahan kecil, bukan untuk lompatan besar."
        ),
    )


def named(facts: Mapping[str, Any]) -> str:
    """The limits that bind, in one breath."""
    return joined([_limit(row) for row in binding(facts)])


def binding(facts: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The limits that bind and whose loosening brings something, the most telling first."""
    return [row for row in facts["limits"] if row["binds"]][:_SHOWN]


def step(row: Mapping[str, Any]) -> str:
    """A little more of a limit, as the subject of a sentence."""
    match row["kind"]:
        case "budget":
            return f"tambahan {money(row['step'])}"
        case "hours":
            return f"tambahan {number(row['step'])} jam pendamping{_where(row)}"
        case "supply":
            return f"tambahan {number(row['step'])} paket {row['name']}"
        case "families":
            return f"{number(row['step'])} keluarga layak lagi{_where(row)}"
        case _:
            return f"minimum yang {number(row['step'])} keluarga lebih rendah{_where(row)}"


def limit(row: Mapping[str, Any]) -> str:
    """What limits, at the head of a row of a table."""
    return first_upper(_limit(row))


def _limit(row: Mapping[str, Any]) -> str:
    if row["places"] > 1:
        if row["kind"] == "families":  # those that bind alone are listed
            return f"{LIMITS['families']} di {number(row['places'])} wilayah"
        every = row["bound"] in {0, row["places"]}
        some = "semua" if every else f"{number(row['bound'])} dari"
        return f"{LIMITS[row['kind']]} di {some} {number(row['places'])} kecamatan"
    return f"{LIMITS[row['kind']]} {row['name']}".strip()


def _where(row: Mapping[str, Any]) -> str:
    if row["name"]:
        return f" di {row['name']}"
    return " di salah satunya" if row["places"] > 1 else ""


def amount(row: Mapping[str, Any], value: float) -> str:
    """So much of a limit: rupiah, hours, or families."""
    if value == float("inf"):
        return "tidak dibatasi"
    if row["kind"] == "budget":
        return money(value)
    return f"{number(value)} jam" if row["kind"] == "hours" else f"{number(value)} keluarga"


def brings(row: Mapping[str, Any], aim: Aim) -> str:
    """What a little more of a limit would bring, in a cell."""
    if not row["binds"]:
        return "tidak mengikat"
    return f"{step(row)}: {plain(row['gain'], aim)}"
