"""The message, the speech and the card of the slide on so many graduates by a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording import goals as told
from analytics.wording.slides import first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNIT = "KPM lulus mandiri"
MISSING = "Sasaran graduasi belum dapat dikejar dalam hitungan: jumlah KPM belum ada"
SPOKEN_MISSING = ("Sasaran graduasi belum dapat dihitung, karena jumlah KPM belum ada.",)
SCENARIO = "Ini skenario: hitungan dari andaian, bukan yang akan terjadi."
SPOKEN_MORE = (
    "Lulus dari PKH tidak dengan sendirinya menurunkan angka kemiskinan.",
    "Laju lulus sekarang berasal dari satu angka yang awal periodenya tidak disebut.",
    "Usulannya: usulan graduasi dan hasilnya dicatat per triwulan, supaya hitungan ini membaik.",
)
NOW, WANTED = "Keadaan sekarang", "Diminta"
ALONE = {
    "entries": "Keluarga baru saja",
    "ready_rate": "Kesiapan saja",
    "success_rate": "Keberhasilan saja",
    "capacity": "Pendamping saja",
}
"""Bars: one thing alone at the end of what is plausible."""
_WHY = "Mengapa tidak cukup menambah pendamping?"


def title(facts: Mapping[str, Any]) -> str:
    """The message: whether the number can be, and the nearest that can."""
    wanted, until = told.kpm(facts["wanted"]), facts["until"]
    if facts["base"] >= facts["wanted"]:
        return fitting(f"{wanted} lulus sampai {until} tercapai bila keadaan sekarang bertahan")
    if facts["feasible"]:
        return fitting(
            f"{wanted} lulus sampai {until} dapat dikejar: kuncinya {binding(facts)}",
            f"{wanted} lulus sampai {until} dapat dikejar",
        )
    return fitting(
        f"{wanted} lulus sampai {until} di luar jangkauan wajar; terdekat "
        f"{told.around(facts['most'])}",
        f"{wanted} sampai {until} di luar jangkauan; terdekat {told.around(facts['most'])}",
    )


def binding(facts: Mapping[str, Any]) -> str:
    """What holds most back."""
    return told.SHORT[facts["binding"][0][0]]


def question(name: str, until: int) -> str:
    """What the slide answers."""
    return f"Apa yang harus berubah agar lulusan PKH {name} sampai {until} sebanyak yang diminta?"


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """As it is said."""
    wanted = aloud.said(facts["wanted"], Unit.KPM)
    first = (
        SCENARIO,
        f"Diminta {wanted} lulus mandiri sampai akhir {facts['until']}.",
        f"Dengan keadaan sekarang {aloud.said(facts['base'], Unit.KPM)}.",
    )
    if facts["base"] >= facts["wanted"]:
        return (*first, "Jadi itu tercapai bila keadaannya bertahan.")
    verdict = (
        "Jumlah itu dapat dikejar dalam kisaran yang wajar."
        if facts["feasible"]
        else "Dalam kisaran wajar, yang terdekat "
        f"{aloud.said(facts['most'], Unit.KPM)} sampai tahun itu."
    )
    holds = f"Yang paling menahan adalah {binding(facts)}."
    row = next(one for one in rows if one["constraint"] == "capacity")
    capacity = (
        f"Kesanggupan pendamping sekarang {aloud.said(row['stands'], Unit.KPM)} setahun"
        f"{', dan belum menahan siapa pun' if facts['held'] < 1 else ''}."
    )
    return (*first, verdict, holds, capacity)


def capacity(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> Question:
    """What somebody in the hall asks about more pendamping, and the answer."""
    row = next(one for one in rows if one["constraint"] == "capacity")
    held = (
        "belum satu keluarga siap pun tertahan"
        if facts["held"] < 1
        else f"yang tertahan {told.around(facts['held'])} KPM"
    )
    return Question(
        _WHY,
        f"Kesanggupan sekarang {told.level(row['stands'], row['unit'])}, {held}. "
        f"{told.capacity_note(rows, facts)}",
    )


HEAD = "Yang diperlukan"


def lines(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What would have to be, in few words."""
    column = "together" if facts["feasible"] or not facts["possible"] else "further"
    return tuple(
        f"{first_upper(told.SHORT[row['constraint']])}: {told.level(row[column], row['unit'])} "
        f"(kini {told.level(row['stands'], row['unit'])})"
        for row in rows
        if row["constraint"] != "entries"
    )
