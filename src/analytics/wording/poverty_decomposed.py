"""What a change of poverty is made of, in words; parts of an account, never causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import is_missing, number, points, quantity, signed
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

SHARED_OUT = (
    "Perubahan P0, P1, dan P2 dibagi menurut Shapley atas garis kemiskinan, pengeluaran rata-rata, "
    "dan ketimpangan dari lognormal yang dicocokkan ke kedua tahun."
)
SHADOW = (
    "Rentangnya bayangan: bila galat relatif P0 5 persen; BPS tidak menerbitkan galat kabupaten."
)
PARTS: Mapping[str, str] = {
    "price": "Garis kemiskinan saja",
    "growth": "Pengeluaran saja",
    "real": "Pengeluaran terhadap garis",
    "redistribution": "Ketimpangan",
}
PUBLISHED = "Perubahan seluruhnya (terbit)"
POINTS = "poin"
METHOD = (
    (
        "**Pembagian.** Tiap urutan dari tiga yang berubah (rata-rata pengeluaran, garis, σ) "
        "memberi bagian lain; yang dipakai rata-rata semua urutan (Shapley; Shorrocks 2013), "
        "sehingga tidak ada sisa. Dengan garis tetap, itu sama dengan rata-rata kedua urutan Datt "
        "dan Ravallion "
        "(1992; Kakwani 2000)."
    ),
    (
        "**Bayangan galat.** Bila sampel P0 meleset 5 persen dari nilainya (andaian), P1 ikut "
        "meleset menurut varians dan kovarians Kakwani (1993). 2.000 pasang sampel lain dari kedua "
        "tahun dihitung ulang; rentang memuat 90 persen di antaranya. Pembulatan P0 dan P1 jauh "
        "lebih kecil."
    ),
)
NOT_CAUSES = (
    "Ini pembukuan, bukan sebab: tidak menyebut program, pekerjaan, atau kebijakan mana yang "
    "mengubahnya."
)


def told(frame: pd.DataFrame, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The change, its parts with their range, and whether the second reading says the same."""
    first, last = facts["first"], facts["last"]
    before, after = facts["before"], facts["after"]
    change, people = (after[name] - before[name] for name in ("P0", "people"))
    real, spread = (_part(frame, "gap", part) for part in ("real", "redistribution"))
    happened = (
        f"Dari Maret {first} ke Maret {last} kemiskinan {_way(change)} dari "
        f"{number(before['P0'], 2)} menjadi {quantity(after['P0'], Unit.PERCENT, 2)} "
        f"({points(change)}, {signed(people)} jiwa); menurut model, bagian pengeluaran terhadap "
        f"garis {_value(real)} dan bagian ketimpangan {_value(spread)}."
    )
    return (happened, _sure(real, spread), *_second(frame, facts))


def behind(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What moved, what the range is of, and what this account is not."""
    moved = facts["changes"]["gap"]
    nominal = (
        f"Garis kemiskinan naik {_percent(moved['line'])}, pengeluaran menurut model "
        f"{_percent(moved['expenditure'])}. Rentang itu berlaku bila galat relatif P0 5% (andaian; "
        "BPS tidak menerbitkannya)."
    )
    return (nominal, NOT_CAUSES, population(facts))


def _sure(real: Mapping[str, Any], spread: Mapping[str, Any]) -> str:
    unsure = [
        name
        for name, row in (
            ("pengeluaran terhadap garis", real),
            ("ketimpangan", spread),
        )
        if row["low"] <= 0 <= row["high"]
    ]
    if len(unsure) == 2:
        return "Keduanya mencakup nol: data ini tidak dapat memisahkan mana yang berperan."
    if unsure:
        return f"Bagian {unsure[0]} mencakup nol, jadi arahnya belum dapat disebut."
    return "Menurut bacaan ini kedua bagian berbeda dari nol."


def _second(frame: pd.DataFrame, facts: Mapping[str, Any]) -> tuple[str, ...]:
    if facts["agree"] is None:
        return ("Gini salah satu tahun itu tidak terbit, jadi bacaan ini belum dapat diperiksa.",)
    real, spread = (_part(frame, "gini", part) for part in ("real", "redistribution"))
    parts = f"{points(real['value'])} dan {points(spread['value'])}"
    if facts["agree"]:
        return (f"Bacaan kedua, dari Gini yang terbit, searah: {parts}.",)
    against = (
        f"Bacaan kedua, dari Gini yang terbit, berlawanan: {parts}. Selama keduanya tidak sepakat, "
        "jangan menyebut pertumbuhan atau pemerataan sebagai yang menurunkan angka."
    )
    return (against,)


def _part(frame: pd.DataFrame, fit: str, part: str) -> dict[str, Any]:
    rows = frame[(frame["fit"] == fit) & (frame["measure"] == "P0")]
    return dict(rows[rows["share_of_change"] == part].iloc[0])


def _value(row: Mapping[str, Any]) -> str:
    return f"{points(row['value'])} ({ends(row)})"


def ends(row: Mapping[str, Any]) -> str:
    """The shadow of a part: `−3,74 sampai +2,45`; nothing where none was worked out."""
    if is_missing(row["low"]):
        return ""
    return f"{signed(row['low'], 2)} sampai {signed(row['high'], 2)}"


def value(at: float) -> str:
    """A part in points."""
    return points(at)


def people(at: float) -> str:
    """A part in people, to the hundred."""
    return "" if is_missing(at) else f"{signed(round(at, -2))} jiwa"


def stock(measure: str, at: float) -> str:
    """A published end of the waterfall."""
    return quantity(at, Unit.PERCENT, 2) if measure == "P0" else number(at, 2)


def _way(change: float) -> str:
    return "turun" if change < 0 else "naik"


def _percent(share: float) -> str:
    return quantity(100 * share, Unit.PERCENT, 0)


def alt(measure: str, rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The waterfall for whom cannot see it."""
    parts = "; ".join(f"{PARTS[row['share_of_change']]} {points(row['value'])}" for row in rows)
    return (
        f"{measure} dari {stock(measure, facts['before'][measure])} (Maret {facts['first']}) "
        f"menjadi {stock(measure, facts['after'][measure])} (Maret {facts['last']}): {parts}"
    )


def population(facts: Mapping[str, Any]) -> str:
    """People that more inhabitants add, at the same rate."""
    return f"Penduduk yang bertambah saja: {signed(round(facts['population'], -2))} jiwa."


def line(row: Mapping[str, Any]) -> str:
    """One part, for the terminal."""
    fit = "" if row["fit"] == "gap" else " (dibaca dari Gini)"
    range_ = ends(row)
    shadow = f", bila galat relatif P0 5 persen: {range_}" if range_ else ""
    return (
        f"{row['name']} ({row['area_code']}), {row['since'][:4]}–{row['period'][:4]}, "
        f"{row['measure']}, {PARTS[row['share_of_change']].lower()}{fit}: "
        f"{points(row['value'])}{shadow}"
    )


def which_years(asked: str, years: Sequence[int]) -> str:
    """Why two years cannot be held against each other, and which can."""
    told_ = joined([str(year) for year in years])
    return (
        f"Perubahan “{asked}” tidak dapat dihitung; tulis dua tahun, yang lama dahulu, misalnya "
        f"{years[0]}..{years[-1]}. Yang punya P0, P1, dan garis: {told_}."
    )


def hover(row: Mapping[str, Any]) -> str:
    """What a mark says when somebody rests on it."""
    shadow = f"<br>bila galat relatif P0 5%: {ends(row)}" if ends(row) else ""
    return f"{PARTS[row['share_of_change']]}: <b>{points(row['value'])}</b>{shadow}"


def key(both: bool) -> str:  # noqa: FBT001 - whether a second reading is there
    """Which mark is which reading."""
    first = "● dicocokkan ke P1, garis: bila galat relatif P0 5%"
    return f"{first}<br>◆ dicocokkan ke Gini" if both else first
