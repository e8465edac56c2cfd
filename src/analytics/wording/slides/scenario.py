"""The slide of KPM until 2030: the message, the rows, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording.quantities import number
from analytics.wording.scenario_pictures import rounded
from analytics.wording.scenarios import binding_short, differences, lower_label
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.scenario import Lever

MISSING: Final = "Skenario KPM belum dapat dihitung"
LACKING: Final = "jumlah KPM"
QUESTION: Final = "Skenario: berapa KPM lulus mandiri tiap tahun bila semua seperti sekarang?"
HEAD: Final = "Bergantung pada"
UNIT: Final = "KPM"
SPOKEN_MISSING: Final = (
    "Skenario belum dapat dihitung, karena jumlah KPM belum ada.",
    "Mohon Dinas Sosial menyerahkan jumlah KPM terbaru beserta tanggalnya.",
)
SPOKEN_MORE: Final = (
    "Ini skenario: hitungan dari andaian yang sumbernya tercetak, bukan yang akan terjadi.",
    "Keluarga yang lulus tidak dengan sendirinya menurunkan persentase penduduk miskin.",
    "Setiap andaian dapat digeser di halaman Skenario, dan hasilnya dibandingkan.",
    "Mohon TKPK menyepakati andaian mana yang dipakai, lalu menilainya kembali tahun depan.",
)


def title(facts: Mapping[str, Any]) -> str:
    """The message: how many graduate until the end, with the interval."""
    row = facts["until"].set_index("what").loc["graduated"]
    ends = f"{rounded(row['p05'])}–{rounded(row['p95'])}"
    last = facts["last"][:4]
    of = facts["scenario"]
    head = (of.name or "Skenario") if of.settings else "Bila seperti sekarang"
    told = f"{head}: sekitar {rounded(row['p50'])} ({ends}) KPM lulus mandiri sampai {last}"
    return fitting(told, f"Sampai {last} sekitar {rounded(row['p50'])} KPM lulus mandiri")


def span(row: Mapping[str, Any]) -> str:
    """One year as written: the median and its interval."""
    return f"{rounded(row['p50'])} ({rounded(row['p05'])}–{rounded(row['p95'])})"


def asked(count: float | None) -> str:
    """The line of what is asked for a year."""
    return f"diminta {number(count)} setahun" if count else ""


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The chart in words."""
    years = "; ".join(f"{row['year']} {span(row)}" for row in rows)
    return f"Graduasi mandiri tiap tahun: {years}"


def lines(
    facts: Mapping[str, Any], swung: Sequence[Mapping[str, Any]], levers: Mapping[str, Lever]
) -> tuple[str, ...]:
    """What it hangs on: the widest swing, the capacity, the counts that disagree."""
    low, high = sorted((swung[0]["at_low"], swung[0]["at_high"]))
    told = [
        f"{lower_label(levers[swung[0]['lever']])}: {rounded(low)}–{rounded(high)} lulusan",
        binding_short(facts["binds"]),
    ]
    there = facts["until"].set_index("what").loc["stock"]
    told.append(
        f"KPM akhir {facts['last'][:4]} {rounded(there['p50'])} "
        f"({rounded(there['p05'])}–{rounded(there['p95'])})"
    )
    told += [
        f"bila {number(one['count'])} KPM yang benar: {rounded(one['stock'])}"
        for one in facts["spread"]
    ]
    return tuple(told)


def compared(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What each scenario changes, one line each."""
    return differences(rows, facts)


def spoken(
    facts: Mapping[str, Any], swung: Sequence[Mapping[str, Any]], levers: Mapping[str, Lever]
) -> tuple[str, ...]:
    """The message as it is said."""
    row = facts["until"].set_index("what").loc["graduated"]
    of = facts["scenario"]
    when = f"Dengan {of.name or 'skenario ini'}" if of.settings else "Kalau semua seperti sekarang"
    head = (
        f"{when}, sampai {facts['last'][:4]} sekitar "
        f"{rounded(row['p50'])} keluarga lulus mandiri; kemungkinan besar "
        f"{rounded(row['p05'])} sampai {rounded(row['p95'])}."
    )
    told = [
        head,
        f"Yang paling menentukan {lower_label(levers[swung[0]['lever']])}.",
    ]
    if facts["asked"]:
        told.insert(1, f"Yang diminta {number(facts['asked'])} setahun.")
    return tuple(told)
