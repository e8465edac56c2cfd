"""Level and pace of kabupaten and kota, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.region import Side
from analytics.wording.quantities import figure, is_missing, moved, number, unit_name
from analytics.wording.regions import name, of_group
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

STEP = "laju: angka terbaru dikurangi angka tahun awal, dibagi banyaknya tahun"
HEAD = "Siapa bergerak lebih cepat?"
ALT = "Tingkat mendatar, laju tegak; angka yang sama ada di tabel di bawahnya"
KEY = (
    "Titik penuh: lajunya jelas berbeda dari pembanding; titik kosong: belum tentu. Pita abu-abu: "
    "beda tingkat atau laju sekecil itu belum tentu bermakna."
)
KEY_UNTESTED = "Titik kosong: galatnya tidak terbit, jadi tidak dikatakan siapa yang jelas berbeda."
REFERENCE = "pembanding"
_LEVELS = {
    Side.BELOW: "lebih rendah",
    Side.CLOSE: "tingkatnya belum tentu berbeda",
    Side.ABOVE: "lebih tinggi",
    Side.UNTESTED: "tingkatnya tidak dapat diuji",
}
_PACES = {
    Direction.LOWER_IS_BETTER: {
        Side.BELOW: "turun lebih cepat",
        Side.ABOVE: "turun lebih lambat atau naik",
    },
    Direction.HIGHER_IS_BETTER: {
        Side.ABOVE: "naik lebih cepat",
        Side.BELOW: "naik lebih lambat atau turun",
    },
}
_MOVED = {
    Side.BELOW: "turun",
    Side.ABOVE: "naik",
    Side.CLOSE: "belum tentu bergerak",
    Side.UNTESTED: "tidak dapat diuji",
    Side.NO_FIGURE: "belum ada data",
}
METHOD = (
    (
        "Tingkat adalah angka terbaru, laju adalah selisihnya dari angka tahun awal dibagi "
        "banyaknya tahun; keduanya dari satu deret. Tahun awal yang berbeda memberi laju yang "
        "berbeda, maka tahunnya dapat dipilih."
    ),
    (
        "Untuk tingkat kemiskinan, beda tingkat di bawah 1,6 poin belum tentu bermakna, yaitu dua "
        "kali galat selisih dua angka bila galat relatif masing-masing 5% (galatnya tidak "
        "diterbitkan). Beda dua laju melibatkan empat angka, sehingga ambangnya √2 kali itu, 2,3 "
        "poin sepanjang seluruh kurun. Pita abu-abu di gambar adalah kedua ambang itu."
    ),
    (
        "Untuk indikator lain ambang seperti itu tidak ada; letak titik menurut angka cetak, dan "
        "tidak dikatakan siapa yang jelas lebih cepat. Laju tidak mengatakan apa sebabnya."
    ),
)


def corners(*, lower: bool) -> tuple[str, str]:
    """What fast and slow are called in the corners of the picture."""
    return (
        ("turun lebih cepat", "turun lebih lambat")
        if lower
        else (
            "naik lebih cepat",
            "naik lebih lambat",
        )
    )


def across(facts: Mapping[str, Any], unit: str) -> str:
    """The axis of the level."""
    return f"tingkat {facts['until']} ({unit})"


def upwards(facts: Mapping[str, Any], of: Indicator) -> str:
    """The axis of the pace."""
    unit = "poin" if of.unit is Unit.PERCENT else unit_name(of.unit)
    return f"laju {facts['since']}–{facts['until']} ({unit} setahun)"


def key(facts: Mapping[str, Any]) -> str:
    """How to read the dots and the bands."""
    return KEY_UNTESTED if math.isnan(facts["least"]) else KEY


def level(row: Mapping[str, Any]) -> str:
    """Where the newest figure lies beside the reference."""
    return _LEVELS.get(Side(row["level_side"]), "belum ada data")


def pace(row: Mapping[str, Any], of: Indicator) -> str:
    """How it moved beside the reference."""
    side = Side(row["pace_side"])
    if side is Side.NO_FIGURE:
        return "belum ada data"
    if side is Side.UNTESTED:
        return "lajunya tidak dapat diuji"
    return _PACES[of.direction].get(side, "lajunya belum tentu berbeda")


def quadrant(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """The quadrant in words, as far as it is sure."""
    if row["area_code"] == facts["reference"]["code"]:
        return REFERENCE
    if is_missing(row["change"]):
        return "belum ada data"
    if row["level_side"] == row["pace_side"] == Side.CLOSE:
        return "tingkat dan laju belum tentu berbeda"
    if row["level_side"] == row["pace_side"] == Side.UNTESTED:
        return "tingkat dan laju tidak dapat diuji"
    return f"{level(row)}, {pace(row, of)}"


def moved_words(row: Mapping[str, Any]) -> str:
    """Whether it surely moved at all."""
    return _MOVED[Side(row["moved_side"])]


def change(row: Mapping[str, Any], of: Indicator) -> str:
    """How far it moved, over the whole stretch."""
    return "" if is_missing(row["change"]) else moved(row["change"], of.unit, of.decimals)


def a_year(row: Mapping[str, Any], of: Indicator) -> str:
    """How far it moved a year, on average."""
    if is_missing(row["a_year"]):
        return ""
    return moved(row["a_year"], of.unit, max(2, of.decimals))


def heading(own: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """The message in a few words, how sure it is among them."""
    place, other = own["name"].removeprefix("Kab. "), facts["reference"]
    told = f"{name(of)} {place} {a_year(own, of)} setahun sejak {facts['since']}"
    if other["code"] == BOJONEGORO:
        return told
    return f"{told}, {beside(own, facts, of)}"


def brief(own: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """The same without figures, where there is less room."""
    place = own["name"].removeprefix("Kab. ")
    told = f"Laju {lower_first(name(of))} {place} sejak {facts['since']}"
    if facts["reference"]["code"] == BOJONEGORO:
        return f"{told}: {a_year(own, of)} setahun"
    return f"{told} {beside(own, facts, of)}"


def beside(own: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """How the pace compares with that of the reference, in a few words."""
    other, side = facts["reference"]["name"], Side(own["pace_side"])
    if side in _PACES[of.direction]:
        return f"{_PACES[of.direction][side]} daripada {other}"
    sure = "tidak dapat diuji" if side is Side.UNTESTED else "belum tentu berbeda"
    return f"{sure} dari {other}" if side is Side.CLOSE else f"bedanya dari {other} {sure}"


def lead(
    own: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]],
    facts: Mapping[str, Any],
    of: Indicator,
) -> tuple[str, ...]:
    """How Bojonegoro moved, how the reference did, and whose pace surely differs."""
    other = facts["reference"]
    told = [_moved(own, facts, of)]
    if other["code"] != BOJONEGORO:
        told.append(
            f"{other['name']} bergerak {moved(other['change'], of.unit, of.decimals)} dalam kurun "
            f"yang sama; dibanding itu Bojonegoro {quadrant(own, facts, of)}."
        )
    told.append(_differ([row for row in rows if row["area_code"] != other["code"]], facts, of))
    if facts["missing"]:
        told.append(
            f"Belum ada angka {facts['since']} dan {facts['until']} sekaligus untuk "
            f"{joined(facts['missing'])}."
        )
    return tuple(told)


def _moved(own: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    told = (
        f"{of.label} {own['name']} bergerak dari {figure(own['before'], of)} ({facts['since']}) ke "
        f"{figure(own['value'], of)} ({facts['until']}), rata-rata {a_year(own, of)} setahun"
    )
    if own["moved_side"] == Side.CLOSE:
        return f"{told}; perubahan sekecil ini belum tentu bermakna."
    if own["moved_side"] == Side.UNTESTED:
        return f"{told}; galatnya tidak terbit, jadi tidak dapat diuji."
    return f"{told}."


def _differ(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any], of: Indicator) -> str:
    known = [row for row in rows if not is_missing(row["change"])]
    held, many = facts["reference"]["name"], number(len(known))
    if math.isnan(facts["least"]):
        return (
            f"Untuk {many} daerah lain letaknya menurut angka cetak; galatnya tidak terbit, jadi "
            "tidak dikatakan siapa yang jelas lebih cepat."
        )
    among = f"Dari {many} daerah {of_group(facts['group'])} yang dibandingkan dengan {held}, "
    sure = {
        side: [row["name"] for row in known if row["pace_side"] == side]
        for side in (Side.BELOW, Side.ABOVE)
    }
    told = [
        f"{joined(names)} {_PACES[of.direction][side]}" for side, names in sure.items() if names
    ]
    if told:
        return f"{among}yang lajunya jelas berbeda: {'; '.join(told)}."
    least = number(facts["least_of_changes"], 1)
    return f"{among}tidak satu pun lajunya jelas berbeda (bedanya di bawah {least} poin)."


def line(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """One area in a line."""
    if is_missing(row["change"]):
        return f"{row['name']}: belum ada dua angka untuk dibandingkan"
    return (
        f"{row['name']}: {figure(row['before'], of)} ({facts['since']}) ke "
        f"{figure(row['value'], of)} ({facts['until']}), {a_year(row, of)} setahun; dibanding "
        f"{facts['reference']['name']} {quadrant(row, facts, of)}"
    )
