"""Kabupaten and kota side by side, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.region import Group, Side
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, is_missing, number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

SOME_MISSING = "daerah tanpa angka disebut namanya dan tidak diberi peringkat"
POSITION, COURSES = "Posisi", "Dari tahun ke tahun, satu skala"
ALT_POSITION = "Daerah menurut besarnya angka; angka yang sama ada di tabel di bawahnya"
ALT_PANEL = "Perjalanan angka"
GREY = "Garis abu-abu di tiap gambar adalah Bojonegoro, sebagai pembanding."
_NAMES = {
    "poverty_rate": "Kemiskinan",
    "poverty_gap": "Kedalaman kemiskinan (P1)",
    "poverty_severity": "Keparahan kemiskinan (P2)",
    "unemployment_rate": "Pengangguran",
    "labour_participation_rate": "Partisipasi kerja",
    "hdi": "IPM",
}
_OF = {
    Group.EVENTS: "di wilayah kerja Bakorwil II (daftar acara 2022–2024)",
    Group.PARTNERED: "di wilayah kerja Bakorwil II dan mitranya (2022–2024)",
    Group.OLD: "di wilayah kerja Bakorwil II (daftar 2011)",
    Group.PRESS: "di wilayah kerja Bakorwil II (menurut JTV 2022)",
    Group.NEIGHBOURS: "di antara Bojonegoro dan tetangganya",
}
_SIDES = {
    Side.BELOW: "lebih rendah",
    Side.CLOSE: "belum tentu berbeda",
    Side.ABOVE: "lebih tinggi",
    Side.UNTESTED: "tidak dapat diuji",
    Side.NO_FIGURE: "belum ada angka",
}
METHOD = (
    (
        "Urutan dihitung dari angka yang tercetak pada periode terbaru Bojonegoro, dalam satu "
        "deret. Daerah yang mencetak angka sama berbagi tempat; daerah tanpa angka pada periode "
        "itu tidak diberi peringkat, angka tahun lainnya ditulis di tabel."
    ),
    (
        "Peringkat di antara angka survei sepasti angkanya (Goldstein dan Spiegelhalter 1996). "
        "Karena BPS tidak menerbitkan galat sampel kabupaten, untuk tingkat kemiskinan dipakai "
        "aturan aplikasi ini: beda di bawah 1,6 poin belum tentu bermakna, yaitu dua kali galat "
        "selisih dua angka bila galat relatif masing-masing 5%. Rentang tempatnya terdiri atas "
        "semua tempat yang tersisa bila beda sekecil itu dibiarkan bertukar."
    ),
    (
        "Untuk indikator lain belum ada aturan seperti itu dan galatnya tidak terbit. Yang "
        "ditulis adalah urutan menurut angka cetak, tanpa mengatakan bedanya bermakna."
    ),
)


def name(of: Indicator) -> str:
    """What an indicator is called in a heading."""
    return _NAMES.get(of.id, of.label)


def of_group(group: Group) -> str:
    """Among whom, within a sentence."""
    return _OF[group]


def side(value: int, *, own: bool = False) -> str:
    """Where an area lies beside Bojonegoro."""
    return "pembanding" if own else _SIDES[Side(value)]


def place(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The place in words: the span that is sure, then by the printed figures.

    Only the latter where no rule says what is sure.
    """
    found = facts["position"]
    printed = position.place(found.place, found.tied, found.of)
    if math.isnan(facts["least"]):
        return (printed,)
    if (found.first, found.last) == (found.place, found.place + found.tied):
        return (printed,)
    return position.span(found.first, found.last, found.of), printed


def lead(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    """Where Bojonegoro stands, how sure that is, and who is not in it."""
    told = place(facts)
    value, when = figure(row["value"], of), period_of(facts["period"])
    where = f"daerah yang angkanya ada {of_group(facts['group'])}"
    head = f"{of.label} {row['name']} {value} ({when}): {told[0]} {where}"
    if math.isnan(facts["least"]):
        sure = (
            f"{head}, menurut angka cetak; galat sampelnya tidak terbit, jadi urutan daerah yang "
            "berdekatan bisa bertukar."
        )
    elif len(told) > 1:
        sure = (
            f"{head}. Menurut angka cetak {told[1]}, tetapi beda di bawah "
            f"{number(facts['least'], 1)} poin belum tentu bermakna."
        )
    else:
        sure = f"{head}."
    return (sure, *_beside(row, facts, of), *_missing(facts, when), *_later(facts, of))


def _beside(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    province = facts["province"]
    if province is None:
        return ()
    if figure(province, of) == figure(row["value"], of):
        return (f"Angka Jawa Timur sama: {figure(province, of)}.",)
    higher = "lebih tinggi" if row["value"] > province else "lebih rendah"
    return (f"Itu {higher} daripada Jawa Timur ({figure(province, of)}).",)


def _missing(facts: Mapping[str, Any], when: str) -> tuple[str, ...]:
    names: Sequence[str] = facts["missing"]
    if not names:
        return ()
    return (f"Belum ada angka {when} di sini untuk {joined(names)}.",)


def _later(facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    if facts["later"] is None:
        return ()
    key, value = facts["later"]
    return (
        (
            f"Angka Bojonegoro yang lebih baru, {figure(value, of)} ({period_of(key)}), belum "
            "punya pembanding yang cukup dalam deret yang sama."
        ),
    )


def heading(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """The message in a few words."""
    return f"{name(of)} {row['name'].removeprefix('Kab. ')} {place(facts)[0]} daerah"


def without(names: Sequence[str], of: Indicator) -> tuple[str, ...]:
    """Who has no figure at all, below small pictures."""
    if not names:
        return ()
    return (f"Tidak digambar karena belum ada angka {lower_first(of.label)}: {joined(names)}.",)


def other(row: Mapping[str, Any], of: Indicator) -> str:
    """The figure of another year of an area without one of the period; empty where none is."""
    if is_missing(row["other_value"]):
        return ""
    return f"{figure(row['other_value'], of)} ({period_of(row['other_period'])})"


def line(row: Mapping[str, Any], of: Indicator) -> str:
    """One area in a line."""
    if is_missing(row["value"]):
        told = other(row, of)
        return f"{row['name']}: belum ada angka{f'; terakhir {told}' if told else ''}"
    value = f"{figure(row['value'], of)} ({period_of(row['period'])})"
    if row["region_side"] == Side.CLOSE and row["area_code"] == BOJONEGORO:
        return f"{row['name']}: {value}"
    return f"{row['name']}: {value}, {side(row['region_side'])} dibanding Bojonegoro"
