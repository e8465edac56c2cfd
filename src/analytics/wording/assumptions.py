"""The assumptions annex of a scenario in words: every lever, why it stands there, and what not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.scenario import Shape
from analytics.wording import assumption_texts as texts
from analytics.wording.levers import ASSUMED, amount, between
from analytics.wording.periods import dated, day
from analytics.wording.quantities import number, signed
from analytics.wording.scenarios import NAMES
from analytics.wording.sentences import joined, lower_first
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.scenario import Lever, LeverGroup, Scenario, Setting

_MEASURES = {"P0": "P0 (persen)", "P1": "P1 (kedalaman)", "P2": "P2 (keparahan)"}
_ORDER = ("stock", "graduated", "graduated_share", "natural", "excluded", "entered", "returned")
_END_OF_YEAR = "KPM pada akhir tahun"
_SHARE = "graduated_share"


def name_of(scenario: Scenario) -> str:
    """Under which it stands in the title."""
    return scenario.name or (texts.NOT_NAMED if scenario.settings else texts.BASE)


def head(  # noqa: PLR0913, PLR0917 - each said once
    scenario: Scenario, standing: str, data: str, basis: str, kept: str, on: date
) -> tuple[tuple[str, str], ...]:
    """What stands above the document."""
    return (
        ("Skenario", name_of(scenario)),
        ("Catatan", scenario.note or "–"),
        ("Kedudukan", standing),
        ("Wilayah", "Kabupaten Bojonegoro"),
        ("Versi data", scenario.data or data),
        ("Versi model", scenario.model),
        ("Benih", str(scenario.seed)),
        ("Dasar angka", basis),
        ("Disimpan", kept or texts.NOT_KEPT),
        ("Disusun", day(on)),
    )


def moved(settings: Sequence[Setting], levers: Mapping[str, Lever]) -> tuple[str, ...]:
    """Each lever that was moved, in a line; that none was."""
    if not settings:
        return (
            "Tidak satu andaian pun digeser: ini keadaan bila semua berjalan seperti sekarang.",
        )
    return tuple(_moved(one, levers[one.lever]) for one in settings)


def untouched(groups: Sequence[LeverGroup]) -> str:
    """Which parts of the laboratory the scenario leaves alone."""
    if not groups:
        return ""
    names = joined([group.label for group in groups])
    return f"Tidak disentuh skenario ini, jadi andaiannya tidak dimuat: {names}."


def group(of: LeverGroup) -> str:
    """Head of the tables of one part."""
    return f"Andaian {of.label}"


def stands(lever: Lever, value: float, ends: tuple[float, float, float], shape: Shape) -> str:
    """The distribution of a lever as it stands in the scenario, in words."""
    low, middle, high = (amount(each, lever.unit) for each in ends)
    if shape is Shape.FIXED or ends[0] == ends[2]:
        return texts.SURE
    if shape is Shape.TRIANGULAR:
        return f"segitiga: {low} sampai {high}; separuh undian di bawah {middle}"
    at, outer = amount(value, lever.unit), f"di bawah {low}, satu di atas {high}"
    return f"{shape}: satu dari dua puluh undian {outer}; separuhnya di bawah {at}"


def plausible(lever: Lever) -> str:
    """`0,35 sampai 1,71% setahun; penggeser 0 sampai 30% setahun`."""
    fixed = lever.low == lever.high
    range_ = "tetap" if fixed else between(lever.low, lever.high, lever.unit)
    return f"{range_}; penggeser {between(lever.least, lever.most, lever.unit)}"


def stood(lever: Lever, value: float, *, was_moved: bool) -> str:
    """Where it stands; one that was moved says so."""
    return f"{amount(value, lever.unit)}{' (digeser)' if was_moved else ''}"


def source(lever: Lever, numbers: Sequence[int], origins: Sequence[Origin]) -> str:
    """Who says so, with the titles, and their numbers in the list of sources."""
    if not origins:
        return f"{ASSUMED}: {lever.reference}"
    pairs = zip(numbers, origins, strict=True)
    titles = "; ".join(f"{_titled(one)} [{at}]" for at, one in pairs)
    return f"{lever.reference}. {titles}"


def chosen(setting: Setting | None) -> str:
    """Who chose it and why; that nobody did."""
    if setting is None:
        return "tidak digeser; angka bawaan"
    who = setting.by or "belum dicatat siapa (belum disimpan)"
    return f"{who}: {setting.why}" if setting.why else f"{who}; alasannya belum ditulis"


def swing(row: Mapping[str, Any]) -> str:
    """`830 sampai 1.400`: what comes out at the low and at the high end."""
    low, high = number(row["at_low"]), number(row["at_high"])
    return low if low == high else f"{low} sampai {high}"


def ends_of(lever: Lever, low: float, high: float) -> str:
    """Where it was moved to."""
    return texts.SURE if low == high else between(low, high, lever.unit)


def years(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    """What comes out, quantity by quantity and year by year."""
    known = [row for row in rows if row["what"] in _ORDER]
    ordered = sorted(known, key=lambda row: (_ORDER.index(row["what"]), _when(row["year"])))
    return tuple(
        (
            _END_OF_YEAR if row["what"] == "stock" else NAMES[row["what"]],
            str(row["year"]).replace("-", " sampai "),
            _digits(row, row["p50"]),
            f"{_digits(row, row['p25'])} sampai {_digits(row, row['p75'])}",
            f"{_digits(row, row['p05'])} sampai {_digits(row, row['p95'])}",
        )
        for row in ordered
    )


def apart(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    """The scenario beside the baseline: in KPM, and in points of their share."""
    by = {(row["place"], row["what"]): row for row in rows}
    return tuple(
        (
            NAMES[what],
            _digits(by[0, what], by[0, what]["p50"]),
            _digits(by[1, what], by[1, what]["p50"]),
            _difference(by[1, what]),
        )
        for place, what in by
        if place == 0
    )


def poverty(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[tuple[str, ...], ...]:
    """Measures of poverty by year, the scenario beside the baseline."""
    base = {(row["measure"], row["year"]): row for row in rows if not row["scenario"]}
    return tuple(
        (
            _MEASURES[row["measure"]],
            str(row["year"]),
            number(row["p50"], 2),
            f"{number(row['p05'], 2)} sampai {number(row['p95'], 2)}",
            number(base[row["measure"], row["year"]]["p50"], 2),
        )
        for row in rows
        if row["scenario"] == name and row["measure"] in _MEASURES
    )


def worked_out(draws: int, *, recorded: str = "") -> str:
    """Caption of a table of results: from how many draws, and when."""
    if recorded:
        when = day(date.fromisoformat(recorded))
        return f"Dicatat untuk arsip pada {when}, {number(draws)} undian"
    return f"Dihitung sekarang, {number(draws)} undian"


def table(at: int, caption: str) -> str:
    """Head of a table."""
    return f"Tabel {at}. {caption}"


def origin(at: int, one: Origin) -> tuple[str, str, str, str]:
    """A row of the list of sources."""
    titled = ", ".join(filter(None, (one.title, one.url))) or "–"
    return str(at), carried(one), titled, dated(one.published) if one.published else "–"


def other(name: str, told: Sequence[str]) -> tuple[str, ...]:
    """What another part of the laboratory says of the scenario, under its name."""
    return (f"{name[:1].upper()}{name[1:]}:", *told) if told else ()


def _titled(one: Origin) -> str:
    """`BPS, “Profil Kemiskinan”`; where a source has no title, where it was read."""
    return f"{one.publisher}, “{one.title}”" if one.title else carried(one)


def _moved(one: Setting, lever: Lever) -> str:
    because = f", karena {lower_first(one.why)}" if one.why else ""
    return (
        f"{lever.label}: {amount(one.value, lever.unit)}, dari dasar "
        f"{amount(lever.middle, lever.unit)}{because}."
    )


def _digits(row: Mapping[str, Any], value: float) -> str:
    return f"{number(value, 2)}%" if row["what"] == _SHARE else number(value)


def _difference(row: Mapping[str, Any]) -> str:
    decimals, after = (2, " poin") if row["what"] == _SHARE else (0, "")
    names = ("difference", "difference_low", "difference_high")
    mean, low, high = (signed(row[name], decimals) for name in names)
    return f"{mean}{after} ({low} sampai {high})"


def _when(year: object) -> tuple[int, str]:
    return len(str(year)), str(year)
