"""How well a lognormal fits the published poverty figures, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import is_missing, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FITTED = (
    "Sebaran pengeluaran dibaca sebagai lognormal yang memberi P0 dan P1 terbit pada garis "
    "kemiskinan tahun itu; rata-ratanya keluar dari model, bukan angka yang diukur siapa pun."
)
ASK_FOR = (
    "persentase penduduk miskin (P0), indeks kedalaman (P1), indeks keparahan (P2), rasio Gini, "
    "dan garis kemiskinan tiap Maret, beserta galat bakunya"
)
BY = {"gap": "P0 dan P1", "gini": "P0 dan Gini"}
"""What a fit was made to reproduce."""
_NEAR = "cukup dekat."
_FAR = (
    "jauh berbeda. Pengeluaran orang yang lebih mampu tersebar lebih lebar daripada lognormal ini, "
    "karena itu setiap hasil di sini disertai bacaan kedua yang dicocokkan ke Gini."
)
_WIDE = 0.05  # a Gini so far off says that the upper end has another shape


def what(name: str) -> str:
    """What is missing where no year can be fitted."""
    return f"P0, P1, dan garis kemiskinan {name} untuk tahun yang sama"


def two(name: str) -> str:
    """What is missing where only one year can be fitted."""
    return f"dua tahun {name} dengan P0, P1, dan garis kemiskinan"


def verdict(rows: Sequence[Mapping[str, Any]], newest: int) -> tuple[str, ...]:
    """Where the fit of the newest year holds and where it does not."""
    (row,) = (row for row in rows if row["year"] == newest and row["fit"] == "gap")
    mean = (
        f"Untuk Maret {newest} model memberi rata-rata pengeluaran {rupiah(row['mean'])} sebulan. "
        "Angka itu hanya menggambarkan bagian bawah sebaran; bukan rata-rata yang diukur, dan "
        "pengeluaran disesuaikan dalam IPM bukan penggantinya."
    )
    told = [mean]
    if not is_missing(row["severity"]):
        told.append(
            "P2 tidak dipakai untuk mencocokkan: model memberi "
            f"{number(row['fitted_severity'], 2)}, yang terbit {number(row['severity'], 2)}."
        )
    if not is_missing(row["gini"]):
        apart = row["gini"] - row["fitted_gini"]
        verdict_ = _NEAR if abs(apart) < _WIDE else _FAR
        told.append(
            f"Gini menurut model {number(row['fitted_gini'], 3)}, yang terbit "
            f"{number(row['gini'], 3)}: {verdict_}"
        )
    return tuple(told)


def rupiah(value: float) -> str:
    """Rupiah a month, to the thousand: the rest says nothing of a fitted mean."""
    return quantity(round(value, -3), Unit.RUPIAH, 0)


def line(row: Mapping[str, Any]) -> str:
    """One year and fit, for the terminal."""
    return (
        f"{row['name']} ({row['area_code']}), Maret {row['year']}, dari {BY[row['fit']]}: "
        f"rata-rata {rupiah(row['mean'])}, sigma {number(row['sigma'], 3)}; P1 "
        f"{number(row['fitted_gap'], 2)} (terbit {number(row['gap'], 2)}), "
        f"P2 {number(row['fitted_severity'], 2)} "
        f"(terbit {number(row['severity'], 2)}), Gini {number(row['fitted_gini'], 3)} "
        f"(terbit {number(row['gini'], 3)})"
    )
