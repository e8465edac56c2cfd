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
ENDS: Final = ("paling ringan", "", "", "paling berat")
PICTURE: Final = "Letak Bojonegoro di antara kabupaten/kota lain"
UNKNOWN: Final = "belum dapat dibandingkan"
METHOD: Final = (
    (
        "**Kerangka.** Lima kriteria buku pegangan TKPK (TNP2K): posisi relatif, perkembangan "
        "antarwaktu, efektivitas, relevansi, keterkaitan. Buku itu tidak menetapkan ambang; cara "
        "menghitungnya di sini sebagai berikut."
    ),
    (
        "**Posisi relatif.** Tempat di antara kabupaten/kota pada deret dan tahun yang sama, tahun "
        "terbaru yang sedikitnya delapan wilayahnya diketahui. Berat: sepertiga terberat; ringan: "
        "sepertiga teringan, dengan tempat mana pun yang masih mungkin. Galat kabupaten tidak "
        "diterbitkan; dua angka survei dianggap tidak terbedakan bila selisihnya kurang dari dua "
        "galat dengan galat relatif andaian 5% (persentase kecil dan indeks) atau 2% (rata-rata "
        "dan persentase besar). Umur harapan hidup adalah perkiraan, bukan hasil survei setahun."
    ),
    (
        "**Perkembangan antarwaktu.** Uji Mann–Kendall tepat (Mann 1945; Kendall 1938) atas paling "
        "banyak sepuluh angka terakhir satu deret tanpa pergantian aturan. Uji ini tidak "
        "memerlukan galat tiap angka; kurang dari lima angka tidak dapat diputuskan. Selisih dua "
        "angka survei sendirian belum tentu bermakna."
    ),
    (
        "**Efektivitas.** Uji yang sama atas jarak ke angka provinsi pada tahun yang sama: berat "
        "bila jaraknya melebar, ringan bila menyempit. Ini bukan bukti bahwa suatu program bekerja."
    ),
    (
        "**Relevansi.** Dibandingkan dengan provinsi dan nasional pada tahun terbaru yang "
        "sama-sama diketahui, melebihi dua galat andaian."
    ),
    (
        "**Keterkaitan.** Korelasi peringkat Spearman dengan persentase penduduk miskin "
        "antarkabupaten pada tahun yang sama, selang 95% menurut Bonett dan Wright (2000); tidak "
        "dihitung bila kurang dari delapan wilayah. Berjalan bersama bukan sebab akibat, dan P1 "
        "dan P2 berasal dari survei yang sama dengan P0."
    ),
    (
        "**Simpulan.** Prioritas hanya bila semua kriteria yang menentukan (sedikitnya dua) "
        "berkata berat; bergantung bila berlawanan; belum dapat dinilai bila kurang dari dua "
        "menentukan."
    ),
)


def lead(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    """The plain answer: what all criteria agree on, and what depends."""
    of = {
        one: [lower_first(short(row["label"])) for row in rows if row["priority"] == one]
        for one in Priority
    }
    first = of[Priority.PRIORITY]
    every = f"Dari {number(len(rows))} masalah yang angkanya terbit untuk {name},"
    if first:
        years = {row["position_year"] for row in rows if row["priority"] == Priority.PRIORITY}
        when = f" Letaknya menurut angka {_between(years)}." if years != {0} else ""
        told = [
            (
                f"{every} {number(len(first))} didahulukan oleh semua kriteria yang menentukan: "
                f"{joined(first)}.{when}"
            )
        ]
    else:
        told = [f"{every} tidak satu pun didahulukan oleh semua kriteria."]
    if of[Priority.DEPENDS]:
        told.append(f"Bergantung pada kriteria yang dipakai: {joined(of[Priority.DEPENDS])}.")
    if of[Priority.UNKNOWN]:
        told.append(
            f"{number(len(of[Priority.UNKNOWN]))} belum dapat dinilai, karena kurang dari dua "
            "kriteria yang menentukan."
        )
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
    of = f"{at} terberat dari {number(place.total)} kabupaten/kota"
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
    ends = number(found.first)
    if found.first != found.last:
        ends += f"–{number(found.last)}"
    return f"{ends} dari {number(found.total)} ({row['position_year']})"


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


def _between(years: set[int]) -> str:
    known = sorted(years - {0})
    return str(known[0]) if len(known) == 1 else f"{known[0]}–{known[-1]}"


def _year(row: Mapping[str, Any]) -> int:
    return Period.parse(row["period"]).end.year


def short(label: str) -> str:
    """A label without what stands in brackets at its end."""
    return label.partition(" (")[0]
