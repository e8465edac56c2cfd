"""Extreme poverty over the years in words: each line for itself, what cannot be joined said."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.extreme import Scale, Told
from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import decimals_of, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Row = Mapping[str, Any]

HEADER = "Berapa yang miskin ekstrem, tahun demi tahun?"
PLACE, SCALE = "Wilayah", "Dihitung dalam"
SCALES = {Scale.PEOPLE: "Jumlah orang", Scale.SHARE: "Persen penduduk"}
ALL_HEADER = "Semua angka menurut sumber"
APART = (
    "satu garis satu deret: angka garis 1,9 dolar PPP, garis 2,15 dolar PPP, cacahan daftar, dan "
    "angka yang garisnya tidak disebut berdampingan dan tidak disambung"
)
NO_ERROR = (
    "BPS tidak menerbitkan galat sampel kemiskinan ekstrem kabupaten; perubahan kecil belum tentu "
    "bermakna, dan satu angka saja bukan kecenderungan."
)
LACKING = "Kemiskinan ekstrem menurut garis 2,15 dolar PPP, {name}"
LACKING_WHOM = "BPS; Kemenko PM"
LACKING_FOR = (
    "persentase dan jumlah penduduk miskin ekstrem menurut garis baru (diumumkan Juli 2025, untuk "
    "angka sejak Maret 2024), tiap Susenas Maret, beserta galat sampelnya (RSE) dan banyaknya "
    "rumah tangga sampel"
)
METHOD = (
    (
        "Tiap deret digambar sendiri. Deret BPS ada dua: garis 1,9 dolar PPP 2011 dan, sejak "
        "pengumuman BPS 25 Juli 2025, garis 2,15 dolar PPP 2017 dengan deflator spasial, yang "
        "dihitung ulang mulai Maret 2024. Keduanya tidak disambung, juga bila angkanya berdekatan."
    ),
    (
        "Cacahan daftar (DTKS desil 1, SDGs Desa) berarti lain daripada survei; tandanya "
        "berdiri sendiri. Angka yang sumbernya tidak menyebut garis atau metode digambar berongga "
        "dan tidak dihubungkan dengan apa pun."
    ),
    (
        "KK tidak diubah menjadi jiwa. Bila bilangan yang sama disebut jiwa oleh satu sumber dan "
        "KK oleh yang lain, gambar menunjukkan rentangnya: dari bilangan itu sampai bilangan itu "
        "dikalikan ukuran rumah tangga miskin yang terbit."
    ),
    (
        "Letak di sumbu: angka tahunan dan angka Maret pada tahunnya, bulan lain menurut "
        "perduabelasan tahun."
    ),
)
_NO_LINE = "tanpa garis"
_LINE_NAMES = {"extreme_bps_1_9_ppp": "garis lama", "extreme_bps_2_15_ppp": "garis baru"}


def lead(rows: Sequence[Row], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What each line says for itself, and what nobody can join to it."""
    mine = [row for row in rows if row["area_code"] == facts["area"] and row["used"]]
    lines = [_line(list(group)) for group in _by_series(mine, Told.LINE)]
    told = []
    if lines:
        told.append(f"Kemiskinan ekstrem {facts['name']}: {'; '.join(lines)}.")
    told += [*_unstated(rows, facts), *_lists(mine)]
    return tuple(told)


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What a reader has to know before comparing two figures of the picture."""
    return (*map(restated, facts["restated"]), NO_ERROR)


def restated(one: Row) -> str:
    """One period below two lines: the difference is of the line, not of people."""
    return (
        f"Untuk {period_of(one['period'])} yang sama terbit {_percent(one['old'])} (garis lama) "
        f"dan {_percent(one['new'])} (garis baru): selisih itu akibat garisnya, bukan orangnya, "
        "maka kedua deret tidak disambung."
    )


def twin(one: Row) -> str:
    """One number in two units."""
    other = quantity(one["value"], one["other_unit"], 0)
    told = (
        f"{quantity(one['value'], Unit.PERSONS, 0)} ({one['source']}, {one['year']}) disebut juga "
        f"{other} ({one['other_source']}, {one['other_year']})"
    )
    if one["people"] is None:
        return f"{told}; satuannya belum jelas."
    about = number(100 * round(one["people"] / 100))
    return f"{told}; bila yang kedua benar, orangnya sekitar {about}."


def restated_short(one: Row) -> str:
    """The same in few words, for the back of the hall."""
    return (
        f"{period_of(one['period'])}: {_percent(one['old'])} garis lama, {_percent(one['new'])} "
        "garis baru."
    )


def twin_short(one: Row) -> str:
    """The same in few words, for the back of the hall."""
    other = quantity(one["value"], one["other_unit"], 0).rpartition(" ")[2]
    return f"{quantity(one['value'], Unit.PERSONS, 0)} atau {other}? Sumbernya berbeda."


def alt(rows: Sequence[Row], facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    drawn = f"Kemiskinan ekstrem {facts['name']}, {SCALES[facts['scale']].lower()}."
    return " ".join([drawn, *lead(rows, facts), "Angka yang sama ada di tabel"])


def point(row: Row) -> str:
    """What a mark of the picture says."""
    return (
        f"{row['name']}, {period_of(row['period'])}: <b>{value(row)}</b><br>{row['series']}"
        f"<br>{row['source']}, dibaca di {row['carrier']}"
    )


def value(row: Row) -> str:
    """A figure with its unit: persons whole, percent as its source printed it."""
    share = row["unit"] == Unit.PERCENT
    places = decimals_of(row["precision"], 2) if share else 0
    return quantity(row["value"], Unit(row["unit"]), places)


def short(row: Row) -> str:
    """A figure beside its mark, where there is no room for its unit."""
    return value(row) if row["unit"] == Unit.PERCENT else number(row["value"])


def changed(year: int) -> str:
    """From what year figures are of another line, whenever it was announced."""
    return f"angka garis baru mulai {year}"


def mark(row: Row) -> str:
    """What a mark or the end of a line is of: its line, its list, or that nobody says."""
    if row["kind"] == Told.UNSTATED:
        return _NO_LINE
    return _LINE_NAMES.get(row["series_id"]) or str(row["series"]).partition(" (")[0]


def peer(row: Row) -> str:
    """A line behind, at its end: `Jawa Timur 0,66%`, and below it of which line and when."""
    year = str(row["year"])
    return f"<b>{row['name']} {short(row)}</b><br>{mark(row)}, {year}"


def if_families(one: Row) -> str:
    """How many persons the number would be if it counts families."""
    return f"±{number(100 * round(one['people'] / 100))}<br>bila KK"


def used(row: Row) -> str:
    """Whether it is the figure in use."""
    return "dipakai" if row["used"] else "di sampingnya"


def kind(told: Told) -> str:
    """What kind of statement it is."""
    return {
        Told.LINE: "garis",
        Told.LIST: "daftar",
        Told.UNSTATED: "garis tidak disebut",
    }[told]


def told(row: Row) -> str:
    """A statement in a line, for a terminal."""
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}: {value(row)} – "
        f"{row['series']}, {row['source']} ({row['carrier']}), {used(row)}"
    )


def _by_series(rows: Sequence[Row], kind_: Told) -> Iterator[Iterator[Row]]:
    some = [row for row in rows if row["kind"] == kind_]
    for _, group in groupby(some, key=itemgetter("series_id")):
        yield group


def _line(rows: list[Row]) -> str:
    first, last = rows[0], rows[-1]
    named = _LINE_NAMES[first["series_id"]]
    if first is last:
        return f"{value(first)} ({period_of(first['period'])}, {named}; satu angka saja)"
    way = "turun" if last["value"] < first["value"] else "naik"
    return (
        f"menurut {named} {way} dari {value(first)} ({period_of(first['period'])}) menjadi "
        f"{value(last)} ({period_of(last['period'])})"
    )


def _unstated(rows: Sequence[Row], facts: Mapping[str, Any]) -> Iterator[str]:
    """What nobody can place: figures whose source states no line."""
    some = [
        row for row in rows if row["area_code"] == facts["area"] and row["kind"] == Told.UNSTATED
    ]
    if not some:
        return
    each = [
        f"{value_} ({period_of(period)}, {joined(sorted(who))})"
        for (value_, period), who in _stated(some).items()
    ]
    yield (f"Garis dan metodenya tidak disebut, maka tidak dapat disambung: {'; '.join(each)}.")
    yield from (twin(one) for one in facts["twins"])


def _stated(rows: Sequence[Row]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        found.setdefault((value(row), row["period"]), set()).add(row["source"])
    return found


def _lists(rows: Sequence[Row]) -> Iterator[str]:
    some = [row for row in rows if row["kind"] == Told.LIST]
    if some:
        each = [f"{value(row)} ({row['series']}, {period_of(row['period'])})" for row in some]
        yield f"Cacahan daftar, pengertiannya lain: {joined(each)}."


def _percent(share: float) -> str:
    return quantity(share, Unit.PERCENT, 2)
