"""Counts of the extremely poor with their percentage, and the population both imply, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.extreme import Fit
from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import decimals_of, interval, is_missing, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

HEADER = "Cocokkah jumlah dengan persennya?"
FOUND = "Yang ditemukan audit pada angka ini"
STEP = "penduduk yang tersirat adalah jumlah dibagi persennya, beserta yang terbuka oleh pembulatan"
KNOWN = "↓ penduduk yang dikenal"
AXIS = "penduduk yang tersirat (juta jiwa)"
ASK = (
    "Angka seperti itu dapat memakai data penduduk lain (Dukcapil, proyeksi lama atau baru); yang "
    "ditanyakan: dasar penduduknya."
)
METHOD = (
    "Penduduk tersirat = jumlah ÷ persen. Angka tertulis dibaca sebagai rentang pembulatannya: "
    "0,5% berarti 0,45–0,55%, 0,53% berarti 0,525–0,535%. Pembandingnya jumlah penduduk miskin "
    "dibagi persentasenya dari Susenas, paling jauh dua tahun; tiap tahun boleh bergerak 3 persen. "
    "Sepasang angka yang penduduknya lebih banyak dapat memakai data kependudukan lain; yang "
    "dikatakan hanya bahwa keduanya tidak memakai penduduk yang sama."
)
_FITS = {
    Fit.FITS: "cocok",
    Fit.MORE: "terlalu banyak orang",
    Fit.FEWER: "terlalu sedikit orang",
    Fit.UNKNOWN: "belum dapat diperiksa",
}


def lead(rows: Sequence[Row], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Whether the counts go with their percentages; of several of one year, which do."""
    odd = [row for row in rows if row["fit"] in {Fit.MORE, Fit.FEWER}]
    told = []
    if facts["together"]:
        period = facts["together"][0]
        same = [row for row in rows if row["period"] == period]
        each = "; ".join(f"{pair(row)} menurut {row['source']}" for row in same)
        told.append(f"Untuk {period_of(period)} ada {number(len(same))} pasang angka: {each}.")
    if not odd:
        told.append("Jumlah dan persen yang terbit cocok dengan penduduk yang dikenal.")
    told += [_odd(row) for row in odd]
    return (*told, *((ASK,) if odd else ()))


def _odd(row: Row) -> str:
    too = "terlalu banyak" if row["fit"] == Fit.MORE else "terlalu sedikit"
    least = row["implied_low"] if row["fit"] == Fit.MORE else row["implied_high"]
    end = "paling sedikit" if row["fit"] == Fit.MORE else "paling banyak"
    known = (row["known_low"] + row["known_high"]) / 2
    return (
        f"{pair(row)} ({row['carrier']}) menyiratkan {people(row['implied'])} penduduk, "
        f"{end} {people(least)}: {too}, sebab yang dikenal sekitar {people(known)} "
        f"({row['known_year']})."
    )


def pair(row: Row) -> str:
    """`7.408 jiwa pada 0,53%`."""
    return f"{quantity(row['value'], Unit.PERSONS, 0)} pada {share(row)}"


def share(row: Row) -> str:
    """The percentage with the decimals its source printed."""
    return quantity(row["rate"], Unit.PERCENT, decimals_of(row["precision"], 2))


def people(value: float) -> str:
    """`1,48 juta jiwa`."""
    return f"{number(value / 1e6, 2)} juta"


def implied(row: Row) -> str:
    """`1,35–1,65 juta`: what rounding leaves open."""
    low, high = row["implied_low"] / 1e6, row["implied_high"] / 1e6
    return f"{interval(low, high, Unit.COUNT, 2)} juta"


def implied_whole(row: Row) -> str:
    """`1,48 juta (1,35–1,65 juta)`: by what is printed, and by what its rounding leaves open."""
    told, ends = people(row["implied"]), implied(row)
    return told if told == ends else f"{told} ({ends})"


def who(row: Row) -> str:
    """Who states it, and where that was read."""
    same = row["source"] == row["carrier"]
    return str(row["source"]) if same else f"{row['source']} (dibaca di {row['carrier']})"


def known(row: Row) -> str:
    """The population it is held against, and of when."""
    if is_missing(row["known_low"]):
        return "–"
    middle = (row["known_low"] + row["known_high"]) / 2
    return f"{people(middle)} ({int(row['known_year'])})"


def fit(value: Fit) -> str:
    """Whether it goes together."""
    return _FITS[value]


def line(row: Row) -> str:
    """A pair on its line of the picture, with what it implies."""
    return (
        f"<b>{pair(row)}</b>, {period_of(row['period'])}<br>{row['source']}<br>"
        f"menyiratkan <b>{people(row['implied'])}</b>: {fit(row['fit'])}"
    )


def alt(rows: Sequence[Row], facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    return " ".join([*lead(rows, facts), "Angka yang sama ada di tabel"])


def told(row: Row) -> str:
    """A pair in a line, for a terminal."""
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}: {pair(row)}, "
        f"{row['source']} ({row['carrier']}) – menyiratkan {people(row['implied'])} "
        f"({implied(row)}), dikenal {known(row)}: {fit(row['fit'])}"
    )
