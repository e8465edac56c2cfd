"""Prioritas masalah in words: what each criterion says, with n beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.period import Period
from analytics.vocabulary.planning import Criterion, Priority, Vote
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, moved, number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.planning import Course, Link, Place

HEADER: Final = "Masalah mana yang didahulukan?"
STEP: Final = (
    "Letak, arah, dan keterkaitan dihitung dari angka menurut sumber; kriteria yang tidak dapat "
    "diputuskan angkanya tidak ikut menentukan."
)
NAMED: Final = ("Prioritas masalah", "Indikator yang terbit menurut lima kriteria TNP2K.")
NO_ERROR: Final = "belum tentu bermakna"
PICK: Final = "Rincian satu masalah"
HEADS: Final = ("Masalah", "Angka", "Simpulan", *(one.label for one in Criterion))
PLACE_HEAD: Final = "Urutan dari yang terberat"
READING: Final = (
    "Titik: letak di antara kabupaten/kota yang angkanya diketahui. Garis: letak yang masih "
    "mungkin karena galat survei."
)
ENDS: Final = ("paling ringan", "paling berat")
PICTURE: Final = "Letak Bojonegoro di antara kabupaten/kota lain"
UNKNOWN: Final = "belum dapat dibandingkan"


def lead(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    """The plain answer: what all criteria agree on, what depends, what only one says."""
    of = {one: [row for row in rows if row["priority"] == one] for one in Priority}
    first = [f"{_called(row)} ({_weighed(row)})" for row in of[Priority.PRIORITY]]
    every = f"Dari {number(len(rows))} masalah yang angkanya terbit untuk {name},"
    if first:
        all_say = "didahulukan oleh semua kriteria yang menentukan"
        told = [f"{every} {number(len(first))} {all_say}: {joined(first)}."]
    else:
        told = [f"{every} tidak satu pun didahulukan oleh semua kriteria."]
    if of[Priority.DEPENDS]:
        split = [f"{_called(row)} ({_opposed(row)})" for row in of[Priority.DEPENDS]]
        told.append(f"Bergantung pada kriteria yang dipakai: {joined(split)}.")
    if of[Priority.UNKNOWN]:
        told.append(
            f"{number(len(of[Priority.UNKNOWN]))} belum dapat dinilai: dari lima kriteria, kurang "
            f"dari dua yang menentukan tentang {name} sendiri."
        )
    alone = [row for row in of[Priority.UNKNOWN] if Vote.HEAVY in _own(row).values()]
    if alone:
        listed = [f"{_called(row)} ({_opposed(row)})" for row in alone]
        told.append(f"Berat menurut satu kriteria saja, belum cukup: {joined(listed)}.")
    return tuple(told)


def position(place: Place | None, year: int, series: str) -> str:
    """Where it stands, as a range, and among how many."""
    if place is None:
        return "Belum ada tiga kabupaten/kota dengan angka deret dan tahun yang sama."
    at = (
        f"Urutan {number(place.first)}"
        if place.first == place.last
        else f"Antara urutan {number(place.first)} dan {number(place.last)}"
    )
    of = f"{at} terberat dari {number(place.total)} kabupaten/kota yang diketahui"
    return f"{of} ({year}{f', deret {series}' if series else ''}){_said(place.vote)}."


def course(
    rows: Sequence[Mapping[str, Any]], found: Course, of: Indicator, *, sampled: bool
) -> str:
    """How it moved, and whether that is more than chance."""
    last = rows[-1]
    if len(rows) < 2:
        return f"Baru satu angka pada deret ini ({period_of(last['period'])})."
    before = rows[-2]
    change = moved(last["value"] - before["value"], of.unit, of.decimals)
    step = f"{change} sejak {period_of(before['period'])}"
    step += f" ({NO_ERROR})" if sampled or found.vote is Vote.UNCLEAR else ""
    years = f"{_year(rows[0])}–{_year(last)}"
    if found.vote is Vote.UNCLEAR:
        return f"{step}; arah {years} belum dapat dibedakan dari kebetulan (n = {number(found.n)})."
    way = "naik" if found.score > 0 else "turun"
    return f"{step}; arah {years} {way} (n = {number(found.n)}, {_p(found.p)}){_said(found.vote)}."


def effect(
    own: Sequence[Mapping[str, Any]],
    province: Sequence[Mapping[str, Any]],
    found: Course,
    of: Indicator,
) -> str:
    """Whether the way to the province's figure became shorter."""
    if not province:
        return "Belum ada angka provinsi pada deret yang sama."
    first, last = province[0], province[-1]
    if len(province) < 2:
        return f"Baru satu tahun dengan angka provinsi ({period_of(last['period'])})."
    mine = {_year(row): row["value"] for row in own}
    change = mine[_year(last)] - mine[_year(first)]
    theirs = last["value"] - first["value"]
    told = (
        f"{_year(first)}–{_year(last)}: {moved(change, of.unit, of.decimals)}, provinsi "
        f"{moved(theirs, of.unit, of.decimals)}"
    )
    if found.vote is Vote.UNCLEAR:
        return f"{told}; jaraknya tidak jelas berubah (n = {number(found.n)})."
    way = "melebar" if found.vote is Vote.HEAVY else "menyempit"
    return f"{told}; jaraknya {way} (n = {number(found.n)}, {_p(found.p)}){_said(found.vote)}."


def relevance(
    beside: Sequence[tuple[str, str, float, float]], vote: Vote, of: Indicator, worse: int
) -> str:
    """Beside the province and the country, each of its own newest common year."""
    if not beside:
        return "Belum ada angka provinsi atau nasional pada deret yang sama."
    told = [
        f"{figure(mine, of)} dibanding {name} {figure(theirs, of)} ({period_of(period)})"
        for name, period, mine, theirs in beside
    ]
    if vote is Vote.UNCLEAR:
        sides = {(worse * (mine - theirs)) > 0 for _, _, mine, theirs in beside}
        why = "berlawanan" if len(sides) > 1 else "selisihnya dalam galat andaian"
        return f"{joined(told)}; {why}."
    return f"{joined(told)}{_said(vote)}."


def link(found: Link | None, year: int, *, itself: bool) -> str:
    """How it goes with the poverty rate over areas; no cause."""
    if itself:
        return "Tolok ukurnya sendiri."
    if found is None:
        return "Kurang dari delapan wilayah dengan kedua angka; tidak dihitung."
    ends = f"{number(found.low, 2)} sampai {number(found.high, 2)}"
    told = f"Korelasi peringkat {number(found.rho, 2)} ({ends}; n = {number(found.n)}, {year})"
    why = {
        Vote.HEAVY: "yang berat di sini cenderung berat pula kemiskinannya",
        Vote.LIGHT: "arahnya berlawanan dengan kemiskinan",
        Vote.UNCLEAR: "tidak terlihat berkaitan",
    }
    return f"{told}; {why[found.vote]}{_said(found.vote)}."


def value(row: Mapping[str, Any], of: Indicator) -> str:
    """A figure and when it holds."""
    return f"{figure(row['value'], of)} ({period_of(row['period'])})"


def said(vote: Vote) -> str:
    """What a criterion says in a table; a dash where it decides nothing."""
    return "–" if vote is Vote.UNCLEAR else vote.label


def place(row: Mapping[str, Any]) -> str:
    """A place beside a picture: `2–7 dari 14 (2025)`."""
    found = row["position"]
    if found is None:
        return UNKNOWN
    return f"{_places(found)} dari {number(found.total)} ({row['position_year']})"


def stands(row: Mapping[str, Any]) -> str:
    """A place with what all criteria say together, where they say anything."""
    if row["priority"] == Priority.UNKNOWN:
        return place(row)
    return f"{place(row)}: {Priority(row['priority']).label}"


def line(row: Mapping[str, Any]) -> str:
    """A problem in a line, for the command line."""
    said = [
        f"{one.label.lower()} {vote.label}"
        for one, vote in zip(Criterion, row["votes"], strict=True)
        if vote is not Vote.UNCLEAR
    ]
    why = "; ".join(said) or "tidak ada yang menentukan"
    return f"{row['label']}: {Priority(row['priority']).label} ({why})"


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The picture in words."""
    told = "; ".join(f"{short(row['label'])}: {place(row)}" for row in rows)
    return f"{PICTURE}, dihitung dari yang terberat: {told}"


def _said(vote: Vote) -> str:
    return "" if vote is Vote.UNCLEAR else f" – {vote.label}"


def _p(p: float) -> str:
    return "p < 0,01" if p < 0.01 else f"p = {number(p, 2)}"


def _places(found: Place) -> str:
    if found.first == found.last:
        return number(found.first)
    return f"{number(found.first)}–{number(found.last)}"


def _called(row: Mapping[str, Any]) -> str:
    return lower_first(short(row["label"]))


def _own(row: Mapping[str, Any]) -> dict[Criterion, Vote]:
    """What criteria on the area itself say, where they say anything."""
    told = zip(Criterion, row["votes"], strict=True)
    return {
        one: vote for one, vote in told if Vote.UNCLEAR is not vote and one is not Criterion.LINK
    }


def _weighed(row: Mapping[str, Any]) -> str:
    """By how many of the criteria, and of which year and how many areas the place is."""
    said = sum(vote is not Vote.UNCLEAR for vote in row["votes"])
    told = f"{number(said)} dari {number(len(Criterion))} kriteria"
    return f"{told}; {_at(row)}" if Criterion.POSITION in _own(row) else told


def _at(row: Mapping[str, Any]) -> str:
    found = row["position"]
    of = f"terberat dari {number(found.total)} kabupaten/kota, {row['position_year']}"
    return f"urutan {_places(found)} {of}"


def _opposed(row: Mapping[str, Any]) -> str:
    """What each criterion on the area says; a place with its range and year."""
    return ", ".join(
        _at(row)
        if one is Criterion.POSITION and vote is Vote.HEAVY
        else f"{lower_first(one.label)} {vote.label}"
        for one, vote in _own(row).items()
    )


def _year(row: Mapping[str, Any]) -> int:
    return Period.parse(row["period"]).end.year


def short(label: str) -> str:
    """A label without what stands in brackets at its end."""
    return label.partition(" (")[0]
