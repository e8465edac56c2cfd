"""The message, the speech and the words of the slide on the course of extreme poverty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.extreme import Fit, Told
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording import extreme_money as money
from analytics.wording import extreme_track as told
from analytics.wording.extreme_line import rupiah
from analytics.wording.quantities import is_missing
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

MISSING = "Lintasan kemiskinan ekstrem belum dapat digambar: angkanya belum ada"
SPOKEN_MISSING = ("Lintasannya belum dapat digambar, karena belum ada angka yang disebut.",)
HEAD = "Yang tidak dapat disambung"
SPOKEN_MORE = (
    "Garis lama dan garis baru berdiri sendiri-sendiri, begitu pula cacahan daftar.",
    "Usulannya: garis, satuan, dan dasar penduduk angka terbaru ditanyakan kepada penyebutnya.",
)
PAIR_HEADS = ("Periode", "Jumlah dan persen", "Menurut", "Menyiratkan", "Dikenal", "Cocok?")
LINE_HEADS = ("Garis", "Dolar PPP", "Sebulan", "Sehari", "Garis kemiskinan biasa")
MONEY_HEADS = ("Tahun", "Anggaran", "Dianggarkan", "Terpakai", "Serapan", "Dibagi orangnya")
_LINES = 3  # of what cannot be joined, for the back of the hall


def title(rows: Sequence[Row], facts: Mapping[str, Any]) -> str:
    """The message: the longest course of one line, or what stands instead."""
    used = [row for row in rows if row["area_code"] == facts["area"] and row["used"]]
    mine = [row for row in used if row["kind"] == Told.LINE]
    if not mine:
        return fitting(f"Kemiskinan ekstrem {facts['name']}: angkanya tanpa garis yang jelas")
    ends = [row for row in mine if row["series_id"] == mine[-1]["series_id"]]
    first, last = ends[0], ends[-1]
    later = [row for row in used if row["kind"] == Told.UNSTATED and row["at"] > last["at"]]
    if later and first is not last:
        way = "turun" if last["value"] < first["value"] else "naik"
        return fitting(
            f"Miskin ekstrem {way} ke {told.value(last)} ({last['year']}); angka "
            f"{told.short(later[-1])} ({later[-1]['year']}) tanpa garis",
            f"Miskin ekstrem {way} ke {told.value(last)} ({last['year']}, {told.mark(last)})",
        )
    if first is last:
        return fitting(f"Kemiskinan ekstrem {facts['name']}: satu angka saja, {told.value(last)}")
    return fitting(
        f"Miskin ekstrem {facts['name']}: {told.short(first)} ({first['year']}) menjadi "
        f"{told.value(last)} ({last['year']})",
        f"Miskin ekstrem: {told.short(first)} menjadi {told.value(last)}",
    )


def question(name: str) -> str:
    """What the slide answers."""
    return f"Bagaimana kemiskinan ekstrem {name} bergerak, menurut garis yang mana?"


def lines(rows: Sequence[Row], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What stands beside the line and cannot be joined to it, in few words."""
    used = [row for row in rows if row["area_code"] == facts["area"] and row["used"]]
    apart = [
        f"{told.value(row)} ({row['year']}): {told.mark(row)}."
        for row in sorted(used, key=lambda row: -row["at"])
        if row["kind"] != Told.LINE
    ]
    said = [*(told.twin_short(one) for one in facts["twins"]), *apart]
    said += [told.restated_short(one) for one in facts["restated"]]
    return tuple(said[:_LINES]) or (told.NO_ERROR,)


def line_name(row: Row, area: str) -> str:
    """A line by what it is of; those behind by their place too."""
    return told.mark(row) if row["area_code"] == area else f"{row['name']}, {told.mark(row)}"


def spoken(rows: Sequence[Row], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """As it is said."""
    used = [row for row in rows if row["area_code"] == facts["area"] and row["used"]]
    mine = [row for row in used if row["kind"] == Told.LINE]
    said = []
    if mine:
        first = next(row for row in mine if row["series_id"] == mine[-1]["series_id"])
        last = mine[-1]
        if first is not last:
            said.append(
                f"Menurut {told.mark(last)}, dari {aloud.said(first['value'], first['unit'])} pada "
                f"{first['year']} menjadi {aloud.said(last['value'], last['unit'])} pada "
                f"{last['year']}."
            )
        else:
            said.append(
                f"Hanya ada satu angka: {aloud.said(last['value'], last['unit'])} pada "
                f"{last['year']}."
            )
    if any(row["kind"] == Told.UNSTATED for row in used):
        said.append("Angka yang lebih baru tidak menyebut garisnya, maka tidak disambung.")
    if facts["twins"]:
        said.append("Bilangannya pernah disebut jiwa, pernah disebut kepala keluarga.")
    return tuple(said)


def asked(facts: Mapping[str, Any]) -> tuple[Question, ...]:
    """What somebody in the hall asks about the last number."""
    found = [
        Question("Jadi, orang atau keluarga?", f"Belum jelas: {told.twin(one)}")
        for one in facts["twins"]
    ]
    found += [
        Question("Mengapa tidak disambung saja?", told.restated(one)) for one in facts["restated"]
    ]
    return tuple(found[:1])


def pairs_title(rows: Sequence[Row], name: str) -> str:
    """Whether counts and percentages go together."""
    odd = sum(row["fit"] in {Fit.MORE, Fit.FEWER} for row in rows)
    if odd:
        return fitting(f"{name}: jumlah dan persen miskin ekstrem tidak memakai penduduk yang sama")
    return fitting(f"{name}: jumlah dan persen miskin ekstrem cocok")


def pairs_question(name: str) -> str:
    """What the table answers."""
    return f"Berapa penduduk {name} yang tersirat dari tiap jumlah dan persennya?"


def lines_title(row: Row) -> str:
    """The line in rupiah."""
    return fitting(f"Garis miskin ekstrem sekitar {rupiah(row['value'])} sebulan tiap orang")


def money_title(row: Row) -> str:
    """The sum that was spent; what was budgeted where that is not told in whole."""
    if is_missing(row["value"]):
        return fitting(
            f"{row['name']} {row['year']}: {money.money(row['planned'])} untuk miskin ekstrem, "
            "realisasi belum lengkap",
            f"{row['name']} {row['year']}: realisasi untuk miskin ekstrem belum lengkap",
        )
    return fitting(
        f"{row['name']} {row['year']}: {money.money(row['value'])} terpakai untuk miskin ekstrem"
    )


def money_question(name: str) -> str:
    """What the table answers."""
    return f"Berapa anggaran dan realisasi untuk kemiskinan ekstrem di {name}?"
