"""Words in and beside the pictures of poverty to 2030: marks, hovers, tables, the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.levers import BASELINE
from analytics.wording.poverty_scenarios import MEASURES, OTHER, among, people_of
from analytics.wording.quantities import MISSING, interval, is_missing, number, points, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

AXES: Mapping[str, str] = {
    "P0": "persen penduduk",
    "P1": "indeks kedalaman",
    "P2": "indeks keparahan",
}
COLUMNS: Mapping[str, str] = {
    "P0": "P0 (9 dari 10)",
    "P1": "P1",
    "P2": "P2",
    "people": "Penduduk miskin",
    "lack": "Kekurangan setahun",
}
"""Heads of the table of scenarios, by measure."""
SECOND = "dari Gini"
KEY = "pita gelap: separuh hitungan · pita terang: 9 dari 10"


def name_of(scenario: str) -> str:
    """What a line is called."""
    return scenario or BASELINE


def value(measure: str, at: float) -> str:
    """A value of a measure as the table has it."""
    if is_missing(at):
        return MISSING
    if measure == "people":
        return people_of(at)
    return quantity(at, Unit.PERCENT, 2) if measure == "P0" else number(at, 2)


def ends(measure: str, row: Mapping[str, Any]) -> str:
    """From where to where nine of ten draws lie."""
    if measure == "people":
        return f"{number(round(row['p05'], -2))}–{number(round(row['p95'], -2))}"
    unit = Unit.PERCENT if measure == "P0" else Unit.INDEX
    return interval(row["p05"], row["p95"], unit, 2)


def with_ends(measure: str, row: Mapping[str, Any]) -> str:
    """The middle with its ends: `10,41% (8,96–11,99%)`."""
    return f"{value(measure, row['p50'])} ({ends(measure, row)})"


def lack(row: Mapping[str, Any]) -> str:
    """What all who are poor lack together in a year: `Rp98–131 miliar`."""
    low, high = (number(round(row[end] / 1e9)) for end in ("p05", "p95"))
    return f"Rp{low}–{high} miliar"


def hover(name: str, measure: str, row: Mapping[str, Any]) -> str:
    """What a point says when somebody rests on it."""
    return (
        f"{name}, Maret {row['year']}: <b>{value(measure, row['p50'])}</b>"
        f"<br>9 dari 10 hitungan: {ends(measure, row)}"
    )


def published(measure: str, year: int, at: float) -> str:
    """What a published point says."""
    return f"Terbit, Maret {year}: <b>{value(measure, at)}</b>"


def goal(places: Sequence[int], row: Mapping[str, Any]) -> str:
    """The mark of targets that say the same: their numbers in the list below, and the value."""
    ends_ = interval(row["low"], row["high"], Unit.PERCENT, 2).removesuffix("%")
    numbers = ", ".join(map(number, places))
    return f"({numbers}) {int(row['year'])}: <b>{ends_}</b>"


def goal_of(row: Mapping[str, Any]) -> str:
    """Year and value of a target: `2025: 10,37%`."""
    return f"{int(row['year'])}: {interval(row['low'], row['high'], Unit.PERCENT, 2)}"


def goal_told(row: Mapping[str, Any]) -> str:
    """A target as it is told when somebody rests on its mark."""
    ends_ = interval(row["low"], row["high"], Unit.PERCENT, 2)
    return f"Target {row['year']}: <b>{ends_}</b><br>{row['document']}"


def reached(scenario: str) -> str:
    """The head of a column: whether a scenario reaches a target."""
    return f"Tercapai? ({scenario or 'dasar'})"


def came(row: Mapping[str, Any], history: Mapping[int, float], scenario: str = "") -> str:
    """Of a year that has been, what was published; of one ahead, how many draws reach it."""
    at = history.get(int(row["year"]))
    if at is not None and not is_missing(at):
        return f"{'ya' if at <= row['value'] else 'tidak'}, {_exact(at)}"
    return among(row["met"][scenario]) if row["met"] else MISSING


def came_shadow(row: Mapping[str, Any]) -> str:
    """How many draws reach it if surveys miss; nothing of a year that has been."""
    return among(row["met_shadow"][""]) if row["met_shadow"] else ""


def _exact(value_: float) -> str:
    return quantity(value_, Unit.PERCENT, 2)


def alt(measure: str, rows: Sequence[Mapping[str, Any]], first: int) -> str:
    """The picture for whom cannot see it."""
    ends_ = "; ".join(
        f"{name_of(row['scenario'])} {row['year']}: tengah {value(measure, row['p50'])}, "
        f"{ends(measure, row)}"
        for row in rows
    )
    return f"{MEASURES[measure]}, angka terbit sampai {first}, lalu skenario. {ends_}"


def past(facts: Mapping[str, Any]) -> str:
    """How wide the fan is beside what was published of regencies within four years."""
    low, high, many = facts["past"]
    return (
        f"Pembanding lebar pita: dalam {number(many)} selang empat tahun yang terbit di "
        f"kabupaten/kota sekitar, 9 dari 10 perubahan P0 ada di antara {points(low)} dan "
        f"{points(high)}."
    )


def line(row: Mapping[str, Any]) -> str:
    """One year of a scenario, for the terminal."""
    fit = "" if row["fit"] == "gap" else f", {OTHER}"
    what = row["measure"] if row["measure"] in MEASURES else "penduduk miskin"
    if row["measure"] == "lack":
        return (
            f"{row['name']} ({row['area_code']}), {name_of(row['scenario'])}{fit}, Maret "
            f"{row['year']}: kekurangan setahun {lack(row)}"
        )
    return (
        f"{row['name']} ({row['area_code']}), {name_of(row['scenario'])}{fit}, Maret "
        f"{row['year']}: {what} {value(row['measure'], row['p50'])} (9 dari 10 hitungan "
        f"{ends(row['measure'], row)})"
    )
