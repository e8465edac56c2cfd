"""Several measures of poverty of all areas at once, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.periods import period_of
from analytics.wording.quantities import bare, figure, is_missing, unit_name
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.indicator import Indicator

HEAD = "Kedalaman, keparahan, garis kemiskinan, dan pengangguran"
NOTE = (
    "Tiap kolom satu ukuran dengan satuannya sendiri; daerah diurutkan menurut kode, "
    "bukan peringkat. Garis kemiskinan berbeda antardaerah karena harga dan pola belanjanya "
    "berbeda, bukan tanda kaya atau miskin."
)
_SHORT = {
    "poverty_rate": "P0",
    "poverty_gap": "P1",
    "poverty_severity": "P2",
    "poverty_line": "Garis kemiskinan",
    "unemployment_rate": "TPT",
}


def columns(facts: Mapping[str, Any]) -> str:
    """What the columns are: measure, unit, period."""
    told = [
        f"{brief(of)} ({unit_name(of.unit)}), {period_of(facts['periods'][of.id])}"
        for of in facts["measures"]
    ]
    return f"{'; '.join(told)}."


def periods(facts: Mapping[str, Any]) -> str:
    """Of which period the columns are, where there is little room."""
    by_period: dict[str, list[str]] = {}
    for of in facts["measures"]:
        by_period.setdefault(facts["periods"][of.id], []).append(brief(of))
    told = [f"{period_of(key)}: {joined(names)}" for key, names in by_period.items()]
    return "; ".join(told)


def brief(of: Indicator) -> str:
    """The same where there is no room."""
    return _SHORT.get(of.id, of.label)


def cell(value: float, of: Indicator) -> str:
    """One figure."""
    return bare(value, of.unit, of.decimals)


def line(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """One area in a line."""
    told = [
        f"{brief(of)} belum ada angka"
        if is_missing(row[of.id])
        else f"{brief(of)} {figure(row[of.id], of)} ({period_of(facts['periods'][of.id])})"
        for of in facts["measures"]
    ]
    return f"{row['name']}: {joined(told)}"


def title(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """The message of the slide: the figures of Bojonegoro."""
    name = row["name"].removeprefix("Kab. ")
    told = [
        f"{brief(of)} {cell(row[of.id], of)}"
        for of in facts["measures"][:3]
        if not is_missing(row[of.id])
    ]
    return f"{name}: {joined(told)}"
